import Decisions
import Documents
import Hummingbird
import Register
import Serving

/// What a clerk enters about rounds and answers. Each is one event.
extension Site {
    func addConsentRoutes(to routes: inout Routes) {
        commands(&routes, "/matters/:id/rounds", backTo: { _, _, entry in entry.map { "/consent/\($0.header.id)" } ?? "/consent" }) { form, parts in
            [try RoundForm(parts: parts).entry(form, office: office)]
        } again: { parts, form, error in
            RoundForm(parts: parts).html(form, error: error)
        }
        commands(&routes, "/matters/:id/positions", backTo: Site.roundPlace) { form, parts in
            [try PositionForm(parts: parts).entry(form, office: office)]
        } again: { parts, form, error in
            PositionForm(parts: parts, round: parts.matter.consent.rounds[Identifier(form["round"])]).html(form, error: error)
        }
        commands(&routes, "/matters/:id/statements", backTo: Site.roundPlace) { form, parts in
            [try PositionForm(parts: parts).statementEntry(form, office: office)]
        } again: { parts, form, error in
            PositionForm(parts: parts, round: parts.matter.consent.rounds[Identifier(form["round"])]).statement(form, error: error)
        }
        for kind in RoundForms.Kind.allCases {
            commands(&routes, "/matters/:id/\(kind.rawValue)", backTo: Site.roundPlace) { form, parts in
                [try RoundForms.entry(kind, form, parts, office: office)]
            } again: { parts, form, error in
                let reading = parts.view.assessment.round(Identifier(form["round"]))
                return reading.flatMap { RoundForms(parts: parts, reading: $0).html(kind, form, error: error) }
                    ?? parts.alert(error)
            }
        }
    }

    /// The page of the round that a form names, if there is one.
    private static func roundPlace(_ form: FormData, _ parts: Parts, _ entry: Entry?) -> String {
        parts.matter.consent.rounds[Identifier(form["round"])].map { "/consent/\($0.header.id)" } ?? "/consent"
    }
}
