import Decisions

/// What words beside numbers say of them.
enum Unit: String, Hashable, Sendable, CaseIterable {
    case euro, cent, thousand, million, billion
    case otherCurrency
    case percent, permille
    case perYear, perMonth
    /// A quarter, a week, a day.
    case perSpan
    case hours
    /// Per head, per square kilometre.
    case density
    case people
    case posts

    /// The units that words name; a heading or the words of a number format.
    static func named(in text: String) -> Set<Unit> { named(in: Tokens(text)) }

    static func named(in tokens: Tokens) -> Set<Unit> {
        var units: Set<Unit> = []
        for (unit, words) in known where tokens.contains(anyOf: words) { units.insert(unit) }
        for (unit, prefixes) in begun where prefixes.contains(where: tokens.contains(prefix:)) { units.insert(unit) }
        for (unit, runs) in runs where runs.contains(where: tokens.contains(run:)) { units.insert(unit) }
        if tokens.words.contains(where: { $0.contains("monat") && !noMonths.contains(where: $0.hasPrefix) }) { units.insert(.perMonth) }
        if tokens.contains(anyOf: money) { units.insert(.euro) }
        if tokens.contains(anyOf: ["tdm"]) { units.formUnion([.thousand, .otherCurrency]) }
        if namesThousand(tokens) { units.insert(.thousand) }
        return units
    }

    /// A report or the end of a month is no number by the month.
    private static let noMonths = ["monatsbericht", "monatsende", "monatserst", "monatsletzt", "monatsanfang", "monatsheft"]

    /// Whether a word says nothing but a unit.
    static func isOne(_ word: String) -> Bool { !named(in: Tokens(word)).isEmpty }

    private static let known: [(Unit, Set<String>)] = [
        (.euro, ["€", "eur", "euro", "euros"]), (.cent, ["cent", "cents", "ct"]),
        (.thousand, ["teur", "teuro", "t€", "tsd", "tsd€", "tausend", "thousand", "thousands", "k€", "keur", "tds"]),
        (.million, ["mio", "mio€", "mill", "million", "millionen", "millions", "meur", "m€"]), (.billion, ["mrd", "milliarden", "billion", "billions"]),
        (.otherCurrency, ["dm", "usd", "$", "chf", "sfr", "gbp", "£", "franken", "dollar", "reichsmark"]),
        (.percent, ["%", "prozent", "percent", "vh", "proz"]), (.permille, ["‰", "promille"]),
        (.perMonth, ["mtl", "mon"]), (.perSpan, ["daily", "weekly", "quarterly", "woche", "day", "week", "quarter", "wöchentlich", "täglich", "tag", "tage", "wochen"]),
        (.hours, ["std", "stunde", "stunden", "hour", "hours", "hourly", "stundensatz", "stündlich", "wochenstunden", "minuten", "minutes", "arbeitszeit"]),
        (.density, ["km²", "km2", "qkm"]), (.people, ["personen", "köpfe", "people", "persons", "headcount", "kopfzahl"]),
        (.posts, ["vzä", "vzae", "vk", "vollzeitäquivalente", "fte", "stellen", "posts"]),
    ]
    private static let money: Set<String> = ["teur", "teuro", "t€", "tsd€", "k€", "keur", "mio€", "meur", "m€"]
    private static let begun: [(Unit, [String])] = [
        (.perMonth, ["month"]), (.perYear, ["jahr", "jährlich", "annual", "year"]), (.perSpan, ["quartal", "vierteljahr", "halbjahr", "tagessatz", "wochensatz"]),
        (.hours, ["wochenstund", "stundensatz", "stundenlohn", "wochenarbeitszeit", "personenstund"]),
    ]
    private static let runs: [(Unit, [[String]])] = [
        (.perYear, [["p", "a"]]), (.perMonth, [["p", "m"]]), (.percent, [["v", "h"], ["vom", "hundert"], ["per", "cent"]]),
        (.density, [["je", "einwohner"], ["pro", "einwohner"], ["pro", "kopf"], ["je", "kopf"], ["per", "capita"], ["per", "inhabitant"], ["je", "ew"], ["je", "qkm"], ["je", "1000"]]),
        (.thousand, [["t", "€"], ["t", "eur"], ["t", "euro"]]),
    ]

    /// „in 1.000 €“, „1000 EUR“, „je 1 000“.
    private static func namesThousand(_ tokens: Tokens) -> Bool {
        let words = tokens.words
        for index in words.indices {
            let length = words[index] == "1000" || words[index] == "1000€" ? 1 : words[index] == "1" && words[index...].dropFirst().first.map { $0 == "000" || $0 == "000€" } == true ? 2 : 0
            guard length > 0 else { continue }
            let before = index > 0 ? words[index - 1] : "", after = words[(index + length)...].first ?? ""
            if words[index + length - 1].hasSuffix("€") || ["€", "eur", "euro"].contains(after) || ["in", "angaben", "€", "eur", "euro"].contains(before) { return true }
        }
        return false
    }
}
