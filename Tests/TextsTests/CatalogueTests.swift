import Foundation
import Testing
@testable import Texts

@Suite("The catalogues and the texts in the sources go together")
struct CatalogueTests {
    static let root = URL(fileURLWithPath: #filePath).resolvingSymlinksInPath()
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    /// What a program prints, and how it ends.
    private func run(_ program: String, _ arguments: [String]) throws -> (status: Int32, told: String) {
        let process = Process(), pipe = Pipe()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = [program] + arguments
        process.standardOutput = pipe
        process.standardError = pipe
        try process.run()
        let told = pipe.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return (process.terminationStatus, String(decoding: told, as: UTF8.self))
    }

    private func check(_ sources: URL, _ more: String...) throws -> (status: Int32, told: String) {
        try run("python3", [Self.root.appending(path: "Tools/texts").path, "--sources", sources.path] + more)
    }

    @Test("All that go with the program can be read")
    func bundled() {
        #expect(Catalogue.tags.contains("en"))
        #expect(Catalogue.problems.map { "\($0.tag), \($0.problem)" } == [])
        for tag in Catalogue.tags { #expect(!Catalogue.of(tag).isEmpty, "\(tag)") }
        #expect(Catalogue.of("fr").isEmpty)
    }

    @Test("None lacks a text, has one that nobody says, or one with other gaps")
    func complete() throws {
        let (status, told) = try check(Self.root.appending(path: "Sources"), "--check")
        #expect(status == 0, "\(told)")
    }

    @Test("gettext reads them as we do")
    func gettext() throws {
        for tag in Catalogue.tags {
            let file = Self.root.appending(path: "Sources/Texts/Catalogues/\(tag).po").path
            let (status, told) = try run("msgfmt", ["--check", "--output-file=/dev/null", file])
            #expect(status == 0 && !told.contains("warning"), "\(told)")
        }
    }

    /// A tree with one source and one catalogue.
    private func made(_ source: String, _ catalogue: String, _ body: (URL) throws -> Void) throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "texts-\(UUID().uuidString)")
        let sources = folder.appending(path: "Sources"), catalogues = sources.appending(path: "Texts/Catalogues")
        try FileManager.default.createDirectory(at: catalogues, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        try source.write(to: sources.appending(path: "Page.swift"), atomically: true, encoding: .utf8)
        let english = catalogues.appending(path: "en.po")
        try (POReaderTests.head + catalogue).write(to: english, atomically: true, encoding: .utf8)
        try body(sources)
    }

    static let page = #"""
        // words("no text")
        let title = words("Kosten", context: "title")
        let html = "<p>\(words("Bis \(day(of: "x", y), "day").")) \(isOne ? words("eins") : "two")</p>"
        let one = Text(phrase: """
            Ein langer \
            Satz.
            """), written = Text(german, en: english), none = Text("", en: "")
        let count = Phrase(posts, one: "eine Stelle", other: "\(posts, "count") Stellen")
        let either = words(isOne ? "Ja" : "Nein")
        """#

    static let translated = """
        msgctxt "title"
        msgid "Kosten"
        msgstr "Costs"

        msgid "Bis {day}."
        msgstr "By {day}."

        msgid "eins"
        msgstr "one"

        msgid "Ein langer Satz."
        msgstr "A long sentence."

        msgid "eine Stelle"
        msgid_plural "{count} Stellen"
        msgstr[0] "one post"
        msgstr[1] "{count} posts"

        msgid "Ja"
        msgstr "Yes"

        msgid "Nein"
        msgstr "No"

        """

    @Test("Every form that a text has in a source is found")
    func forms() throws {
        try made(Self.page, Self.translated) { sources in
            let (status, told) = try check(sources, "--check")
            #expect(status == 0, "\(told)")
            #expect(told.contains("7 texts"), "\(told)")
        }
    }

    @Test(
        "What does not fit is told, with the text",
        arguments: [
            ("msgstr \"By {day}.\"", "msgstr \"\"", "missing, of Sources/Page.swift: 'Bis {day}.'"),
            ("msgstr \"By {day}.\"", "msgstr \"By {date}.\"", "no such gap date in 'Bis {day}.'"),
            ("msgstr \"By {day}.\"", "msgstr \"Soon.\"", "gap day is not said in 'Soon.'"),
            ("msgstr \"By {day}.\"", "msgstr \"By {day.\"", "a brace without its other"),
            ("msgctxt \"title\"", "msgctxt \"column\"", "unused: 'Kosten' (column)"),
            ("msgid \"eins\"", "msgid \"zwei\"", "unused: 'zwei'"),
            (
                "msgid_plural \"{count} Stellen\"", "msgid_plural \"viele\"",
                "another plural than in Sources/Page.swift: 'eine Stelle'"
            ),
            ("msgstr[1] \"{count} posts\"\n", "", "1 forms of 2: 'eine Stelle'"),
        ] as [(String, String, String)])
    func faults(right: String, wrong: String, told: String) throws {
        try made(Self.page, Self.translated.replacingOccurrences(of: right, with: wrong)) { sources in
            let (status, found) = try check(sources, "--check")
            #expect(status == 1)
            #expect(found.contains(told), "\(found)")
        }
    }

    @Test(
        "A gap without a name, one name for two values, and English in a source are faults",
        arguments: [
            (#"Text("Kosten", en: "Costs")"#, "English in the source"),
            (#"words("Bis \(day).")"#, "a gap without a name: day"),
            (#"words("Von \(first, "day") bis \(last, "day").")"#, "two values have the name day"),
        ])
    func gaps(source: String, told: String) throws {
        try made(source, "") { sources in
            let (status, found) = try check(sources, "--check")
            #expect(status == 1)
            #expect(found.contains("Sources/Page.swift:1: " + told), "\(found)")
        }
    }

    @Test("A partial catalogue may lack a text")
    func partial() throws {
        let head = POReaderTests.head
        try made(Self.page, "msgid \"eins\"\nmsgstr \"one\"\n") { sources in
            let path = sources.appending(path: "Texts/Catalogues/en.po")
            #expect(try check(sources, "--check").status == 1)
            let text = try String(contentsOf: path, encoding: .utf8)
            let partial = head.trimmingCharacters(in: .newlines) + "\n\"X-Partial: yes\\n\"\n\n"
            try text.replacingOccurrences(of: head, with: partial)
                .write(to: path, atomically: true, encoding: .utf8)
            let (status, told) = try check(sources, "--check")
            #expect(status == 0, "\(told)")
        }
    }

    @Test("What is new is brought in to be translated, what is said no more goes, and what stays is as it was")
    func merging() throws {
        try made("let one = words(\"neu\"), two = words(\"eins\")", Self.translated) { sources in
            #expect(try check(sources).status == 0)
            let text = try String(contentsOf: sources.appending(path: "Texts/Catalogues/en.po"), encoding: .utf8)
            #expect(text.contains("#: Sources/Page.swift\nmsgid \"neu\"\nmsgstr \"\"\n"))
            #expect(text.contains("msgid \"eins\"\nmsgstr \"one\"\n"))
            #expect(!text.contains("Stelle"))
            #expect(text.contains("Plural-Forms: nplurals=2; plural=(n != 1);"))
        }
    }
}
