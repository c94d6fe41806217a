import Costing
import Foundation
import Testing

@testable import Decisions
@testable import Documents
@testable import Register

@Suite("The paper of the real case")
struct PaperTests {
    private func paper(_ day: String, _ language: Language = .de, in scene: LetterScene? = nil) throws -> String {
        let scene = try scene ?? .real()
        let view = try scene.office.matter("kiz", asOf: Day(iso: day), for: .public)
        let draft = try #require(view.matter.papers.drafts.all.last)
        let tree = try scene.office.composer(draft, in: view, language: language).compose()
        return PlainWriter(texts: WriterTexts(language)).document(tree).replacing("\u{A0}", with: " ")
    }

    @Test("After a newer edition the text still says what the edition that it names came to")
    func bound() throws {
        let scene = try LetterScene.real()
        let old = try #require(
            try scene.office.matter("kiz", for: .public).matter.costs.editions[Identifier("kgst-2013")])
        var edition = old.content
        edition.title = Text("KGSt 2014 (erfunden)")
        edition.rates = edition.rates.map {
            var rate = $0; rate.personnel = rate.personnel + Money(cents: 500_000); return rate
        }
        try scene.office.record(
            Entry(
                Header(id: "kgst-2014", on: PartialDate("2013-06-01"), grade: .assumption, sources: old.header.sources),
                edition), in: "kiz", by: .clerk)
        let text = try paper("2013-06-30", in: scene)
        #expect(
            text.contains(
                """
                Inzwischen liegt die Ausgabe 2013 vor. Danach sind es rund 80.000 € im Jahr (Anlage 2), eine \
                Änderung um +31 %
                """
            ))
        #expect(text.contains("KGSt 2014 (erfunden)"))
        // The table has the value of the day.
        let row = try #require(text.split(separator: "\n").first { $0.contains(/^\| Mehrkosten im Jahr +\|/) })
        #expect(!row.contains("80.000 €"), "\(row)")
    }

    @Test("What is not known stands in the sentence as such, and why is said once below it")
    func unknown() throws {
        let text = try paper("2025-06-01")
        #expect(text.contains("Das Land fördert das Personal mit höchstens *\\[nicht bekannt\\]* im Jahr."))
        #expect(text.contains("> **Nicht bekannt.** **Förderung im Jahr, höchstens:** Was nach „Förderung 2025"))
        #expect(
            text.contains(
                """
                >\n> **Letzter Tag der Förderung:** „Förderung 2025, Beträge nicht eingesehen“ nennt keinen \
                letzten Tag
                """
            ))
        #expect(!text.contains("höchstens Was nach"))
        #expect(text.contains("rund 80.000 € im Jahr"), "bound to its edition, it is still known")
    }

    @Test("As of a later day than its texts a draft says so on top, in both languages; on their day it does not")
    func age() throws {
        #expect(
            try paper("2025-06-01").contains(
                "Stand der Texte: zwischen 11.01.2013 und 31.01.2013. Zahlen und Befunde: 01.06.2025."))
        #expect(try paper("2025-06-01", .en).contains("The texts of this draft are older than its state. Texts as of:"))
        #expect(try !paper("2013-01-31").contains("Stand der Texte"))
    }

    @Test("The request stands before the facts, and what is not known of a meeting is said")
    func request() throws {
        let text = try paper("2013-01-31")
        let request = try #require(text.range(of: "## Bitte an das Gremium")),
            facts = try #require(text.range(of: "## Sachverhalt"))
        #expect(request.lowerBound < facts.lowerBound)
        #expect(text.contains("Kreisausschuss, Termin nicht bekannt – Beratung"))
        #expect(text.contains("Kreisausschuss: 22.10.2012, 19.11.2012"))
    }

    @Test("Annex 2 can be added up on both editions, and nothing in it stands in the paper twice")
    func annex() throws {
        let text = try paper("2013-01-31")
        let annex = try #require(text.range(of: "## Anlage 2:")).upperBound
        let rows = text[annex...].split(separator: "\n").filter { $0.hasPrefix("|") }
            .map { $0.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) } }
        func row(_ label: String) -> [String] { Array(rows.first { $0.first == label }?.dropFirst() ?? []) }
        #expect(row("Kosten der geplanten Stellen").last == "296.550 €")
        #expect(row("abzüglich Kosten der vorhandenen Stellen").last == "−46.530 €")
        #expect(row("Mehrkosten vor Förderung").last == "250.020 €")
        #expect(row("Mehrkosten, ungerundet").last == "80.020 €")
        #expect(row("gerundet auf volle 1.000 €") == ["61.000 €", "80.000 €"])
        #expect(row("berichtet") == ["61.000 €", "80.000 €"])
        #expect(text[annex...].contains("Förderung nach Stellen (eigene Annahme)"))
        #expect(!text[annex...].contains("nachgerechnet"))
        #expect(rows.filter { $0.first == "Summe" }.map(\.count) == [6, 5, 5, 5, 5])
    }

    @Test("Every column of the way to the extra cost adds up, to the cent")
    func sums() throws {
        let view = try LetterScene.real().office.matter("kiz", asOf: Day(iso: "2013-01-31"), for: .public)
        #expect(view.figures.steps.count == 2)
        for steps in view.figures.steps {
            let gross = try #require(steps.gross.value.money), grant = try #require(steps.grant?.value.money)
            #expect(steps.plan.value.money.map { $0 - (steps.baseline.value.money ?? .zero) } == gross)
            #expect(steps.exact?.value.money == gross - grant)
            #expect(steps.stated?.value.money == steps.reported?.value.money)
        }
    }

    @Test("A computed value stands beside a reported one, and nowhere else")
    func computed() throws {
        let view = try LetterScene.real().office.matter("kiz", asOf: Day(iso: "2013-01-31"), for: .public)
        let table = CostAnnex(view, .de).figureData
        let beside = table.rows.filter { $0[2] != .empty }.map { $0[0] }
        #expect(beside == [.text("Mehrkosten im Jahr")])
    }

    @Test("What a source reports stands among the financial effects though no rates are recorded to compute it with")
    func reportedAlone() throws {
        func annex(_ entries: [Entry]) throws -> CostAnnex {
            let day = try #require(Day(iso: "2013-03-01")), mark = RegisterMark(position: 0, hash: [])
            var file = MatterFile()
            file.add(entries)
            let view = MatterView(
                id: "mill", file: file, asOf: day, today: day, audience: .internal, mark: mark, lastMark: mark)
            return CostAnnex(view, .de)
        }
        let reported = ReportedFigure(
            figure: "grant", label: Text("Förderung"), value: .money(Money(cents: 10_000_000)), edition: nil, note: nil)
        let header = Header(id: "told", on: PartialDate("2013-02-01"), grade: .official)
        let rows = try annex([Entry(header, reported)]).figureData.rows
        #expect(rows.count == 1 && rows.first?[3] == .text("berichtet, amtlich"), "\(rows)")
        // Where there is nothing, no empty table is shown, and the reason is.
        let none = try annex([]).figureBlocks
        #expect(none.count == 1 && none.allSatisfy { if case .paragraph = $0 { true } else { false } }, "\(none)")
    }

    @Test("Years that rest on our reconstruction say so, in the chart and to whom does not see it")
    func years() throws {
        let view = try LetterScene.real().office.matter("kiz", asOf: Day(iso: "2013-01-31"), for: .public)
        let chart = try #require(MatterCharts(view, .de).costByYear)
        #expect(chart.caption == "Mehrkosten je Jahr (eigene Annahme)")
        #expect(chart.alternative.hasSuffix("Eigene Annahme."))
    }

    @Test("Nineteen answers that are alike are one sentence")
    func map() throws {
        let text = try paper("2013-01-31")
        #expect(text.contains("Für alle 19 Städte und Gemeinden gilt: eigene Antwort nicht bekannt."))
        #expect(!text.contains("| Alfter"))
    }
}
