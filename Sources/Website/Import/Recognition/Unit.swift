import Decisions

/// What words beside numbers say of them.
enum Unit: String, Hashable, Sendable, CaseIterable {
    case euro, cent, thousand, million, billion
    case otherCurrency
    case percent, permille
    case perYear, perMonth
    /// A quarter, half a year, a week, a day.
    case perSpan
    case hours
    /// Per head, per square kilometre, per thousand.
    case density
    case people
    case posts
    /// Words that are none of these.
    case unknown
    /// Struck out: no longer meant, or not yet.
    case struck
    /// Shown as below zero, though it is stored as above.
    case minus
    /// Without a unit, where the others of the column are shown with one.
    case unsaid

    /// The units that words name; a heading or the words of a number format.
    static func named(in text: String) -> Set<Unit> { named(in: Tokens(text)) }

    static func named(in tokens: Tokens) -> Set<Unit> { UnitWords(tokens).units }

    /// The same where nothing but a unit is expected: what is none is asked about.
    static func told(by text: String) -> Set<Unit> {
        let tokens = Tokens(text), read = UnitWords(tokens)
        let isKnown = tokens.words.indices.allSatisfy {
            read.used.contains($0) || besides.contains(tokens.words[$0]) || Tokens.isYear(tokens.words[$0])
        }
        let isPlain = text.unicodeScalars.allSatisfy { !doubtful.contains($0) }
        return isKnown && isPlain ? read.units : read.units.union([.unknown])
    }

    /// Whether a word says nothing but a unit.
    static func isOne(_ word: String) -> Bool { !UnitWords(Tokens(word)).used.isEmpty }

    /// Words that stand beside a unit and add nothing to it.
    private static let besides: Set<String> = [
        "in", "je", "pro", "per", "a", "p", "im", "und", "einwohner", "einw", "ew", "inhabitants", "insgesamt",
        "gesamt", "total", "stelle", "post",
    ]
    /// „~“, „<“: about, less than. Semicolons are of a format that shows nothing.
    private static let doubtful = Set("~≈<>±≤≥;?".unicodeScalars)
}

/// The units that words name, and which of the words these are.
struct UnitWords {
    private(set) var units: Set<Unit> = []
    /// The places of words that say nothing but a unit.
    private(set) var used: Set<Int> = []

    init(_ tokens: Tokens) {
        let words = tokens.words
        // Runs first: the „h“ of „v. h.“ is no hour.
        for (unit, runs) in UnitWords.runs {
            for run in runs where run.count <= words.count && words.contains(run[0]) {
                for start in 0...(words.count - run.count) where words[start...].starts(with: run) {
                    take([unit], start..<(start + run.count), words)
                }
            }
        }
        takeCounts(words)
        takeThousands(words)
        for index in words.indices where !used.contains(index) {
            let found = UnitWords.units(of: words[index])
            units.formUnion(found)
            if !found.isEmpty, found != [.perYear] || UnitWords.years.contains(words[index]) { used.insert(index) }
        }
        // „half-yearly“, „semi-annual“
        for index in words.indices.dropLast()
        where UnitWords.fractions.contains(words[index]) && UnitWords.isOfYear(words[index + 1]) {
            take([.perSpan], index..<(index + 2), words)
        }
    }

    private mutating func take(_ found: Set<Unit>, _ places: Range<Int>, _ words: [String]) {
        units.formUnion(found)
        used.formUnion(places)
        if words[places].contains(where: UnitWords.euros.contains) { units.insert(.euro) }
    }

    /// „je 1.000 Einwohner“, „pro 100“
    private mutating func takeCounts(_ words: [String]) {
        for index in words.indices where ["je", "pro", "per"].contains(words[index]) {
            let digits = words[(index + 1)...].prefix(while: Tokens.isDigits)
            guard let last = digits.indices.last, !Tokens.isYear(digits.first ?? "") else { continue }
            if words.indices.contains(last + 1), UnitWords.euros.contains(words[last + 1]) { continue }
            take([.density], index..<min(words.count, last + 2), words)
        }
    }

    /// „in 1.000 €“, „1000 EUR“, „€'000“
    private mutating func takeThousands(_ words: [String]) {
        for index in words.indices {
            let length =
                words[index] == "1000" || words[index] == "1000€" || words[index] == "000" || words[index] == "000€"
                ? 1
                : words[index] == "1" && words[index...].dropFirst().first.map { $0 == "000" || $0 == "000€" } == true
                    ? 2 : 0
            guard length > 0, !used.contains(index) else { continue }
            // The end of an amount, „250.000 €“, is no unit.
            guard index == 0 || !Tokens.isDigits(words[index - 1]) else { continue }
            let before = index > 0 ? words[index - 1] : "", after = words[(index + length)...].first ?? ""
            let isEuro = words[index + length - 1].hasSuffix("€"), isAfter = UnitWords.euros.contains(after)
            guard
                isEuro || isAfter || UnitWords.euros.contains(before)
                    || (["in", "angaben"].contains(before) && words[index] != "000")
            else { continue }
            take([.thousand], index..<(index + length), words)
            if isEuro { units.insert(.euro) }
        }
    }

    private static func units(of word: String) -> Set<Unit> {
        guard !Tokens.isDigits(word) else { return [] }
        var units = byWord[word] ?? []
        for (unit, prefixes) in begun where prefixes.contains(where: word.hasPrefix) { units.insert(unit) }
        if Tokens.word(word, holds: "monat"), !noMonths.contains(where: word.hasPrefix) { units.insert(.perMonth) }
        if isPartOfYear(word) { units.insert(.perSpan) }
        return units
    }

    /// What is known of whole words: each is asked for once, however many there are.
    private static let byWord: [String: Set<Unit>] = {
        var byWord: [String: Set<Unit>] = [:]
        for (unit, words) in known { for word in words { byWord[word, default: []].insert(unit) } }
        for word in euroWords { byWord[word, default: []].insert(.euro) }
        byWord["tdm", default: []].formUnion([.thousand, .otherCurrency])
        return byWord
    }()

    /// „vierteljährlich“, „biannually“: a year and a part or a multiple of it.
    private static func isPartOfYear(_ word: String) -> Bool {
        isOfYear(word)
            && ["halb", "viertel", "half", "quart", "semi", "bi", "drei", "zwei", "drittel", "tertial"].contains {
                Tokens.word(word, holds: $0)
            }
    }

    /// A report or the end of a month is no number by the month.
    private static let noMonths = [
        "monatsbericht", "monatsende", "monatserst", "monatsletzt", "monatsanfang", "monatsheft",
    ]

    private static func isOfYear(_ word: String) -> Bool {
        ["jahr", "jähr", "jaehr", "year", "annual"].contains { Tokens.word(word, holds: $0) }
    }

    private static let fractions: Set<String> = ["half", "semi", "bi", "quarter", "halb", "viertel", "twice", "halbes"]
    private static let years: Set<String> = [
        "jahr", "jahre", "jahres", "jährlich", "jährliche", "jährlicher", "jährliches", "jährlichen", "year", "years",
        "yearly", "annual", "annually", "annum",
    ]
    private static let euros: Set<String> = ["€", "eur", "euro", "euros"]
    private static let euroWords: Set<String> = [
        "teur", "teuro", "t€", "tsd€", "k€", "keur", "mio€", "meur", "m€", "€k", "€m", "€mio", "€mn", "€bn", "mrd€",
        "€000",
    ]

    private static let known: [(Unit, Set<String>)] = [
        (.euro, euros), (.cent, ["cent", "cents", "ct"]),
        (
            .thousand,
            [
                "teur", "teuro", "t€", "tsd", "tsd€", "tausend", "thousand", "thousands", "k€", "keur", "tds", "€k",
                "€000", "000s",
            ]
        ),
        (
            .million,
            ["mio", "mio€", "mill", "million", "millionen", "millions", "meur", "m€", "€m", "€mio", "€mn", "mn", "mln"]
        ),
        (.billion, ["mrd", "mrd€", "milliarden", "billion", "billions", "bn", "€bn"]),
        (
            .otherCurrency,
            [
                "dm", "mark", "dmark", "usd", "$", "us$", "chf", "sfr", "fr", "gbp", "£", "franken", "dollar",
                "reichsmark", "zł", "zl", "pln", "zloty", "złoty", "kč", "czk", "dkk", "sek", "nok", "kr", "huf", "ron",
                "yen", "jpy", "¥", "rub", "schilling", "ats", "ff", "lire",
            ]
        ),
        (.percent, ["%", "percent", "vh", "proz", "pct"]), (.permille, ["‰", "promille"]),
        (.perMonth, ["mtl", "mon", "monthly"]),
        (
            .perSpan,
            [
                "daily", "weekly", "quarterly", "woche", "day", "days", "week", "weeks", "quarter", "quarters",
                "wöchentlich", "täglich", "tag", "tage", "tagen", "wochen", "fortnight", "fortnightly", "semester",
                "trimester", "tertial", "biennially", "biennial", "arbeitstag", "arbeitstage", "werktag",
            ]
        ),
        (
            .hours,
            [
                "std", "h", "stunde", "stunden", "hour", "hours", "hourly", "stundensatz", "stündlich", "wochenstunden",
                "minuten", "minutes", "min", "arbeitszeit", "wstd", "hrs", "hr", "whs",
            ]
        ),
        (.density, ["km²", "km2", "qkm", "ha"]),
        (.people, ["personen", "köpfe", "people", "persons", "headcount", "kopfzahl", "pers"]),
        (
            .posts,
            [
                "vzä", "vzae", "vk", "vollzeitäquivalent", "vollzeitäquivalente", "vollzeitäquivalenten", "fte", "ftes",
                "stellen", "posts",
            ]
        ),
    ]
    private static let begun: [(Unit, [String])] = [
        (.perMonth, ["month"]), (.perYear, ["jahr", "jährlich", "annual", "year"]),
        (.perSpan, ["quartal", "tagessatz", "wochensatz", "tageweise", "wochenweise"]), (.percent, ["prozent"]),
        (
            .hours,
            [
                "wochenst", "stundensatz", "stundenlohn", "stundenumfang", "stundenzahl", "wochenarbeitszeit",
                "personenstund", "arbeitsstund", "jahresstund", "jahresarbeitsstund",
            ]
        ),
    ]
    private static let runs: [(Unit, [[String]])] = [
        (.perYear, [["p", "a"], ["per", "annum"]]), (.perMonth, [["p", "m"], ["six", "months"]]),
        (.percent, [["v", "h"], ["vom", "hundert"], ["per", "cent"]]),
        (
            .density,
            [
                ["je", "einwohner"], ["pro", "einwohner"], ["pro", "kopf"], ["je", "kopf"], ["per", "capita"],
                ["per", "head"], ["per", "inhabitant"], ["je", "ew"], ["je", "qkm"],
            ]
        ),
        (
            .thousand,
            [
                ["t", "€"], ["t", "eur"], ["t", "euro"], ["€", "k"], ["eur", "k"], ["k", "€"], ["k", "eur"],
                ["k", "euro"], ["€", "t"], ["eur", "t"],
            ]
        ),
        (.million, [["€", "m"], ["m", "€"], ["eur", "m"], ["m", "eur"]]),
        (.otherCurrency, [["d", "mark"], ["deutsche", "mark"], ["deutscher", "mark"], ["deutschen", "mark"]]),
    ]
}
