import Folders
import Testing
@testable import Decisions
@testable import Documents

@Suite("Words in several types")
struct JoinedWordsTests {
    private func joined(_ typed: String) throws -> [String] {
        guard case .paragraph(let content)? = try Markdown.parse(typed, binder: NoMarks()).first else { return [] }
        let parts = JoinedWords.parts(of: content)
        #expect(parts.map(\.content.gluedText).joined() == content.gluedText)
        return parts.filter(\.isJoined).map(\.content.gluedText)
    }

    @Test(
        "What holds a hyphen is one word, however it is emphasised or linked",
        arguments: [
            ("in *Neunkirchen*-Seelscheid.", ["Neunkirchen-Seelscheid."]),
            ("der [Rhein](https://example.org)-Sieg-Kreis", ["Rhein-Sieg-Kreis"]),
            ("(**Teil**-)Zeit und **Wert**", ["(Teil-)Zeit"]), ("*Teilhabe-* und mehr", ["Teilhabe- und"]),
            ("„*Rhein-Sieg-Kreis*“", ["„Rhein-Sieg-Kreis“"]),
            ("der *schöne Rhein*-Sieg und *Bad*-Honnef", ["Rhein-Sieg", "Bad-Honnef"]),
            ("`A b`-Plan", ["A\u{A0}b-Plan"]),
            ("*Neunkirchen* und Seelscheid-Ort", []), ("*eins* - *zwei*", ["- zwei"]), ("Neunkirchen-Seelscheid", []),
        ])
    func parts(typed: String, words: [String]) throws { #expect(try joined(typed) == words) }

    @Test("A link that is cut leads to the same place, and a footnote stays with its word")
    func cuts() {
        let line: [Inline] = [
            .link(to: "https://example.org", [.text("zum Rhein")]), .text("-Sieg"), .footnote(number: 1, []),
            .text(" und"),
        ]
        #expect(
            JoinedWords.parts(of: line) == [
                .init(content: [.link(to: "https://example.org", [.text("zum ")])]),
                .init(
                    content: [
                        .link(to: "https://example.org", [.text("Rhein")]), .text("-Sieg"), .footnote(number: 1, []),
                    ], isJoined: true),
                .init(content: [.text(" und")]),
            ])
    }

    @Test("Many of them cost no more than they are long")
    func cost() {
        let line = (0..<20_000).flatMap { _ in [Inline.emphasis([.text("Bad")]), .text("-Honnef ")] }
        var count = 0
        let time = ProcessorTime.measure { count = JoinedWords.parts(of: line).filter(\.isJoined).count }
        #expect(count == 20_000 && time < .seconds(20))
    }
}
