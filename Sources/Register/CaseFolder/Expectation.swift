import Costing
import Decisions

/// What a key should hold, in words for whoever wrote the file.
enum Expectation {
    /// - Parameter path: the keys that lead to the value.
    static func of(_ type: Any.Type, at path: [any CodingKey] = []) -> Text {
        switch type {
        case is Day.Type: return Text("ein Tag des Kalenders wie 2012-12-17", en: "a day of the calendar such as 2012-12-17")
        case is PartialDate.Type, is PartialDate?.Type:
            return Text("ein Datum wie 2012-12-17, 2013-01, 2013 oder 2012-12-18..2013-01-31",
                        en: "a date such as 2012-12-17, 2013-01, 2013 or 2012-12-18..2013-01-31")
        case is Decisions.Predicate.Type: return Decisions.Predicate.expected
        case is Period.Type: return Period.expected
        case is ResultRule.Type:
            let rules = ["all", "more than 1/2 of heads", "at least 2/3 of inhabitants and quorum at least 1/2 of heads"]
            return Text("eine Regel wie \(rules[0]), \(rules[1]) oder \(rules[2])", en: "a rule such as \(rules[0]), \(rules[1]), or \(rules[2])")
        case is Position.Extent.Type: return Text("majority oder die Zahl der Körperschaften", en: "majority, or a number of bodies")
        case is GrantCase.Type:
            return Text("as-ruled, continues oder eine Steigerung wie „grows 2 %“", en: "as-ruled, continues or a growth such as grows 2 %")
        case is Bool.Type: return Text("true oder false", en: "true or false")
        case is String.Type: return Text("ein Text", en: "a text")
        case is Text.Type: return Text("ein Text oder eine Zuordnung mit de und en", en: "a text, or a mapping with de and en")
        case is FileReference.Type: return Text("der Pfad einer Datei im Ordner", en: "the path of a file in the folder")
        case let reference as any Reference.Type:
            let section = sectionName(reference.referredType)
            return Text("die Kennung eines Eintrags unter „\(section)“", en: "the id of an entry under “\(section)”")
        case let cases as any CaseIterable.Type: return one(of: all(of: cases))
        default:
            if let number = number(type, at: path) { return number }
            return "\(type)".hasPrefix("Array") ? Text("eine Liste", en: "a list") : Text("eine Zuordnung", en: "a mapping")
        }
    }

    private static func number(_ type: Any.Type, at path: [any CodingKey]) -> Text? {
        switch type {
        case is Money.Type:
            return Text("ein Betrag wie 61000 EUR, höchstens zehn Milliarden", en: "an amount such as 61000 EUR, at most ten billion")
        case is BasisPoints.Type:
            let most = NumberRange.largestShare
            return Text("ein Anteil wie 20 % oder 12.5 %, höchstens \(most)", en: "a share such as 20 % or 12.5 %, at most \(most)")
        case is Posts.Type: return Text("eine Zahl von Stellen wie 3.5, höchstens 100000", en: "a number of posts such as 3.5, at most 100000")
        case is FigureValue.Type:
            let most = limit(of: type)
            return Text("ein Wert wie 80000 EUR, 31 %, 2017-12-31, 3.5 posts oder 47, höchstens \(most)",
                        en: "a value such as 80000 EUR, 31 %, 2017-12-31, 3.5 posts or 47, at most \(most)")
        case is Int.Type, is Int64.Type:
            let range = NumberRange.of(path)
            return Text("eine ganze Zahl von \(range.lowerBound) bis \(range.upperBound)",
                        en: "a whole number from \(range.lowerBound) to \(range.upperBound)")
        default: return nil
        }
    }

    /// The same, where the key is missing.
    static func of(_ type: Any.Type, under key: String) -> Text {
        let value = of(type)
        return Text("\(value.de) unter „\(key)“", en: "\(value.in(.en)) under “\(key)”")
    }

    static func one(of names: [String]) -> Text {
        let listed = names.joined(separator: ", ")
        return Text("eines von: \(listed)", en: "one of: \(listed)")
    }

    /// The largest value of a number with a unit.
    static func limit(of type: Any.Type) -> String {
        switch type {
        case is BasisPoints.Type: "\(NumberRange.largestShare)"
        case is PercentagePoints.Type: "\(NumberRange.largestPoints)"
        default: "\(NumberRange.largestShare), \(NumberRange.largestPoints), \(Vote.heaviest)"
        }
    }

    static func sectionName(_ type: String) -> String { ContentTypes.byName[type]?.kind.list ?? type }

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
