import Documents
import Hummingbird

/// The municipalities of the county, and what a clerk enters about them.
extension Site {
    func addCouncilRoutes(to router: Router<some RequestContext>) {
        page(router, "/matters/:id/bodies") { context, page in try BodiesPage(parts(context, page)).body }
        command(router, "/matters/:id/counts", back: "/bodies") { form, parts in
            try CountForm(parts: parts).entry(form, today: office.today)
        } again: { parts, form, error in
            CountForm(parts: parts).html(form, error: error)
        }
        commands(router, "/matters/:id/ended-bodies", back: "/bodies") { form, parts in
            try EndForm(parts: parts).entries(form, today: office.today)
        } again: { parts, form, error in
            EndForm(parts: parts).html(form, error: error)
        }
        command(router, "/matters/:id/renamed-bodies", back: "/bodies") { form, parts in
            try RenameForm(parts: parts).entry(form, today: office.today)
        } again: { parts, form, error in
            RenameForm(parts: parts).html(form, error: error)
        }
    }
}
