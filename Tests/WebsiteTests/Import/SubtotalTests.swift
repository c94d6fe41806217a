import Decisions
import Testing

@testable import Documents
@testable import Website

@Suite("Subtotals that are not called so")
struct SubtotalTests {
    private static let head = ["Stelle", "Entgeltgruppe", "Stellen"]
    private static let offices = [
        head, ["Leitung", "E 11", "1"], ["Sachbearbeitung", "E 6", "1"], ["Fachdienst 1", "div.", "2"],
        ["Fachkraft", "E 9b", "2"], ["Springer", "E 3", "0,5"], ["Fachdienst 2", "div.", "2,5"],
    ]

    @Test(
        "Rows that each amount to those above them are asked about, whatever stands for their pay group",
        arguments: ["div.", "diverse", "E 6, A 13", "E 11"])
    func blocks(group: String) {
        var rows = Self.offices
        for row in [3, 6] { rows[row][1] = group }
        let asked = ImportScene.plan(rows)
        #expect(
            asked.faults.map(\.row) == [3, 6] && asked.allFaults.contains("die Summe der Zeilen darüber"),
            "\(asked.allFaults)")
        let left = ImportScene.plan(rows, choices: ImportChoices(["left": "4, 7"]))
        #expect(
            left.faults == [] && left.values("post-2", "post-3", "post-4") == ["Fachkraft", "Springer", nil],
            "\(left.allFaults)")
        #expect(ImportScene.plan(rows, choices: ImportChoices(["kept": "4, 7"])).faults == [])
    }

    @Test("By its name or its group one alone is asked about, and also when another one was left out")
    func one() {
        let rows = Array(Self.offices.dropLast(3)) + [["Fachkraft", "E 9b", "3"]]
        #expect(ImportScene.plan(rows).faults.map(\.row) == [3])
        #expect(ImportScene.plan(Self.offices, choices: ImportChoices(["left": "4"])).faults.map(\.row) == [6])
        let named = [
            Self.head, ["Leitung", "E 11", "1"], ["Verwaltung", "E 6", "1"], ["Fachbereich Soziales", "E 9b", "2"],
            ["Hilfe", "E 3", "0,25"],
        ]
        #expect(ImportScene.plan(named).faults.map(\.row) == [3])
    }

    @Test(
        "So it is with a row above those that it amounts to, in several blocks, by its name, or for all the others",
        arguments: [
            ("Fachdienst 1", "div.", "Fachdienst 2", "div."), ("Team A", "E 11", "Team B", "E 9b"),
            ("Sozialer Dienst", "E 11", "Vormundschaften", "E 9b"),
        ])
    func above(one: String, group: String, other: String, second: String) {
        let rows = [
            Self.head, [one, group, "2"], ["Leitung", "E 11", "1"], ["Sachbearbeitung", "E 6", "1"],
            [other, second, "2,5"], ["Fachkraft", "E 9b", "2"], ["Springer", "E 3", "0,5"],
        ]
        let asked = ImportScene.plan(rows)
        #expect(
            asked.faults.map(\.row) == [1, 4] && asked.allFaults.contains("die Summe der Zeilen darunter"),
            "\(asked.allFaults)")
        let left = ImportScene.plan(rows, choices: ImportChoices(["left": "2, 5"]))
        #expect(
            left.faults == [] && left.values("post-0", "post-2", "post-4") == ["Leitung", "Fachkraft", nil],
            "\(left.allFaults)")
        #expect(ImportScene.plan(rows, choices: ImportChoices(["kept": "2, 5"])).faults == [])
        let all = ImportScene.plan(Array(rows.prefix(4)))
        #expect(all.faults.map(\.row) == [1], "\(all.allFaults)")
        // A total that counts these rows, too, says that they are posts.
        let counted = ImportScene.plan(rows + [["Summe", "", "9"]])
        #expect(counted.faults == [] && counted.values("post-5") == ["Springer"], "\(counted.allFaults)")
    }

    @Test("Posts of which two make a third are posts")
    func posts() {
        let form = ImportScene.plan([
            Self.head, ["Leitung", "E 11", "1"], ["Verwaltung", "E 6", "1"], ["Fachkraft", "E 9b", "2"],
            ["Hilfe", "E 3", "3"],
        ])
        #expect(form.faults == [] && form.values("post-3") == ["Hilfe"], "\(form.allFaults)")
        let teams = ImportScene.plan(
            [Self.head]
                + zip(["Ost", "West", "Süd", "Nord"], ["1", "1", "2", "2"]).map { ["Team \($0)", "E 9b", $1] })
        #expect(teams.faults == [] && teams.values("post-3") == ["Team Nord"], "\(teams.allFaults)")
    }

    @Test("In ordinary plans hardly any such question is asked")
    func rate() {
        var asked = 0
        for seed in 0..<2000 {
            var dice = Dice(state: UInt64(seed))
            let count = 3 + dice.upTo(17)
            let posts = (0..<count).map { _ in dice.one([50, 100, 100, 100, 200, 200, 300]) }
            let isAsked = [Subtotals.Order.below, .above].contains { order in
                !Subtotals(
                    Array(0..<count), order, value: { Int128(posts[$0]) }, isCollective: { _ in false },
                    isKnown: { _ in false }
                ).rows.isEmpty
            }
            if isAsked { asked += 1 }
        }
        print("plans: 2000, asked about subtotals: \(asked)")
        #expect(asked <= 10)
    }
}
