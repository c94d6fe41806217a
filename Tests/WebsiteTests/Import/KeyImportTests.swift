import Costing
import Decisions
import Foundation
import Hummingbird
import HummingbirdTesting
import Testing

@testable import Documents
@testable import Website

@Suite("Keys from tables")
struct KeyImportTests {
    private func bodies() throws -> [Recorded<Body>] {
        try Scene().office.matter("kiz", for: .internal).matter.council.municipalities
    }

    private func table(_ rows: [[String]]) -> Sheet { Sheet(rows: rows.map { $0.map { .text($0) } }) }

    @Test("A municipality is found by its name in many forms and by its key, also one that lost its zero")
    func names() throws {
        let finder = MunicipalityFinder(try bodies())
        for (name, id) in [
            ("Hennef (Sieg)", "hennef-sieg"), ("Hennef", "hennef-sieg"), ("Siegburg, Stadt", "siegburg"),
            ("Stadt Königswinter", "koenigswinter"), ("KOENIGSWINTER", "koenigswinter"), ("05382004", "alfter"),
            ("Bonn", nil), ("", nil),
        ] {
            #expect(finder[.text(name)] == id, "\(name)")
        }
        #expect(finder[.number("5382004")] == "alfter")
    }

    @Test("Weights and burdens fill the form; a total is left out, and what the weights are is told by the heading")
    func key() throws {
        let bodies = try bodies()
        let rows =
            [
                ["Fiktive Grundlagen 2013"], [],
                ["AGS", "Gemeinde", "Umlagegrundlagen 2013 in Euro", "Belastung in %", "Bemerkung"],
            ]
            + bodies.map {
                [
                    $0.content.ags ?? "", $0.content.name.de, "33.000.000,00 €", $0.header.id == "much" ? "62,5" : "",
                    "x",
                ]
            }
            + [["", "Summe", "627.000.000"]]
        let filled = KeyImport(sheet: table(rows), bodies: bodies, page: .en).filled
        #expect(filled.faults == [])
        #expect(filled.form.fields["weight-much"] == "33,000,000")
        #expect(filled.form.fields["burden-much"] == "62.5")
        #expect(filled.form.fields["burden-alfter"] == nil)
        #expect(filled.form.fields["unit"] == "euro")
        let notes = filled.notes.map(\.de).joined(separator: " ")
        #expect(
            notes.contains("Spalte E, „Bemerkung“") && notes.contains("über den Überschriften")
                && notes.contains("Zeile 23 ist eine Summe"))
    }

    @Test("Unknown, double and missing municipalities, and a key that belongs to another, are named with their places")
    func wrong() throws {
        let bodies = try bodies()
        var rows = [["AGS", "Gemeinde", "Gewicht"]] + bodies.map { [$0.content.ags ?? "", $0.content.name.de, "1"] }
        rows[1][1] = "Bornheim"
        rows[2] = ["", "Bonn", "1"]
        rows[3] = rows[4]
        rows[5][2] = "1,5"
        let filled = KeyImport(sheet: table(rows), bodies: bodies, page: .de).filled
        let places = filled.faults.map {
            "\($0.row.map { String($0 + 1) } ?? "–")\($0.column.map(Sheet.letter) ?? "–")"
        }
        #expect(places == ["2B", "3B", "5B", "6C", "–C", "–C", "–C"])
    }

    @Test(
        "A file of shares by the bases of the levy is read back, in German and in English",
        arguments: [
            [
                "Stadt oder Gemeinde", "Umlagegrundlagen", "Mehrkosten im Jahr",
                "Mehrkosten im Jahr, Punkte der Umlage", "Mehrkosten im Jahr, je Einwohner",
            ],
            [
                "Municipality", "Base of the levy", "Extra cost a year", "Extra cost a year, levy points",
                "Extra cost a year, per inhabitant",
            ],
        ])
    func ownShares(head: [String]) throws {
        let bodies = try bodies()
        let rows =
            bodies.map { [$0.content.name.de, "23003.00", "1.00", "0.1", "2.00"] } + [
                ["Total", String(23003 * bodies.count) + ".00", "19.00", "0.1", ""]
            ]
        let filled = KeyImport(sheet: table([head] + rows), bodies: bodies, page: .en).filled
        #expect(filled.faults == [], "\(filled.allFaults)")
        #expect(
            filled.form.fields["weight-alfter"] == "23,003" && filled.form.fields["burden-alfter"] == nil
                && filled.form.fields["unit"] == "euro")
    }

    @Test(
        "A key by which nothing can be shared is told before it is sent",
        arguments: [
            ("0", "100", "alle Gewichte sind null"), ("0,00", "", "alle Gewichte sind null"),
            ("5", "0", "jedes Gewicht über null hat die Belastung 0 %"),
        ])
    func nothing(weight: String, burden: String, message: String) throws {
        let bodies = try bodies()
        let rows = [["Gemeinde", "Gewicht", "Belastung"]] + bodies.map { [$0.content.name.de, weight, burden] }
        let faults = KeyImport(sheet: table(rows), bodies: bodies, page: .de).filled.faults
        #expect(faults.count == 1 && faults.first?.found.de.hasPrefix(message) == true, "\(faults)")
        var some = rows
        some[1] = [bodies[0].content.name.de, "1", "100"]
        #expect(KeyImport(sheet: table(some), bodies: bodies, page: .de).filled.faults == [])
    }

    @Test("A key that was exported is the same when it is imported", arguments: [Language.de, .en])
    func roundTrip(language: Language) async throws {
        try #require(TableReader().isAvailable)
        let scene = try Scene()
        let bodies = try bodies()
        let weights = bodies.enumerated().map {
            (
                "weight-" + $1.header.id,
                Typography(language).count(Int64(($1.content.firstInhabitants?.count ?? 0) + $0))
            )
        }
        let expected = Dictionary(uniqueKeysWithValues: weights)
        let fields =
            [("title", "Fiktiv"), ("unit", "inhabitants"), ("on", "2013-01-31"), ("grade", "assumption")]
            + weights + bodies.map { ("burden-" + $0.header.id, "100") }
        let lang = language == .en ? "&lang=en" : ""
        try await scene.app.test(.router) { client in
            let taken = try await client.execute(
                uri: "/matters/kiz/keys?as-of=2013-01-31" + lang, method: .post, headers: Scene.form,
                body: Scene.fields(fields))
            #expect(taken.status == .seeOther, "\(taken.plain)")
            let file = try await client.execute(
                uri: "/matters/kiz/costs/shares/shares.csv?as-of=2013-01-31" + lang, method: .get)
            let table = try await TableReader(timeout: .seconds(300)).read(Array(file.body.readableBytesView))
            let filled = KeyImport(sheet: try #require(table.sheets.first), bodies: bodies, page: language).filled
            #expect(filled.faults == [])
            #expect(filled.form.fields.filter { $0.key.hasPrefix("weight-") } == expected)
            #expect(filled.form.fields["unit"] == "inhabitants")
        }
    }

    @Test(
        "Numbers are read as they are written, and nothing is rounded",
        arguments: [
            ("61.000", "61000", "61.000"), ("61.000,50", "61000.5", nil), ("61,000.50", nil, "61000.5"),
            ("61000", "61000", "61000"), ("61 000,5", "61000.5", nil),
            ("61,000", "61.000", "61000"), ("61.000 €", "61000", "61.000"), ("€61,000", "61.000", "61000"),
            ("-5", "-5", "-5"), ("\u{2212}5", "-5", "-5"),
            ("0.500", nil, "0.500"), ("6.1000", nil, "6.1000"), ("1.2.3", nil, nil), ("", nil, nil), ("viel", nil, nil),
            ("٣", nil, nil), (".5", nil, nil), ("5,", nil, nil), ("1e5", nil, nil),
        ] as [(String, String?, String?)])
    func numbers(text: String, german: String?, english: String?) {
        #expect(NumberKind.money.digits(text, .de) == german)
        #expect(NumberKind.money.digits(text, .en) == english)
    }

    @Test("Columns have letters as in a spreadsheet")
    func letters() {
        #expect([0, 25, 26, 51, 52, 701, 702].map(Sheet.letter) == ["A", "Z", "AA", "AZ", "BA", "ZZ", "AAA"])
    }
}
