import Costing
import Decisions
import Documents

/// What was tried, kept under a name.
struct VariantForm: EntryForm {
    static let path = "variants", place = "/costs/years"
    /// What it asks for itself; all else is what was tried.
    private static let own: Set<String> = [
        "title", "on", "on-latest", "source", "source-2", "source-title", "grade",
        "audience",
    ]
    let parts: MatterWriter
    /// As the address has it, or as it was sent.
    let tried: [String: String]

    var title: String { words("Unter einem Namen behalten") }
    var button: String { words("Rechnung behalten") }
    var origin: OriginFields { OriginFields(parts, words("Datum"), isSinceOpening: true, unsaid: .assumption) }

    private var name: FormField<String> {
        Field.line("title", words("Name der Rechnung"))
            .required(
                Text(phrase: "der Name der Rechnung"),
                found: Text(phrase: "kein Name"))
    }

    var fields: [any FormPiece] {
        let carried = tried.filter {
            !Self.own.contains($0.key)
                && ![
                    "lang", "as-of", "year", MarkedForms.field,
                    FormData.againField,
                ].contains($0.key)
        }
        carried.sorted { $0.key < $1.key }.map { Field.hidden($0.key, $0.value) as any FormPiece }
        name
    }

    /// What was kept is what one wants to see next.
    func leads(to entry: Entry?) -> String { Self.place + (entry.map { "?variant=" + $0.header.id } ?? "") }

    func entries(_ read: ReadForm) throws -> [Entry] {
        guard let study = parts.view.figures.study else { throw PageError.notFound("variants") }
        let fields = read.input.data.fields
        let whatIf = try WhatIf(
            fields, study: study, base: try parts.variant(fields["variant"])?.content,
            language: page.language)
        do throws(CostingError) {
            _ = try study.outlook(whatIf.assumptions, changes: whatIf.changes, amounts: whatIf.amounts)
        } catch { throw Refusal(CostProblem(error, in: matter).sentence) }
        let variant = CostVariant(
            title: Text(try read[name]), assumptions: whatIf.assumptions, changes: whatIf.changes.nilIfEmpty,
            grantAmounts: whatIf.amounts.nilIfEmpty)
        return [Entry(try read.header(named: name, for: CostVariant.self, or: "variante"), variant)]
    }
}
