import Foundation
import Subprocess
import Testing

@Suite("The paper on the command line")
struct PaperTests {
    @Test("The Markdown has the figures bound and no mark left over")
    func markdown() async throws {
        let place = try await Place.withRealCase()
        let outcome = try await Program.run("paper", "kiz", "--as-of", "2013-01-31", data: place.data)
        #expect(outcome.status == 0 && outcome.err == "")
        #expect(outcome.out.hasPrefix("# "))
        #expect(outcome.out.contains("80.000\u{A0}€") && outcome.out.contains("61.000\u{A0}€"))
        for mark in ["figure:", "date:", "name:"] { #expect(!outcome.out.contains("](\(mark)")) }
    }

    @Test("The HTML is one whole page that loads nothing")
    func html() async throws {
        let place = try await Place.withRealCase()
        let outcome = try await Program.run(
            "paper", "kiz", "--as-of", "2013-01-31", "--format", "html", data: place.data)
        #expect(outcome.status == 0)
        #expect(outcome.out.hasPrefix("<!doctype html>\n<html lang=\"de\">"))
        #expect(outcome.out.contains("</html>"))
        #expect(outcome.out.firstMatch(of: /<script|<link|<iframe|\ssrc="(?!data:)|@import|url\((?!#)/)?.0 == nil)
    }

    @Test("Each process writes the same page, with the same charts, though each sorts its sets otherwise")
    func sameInEachProcess() async throws {
        let place = try await Place.withRealCase()
        var pages: Set<String> = []
        for _ in 0..<3 {
            let outcome = try await Program.run(
                "paper", "kiz", "--as-of", "2013-01-31", "--format", "html", data: place.data)
            #expect(outcome.status == 0 && outcome.out.contains("svg"))
            pages.insert(outcome.out)
        }
        #expect(pages.count == 1)
    }

    @Test("Before there is a paper the message says so")
    func noPaper() async throws {
        let place = try await Place.withRealCase()
        let outcome = try await Program.run("paper", "kiz", "--as-of", "2012-12-17", data: place.data)
        #expect(outcome.status == 1)
        #expect(outcome.err == "The matter “kiz” has no paper as of 2012-12-17.\n")
    }

    @Test("Where the file cannot be written, nothing is and the message names it")
    func unwritable() async throws {
        let place = try await Place.withRealCase()
        let outcome = try await Program.run(
            "paper", "kiz", "--as-of", "2013-01-31", "--output", "/nowhere/paper.md", data: place.data)
        #expect(outcome.status == 1)
        #expect(outcome.err.hasPrefix("/nowhere/paper.md cannot be written"))
    }

    @Test("Without a PDF compiler the message says what installs one")
    func noCompiler() async throws {
        let place = try await Place.withRealCase()
        let outcome = try await Program.run(
            "paper", "kiz", "--as-of", "2013-01-31", "--format", "pdf", data: place.data,
            environment: .inherit.updating(["EINVERNEHMEN_TYPST": "/nowhere/typst"]))
        #expect(outcome.status == 1)
        #expect(outcome.bytes == [])
        #expect(outcome.err.contains("Tools/setup build"))
    }
}

@Suite(
    "The paper as an accessible PDF", .enabled(if: PDF.isPossible, "no PDF compiler: `Tools/setup build` installs one"))
struct PDFTests {
    @Test("It goes into a pipe and into a file, twice the same")
    func written() async throws {
        let place = try await Place.withRealCase()
        let file = place.folder.appending(path: "paper.pdf")
        let piped = try await Program.run("paper", "kiz", "--as-of", "2013-01-31", "--format", "pdf", data: place.data)
        #expect(piped.status == 0, "\(piped.err)")
        #expect(piped.bytes.starts(with: Array("%PDF".utf8)))
        let filed = try await Program.run(
            "paper", "kiz", "--as-of", "2013-01-31", "--format", "pdf", "--output", file.path, data: place.data)
        #expect(filed.status == 0 && filed.bytes == [])
        #expect(Array(try Data(contentsOf: file)) == piped.bytes)
    }

    @Test(
        """
        It is PDF/UA-1 and PDF/A-2a: marked, titled, in German, every figure has its text, and nothing is outside of \
        its structure
        """,
        .enabled(if: PDF.python != nil, PDF.noPython))
    func accessible() async throws {
        let place = try await Place.withRealCase()
        let file = place.folder.appending(path: "paper.pdf")
        let outcome = try await Program.run(
            "paper", "kiz", "--as-of", "2013-01-31", "--format", "pdf", "--output", file.path, data: place.data)
        try #require(outcome.status == 0, "\(outcome.err)")
        let found = try await PDF.read(file)
        found.expectAccessible(in: "de")
        #expect(found.title.hasPrefix("Umsetzung des Teilhabe- und Integrationsgesetzes"))
        #expect(found.alternatives.count >= 2)
        #expect(found.headings > 5 && found.tables > 0 && found.tableHeads > 0)
    }

    @Test(
        "A link, a footnote and a table that somebody typed stand in its structure",
        .enabled(if: PDF.python != nil, PDF.noPython))
    func typed() async throws {
        let place = try await PaperCheckTests.place(
            saying:
                "Der Rat[^a] und der [Kreis](https://example.org/kreis).\n\n"
                + "| Ort | Zahl |\n|---|---:|\n| Much | 3 |\n\n1. eins\n2. zwei\n\n"
                + "[^a]: Siehe [dort](https://example.org)."
        )
        let file = place.folder.appending(path: "paper.pdf")
        let outcome = try await Program.run(
            "paper", "kiz", "--as-of", "2013-01-31", "--format", "pdf", "--output", file.path, data: place.data)
        try #require(outcome.status == 0, "\(outcome.err)")
        let found = try await PDF.read(file)
        found.expectAccessible(in: "de")
        #expect(found.links >= 2 && found.tableHeads >= 2)
    }

    @Test("So is each letter, in both languages", .enabled(if: PDF.python != nil, PDF.noPython))
    func letters() async throws {
        let place = try await Place.withRealCase()
        for (kind, language) in [
            ("consultation", "de"), ("reminder", "en"), ("again", "de"), ("application", "de"), ("application", "en"),
        ] {
            let file = place.folder.appending(path: "\(kind)-\(language).pdf")
            let outcome = try await Program.run(
                "letter", "kiz", kind, "--as-of=2013-01-31", "--lang", language, "--format=pdf", "--output", file.path,
                data: place.data)
            try #require(outcome.status == 0, "\(outcome.err)")
            let found = try await PDF.read(file)
            found.expectAccessible(in: language)
            #expect(found.headings > 1 && found.tableHeads > 0 && !found.title.isEmpty)
        }
    }

    @Test("A PDF without these is found out", .enabled(if: PDF.python != nil, PDF.noPython))
    func lacking() async throws {
        let place = try Place(), file = place.folder.appending(path: "plain.pdf")
        try await PDF.makePlain(file)
        let found = try await PDF.read(file)
        #expect(found.part == nil && !found.marked && found.language == "")
        for fault in [
            "no structure", "no colours of its own", "a font that is not in the file: /Helvetica",
            "a link outside of the structure", "a link that does not say where it leads",
        ] {
            #expect(found.faults.contains(fault), "\(fault): \(found.faults)")
        }
    }
}

@Suite("The paper checked on the command line")
struct PaperCheckTests {
    /// A place with the real case, and a paper that says what was typed.
    static func place(saying text: String) async throws -> Place {
        let place = try await Place.withRealCase()
        let file = place.folder.appending(path: "typed.json")
        let entries: [[String: Any]] = [
            [
                "type": "papers.text-written", "id": "typed", "on": "2013-01-31", "sources": ["vorlage-2013"],
                "title": ["de": "Namen"], "text": text,
            ],
            [
                "type": "papers.paper-drafted", "id": "paper-typed", "on": "2013-01-31", "sources": ["vorlage-2013"],
                "title": ["de": "Namen"], "office": "amt-40",
                "consultations": [["organization": "kreisausschuss", "role": "deliberation"]],
                "request": ["de": "Kenntnisnahme."],
                "outline": [["heading": ["de": "Namen"], "texts": ["typed"]]],
            ],
        ]
        try JSONSerialization.data(withJSONObject: entries).write(to: file)
        let outcome = try await Program.run("record", "kiz", file.path, data: place.data)
        guard outcome.status == 0 else { throw Unexpected(outcome.err) }
        return place
    }

    @Test("What stands in the way is listed, with status 1")
    func found() async throws {
        let place = try await Self.place(saying: "Es sprach 王小明.\n\n| a | b |\n|---|---|")
        let outcome = try await Program.run("paper", "kiz", "--as-of", "2013-01-31", "--check", data: place.data)
        #expect(outcome.status == 1 && outcome.err == "2 things to look at before the paper is issued.\n")
        #expect(
            outcome.out.contains("Verhindert die Ausgabe: ") && outcome.out.contains("王小明")
                && outcome.out.contains("Zu prüfen: Die Tabelle"))
    }

    @Test("Where nothing is found it says so, with status 0; what is typed is in the Markdown")
    func clean() async throws {
        let place = try await Self.place(
            saying: "31. Dezember 2017 endet die Frist.\n\n17. 12. 2012 war ein Montag.\n\n# 5 entfällt.")
        let outcome = try await Program.run("paper", "kiz", "--as-of", "2013-01-31", "--check", data: place.data)
        #expect(outcome.status == 0 && outcome.out == "Nichts zu beanstanden.\n")
        let paper = try await Program.run("paper", "kiz", "--as-of", "2013-01-31", "--format", "html", data: place.data)
        let words = paper.out.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        for typed in ["31. Dezember 2017 endet die Frist.", "17. 12. 2012 war ein Montag.", "# 5 entfällt."] {
            #expect(words.contains("<p>\(typed)</p>"), "\(typed)")
        }
    }
}
