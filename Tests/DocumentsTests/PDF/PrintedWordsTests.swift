import Decisions
import Foundation
import Testing
@testable import Documents

private let typesetter = Typesetter(timeout: .seconds(600))

@Suite(
    "What readers find in a PDF",
    .enabled(if: typesetter.isAvailable && PDFText.isPossible && PDFText.python != nil, PDFText.missing))
struct PrintedWordsTests {
    private func pdf(_ blocks: [Block], note: String? = nil, footer: String? = nil) async throws -> [UInt8] {
        let tree = DocumentTree(title: "Vorlage", language: .de, blocks: blocks, note: note)
        #expect(tree.findings.isEmpty)
        return try await typesetter.pdf(of: tree.typst(footer: footer))
    }

    private func expectWithinMargins(_ pdf: [UInt8]) throws {
        for word in try PDFText.rightmost(of: pdf) where word.edge > word.width - 56 { Issue.record("\(word)") }
    }

    /// The text of both readers, each gap between words one space.
    private func texts(of pdf: [UInt8]) throws -> [String] {
        try [PDFText.text(of: pdf), PDFText.simpleText(of: pdf)].map {
            $0.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        }
    }

    @Test(
        "What holds a hyphen is found as it was typed, wherever its line ends",
        arguments: [
            [
                "Neunkirchen-Seelscheid", "Dipl.-Ing.", "CO₂-Ausstoß", "50-%-Stelle", "„Rathaus“-Umbau", "m²-Preise",
                "Str.-Verzeichnis", "5%-Hürde", "§-7-Antrag",
            ],
            [
                "20.000-Euro-Grenze", "2,5-fache", "(Teil-)Zeit", "3.-Klässler", "Art.-Nr.", "1.000-2.000",
                "8.30-12.00 Uhr", "2,5-3,5", "01.02.2013-31.03.2013",
            ],
            ["max@rhein-sieg-kreis.de", "Abs. 1-3", "2013–2017", "Teilhabe- und", "Bürger*innen-Rat", "50-12/2013-A"],
        ])
    func hyphens(words: [String]) async throws {
        let blocks = words.flatMap { word in
            (60..<100).map {
                Block.paragraph([
                    .text(
                        Typography.protect(String(String(repeating: "abcde ", count: 20).prefix($0)) + " \(word) Rest.")
                    )
                ])
            }
        }
        for text in try await texts(of: pdf(blocks)) {
            for word in words { #expect(text.components(separatedBy: "\(word) Rest").count == 41, "\(word)") }
        }
    }

    @Test(
        "What holds a hyphen is found also where it is emphasised or linked in part",
        arguments: [
            "*Neunkirchen*-Seelscheid", "[Rhein](https://example.org)-Sieg-Kreis", "(**Teil**-)Zeit", "*Teilhabe-* und",
            "„*Rathaus*“-Umbau", "**20.000**-Euro-Grenze",
        ])
    func emphasised(typed: String) async throws {
        let text = (60..<100).map { String(String(repeating: "abcde ", count: 20).prefix($0)) + " \(typed) Rest." }
            .joined(separator: "\n\n")
        let word = typed.replacing(#/\*|\[|\]\([^)]*\)/#, with: "")
        for text in try await texts(of: pdf(Markdown.parse(text, binder: NoMarks()))) {
            #expect(text.components(separatedBy: "\(word) Rest").count == 41, "\(word)")
        }
    }

    @Test(
        "What is longer than its line breaks after its hyphens, and none of them is lost",
        arguments: [
            "Rhein-Sieg-Kreis-Integrationskonzept-Steuerungsgruppen-Geschäftsordnung",
            "Bundes-Teilhabe-und-Integrations-Fördergesetz-Ausführungsverordnung",
            """
            Arbeiter-Samariter-Bund-Regionalverband-Bonn-Rhein-Sieg-Eifel-Geschäftsstelle-\
            Neunkirchen-Seelscheid-Ruppichteroth-Eitorf-Windeck
            """,
            "*Sozial*-Psychiatrischer-Dienst-Beratungsstellen-Kosten-Leistungs-Rechnung",
            "Sozial-*Psychiatrischer*-Dienst-Beratungsstellen-[Kosten](https://example.org)-Rechnung",
        ])
    func longHyphens(typed: String) async throws {
        let word = typed.replacing(#/\*|\[|\]\([^)]*\)/#, with: "")
        let lines = (0..<60).map {
            String(repeating: "abcde ", count: $0 % 15) + String("abcdef".prefix($0 % 6)) + " \(typed) Rest."
        }
        let text =
            lines.joined(separator: "\n\n")
            + "\n\n## \(typed)\n\n- \(typed)\n- Punkt \(typed)\n\n| a | b | c |\n|---|---|--:|\n| \(typed) | x | 1 |"
        let pdf = try await pdf(Markdown.parse(text, binder: NoMarks()))
        try expectWithinMargins(pdf)
        for text in try [PDFText.text(of: pdf), PDFText.simpleText(of: pdf)] {
            #expect(text.filter { !$0.isWhitespace }.components(separatedBy: word).count == 65)
        }
    }

    @Test(
        "A hyphen at the end of a line that was typed stays there",
        arguments: [
            "Betrag 500,-\n\nDanach", "- Miete 800,-\n- Porto 20,-\n- Ende", "a) Vor-\nb) Nach-\nc) Mitte",
            "## Anlage -\n\nText", "> Kinder-\n>\n> und",
        ])
    func lastHyphens(typed: String) async throws {
        let pdf = try await pdf(Markdown.parse(typed, binder: NoMarks()))
        for text in try [PDFText.run(pdf, "pdftotext", ["FILE", "-"]), PDFText.simpleText(of: pdf)] {
            #expect(text.count { $0 == "-" } == typed.replacing(#/(?m)^- /#, with: "").count { $0 == "-" }, "\(text)")
        }
    }

    @Test("A column is wide enough for its figures")
    func figures() async throws {
        let words = (1...7).map { "\($0)1.11.1-22.1\($0)" }
        let pdf = try await pdf([.table(Table(head: words.map { Cell($0) }, rows: [words.map { Cell($0) }]))])
        for word in words {
            #expect(try PDFText.simpleText(of: pdf).components(separatedBy: word).count == 3, "\(word)")
        }
    }

    @Test("Nothing stands within a word but its letters, in a table, a heading or a line")
    func nothingBetween() async throws {
        let words = [
            "U3-Betreuungsplätze", "CO2-Minderungsprogramm", "E13-Stellenanteile", "DE89370400440532013000",
            "Haushaltsplan2013",
        ]
        let blocks =
            words.map { Block.heading(level: 1, [.text($0)]) }
            + [.table(Table(head: [Cell("Stelle"), Cell("Zahl")], rows: words.map { [Cell($0), Cell("1")] }))]
        let pdf = try await pdf(blocks)
        for text in try texts(of: pdf) {
            #expect(!text.contains("\u{200B}"))
            for word in words { #expect(text.components(separatedBy: word).count == 3, "\(word)") }
        }
    }

    @Test("Where the register stood is copied from the foot in one piece")
    func mark() async throws {
        let mark = String(repeating: "5f0c3a9be1d7", count: 6).prefix(64) + "@12345"
        let note =
            """
            Zusammengestellt aus dem Vorgang „Kommunales Integrationszentrum des Kreises“, Stand 31.01.2013 · \
            Registerstand\u{A0}\(mark)
            """
        let pdf = try await pdf(
            [.paragraph([.text("Text")])], note: note, footer: "Vorlage 12/2013 · Registerstand\u{A0}\(mark)")
        for text in try texts(of: pdf) { #expect(text.components(separatedBy: mark).count == 3) }
        try expectWithinMargins(pdf)
    }

    @Test(
        "A row higher than a page goes on on the next one, and no word of it is lost",
        arguments: [(2, 9000), (4, 1450), (5, 1100), (6, 800), (6, 1400), (8, 600)])
    func highRows(columns: Int, letters: Int) async throws {
        func cell(_ name: String) -> Cell {
            Cell(
                (0..<2000).lazy.map { "\(name)\($0)wort" }.reduce(into: "") { if $0.count < letters { $0 += $1 + " " } }
                    + "Ende\(name)")
        }
        let names = (0..<columns).map { String(UnicodeScalar(UInt8(97 + $0))) }
        let table = Table(head: names.map { Cell("Spalte \($0)") }, rows: [names.map(cell), names.map { Cell($0) }])
        let pdf = try await pdf([.table(table)])
        let words = try PDFText.words(of: pdf)
        for name in names { #expect(words.contains("Ende\(name)")) }
        // What is below the page is in its text and not on it.
        let boxes = try PDFText.run(pdf, "pdftotext", ["-bbox", "FILE", "-"])
        let ends = boxes.matches(of: /yMax="([0-9.]+)">Ende/)
        #expect(!ends.isEmpty)
        for word in ends { #expect((Double(word.1) ?? 999) < 800) }
    }

    @Test("A link or a footnote in the head of a table that crosses a page keeps nothing from being printed")
    func leadingHeads() async throws {
        let rows = (0..<70).map { [Cell("Gemeinde \($0)"), Cell("\($0)")] }
        for head in [
            Inline.link(to: "https://example.org", [.text("Name")]),
            .strong([.footnote(number: 1, [.text("Stand 2012.")])]),
        ] {
            let pdf = try await pdf([.table(Table(head: [Cell([.text("Wer "), head]), Cell("Zahl")], rows: rows))])
            #expect(try PDFText.text(of: pdf).contains("Gemeinde 69"))
        }
    }

    @Test("A footnote in the column that every part of a table repeats is one footnote")
    func notesInParts() async throws {
        let head =
            [Cell([.text("Gemeinde"), .footnote(number: 1, [.text("Im Kopf.")])])]
            + (1..<30).map { Cell("Jahr \(2000 + $0)") }
        let row =
            [Cell([.text("Neukirch"), .footnote(number: 2, [.text("Ohne Wald.")])])]
            + (1..<30).map { Cell("23.003.\(100 + $0)") }
        let table = Table(head: head, rows: [row], numericColumns: Set(1..<30))
        #expect(TableFit(table).parts.count > 1)
        let text = try await PDFText.text(
            of: pdf([.table(table), .paragraph([.text("Danach"), .footnote(number: 3, [.text("Dritte.")])])]))
        for note in ["1Im Kopf.", "2Ohne Wald.", "3Dritte."] {
            #expect(text.filter { !$0.isNewline }.components(separatedBy: note).count == 2, "\(note)")
        }
    }

    @Test(
        "Long code, a long path and a long address stay on the page, without a sign that was not typed",
        arguments: [
            """
            Haushaltsplanentwurf_2013_Produktbereich_05_Soziale_Leistungen-\
            Entwurf_Stand_2012_12_31_final-neu-neu-neu.xlsx
            """,
            String(repeating: "A", count: 150),
            "https://www.rhein-sieg-kreis.de/vv/produkte-und-leistungen/" + String(repeating: "teil-", count: 30)
                + "index.php",
        ])
    func code(text: String) async throws {
        let table = Table(
            head: [Cell("a"), Cell("b")], rows: [[Cell([.code(text)]), Cell("1")], [Cell(text), Cell("2")]])
        let pdf = try await pdf([
            .paragraph([.text("Datei "), .code(text), .text(" und "), .text(text)]), .table(table),
        ])
        try expectWithinMargins(pdf)
        let read = try PDFText.text(of: pdf).filter { !$0.isWhitespace }
        #expect(read.components(separatedBy: text).count >= (text.contains("-") || text.contains("A") ? 3 : 5))
    }

    @Test("Code keeps its spaces")
    func spaces() async throws {
        let pdf = try await pdf([.paragraph([.code("  if a:"), .lineBreak, .code(""), .lineBreak, .code("A  B-C")])])
        #expect(try PDFText.simpleText(of: pdf).contains("A  B-C"))
    }

    @Test("Dashes part what is longer than a line")
    func dashes() async throws {
        let pdf = try await pdf([.paragraph([.text(String(repeating: "A–B–", count: 60) + "Ende")])])
        try expectWithinMargins(pdf)
    }

    @Test(
        "Spaces and line ends of any kind are printed as such",
        arguments: ["\u{0B}", "\u{0C}", "\u{85}", "\u{1680}", "\u{3000}", "\u{2028}", "\n"])
    func allSpaces(sign: String) async throws {
        let pdf = try await pdf([
            .paragraph([.text("Erste\(sign)zweite")]), .table(Table(head: [Cell("a")], rows: [[Cell("x\(sign)y")]])),
        ])
        let text = try PDFText.text(of: pdf)
        #expect(!text.contains("\u{FFFD}") && text.contains(/Erste\szweite/))
    }

    @Test("An address in a letter keeps its hyphens and its column")
    func address() async throws {
        var tree = DocumentTree(
            title: "Betreff", language: .de,
            meta: [MetaRow("Unser Zeichen", "kommunales-integrationszentrum-2013"), MetaRow("Datum", "31.01.2013")])
        tree.letter = LetterHead(
            sender: ["Rhein-Sieg-Kreis", "Der Landrat"],
            addressee: [
                "Gemeinde Neunkirchen-Seelscheid",
                "Arbeitsgemeinschaft der Bürgermeisterinnen und Bürgermeister im Kreis Seelscheid-Ruppichteroth",
                "Verbandsgemeindeverwaltungsangelegenheitenstelle",
            ])
        #expect(tree.findings.isEmpty)
        let pdf = try await typesetter.pdf(of: tree.typst())
        for text in try texts(of: pdf) {
            #expect(text.contains("Gemeinde Neunkirchen-Seelscheid") && text.contains("Seelscheid-Ruppichteroth"))
        }
        let boxes = try PDFText.run(pdf, "pdftotext", ["-bbox", "FILE", "-"])
        let names = ["Bürgermeisterinnen", "Arbeitsgemeinschaft", "Seelscheid"]
        let words = boxes.matches(of: /xMax="([0-9.]+)"[^>]*>([^<]*)</).filter { word in
            names.contains { word.2.contains($0) }
        }
        #expect(!words.isEmpty)
        for word in words { #expect(Double(word.1) ?? 999 < 71 + 242) }
        try expectWithinMargins(pdf)
    }
}
