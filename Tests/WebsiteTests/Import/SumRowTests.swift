import Decisions
import Testing

@testable import Documents
@testable import Website

@Suite("Sums, notes and signs in tables")
struct SumRowTests {
    @Test(
        "A row that is a sum is left out, by whatever name",
        arguments: [
            "Summe", "Gesamtsumme Amt 50", "Insgesamt", "Zusammen", "Summe Amt 50", "Total", "Zwischensumme", "Gesamt:",
            "",
        ])
    func sums(name: String) {
        let plan = ImportScene.plan([
            ["Stelle", "Entgeltgruppe", "Zahl der Stellen"], ["Fachkraft", "E 9b", "2,5"], ["Leitung", "E 11", "1"],
            [name, name.isEmpty ? "" : "E 1 bis 15", "3,5"],
        ])
        #expect(plan.faults == [] && plan.form.fields["post-2"] == nil, "\(plan.allFaults)")
        #expect(plan.allNotes.contains("Zeile 4 ist eine Summe"))
        let rates = ImportScene.rates([
            ["Entgeltgruppe", "Personalkosten"], ["E 9b", "61.000"], ["E 10", "70.500,00"], [name, "131.500"],
        ])
        #expect(rates.faults == [] && rates.form.fields["group-2"] == nil, "\(rates.allFaults)")
    }

    @Test("Subtotals and a total above are left out; one that is wrong is asked about")
    func subtotals() {
        let plan = ImportScene.plan([
            ["Stelle", "Entgeltgruppe", "Stellen"], ["Stellen insgesamt", "", "4,5"], ["Fachkraft", "E 9b", "2,5"],
            ["Zwischensumme", "", "2,5"], ["Leitung", "E 11", "1"], ["Hilfe", "E 5", "1"], ["Zwischensumme", "", "2"],
            ["Summe", "", "4,5"],
        ])
        #expect(
            plan.faults == []
                && plan.values("post-0", "post-1", "post-2", "post-3") == ["Fachkraft", "Leitung", "Hilfe", nil],
            "\(plan.allFaults)")
        let wrong = ImportScene.plan([
            ["Stelle", "Entgeltgruppe", "Stellen"], ["Fachkraft", "E 9b", "2,5"], ["Leitung", "E 11", "1"],
            ["Summe", "", "5,5"],
        ])
        #expect(wrong.faults.map(\.row) == [3], "\(wrong.allFaults)")
    }

    @Test("A row that equals all above it, and parts of the row above, are asked about; a choice settles it")
    func asked() {
        let rows = [
            ["Stelle", "Entgeltgruppe", "Stellen"], ["Fachkraft", "E 9b", "1"], ["Leitung", "E 11", "1"],
            ["Fachbereich", "E 1 bis 15", "2"],
        ]
        #expect(ImportScene.plan(rows).faults.map(\.row) == [3])
        let left = ImportScene.plan(rows, choices: ImportChoices(["left": "4"])),
            kept = ImportScene.plan(rows, choices: ImportChoices(["kept": "4"]))
        #expect(left.faults == [] && left.form.fields["post-2"] == nil)
        #expect(kept.faults == [] && kept.form.fields["post-2"] == "Fachbereich")
        let part = ImportScene.plan([
            ["Stelle", "Entgeltgruppe", "Stellen"], ["Fachkräfte", "E 9b", "3"], ["davon befristet", "E 9b", "1"],
        ])
        #expect(part.faults.map(\.row) == [2])
    }

    @Test(
        "A post is a post, whatever word its title has",
        arguments: [
            "Kreis-Integrationsbeauftragte", "Land-Stadt-Koordination", "Mittel- und Materialverwaltung",
            "Koordination „Zusammen leben“", "Gesamt-Koordination", "Landkreis-Sozialarbeit", "Summenprüfung",
        ])
    func titles(title: String) {
        let form = ImportScene.plan([
            ["Stelle", "Entgeltgruppe", "Stellen"], ["Leitung", "E 11", "1"], [title, "E 9b", "0,5"],
            ["Hilfe", "E 5", "2"],
        ])
        let isAsked = form.faults.map(\.row) == [2]
        #expect(
            isAsked || (form.faults == [] && form.values("post-1", "posts-1", "post-2") == [title, "0,5", "Hilfe"]),
            "\(form.allFaults) \(form.form.fields)")
    }

    @Test(
        "A title that begins like a sum and has a pay group is asked about",
        arguments: ["Gesamt", "Zusammen leben", "Durchschnitt Leitung"])
    func doubtful(title: String) {
        let rows = [
            ["Stelle", "Entgeltgruppe", "Stellen"], ["Leitung", "E 11", "1"], [title, "E 9b", "0,5"],
            ["Hilfe", "E 5", "2"],
        ]
        #expect(ImportScene.plan(rows).faults.map(\.row) == [2])
        let kept = ImportScene.plan(rows, choices: ImportChoices(["kept": "3"])),
            left = ImportScene.plan(rows, choices: ImportChoices(["left": "3"]))
        #expect(kept.faults == [] && kept.form.fields["post-1"] == title, "\(kept.allFaults)")
        #expect(left.faults == [] && left.form.fields["post-1"] == "Hilfe")
    }

    @Test(
        "Sums in other words are sums",
        arguments: ["S u m m e", "Sa.", "Summa", "Gesamtergebnis", "∑", "Σ", "Ergebnis"])
    func otherWords(name: String) {
        let plan = ImportScene.plan([
            ["Stelle", "Entgeltgruppe", "Stellen"], ["Fachkraft", "E 9b", "2"], ["Hilfe", "E 5", "1"], [name, "", "3"],
        ])
        #expect(plan.faults == [] && plan.form.fields["post-2"] == nil, "\(plan.allFaults)")
        let rates = ImportScene.rates([
            ["Entgeltgruppe", "Personalkosten"], ["E 9b", "61.000"], ["E 9b Ergebnis", "61.000"], ["E 10", "70.500"],
            ["E 10 Ergebnis", "70.500"], [name, "131.500"],
        ])
        #expect(
            rates.faults == [] && rates.values("group-0", "group-1", "group-2") == ["E 9b", "E 10", nil],
            "\(rates.allFaults)")
        let rows = ImportScene.weights.map { [$0.body.content.name.de, String($0.weight)] },
            total = String(ImportScene.weights.reduce(0) { $0 + $1.weight })
        let key = ImportScene.key(
            [["Gemeinde", "Gewicht"]] + rows
                + [name, "Kreisgebiet", "alle Gemeinden", "Kreisdurchschnitt"].map { [$0, total] })
        #expect(key.faults == [] && key.weights() == ImportScene.filledWeights, "\(key.allFaults)")
    }

    @Test(
        "Parts in other words, and whatever stands below the sum of all, are asked about",
        arguments: [
            [
                "davon Versorgung", "hiervon befristet", "nachrichtlich: abgeordnete Kräfte", "thereof part-time",
                "- darunter Teilzeit",
            ], ["Lehrkräfte (abgeordnet)"],
        ])
    func below(names: [String]) {
        for name in names {
            let plan = ImportScene.plan([
                ["Stelle", "Entgeltgruppe", "Stellen"], ["Fachkraft", "E 9b", "2"], ["Hilfe", "E 5", "1"],
                ["Insgesamt", "", "3"], [name, "E 9b", "2"],
            ])
            #expect(plan.faults.map(\.row).contains(4), "\(name): \(plan.form.fields)")
            let rates = ImportScene.rates([
                ["Entgeltgruppe", "Personalkosten"], ["E 9b", "61.000"], ["E 10", "70.500"], ["Summe", "131.500"],
                [name, "18.000"],
            ])
            #expect(rates.faults.map(\.row).contains(4), "\(name): \(rates.form.fields)")
        }
    }

    @Test("A title or a pay group that is merged over rows holds for each of them, and none is a sum")
    func merged() {
        var sheet = ImportScene.sheet([
            ["Stelle", "Entgeltgruppe", "Anzahl"], ["Fachkraft", "E 9b", "1"], ["", "", "1"], ["Leitung", "E 11", "1"],
        ])
        sheet.merged = [.init(rows: 1...2, columns: 0...0), .init(rows: 1...2, columns: 1...1)]
        let form = PlanImport(sheet: sheet, kinds: [], page: .de).filled
        #expect(
            form.faults == []
                && form.values("post-0", "post-1", "group-1", "posts-1", "post-2") == [
                    "Fachkraft", "Fachkraft", "E 9b", "1", "Leitung",
                ], "\(form.allFaults)")
        sheet.merged = []
        #expect(!PlanImport(sheet: sheet, kinds: [], page: .de).filled.faults.isEmpty)
    }

    @Test("Totals of a key are left out: the county by name, several words")
    func keyTotals() {
        let rows = ImportScene.weights.map { [$0.body.content.name.de, String($0.weight)] },
            total = String(ImportScene.weights.reduce(0) { $0 + $1.weight })
        let form = ImportScene.key(
            [["Gemeinde", "Gewicht"]] + rows
                + ["Kreissumme", "Zusammen", "Kreis insgesamt", "Rhein-Sieg-Kreis"].map { [$0, total] })
        #expect(form.faults == [] && form.weights() == ImportScene.filledWeights, "\(form.allFaults)")
    }

    @Test("Below the total of a key with all municipalities what names none of them is passed over, and named")
    func belowTotal() {
        let rows = ImportScene.weights.map { [$0.body.content.name.de, String($0.weight)] }
        let total = String(ImportScene.weights.reduce(0) { $0 + $1.weight })
        let head = [["Gemeinde", "Gewicht"]]
        let below = [
            ["Hebesatz", "37"], ["Mehrkosten im Jahr, Punkte der Kreisumlage", "0,0123"], ["Nachbarkreis", "12345"],
        ]
        let form = ImportScene.key(head + rows + [["Summe", total], []] + below)
        #expect(form.faults == [] && form.weights() == ImportScene.filledWeights, "\(form.allFaults)")
        #expect(
            form.rows.suffix(3) == [.below, .below, .below] && form.allNotes.contains("„Hebesatz“"), "\(form.allNotes)")
        // What may be a municipality, or a correction of one, is asked about.
        for row in [["Alfter, berichtigt", "9000"], ["05382999", "9000"], ["", "9000"]] {
            #expect(!ImportScene.key(head + rows + [["Summe", total], row]).faults.isEmpty, "\(row)")
        }
        // And so is all of it where a municipality is missing above, or the total is none.
        let less = String(ImportScene.weights.dropLast().reduce(0) { $0 + $1.weight })
        let lost = ImportScene.key(head + Array(rows.dropLast()) + [["Summe", less], ["Ganz anderer Name", "9000"]])
        #expect(lost.faults.contains { $0.row == rows.count + 1 }, "\(lost.allFaults)")
        #expect(
            ImportScene.key(head + rows + [["Summe", less], ["Hebesatz", "37"]]).faults.contains {
                $0.row == rows.count + 2
            })
    }

    @Test("Notes, sources and repeated headings are left out and named")
    func notes() {
        let form = ImportScene.plan([
            ["Stelle", "Entgeltgruppe", "Stellen"], ["Fachkraft", "E 9b", "2,5"],
            ["Stelle", "Entgeltgruppe", "Stellen"], ["Leitung", "E 11", "1"], [], ["Quelle: Haushaltsplan"],
            ["* ohne Beurlaubte"], ["1) befristet bis 2027"],
        ])
        #expect(
            form.faults == [] && form.values("post-0", "post-1", "post-2") == ["Fachkraft", "Leitung", nil],
            "\(form.allFaults)")
        #expect(form.allNotes.contains("Anmerkungen, nicht übernommen: Zeilen 6 bis 8."))
        #expect(form.allNotes.contains("Wiederholte Überschriften, nicht übernommen: Zeile 3."))
    }

    @Test("Raised marks are marks; they are said and are no part of a number", arguments: ["2,5", "0,5", "12"])
    func raised(number: String) {
        let form = ImportScene.plan([
            ["Stelle", "Entgeltgruppe", "Stellen"], ["Fachkraft", "E 9b", number + "¹"], ["Leitung²⁾", "E 11", "1"],
        ])
        #expect(form.faults == [] && form.values("posts-0", "post-1") == [number, "Leitung"], "\(form.allFaults)")
        #expect(form.allNotes.contains("C2 „¹“"))
    }

    @Test(
        "Any other sign in an amount is refused in a file and in a form",
        arguments: [
            "61.000*", "61 000 1)", "6l.000", "61.0OO", "61\u{AD}000", "61\n000", "61\u{2028}000", "61.000\u{200B}",
            "\u{200E}61.000", "61.000\u{2069}", "61.000 1", "ca. 61.000", "61.000,-", "~61.000", "61'000", "６1.000",
            "61.000¹)x", "6€1000", "61.000 Euro ca", "61.000.00", "61.000;", "+61.000", "(61.000)",
        ])
    func signs(text: String) {
        let form = ImportScene.rates([["Entgeltgruppe", "Personalkosten"], ["E 9b", "57.000,50"], ["E 10", text]])
        #expect(form.faults.map(\.row) == [2], "\(form.form.fields)")
        #expect(FormNumber.money(text, .de) == nil)
    }

    @Test("A day, an error or a truth in a column is refused", .enabled(if: TableReader().isAvailable))
    func days() async throws {
        let file = try await ImportScene.read(
            """
            import datetime
            for row in [['Stelle', 'Entgeltgruppe', 'Stellen'], [datetime.date(2026, 5, 1), 'E 9b', 1], ['Leitung', \
            datetime.date(2026, 9, 2), 1], ['Hilfe', 'E 5', datetime.date(2026, 1, 2)], ['Kraft', 'E 5', True], \
            ['Amt', 'E 5', '#REF!']]: sheet.append(row)
            """)
        let form = PlanImport(sheet: file.sheets[0], kinds: [], page: .de).filled
        #expect(
            form.faults.map { "\(($0.row ?? 0) + 1)\(Sheet.letter($0.column ?? 0))" } == [
                "2A", "3B", "4C", "5C", "6C",
            ], "\(form.allFaults)")
    }
}
