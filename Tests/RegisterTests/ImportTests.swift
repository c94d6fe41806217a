import Costing
import Decisions
import Foundation
import Ledger
import Testing

@testable import Register

@Suite("Import")
struct ImportTests {
    @Test("A case comes into the ledger whole, with its attachments, and the ledger is clean")
    func whole() throws {
        let scene = try FictionalCase()
        let office = try scene.office()
        let folder = try scene.read()
        let receipt = try office.take(folder, by: .importer)
        #expect(receipt.matter == "mill")
        #expect(receipt.added == folder.entries.count)
        #expect(receipt.known == 0)
        #expect(office.position == Int64(folder.entries.count))
        for hash in folder.files.keys { #expect(try office.attachments.bytes(of: hash) != nil) }
        #expect(try office.verify().isClean)
        #expect(try office.matters().map(\.id) == ["mill"])
    }

    @Test("Bodies are the county's, norms the programme's, and the rest the matter's")
    func streams() throws {
        let scene = try FictionalCase()
        let office = try scene.officeWithCase()
        let county = "county/musterkreis", matter = "matter/mill", programme = "programme/mill-funding"
        #expect(try office.ledger.streams() == [county, matter, programme])
        func types(_ stream: String) throws -> Set<String> {
            Set(try office.ledger.events(inStream: stream).map(\.type))
        }
        #expect(try types(county).isSuperset(of: [Body.type, InhabitantsCounted.type]))
        #expect(try types(programme).contains(Norm.type))
        #expect(try types(matter).isSuperset(of: [Mandate.type, ConsentRound.type]))
        #expect(try types(county).isDisjoint(with: types(matter)))
        #expect(try types(programme).isDisjoint(with: [Body.type, Mandate.type]))
    }

    @Test("Imported twice, the case adds nothing")
    func twice() throws {
        let scene = try FictionalCase()
        let office = try scene.officeWithCase()
        let position = office.position
        let receipt = try office.take(try scene.read(), by: .importer)
        #expect(receipt.added == 0)
        #expect(receipt.known == Int(position))
        #expect(office.position == position)
    }

    @Test("What was added to the folder is added to the ledger, and nothing else")
    func added() throws {
        let scene = try FictionalCase()
        let office = try scene.officeWithCase()
        try scene.write(
            """
            mandates:\n  - {id: task-b, on: 2012-11-19, meeting: meeting-1, mark: b, title: Dach messen, to: \
            [office]}\n
            """,
            to: "more.yaml")
        let receipt = try office.take(try scene.read(), by: .importer)
        #expect(receipt.added == 1)
        #expect(try office.matter("mill", for: .public).matter.mandates.mandates.count == 2)
    }

    @Test("An entry that stands in the ledger with another content is refused, and nothing is taken")
    func changed() throws {
        let scene = try FictionalCase()
        let office = try scene.officeWithCase()
        let position = office.position
        try scene.change("mandates.yaml", "Votum einholen", to: "Votum vergessen")
        try scene.write(
            """
            mandates:\n  - {id: task-b, on: 2012-11-19, meeting: meeting-1, mark: b, title: Dach messen, to: \
            [office]}\n
            """,
            to: "more.yaml")
        let error = #expect(throws: RegisterError.self) { _ = try office.take(try scene.read(), by: .importer) }
        #expect(error?.description.contains("“task-a” (mandates.mandate-given)") == true)
        #expect(office.position == position)
    }

    @Test("A second case of the county finds the county's bodies there")
    func secondCase() throws {
        let scene = try FictionalCase()
        let office = try scene.officeWithCase()
        try scene.change("case.yaml", "id: mill\n", to: "id: dam\n")
        let receipt = try office.take(try scene.read(), by: .importer)
        #expect(receipt.matter == "dam")
        #expect(try office.matters().map(\.id).sorted() == ["dam", "mill"])
        #expect(try office.ledger.events(inStream: "county/musterkreis").count == 14)
    }

    @Test("A second office on the same data folder is refused")
    func secondOffice() throws {
        let scene = try FictionalCase()
        let office = try scene.officeWithCase()
        #expect(throws: LedgerError.self) { _ = try scene.office() }
        #expect(office.position > 0)
    }

    @Test("A matter that is not there is named, with those that are")
    func noMatter() throws {
        let office = try FictionalCase().officeWithCase()
        let error = #expect(throws: RegisterError.self) { _ = try office.matter("dam", for: .public) }
        #expect(error?.description == "There is no matter “dam”. There is: mill.")
    }

    @Test(
        "What a case folder tells as having happened after today is taken, and nothing tells it before its day has come"
    )
    func ahead() throws {
        let scene = try FictionalCase()
        try scene.change("mandates.yaml", "on: 2013-01-11..2013-01-31", to: "on: 2029-01-11..2029-01-31")
        let office = try scene.office(), receipt = try office.take(scene.read(), by: .importer)
        #expect(receipt.ahead == 1)
        func status(_ office: Office, _ day: String) throws -> String? {
            try office.matter("mill", asOf: #require(Day(iso: day)), for: .public).matter.status(
                of: MandateID("task-a"))?.header.id
        }
        #expect(try status(office, "2029-12-31") == "report-a-before")
        let then = try scene.office("then", now: 1_900_000_000)
        #expect(try then.take(scene.read(), by: .importer).ahead == 0)
        #expect(try status(then, "2029-12-31") == "report-a")
    }

    @Test(
        "A file gets a name that every folder can have, and the export is read back",
        arguments: [
            (String(repeating: "Stellungnahme der Stadt ", count: 9) + "Ende.txt", ".txt"),
            ("rechnung\u{202E}fdp.txt", "rechnungfdp.txt"), ("Brief – Größe.txt", "Brief – Größe.txt"),
        ])
    func fileNames(name: String, ending: String) throws {
        let scene = try FictionalCase()
        for path in ["case.yaml", "paper.yaml"] {
            let url = scene.folder.appending(path: path)
            guard let text = try? String(contentsOf: url, encoding: .utf8), text.contains("annex/sketch.txt") else {
                continue
            }
            try scene.write(text.replacingOccurrences(of: "annex/sketch.txt", with: "\"annex/\(name)\""), to: path)
        }
        try scene.write("Skizze", to: "annex/" + name)
        let office = try scene.officeWithCase()
        let files = try office.matter("mill", for: .internal).matter.entries.flatMap(\.files)
        #expect(
            files.contains { $0.name.hasSuffix(ending) }
                && files.allSatisfy { $0.hasPlainName && FileName.isLegible($0.name) })
        let other = try office.thereAndBack("mill", in: scene)
        #expect(try other.writtenEntries(of: "mill") == office.writtenEntries(of: "mill"))
    }
}
