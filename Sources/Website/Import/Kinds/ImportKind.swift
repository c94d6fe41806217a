import Costing
import Decisions
import Documents

/// What a table can be read as: the form that it fills.
enum ImportKind: String, CaseIterable {
    case edition, key, plan

    /// The page that has the form.
    var page: Address.Costs { self == .key ? .shares : .figures }

    func title(_ words: Words) -> String {
        switch self {
        case .edition: words("Kostensätze aus einer Datei")
        case .key: words("Schlüssel aus einer Datei")
        case .plan: words("Stellenplan aus einer Datei")
        }
    }

    func columns(_ words: Words) -> String {
        switch self {
        case .edition:
            words("Spalten: Entgeltgruppe, Personalkosten; Gemeinkosten und Sachkosten können eigene Zeilen sein.")
        case .key:
            words("Spalten: Gemeinde (Name oder AGS), Gewicht, und wo nötig Belastung in %.")
        case .plan:
            words("Spalten: Stelle, Entgeltgruppe, Zahl der Stellen, und wo nötig Art.")
        }
    }

    /// What a column can be chosen as.
    var meanings: [(name: String, title: Text)] {
        switch self {
        case .edition: RateImport.Column.allCases.map { ($0.rawValue, RateImport.titles[$0] ?? Text("")) }
        case .key: KeyImport.Column.allCases.map { ($0.rawValue, KeyImport.titles[$0] ?? Text("")) }
        case .plan: PlanImport.Column.allCases.map { ($0.rawValue, PlanImport.titles[$0] ?? Text("")) }
        }
    }

    /// What numbers can be chosen to be counted in, by the power of ten.
    var powers: [(power: Int, title: Text)] {
        switch self {
        case .edition:
            [
                (0, Text(phrase: "Euro im Jahr")), (3, Text(phrase: "Tsd. Euro im Jahr")),
                (6, Text(phrase: "Mio. Euro im Jahr")),
            ]
        case .key:
            [(0, Text(phrase: "wie geschrieben")), (3, Text(phrase: "in Tausend")), (6, Text(phrase: "in Millionen"))]
        case .plan:
            [(0, Text(phrase: "Stellen", context: "within a sentence")), (-2, Text(phrase: "Prozent einer Stelle"))]
        }
    }

    /// What the numbers can be chosen to be, where that is a question.
    func units(_ words: Words) -> [(String, String)] {
        self == .key ? LevyKey.Unit.allCases.map { ($0.rawValue, words.unit($0)) } : []
    }

    func filled(_ sheet: Sheet, _ choices: ImportChoices, _ parts: MatterWriter) -> ImportedForm {
        switch self {
        case .edition: return RateImport(sheet: sheet, page: parts.page.language, choices: choices).filled
        case .key:
            let council = parts.matter.council
            let higher = council.bodies.filter { $0.content.kind != .municipality }.flatMap {
                [$0.content.name.de, $0.content.name.in(.en)]
            }
            var key = KeyImport(
                sheet: sheet, bodies: council.municipalities, page: parts.page.language, choices: choices,
                higherNames: higher)
            key.past = FormerMunicipalities(council)
            return key.filled
        case .plan:
            return PlanImport(
                sheet: sheet, kinds: PlanForm.kinds(parts.matter), page: parts.page.language,
                choices: choices
            ).filled
        }
    }

    func form(_ parts: MatterWriter, _ input: FormData) -> HTML {
        switch self {
        case .edition:
            parts.section(
                parts.words("Neue Ausgabe veröffentlichen"),
                id: "edition",
                "\(UploadForm(parts: parts, kind: self).html)\(EditionForm(parts: parts, sent: input).html(input))")
        case .key: KeyForm(parts: parts).section(input)
        case .plan:
            parts.section(
                parts.words("Stellenpläne"), id: "plan",
                PlanForm(parts: parts, sent: input).section(isOpen: true))
        }
    }
}
