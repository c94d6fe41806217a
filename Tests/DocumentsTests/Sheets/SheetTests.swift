import Decisions
import Foundation
import Register
import Testing

@testable import Documents

@Suite("A reading is composed once, and all writers say the same")
struct SheetTests {
    static let days = ["2012-12-17", "2013-01-31", "2014-04-30", "2024-12-31"]

    @Test(
        "What a sheet says stands on the page, in Markdown and on the terminal, in both languages",
        arguments: Language.allCases)
    func walk(language: Language) throws {
        let real = try LetterScene.real()
        let fiction = try LetterScene.fiction()
        let scenes = Self.days.map { (real, $0) } + ["2013-02-01", "2013-06-01"].map { (fiction, $0) }
        for (scene, day) in scenes {
            for name in SheetName.allCases {
                let sheet = name.sheet(try scene.parts(day, language).view, language)
                let written = Written(sheet)
                for sentence in written.sentences {
                    #expect(written.page.contains(sentence), "\(name) \(day): \(sentence)")
                    #expect(written.markdown.contains(sentence), "\(name) \(day): \(sentence)")
                    #expect(written.terminal.contains(sentence), "\(name) \(day): \(sentence)")
                }
                for word in written.words {
                    #expect(
                        written.page.contains(word) && written.markdown.contains(word)
                            && written.terminal.contains(word), "\(name) \(day): \(word)")
                }
                #expect(written.lines.allSatisfy { $0.count <= TerminalWriter.usualWidth }, "\(name) \(day)")
                #expect(written.tree.findings.filter(\.isBlocking).isEmpty, "\(name) \(day)")
            }
        }
    }

    @Test("A sheet bears its day, its readers and the mark of the register")
    func head() throws {
        let scene = try LetterScene.real()
        let parts = try scene.parts("2013-01-31")
        let written = Written(MissingSheet(parts))
        for text in [written.page, written.markdown, written.terminal] {
            #expect(
                text.contains("31.01.2013") && text.contains("nicht öffentlich")
                    && text.contains(parts.view.mark.description))
        }
        let outside = Written(MissingSheet(try scene.parts("2013-01-31", for: .public))).terminal
        #expect(outside.contains("Öffentlichkeit: öffentlich"))
    }

    @Test("A contested requirement says so with both provisions, their rank and what each comes to")
    func contested() throws {
        let text = Written(RequirementsSheet(try LetterScene.real().parts("2013-01-31"))).terminal
        #expect(text.contains("strittig Einvernehmen der Gemeinden (soll)"))
        #expect(text.contains("(Gesetz, Teilhabe- und Integrationsgesetz 2012"))
        #expect(text.contains("welche vorgeht, entscheidet dieses Programm nicht"))
    }

    @Test("What only leads on is on the page and on no paper; a source stands there in brackets")
    func ways() throws {
        let source = Line.source("26.11.2012 · amtlich")
        let way = Line.way(" \(.link("/matters/m/letters/again/r", "Schreiben dazu"))")
        let blocks = [("Gefragt ist. \(source)\(way)" as Line).paragraph, way.paragraph]
        let page = HTMLWriter(texts: WriterTexts(.de)).blocks(blocks).string
        #expect(page.contains("<span class=\"ev-src\">26.11.2012 · amtlich</span>"))
        #expect(
            page.contains(
                "amtlich</span> <a href=\"/matters/m/letters/again/r\">Schreiben dazu</a></p>"
            ))
        #expect(PlainWriter(texts: WriterTexts(.de)).blocks(blocks.onPaper) == "Gefragt ist. (26.11.2012 · amtlich)")
    }

    @Test("A row, and what a part of a line is, are the same after they were stored")
    func coded() throws {
        let here = Line("hier").anchored("h")
        let source = Line.source("Akte")
        let way = Line.way("fort")
        let line: Line = "\(.strong("Titel")) \(.aside("leise")) \(source) \(.status("offen", .amber)) \(here)\(way)"
        let grade = Inline.span(kind: .grade(.claim), [.text("Behauptung")])
        let blocks: [Block] = [
            .rows([StatusRow("erfüllt", .green, id: "c", [line.paragraph, .paragraph([grade])])]),
            .note(kind: .attention, []),
        ]
        let tree = DocumentTree(title: "T", language: .de, blocks: blocks)
        #expect(try JSONDecoder().decode(DocumentTree.self, from: JSONEncoder().encode(tree)) == tree)
    }

    @Test("A line keeps the kind of what is put into it, and joins its texts")
    func line() {
        let title: Line = "Titel"
        let none: Line? = nil
        #expect(
            ("\(title) (\(3))\(none)\(.strong("!"))" as Line).inlines == [.text("Titel (3)"), .strong([.text("!")])])
        #expect([title, "B"].joined(separator: "; ").inlines == [.text("Titel; B")])
    }
}
