import Decisions
import Testing

@testable import Documents
@testable import Website

@Suite("Tables that hold the same several times: by year, by step, by variant")
struct SeveralTests {
    private static let plan = [
        ["Jahr", "Stelle", "Entgeltgruppe", "Stellen"], ["2025", "Leitung", "E 11", "1"],
        ["2025", "Fachkraft", "E 9b", "2"], ["2026", "Leitung", "E 11", "1"], ["2026", "Fachkraft", "E 9b", "3"],
    ]

    @Test(
        "A plan of two years in rows is no plan of twice the posts: one year is chosen",
        arguments: ["Jahr", "Haushaltsjahr", "Variante", "Stand"])
    func years(heading: String) {
        var table = Self.plan
        table[0][0] = heading
        let asked = ImportScene.plan(table)
        #expect(
            asked.choices.first?.values == ["2025", "2026"] && asked.faults.count == 1
                && asked.values("post-0") == [nil], "\(asked.allFaults)")
        let form = ImportScene.plan(table, choices: ImportChoices(["value-1": "2026"]))
        #expect(
            form.faults == [] && form.values("posts-0", "posts-1", "post-2") == ["1", "3", nil], "\(form.allFaults)")
        #expect(form.allNotes.contains("Nicht gewählt und nicht übernommen: Zeilen 2 bis 3"), "\(form.allNotes)")
    }

    @Test("Also where every post stands only once: a post of last year is none of this one")
    func once() {
        let asked = ImportScene.plan([
            Self.plan[0], ["2025", "Leitung", "E 11", "1"], ["2026", "Fachkraft", "E 9b", "2"],
        ])
        #expect(asked.faults.count == 1 && asked.choices.first?.title.de == "Zeitpunkt", "\(asked.allFaults)")
    }

    @Test("The same post in several offices is several posts")
    func offices() {
        let form = ImportScene.plan([
            ["Amt", "Stelle", "Entgeltgruppe", "Stellen"], ["Amt 50", "Leitung", "E 11", "1"],
            ["Amt 51", "Leitung", "E 11", "1"], ["Amt 50", "Fachkraft", "E 9b", "2"],
            ["Amt 51", "Fachkraft", "E 9b", "1"],
        ])
        #expect(
            form.faults == [] && form.values("posts-0", "posts-3", "post-4") == ["1", "1", nil], "\(form.allFaults)")
    }

    @Test("Rates by step are asked about, and one step is taken")
    func steps() {
        let table = [
            ["Entgeltgruppe", "Stufe", "Personalkosten"], ["E 9b", "Stufe 1", "50.000"], ["E 9b", "Stufe 3", "61.000"],
            ["E 10", "Stufe 1", "60.000"], ["E 10", "Stufe 3", "70.500"], ["Gemeinkosten", "", "20 %"],
        ]
        let asked = ImportScene.rates(table)
        #expect(asked.faults.count == 1 && asked.choices.first?.values == ["Stufe 1", "Stufe 3"], "\(asked.allFaults)")
        let form = ImportScene.rates(table, choices: ImportChoices(["value-2": "Stufe 3"]))
        #expect(
            form.faults == []
                && form.values("rate-0", "rate-1", "group-2", "overhead") == ["61.000", "70.500", nil, "20"],
            "\(form.allFaults)")
    }

    @Test("Years side by side are asked about by their columns, also where the groups have no heading")
    func across() {
        let rows = [["E 9b", "60.000", "61.000"], ["E 10", "69.000", "70.500"]]
        for name in ["Entgeltgruppe", ""] {
            let asked = ImportScene.rates([[name, "2025", "2026"]] + rows)
            #expect(
                asked.faults.count == 1 && asked.allFaults.contains("B „2025“, C „2026“"), "\(name): \(asked.allFaults)"
            )
            let form = ImportScene.rates([[name, "2025", "2026"]] + rows, choices: ImportChoices(["column-cost": "3"]))
            #expect(
                form.faults == [] && form.values("group-0", "rate-0", "rate-1") == ["E 9b", "61.000", "70.500"],
                "\(form.allFaults)")
        }
        let plan = ImportScene.plan([
            ["Stelle", "Entgeltgruppe", "2025", "2026"], ["Leitung", "E 11", "1", "1"],
            ["Fachkraft", "E 9b", "2", "3"],
        ])
        #expect(plan.faults.count == 1 && plan.allFaults.contains("C „2025“, D „2026“"), "\(plan.allFaults)")
        let key = ImportScene.key(
            [["Gemeinde", "31.12.2011", "31.12.2012"]]
                + ImportScene.weights.map { [$0.body.content.name.de, String($0.weight - 3), String($0.weight)] })
        #expect(key.allFaults.contains("B „31.12.2011“, C „31.12.2012“"), "\(key.allFaults)")
    }

    @Test(
        "What stands below „nachrichtlich“ or „davon“ in a plan is asked about",
        arguments: ["nachrichtlich:", "davon:", "darunter im Jugendamt:"])
    func below(section: String) {
        let table = [
            ["Stelle", "Entgeltgruppe", "Stellen"], ["Leitung", "E 11", "1"], ["Fachkraft", "E 9b", "2"],
            [section, "", ""], ["Azubi", "E 3", "2"], ["Teil B:", "", ""], ["Hausmeister", "E 5", "1"],
        ]
        let asked = ImportScene.plan(table)
        #expect(
            asked.faults.map(\.row) == [4, 6] && asked.allFaults.contains("„Azubi“ unter „\(section)“"),
            "\(asked.allFaults)")
        #expect(
            ImportScene.plan(table, choices: ImportChoices(["left": "5", "kept": "7"])).values(
                "post-0", "post-1", "post-2", "post-3") == ["Leitung", "Fachkraft", "Hausmeister", nil])
        #expect(ImportScene.plan(table, choices: ImportChoices(["kept": "5, 7"])).faults == [])
    }

    @Test(
        "Hours, a rate by the hour and a year are no pay groups, and a group is the same however it is spaced",
        arguments: [
            ["Stundensatz", "42,50"], ["Arbeitsstunden im Jahr", "1590"], ["Wochenarbeitszeit", "39"],
            ["Monatswert", "5.000"], ["2026", "61.000"], ["E9b", "62.000"], ["e 9 b", "62.000"],
        ])
    func groups(row: [String]) {
        let form = ImportScene.rates([
            ["Entgeltgruppe", "Personalkosten"], ["E 9b", "61.000"], ["A 13 h. D.", "90.000"], row,
        ])
        #expect(form.faults.map(\.row) == [3], "\(form.allFaults)")
    }

    @Test("A second plan under the same headings is asked about; the rest of one after a page break is not")
    func again() {
        let head = ["Stelle", "Entgeltgruppe", "Stellen"],
            old = [["Leitung", "E 11", "1"], ["Fachkraft", "E 9b", "2"]],
            new = [["Leitung", "E 11", "1"], ["Fachkraft", "E 9b", "3"]]
        let table = [["Stellenplan 2025", "", ""], head] + old + [["Stellenplan 2026", "", ""], head] + new
        let asked = ImportScene.plan(table)
        #expect(
            asked.faults.map(\.row) == [6] && asked.allFaults.contains("noch einmal, unter wiederholten Überschriften"),
            "\(asked.allFaults)")
        #expect(
            ImportScene.plan(table, choices: ImportChoices(["left": "3 bis 4"])).values("posts-1", "post-2") == [
                "3", nil,
            ])
        #expect(ImportScene.plan(table, choices: ImportChoices(["kept": "7"])).faults == [])
        let rest = ImportScene.plan([head] + old + [head, ["Verwaltung", "E 6", "1"], ["Hilfe", "E 3", "1"]])
        #expect(rest.faults == [] && rest.values("post-3") == ["Hilfe"], "\(rest.allFaults)")
    }

    @Test(
        "Two plans below names of their own are asked about and not added up, whatever posts they have",
        arguments: [
            ("Variante A", "Variante B"), ("Ist", "Soll"), ("Bestand 2025", "Bedarf"), ("bisher", "neu"),
            ("2025", "2026"), ("Stellenplan 2025", "Stellenplan 2026"),
            ("1. Entwurf", "2. Entwurf"), ("Variante A: zentral", "Variante B: dezentral"),
            ("Vorschlag der Verwaltung", "Vorschlag der Fraktion"), ("Verwaltungsvorschlag", "Gegenvorschlag"),
        ])
    func alternatives(one: String, other: String) {
        let head = ["Stelle", "Entgeltgruppe", "Stellen"]
        for rows in [[["Leitung", "E 11", "1"], ["Fachkraft", "E 9b", "3"]], [["Springer", "E 5", "2"]]] {
            let table =
                [head, [one, "", ""], ["Leitung", "E 11", "1"], ["Fachkraft", "E 9b", "2"], [other, "", ""]] + rows
            let asked = ImportScene.plan(table)
            #expect(
                asked.faults.map(\.row) == [5] && asked.allFaults.contains("unter „\(other)“"), "\(asked.allFaults)")
            let left = ImportScene.plan(table, choices: ImportChoices(["left": "3 bis 4"]))
            #expect(
                left.faults == [] && left.values("post-0", "post-\(rows.count)") == [rows[0][0], nil],
                "\(left.allFaults)")
            #expect(ImportScene.plan(table, choices: ImportChoices(["kept": "6"])).faults == [])
            // The line itself left out is no answer.
            #expect(ImportScene.plan(table, choices: ImportChoices(["left": "5"])).faults.map(\.row) == [5])
        }
    }

    @Test(
        "A column of names of plans parts the rows under any heading",
        arguments: [
            ("Ist", "Soll"), ("bisher", "neu"), ("Variante A", "Variante B"),
        ])
    func named(one: String, other: String) {
        let head = ["Spalte", "Stelle", "Entgeltgruppe", "Stellen"]
        let table = [
            head, [one, "Leitung", "E 11", "1"], [one, "Fachkraft", "E 9b", "2"], [other, "Springer", "E 5", "4"],
        ]
        let asked = ImportScene.plan(table)
        #expect(
            asked.faults.count == 1 && asked.choices.first?.values == [one, other] && asked.values("post-0") == [nil],
            "\(asked.allFaults)")
        let form = ImportScene.plan(table, choices: ImportChoices(["value-1": other]))
        #expect(form.faults == [] && form.values("posts-0", "post-1") == ["4", nil], "\(form.allFaults)")
    }

    @Test(
        """
        One post below each of two subheadings is asked about too, in other groups where they name plans, and not \
        in units of a house
        """
    )
    func single() {
        let head = ["Stelle", "Entgeltgruppe", "Stellen"]
        func table(_ one: String, _ other: String, _ group: String = "E 11") -> [[String]] {
            [head, [one, "", ""], ["Leitung", "E 11", "1"], [other, "", ""], ["Leitung", group, "2"]]
        }
        for rows in [
            table("kleine Lösung", "große Lösung"), table("kleine Lösung", "große Lösung", "E 12"),
            table("Rathaus", "Neubau"),
        ] {
            let asked = ImportScene.plan(rows)
            #expect(
                asked.faults.map(\.row) == [4] && asked.allFaults.contains("„Leitung“ noch einmal, unter"),
                "\(asked.allFaults)")
            #expect(ImportScene.plan(rows, choices: ImportChoices(["kept": "5"])).faults == [])
        }
        let units = [
            ("Fachdienst 1", "Fachdienst 2"), ("Jugendamt", "Sozialamt"), ("Grundschule Nord", "Grundschule Süd"),
            ("SG 1", "SG 2"),
        ]
        for (one, other) in units {
            let form = ImportScene.plan(table(one, other))
            #expect(form.faults == [] && form.values("posts-0", "posts-1") == ["1", "2"], "\(form.allFaults)")
        }
        let line = ["Wohngeld", "", ""], post = ["Hilfe", "E 3", "1"]
        let page = ImportScene.plan([head, line, post, head, line, post])
        #expect(page.faults == [] && page.values("post-1") == ["Hilfe"], "\(page.allFaults)")
        // One unit, as it is and as it will be.
        #expect(ImportScene.plan(table("Jugendamt (bisher)", "Jugendamt (künftig)")).faults.map(\.row) == [4])
    }

    @Test(
        "Titles that say of which plan a post is are asked about, and not added up",
        arguments: [
            ("Leitung (Ist)", "Leitung (Soll)"), ("Leitung – bisher", "Leitung – neu"),
            ("Ist: Leitung", "Soll: Leitung"),
            ("Leitung, Variante A", "Leitung, Variante B"), ("Leitung Ist", "Leitung Soll"),
        ])
    func titles(one: String, other: String) {
        let head = ["Stelle", "Entgeltgruppe", "Stellen"],
            table = [head, [one, "E 11", "1"], [other, "E 11", "2"], ["Hilfe", "E 3", "1"]]
        let asked = ImportScene.plan(table)
        #expect(
            asked.faults.map(\.row) == [2] && asked.allFaults.contains("„\(other)“ neben „\(one)“"),
            "\(asked.allFaults)")
        #expect(ImportScene.plan(table, choices: ImportChoices(["left": "2"])).faults == [])
        #expect(ImportScene.plan(table, choices: ImportChoices(["kept": "3"])).faults == [])
        let posts = ["Leitung", "Hilfe (neu)", "Hilfe", "Kraft (alt)"]
        let added = ImportScene.plan([head] + posts.map { [$0, "E 3", "1"] })
        #expect(added.faults == [] && added.values("post-3") == ["Kraft (alt)"], "\(added.allFaults)")
    }

    @Test("The same posts below other subheadings are asked about once, but for those of several offices")
    func sections() {
        let head = ["Stelle", "Entgeltgruppe", "Stellen"],
            posts = [["Leitung", "E 11", "1"], ["Fachkraft", "E 9b", "2"]]
        func table(_ names: String...) -> [[String]] { names.reduce([head]) { $0 + [[$1, "", ""]] + posts } }
        let asked = ImportScene.plan(table("Zentrale Lösung", "Dezentrale Lösung", "Kleine Lösung"))
        #expect(asked.faults.map(\.row) == [5], "\(asked.allFaults)")
        #expect(asked.allFaults.contains("unter „Dezentrale Lösung“, und so unter 1 weiteren"), "\(asked.allFaults)")
        #expect(
            ImportScene.plan(table("Zentrale Lösung", "Dezentrale Lösung"), choices: ImportChoices(["kept": "6"]))
                .faults == [])
        let offices = ImportScene.plan(table("Amt 50", "Amt 51"))
        #expect(
            offices.faults == [] && offices.values("post-3", "post-4") == ["Fachkraft", nil], "\(offices.allFaults)")
        let added = ImportScene.plan([
            head, ["Fachkräfte", "", ""], posts[1], ["Verwaltung", "", ""], posts[0], ["Hilfe", "E 3", "2"],
        ])
        #expect(added.faults == [] && added.values("post-2", "post-3") == ["Hilfe", nil], "\(added.allFaults)")
        // A page that begins with the plan’s name again is the rest of it.
        let rest = [["Hilfe", "E 3", "1"], ["Technik", "E 6", "1"]], title = [["Stellenplan 2026", "", ""], head]
        let page = ImportScene.plan(title + posts + title + rest)
        #expect(page.faults == [] && page.values("post-3") == ["Technik"], "\(page.allFaults)")
    }

    @Test(
        "A footnote mark behind a pay group is none of it; where it can be two things it stays",
        arguments: ["E 9b*", "E 9b 1)", "E 9b1)", "E 9b **"])
    func marked(group: String) {
        let rates = ImportScene.rates([
            ["Entgeltgruppe", "Personalkosten"], [group, "61.000"], ["E 10 2)", "70.500"], ["E 111)", "78.000"],
        ])
        #expect(
            rates.values("group-0", "group-1", "group-2") == ["E 9b", "E 10", "E 111)"]
                && rates.allNotes.contains("Fußnotenzeichen"), "\(rates.allNotes)")
        let plan = ImportScene.plan([
            ["Stelle", "Entgeltgruppe", "Stellen"], ["Leitung", group, "1"], ["Fachkraft", "E 10", "2"],
        ])
        #expect(plan.values("group-0", "group-1") == ["E 9b", "E 10"])
    }

    @Test("More rows than a plan may have are counted, and none is taken in silence")
    func many() {
        let rows = (1...1200).map { ["Stelle \($0)", "E 9b", "1"] }
        let form = ImportScene.plan([["Stelle", "Entgeltgruppe", "Stellen"]] + rows)
        #expect(
            form.allFaults.contains("1200 Zeilen mit Stellen / höchstens 1000 in einem Stellenplan")
                && form.faults.count == 1, "\(form.allFaults)")
        let part = ImportScene.plan([["Stelle", "Entgeltgruppe", "Stellen"]] + rows.prefix(300))
        #expect(part.faults == [] && part.values("post-299") == ["Stelle 300"], "\(part.allFaults)")
    }
}
