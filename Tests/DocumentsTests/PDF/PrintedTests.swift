import Decisions
import Foundation
import Testing
@testable import Documents

private let typesetter = Typesetter(timeout: .seconds(600))

@Suite("What a PDF prints", .enabled(if: typesetter.isAvailable && PDFText.isPossible, PDFText.missing))
struct PrintedTests {
    private static let compound =
        "Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetzdurchführungsverordnung"

    private func pdf(_ blocks: [Block], title: String = "Vorlage") async throws -> [UInt8] {
        let tree = DocumentTree(title: title, language: .de, blocks: blocks)
        #expect(tree.findings.isEmpty)
        return try await typesetter.pdf(of: tree.typst())
    }

    private func expectWithinMargins(_ pdf: [UInt8]) throws {
        for word in try PDFText.rightmost(of: pdf) where word.edge > word.width - 56 { Issue.record("\(word)") }
    }

    @Test(
        "Long words break in titles, headings, cells and lines, and what is no word breaks as well",
        arguments: [
            compound, compound.uppercased(), String(repeating: "a", count: 200),
            String(repeating: "1234567890", count: 15),
            String(repeating: "_", count: 200),
            String(repeating: "bcdfgh", count: 30), "https://www.example.org/" + String(repeating: "pfad/", count: 40),
            String(repeating: "Amt-", count: 40) + "Ende",
        ])
    func longWords(word: String) async throws {
        let rows = [[Cell("a", isRowHeader: true), Cell(word)], [Cell("b", isRowHeader: true), Cell("1")]]
        let table = Table(head: [Cell(word), Cell("Wert")], rows: rows)
        let pdf = try await pdf(
            [
                .heading(level: 1, [.text(word)]), .paragraph([.text("Das " + word)]), .table(table),
                .list(ordered: true, [[.paragraph([.strong([.text(word)])])]]),
                .note(kind: .info, [.paragraph([.emphasis([.text(word)])])]),
            ], title: word + " im Kreis")
        try expectWithinMargins(pdf)
        #expect(try PDFText.text(of: pdf).filter { !$0.isWhitespace }.contains(word))
    }

    @Test("A table of twelve columns of millions stands on a page on its side, in a type of eight points or more")
    func twelveColumns() async throws {
        let years = (2013...2023).map { Cell("\($0)") }
        let table = Table(
            head: [Cell("Gemeinde")] + years,
            rows: ["Neukirch", "Neukirch (Wald)", "Altau"].map { name in
                [Cell(name, isRowHeader: true)] + (0..<11).map { Cell("23.\($0 + 10)3.000") }
            },
            numericColumns: Set(1...11))
        let fit = TableFit(table)
        #expect(fit.isTurned && fit.size >= 8 && fit.parts.count == 1)
        let pdf = try await pdf([.paragraph([.text("Davor")]), .table(table), .paragraph([.text("Danach")])])
        try expectWithinMargins(pdf)
        let text = try PDFText.words(of: pdf)
        for column in 0..<11 { #expect(text.filter { $0 == "23.\(column + 10)3.000" }.count == 3) }
    }

    @Test("A table that no page holds is split, and each part repeats the heads of the rows", arguments: [20, 40])
    func split(columns: Int) async throws {
        let table = Table(
            head: [Cell("Gemeinde")] + (1..<columns).map { Cell("Spalte\($0)") },
            rows: [[Cell("Lohmar", isRowHeader: true)] + (1..<columns).map { Cell("\($0)00.000") }],
            numericColumns: Set(1..<columns))
        let fit = TableFit(table)
        #expect(fit.parts.count > 1 && !fit.isOverflowing)
        #expect(fit.parts.allSatisfy { $0.first == 0 } && Set(fit.parts.flatMap { $0 }) == Set(0..<columns))
        let pdf = try await pdf([.table(table)])
        try expectWithinMargins(pdf)
        #expect(try PDFText.words(of: pdf).filter { $0 == "Lohmar" }.count == fit.parts.count)
    }

    @Test(
        """
        Where two columns tell the rows apart both stand in every part, also where one head is meant for several \
        rows; else the first alone
        """,
        arguments: [
            ([("Musterstadt", "Nord"), ("Musterstadt", "Süd")], 2), ([("Musterstadt", "Nord"), ("", "Süd")], 2),
            ([("Adorf", "Nord"), ("Bedorf", "Süd")], 1),
            ([("Adorf", "Nord"), ("Adorf", "Nord")], 1),
        ] as [([(String, String)], Int)])
    func twoHeads(rows: [(String, String)], heads: Int) async throws {
        let table = WideTable.of(rows), fit = TableFit(table)
        #expect(
            fit.parts.count > 1
                && fit.parts.allSatisfy { Array($0.prefix(heads)) == Array(0..<heads) && $0.count > heads })
        #expect(fit.heads == heads && !fit.isOverflowing && !fit.lacksHeads)
        #expect(fit.parts.flatMap { $0.dropFirst(heads) } == Array(heads..<26))
        let pdf = try await pdf([.table(table)])
        try expectWithinMargins(pdf)
        if rows[1].1 == "Süd" {
            #expect(try PDFText.words(of: pdf).filter { $0 == "Süd" }.count == (heads == 2 ? fit.parts.count : 1))
        }
    }

    @Test(
        "A number before the names of the rows does not take their place: the names stand in every part too",
        arguments: [
            (["1", "2"], ["Adorf", "Bedorf"], ["Nord", "Süd"], 2),
            (["1.", "Summe"], ["Adorf", "Bedorf"], ["Nord", "Süd"], 2),
            (["I", "II"], ["Adorf", "Bedorf"], ["Nord", "Süd"], 2),
            (["1", "2"], ["Musterstadt", "Musterstadt"], ["Nord", "Süd"], 3),
            (["1", "2"], ["11", "12"], ["Nord", "Süd"], 3),
            (["1", "2"], ["11", "12"], ["21", "22"], 1),
        ] as [([String], [String], [String], Int)])
    func numbered(numbers: [String], names: [String], others: [String], heads: Int) async throws {
        let table = WideTable.of(zip(names, others).map { ($0, $1) }, numbers: numbers), fit = TableFit(table)
        #expect(fit.parts.count > 1 && fit.heads == heads && !fit.isOverflowing && !fit.lacksHeads)
        #expect(fit.parts.allSatisfy { Array($0.prefix(heads)) == Array(0..<heads) })
        let pdf = try await pdf([.table(table)])
        try expectWithinMargins(pdf)
        if heads > 1 { #expect(try PDFText.words(of: pdf).filter { $0 == names[1] }.count >= fit.parts.count) }
    }

    @Test("Tables of words of any length keep their columns apart", arguments: 2...14)
    func columnsApart(count: Int) async throws {
        let table = Table(
            head: (0..<count).map { Cell("Spaltenüberschrift\($0)") },
            rows: (0..<3).map { row in (0..<count).map { Cell("Wert\(row)x\($0) mit Integrationskonzept") } })
        let pdf = try await pdf([.table(table), .list(ordered: false, [[.paragraph([.text("x")]), .table(table)]])])
        try expectWithinMargins(pdf)
        let words = try PDFText.words(of: pdf)
        for row in 0..<3 {
            for column in 0..<count { #expect(words.filter { $0 == "Wert\(row)x\(column)" }.count >= 2) }
        }
    }

    @Test("Names of Europe and its neighbours are printed letter for letter")
    func names() async throws {
        let names =
            "Łukasz Šárka Żółć Đorđe Ģirts Ņikita Ħal Ðóra Þór Øre Åse Ŵyn Ŷ Ştefan Țara Ğül İpek Çelik Ñandú "
            + "Ἀθηνᾶ Γιώργος Жуковський Ґанна Ђорђе Ѓорѓи Владимир Ĉiutage ẞ"
        let text = try await PDFText.text(of: pdf([.paragraph([.text(names)])])).precomposedStringWithCanonicalMapping
        for name in names.split(separator: " ") {
            #expect(text.contains(String(name).precomposedStringWithCanonicalMapping), "\(name)")
        }
        let hebrew = "שלום", arabic = "محمد", persian = "می\u{200C}خواهم", armenian = "Արմեն", georgian = "ქართული"
        let found = try await PDFText.text(
            of: pdf([.paragraph([.text("\(hebrew) und \(arabic) und \(persian) und \(armenian) und \(georgian).")])]))
        for name in [hebrew, arabic, armenian, georgian] { #expect(found.contains(name), "\(name)") }
        #expect(found.contains("\u{200C}") && !found.contains("\u{FFFD}"))
    }

    @Test("Every letter that a draft is not warned of has an image in a font")
    func glyphs() async throws {
        for style in ["", "bold", "italic"] {
            let letters = Glyphs.ranges.flatMap { $0 }.compactMap(Unicode.Scalar.init)
            let lines = stride(from: 0, to: letters.count, by: 40).map { start -> [Inline] in
                let text: [Inline] = [
                    .text(letters[start..<min(start + 40, letters.count)].map { String($0) }.joined(separator: " "))
                ]
                return style == "bold" ? [.strong(text)] : style == "italic" ? [.emphasis(text)] : text
            }
            // The compiler refuses a letter without an image.
            let source = DocumentTree(title: "Zeichen", language: .de, blocks: lines.map { .paragraph($0) }).typst()
            #expect(try await typesetter.pdf(of: source).starts(with: Array("%PDF".utf8)))
        }
    }

    @Test(
        "Two readers of plain text tell written hyphens from those of broken words",
        .enabled(if: PDFText.python != nil, PDFText.missing))
    func hyphens() async throws {
        let names = ["Neunkirchen-Seelscheid", "Rahimi-Tehrani", "Sankt-Augustin-Birlinghoven"]
        let lines = (0..<60).map { index in
            Block.paragraph([
                .text(
                    String(repeating: "x", count: index % 23)
                        + """
                         Die Stadt \(names[index % 3]) hat für das \(Self.compound) und die Teilhabe- und \
                        Integrationsarbeit gestimmt.
                        """
                )
            ])
        }
        let pdf = try await pdf(lines)
        for text in [try PDFText.text(of: pdf), try PDFText.simpleText(of: pdf)] {
            for name in names { #expect(text.components(separatedBy: name).count == 21, "\(name)") }
            #expect(text.components(separatedBy: Self.compound).count == 61)
            #expect(text.replacing("\u{A0}", with: " ").components(separatedBy: "Teilhabe- und").count == 61)
        }
    }
}

@Suite("A paper before it goes out")
struct FindingTests {
    private func findings(_ blocks: [Block], title: String = "Vorlage") -> [PaperFinding] {
        DocumentTree(title: title, language: .de, blocks: blocks).findings
    }

    @Test(
        "Letters that no font has are named with the word and its place, and keep it from going out",
        arguments: [
            "王小明", "สมชาย", "अनिता", "🦄", "\u{E000}",
        ])
    func letters(word: String) throws {
        let found = findings([
            .heading(level: 1, [.text("Namen")]),
            .list(ordered: false, [[.paragraph([.strong([.text("Es sprach \(word).")])])]]),
        ])
        #expect(found.map(\.kind) == [.missingLetter] && found.allSatisfy(\.isBlocking))
        #expect(
            found.first?.sentence.de.contains("„\(word)") == true
                && found.first?.sentence.de.contains("„Namen“") == true)
        let refusal = #expect(throws: Refusal.self) {
            try DocumentTree(title: word, language: .de).checkPrintable()
        }
        #expect(refusal?.rule.de.contains(word) == true)
    }

    @Test(
        "A word in other letters is to be transcribed; a picture or a sign is to be left out, or a word written for it",
        arguments: [
            ("王小明", true, false), ("अनिता", true, false), ("🦄", false, true), ("👍🏽", false, true),
            ("1\u{FE0F}\u{20E3}", false, true), ("\u{F0B7}", false, true), ("王 🦄", true, true),
        ])
    func helps(word: String, transcribes: Bool, leavesOut: Bool) throws {
        let sentence = try #require(findings([.paragraph([.text("Es sprach \(word).")])]).first?.sentence)
        #expect(
            sentence.de.contains("Umschrift") == transcribes
                && sentence.in(.en).contains("Latin letters") == transcribes)
        #expect(sentence.de.contains("weglassen") == leavesOut && sentence.in(.en).contains("Leave") == leavesOut)
    }

    @Test("An empty table is pointed out and does not keep a paper back")
    func emptyTable() throws {
        let tree = DocumentTree(
            title: "T", language: .de, blocks: [.table(Table(caption: [.text("Kosten")], head: [Cell("a")], rows: []))])
        #expect(tree.findings.map(\.kind) == [.emptyTable] && tree.findings[0].sentence.de.contains("„Kosten“"))
        try tree.checkPrintable()
    }

    @Test("What is longer than a line and cannot be broken is named")
    func overflow() {
        let text = Array(repeating: "Haus", count: 60).joined(separator: "\u{A0}")
        #expect(findings([.paragraph([.text(text)])]).map(\.kind) == [.overflow])
        #expect(
            findings([.table(Table(head: [Cell("a"), Cell("b")], rows: [[Cell(text), Cell("1")]]))]).map(\.kind) == [
                .overflow
            ])
    }

    @Test("Columns that tell the rows of a table apart and are too wide for every part of it are named")
    func wideHeads() {
        let name = Array(repeating: "Haus", count: 10).joined(separator: "\u{A0}")
        let table = WideTable.of([(name, name + "b"), (name, name + "c")]), fit = TableFit(table)
        #expect(fit.lacksHeads && fit.heads == 1 && !fit.isOverflowing)
        #expect(findings([.table(table)]).map(\.kind) == [.overflow])
        let wide = Array(repeating: "Haus", count: 30).joined(separator: "\u{A0}")
        let numbered = TableFit(WideTable.of([(wide, "Nord"), (wide + "b", "Süd")], numbers: ["1", "2"]))
        #expect(numbered.lacksHeads && numbered.heads == 1, "the numbers alone name nothing")
    }

    @Test("A paper with every kind of block has nothing to point out")
    func clean() { #expect(Sample.tree.findings.isEmpty) }
}

/// Twenty-four years beside two columns of names.
private enum WideTable {
    /// - Parameter numbers: before the names.
    static func of(_ rows: [(String, String)], numbers: [String]) -> Table {
        var table = of(rows)
        table.head.insert(Cell("Nr."), at: 0)
        for row in table.rows.indices { table.rows[row].insert(Cell(numbers[row]), at: 0) }
        table.numericColumns = Set([0] + table.numericColumns.map { $0 + 1 })
        return table
    }

    static func of(_ rows: [(String, String)]) -> Table {
        Table(
            head: [Cell("Gemeinde"), Cell("Ortsteil")] + (0..<24).map { Cell("Haushaltsjahr \(2000 + $0)") },
            rows: rows.map { one, other in
                [Cell(one, isRowHeader: true), Cell(other)] + (0..<24).map { Cell("\(1000 + $0).100") }
            },
            numericColumns: Set(2..<26))
    }
}
