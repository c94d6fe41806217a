import Decisions
import Testing

@testable import Documents

@Suite("What a paper says of a cost that is no longer what a round was told (fictional)")
struct ChangedCostPaperTests {
    private static let rates =
        "editions:\n" + FerryCase.edition("tab-2023", on: "2023-10-01", year: 2023, personnel: 55_000)
        + FerryCase.edition("tab-2024", on: "2024-03-20", year: 2024)
    private static let paper = """
        papers:
          - {id: vorlage, on: 2024-05-20, sources: [akte], title: Fähre, office: amt, consultations: [{organization: \
        kreistag, role: deliberation}], request: Kenntnisnahme., outline: [{heading: Was sich geändert hat, composed: \
        bridge}]}

        """
    /// Two newspapers, of which nobody knows which is right.
    private static let said =
        "positions:\n"
        + [("hier", "blatt", "consent"), ("dort", "bote", "refusal")].map { id, source, answer in
            """
              - {id: \(id), on: 2024-04-02, sources: [\(source)], round: frage, answer: \(answer), body: niederau, \
            title: Wort \(id)}\n
            """
        }.joined()

    private func checked(_ round: String) throws -> (text: String, findings: [PaperFinding]) {
        let scene = try FerryCase.scene(Self.rates + round + Self.said + Self.paper)
        let view = try scene.office.matter("faehre", asOf: .init(iso: "2024-06-01"), for: .public)
        let draft = try #require(view.matter.papers.drafts.all.last)
        let (tree, findings) = try scene.office.composer(draft, in: view).checkedDraft()
        return (LetterScene.plain(tree), findings)
    }

    @Test("Though it is not settled how was answered, the paper tells what has changed since they were asked, and why")
    func unsettledAnswers() throws {
        let (text, findings) = try checked(FerryCase.round("2024-03-01"))
        #expect(
            text.contains("Von 60.000 € auf 75.000 €: Kostensätze +10.000 €, Ursache nicht berechnet +5.000 €."),
            "\(text)")
        #expect(findings.isEmpty, "\(findings)")
    }

    @Test("Where the causes depend on the day of the round, the paper says that it is missing")
    func month() throws {
        let (text, _) = try checked(FerryCase.round("2024-03"))
        #expect(
            text.contains(
                """
                Wie sich der Unterschied erklärt, lässt sich erst mit dem genauen Tag der früheren Beteiligung \
                sagen.
                """),
            "\(text)")
        #expect(!text.contains("Kostensätze"), "\(text)")
    }

    @Test("A heading under which nothing stands on the day is left out, and the check names it")
    func emptySection() throws {
        let (text, findings) = try checked(FerryCase.round("2024-03-01").replacing("60000 EUR", with: "75000 EUR"))
        #expect(!text.contains("Was sich geändert hat"), "\(text)")
        #expect(findings.map(\.kind) == [.emptySection] && findings.allSatisfy { !$0.isBlocking })
        #expect(
            findings.first?.sentence.de.contains("Unter „Was sich geändert hat“ steht zu diesem Stand nichts") == true)
    }
}
