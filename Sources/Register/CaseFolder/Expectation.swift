import Costing
import Decisions

/// What a key should hold, in words for whoever wrote the file.
enum Expectation {
    /// - Parameter path: the keys that lead to the value.
    static func of(_ type: Any.Type, at path: [any CodingKey] = []) -> String {
        switch type {
        case is Day.Type: return "a day of the calendar such as 2012-12-17"
        case is PartialDate.Type, is PartialDate?.Type:
            return "a date such as 2012-12-17, 2013-01, 2013 or 2012-12-18..2013-01-31"
        case is Money.Type: return "an amount such as 61000 EUR, at most ten billion"
        case is BasisPoints.Type: return "a share such as 20 % or 12.5 %, at most \(NumberRange.largestShare)"
        case is Posts.Type: return "a number of posts such as 3.5, at most 100000"
        case is FigureValue.Type: return "a value such as 80000 EUR, 31 %, 2017-12-31, 3.5 posts or 47, at most \(limit(of: type))"
        case is Decisions.Predicate.Type: return Decisions.Predicate.expected
        case is Period.Type: return Period.expected
        case is ResultRule.Type: return "a rule such as all, more than 1/2 of heads, or at least 2/3 of inhabitants and quorum at least 1/2 of heads"
        case is Position.Extent.Type: return "majority, or a number of bodies"
        case is Int.Type, is Int64.Type: return "a whole number " + NumberRange.inWords(path)
        case is GrantCase.Type: return "as-ruled, continues or a growth such as grows 2 %"
        case is Bool.Type: return "true or false"
        case is String.Type: return "a text"
        case is Text.Type: return "a text, or a mapping with de and en"
        case is FileReference.Type: return "the path of a file in the folder"
        case let reference as any Reference.Type: return "the id of an entry under “\(sectionName(reference.referredType))”"
        case let cases as any CaseIterable.Type: return "one of: " + all(of: cases).joined(separator: ", ")
        default: return "\(type)".hasPrefix("Array") ? "a list" : "a mapping"
        }
    }

    /// The largest value of a number with a unit.
    static func limit(of type: Any.Type) -> String {
        switch type {
        case is BasisPoints.Type: "\(NumberRange.largestShare)"
        case is PercentagePoints.Type: "\(NumberRange.largestPoints)"
        default: "\(NumberRange.largestShare), \(NumberRange.largestPoints), \(Vote.heaviest)"
        }
    }

    static func sectionName(_ type: String) -> String { Section.byType[type]?.name ?? type }

    static func first(of cases: any CaseIterable.Type) -> Any? {
        func open<C: CaseIterable>(_: C.Type) -> Any? { C.allCases.first }
        return open(cases)
    }

    private static func all(of cases: any CaseIterable.Type) -> [String] {
        func open<C: CaseIterable>(_: C.Type) -> [String] {
            C.allCases.map { ($0 as? any RawRepresentable)?.rawValue as? String ?? "\($0)" }
        }
        return open(cases)
    }
}
