import Testing
@testable import Decisions

@Suite("What a text leads to")
struct LeadingTests {
    @Test(
        "What would lead nowhere is no link",
        arguments: [
            "[x](#w)", "[x](#)", "[x](https://)", "[x](http:///a)", "[x](mailto:)", "[x](mailto:@a)", "[x](https://?a)",
        ])
    func nowhere(text: String) {
        #expect(WrittenText(text).blocks == [.paragraph([.text(text)])])
    }

    @Test(
        "What leads somewhere is one",
        arguments: ["https://example.org", "http://übung.de/a", "mailto:a@example.org", "/matters/kiz"])
    func somewhere(address: String) {
        #expect(WrittenText("[x](\(address))").blocks == [.paragraph([.link(to: address, [.text("x")])])])
    }

    @Test("A footnote may stand right below the line that leads to it")
    func noteBelow() {
        let text = WrittenText("Die Zahl[^1] gilt.\n[^1]: Laut Bericht.")
        #expect(text.faults.isEmpty && text.notes["1"] == [.text("Laut Bericht.")])
        #expect(text.blocks == [.paragraph([.text("Die Zahl"), .footnote("1"), .text(" gilt.")])])
    }

    @Test(
        "A number keeps its nought, and such lines stay lines",
        arguments: ["01. Bauamt\n02. Sozialamt", "00. Präambel\n01. Zweck", "01) Zweck\n02) Mittel"])
    func noughts(text: String) {
        let lines = text.split(separator: "\n").map(String.init)
        #expect(WrittenText(text).blocks == [.paragraph([.text(lines[0]), .lineBreak, .text(lines[1])])])
    }

    @Test("A day that goes on in the next line is no item, though its month would be the next number")
    func dayInAList() {
        let blocks = WrittenText("1. Beratung\n2. Beratung am 17.\n3. 1954 und später\n3. Beschluss").blocks
        guard case .list(let list) = blocks.first else { Issue.record("\(blocks)"); return }
        #expect(blocks.count == 1 && list.items.count == 3)
    }

    @Test("Hyphens as an item say that there was nothing to say")
    func nothingSaid() {
        guard case .list(let list) = WrittenText("1. Begrüßung\n2. ---\n3. Verschiedenes").blocks.first else {
            Issue.record("no list"); return
        }
        #expect(list.items[1] == [.paragraph([.text("---")])])
    }
}
