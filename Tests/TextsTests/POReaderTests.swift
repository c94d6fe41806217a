import Testing
@testable import Texts

@Suite("A catalogue is read as translators write it, and strictly")
struct POReaderTests {
    static let head = """
        msgid ""
        msgstr ""
        "Language: en\\n"
        "Plural-Forms: nplurals=2; plural=(n != 1);\\n"


        """

    private func catalogue(_ text: String) throws -> Catalogue { try Catalogue([UInt8]((Self.head + text).utf8)) }

    private func problem(_ text: String) -> CatalogueProblem? {
        do {
            _ = try Catalogue([UInt8](text.utf8))
            return nil
        } catch { return error }
    }

    private func said(_ template: Template?, _ gaps: [String: String] = [:]) -> String? {
        template?.filled { gaps[$0] }
    }

    @Test("A text over several lines, with comments, escapes and a gap, is one text")
    func text() throws {
        let read = try catalogue(
            """
            #. For the town hall.
            #: Sources/Documents/Letter.swift
            #, python-brace-format
            msgid ""
            "Bis {day}:\\n"
            "„\\"ja\\"“"
            msgstr "By {day}:\\n\\"yes\\"\\t\\\\"
            """)
        #expect(said(read.text("Bis {day}:\n„\"ja\"“"), ["day": "Friday"]) == "By Friday:\n\"yes\"\t\\")
    }

    @Test("A text with a context is another than the same without")
    func context() throws {
        let read = try catalogue(
            """
            msgid "Stand"
            msgstr "State"

            msgctxt "of a day"
            msgid "Stand"
            msgstr "As of"
            """)
        #expect(said(read.text("Stand")) == "State")
        #expect(said(read.text("Stand", context: "of a day")) == "As of")
        #expect(read.text("Stand", context: "of a cell") == nil)
    }

    @Test("Of a number the form is said that the language has for it")
    func plural() throws {
        let read = try catalogue(
            """
            msgid "eine Stelle"
            msgid_plural "{count} Stellen"
            msgstr[0] "one post"
            msgstr[1] "{count} posts"
            """)
        #expect(said(read.text("eine Stelle", count: 1)) == "one post")
        #expect(said(read.text("eine Stelle", count: 0), ["count": "0"]) == "0 posts")
    }

    @Test("What is not translated, not for certain, or obsolete, is not there")
    func missing() throws {
        let read = try catalogue(
            """
            msgid "leer"
            msgstr ""

            #, fuzzy
            msgid "ungefähr"
            msgstr "roughly"

            #~ msgid "einst"
            #~ msgstr "once"
            """)
        #expect(read.isEmpty)
    }

    @Test("A brace that opens no gap is doubled")
    func braces() throws {
        let read = try catalogue("msgid \"{{a}} {b}\"\nmsgstr \"{b} {{a}}\"")
        #expect(said(read.text("{{a}} {b}"), ["b": "x"]) == "x {a}")
    }

    @Test(
        "What is no PO file is refused, with its line",
        arguments: [
            ("msgid \"a\"\nmsgstr \"b", 2, .string),
            ("msgid \"a\"\nmsgstr \"\\q\"", 2, .string),
            ("msgid \"a\"\nmsgstr \"b\\\"", 2, .string),
            ("msgid \"a\"\nmsgstr \"b\"c\"", 2, .string),
            ("msgid \"a\"\nmsgstr \"b\"\n\nmsgid \"a\"\nmsgstr \"c\"", 4, .twice("a")),
            ("msgid \"a\"\n\nmsgid \"b\"\nmsgstr \"c\"", 1, .incomplete("a")),
            ("msgstr \"b\"", 0, .incomplete("")),
            ("msgid \"a\"\nmsgstr[1] \"b\"", 2, .line("msgstr[1] \"b\"")),
            ("msgid \"a\"\nmsgstr \"b\"\nmsgstr \"c\"", 3, .line("msgstr \"c\"")),
            ("msgid \"a\"\nmsgid_plural \"b\"\nmsgstr[0] \"c\"", 1, .plural("a")),
            ("msgid \"{a}\"\nmsgstr \"{b}\"", 1, .gap("b", in: "{a}")),
            ("msgid \"{a}\"\nmsgstr \"{a\"", 1, .braces("{a")),
            ("\"a\"", 1, .line("\"a\"")),
            ("hello", 1, .line("hello")),
        ] as [(String, Int, CatalogueProblem.Kind)])
    func strict(text: String, line: Int, kind: CatalogueProblem.Kind) {
        #expect(problem(text) == CatalogueProblem(kind: kind, line: line))
    }

    @Test("Bytes that are no text are refused, and no cut of a catalogue ends the reader")
    func hostile() {
        #expect(throws: CatalogueProblem.self) { try Catalogue([0x6D, 0xFF, 0xFE]) }
        let whole = [UInt8]((Self.head + "msgctxt \"c\"\nmsgid \"ä{b}\"\nmsgstr \"{b}\\n\"\n").utf8)
        for end in whole.indices { _ = try? Catalogue([UInt8](whole[..<end])) }
    }
}
