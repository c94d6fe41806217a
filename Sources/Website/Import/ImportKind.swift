import Decisions
import Documents

/// What a table can be read as: the form that it fills.
enum ImportKind: String, CaseIterable {
    case edition, key, plan

    /// The page that has the form, below the costs.
    var path: String { self == .key ? "/shares" : "" }

    func title(_ words: Words) -> String {
        switch self {
        case .edition: words("Kostensätze aus einer Datei", "Rates from a file")
        case .key: words("Schlüssel aus einer Datei", "Key from a file")
        case .plan: words("Stellenplan aus einer Datei", "Staffing plan from a file")
        }
    }

    func columns(_ words: Words) -> String {
        switch self {
        case .edition:
            words("Spalten: Entgeltgruppe, Personalkosten; Gemeinkosten und Sachkosten können eigene Zeilen sein.",
                  "Columns: pay group, staff cost; overheads and material can be rows of their own.")
        case .key:
            words("Spalten: Gemeinde (Name oder AGS), Gewicht, und wo nötig Belastung in %.",
                  "Columns: municipality (name or AGS), weight, and where needed burden in %.")
        case .plan:
            words("Spalten: Stelle, Entgeltgruppe, Zahl der Stellen, und wo nötig Art.",
                  "Columns: post, pay group, number of posts, and where needed kind.")
        }
    }

    func filled(_ table: ReadTable, _ parts: Parts) -> ImportedForm {
        switch self {
        case .edition: RateImport(table: table, page: parts.page.language).filled
        case .key: KeyImport(table: table, bodies: parts.matter.council.municipalities, page: parts.page.language).filled
        case .plan: PlanImport(table: table, kinds: PlanForm(parts: parts).kinds, page: parts.page.language).filled
        }
    }

    func form(_ parts: Parts, _ input: FormData) -> HTML {
        switch self {
        case .edition: parts.section(parts.words("Neue Ausgabe veröffentlichen", "Publish a new edition"), id: "edition", "\(UploadForm(parts: parts, kind: self).html)\(CostsPage(parts).form(input))")
        case .key: KeyForm(parts: parts).html(input)
        case .plan: parts.section(parts.words("Stellenpläne", "Staffing plans"), id: "plan", PlanForm(parts: parts).html(input))
        }
    }
}
