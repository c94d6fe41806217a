import Costing
import Decisions
import Documents

/// Amounts as people type them: `61.000,50` in German, `61,000.50` in English.
enum FormNumber {
    static func shown(_ money: Money, _ language: Language) -> String {
        Typography(language).money(money).filter { $0 != "€" && $0 != "\u{A0}" }
    }

    /// To the last place: a page rounds a share, a form must not.
    static func shown(_ share: BasisPoints, _ language: Language) -> String {
        let digits = share.description.filter { $0 != "%" && $0 != " " }
        return language == .de ? digits.replacing(".", with: ",") : digits
    }

    static func money(_ text: String, _ language: Language) -> Money? { plain(text, language).flatMap { Money($0 + " EUR") } }

    static func share(_ text: String, _ language: Language) -> BasisPoints? { plain(text, language).flatMap { BasisPoints($0 + " %") } }

    /// Without thousands marks and with a point; nil where the marks do not
    /// stand where they belong, or any other sign is in it.
    static func plain(_ text: String, _ language: Language) -> String? {
        guard let written = WrittenNumber(text), written.units.isSubset(of: [.euro, .percent, .posts]) else { return nil }
        return NumberKind.money.digits(written, language)
    }
}
