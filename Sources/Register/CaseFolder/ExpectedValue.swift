import Costing
import Decisions

/// A value that says what is expected where it cannot be read. What names another
/// entry, or one of a few words, need not: `Expectation` sees that.
protocol ExpectedValue {
    /// - Parameter path: the keys that lead to the value.
    static func expected(at path: [any CodingKey]) -> Text
}

extension Day: ExpectedValue {
    static func expected(at path: [any CodingKey]) -> Text {
        Text(phrase: "ein Tag des Kalenders wie 2012-12-17")
    }
}

extension PartialDate: ExpectedValue {
    static func expected(at path: [any CodingKey]) -> Text {
        Text(phrase: "ein Datum wie 2012-12-17, 2013-01, 2013 oder 2012-12-18..2013-01-31")
    }
}

extension Month: ExpectedValue {
    static func expected(at path: [any CodingKey]) -> Text { Text(phrase: "ein Monat wie 2014-03") }
}

extension Optional: ExpectedValue where Wrapped: ExpectedValue {
    static func expected(at path: [any CodingKey]) -> Text { Wrapped.expected(at: path) }
}

extension Array: ExpectedValue {
    static func expected(at path: [any CodingKey]) -> Text { Text(phrase: "eine Liste") }
}

extension Decisions.Predicate: ExpectedValue {
    static func expected(at path: [any CodingKey]) -> Text { expected }
}

extension Period: ExpectedValue {
    static func expected(at path: [any CodingKey]) -> Text { expected }
}

extension ResultRule: ExpectedValue {
    static func expected(at path: [any CodingKey]) -> Text {
        let rules = ["all", "more than 1/2 of heads", "at least 2/3 of inhabitants and quorum at least 1/2 of heads"]
        return Text(phrase: "eine Regel wie \(rules[0], "rules"), \(rules[1], "rules2") oder \(rules[2], "rules3")")
    }
}

extension Position.Extent: ExpectedValue {
    static func expected(at path: [any CodingKey]) -> Text {
        Text(phrase: "majority oder die Zahl der Körperschaften")
    }
}

extension GrantCase: ExpectedValue {
    static func expected(at path: [any CodingKey]) -> Text {
        Text(phrase: "as-ruled, continues oder eine Steigerung wie „grows 2 %“")
    }
}

extension Bool: ExpectedValue {
    static func expected(at path: [any CodingKey]) -> Text { Text(phrase: "true oder false") }
}

extension String: ExpectedValue {
    static func expected(at path: [any CodingKey]) -> Text { Text(phrase: "ein Text") }
}

extension Text: ExpectedValue {
    static func expected(at path: [any CodingKey]) -> Text {
        Text(phrase: "ein Text oder eine Zuordnung mit de und en")
    }
}

extension FileReference: ExpectedValue {
    static func expected(at path: [any CodingKey]) -> Text {
        Text(phrase: "der Pfad einer Datei im Ordner")
    }
}
