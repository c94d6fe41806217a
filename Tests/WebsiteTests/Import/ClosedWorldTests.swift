import Costing
import Decisions
import Testing

@testable import Documents
@testable import Website

@Suite("What a heading says besides is asked about")
struct ClosedWorldTests {
    private static func key(_ head: [String], _ values: [(Int) -> Int]) -> ImportedForm {
        ImportScene.key(
            [head]
                + ImportScene.weights.map { item in [item.body.content.name.de] + values.map { String($0(item.weight)) }
                })
    }

    @Test(
        "A heading that is broken in a narrow column is one word",
        arguments: ["Personal- kosten", "Personal-\u{2028}kosten", "Personal\u{AD}kosten"])
    func broken(heading: String) {
        let form = ImportScene.rates([["Entgelt-\u{2028}gruppe", heading], ["E 9b", "61.000"], ["E 10", "70.500"]])
        #expect(form.faults == [] && form.values("rate-0", "rate-1") == ["61.000", "70.500"], "\(form.allFaults)")
        #expect(
            !ImportScene.rates([
                ["Entgeltgruppe", "Personal- und Sachkosten"], ["E 9b", "61.000"], ["E 10", "70.500"],
            ]).faults.isEmpty)
    }

    @Test(
        "The staff cost is the column of that name, whatever total stands beside it",
        arguments: [
            (
                ["Entgeltgruppe", "Personalkosten", "Sachkosten", "Gemeinkosten in %", "Kosten insgesamt"],
                ["E 9b", "61.000", "9.700", "20", "82.900"]
            ),
            (["Entgeltgruppe", "Personalkosten", "Kosten gesamt"], ["E 9b", "61.000", "82.900"]),
            (["Pay group", "Staff cost", "Total cost"], ["E 9b", "61.000", "82.900"]),
            (
                ["Entgeltgruppe", "Stellen", "Personalkosten gesamt", "Personalkosten je Stelle"],
                ["E 9b", "2", "122.000", "61.000"]
            ),
            (["Entgeltgruppe", "Personalkosten", "Personalkosten je VZÄ"], ["E 9b", "122.000", "61.000"]),
            (["Entgeltgruppe", "Kosten", "Personalkosten je Arbeitsplatz"], ["E 9b", "82.900", "61.000"]),
            (["Entgeltgruppe", "Personalnebenkosten", "Personalkosten im Jahr 2013"], ["E 9b", "15.000", "61.000"]),
        ])
    func staffCost(head: [String], row: [String]) {
        let form = ImportScene.rates([head, row, ["E 10", "70.500"] + row.dropFirst(2).map { _ in "70.500" }])
        #expect(form.form.fields["rate-0"] == "61.000" && form.faults == [], "\(form.allFaults) \(form.form.fields)")
    }

    @Test("Beside a number of posts the staff cost may be that of all of them, and is asked about")
    func ofAllPosts() {
        let rows = [
            ["Entgeltgruppe", "Anzahl Stellen", "Personalkosten"], ["E 9b", "2", "122.000,00"],
            ["E 10", "1", "70.500,00"],
        ]
        #expect(ImportScene.rates(rows).faults.count == 1)
        #expect(ImportScene.rates(rows, choices: ImportChoices(["column-cost": "3"])).faults == [])
        #expect(ImportScene.rates([rows[0], ["E 9b", "1", "61.000,00"], ["E 10", "1,0", "70.500,00"]]).faults == [])
    }

    @Test(
        "Of a plan two columns that differ are asked for: a count and a share, posts and full-time equivalents",
        arguments: [
            ["Anzahl", "Umfang"], ["Zahl der Stellen", "Stellenanteil"], ["Anzahl", "Beschäftigungsgrad in %"],
            ["VZÄ", "Stellen gesamt"], ["Soll", "Stellen insgesamt"], ["Umfang", "Stellen"],
            ["Anzahl Mitarbeitende", "Stellenumfang"], ["Stellen", "Wochenstunden"], ["Anzahl", "Teilzeit in %"],
            ["Stellen", "Faktor"], ["Anzahl", "in %"], ["Stellen", "Anteil"], ["Zahl der Kinder", "Stellenbedarf"],
            ["Anzahl Fälle", "Personalbedarf"],
        ])
    func posts(columns: [String]) {
        let rows = [
            ["Stelle", "Entgeltgruppe"] + columns, ["Fachkraft", "E 9b", "2", "0,5"], ["Leitung", "E 11", "1", "0,75"],
        ]
        let form = ImportScene.plan(rows)
        #expect(!form.faults.isEmpty, "\(form.form.fields)")
    }

    @Test("Columns that say the same need no question, and a choice settles one")
    func alike() {
        let rows = [
            ["Stelle", "Entgeltgruppe", "Stellen", "VZÄ"], ["Fachkraft", "E 9b", "2", "2"],
            ["Leitung", "E 11", "1", "1"],
        ]
        #expect(ImportScene.plan(rows).faults == [])
        let differing = [rows[0], ["Fachkraft", "E 9b", "3", "2"]]
        let open = ImportScene.plan(differing)
        #expect(open.faults.count == 1 && open.allFaults.contains("C „Stellen“, D „VZÄ“"), "\(open.allFaults)")
        let chosen = ImportScene.plan(differing, choices: ImportChoices(["column-posts": "4"]))
        #expect(chosen.faults == [] && chosen.form.fields["posts-0"] == "2", "\(chosen.allFaults)")
        let soll = ImportScene.plan([
            ["Stelle", "Entgeltgruppe", "VZÄ (Ist)", "Stellen (Soll)"], ["Fachkraft", "E 9b", "1", "2"],
        ])
        #expect(soll.faults == [] && soll.form.fields["posts-0"] == "2", "\(soll.allFaults)")
    }

    @Test(
        "What says that full-time equivalents are counted needs no question",
        arguments: [
            "Stellen (VZÄ)", "VZÄ-Stellen", "Zahl der Stellen in VZÄ", "Umfang (VZÄ)", "Anzahl (VZÄ)",
            "Vollzeitäquivalente", "Full-time equivalents", "VZÄ lt. Stellenplan 2026", "Stellen_Gesamt_2026",
        ])
    func equivalents(heading: String) {
        let form = ImportScene.plan([
            ["Stelle", "Entgeltgruppe", heading], ["Fachkraft", "E 9b", "2,5"], ["Leitung", "E 11", "1"],
        ])
        #expect(form.faults == [] && form.values("posts-0", "posts-1") == ["2,5", "1"], "\(form.allFaults)")
    }

    @Test(
        "Hours and per cent are no posts, wherever that is said",
        arguments: [
            [["Umfang in h"], ["39"]], [["Umfang (Wstd.)"], ["39"]], [["Umfang", "Einheit"], ["39", "Std."]],
            [["Stellen", "Einheit"], ["39", "Stdn"]], [["Umfang"], ["39"]], [["Beschäftigungsgrad"], ["50"]],
            [["Umfang in %"], ["1"]], [["Stellen (Tage)"], ["5"]], [["Stellen je Einrichtung"], ["5"]],
            [["Stellen (Köpfe)"], ["5"]],
        ])
    func hours(columns: [[String]]) {
        let form = ImportScene.plan([
            ["Stelle", "Entgeltgruppe"] + columns[0], ["Fachkraft", "E 9b"] + columns[1],
            ["Leitung", "E 11"] + columns[1],
        ])
        #expect(!form.faults.isEmpty, "\(form.form.fields)")
    }

    @Test("A column of units is applied to a plan and a key, and per cent of a post is a part of one")
    func units() {
        let plan = ImportScene.plan([
            ["Stelle", "Entgeltgruppe", "Stellen", "Einheit"], ["Fachkraft", "E 9b", "50", "%"],
            ["Leitung", "E 11", "1", "VZÄ"],
        ])
        #expect(plan.faults == [] && plan.values("posts-0", "posts-1") == ["0,5", "1"], "\(plan.allFaults)")
        let share = ImportScene.plan([
            ["Stelle", "Entgeltgruppe", "Stellenanteil (Prozentsatz)"], ["Fachkraft", "E 9b", "50"],
        ])
        #expect(share.faults == [] && share.form.fields["posts-0"] == "0,5", "\(share.allFaults)")
        let key = ImportScene.key(
            [["Gemeinde", "Umlagegrundlagen", "Einheit"]]
                + ImportScene.weights.map { [$0.body.content.name.de, String($0.weight), "TEUR"] })
        #expect(key.faults == [] && key.form.fields["weight-alfter"] == "10.003.000", "\(key.allFaults)")
    }

    @Test(
        "What else is said of the staff cost is asked about",
        arguments: [
            "Personalkosten (halbjährlich)", "Personalkosten vierteljährlich", "Staff cost (half-yearly)",
            "Staff cost (semi-annual)", "Staff cost (biannually)", "Staff cost per fortnight",
            "Personalkosten in D-Mark",
            "Personalkosten in Deutscher Mark", "Personalkosten (zł)", "Personalkosten in Punkten",
            "Personalkosten je Fall", "Personalkosten (ohne Versorgung)", "Personalkosten (T)", "Personalkosten brutto",
            "Personalkostenerstattung",
            "Gesamtpersonalkosten", "Personalkosten Stufe 3",
        ])
    func costs(heading: String) {
        let form = ImportScene.rates([["Entgeltgruppe", heading], ["E 9b", "15.250,00"], ["E 10", "17.625,00"]])
        #expect(!form.faults.isEmpty && form.form.fields["rate-0"] == nil, "\(form.form.fields)")
    }

    @Test(
        "Thousands and millions are taken in every way in which they are said",
        arguments: [
            "Personalkosten (€'000)", "Personalkosten (€k)", "Personalkosten in € 000", "Personalkosten (EUR k)",
            "Personalkosten in TSD. EUR",
        ])
    func thousands(heading: String) {
        let form = ImportScene.rates([["Entgeltgruppe", heading], ["E 9b", "61,0"], ["E 10", "70,5"]])
        #expect(form.faults == [] && form.form.fields["rate-0"] == "61.000", "\(form.allFaults)")
    }

    @Test(
        """
        A unit of all numbers holds for every column of money, also where it stands over the names, beside the \
        head, or on the sheet
        """,
        arguments: [0, 1, 2, 3])
    func everywhere(place: Int) {
        var rows = [
            ["Entgeltgruppe", "Personalkosten", "Sachkosten", ""], ["E 9b", "61,0", "9,7", ""],
            ["E 10", "70,5", "9,7", ""],
        ]
        var sheet = ImportScene.sheet(rows)
        switch place {
        case 0: rows[0][0] = "Entgeltgruppe (Beträge in T€)"
        case 1: rows[0][3] = "in T€"
        case 2: rows.insert(["Angaben in Tsd. €"], at: 0)
        default: break
        }
        sheet.rows = ImportScene.sheet(rows).rows
        if place == 3 { sheet.name = "Kosten TEUR" }
        let form = RateImport(sheet: sheet, page: .de).filled
        #expect(
            form.faults == [] && form.values("rate-0", "rate-1", "material") == ["61.000", "70.500", "9.700"],
            "\(form.allFaults)")
        let chosen = RateImport(sheet: ImportScene.sheet(rows), page: .de, choices: ImportChoices(["power": "3"]))
            .filled
        #expect(chosen.values("rate-0", "material") == ["61.000", "9.700"], "\(chosen.allFaults)")
    }

    @Test("Rows of costs that are none of the known ones are asked about; a unit in the name of a row is one")
    func labels() {
        let head = [["Entgeltgruppe", "Personalkosten"], ["E 9b", "61.000,00"], ["E 10", "70.500,00"]]
        let known = ImportScene.rates(
            head + [["Verwaltungsgemeinkosten", "20 %"], ["Büro- und Sachkosten", "12.700,00"]])
        #expect(
            known.faults == [] && known.values("overhead", "material", "group-2") == ["20", "12.700", nil],
            "\(known.allFaults)")
        #expect(ImportScene.rates(head + [["Sachkosten in T€", "9,7"]]).form.fields["material"] == "9.700")
        for (name, value) in [
            ("Gemeinkosten in T€", "12,2"), ("IT-Kosten", "3.000,00"), ("Sach- und Gemeinkosten", "20 %"),
            ("Zuschlag für Verwaltung", "20"),
        ] {
            #expect(!ImportScene.rates(head + [[name, value]]).faults.isEmpty, "\(name)")
        }
    }

    @Test(
        "Inhabitants are taken only where nothing is said of a part of them",
        arguments: [
            ["Einwohner (18+)", "Einwohner (alle)"], ["Einwohner (65+)", "Einwohner (alle)"],
            ["Bevölkerung in Privathaushalten", "Gesamtbevölkerung"], ["Bevölkerung ohne Ausland", "Bevölkerungszahl"],
            ["Einwohner 18+", "Einwohner Summe"], ["Einwohner 18 und älter", "Einwohner insgesamt"],
            ["Einwohner m", "Einwohner ges."], ["Einwohner bereinigt", "Einwohner"], ["Mehrbelastung", "Einwohner"],
        ])
    func parts(head: [String]) {
        let form = Self.key(["Gemeinde"] + head, [{ $0 / 5 }, { $0 }])
        #expect(form.faults == [] && form.weights() == ImportScene.filledWeights, "\(form.allFaults)")
        #expect(form.form.fields["burden-alfter"] == nil)
    }

    @Test(
        "A column alone that is a part of the inhabitants, or of something else, is asked about",
        arguments: [
            "Wahlberechtigte Einwohner", "Erwerbstätige Bevölkerung", "Schüler je 1.000 Einwohner", "Einwohner (65+)",
            "Einwohner 16", "Bevölkerung in Privathaushalten", "Umlagegrundlagen vor Abzug",
            "Mehrbelastung Jugendamt Umlagegrundlagen",
        ])
    func alone(heading: String) {
        #expect(!Self.key(["Gemeinde", heading], [{ $0 }]).faults.isEmpty)
    }

    @Test("What is asked for names all columns of the kind")
    func family() {
        let form = Self.key(["Gemeinde", "Einwohner 16+", "Einwohner 65+"], [{ $0 }, { $0 / 5 }])
        #expect(form.allFaults.contains("B „Einwohner 16+“, C „Einwohner 65+“"), "\(form.allFaults)")
        let levy = Self.key(["Gemeinde", "Umlagegrundlagen", "Umlagekraft insgesamt"], [{ $0 }, { $0 + 1 }])
        #expect(levy.allFaults.contains("B „Umlagegrundlagen“, C „Umlagekraft insgesamt“"), "\(levy.allFaults)")
    }

    @Test(
        """
        Burdens of 1 at most are asked about, also where the heading says per cent; choosing the column says that \
        they are
        """
    )
    func burdens() {
        let rows =
            [["Gemeinde", "Gewicht", "Belastung in %"]]
            + ImportScene.weights.map { [$0.body.content.name.de, String($0.weight), "1"] }
        #expect(ImportScene.key(rows).faults.count == 1)
        let chosen = ImportScene.key(rows, choices: ImportChoices(["column-burden": "3"]))
        #expect(chosen.faults == [] && chosen.form.fields["burden-alfter"] == "1", "\(chosen.allFaults)")
        let none = ImportScene.key(rows, choices: ImportChoices(["column-burden": "0"]))
        #expect(none.faults == [] && none.form.fields["burden-alfter"] == nil, "\(none.allFaults)")
    }

    @Test("Without a column for the name of a row, no other is taken for it")
    func noName() {
        let rates = ImportScene.rates([
            ["lfd. Nr.", "Verrechnung", "Personalkosten", "Sachkosten"], ["1", "X", "70.000", "9.900"],
            ["2", "Y", "56.000", "9.900"],
        ])
        #expect(rates.allFaults.contains("keine Spalte „Entgeltgruppe“"), "\(rates.allFaults)")
        let short = ImportScene.rates([
            ["lfd. Nr.", "EG", "Personalkosten"], ["1", "E 9b", "70.000"], ["2", "E 10", "56.000"],
        ])
        #expect(short.faults == [] && short.form.fields["group-0"] == "E 9b", "\(short.allFaults)")
        let plan = ImportScene.plan([["Nr.", "Wer", "Entgeltgruppe", "Stellen"], ["1", "Fachkraft", "E 9b", "1"]])
        #expect(plan.allFaults.contains("keine Spalte „Stelle“"), "\(plan.allFaults)")
    }

    @Test("A form takes no unit of another kind beside a number")
    func forms() {
        #expect(
            FormNumber.posts("50 %", .de) == nil && FormNumber.posts("2 €", .de) == nil
                && FormNumber.posts("2 t", .de) == nil && FormNumber.posts("0,5 VZÄ", .de) == Posts("0.5"))
        #expect(
            FormNumber.money("56.000 %", .de) == nil && FormNumber.money("61 T", .de) == nil
                && FormNumber.money("9.900 Stellen", .de) == nil && FormNumber.money("9.900 €", .de) != nil)
        #expect(FormNumber.share("20 €", .de) == nil && FormNumber.share("20 %", .de) != nil)
        #expect(FormNumber.whole("23.003 %", .de) == nil && FormNumber.whole("23.003", .de) == 23_003)
    }

    @Test(
        "In a file, too, a unit of another kind beside a number is asked about",
        arguments: ["70.000 %", "70.000 VZÄ", "61 T", "61 t"])
    func beside(text: String) {
        let form = ImportScene.rates([["Entgeltgruppe", "Personalkosten"], ["E 9b", "57.000,50"], ["E 10", text]])
        #expect(form.faults.map(\.row) == [2], "\(form.form.fields)")
    }

    @Test("Cents in whole euros say how to mend them, and signs are named")
    func messages() {
        let key = ImportScene.key(
            [["Gemeinde", "Umlagegrundlagen"]]
                + ImportScene.weights.map { [$0.body.content.name.de, "\($0.weight),50"] })
        #expect(key.allFaults.contains("auf ganze Euro runden"))
        for (text, sign) in [("61.000,-", ",-"), ("23'003", "'"), ("½", "½")] {
            #expect(
                ImportScene.rates([["Entgeltgruppe", "Personalkosten"], ["E 9b", text]]).allFaults.contains(
                    "keine Zahl sind: \(sign)"), "\(text)")
        }
    }
}
