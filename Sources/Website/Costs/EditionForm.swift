import Costing
import Decisions
import Documents
import Foundation

/// A new edition of the rates: any pay groups, at first those of the last
/// edition.
struct EditionForm {
    /// So many pay groups at most.
    static let most = 200
    let form: FormData
    let parts: Parts
    let today: Day
    var language: Language { parts.page.language }

    func entry() throws -> Entry {
        let title = form["title"]
        guard !title.isEmpty else { throw PageError.badForm(Text("kein Name", en: "no name"), expected: Text("der Name der Ausgabe", en: "the name of the edition")) }
        var edition = try edition(title)
        let grade = try Grade(in: form)
        let header = try Site.header(form, id: parts.id(from: title, for: RateEdition.self, or: "ausgabe"), today: today, grade: grade)
        edition.confirmed = try Confirmation(edition, form, parts).confirmed()
        return Entry(header, edition)
    }

    /// What of the form is unlikely, as far as it can be read.
    var confirmation: Confirmation { Confirmation(try? edition(""), form, parts) }

    private func edition(_ title: String) throws -> RateEdition {
        var rates: [Edition.Rate] = []
        // A row that is left empty is none.
        for index in EditionForm.rows(form) where !(form["group-\(index)"].isEmpty && form["rate-\(index)"].isEmpty) {
            let payGroup = form["group-\(index)"]
            guard !payGroup.isEmpty else {
                throw PageError.badForm(
                    Text("„\(form["rate-\(index)"])“ ohne Entgeltgruppe", en: "“\(form["rate-\(index)"])” without a pay group"),
                    expected: Text("der Name der Entgeltgruppe", en: "the name of the pay group"))
            }
            rates.append(Edition.Rate(payGroup: payGroup, personnel: try money("rate-\(index)", Text(payGroup))))
        }
        guard !rates.isEmpty else {
            throw PageError.badForm(Text("keine Entgeltgruppe", en: "no pay group"), expected: Text("mindestens eine mit ihrem Satz", en: "at least one with its rate"))
        }
        guard let overhead = FormNumber.share(form["overhead"], language), overhead.value >= 0 else {
            throw PageError.badForm(Site.quoted(form["overhead"]), expected: Text("Gemeinkosten in Prozent, wie 20 oder 19,5", en: "overheads in per cent, such as 20 or 19.5"))
        }
        let material = try money("material", Text("Sachkosten", en: "non-staff cost"))
        var priceYear: Int?
        if !form["price-year"].isEmpty {
            guard let year = Int(form["price-year"]), (1900...2200).contains(year) else {
                throw PageError.badForm(Site.quoted(form["price-year"]), expected: Text("das Jahr der Preise, wie 2013, oder nichts", en: "the year of the prices, such as 2013, or nothing"))
            }
            priceYear = year
        }
        return RateEdition(title: Text(title), rates: rates, overhead: overhead, material: material, priceYear: priceYear)
    }

    /// The rows of rates that a form holds, in their order.
    static func rows(_ form: FormData) -> [Int] {
        let indices = form.fields.keys.compactMap { name -> Int? in
            guard name.hasPrefix("group-") || name.hasPrefix("rate-") else { return nil }
            return Int(name.drop { $0 != "-" }.dropFirst()).flatMap { (0..<(most + 10)).contains($0) ? $0 : nil }
        }
        return Set(indices).sorted()
    }

    private func money(_ name: String, _ what: Text) throws -> Money {
        guard let money = FormNumber.money(form[name], language) else {
            throw PageError.badForm(
                Text("„\(form[name])“ (\(what.de))", en: "“\(form[name])” (\(what.in(.en)))"),
                expected: Text("ein Betrag wie 61.000 oder 61.000,50", en: "an amount such as 61,000 or 61,000.50"))
        }
        return money
    }
}
