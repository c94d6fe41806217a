import Folders
import Testing
@testable import Decisions

@Suite("What is typed")
struct WrittenTextTests {
    /// The words of a paragraph that has nothing but words.
    private func words(_ text: String) -> String? {
        let read = WrittenText(text)
        guard read.faults.isEmpty, read.blocks.count == 1, case .paragraph(let content) = read.blocks[0] else {
            return nil
        }
        return content.reduce(into: Optional("")) { words, inline in
            switch inline {
            case .text(let text): words? += text
            case .lineBreak: words? += " "
            default: words = nil
            }
        }
    }

    @Test(
        "A paragraph may begin with a date, an ordinal, a sign or an amount, and is printed as it was typed",
        arguments: [
            "31. Dezember 2017 endet die Frist.", "17. 12. 2012 war ein Montag.", "17.12.2012 war ein Montag.",
            "17. 12. tagte der Ausschuss.",
            "1. Lesung im Kreistag", "3. Änderungssatzung zur Hauptsatzung", "2. Nachtrag",
            "§ 7 (1) gilt entsprechend.", "(1) Der Kreis richtet ein Zentrum ein.",
            "a) das Amt 40", "– so der Landrat –", "- so der Landrat -", "+ 3 % gegenüber dem Vorjahr",
            "- 3 % gegenüber dem Vorjahr", "-3 %",
            "2013 – das Jahr danach", "2013. Das Jahr danach", "* Stand: 31.12.2012", "*) Stand: 31.12.2012",
            "** geschätzt", "* 12. 3. 1950 in Köln", "# 5",
            "# 5 wird gestrichen", "1) nur einer", "12) nur einer", "> 5 % der Fälle", ">= 5 %", ">5", "| kein Tisch",
            "a | b | c", "10.30 Uhr Beginn",
            "1,5 Stellen", "0,5 VZÄ", "1.000 Stück", "===", "***", "___", "________________", "~~~", "```",
            "[1]: Anlage", "[1]: https://example.org",
            "&copy; und &nbsp und &#169;", "<5 %> und <ja> und <!-- nein -->",
            "C:\\_x und C:\\*.* und \\\\server\\[alt]", "3 * 4 * 5 und 3*4*5", "max_mustermann_2, _intern_, __alt__",
            "Bürger*innen und Lehrer*innen", "Wert*) und (*) und (**)", "geht`s, gibt`s", "~~alt~~",
            "www.example.org, https://example.org/a_b*c*", "a@b.de",
            "[neu](alt) und [x](javascript:a)", "Text\\", "5 * * * *", "! [x]", "\u{A7}\u{A7} 1, 2",
        ])
    func literal(text: String) { #expect(words(text) == text) }

    @Test(
        "A line may wrap before a date, a number or a sign",
        arguments: [
            "1. Januar 2018", "31. Dezember 2017", "1. Lesung", "17. 12. 2012", "- 3 %", "- und", "+ 5", "* Stand",
            "# 5", "# Titel", "> 5 %", "> mehr", "1) eins",
            "---", "===", "===\nund", "    eingerückt", "\teingerückt", "[1]: Anlage", "<div>", "| a", "```",
        ])
    func wraps(line: String) {
        let typed = "Die Frist läuft ab dem\n\(line) und dann weiter"
        let expected = typed.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        #expect(words(typed) == expected)
    }

    @Test("Days one below the other are days, also where they count on")
    func days() {
        let text = WrittenText("1. Januar: Antrag\n\n2. Februar: Beratung\n\n3. März: Beschluss")
        #expect(text.blocks.count == 3 && text.blocks[0] == .paragraph([.text("1. Januar: Antrag")]))
    }

    @Test(
        "Items that count on are a list, with the number and the sign that they begin with",
        arguments: [
            ("1. eins\n2. zwei", 1, ".", 2), ("3. drei\n4. vier\n5. fünf", 3, ".", 3), ("1) eins\n2) zwei", 1, ")", 2),
            ("0. null\n1. eins", 0, ".", 2),
            ("9. neun\n\n10. zehn", 9, ".", 2), ("1. Der Antrag vom\n17. Dezember wird\n2. vertagt", 1, ".", 2),
            ("1. eins\n   weiter\n\n   und weiter\n2. zwei", 1, ".", 2),
        ])
    func numbered(text: String, first: Int, closing: String, count: Int) {
        guard case .list(let list)? = WrittenText(text).blocks.first else { Issue.record("no list"); return }
        #expect(list.first == first && list.closing == closing && list.items.count == count)
        #expect(WrittenText(text).blocks.count == 1)
    }

    @Test("Numbers that do not count on are not made to", arguments: ["1. a\n1. b\n1. c", "1. a\n3. b", "2. b\n1. a"])
    func notNumbered(text: String) {
        guard case .paragraph(let content)? = WrittenText(text).blocks.first else {
            Issue.record("no paragraph"); return
        }
        #expect(content.contains(.text(String(text.prefix(4)))) || content == [.text(text.replacingLineEnds)])
    }

    @Test("Signs are a list from two items on, and none that may be a minus")
    func signs() {
        func count(_ text: String) -> Int? {
            if case .list(let list)? = WrittenText(text).blocks.last { list.items.count } else { nil }
        }
        #expect(count("- eins\n- zwei") == 2)
        #expect(count("* eins\n* zwei\n\n* drei") == 3)
        #expect(count("Sie sollen:\n- beraten\n- fördern") == 2)
        #expect(count("- 19.11.2012: Ausschuss\n- 23.11.2012: Konferenz") == 2)
        #expect(count("- 3 Stellen im Amt\n- eine Stelle dort") == 2)
        let others = [
            "- allein", "- 3 %\n- 5 %", "- 3 %\n- fünf Prozent", "+ 3 %\n+ 4 %", "- 3 Stellen\n- 2 Stellen",
            "* 1950\n* 1960", "Er kam\n- spät\n- und müde",
        ]
        for text in others {
            #expect(count(text) == nil, "\(text)")
        }
    }

    @Test("What is indented in an item belongs to it")
    func nested() {
        guard case .list(let list)? = WrittenText("1. eins\n   - a\n   - b\n2. zwei\n\n   dazu\n\nEnde").blocks.first
        else { Issue.record("no list"); return }
        #expect(list.items.count == 2 && list.items[0].count == 2 && list.items[1].count == 2)
    }

    @Test("Points that are counted by hand keep their lines")
    func byHand() {
        #expect(
            WrittenText("a) eins\nweiter\nb) zwei").blocks == [
                .paragraph([.text("a) eins weiter"), .lineBreak, .text("b) zwei")])
            ])
        #expect(WrittenText("– eins\n– zwei").blocks == [.paragraph([.text("– eins"), .lineBreak, .text("– zwei")])])
    }

    @Test("Emphasis, code, links, headings, quotations, tables and rules are what they were")
    func markup() {
        let text = """
            ## Kosten

            *wichtig*, **fett *beides*** und `Code` [hier](https://example.org/(a))

            > Zitat
            > weiter

            ---

            | a | b |
            |---|--:|
            | c | 1 | 2 |
            Danach
            """
        #expect(
            WrittenText(text).blocks == [
                .heading(level: 2, [.text("Kosten")]),
                .paragraph([
                    .emphasis([.text("wichtig")]), .text(", "),
                    .strong([.text("fett "), .emphasis([.text("beides")])]), .text(" und "), .code("Code"),
                    .text(" "), .link(to: "https://example.org/(a)", [.text("hier")]),
                ]),
                .quote([.paragraph([.text("Zitat weiter")])]), .rule,
                .table(
                    WrittenTable(
                        head: [[.text("a")], [.text("b")]], rows: [[[.text("c")], [.text("1")], [.text("2")]]],
                        numeric: [1])),
                .paragraph([.text("Danach")]),
            ])
    }

    @Test(
        "A backslash takes the meaning from a sign that would have one, and is a letter elsewhere",
        arguments: [
            ("\\*kein\\*", "*kein*"), ("\\# 5", "# 5"),
            ("5\\. Mai", "5. Mai"), ("\\- 3", "- 3"), ("\\[](figure:a)", "[](figure:a)"), ("a\\b", "a\\b"),
            ("a \\_b\\_ \\& \\<", "a \\_b\\_ \\& \\<"),
        ])
    func backslash(typed: String, printed: String) { #expect(words(typed) == printed) }

    @Test("A footnote stands where the text leads to it; no word of it vanishes")
    func footnote() {
        let text = WrittenText("Die Zahl[^q] gilt.\n\n[^q]: Laut *Bericht*\nvom Vorjahr.\n\nEnde")
        #expect(text.faults.isEmpty)
        #expect(
            text.blocks == [
                .paragraph([.text("Die Zahl"), .footnote("q"), .text(" gilt.")]), .paragraph([.text("Ende")]),
            ])
        #expect(text.notes == ["q": [.text("Laut "), .emphasis([.text("Bericht")]), .text(" vom Vorjahr.")]])
    }

    @Test(
        """
        A footnote without text, a text without footnote and one of two texts are found with their line, and \
        printed as typed
        """,
        arguments: [
            ("Die Zahl[^1] gilt.", [1]), ("Text\n\n[^1]: Note", [3]),
            ("A[^1]\n\n[^1]: eins\n\n[^1]: zwei", [1, 3, 5]), ("A[^1]\n\n[^1]: eins[^2]\n\n[^2]: zwei", [3, 5]),
        ])
    func strayNotes(text: String, lines: [Int]) {
        let read = WrittenText(text)
        #expect(read.faults.map(\.line) == lines)
        #expect("\(read.blocks)".contains("[^"))
    }

    @Test("Quotations and lists too deep in one another are found with their line, and read as text")
    func deep() {
        func quoted(_ depth: Int) -> String {
            Array(repeating: String(repeating: "> ", count: depth) + "Wort", count: 2).joined(separator: "\n")
        }
        let quotes = WrittenText("Gut.\n\n" + quoted(20))
        #expect(quotes.faults.map(\.line) == [3] && "\(quotes.blocks)".contains("> > Wort"))
        let lists = (0..<12).map {
            String(repeating: "  ", count: $0) + "- a\n" + String(repeating: "  ", count: $0) + "- b"
        }.joined(separator: "\n")
        #expect(WrittenText(lists).faults.count == 1)
        #expect(WrittenText(quoted(6)).faults.isEmpty)
    }

    @Test(
        "Reading costs in proportion to the text, whatever is in it",
        arguments: [
            "[", "[](", "*a ", "a* *b ", "- 3 %\n\n", "a:\n- 3 %:\n", "> ", "` ``a ", "|", "1. a\n1. a\n", "[^1] ",
            "[^a]: b\n", "  - a\n", "*a **b ***c c*** b** ",
            "\\", "![a](b ",
            "|a|\n|-|\n", "```\n", "(((", "1. a\n   - b\n", "> a:\n> - b\n",
        ])
    func cost(piece: String) {
        // A quadratic reader takes minutes for this; the limit is for slow machines.
        let text = String(repeating: piece, count: 60_000 / piece.utf8.count)
        #expect(ProcessorTime.measure { _ = WrittenText(text) } < .seconds(10))
    }
}

private extension String {
    var replacingLineEnds: String { split(separator: "\n").joined(separator: " ") }
}
