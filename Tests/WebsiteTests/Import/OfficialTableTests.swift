@testable import Decisions
import Foundation
import Testing

@testable import Documents
@testable import Website

@Suite("Tables of the statistical offices and registers")
struct OfficialTableTests {
    private var rows: [(key: String, name: String, weight: Int)] {
        ImportScene.weights.map { ($0.body.content.ags ?? "", $0.body.content.name.de, $0.weight) }
    }

    @Test("A formatted table has a block of heads, no words above keys and names, and a foot")
    func formatted() {
        let head = [
            ["Tabelle: 12411-01-01-5"], ["Bevölkerung nach Geschlecht - Stichtag 31.12."],
            ["", "", "Bevölkerung", "Bevölkerung", "Bevölkerung"],
            ["", "", "Insgesamt", "männlich", "weiblich"], ["", "", "Anzahl", "Anzahl", "Anzahl"],
        ]
        let above = [
            ["DG", "Deutschland", "83000000", "41000000", "42000000"],
            ["05", "Nordrhein-Westfalen", "18000000", "9000000", "9000000"],
            ["05382", "Rhein-Sieg-Kreis", "600000", "300000", "300000"],
        ]
        let foot = [
            ["__________"], ["Stand: 01.12.2025 / 10:12:33"], ["© Statistisches Bundesamt (Destatis), 2025"],
            ["0 = weniger als die Hälfte von 1"], ["-", "nichts vorhanden"],
            [".", "Zahlenwert unbekannt oder geheimzuhalten"],
        ]
        let body = rows.map { [$0.key, "      " + $0.name, String($0.weight), "1", "2"] }
        for part in [above, []] {
            let form = ImportScene.key(head + part + body + foot)
            #expect(form.faults == [], "\(form.allFaults)")
            #expect(form.weights() == ImportScene.filledWeights && form.form.fields["unit"] == "inhabitants")
        }
    }

    private func flat(
        old: Bool, sexes: [String] = ["", "GESM"], times: [String] = ["2024-12-31"],
        value: (Int) -> String = { String($0) }
    ) -> Sheet {
        let head =
            old
            ? [
                "Statistik_Code", "Statistik_Label", "Zeit_Code", "Zeit_Label", "Zeit", "1_Merkmal_Code",
                "1_Merkmal_Label", "1_Auspraegung_Code", "1_Auspraegung_Label",
                "2_Merkmal_Code", "2_Merkmal_Label", "2_Auspraegung_Code", "2_Auspraegung_Label",
                "BEVSTD__Bevoelkerungsstand__Anzahl",
            ]
            : [
                "statistics_code", "statistics_label", "time_code", "time_label", "time", "1_variable_code",
                "1_variable_label", "1_variable_attribute_code", "1_variable_attribute_label",
                "2_variable_code", "2_variable_label", "2_variable_attribute_code", "2_variable_attribute_label",
                "value", "value_unit", "value_variable_code", "value_variable_label",
            ]
        var all = [head]
        for time in times {
            for (key, name, weight) in rows + [
                ("05382", "Rhein-Sieg-Kreis", 9), ("05315000", "Köln", 1_000_000), ("DG", "Deutschland", 80),
            ] {
                for sex in sexes {
                    let number = value(sex.isEmpty ? weight : weight / 2)
                    all.append(
                        [
                            "12411", "Fortschreibung des Bevölkerungsstandes", "STAG", "Stichtag", time, "GEMEIN",
                            "Gemeinden", key, name, "GES", "Geschlecht", sex, sex.isEmpty ? "Insgesamt" : "männlich",
                            number,
                        ]
                            + (old ? [] : ["Anzahl", "BEVSTD", "Bevölkerungsstand"]))
                }
            }
        }
        return ImportScene.sheet(all + [["1234", "Fußnote"]])
    }

    @Test("Flat files of the old and of the new form give the totals of our municipalities", arguments: [true, false])
    func flatFiles(old: Bool) {
        let form = ImportScene.key(flat(old: old))
        #expect(form.faults == [], "\(form.allFaults)")
        #expect(form.weights() == ImportScene.filledWeights && form.form.fields["unit"] == "inhabitants")
        #expect(form.allNotes.contains("anderer Kreise"))
    }

    @Test("Several days, or no total, are asked for and nothing is filled in")
    func unsettled() {
        for sheet in [
            flat(old: false, times: ["2023-12-31", "2024-12-31"]), flat(old: false, sexes: ["GESM", "GESW"]),
        ] {
            let form = ImportScene.key(sheet)
            #expect(!form.faults.isEmpty && form.weights().isEmpty, "\(form.form.fields)")
        }
    }

    @Test(
        "Signs instead of numbers stay what they say; signs beside them are said",
        arguments: [
            (".", "unbekannt"), ("/", "nicht sicher"), ("x", "nicht sinnvoll"), ("...", "später"),
        ])
    func signs(sign: String, meaning: String) {
        let second = ImportScene.weights[1].weight
        let form = ImportScene.key(flat(old: false, sexes: [""]) { $0 == second ? sign : String($0) })
        #expect(form.faults.count == 1 && form.allFaults.contains(meaning), "\(form.allFaults)")
        let marked = ImportScene.key(flat(old: false, sexes: [""]) { $0 == second ? "\($0)r" : String($0) })
        #expect(
            marked.faults == [] && marked.weights() == ImportScene.filledWeights
                && marked.allNotes.contains("berichtigt"), "\(marked.allFaults)")
        // In a table of nobody in particular they are no numbers.
        let plain = ImportScene.key(
            [["Gemeinde", "Einwohner"]]
                + rows.enumerated().map { [$1.name, $0 == 1 ? "\($1.weight)r" : String($1.weight)] })
        #expect(plain.faults.count == 1, "\(plain.allFaults)")
    }

    @Test("The register as a workbook has its key in five columns, and records of every level")
    func registerWorkbook() {
        var all = [
            ["Gemeinden in Deutschland am 31.12.2024"], [],
            [
                "Satz-art", "Text-kenn-zeichen", "Amtlicher Regionalschlüssel (ARS)", "", "", "", "", "Gemeindename",
                "Fläche km2", "Bevölkerung", "", "", "",
            ],
            ["", "", "Land", "RB", "Kreis", "VB", "Gem", "", "", "insgesamt", "männlich", "weiblich", "je km2"],
        ]
        all += [
            ["10", "", "05", "", "", "", "", "Nordrhein-Westfalen"],
            ["40", "43", "05", "3", "82", "", "", "Rhein-Sieg-Kreis"],
        ]
        for (key, name, weight) in rows {
            let digits = Array(key).map(String.init)
            all.append([
                "60", "63", digits[0...1].joined(), digits[2], digits[3...4].joined(), "0" + digits[5...7].joined(),
                digits[5...7].joined(), name + ", Stadt", "55,1", String(weight), "1", "2", "417",
            ])
            all.append([
                "50", "50", digits[0...1].joined(), digits[2], digits[3...4].joined(), "0" + digits[5...7].joined(), "",
                name,
            ])
        }
        all.append(["60", "61", "05", "3", "15", "0000", "000", "Köln, Stadt", "405", "1024621", "1", "2", "2500"])
        let form = ImportScene.key(all)
        #expect(form.faults == [], "\(form.allFaults)")
        #expect(form.weights() == ImportScene.filledWeights && form.form.fields["unit"] == "inhabitants")
    }

    @Test(
        "The register in fixed columns is read in both its encodings", .enabled(if: TableReader().isAvailable),
        arguments: ["utf-8", "latin-1"])
    func fixedColumns(encoding: String) async throws {
        func padded(_ text: String, _ width: Int) -> String { text + String(repeating: " ", count: width - text.count) }
        func digits(_ number: Int) -> String {
            let text = String(number); return String(repeating: "0", count: 11 - text.count) + text
        }
        let date = "20181231"
        var lines = [
            padded("10\(date)05", 22) + padded("Nordrhein-Westfalen", 198),
            padded("40\(date)05382", 22) + padded("Rhein-Sieg-Kreis", 198),
        ]
        for (key, name, weight) in rows {
            lines.append(
                "60\(date)\(key)0\(key.suffix(3))" + padded(name, 50) + padded("", 56) + digits(5510) + digits(weight)
                    + digits(weight / 2) + "    53123" + padded("", 50))
        }
        lines.append(
            "60\(date)053150000000" + padded("Köln, Stadt", 50) + padded("", 56) + digits(5510) + digits(1_000_000)
                + digits(1) + "    50667" + padded("", 50))
        let text = lines.joined(separator: "\r\n") + "\r\n"
        let bytes =
            encoding == "utf-8" ? Array(text.utf8) : text.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) }
        let file = try await TableReader(timeout: .seconds(300)).read(bytes)
        let form = ImportScene.key(try #require(file.sheets.first))
        #expect(form.faults == [], "\(form.allFaults)")
        #expect(form.weights() == ImportScene.filledWeights && form.form.fields["unit"] == "inhabitants")
        #expect(file.others == 2)
    }

    @Test(
        "A key is the same with eight digits, twelve, spaces, or without its zero",
        arguments: ["8", "12", "spaces", "no zero", "number"])
    func keys(form: String) {
        let sheet = Sheet(
            rows: [[.text("AGS"), .text("Einwohner")]]
                + rows.map { key, _, weight in
                    let cell: SheetCell =
                        switch form {
                        case "8": .text(key)
                        case "12": .text(key.prefix(5) + "0" + key.suffix(3) + key.suffix(3))
                        case "spaces":
                            .text(
                                """
                                \(key.prefix(2)) \(key.dropFirst(2).prefix(1)) \(key.dropFirst(3).prefix(2)) \
                                \(key.suffix(3))
                                """
                            )
                        case "no zero": .text(String(key.dropFirst()))
                        default: .number(String(key.dropFirst()))
                        }
                    return [cell, .number(String(weight))]
                })
        let filled = ImportScene.key(sheet)
        #expect(filled.faults == [] && filled.weights() == ImportScene.filledWeights, "\(filled.allFaults)")
    }

    @Test("A right key with a wrong name is asked about; an official spelling of the name is not wrong")
    func wrongName() {
        func form(_ name: String) -> ImportedForm {
            ImportScene.key(
                [["AGS", "Gemeinde", "Einwohner"]]
                    + rows.enumerated().map { [$1.key, $0 == 13 ? name : $1.name, String($1.weight)] })
        }
        for name in ["Bonn", "Siegburg", "Augustin", "Sankt Augustin (Rhein)"] {
            #expect(form(name).faults.first?.row == 14, "\(name): \(form(name).allFaults)")
        }
        for name in [
            "Sankt Augustin", "Sankt Augustin, Stadt", "St. Augustin", "Stadt Sankt Augustin", "SANKT AUGUSTIN",
        ] { #expect(form(name).faults == [], "\(name): \(form(name).allFaults)") }
    }

    @Test("A full name is the municipality of that name, also where another begins with it; a short one can be of two")
    func names() {
        func body(_ id: String, _ name: String) -> Recorded<Body> {
            Recorded(header: Header(id: id), content: Body(name: Text(name), kind: .municipality), position: 1)
        }
        let finder = MunicipalityFinder([
            body("a", "Neukirch"), body("b", "Neukirch (Wald)"), body("c", "Aue (Berg)"), body("d", "Aue (Tal)"),
            body("e", "Hof (Saale)"),
        ])
        for (name, id) in [
            ("Neukirch", "a"), ("Neukirch (Wald)", "b"), ("Neukirch (Berg)", nil), ("Neukirch, Stadt", "a"),
            ("Aue", nil), ("Aue (Tal)", "d"), ("Hof", "e"), ("Hof (Main)", nil),
        ] {
            #expect(finder[.text(name)] == id, "\(name)")
        }
        #expect(finder.candidates(.text("Aue")) == ["c", "d"])
    }
}
