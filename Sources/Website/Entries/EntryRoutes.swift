import Decisions
import Documents
import Hummingbird
import Serving

/// What a clerk enters about the course of a matter and what is to be decided.
extension Site {
    func addEntryRoutes(to routes: inout Routes) {
        command(&routes, "/matters/:id/motions", back: "/course") { form, parts in
            try MotionForm(parts: parts).entry(form, today: office.today)
        } again: { parts, form, error in
            MotionForm(parts: parts).html(form, error: error)
        }
        command(&routes, "/matters/:id/events", back: "/course") { form, parts in
            try EventForm(parts: parts).entry(form, today: office.today)
        } again: { parts, form, error in
            EventForm(parts: parts).html(form, error: error)
        }
        command(&routes, "/matters/:id/questions", back: "/options") { form, parts in
            try QuestionForm(parts: parts).entry(form, today: office.today)
        } again: { parts, form, error in
            QuestionForm(parts: parts).html(form, error: error)
        }
        command(&routes, "/matters/:id/options", back: "/options") { form, parts in
            try OptionForm(parts: parts).entry(form, today: office.today)
        } again: { parts, form, error in
            OptionForm(parts: parts).html(form, error: error)
        }
        command(&routes, "/matters/:id/fields", back: "/options") { form, parts in
            try FieldForm(parts: parts).entry(form, today: office.today)
        } again: { parts, form, error in
            FieldForm(parts: parts).html(form, error: error)
        }
        command(&routes, "/matters/:id/effects", back: "/options") { form, parts in
            try EffectForm(parts: parts).entry(form, today: office.today)
        } again: { parts, form, error in
            EffectForm(parts: parts).html(form, error: error)
        }
        command(&routes, "/matters/:id/closed-reviews", back: "/options") { form, parts in
            try ClosingForm(parts: parts).entry(form, today: office.today)
        } again: { parts, form, error in
            ClosingForm(parts: parts).html(form, error: error)
        }
        commands(&routes, "/matters/:id/given-mandates", back: "/mandates", shown: Mandate.type) { form, parts in
            try MandateForm(parts: parts).entries(form, today: office.today)
        } again: { parts, form, error in
            MandateForm(parts: parts).html(form, error: error)
        }
        addWrittenRoute(to: &routes)
    }
}
