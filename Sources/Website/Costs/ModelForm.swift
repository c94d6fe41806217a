import Costing
import Decisions
import Documents

/// Which plans the costs are reckoned with: the planned posts, and the ones
/// they are compared with.
struct ModelForm {
    let parts: Parts
    var words: Words { parts.words }
    var page: PageRequest { parts.page }
    private var last: CostModel? { parts.matter.costs.models.all.last?.content }

    /// Nothing to choose where there are no plans beside those in use.
    func html(_ input: FormData = FormData(), error: String? = nil) -> HTML? {
        guard let last else { return nil }
        var input = input
        if input["plan"].isEmpty { input.fields["plan"] = last.plan.text }
        if input["baseline"].isEmpty { input.fields["baseline"] = last.baseline.text }
        let fields = Fields(page: page, input: input, prefix: "model-")
        let plans = parts.matter.costs.plans.map { ($0.header.id, $0.content.title.in(page.language)) }
        return """
            <details\(error == nil ? nil : " open" as HTML)><summary>\(words("Mit anderen Stellenplänen oder Steigerungen rechnen", "Reckon with other staffing plans or growth"))</summary>
            <form class="kern-form" method="post" action="\(page.link("/matters/\(parts.view.id)/models"))">
            \(fields.problem(error))
            \(fields.choice("plan", words("Planung", "Plan"), plans))
            \(fields.choice("baseline", words("verglichen mit", "compared with"), plans))
            \(fields.line("wages", words("Lohnsteigerung im Jahr in %; leer: keine Angabe, spätere Jahre werden nicht gerechnet", "Wage growth a year in %; empty: not stated, later years are not computed"), value: last.wageGrowth.map { FormNumber.shown($0, page.language) } ?? "", required: false))
            \(fields.line("prices", words("Preissteigerung im Jahr in %", "Price growth a year in %"), value: last.priceGrowth.map { FormNumber.shown($0, page.language) } ?? "", required: false))
            \(fields.date("on", words("Gilt ab", "Holds from"), page.asOf))
            <button class="kern-btn">\(words("damit rechnen", "reckon with these"))</button></form></details>

            """
    }

    /// The model in force with other plans and growth; its years and rounding stay.
    func entry(_ form: FormData, today: Day) throws -> Entry {
        guard let last else { throw PageError.notFound("models") }
        func plan(_ name: String) throws(PageError) -> Recorded<PostPlan> {
            guard let plan = parts.matter.costs.plans[PostPlanID(form[name])] else {
                let known = parts.matter.costs.plans.map(\.content.title)
                throw .badForm(Site.quoted(form[name]), expected: Text(known.map(\.de).joined(separator: ", "), en: known.map { $0.in(.en) }.joined(separator: ", ")))
            }
            return plan
        }
        let read = FieldReader(fields: form.fields, language: page.language)
        let new = try plan("plan"), baseline = try plan("baseline")
        guard new.id != baseline.id else {
            let title = new.content.title
            throw PageError.badForm(
                Text("„\(title.de)“ verglichen mit sich selbst", en: "“\(title.in(.en))” compared with itself"),
                expected: Text("zwei verschiedene Stellenpläne", en: "two different staffing plans"))
        }
        let title = Text(
            "Mehrkosten: \(new.content.title.de) gegenüber \(baseline.content.title.de)",
            en: "Extra cost: \(new.content.title.in(.en)) against \(baseline.content.title.in(.en))")
        let model = CostModel(
            title: title, plan: new.id, baseline: baseline.id, roundTo: last.roundTo, firstYear: last.firstYear, lastYear: last.lastYear,
            wageGrowth: try read.share("wages", Assumptions.Field.wageGrowth.name), priceGrowth: try read.share("prices", Assumptions.Field.priceGrowth.name))
        return Entry(try parts.header(form, id: Site.newID("modell"), today: today, grade: .assumption), model)
    }
}
