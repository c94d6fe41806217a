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
        let title = form["title"]
        guard !title.isEmpty else { throw PageError.badForm(Text("kein Name", en: "no name"), expected: Text("der Name der Ausgabe", en: "the name of the edition")) }
        let payGroups = parts.matter.costs.edition?.content.rates.map(\.payGroup) ?? []
        var rates: [Edition.Rate] = []
        for (index, payGroup) in payGroups.enumerated() {
            rates.append(Edition.Rate(payGroup: payGroup, personnel: try money("rate-\(index)", Text(payGroup))))
        }
        guard let overhead = FormNumber.share(form["overhead"], language), overhead.value >= 0 else {
            throw PageError.badForm(Site.quoted(form["overhead"]), expected: Text("Gemeinkosten in Prozent, wie 20 oder 19,5", en: "overheads in per cent, such as 20 or 19.5"))
        }
        let material = try money("material", Text("Sachkosten", en: "non-staff cost"))
        let grade = Grade(rawValue: form["grade"]) ?? .assumption
        let edition = RateEdition(title: Text(title), rates: rates, overhead: overhead, material: material)
        return Entry(try Site.header(form, id: id(title), today: today, grade: grade), edition)
    }

    private func money(_ name: String, _ what: Text) throws -> Money {
        guard let money = FormNumber.money(form[name], language) else {
            throw PageError.badForm(
                Text("„\(form[name])“ (\(what.de))", en: "“\(form[name])” (\(what.in(.en)))"),
                expected: Text("ein Betrag wie 61.000 oder 61.000,50", en: "an amount such as 61,000 or 61,000.50"))
        }
        return money
    }

    private func id(_ title: String) -> String {
        let id = IdentifierRule.id(from: title)
        return id.isEmpty ? Site.newID("ausgabe") : id
    }
}
