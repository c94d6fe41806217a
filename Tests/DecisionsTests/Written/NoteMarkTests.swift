import Testing
@testable import Decisions

@Suite("A star before a line")
struct NoteMarkTests {
    private func isList(_ text: String) -> Bool {
        WrittenText(text).blocks.contains { if case .list(let list) = $0 { list.first == nil } else { false } }
    }

    /// What is printed, with a line end for each that was kept.
    private func printed(_ text: String) -> String {
        WrittenText(text).blocks.map { block in
            guard case .paragraph(let content) = block else { return "?" }
            return content.map {
                if case .text(let words) = $0 { words } else if $0 == .lineBreak { "\n" } else { "?" }
            }.joined()
        }.joined(separator: "\n\n")
    }

    @Test(
        "Marks a note where it can be nothing else, and is printed with its line",
        arguments: [
            "* geschätzt\n* vorläufig", "* geschätzt\n\n* vorläufig", "* Schätzung\n* Stand: 31.12.2012",
            "* provisional\n* estimated, not audited",
            "Im Jahr 12.000* und 13.000*\n\n* laut Haushalt\n* eigene Berechnung",
            "Kosten *\n\n* laut Haushalt\n* eigene Berechnung",
            "Gesamt 12.000*\n* laut Haushalt", "Anmerkungen zu 12.000*:\n* laut Haushalt\n* eigene Berechnung",
        ])
    func notes(text: String) {
        #expect(printed(text) == text)
    }

    @Test(
        "Marks a note right below a table, and below one with a star in it",
        arguments: [
            "| a | b |\n|---|--:|\n| c | 1 |\n\n* laut Haushalt\n* eigene Berechnung",
            "| a | b* |\n|---|--:|\n| c | 1 * |\n\nIn Euro.\n\n* laut Haushalt\n* eigene Berechnung",
        ])
    func tables(text: String) {
        #expect(!isList(text))
        #expect(
            WrittenText(text).blocks.last
                == .paragraph([.text("* laut Haushalt"), .lineBreak, .text("* eigene Berechnung")]))
    }

    @Test(
        "Is a list where nothing bears a star, or a colon announces one",
        arguments: [
            "* a\n* b", "* eins\n* zwei\n\n* drei", "* *kursiv* eins\n* **fett** zwei",
            "Ziele:\n* Beratung\n* Förderung", "Die 12.000* stehen fest.\n\nZiele:\n* Beratung\n* Förderung",
            "Bürger*innen und 3 * 4 * 5\n\n* eins\n* zwei", "*wichtig* und *dringend*\n\n* eins\n* zwei",
            "| a | b |\n|---|---|\n| c | d |\n\nZiele:\n\n* eins\n* zwei",
            "* ohne Kosten\n* mit Zuschuss", "*über eine\nZeile* hinaus\n\n* eins\n* zwei",
        ])
    func lists(text: String) { #expect(isList(text)) }

    @Test("A note in an item stays on its line")
    func inItem() {
        guard case .list(let list)? = WrittenText("1. Kosten 5.000*\n   * geschätzt\n2. Rest").blocks.first else {
            Issue.record("no list"); return
        }
        #expect(list.items[0] == [.paragraph([.text("Kosten 5.000*"), .lineBreak, .text("* geschätzt")])])
    }
}

@Suite("What could be taken for something else")
struct AmbiguousTextTests {
    @Test(
        "Where a number of a list is left out, no item swallows the next one",
        arguments: [
            "1. eins\n2. zwei\n4. vier\n5. fünf", "1) eins\n3) drei", "Beschluss:\n1. eins\n3. drei",
        ])
    func gaps(text: String) {
        let lines = text.split(separator: "\n").map { WrittenInline.text(String($0)) }
        #expect(WrittenText(text).blocks == [.paragraph(Array(lines.map { [$0] }.joined(separator: [.lineBreak])))])
    }

    @Test("A list after a paragraph that begins with an ordinal is one")
    func afterOrdinal() {
        let blocks = WrittenText("3. Änderungssatzung zur Hauptsatzung\n\n5. Bericht\n6. Antrag").blocks
        guard blocks.count == 2, case .list(let list) = blocks[1] else { Issue.record("no list"); return }
        #expect(list.first == 5 && list.items.count == 2)
    }

    @Test(
        "A line that wraps before a number leaves no number out",
        arguments: [
            "1. Bericht über die\n3. Sitzung\n2. Antrag", "1. Bericht\n2. Antrag aus der\n5. Sitzung",
            "1. Der Antrag vom\n17. Dezember wird\n2. vertagt", "1. Bericht, § 7 Abs.\n3. gilt\n2. Antrag",
        ])
    func wraps(text: String) {
        guard case .list(let list)? = WrittenText(text).blocks.first else { Issue.record("no list"); return }
        #expect(list.items.count == 2)
    }
}
