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
        return digits.replacing(".", with: language.conventions.decimalMark)
    }

    static func money(_ text: String, _ language: Language) -> Money? {
        plain(text, language, as: .money).flatMap { Money($0 + " EUR") }
    }

    static func share(_ text: String, _ language: Language) -> BasisPoints? {
        plain(text, language, as: .share).flatMap { BasisPoints($0 + " %") }
    }

    static func posts(_ text: String, _ language: Language) -> Posts? {
        plain(text, language, as: .posts).flatMap { Posts($0) }
    }

    static func whole(_ text: String, _ language: Language, beside units: Set<Unit> = []) -> Int? {
        plain(text, language, as: .whole, beside: units).flatMap { Int($0) }
    }

    /// Without thousands marks and with a point; nil where the marks do not
    /// stand where they belong, or any other sign is in it: a unit of another
    /// kind, too.
    static func plain(_ text: String, _ language: Language, as kind: NumberKind, beside units: Set<Unit>? = nil)
        -> String?
    {
        guard let written = WrittenNumber(text), written.units.isSubset(of: units ?? kind.typedBeside) else {
            return nil
        }
        return kind.digits(written, language)
    }
}

extension NumberKind {
    /// What may stand in a field beside the number: nothing by which it would be moved.
    fileprivate var typedBeside: Set<Unit> {
        switch self {
        case .money: [.euro]
        case .share: [.percent]
        case .posts: [.posts]
        case .whole: []
        }
    }
}
