import Costing
import Decisions
import Documents
import Foundation

/// A new edition of the rates, from the form with the pay groups of the last one.
struct EditionForm {
    let form: FormData
    let parts: Parts
    let today: Day
    var language: Language { parts.page.language }

    func entry() throws -> Entry {
        let words = parts.words
        let title = form["title"]
        guard !title.isEmpty else { throw PageError.badForm(words("kein Name", "no name"), expected: words("der Name der Ausgabe", "the name of the edition")) }
        let payGroups = parts.matter.costs.edition?.content.rates.map(\.payGroup) ?? []
        var rates: [Edition.Rate] = []
        for (index, payGroup) in payGroups.enumerated() {
            rates.append(Edition.Rate(payGroup: payGroup, personnel: try money("rate-\(index)", payGroup)))
        }
        guard let overhead = FormNumber.share(form["overhead"], language), overhead.value >= 0 else {
            throw PageError.badForm("„\(form["overhead"])“", expected: words("Gemeinkosten wie 20", "overhead such as 20"))
        }
        let material = try money("material", words("Sachkosten", "material cost"))
        let grade = Grade(rawValue: form["grade"]) ?? .assumption
        let edition = RateEdition(title: Text(title), rates: rates, overhead: overhead, material: material)
        return Entry(try Site.header(form, id: id(title), today: today, grade: grade), edition)
    }

    private func money(_ name: String, _ what: String) throws -> Money {
        guard let money = FormNumber.money(form[name], language) else {
            throw PageError.badForm("„\(form[name])“ (\(what))", expected: parts.words("ein Betrag wie 61.000 oder 61.000,50", "an amount such as 61,000 or 61,000.50"))
        }
        return money
    }

    private func id(_ title: String) -> String {
        let id = IdentifierRule.id(from: title)
        return id.isEmpty ? Site.newID("ausgabe") : id
    }
}
