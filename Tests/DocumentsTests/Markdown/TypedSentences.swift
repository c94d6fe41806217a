@testable import Decisions

/// Texts as officials type them: sentences that begin with dates, ordinals,
/// signs and amounts, wrapped anywhere, and lists.
struct TypedSentences {
    private var state: UInt64
    init(seed: UInt64) { state = seed }

    private mutating func below(_ limit: Int) -> Int {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Int((state >> 33) % UInt64(limit))
    }
    private mutating func one(_ list: [String]) -> String { list[below(list.count)] }

    private static let months = ["Januar", "Februar", "März", "April", "Mai", "Juni", "Juli", "August", "September", "Oktober", "November", "Dezember"]
    private static let signs = [
        "§ 7 (1)", "a)", "b)", "(2)", "–", "-", "+", "*", "**", "*)", "# 5", "##5", "> 5 %", ">= 5", "|", "1)", "[1]", "[x]", "&copy;", "<5 %>", "<ja>",
        "~~", "_", "__x__",
        "max_muster_2", "3 * 4 * 5", "C:\\_x", "\\\\server\\alt", "Bürger*innen", "geht`s", "a | b", "www.example.org", "https://example.org/a_b",
        "a@b.de", "&nbsp", "===",
        "„Zitat“", "Neunkirchen-Seelscheid", "Müller-Lüdenscheidt", "10.30 Uhr", "1,5", "0,5 %", "100.000", "Şükrü", "Łódź", "Đặng",
        "Ελλάς", "Жуков",
        "Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz", "Donaudampfschifffahrtsgesellschaftskapitän", "500,-", "Kinder-", "12.000*",
        "13.000 *", "☐", "o", "¹", "[x](#w)", "http://example.org/_x_?a=1&b=2", "Rhein-Sieg-Kreis-Integrationskonzept-Steuerungsgruppen-Geschäftsordnung", "$5", "x^2", "{a}", "…",
    ]
    private static let words = [
        "der Kreistag", "beschließt", "die Satzung", "über", "den Antrag", "der Fraktion", "und", "die Gemeinden", "stimmen zu", "Integration",
        "im Ausschuss", "wurde",
        "beraten", "Stellen", "nach", "dem Bericht", "gilt", "entsprechend", "ab dem", "seit", "rund", "mehr als", "wird", "vertagt", "für", "das Amt 40",
    ]

    private mutating func date() -> String {
        let day = 1 + below(31), month = 1 + below(12), year = 1950 + below(80)
        return switch below(6) {
        case 0: "\(day). \(Self.months[month - 1]) \(year)"
        case 1: "\(day). \(month). \(year)"
        case 2: "\(day).\(month).\(year)"
        case 3: "\(day). \(Self.months[month - 1])"
        case 4: "\(year) –"
        default: "\(day). " + one(["Lesung", "Änderungssatzung", "Nachtrag", "Sitzung", "Quartal"])
        }
    }

    private mutating func sentence() -> [String] {
        var parts: [String] = []
        for _ in 0..<(3 + below(12)) {
            switch below(6) {
            case 0: parts.append(date())
            case 1: parts.append(one(Self.signs))
            default: parts.append(one(Self.words))
            }
        }
        return (parts.joined(separator: " ") + ".").split(separator: " ").map(String.init)
    }

    /// A paragraph, its lines broken anywhere.
    mutating func paragraph() -> (typed: String, read: [String]) {
        let words = sentence()
        var typed = words[0]
        for word in words.dropFirst() { typed += (below(5) == 0 ? "\n" : " ") + word }
        return (typed, words)
    }

    /// A list that counts on from any number, or one of signs.
    mutating func list() -> (typed: String, read: [String]) {
        let first = below(4) == 0 ? 1 + below(20) : 1, closing = below(2) == 0 ? "." : ")", isNumbered = below(2) == 0
        var typed: [String] = [], read: [String] = []
        for index in 0..<(2 + below(4)) {
            var words = [one(["Angebote", "Beratung", "Bericht", "der Landrat", "die Verwaltung"])]
            for _ in 0..<(1 + below(6)) { words.append(one(Self.words)) }
            typed.append((isNumbered ? "\(first + index)\(closing) " : "- ") + words.joined(separator: " "))
            read += [isNumbered ? "\(first + index)" : "•"] + words.flatMap { $0.split(separator: " ").map(String.init) }
        }
        return (typed.joined(separator: "\n"), read)
    }

    /// A text of several blocks, and the words that must come out.
    mutating func text(blocks: Int) -> (typed: String, read: [String]) {
        var typed: [String] = [], read: [String] = []
        for index in 0..<blocks {
            // Between two lists stands a paragraph, as people write.
            let isList = index % 2 == 1 && below(3) == 0 && ItemStart(WrittenLine.all(in: typed[index - 1])[0]) == nil
            var part = isList ? list() : paragraph()
            // After a list "- …" or "4. …" is one more item.
            while !isList, index > 0, ItemStart(WrittenLine.all(in: part.typed)[0]) != nil { part = paragraph() }
            typed.append(part.typed)
            read += part.read
        }
        return (typed.joined(separator: "\n\n"), read)
    }
}
