import Costing
import Decisions
import Documents

/// Which plans the costs are reckoned with: the planned posts, and the ones
/// they are compared with.
struct ModelForm: PlainForm {
    static let path = "models", place = "/costs"
    let parts: MatterWriter
    private var last: CostModel? { matter.costs.models.all.last?.content }

    var title: String {
        words("Mit anderen Stellenplänen oder Steigerungen rechnen")
    }
    var button: String { words("damit rechnen") }
    var origin: OriginFields {
        OriginFields(parts, words("Gilt ab"), isSinceOpening: true, unsaid: .assumption)
    }
    /// Nothing to choose where nothing is reckoned yet.
    var isOffered: Bool { last != nil }

    /// At first the plans in use.
    private func choice(_ name: String, _ label: String, _ used: PostPlanID?) -> FormField<Recorded<PostPlan>> {
        Field.choice(name, label, of: matter.costs.plans, \.title)
            .chosen(Text(phrase: "ein Stellenplan")).filled(used?.text ?? "")
    }
    private var plan: FormField<Recorded<PostPlan>> {
        choice("plan", words("Planung", context: "by itself"), last?.plan)
    }
    private var baseline: FormField<Recorded<PostPlan>> {
        choice("baseline", words("verglichen mit"), last?.baseline)
    }
    private func growth(
        _ name: String, _ label: String, _ field: Assumptions.Field,
        _ used: BasisPoints?
    ) -> FormField<BasisPoints?> {
        Field.line(name, label, attributes: " inputmode=\"decimal\"").map { _, input throws(FieldMistake) in
            do throws(PageError) {
                return try FieldReader(fields: [name: input[name]], language: input.language).share(name, field.name)
            } catch { throw FieldMistake(name, error) }
        }.filled(used.map { FormNumber.shown($0, page.language) } ?? "")
    }
    private var wages: FormField<BasisPoints?> {
        growth(
            "wages",
            words(
                """
                Lohnsteigerung im Jahr in %; leer: keine Angabe, spätere Jahre werden nicht gerechnet
                """), .wageGrowth, last?.wageGrowth)
    }
    private var prices: FormField<BasisPoints?> {
        growth(
            "prices", words("Preissteigerung im Jahr in %"), .priceGrowth,
            last?.priceGrowth)
    }

    var fields: [any FormPiece] { plan; baseline; wages; prices }

    /// The model in force with other plans and growth; its years and rounding stay.
    func entries(_ read: ReadForm) throws -> [Entry] {
        guard let last else { throw PageError.notFound("models") }
        let new = try read[plan], baseline = try read[baseline], title = new.content.title, old = baseline.content.title
        guard new.id != baseline.id else {
            throw FieldMistake(
                "baseline",
                found: Text(phrase: "„\(title, "title")“ verglichen mit sich selbst"),
                expected: Text(phrase: "zwei verschiedene Stellenpläne"))
        }
        let model = CostModel(
            title: Text(phrase: "Mehrkosten: \(title, "title") gegenüber \(old, "old")"),
            plan: new.id, baseline: baseline.id, roundTo: last.roundTo, firstYear: last.firstYear,
            lastYear: last.lastYear,
            wageGrowth: try read[wages], priceGrowth: try read[prices])
        return [try read.entry("modell", model)]
    }
}

extension FieldMistake {
    /// What an address says as well, where it is about one field.
    init(_ field: String, _ error: PageError) {
        switch error {
        case .badForm(let found, let expected): self.init(field, found: found, expected: expected)
        case .badField(let name, let found, let expected): self.init(name, found: found, expected: expected)
        default:
            self.init(field, sentence: Text(each: { ErrorText(error, Words($0)).detail }))
        }
    }
}
