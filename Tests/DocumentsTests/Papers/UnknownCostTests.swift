import Decisions
import Foundation
import Register
import Testing

@testable import Documents

@Suite("Amounts in letters and papers, with the year and the grant that they mean (fictional)")
struct UnknownCostTests {
    private static let table = """
        editions:
          - {id: tab-2025, on: 2024-11-10, sources: [vorlage], title: {de: Tabelle 2025, en: Table 2025}, rates: \
        [{pay-group: G, personnel: 60000 EUR}], overhead: 0 %, material: 10000 EUR, price-year: 2025}

        """
    private static let unknown = """
        grants:
          - {id: neu, on: 2024-05-01, sources: [vorlage], title: {de: Neuer Zuschuss, en: New grant}, first-day: \
        2024-10-01}

        """

    private func small(_ more: String) throws -> LetterScene {
        try .make(
            "klein",
            [
                "Programmes/mini/programme.yaml": Self.programme, "Cases/klein/case.yaml": Self.base,
                "Cases/klein/more.yaml": more,
            ])
    }

    @Test(
        """
        A letter of a round that is printed later still says of which prices its amounts are, and what was known \
        to come
        """
    )
    func later() throws {
        let scene = try small(Self.table)
        let round = Letter.consultation(Identifier("runde")), reminder = Letter.reminder(Identifier("runde"))
        #expect(
            try scene.letter(round, "2024-12-20").contains(
                """
                Grundlage der Jahresbeträge: Preise von 2023, ohne Förderung. Ab dem 01.01.2025 gilt: Kostensätze \
                „Tabelle 2025“.
                """
            ))
        for letter in [round, reminder] {
            let text = try scene.letter(letter, "2025-01-15")
            #expect(
                text.contains("Grundlage der Jahresbeträge am 20.12.2024: Preise von 2023, ohne Förderung."), "\(text)")
            #expect(
                text.contains(
                    """
                    Am 20.12.2024 war bekannt: Ab dem 01.01.2025 gilt: Kostensätze „Tabelle 2025“. Mehrkosten im \
                    Jahr dann: 70.000 €.
                    """
                ))
        }
        #expect(
            try scene.letter(reminder, "2025-01-15").contains(
                "Grundlage der Jahresbeträge: Preise von 2025, ohne Förderung."))
        #expect(
            try scene.letter(round, "2025-01-15", .en).contains(
                "Basis of the amounts a year on 20 December 2024: prices of 2023, without a grant."))
    }

    private func checked(_ more: String, _ language: Language) throws -> (text: String, findings: [PaperFinding]) {
        let scene = try small(more)
        let view = try scene.office.matter("klein", asOf: .init(iso: "2024-12-31"), for: .public)
        let draft = try #require(view.matter.papers.drafts.all.last)
        let (tree, findings) = try scene.office.composer(draft, in: view, language: language).checkedDraft()
        return (LetterScene.plain(tree), findings)
    }

    @Test(
        """
        A paper names what it has no value for: in the table, instead of the years, and when it is checked, in the \
        reader’s language
        """
    )
    func paper() throws {
        let (text, findings) = try checked(Self.unknown, .de)
        #expect(text.contains("| Mehrkosten im Jahr | nicht bekannt |"), "\(text)")
        #expect(text.contains("Was nach „Neuer Zuschuss“ gezahlt wird, ist nicht bekannt"))
        let years = text.components(separatedBy: "Jahre im Einzelnen").last ?? ""
        #expect(
            years.contains("Was nach „Neuer Zuschuss“ gezahlt wird"),
            "the heading stays, and says why there are none: \(text)")
        let unknown = findings.filter { $0.kind == .unknownFigure }
        // The mark in the text would make a false paper; the table says by itself what is not known.
        #expect(unknown.filter(\.isBlocking).map(\.sentence.de).map { $0.contains("„Mehrkosten im Jahr“") } == [true])
        #expect(unknown.contains { !$0.isBlocking && $0.sentence.de.contains("„Förderung im Jahr, höchstens“") })
        #expect(unknown.contains { !$0.isBlocking && $0.sentence.de.contains("„Mehrkosten je Jahr“") })
        // The reason once, in each language, and what hangs on the same with the figure that tells it.
        #expect(
            unknown.count { $0.sentence.in(.en).contains("What “New grant” pays is not known") } == 1
                && unknown.allSatisfy { !$0.sentence.in(.en).contains("Zuschuss") })
        #expect(
            unknown.contains {
                $0.sentence.de.hasPrefix("Die Kennzahlen „")
                    && $0.sentence.de.contains("„Förderung im Jahr, höchstens“, ")
                    && $0.sentence.de.hasSuffix(" Der Grund ist derselbe wie bei „Mehrkosten im Jahr“.")
            }, "\(unknown)")
        #expect(
            unknown.contains {
                $0.sentence.en
                    == """
                    The figure “Last day of the grant” has no value as of this day. “New grant” names no last day, \
                    and no later grant is known that replaces it.
                    """
            })
        let (english, _) = try checked(Self.unknown, .en)
        #expect(english.contains("What “New grant” pays is not known"))
    }

    @Test("Where all is known nothing is to be looked at")
    func known() throws {
        let (text, findings) = try checked("", .de)
        #expect(
            findings.filter { $0.kind == .unknownFigure } == [] && text.contains("65.000 €")
                && !text.contains("ist nicht bekannt"), "\(findings) \(text)")
    }

    private static let programme =
        "programme:\n  - {id: mini, title: Erfundenes Programm}\npost-kinds:\n  - {id: gardener, title: Gärtnerinnen}\n"

    private static let base = """
        matter:
          - {id: klein, on: 2023-09-01, title: {de: Kühle Plätze, en: Cool squares}, county: auenkreis, programme: \
        mini, lead: kreistag, administration: amt}
        sources:
          - {id: vorlage, grade: official, title: Vorlage des Auenkreises (erfunden)}
        bodies:
          - {id: auenkreis, name: Auenkreis, kind: county}
          - {id: neukirch, name: Neukirch, kind: municipality, inhabitants: [{on: 2022-12-31, count: 8000}]}
          - {id: altau, name: Altau, kind: municipality, inhabitants: [{on: 2022-12-31, count: 2000}]}
        organizations:
          - {id: kreistag, name: Kreistag, kind: council, body: auenkreis}
          - {id: amt, name: Grünflächenamt, kind: office, body: auenkreis}
        editions:
          - {id: tab-2023, on: 2023-10-01, sources: [vorlage], title: Tabelle 2023, rates: [{pay-group: G, personnel: \
        55000 EUR}], overhead: 0 %, material: 10000 EUR, price-year: 2023}
        plans:
          - {id: gaertnerei, on: 2023-10-01, sources: [vorlage], title: Gärtnerei, posts: [{id: one, title: Gärtnerin, \
        pay-group: G, posts: 1, kind: gardener}]}
          - {id: niemand, on: 2023-10-01, sources: [vorlage], title: Niemand, posts: []}
        cost-models:
          - {id: kosten, on: 2023-10-01, sources: [vorlage], title: Mehrkosten, plan: gaertnerei, baseline: niemand, \
        round-to: 1000 EUR, first-year: 2024, last-year: 2028, wage-growth: 0 %, price-growth: 0 %}
        rounds:
          - {id: runde, on: 2024-12-20, sources: [vorlage], title: Befragung, question: Soll gebaut werden?, strength: \
        consent, asked: [neukirch, altau], deadline: 2025-02-28, briefing: {documents: [], figures: [{figure: \
        extra-cost, value: 65000 EUR}]}}
        texts:
          - {id: t1, on: 2024-12-20, sources: [vorlage], title: {de: Text}, text: "Die Mehrkosten sind \
        [](figure:extra-cost)."}
        papers:
          - {id: vorlage-1, on: 2024-12-20, sources: [vorlage], title: {de: Kühle Plätze}, office: amt, consultations: \
        [{organization: kreistag, role: deliberation}], request: {de: Kenntnisnahme.}, outline: [{heading: {de: \
        Kosten}, texts: [t1], composed: cost-table}, {heading: {de: Jahre im Einzelnen}, composed: cost-by-year}]}

        """
}
