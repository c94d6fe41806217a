import Testing

@testable import Register

@Suite("What is wrong in entries that were sent, in German")
struct GermanMistakeTests {
    private func mistakes(_ text: String) -> [Mistake] {
        do {
            _ = try WrittenEntries(json: text.utf8)
            return []
        } catch { return error.mistakes }
    }

    @Test(
        "Whatever cannot be read is told in German, too, and in words that are not the English ones",
        arguments: [
            "", "{", "[", "[1", "{\"a\"", "{\"a\": 1, \"a\": 2}", "{1: 2}", "[01]", "[-]", "\"ab", "\"\\y\"",
            "\"\\u12\"", "\"\\uD800\"", "[] x", "nul", "\u{7}",
            "[]", "[7]", "{\"id\": \"a\"}", "{\"type\": \"x\"}",
            #"""
            {"type": "mandates.status-reported", "id": "É", "on": "2013-02-30", "mandate": "m", "status": "dnoe", \#
            "text": {"de": "Gut", "fr": "Bon"}, "colour": "red"}
            """#,
            #"{"type": "council.motion-made", "id": "a", "on": "2013-02-01"}"#,
            #"{"type": "mandates.status-reported", "id": "a", "text": "x\u202e"}"#,
        ])
    func told(text: String) throws {
        let found = mistakes(text)
        #expect(!found.isEmpty)
        for mistake in found {
            let found = mistake.found(in: .de), expected = mistake.expected(in: .de)
            #expect(expected != mistake.expected || expected == "JSON in UTF-8", "\(mistake)")
            #expect(!found.contains("the ") && !expected.contains(" of:") && !found.isEmpty, "\(mistake.told)")
        }
    }

    @Test("A missing key, a wrong value and a wrong sign are told as what they are")
    func frequent() {
        let found = mistakes(
            #"{"type": "mandates.status-reported", "id": "a", "on": "2013-02-30", "mandate": "m", "status": "done"}"#)
        #expect(
            found.contains {
                $0.found(in: .de) == "„2013-02-30“" && $0.expected(in: .de).hasPrefix("ein Datum wie 2012-12-17")
            }, "\(found)")
        #expect(
            found.contains {
                $0.found(in: .de) == "kein „text“"
                    && $0.expected(in: .de) == "ein Text oder eine Zuordnung mit de und en unter „text“"
            })
        #expect(found.contains { $0.found(in: .en) == "no “text”" })
        #expect(mistakes("[1,\n x]").map { $0.found(in: .de) } == ["„x“ in Spalte 2"])
    }
}
