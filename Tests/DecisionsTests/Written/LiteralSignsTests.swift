import Testing
@testable import Decisions

@Suite("Signs that mean something to an official")
struct LiteralSignsTests {
    /// The lines of a paragraph that has nothing but words.
    private func lines(_ text: String) -> [String]? {
        let read = WrittenText(text)
        guard read.blocks.count == 1, case .paragraph(let content) = read.blocks[0] else { return nil }
        var lines = [""]
        for inline in content {
            switch inline {
            case .text(let text): lines[lines.count - 1] += text
            case .lineBreak: lines.append("")
            default: return nil
            }
        }
        return lines
    }

    @Test(
        "A line of its own after \">\" is more than something, and no quotation",
        arguments: [
            "> ca. 5 % der Fälle", "> rund 20 % der Stellen", "> mehr als 5",
            "> ein Drittel der Kosten trägt das Land.", "> Hälfte", "> > 5",
        ])
    func moreThan(text: String) { #expect(lines(text) == [text]) }

    @Test(
        "Two lines after \">\" are a quotation, and so is one in quotation marks",
        arguments: ["> Der Rat\n> stimmt zu.", "> „Der Rat stimmt zu.“", "> „Der Rat"])
    func quotation(text: String) {
        guard case .quote? = WrittenText(text).blocks.first else { Issue.record("no quotation"); return }
    }

    @Test("What speaks for and against keeps its signs and its lines")
    func forAndAgainst() {
        #expect(lines("+ spart Wege\n+ stärkt die Orte") == ["+ spart Wege", "+ stärkt die Orte"])
        let text = WrittenText("Dafür:\n+ spart Wege\n+ stärkt\ndie Orte\n\nDagegen:\n- kostet mehr\n- bindet Personal")
        #expect(
            text.blocks == [
                .paragraph([.text("Dafür:"), .lineBreak, .text("+ spart Wege"), .lineBreak, .text("+ stärkt die Orte")]
                ),
                .paragraph([
                    .text("Dagegen:"), .lineBreak, .text("- kostet mehr"), .lineBreak, .text("- bindet Personal"),
                ]),
            ])
    }

    @Test("A line that wraps before a plus makes no list an argument")
    func wrappedPlus() {
        guard case .list? = WrittenText("Das sind 5\n+ 3 Stellen.\n\n- eins\n- zwei").blocks.last else {
            Issue.record("no list"); return
        }
        #expect(lines("+ spart Wege\n- kostet mehr") == ["+ spart Wege", "- kostet mehr"])
    }

    @Test(
        "A path keeps its last backslash, and those before signs",
        arguments: [
            (
                "Die Anlagen liegen unter R:\\Amt 50\\KI\\\nund sind einsehbar.",
                ["Die Anlagen liegen unter R:\\Amt 50\\KI\\ und sind einsehbar."]
            ),
            ("Unter C:\\\nliegt es.", ["Unter C:\\ liegt es."]),
            ("\\\\server\\ablage\\\nbeim Amt", ["\\\\server\\ablage\\ beim Amt"]),
            ("Der Ordner \"C:\\a b\\*.*\" und „D:\\x y\\[neu]“", ["Der Ordner \"C:\\a b\\*.*\" und „D:\\x y\\[neu]“"]),
            ("eine Zeile\\\nund noch eine", ["eine Zeile", "und noch eine"]),
        ])
    func paths(typed: String, read: [String]) { #expect(lines(typed) == read) }

    @Test(
        "A link within the site leads to a place that there is; all else in parentheses is text",
        arguments: [
            "Der [Leiter](/in) und die [Kolleg](/innen)", "[x](/matter)", "[Stand](/2013)",
        ])
    func ownLinks(text: String) {
        #expect(lines(text) == [text])
        #expect(
            WrittenText("[hier](/matters/kiz?as-of=2013-01-31)").blocks
                == [.paragraph([.link(to: "/matters/kiz?as-of=2013-01-31", [.text("hier")])])])
    }

    @Test(
        "A gender star before its ending is no emphasis",
        arguments: [
            "Die Endung *innen wird bei Bürger* verwendet.", "Die Endungen *innen, *r und jede(*r) bei Bürger* gelten.",
        ])
    func genderStars(text: String) { #expect(lines(text) == [text]) }

    @Test(
        "A star before a birth and one behind a name or a number are no emphasis together",
        arguments: [
            "Anna (*1950) und Erika* sind Mitglieder.", "Anna, *1950, und Erika* sind Mitglieder.",
            "Anna *12.3.1950 in Köln, Erika*", "Anna (*12. März 1950), Erika*",
            "Anna *1950 † 2010, Otto *1960, Erika*", "*1950 Anna, 12.000*", "*1950 2*3 12. Mai 1998 Erika*",
            "*1950 für *1950 2*3, Erika*", "Kosten 12.000*, *geschätzt, 13.000*", "12.000* (*geschätzt) und 13.000*",
            "(*a) und Erika*", "(3+4)*2 und Erika*", "2 * 3 und Erika*", "2*3 und Erika*",
            "Name* und Bürger*innen und Ort*",
        ])
    func births(text: String) { #expect(lines(text) == [text]) }

    @Test(
        "Emphasis of a day or an amount stays what it is",
        arguments: [
            "2013", "2012/2013", "2012 und 2013", "31.12.2017", "31. Dezember 2017",
            "31. Dezember 2017 endet die Frist", "1500 Euro mehr", "2.000 Euro", "5 Stellen",
            "1. Lesung", "in Kraft", "siehe (Anlage 1) dort", "geschätzt", "innen", "Rat", "r",
        ])
    func emphasis(text: String) {
        #expect(
            WrittenText("Gilt *\(text)*, so").blocks == [
                .paragraph([.text("Gilt "), .emphasis([.text(text)]), .text(", so")])
            ])
    }

    @Test(
        "A web address keeps its stars; emphasis around it stays",
        arguments: [
            "https://example.org/a*b*c", "https://example.org/*a*/b", "http://example.org/*.pdf*",
            "www.example.org/*a*/b", "(https://example.org/*a*)", "„https://example.org/*a*“",
            "https://example.org/x* und Erika*",
        ])
    func addresses(text: String) {
        #expect(lines("Siehe \(text) dort") == ["Siehe \(text) dort"])
        #expect(
            WrittenText("Siehe *https://example.org/a*.").blocks
                == [.paragraph([.text("Siehe "), .emphasis([.text("https://example.org/a")]), .text(".")])])
    }

    @Test(
        "An item may begin with a month, where its number counts on and no date was wrapped",
        arguments: [
            ("1. Zustimmung einholen\n2. Dezember-Sitzung abwarten\n3. Bericht geben", 3),
            ("1. Mai-Kundgebung\n2. Dienst\n3. Fest", 3),
            ("1. Bericht\n2. Antrag\n3. Mai abwarten", 3), ("1. Antrag\n2. Juni: Beratung\n3. Beschluss", 3),
            ("1. Die Frist gilt bis zum\n2. Januar 2018\n2. Bericht", 2),
        ])
    func months(text: String, count: Int) {
        guard case .list(let list)? = WrittenText(text).blocks.first else { Issue.record("no list"); return }
        #expect(list.items.count == count && WrittenText(text).blocks.count == 1)
    }

    @Test(
        "Lines that count up keep to themselves, however they count",
        arguments: [
            "1.) Eins\n2.) Zwei", "I. Eins\nII. Zwei\nIII. Drei\nIV. Vier\nV. Fünf", "1.1 Ziel\n1.2 Weg\n1.2.1 Umweg",
            "TOP 1: Antrag\nTOP 2: Bericht",
            "*) geschätzt\n**) vorläufig", "* geschätzt\n** vorläufig", "A) eins\nB) zwei", "(a) eins\n(b) zwei",
            "a. eins\nb. zwei", "1. Januar: Start\n2. Februar: Antrag", "· eins\n· zwei",
            "| a | b |\n| c | d |", "§ 1 Geltungsbereich\n§ 2 Zweck", "Art. 1 Ziel\nArt. 2 Weg",
            "Anlage 1 Bericht\nAnlage 2 Karte", "☐ ja\n☐ nein", "☒ ja\n☐ nein", "[x] ja\n[ ] nein", "▪ eins\n▪ zwei",
            "o eins\no zwei",
            "→ eins\n→ zwei", "TOP 1 Antrag\nTOP 2 Bericht",
            "2012: 5 Stellen\n2013: 6 Stellen", "2012 – Antrag\n2013 – Beschluss", "10.30 Uhr Beginn\n11.00 Uhr Pause",
            "¹ geschätzt\n² vorläufig",
            "1 geschätzt\n2 vorläufig", "† geschätzt\n† vorläufig",
        ])
    func countedLines(text: String) {
        #expect(lines(text) == text.split(separator: "\n").map(String.init))
        #expect(lines("Der Kreistag:\n" + text) == ["Der Kreistag:"] + text.split(separator: "\n").map(String.init))
    }

    @Test("A line with nothing but hard spaces parts paragraphs")
    func hardSpaces() { #expect(WrittenText("eins\n\u{A0}\u{A0} \nzwei").blocks.count == 2) }

    @Test(
        "What breaks a line within a paragraph of a text processor breaks it here",
        arguments: ["\u{0B}", "\u{0C}", "\u{85}", "\u{2028}", "\u{2029}"])
    func lineBreaks(sign: String) {
        #expect(lines("Erste Zeile\(sign)zweite Zeile") == ["Erste Zeile", "zweite Zeile"])
    }

    @Test("The mark of a file's coding is no letter")
    func byteOrderMark() { #expect(WrittenText("\u{FEFF}# Kopf").blocks == [.heading(level: 1, [.text("Kopf")])]) }
}
