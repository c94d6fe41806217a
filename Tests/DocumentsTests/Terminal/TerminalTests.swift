import Decisions
import Testing

@testable import Documents

@Suite("A document on a terminal")
struct TerminalTests {
    let writer = TerminalWriter(texts: WriterTexts(.de), width: 40)

    private func lines(_ blocks: Block...) -> String { writer.blocks(blocks).joined(separator: "\n") }

    @Test("A line ends before the edge, at a space; what must not be parted is not")
    func wrapped() {
        let text = "Von 19 Gefragten haben 12 noch nicht geantwortet, obwohl § 7 es verlangt."
        #expect(
            lines(.paragraph([.text(text)])) == """
                Von 19 Gefragten haben 12 noch nicht
                geantwortet, obwohl § 7 es verlangt.
                """)
        #expect(lines(.paragraph([.text("Eins"), .lineBreak, .text("zwei\ndrei")])) == "Eins\nzwei\ndrei")
    }

    @Test("How something stands has a column of its own, unless it is too long for one")
    func rows() {
        func row(_ status: String, _ text: String...) -> StatusRow {
            StatusRow(status, .red, text.map { .paragraph([.text($0)]) })
        }
        #expect(
            lines(.rows([row("erfüllt", "Das Konzept"), row("strittig", "Das Einvernehmen der Gemeinden im Kreis")]))
                == """
                erfüllt   Das Konzept
                strittig  Das Einvernehmen der Gemeinden
                          im Kreis
                """)
        #expect(
            lines(.rows([row("offen", "Das Konzept", "Es fehlt."), row("nicht feststellbar ohne Tag", "Der Antrag")]))
                == """
                offen  Das Konzept
                       Es fehlt.

                nicht feststellbar ohne Tag
                       Der Antrag
                """)
    }

    @Test("A table is as wide as it must be; its widest column gives way, its numbers do not")
    func table() {
        let head = ["Nr.", "Voraussetzung", "Betrag"].map { Cell($0) }
        let rows = [
            ["1", "Einvernehmen aller Gemeinden im Kreisgebiet", "80.000\u{A0}€"], ["12", "Konzept", "500\u{A0}€"],
        ].map { $0.map { Cell($0) } }
        #expect(
            lines(.table(Table(caption: [.text("Was fehlt")], head: head, rows: rows, numericColumns: [0, 2]))) == """
                Was fehlt

                Nr.  Voraussetzung                Betrag
                ───  ─────────────────────────  ────────
                  1  Einvernehmen aller         80.000\u{A0}€
                     Gemeinden im Kreisgebiet
                 12  Konzept                       500\u{A0}€
                """)
    }

    @Test("A table that no terminal has room for is told row by row")
    func told() {
        let head = ["Jahr", "Personalkosten", "Sachkosten", "Förderung"].map { Cell($0) }
        let row = ["2013", "1.000.000.000\u{A0}€", "200.000.000\u{A0}€", ""].map { Cell($0) }
        #expect(
            lines(.table(Table(head: head, rows: [row, row], numericColumns: [1, 2, 3]))) == """
                2013
                  Personalkosten: 1.000.000.000\u{A0}€
                  Sachkosten: 200.000.000\u{A0}€

                2013
                  Personalkosten: 1.000.000.000\u{A0}€
                  Sachkosten: 200.000.000\u{A0}€
                """)
    }

    @Test("A list stands below its sign, a note behind a bar, a term before what is said of it")
    func blocks() {
        let inner: Block = .list(ordered: true, [[.paragraph([.text("Beratung")])], [.paragraph([.text("Votum")])]])
        #expect(
            lines(.list(ordered: false, [[.paragraph([.text("Auftrag")]), inner]]))
                == "– Auftrag\n  1. Beratung\n  2. Votum")
        #expect(
            lines(.note(kind: .attention, [.paragraph([.text("Überfällig ist eine Auflage.")])]))
                == "│ Zu beachten\n│ Überfällig ist eine Auflage.")
        #expect(lines(.definitions([Definition([.text("Frist")], [.paragraph([.text("keine")])])])) == "Frist: keine")
        #expect(lines(.heading(level: 1, [.text("Ergebnis")])) == "Ergebnis\n────────")
    }

    @Test("A link of the site is its text; one to elsewhere says where it leads")
    func links() {
        let text = lines(
            .paragraph([
                .link(to: "/matters/kiz", [.text("der Vorgang")]), .text(", "),
                .link(to: "https://example.org/", [.text("das Gesetz")]),
            ]))
        #expect(text == "der Vorgang, das Gesetz\n<https://example.org/>")
    }

    @Test("Text cannot steer the terminal or turn the writing round")
    func controls() {
        let text = writer.document(Sample.tree(saying: "\u{1B}[2J\u{9B}31m\u{202E}rot\u{7}\r\nEnde"))
        let isControl = { (scalar: Unicode.Scalar) in
            scalar != "\n" && (scalar.value < 0x20 || (0x7F..<0xA0).contains(scalar.value) || scalar.value == 0x202E)
        }
        #expect(!text.unicodeScalars.contains(where: isControl))
    }
}
