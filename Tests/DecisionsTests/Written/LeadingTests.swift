import Testing
@testable import Decisions

@Suite("What a text leads to")
struct LeadingTests {
    @Test("What would lead nowhere is no link", arguments: ["[x](#w)", "[x](#)", "[x](https://)", "[x](http:///a)", "[x](mailto:)", "[x](mailto:@a)", "[x](https://?a)"])
    func nowhere(text: String) {
        #expect(WrittenText(text).blocks == [.paragraph([.text(text)])])
    }

    @Test("What leads somewhere is one", arguments: ["https://example.org", "http://übung.de/a", "mailto:a@example.org", "/matters/kiz"])
    func somewhere(address: String) {
        #expect(WrittenText("[x](\(address))").blocks == [.paragraph([.link(to: address, [.text("x")])])])
    }

    @Test("A footnote may stand right below the line that leads to it")
    func noteBelow() {
        let text = WrittenText("Die Zahl[^1] gilt.\n[^1]: Laut Bericht.")
        #expect(text.faults.isEmpty && text.notes["1"] == [.text("Laut Bericht.")])
        #expect(text.blocks == [.paragraph([.text("Die Zahl"), .footnote("1"), .text(" gilt.")])])
    }
}
