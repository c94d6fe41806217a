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
        Text("ein Tag des Kalenders wie 2012-12-17", en: "a day of the calendar such as 2012-12-17")
    }
}

extension PartialDate: ExpectedValue {
    static func expected(at path: [any CodingKey]) -> Text {
        Text("ein Datum wie 2012-12-17, 2013-01, 2013 oder 2012-12-18..2013-01-31",
             en: "a date such as 2012-12-17, 2013-01, 2013 or 2012-12-18..2013-01-31")
    }
}

extension Month: ExpectedValue {
    static func expected(at path: [any CodingKey]) -> Text { Text("ein Monat wie 2014-03", en: "a month such as 2014-03") }
}

extension Optional: ExpectedValue where Wrapped: ExpectedValue {
    static func expected(at path: [any CodingKey]) -> Text { Wrapped.expected(at: path) }
}

extension Array: ExpectedValue {
    static func expected(at path: [any CodingKey]) -> Text { Text("eine Liste", en: "a list") }
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
        return Text("eine Regel wie \(rules[0]), \(rules[1]) oder \(rules[2])",
                    en: "a rule such as \(rules[0]), \(rules[1]), or \(rules[2])")
    }
}

extension Position.Extent: ExpectedValue {
    static func expected(at path: [any CodingKey]) -> Text {
        Text("majority oder die Zahl der Körperschaften", en: "majority, or a number of bodies")
    }
}

extension GrantCase: ExpectedValue {
    static func expected(at path: [any CodingKey]) -> Text {
        Text("as-ruled, continues oder eine Steigerung wie „grows 2 %“",
             en: "as-ruled, continues or a growth such as grows 2 %")
    }
}

extension Bool: ExpectedValue {
    static func expected(at path: [any CodingKey]) -> Text { Text("true oder false", en: "true or false") }
}

extension String: ExpectedValue {
    static func expected(at path: [any CodingKey]) -> Text { Text("ein Text", en: "a text") }
}

extension Text: ExpectedValue {
    static func expected(at path: [any CodingKey]) -> Text {
        Text("ein Text oder eine Zuordnung mit de und en", en: "a text, or a mapping with de and en")
    }
}

extension FileReference: ExpectedValue {
    static func expected(at path: [any CodingKey]) -> Text {
        Text("der Pfad einer Datei im Ordner", en: "the path of a file in the folder")
    }
}
