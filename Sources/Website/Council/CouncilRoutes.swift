import Documents
import Hummingbird
import Serving

/// The municipalities of the county, and what a clerk enters about them.
extension Site {
    func addCouncilRoutes(to routes: inout Routes) {
        page(&routes, "/matters/:id/bodies") { context, page in try BodiesPage(parts(context, page)).body }
        command(&routes, "/matters/:id/counts", back: "/bodies") { form, parts in
            try CountForm(parts: parts).entry(form, today: office.today)
        } again: { parts, form, error in
            CountForm(parts: parts).html(form, error: error)
        }
        commands(&routes, "/matters/:id/ended-bodies", back: "/bodies") { form, parts in
            try EndForm(parts: parts).entries(form, today: office.today)
        } again: { parts, form, error in
            EndForm(parts: parts).html(form, error: error)
        }
        command(&routes, "/matters/:id/renamed-bodies", back: "/bodies") { form, parts in
            try RenameForm(parts: parts).entry(form, today: office.today)
        } again: { parts, form, error in
            RenameForm(parts: parts).html(form, error: error)
        }
    }
}
