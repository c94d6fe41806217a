import Foundation
import Testing
@testable import Documents

@Suite("The document tree")
struct TreeTests {
    @Test("A tree that was stored is the same when it is read")
    func roundTrip() throws {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes]
        let bytes = try encoder.encode(Sample.tree)
        #expect(try JSONDecoder().decode(DocumentTree.self, from: bytes) == Sample.tree)
        try expectSnapshot(String(decoding: bytes, as: UTF8.self) + "\n", "tree.json")
    }

    @Test("The first stored form of a tree loads for ever")
    func golden() throws {
        let json = """
            {"title": "T", "language": "de", "date": "2013-01-31", "meta": [{"label": "Amt", "value": ["40"]}],
             "blocks": [{"type": "paragraph", "content": ["a", {"type": "strong", "content": ["b"]}]},
                        {"type": "note", "kind": "drift", "blocks": [{"type": "rule"}]}]}
            """
        let tree = try JSONDecoder().decode(DocumentTree.self, from: Data(json.utf8))
        #expect(
            tree.blocks == [
                .paragraph([.text("a"), .strong([.text("b")])]), .note(kind: .drift, [.rule]),
            ])
    }

    @Test("A block of a kind nobody knows is an error, not a gap")
    func unknownKind() {
        #expect(throws: DecodingError.self) {
            try JSONDecoder().decode(Block.self, from: Data(#"{"type": "hologram"}"#.utf8))
        }
    }

    @Test("Headings never leave out a level")
    func levels() {
        var levels = HeadingLevels(deepest: 5)
        #expect([3, 3, 1, 9, 0].map { levels.next($0) } == [1, 2, 1, 2, 1])
    }

    @Test(
        "Links lead to https, http, mailto and the own site",
        arguments: [
            ("https://example.org", true), ("HTTP://example.org", true), ("mailto:a@example.org", true),
            ("/papers/1", true), ("#top", true), ("?lang=en", true), ("a/b:c", true),
            ("javascript:alert(1)", false), ("JaVaScRiPt:alert(1)", false), ("java\tscript:alert(1)", false),
            (" javascript:alert(1)", false), ("data:text/html,x", false), ("//evil.example", false),
            ("\\\\evil.example", false), ("/\\evil.example", false), ("", false), ("vbscript:x", false), (":x", false),
        ])
    func links(address: String, isAllowed: Bool) {
        #expect(SafeLink.allows(address) == isAllowed)
    }
}
