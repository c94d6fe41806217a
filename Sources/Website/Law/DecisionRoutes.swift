import Decisions
import Documents
import Hummingbird
import Serving

/// What a clerk enters on the law, the options and what is resolved.
extension Site {
    func addDecisionRoutes(to routes: inout Routes) {
        command(&routes, "/matters/:id/findings", back: "/law") { form, parts in
            try FindingForm(parts: parts).entry(form, today: office.today)
        } again: { parts, form, error in
            FindingForm(parts: parts).html(form, error: error)
        }
        command(&routes, "/matters/:id/documents", back: "/course") { form, parts in
            try DocumentForm(parts: parts).entry(form, today: office.today, in: office)
        } again: { parts, form, error in
            DocumentForm(parts: parts).html(form, error: error)
        }
        commands(&routes, "/matters/:id/norms", back: "/law") { form, parts in
            try NormForm(parts: parts).entries(form, today: office.today)
        } again: { parts, form, error in
            NormForm(parts: parts).html(form, error: error)
        }
        commands(&routes, "/matters/:id/requirements", back: "/law", shown: Requirement.type) { form, parts in
            try RequirementForm(parts: parts).entries(form, today: office.today)
        } again: { parts, form, error in
            RequirementForm(parts: parts).html(form, error: error)
        }
        command(&routes, "/matters/:id/competences", back: "/law") { form, parts in
            try CompetenceForm(parts: parts).entry(form, today: office.today)
        } again: { parts, form, error in
            CompetenceForm(parts: parts).html(form, error: error)
        }
        command(&routes, "/matters/:id/norm-changes", back: "/law") { form, parts in
            try NormChangeForm(parts: parts).entry(form, today: office.today)
        } again: { parts, form, error in
            NormChangeForm(parts: parts).html(form, error: error)
        }
        command(&routes, "/matters/:id/readings", back: "/law") { form, parts in
            try ReadingForm(parts: parts).entry(form, today: office.today)
        } again: { parts, form, error in
            ReadingForm(parts: parts).html(form, error: error)
        }
        commands(&routes, "/matters/:id/imposed", back: "/law", shown: Requirement.type) { form, parts in
            try ImposedForm(parts: parts).entries(form, today: office.today)
        } again: { parts, form, error in
            ImposedForm(parts: parts).html(form, error: error)
        }
        command(&routes, "/matters/:id/ratings", back: "/options") { form, parts in
            try RatingForm(parts: parts).entry(form, today: office.today)
        } again: { parts, form, error in
            RatingForm(parts: parts).html(form, error: error)
        }
        command(&routes, "/matters/:id/reviews", back: "/options") { form, parts in
            try ReviewForm(parts: parts).entry(form, today: office.today)
        } again: { parts, form, error in
            ReviewForm(parts: parts).html(form, error: error)
        }
        commands(&routes, "/matters/:id/resolutions", back: "/options", shown: Resolution.type) { form, parts in
            try ResolutionEntries(parts: parts, form: form, today: office.today).all
        } again: { parts, form, error in
            ResolutionForm(parts: parts).html(form, error: error)
        }
    }
}
