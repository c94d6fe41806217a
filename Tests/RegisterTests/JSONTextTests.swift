import Foundation
import Testing

@testable import Register

@Suite("JSON is read as it is written")
struct JSONTextTests {
    private func fault(_ text: String) -> UnreadableText? {
        do {
            _ = try JSONText.read(text.utf8)
            return nil
        } catch { return error }
    }

    @Test("Texts, numbers, lists and objects, each with the line on which it stands")
    func values() throws {
        let text =
            """
            {\n \"on\": \"2013-01\",\n \"a/b~\": [1, -0.50, 12E+3,\n  true, null, \
            \"\\u00e4\\ud83c\\udfe0\\/\\n\"]\r\n}
            """
        let value = try JSONText.read(text.utf8)
        #expect(value["on"]?.text == "2013-01")
        let list = try #require(value["a/b~"]?.list)
        #expect(list.map(\.text) == ["1", "-0.50", "12E+3", "true", "null", "ä🏠/\n"])
        #expect(list[4].isNull && !list[5].isNull)
        #expect(
            value.line == 1 && value.mapping?.pairs.map(\.line) == [2, 3] && list.map(\.line) == [3, 3, 3, 4, 4, 4])
    }

    @Test("A text “null” is a text")
    func nullText() throws {
        #expect(try JSONText.read("[\"null\", \"\"]".utf8).list?.allSatisfy { !$0.isNull } == true)
    }

    @Test(
        "What is no JSON is told with its line and what was expected there",
        arguments: [
            ("", 1, "a value"), ("{", 1, "a key"), ("[1,]", 1, "a value"), ("{\"a\":1,}", 1, "a key"),
            ("{\n\"a\" 1}", 2, "“:”"), ("[1 2]", 1, "“]”"),
            ("01", 1, "the end"), ("1.", 1, "a digit"), ("-", 1, "a digit"), ("+1", 1, "a value"),
            ("\"a\nb\"", 1, "on the same line"), ("\"\\x\"", 1, "after a backslash"),
            ("\"\\ud83d\"", 1, "second half"), ("\"\\ud83d\\u0041\"", 1, "second half"),
            ("\"\\udc00\"", 1, "second half"), ("\"\\u12g4\"", 1, "hexadecimal"),
            ("{a: 1}", 1, "quotation marks"), ("[1]\n\n x", 3, "the end"), ("nul", 1, "a value"),
            ("{\"a\":1,\n\"a\":2}", 2, "each key once"), ("\"\u{1}\"", 1, "quotation mark"),
        ])
    func broken(text: String, line: Int, expected: String) throws {
        let problem = try #require(fault(text), "\(text)")
        #expect(problem.line == line)
        #expect(problem.expected.in(.en).contains(expected), "\(problem)")
    }

    @Test("Bytes that are not UTF-8, and nesting without end")
    func hostile() {
        #expect(throws: UnreadableText.self) { try JSONText.read([0x22, 0xFF, 0x22]) }
        #expect(fault(String(repeating: "[", count: 100_000))?.found.in(.en).contains("nested deeper") == true)
    }

    @Test("What is read here Foundation reads too: nothing passes that is no JSON")
    func notLaxer() {
        // Numbers with exponents are left out: Foundation refuses what is too large for it.
        let pieces = [
            "{", "}", "[", "]", ",", ":", "\"a\"", "\"b\"", "1", "-2.5", "true", "null", " ", "\n", "\\", "\"", "0",
        ]
        var state: UInt64 = 1998, accepted = 0
        func number(below limit: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int((state >> 33) % UInt64(limit))
        }
        for _ in 0..<20_000 {
            let text = (0...number(below: 6)).map { _ in pieces[number(below: pieces.count)] }.joined()
            guard fault(text) == nil else { continue }
            accepted += 1
            #expect(
                (try? JSONSerialization.jsonObject(with: Data(text.utf8), options: .fragmentsAllowed)) != nil, "\(text)"
            )
        }
        #expect(accepted > 500)
    }
}
