import Costing
import Decisions
import Foundation
import Testing

@testable import Register

@Suite("A file with entries for a matter")
struct WrittenFileTests {
    private func read(_ text: String, as name: String = "new.yaml", in scene: FictionalCase) throws -> WrittenEntries {
        try scene.write(text, to: "../in/" + name)
        return try WrittenEntries(file: scene.place.appending(path: "in/" + name))
    }

    @Test("Sections are taken in order of effect, with the files beside them")
    func sections() throws {
        let scene = try FictionalCase()
        let office = try scene.officeWithCase()
        try scene.write("Ein Brief.", to: "../in/letters/brief.txt")
        let written = try read(
            """
            status-reports:
              - {id: first, on: 2013-02-02, mandate: task-b, status: under-way, text: Begonnen., document: brief}
            documents:
              - {id: brief, on: 2013-02-02, title: Brief, kind: letter, file: letters/brief.txt}
            mandates:
              - {id: task-b, on: 2013-02-01, meeting: meeting-1, mark: b, title: Dach prüfen, to: [office]}
            """, in: scene)
        let entries = try office.record(written, in: "mill", by: .clerk)
        #expect(entries.map(\.header.id) == ["task-b", "brief", "first"])
        let file = try #require(entries[1].files.first)
        #expect(try office.attachments.bytes(of: file.hash) == Array("Ein Brief.".utf8))
        #expect(try office.verify().isClean)
    }

    @Test(
        """
        A source and an office have no day of their own: what was recorded with them is as good on its own day as \
        it is today
        """
    )
    func names() throws {
        let scene = try FictionalCase()
        let office = try scene.officeWithCase()
        let written = try read(
            """
            sources:
              - {id: official-letter, grade: official, title: Schreiben}
            organizations:
              - {id: board, name: Beirat, kind: committee, body: musterkreis}
            status-reports:
              - {id: first, on: 2013-02-02, mandate: task-a, status: under-way, text: Begonnen., sources: \
            [official-letter]}
            """, in: scene)
        _ = try office.record(written, in: "mill", by: .clerk)
        let then = try office.matter("mill", asOf: Day(iso: "2013-02-03"), for: .public).matter
        #expect(try then.grade(of: #require(then.status(of: MandateID("task-a"))).header) == .official)
        #expect(then.name(of: Identifier<Organization>("board")).de == "Beirat")
    }

    @Test(
        "Entries that name their type are taken as they stand, in YAML and in JSON",
        arguments: ["new.yaml", "new.json"])
    func typed(name: String) throws {
        let scene = try FictionalCase()
        let office = try scene.officeWithCase()
        let written = try read(
            #"""
            [{"type": "mandates.status-reported", "id": "first", "mandate": "task-a", "status": "done", "text": \#
            "Fertig."}]
            """#,
            as: name, in: scene)
        #expect(try office.record(written, in: "mill", by: .clerk).map(\.header.id) == ["first"])
    }

    @Test("Every mistake with file and line")
    func mistakes() throws {
        let scene = try FictionalCase()
        let error = #expect(throws: WrittenError.self) {
            try read(
                """
                status-reports:
                  - id: first
                    mandate: task-a
                    status: dnoe
                    text: Fertig.
                reports: []
                documents:
                  - id: Brief
                    title: Brief
                    kind: letter
                  - {id: brief, title: Brief, kind: letter, file: ../case/case.yaml}
                """, in: scene)
        }
        #expect(error?.mistakes.map(\.line) == [4, 6, 8, 11], "\(error?.description ?? "")")
        #expect(error?.mistakes.allSatisfy { $0.file == "new.yaml" } == true)
        #expect(error?.description.hasSuffix("4 mistakes; nothing was recorded.") == true)
    }

    @Test("Every refusal with file and line, and no file is kept of what is refused")
    func refusals() throws {
        let scene = try FictionalCase()
        let office = try scene.officeWithCase()
        try scene.write("Nie aufgenommen.", to: "../in/brief.txt")
        let before = try office.verify().attachments, position = office.position
        let written = try read(
            """
            documents:
              - {id: brief, on: 2013-02-01, title: Brief, kind: letter, file: brief.txt}
            status-reports:
              - {id: first, on: 2013-02-02, mandate: task-x, status: done, text: x}
              - {id: second, on: 2013-02-03, mandate: task-a, status: done, text: x, sources: [nowhere, paper-source, \
            elsewhere]}
            """, in: scene)
        let error = #expect(throws: RefusedEntries.self) { try office.record(written, in: "mill", by: .clerk) }
        #expect(error?.asWritten.mistakes.map(\.line) == [4, 5])
        #expect(
            error?.asWritten.mistakes.last?.found
                == "The entry names “nowhere”, “elsewhere”, which this matter does not have.")
        #expect(office.position == position)
        #expect(try office.verify().attachments == before)
    }

    @Test(
        "A file that is not there, is empty, or is no YAML",
        arguments: [nil, "", "a: [", "[]", "# nothing\n", "reports"])
    func unreadable(text: String?) throws {
        let scene = try FictionalCase()
        let error = #expect(throws: WrittenError.self) {
            if let text {
                _ = try read(text, in: scene)
            } else {
                _ = try WrittenEntries(file: scene.place.appending(path: "none.yaml"))
            }
        }
        #expect(error?.mistakes.count == 1)
    }
}
