import Folders
import Testing

@testable import Decisions

@Suite("A text costs no more to read than it is long")
struct LongTextTests {
    /// As long as a text may be.
    private static func fill(_ line: (Int) -> String) -> String {
        var text = "", number = 0
        while text.utf8.count < 120_000 {
            text += line(number)
            number += 1
        }
        return text
    }

    /// Each took minutes where it was read by the square of its lines.
    @Test(
        "Whatever its lines are",
        arguments: [
            "a) x\n", "(1) x\n", "– x\n", "```\n", "~~~\n", "> x\n", "- x\n", "1. x\n", "x:\n", "[^1]: x\n", "[x](",
            "![", "**x", "`x", "\\", "a | b\n--|--\n", "[](figure:x)\n", "\n",
        ])
    func lines(piece: String) {
        let text = Self.fill { _ in piece }
        let time = ProcessorTime.measure {
            _ = WrittenText(text)
            _ = Matter().faults(of: TextBlock(title: Text("T"), text: Text(text)))
        }
        #expect(time < .seconds(20), "\(piece): \(time)")
    }

    @Test("Numbers, letters and fences that no two are alike of")
    func counted() {
        let letters = Array("abcdefghijklmnopqrstuvwxyz").map(String.init)
        for text in [Self.fill { "\($0 % 900)) x\n" }, Self.fill { "\(letters[$0 % 26])) x\n" }] {
            let time = ProcessorTime.measure { _ = WrittenText(text) }
            #expect(time < .seconds(20), "\(text.prefix(20)): \(time)")
        }
        let shorter = (3..<490).reversed().map { String(repeating: "`", count: $0) + "\n" }.joined()
        let time = ProcessorTime.measure { #expect(WrittenText(shorter).blocks.count > 0) }
        #expect(time < .seconds(6), "\(time)")
    }

    @Test("Code ends at the next line that has as many signs or more")
    func fences() {
        func code(_ text: String) -> [[String]] {
            WrittenText(text).blocks.compactMap { if case .code(let lines) = $0 { lines } else { nil } }
        }
        #expect(code("````\n```\na\n````\n\n```\nb\n~~~\n`````") == [["```", "a"], ["b", "~~~"]])
        #expect(code("`````\na\n```\nb\n```") == [["b"]])
        #expect(code("```\na") == [])
        #expect(code("`````\n```yaml\na: 1\n```") == [["a: 1"]])
    }

    @Test(
        "The name of a language opens code and closes none; other words are text",
        arguments: [
            ("```yaml\na: *b*\n```", [["a: *b*"]]), ("``` swift\na\n```", [["a"]]), ("~~~c++\na\n~~~", [["a"]]),
            ("```\n```yaml\na\n```", [["```yaml", "a"]]),
            ("```yaml\na", []), ("``` und dann\na\n", []), ("~~~ Ende\na\n~~~", []),
        ])
    func languages(text: String, expected: [[String]]) {
        #expect(
            WrittenText(text).blocks.compactMap { if case .code(let lines) = $0 { lines } else { nil } } == expected)
    }

    @Test("What is longer than a text may be is refused, with a line and what helps")
    func tooLong() throws {
        let text = String(repeating: String(repeating: "x", count: 99) + "\n", count: 3_001)
        let faults = Matter().faults(of: TextBlock(title: Text("T"), text: Text(text)))
        #expect(faults.map(\.line) == [3_001] && faults[0].expected.de.contains("auf mehrere Texte aufteilen"))
        #expect(throws: Refusal.self) { try Matter().checkMarks(of: TextBlock(title: Text("T"), text: Text(text))) }
        #expect(Matter().faults(of: TextBlock(title: Text("T"), text: Text(String(text.prefix(300_000))))) == [])
    }

    @Test("A table that would fill up without end is refused, with the line on which it is too large")
    func tables() {
        let wide = "a | b\n--|--\n1 | 2\n" + String(repeating: "|", count: 400) + "\n"
        #expect(WrittenText(wide).faults.map(\.line) == [4])
        let long = "a | b\n--|--\n" + String(repeating: "1 | 2\n", count: 12_000)
        #expect(WrittenText(long).faults.count == 1)
        #expect(WrittenText("a | b\n--|--\n" + String(repeating: "1 | 2\n", count: 5_000)).faults == [])
    }

    @Test("A link that no PDF can hold is refused, with its line, and printed as it was typed where it stands already")
    func links() {
        func address(_ length: Int) -> String { "https://example.org/" + String(repeating: "a", count: length - 20) }
        let read = WrittenText("Text\n\nSiehe [dort](\(address(2_001))).")
        #expect(read.faults.map(\.line) == [3])
        guard case .paragraph(let content) = read.blocks.last else { return #expect(Bool(false)) }
        #expect(content == [.text("Siehe [dort](\(address(2_001))).")])
        #expect(WrittenText("[dort](\(address(2_000)))").faults == [])
        #expect(WrittenText("Eins[^1].\n\n[^1]: [dort](\(address(9_000)))").faults.map(\.line) == [3])
    }
}

@Suite("Signs that no document can hold")
struct ControlSignTests {
    @Test(
        """
        Control characters, non-characters and what turns the direction of writing are found, with line and what \
        stands before
        """,
        arguments: [
            0x0, 0x1, 0x8, 0xE, 0x1B, 0x1F, 0xFFFE, 0xFFFF, 0xFDD0, 0x1FFFE, 0x10FFFF, 0x202A, 0x202E, 0x2066, 0x2069,
        ])
    func found(code: UInt32) throws {
        let sign = String(Character(try #require(Unicode.Scalar(code))))
        let found = ControlSign(in: "Erste Zeile\nDas Wort\(sign) danach")
        #expect(found?.line == 2 && found?.before.hasSuffix("Das Wort") == true && found?.scalar.value == code)
    }

    @Test(
        "What word processors set, and every letter, is none",
        arguments: [
            "\t", "\n", "\r\n", "\u{B}", "\u{C}", "\u{85}", "\u{A0}", "\u{AD}", "\u{200B}", "\u{2028}", "ä", "𝄞",
            "\u{FFFD}", "שלום", "محمد", "\u{200E}", "\u{200F}", "\u{61C}", "\u{200D}",
        ])
    func none(sign: String) { #expect(ControlSign(in: "a\(sign)b") == nil) }

    @Test("What a form takes has the letters of every language and nothing that turns them")
    func withoutTurns() {
        #expect(ControlSign.withoutTurns("\u{202A}Zahl\u{2069}ung \u{202E}nelhaz") == "Zahlung nelhaz")
        #expect(ControlSign.withoutTurns("שלום محمد\u{200F} می\u{200C}خواهم") == "שלום محمد\u{200F} می\u{200C}خواهم")
    }

    @Test("A text without a visible sign is blank, and one with any letter, number or mark is not")
    func blank() {
        for text in [
            "", " \n\t", "\u{A0}\u{2028}", "\u{200B}", "\u{200D}\u{2060}", "\u{FEFF}", "\u{AD}", "\u{200E}\u{202E}",
            "\u{3164}", "\u{2800}", "\u{FE0F}", "\u{7F}\u{85}",
        ] {
            #expect(text.isBlank, "\(text.unicodeScalars.map(\.value))")
        }
        for text in ["a", ".", "–", "0", "ש", "\u{200B}ä", "👍\u{FE0F}", "漢", "\u{FFFD}"] {
            #expect(!text.isBlank, "\(text)")
        }
    }
}
