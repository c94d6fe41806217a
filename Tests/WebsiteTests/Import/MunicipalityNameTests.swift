import Costing
import Foundation
import Testing

@testable import Decisions
@testable import Documents
@testable import Website

@Suite("Municipalities as offices write them")
struct MunicipalityNameTests {
    private var rows: [(key: String, name: String, weight: Int)] {
        ImportScene.weights.map { ($0.body.content.ags ?? "", $0.body.content.name.de, $0.weight) }
    }

    @Test(
        "A key is the same however it is parted, guarded or begun",
        arguments: [
            "05.3.82.004", "05-3-82-004", "'05382004", "=\"05382004\"", "5.382.004", "DE05382004", "DE_05382004",
            "05 3 82 0004 004", "5382004,0", "05382 004", "053820004004",
        ])
    func keys(text: String) { #expect(OfficialKey(text)?.municipality == "05382004") }

    @Test(
        "A day, an amount and a number of another length are no key",
        arguments: [
            "31.12.2012", "2012-12-31", "1.234.567,89", "53.82.0044", "382004", "004", "", "05.38.20.04", "DE", "=",
        ])
    func noKeys(text: String) { #expect(OfficialKey(text) == nil, "\(text)") }

    @Test("The end of a key counts where the name beside it agrees, and is none of a county")
    func endings() {
        for length in [3, 6] {
            let form = ImportScene.key(
                [["AGS", "Gemeinde", "Einwohner"]]
                    + rows.map { [String($0.key.suffix(length)), $0.name, String($0.weight)] })
            #expect(form.faults == [] && form.weights() == ImportScene.filledWeights, "\(form.allFaults)")
            #expect(!form.allNotes.contains("Kreis, Land oder Bund"))
        }
        // Another's end is asked about.
        let wrong = ImportScene.key(
            [["AGS", "Gemeinde", "Einwohner"]]
                + rows.enumerated().map {
                    [String($0 == 0 ? rows[1].key.suffix(3) : $1.key.suffix(3)), $1.name, String($1.weight)]
                })
        #expect(wrong.faults.contains { $0.row == 1 && $0.column == 0 }, "\(wrong.allFaults)")
    }

    @Test(
        "Names with a kind before or behind them, small words and footnote marks are those of the municipality",
        arguments: [
            ("Stadt Hennef (Sieg)", "Hennef (Sieg)"), ("St.Augustin", "Sankt Augustin"), ("Much, Gem.", "Much"),
            ("Hennef a. d. Sieg", "Hennef (Sieg)"), ("Hennef an der Sieg", "Hennef (Sieg)"),
            ("Hennef/Sieg", "Hennef (Sieg)"),
            ("Alfter 1)", "Alfter"), ("Alfter*", "Alfter"), ("Kreisstadt Siegburg", "Siegburg"),
            ("Hennef (Sieg), Stadt", "Hennef (Sieg)"),
        ])
    func names(written: String, name: String) {
        for hasKey in [true, false] {
            let table = rows.map { [hasKey ? $0.key : "", $0.name == name ? written : $0.name, String($0.weight)] }
            let form = ImportScene.key([["AGS", "Gemeinde", "Einwohner"]] + table)
            #expect(form.faults == [] && form.weights() == ImportScene.filledWeights, "\(hasKey): \(form.allFaults)")
            if written.hasSuffix("1)") {
                #expect(form.allNotes.contains("B2 „1)“") || form.allNotes.contains("Fußnotenzeichen"))
            }
        }
    }

    @Test(
        "Short headings of offices are known, and a column of shares beside them is not taken",
        arguments: ["EWZ", "EW", "Einwohnerzahl"])
    func headings(heading: String) {
        let form = ImportScene.key(
            [["AGS", "Gemeinde", heading, "Rang"]] + rows.map { [$0.key, $0.name, String($0.weight), "5"] })
        #expect(
            form.faults == [] && form.weights() == ImportScene.filledWeights
                && form.form.fields["unit"] == "inhabitants", "\(form.allFaults)")
        let beside = ImportScene.key(
            [["AGS", "Gemeinde", heading, "Anteil"]] + rows.map { [$0.key, $0.name, String($0.weight), "5,2"] })
        #expect(
            beside.faults.isEmpty
                ? beside.weights() == ImportScene.filledWeights : beside.allFaults.contains("mehrere Spalten"))
        for group in ["EG", "BesGr", "BesGr."] {
            #expect(
                ImportScene.plan([["Stelle", group, "Stellen"], ["Leitung", "E 9", "1"], ["Hilfe", "E 3", "2"]]).values(
                    "group-0", "posts-1") == ["E 9", "2"])
        }
    }

    @Test("A right key with a wrong name is taken by the key where somebody confirms it, and the confirmation is kept")
    func confirmed() throws {
        let table =
            [["AGS", "Gemeinde", "Einwohner"]]
            + rows.enumerated().map { [$1.key, $0 == 2 ? "Bonn" : $1.name, String($1.weight)] }
        let asked = ImportScene.key(table)
        let question = try #require(asked.questions.first)
        #expect(
            asked.faults.first?.row == 3 && !question.isConfirmed && question.text.de.contains("„Bonn“"),
            "\(asked.allFaults)")
        let form = ImportScene.key(table, choices: ImportChoices(["confirm-" + question.id: "1"]))
        #expect(form.faults == [] && form.weights() == ImportScene.filledWeights, "\(form.allFaults)")
        #expect(form.questions.filter(\.isConfirmed).map(\.text) == [question.text])
    }

    @Test("A column can be chosen to be none")
    func none() {
        let wrong =
            [["Schlüssel", "Gemeinde", "Einwohner"]]
            + rows.enumerated().map { ["\($0 + 5)", $1.name, String($1.weight)] }
        #expect(!ImportScene.key(wrong).faults.isEmpty)
        let form = ImportScene.key(wrong, choices: ImportChoices(["column-ags": "0"]))
        #expect(form.faults == [] && form.weights() == ImportScene.filledWeights, "\(form.allFaults)")
    }
}

@Suite("Tables that are older than a merger or a renaming")
struct FormerMunicipalityTests {
    private func council(_ entries: [(String, Day, any Content)]) -> Council {
        var council = Council()
        for (index, entry) in entries.enumerated() {
            council.apply(
                Entry(Header(id: entry.0, on: .day(entry.1), grade: .official), entry.2, position: Int64(index + 1)))
        }
        return council
    }

    private func changed() throws -> Council {
        let first = try #require(Day(iso: "2020-01-01")), merged = try #require(Day(iso: "2026-01-01")),
            renamed = try #require(Day(iso: "2026-02-01"))
        return council([
            ("neukirch", first, Body(name: Text("Neukirch"), kind: .municipality, ags: "05999004")),
            ("altau", first, Body(name: Text("Altau"), kind: .municipality, ags: "05999016")),
            ("neukirch-wald", first, Body(name: Text("Neukirch (Wald)"), kind: .municipality, ags: "05999008")),
            ("tal", first, Body(name: Text("Tal"), kind: .municipality, ags: "05999012")),
            ("neukirch-altau", merged, Body(name: Text("Neukirch-Altau"), kind: .municipality, ags: "05999020")),
            (
                "ende-1", merged,
                BodyEnded(body: Identifier("altau"), successors: [Identifier("neukirch-altau")], title: Text("Ende"))
            ),
            (
                "ende-2", merged,
                BodyEnded(body: Identifier("neukirch"), successors: [Identifier("neukirch-altau")], title: Text("Ende"))
            ),
            ("name", renamed, BodyRenamed(body: Identifier("neukirch-wald"), name: Text("Waldkirch"))),
        ])
    }

    private func key(_ rows: [[String]], _ choices: ImportChoices = ImportChoices()) throws -> ImportedForm {
        let council = try changed()
        var key = KeyImport(sheet: ImportScene.sheet(rows), bodies: council.municipalities, page: .de, choices: choices)
        key.past = FormerMunicipalities(council)
        return key.filled
    }

    @Test("A former name is its municipality, and the page says what it is called now")
    func renamed() throws {
        for rows in [
            [["Gemeinde", "Einwohner"], ["Neukirch-Altau", "11900"], ["Neukirch (Wald)", "2000"], ["Tal", "300"]],
            [
                ["AGS", "Gemeinde", "Einwohner"], ["05999020", "Neukirch-Altau", "11900"],
                ["05999008", "Neukirch (Wald)", "2000"], ["05999012", "Tal", "300"],
            ],
        ] {
            let form = try key(rows)
            #expect(form.faults == [] && form.form.fields["weight-neukirch-wald"] == "2.000", "\(form.allFaults)")
            #expect(form.allNotes.contains("„Neukirch (Wald)“ heißt jetzt „Waldkirch“"))
        }
    }

    @Test(
        """
        Predecessors are named with day and successor; their sum is offered where all are there, and taken where \
        it is chosen
        """
    )
    func merged() throws {
        let rows = [
            ["AGS", "Gemeinde", "Einwohner"], ["05999004", "Neukirch", "9900"], ["05999016", "Altau", "2000"],
            ["05999008", "Waldkirch", "2000"], ["05999012", "Tal", "300"],
        ]
        let asked = try key(rows)
        #expect(
            asked.allFaults.contains(
                "„Neukirch“, die es seit dem 01.01.2026 nicht mehr gibt; danach: „Neukirch-Altau“"),
            "\(asked.allFaults)")
        let question = try #require(asked.questions.first)
        #expect(question.text.de.contains("zusammen 11.900 für „Neukirch-Altau“"))
        let form = try key(rows, ImportChoices(["confirm-" + question.id: "1"]))
        #expect(form.faults == [] && form.form.fields["weight-neukirch-altau"] == "11.900", "\(form.allFaults)")
        // One of two is not the whole.
        let part = try key(rows.filter { $0[1] != "Altau" })
        #expect(
            part.questions.isEmpty && part.allFaults.contains("keine Zeile für Neukirch-Altau"), "\(part.allFaults)")
    }
}
