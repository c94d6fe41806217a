/// Texts as officials type them: sentences that begin with dates, ordinals,
/// signs and amounts, wrapped anywhere, in paragraphs, lists, quotations,
/// headings, tables, footnotes and plain fields.
///
/// What nobody could tell from a list, such as a line "3. Lesung" below one
/// that begins "2. ", is not made. That is decided by `LineBeginning`, not by
/// the reader under test.
struct TypedSentences {
    private var state: UInt64
    init(seed: UInt64) { state = seed }

    private mutating func below(_ limit: Int) -> Int {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Int((state >> 33) % UInt64(limit))
    }
    private mutating func one(_ list: [String]) -> String { list[below(list.count)] }

    private static let months = [
        "Januar", "Februar", "März", "April", "Mai", "Juni", "Juli", "August", "September", "Oktober", "November",
        "Dezember",
    ]
    private static let signs = [
        "§ 7 (1)", "a)", "b)", "(2)", "–", "-", "+", "*", "**", "*)", "# 5", "##5", "> 5 %", ">= 5", "|", "1)", "[1]",
        "[x]", "&copy;", "<5 %>", "<ja>",
        "~~", "_", "__x__",
        "max_muster_2", "3 * 4 * 5", "C:\\_x", "\\\\server\\alt", "Bürger*innen", "geht`s", "a | b", "www.example.org",
        "https://example.org/a_b",
        "a@b.de", "&nbsp", "===",
        "„Zitat“", "Neunkirchen-Seelscheid", "Müller-Lüdenscheidt", "10.30 Uhr", "1,5", "0,5 %", "100.000", "Şükrü",
        "Łódź", "Đặng",
        "Ελλάς", "Жуков",
        "Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz", "Donaudampfschifffahrtsgesellschaftskapitän",
        "500,-", "Kinder-", "12.000*",
        "13.000 *", "https://example.org/a*b*c", "https://example.org/*a*/b;c*d", "https://example.org/x*",
        "www.example.org/a*b*c", "(*1950)", "*1950",
        "*12.3.1950,", "Erika*", "Anna*,", "jede(*r)", "*innen", "Bürger*", "2*3", "(3+4)*2", "☐", "o", "¹", "[x](#w)",
        "http://example.org/_x_?a=1&b=2", "Rhein-Sieg-Kreis-Integrationskonzept-Steuerungsgruppen-Geschäftsordnung",
        "$5", "x^2", "{a}", "…",
    ]
    private static let words = [
        "der Kreistag", "beschließt", "die Satzung", "über", "den Antrag", "der Fraktion", "und", "die Gemeinden",
        "stimmen zu", "Integration",
        "im Ausschuss", "wurde",
        "beraten", "Stellen", "nach", "dem Bericht", "gilt", "entsprechend", "ab dem", "seit", "rund", "mehr als",
        "wird", "vertagt", "für", "das Amt 40",
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

    mutating func sentence() -> [String] {
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

    /// A sentence behind a word that begins nothing.
    private mutating func led() -> [String] {
        [one(["Angebote", "Beratung", "Bericht", "Landrat", "Verwaltung"])] + sentence()
    }

    /// Words in lines that end anywhere, but where a list would go on.
    private mutating func wrapped(
        _ words: [String], prefix: String = "", isItem: Bool = false, after last: LineBeginning? = nil
    ) -> [String] {
        var lines = [words[0]], run = last ?? LineBeginning(words.joined(separator: " "))
        for index in words.indices.dropFirst() {
            let start = LineBeginning(words[index...].joined(separator: " "))
            let goesOn = start.map { $0.goesOn(from: run) || isItem && $0.isSign } ?? false
            if below(5) == 0, !goesOn, words[index] != "+" || lines[0].first != "+" {
                lines.append(prefix + words[index])
                run = start ?? run
            } else {
                lines[lines.count - 1] += " " + words[index]
            }
        }
        return lines
    }

    /// What was typed, and the words that must come out. A number that a list
    /// gives to its items has its sign only on paper.
    struct Part {
        var typed: String
        var read: [String], printed: [String]
        /// The item with which a list that stands there ends, or a paragraph that looks like one.
        var last: LineBeginning?

        /// Whether these are its words. A list in which a number seems to be left
        /// out, since a date stands at the beginning of a line, is printed as it was
        /// typed: then its numbers have their signs on the page, too.
        func says(_ words: [String]) -> Bool {
            words.count == read.count
                && zip(words, zip(read, printed)).allSatisfy { $0 == $1.0 || $0 == $1.1 && Int($1.0) != nil }
        }

        init(_ typed: String, _ read: [String], printed: [String]? = nil, last: LineBeginning? = nil) {
            (self.typed, self.read, self.printed, self.last) = (typed, read, printed ?? read, last)
        }
    }

    mutating func paragraph() -> Part {
        let words = sentence()
        return Part(wrapped(words).joined(separator: "\n"), words, last: LineBeginning(words.joined(separator: " ")))
    }

    /// A list that counts on from any number, or one of signs; each item a
    /// sentence, its lines below the sign or below the words.
    mutating func list() -> Part {
        let first = below(4) == 0 ? 1 + below(20) : 1, closing = below(2) == 0 ? "." : ")", isNumbered = below(2) == 0,
            isDeep = below(2) == 0
        var part = Part("", [])
        var lines: [String] = []
        for index in 0..<(2 + below(4)) {
            let words = led(), sign = isNumbered ? "\(first + index)\(closing)" : "-"
            let beginning = LineBeginning(sign + " " + words[0])
            let indent = isDeep ? String(repeating: " ", count: sign.count + 1) : ""
            lines.append(
                contentsOf: wrapped(words, prefix: indent, isItem: true, after: beginning).enumerated().map {
                    $0 == 0 ? sign + " " + $1 : $1
                })
            part.read += [isNumbered ? "\(first + index)" : "•"] + words
            part.printed += [isNumbered ? sign : "•"] + words
            part.last = beginning
        }
        part.typed = lines.joined(separator: "\n")
        return part
    }

    mutating func quotation() -> Part {
        let words = led(), more = led()
        let lines = wrapped(words, isItem: true) + wrapped(more, isItem: true)
        return Part(lines.map { "> " + $0 }.joined(separator: "\n"), words + more)
    }

    mutating func heading() -> Part {
        let words = below(2) == 0 ? sentence() : led()
        return Part("## " + words.joined(separator: " "), words)
    }

    /// - Parameter columns: one, where a reader of the PDF would go from cell to cell in lines.
    mutating func table(columns: Int? = nil) -> Part {
        let columns = columns ?? 1 + below(3)
        var rows: [[[String]]] = []
        for _ in 0..<(2 + below(3)) {
            // A bar ends a cell.
            rows.append((0..<columns).map { _ in sentence().map { $0.contains("|") ? "Spalte" : $0 } })
        }
        var lines = rows.map { "| " + $0.map { $0.joined(separator: " ") }.joined(separator: " | ") + " |" }
        lines.insert("|" + String(repeating: "---|", count: columns), at: 1)
        return Part(lines.joined(separator: "\n"), rows.flatMap { $0.joined() })
    }

    /// Lines of a field that knows no markup: whatever begins them, they stay.
    mutating func field() -> (typed: String, lines: [[String]]) {
        let lines = (0..<(1 + below(4))).map { _ in sentence() }
        return (lines.map { $0.joined(separator: " ") }.joined(separator: "\n"), lines)
    }

    /// A text of several blocks. On paper a table has one column.
    mutating func text(blocks: Int, forPaper: Bool = false) -> Part {
        var text = Part("", []), typed: [String] = []
        for index in 0..<blocks {
            // Between two lists stands a paragraph, as people write.
            let kind = index % 2 == 1 ? below(8) : 7
            var part: Part
            repeat {
                part =
                    switch kind {
                    case 0...2: list()
                    case 3: quotation()
                    case 4: table(columns: forPaper ? 1 : nil)
                    case 5: heading()
                    default: paragraph()
                    }
            } while LineBeginning(part.typed)?.goesOn(from: text.last) ?? false
            typed.append(part.typed)
            text.read += part.read
            text.printed += part.printed
            text.last = part.last
        }
        text.typed = typed.joined(separator: "\n\n")
        return text
    }
}

/// What a line begins with, if it could be an item of a list: by the eye of
/// this test alone.
struct LineBeginning {
    let sign: Character?
    let number: Int, closing: Character

    var isSign: Bool { sign != nil }

    init?(_ text: String) {
        if let match = text.firstMatch(of: #/^([-*]) /#) {
            (sign, number, closing) = (match.1.first, 0, " ")
        } else if let match = text.firstMatch(of: #/^(\d{1,3})([.)]) /#), let number = Int(match.1),
            let closing = match.2.first
        {
            (sign, self.number, self.closing) = (nil, number, closing)
        } else {
            return nil
        }
        isDate =
            text.firstMatch(
                of:
                    #/
                    ^\d{1,2}\.\ (?:\d{1,2}\.|(?:Januar|Februar|März|April|Mai|Juni|
                    Juli|August|September|Oktober|November|Dezember)\b)
                    /#
            ) != nil
    }

    /// "31. Dezember" begins no list; it may go on with one.
    private let isDate: Bool

    func goesOn(from other: LineBeginning?) -> Bool {
        guard let other, !other.isDate else { return false }
        return isSign ? sign == other.sign : !other.isSign && closing == other.closing && number == other.number + 1
    }
}
