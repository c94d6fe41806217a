import Decisions
import Hummingbird
import HummingbirdTesting
import Testing

@testable import Documents
@testable import Website

@Suite("Provisional, corrected and weak numbers stay what they are")
struct MarkedValueTests {
    private var rows: [(key: String, name: String, weight: Int)] {
        ImportScene.weights.map { ($0.body.content.ags ?? "", $0.body.content.name.de, $0.weight) }
    }

    /// A flat file of the new form or of the old one, with a column of signs beside the values.
    private func flat(old: Bool, value: (Int, Int) -> String = { String($1) }, sign: (Int) -> String) -> Sheet {
        let signs = old ? "BEVSTD__Bevoelkerungsstand__Anzahl__q" : "value_q"
        let head =
            old
            ? [
                "Zeit", "1_Merkmal_Code", "1_Merkmal_Label", "1_Auspraegung_Code", "1_Auspraegung_Label",
                "BEVSTD__Bevoelkerungsstand__Anzahl", signs,
            ]
            : [
                "time", "1_variable_code", "1_variable_label", "1_variable_attribute_code",
                "1_variable_attribute_label", "value", signs,
                "value_unit", "value_variable_label",
            ]
        let body = rows.enumerated().map { index, row -> [String] in
            let cells = ["2012-12-31", "GEMEIN", "Gemeinden", row.key, row.name, value(index, row.weight), sign(index)]
            return old ? cells : cells + ["Anzahl", "Bevölkerungsstand"]
        }
        return ImportScene.sheet([head] + body)
    }

    private func shown(_ index: Int, _ language: Language = .de) -> String {
        "\(rows[index].name) (\(Typography(language).count(Int64(rows[index].weight))))"
    }

    @Test("Signs in a column of their own are read, told and kept by municipality", arguments: [true, false])
    func beside(old: Bool) {
        let signs = ["p", "e", "r", "( )", "s"]
        let form = ImportScene.key(flat(old: old) { signs.indices.contains($0) ? signs[$0] : "" })
        #expect(form.faults == [] && form.weights() == ImportScene.filledWeights, "\(form.allFaults)")
        #expect(
            form.allNotes.contains("Zeile 2: „p“: vorläufig.") && form.allNotes.contains("Zeile 6: „s“: ein Zeichen"),
            "\(form.allNotes)")
        let kept = MarkedValue.list(form.marked)
        let expected = [
            "vorläufig: \(shown(0))", "berichtigt: \(shown(2))", "mit eingeschränktem Aussagewert: \(shown(3))",
            "mit dem Zeichen „s“: \(shown(4))",
        ]
        #expect(kept?.de == expected.joined(separator: "; "), "\(String(describing: kept))")
        #expect(
            kept?.en?.hasPrefix("provisional: \(shown(0, .en)); corrected: ") == true, "\(String(describing: kept))")
    }

    @Test(
        "A sign beside that says there is no number is asked about, whatever stands for it",
        arguments: [".", "...", "/", "x"])
    func missing(sign: String) {
        let form = ImportScene.key(
            flat(old: false, value: { $0 == 1 ? "0" : String($1) }, sign: { $0 == 1 ? sign : "" }))
        #expect(form.faults.map(\.row) == [2] && form.allFaults.contains("„\(sign)“: "), "\(form.allFaults)")
    }

    @Test("So it is with signs at the numbers, which are told once where both say the same")
    func own() {
        let form = ImportScene.key(
            flat(
                old: false, value: { $0 == 0 ? "\($1)p" : $0 == 1 ? "(\($1))" : String($1) },
                sign: { $0 == 0 ? "p" : "" }))
        #expect(form.faults == [] && form.weights() == ImportScene.filledWeights, "\(form.allFaults)")
        #expect(
            MarkedValue.list(form.marked)?.de == "vorläufig: \(shown(0)); mit eingeschränktem Aussagewert: \(shown(1))",
            "\(form.marked)")
        #expect(MarkedValue.list(ImportScene.key(flat(old: false) { _ in "" }).marked) == nil)
    }

    @Test(
        "What was said of a number is recorded with the key, and shown where the key comes from",
        .enabled(if: TableReader().isAvailable))
    func recorded() async throws {
        let scene = try Scene()
        let people = ImportScene.bodies.map { Int($0.content.firstInhabitants?.count ?? 0) }
        var text = "Gemeinde;Einwohner\n"
        for (index, body) in ImportScene.bodies.enumerated() {
            text += "\(body.content.name.de);\(people[index])\(index == 2 ? "p" : "")\n"
        }
        text += "© Statistisches Landesamt\n"
        let (headers, body) = Scene.multipart([], field: "table", file: ("einwohner.csv", Array(text.utf8)))
        try await scene.app.test(.router) { client in
            let page = try await client.execute(
                uri: "/matters/kiz/import?kind=key&as-of=2013-01-31", method: .post, headers: headers, body: body)
            #expect(page.status == .ok && page.text.contains("name=\"import-note-de\""), "\(page.plain)")
            let name = ImportScene.bodies[2].content.name.de
            let said = "\(name) (\(Typography(.de).count(Int64(people[2]))))"
            let weights = ImportScene.bodies.enumerated().flatMap { index, body in
                [("weight-\(body.header.id)", String(people[index])), ("burden-\(body.header.id)", "100")]
            }
            let fields =
                [
                    ("import-file", "einwohner.csv"), ("import-note-de", "vorläufig: \(said)"),
                    ("title", "Fiktiv vorläufig"), ("unit", "inhabitants"),
                    ("on", "2013-01-31"), ("grade", "assumption"),
                ] + weights
            #expect(page.text.contains("value=\"vorläufig: \(said)\""), "\(page.plain)")
            let address = "/matters/kiz/keys?as-of=2013-01-31"
            let taken = try await client.execute(
                uri: address, method: .post, headers: Scene.form, body: Scene.fields(fields))
            #expect(taken.status == .seeOther, "\(taken.plain)")
            let key = try #require(
                try scene.office.matter("kiz", for: .internal).matter.costs.keys.all.first {
                    $0.header.id == "fiktiv-vorlaeufig"
                })
            #expect(
                key.content.note?.de == "Nach der Datei „einwohner.csv“ vorläufig: \(said).",
                "\(String(describing: key.content.note))")
            let shares = try await client.execute(
                uri: "/matters/kiz/costs/shares?as-of=2013-01-31&key=fiktiv-vorlaeufig", method: .get)
            #expect(shares.plain.contains("vorläufig: \(said)"), "\(shares.plain)")
        }
    }
}
