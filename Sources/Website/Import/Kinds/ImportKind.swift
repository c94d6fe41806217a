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
        case .edition: [(0, Text("Euro im Jahr", en: "euros a year")), (3, Text("Tsd. Euro im Jahr", en: "thousands of euros a year")), (6, Text("Mio. Euro im Jahr", en: "millions of euros a year"))]
        case .key: [(0, Text("wie geschrieben", en: "as written")), (3, Text("in Tausend", en: "in thousands")), (6, Text("in Millionen", en: "in millions"))]
        case .plan: [(0, Text("Stellen", en: "posts")), (-2, Text("Prozent einer Stelle", en: "per cent of a post"))]
        }
    }

    /// What the numbers can be chosen to be, where that is a question.
    func units(_ words: Words) -> [(String, String)] {
        self == .key ? LevyKey.Unit.allCases.map { ($0.rawValue, words.unit($0)) } : []
    }

    func filled(_ sheet: Sheet, _ choices: ImportChoices, _ parts: Parts) -> ImportedForm {
        switch self {
        case .edition: return RateImport(sheet: sheet, page: parts.page.language, choices: choices).filled
        case .key:
            let council = parts.matter.council
            let higher = council.bodies.filter { $0.content.kind != .municipality }.flatMap { [$0.content.name.de, $0.content.name.in(.en)] }
            var key = KeyImport(sheet: sheet, bodies: council.municipalities, page: parts.page.language, choices: choices, higherNames: higher)
            key.past = FormerMunicipalities(council)
            return key.filled
        case .plan: return PlanImport(sheet: sheet, kinds: PlanForm.kinds(parts.matter), page: parts.page.language,
            choices: choices).filled
        }
    }

    func form(_ parts: Parts, _ input: FormData) -> HTML {
        switch self {
        case .edition: parts.section(parts.words("Neue Ausgabe veröffentlichen", "Publish a new edition"),
            id: "edition",
                "\(UploadForm(parts: parts, kind: self).html)\(EditionForm(parts: parts, sent: input).html(input))")
        case .key: KeyForm(parts: parts).section(input)
        case .plan: parts.section(parts.words("Stellenpläne", "Staffing plans"), id: "plan",
            PlanForm(parts: parts, sent: input).section(isOpen: true))
        }
    }
}
