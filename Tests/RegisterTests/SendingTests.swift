import Decisions
import Foundation
import Testing

@testable import Register

@Suite("What is sent twice is recorded once")
struct SendingTests {
    private func report(_ id: String, _ text: String = "Fertig.") -> Entry {
        Entry(
            Header(id: id, on: PartialDate("2013-02-01")),
            StatusReport(mandate: Identifier("task-a"), status: .done, text: Text(text)))
    }

    private func sending(_ mark: String, _ content: String = "x") -> Sending {
        Sending(mark: mark, content: Array(content.utf8))
    }

    @Test("The second sending is answered with the entries of the first, also after a restart")
    func restart() throws {
        let scene = try FictionalCase()
        var first: [Entry] = []
        do {
            let office = try scene.officeWithCase()
            first = try office.record([report("one"), report("two")], in: "mill", by: .clerk, sending: sending("m"))
            #expect(first.map(\.header.id) == ["one", "two"] && first.allSatisfy { $0.header.sending == sending("m") })
        }
        let office = try scene.office(), before = office.position
        let again = try office.record([report("three"), report("four")], in: "mill", by: .clerk, sending: sending("m"))
        #expect(again.map(\.header.id) == ["one", "two"] && again.map(\.position) == first.map(\.position))
        #expect(office.position == before)
        #expect(try office.sent(sending("m"), in: "mill")?.count == 2)
        #expect(try office.sent(sending("n"), in: "mill") == nil)
    }

    @Test("Of many sendings at the same time one is recorded, and all are told the same")
    func atOnce() async throws {
        let scene = try FictionalCase(), office = try scene.officeWithCase(), before = office.position
        let told = try await withThrowingTaskGroup(of: String.self) { group in
            for number in 0..<40 {
                let entry = report("report-\(number)-new")
                group.addTask {
                    try office.record([entry], in: "mill", by: .clerk, sending: self.sending("m")).map(\.header.id)
                        .joined()
                }
            }
            return try await group.reduce(into: Set<String>()) { $0.insert($1) }
        }
        #expect(told.count == 1)
        #expect(office.position == before + 1)
    }

    @Test(
        """
        The same mark with another content is not recorded and not passed over: the sender is told what it was \
        used for
        """
    )
    func otherContent() throws {
        let scene = try FictionalCase(), office = try scene.officeWithCase()
        _ = try office.record([report("one")], in: "mill", by: .clerk, sending: sending("m"))
        let before = office.position
        let error = #expect(throws: SentBefore.self) {
            try office.record([report("two")], in: "mill", by: .clerk, sending: sending("m", "y"))
        }
        #expect(error?.entries.map(\.header.id) == ["one"])
        #expect(office.position == before)
    }

    @Test("What was sent and then withdrawn is not answered as if it stood")
    func withdrawn() throws {
        let scene = try FictionalCase(), office = try scene.officeWithCase()
        _ = try office.record([report("one")], in: "mill", by: .clerk, sending: sending("m"))
        try office.record(
            Entry(Header(id: "gone", on: PartialDate("2013-02-02")), Withdrawal(entry: "one", reason: Text("Irrtum"))),
            in: "mill", by: .clerk)
        #expect(throws: SentBefore.self) {
            try office.record([report("two")], in: "mill", by: .clerk, sending: sending("m"))
        }
    }

    @Test("A refused sending leaves its mark free, and without a mark nothing is compared")
    func free() throws {
        let scene = try FictionalCase(), office = try scene.officeWithCase(), before = office.position
        #expect(throws: Refusal.self) {
            try office.record([report("one", " ")], in: "mill", by: .clerk, sending: sending("m"))
        }
        _ = try office.record([report("one")], in: "mill", by: .clerk, sending: sending("m"))
        _ = try office.record([report("two")], in: "mill", by: .clerk, sending: sending("n", "y"))
        _ = try office.record([report("three")], in: "mill", by: .clerk, sending: nil)
        #expect(office.position == before + 3)
    }

    @Test(
        """
        The same under another mark is recorded only where the sender knows of the last; what was withdrawn is no \
        repetition
        """
    )
    func alike() throws {
        let office = try FictionalCase().officeWithCase(), before = office.position
        func record(_ id: String, _ mark: String, again: String? = nil) throws {
            _ = try office.record([report(id)], in: "mill", by: .clerk, sending: sending(mark), again: again)
        }
        let first = sending("m").mark
        try record("one", "m")
        let error = #expect(throws: SentAlike.self) { try record("two", "n") }
        #expect(error?.mark == first && error?.entries.map(\.header.id) == ["one"] && office.position == before + 1)
        try record("two", "n", again: first)
        #expect(throws: SentAlike.self) { try record("three", "o", again: first) }
        for id in ["one", "two"] {
            try office.record(
                Entry(
                    Header(id: "wrong-\(id)", on: PartialDate("2013-02-01")),
                    Withdrawal(entry: id, kind: StatusReport.type, reason: Text("Fictional"))), in: "mill", by: .clerk)
        }
        try record("three", "o")
        #expect(office.position == before + 5)
    }

    @Test("By what an entry was sent is exported and comes back, and cannot be written by hand")
    func exported() throws {
        let scene = try FictionalCase()
        let office = try scene.officeWithCase()
        _ = try office.record([report("one")], in: "mill", by: .clerk, sending: sending("m"))
        let other = try office.thereAndBack("mill", in: scene)
        #expect(try other.writtenEntries(of: "mill") == office.writtenEntries(of: "mill"))
        #expect(try other.sent(sending("m"), in: "mill")?.map(\.header.id) == ["one"])
        let text =
            #"""
            {"type":"mandates.status-reported","id":"by-hand","on":"2013-02-01","mandate":"task-a","status":\#
            "done","text":"x","sending":{"mark":"a","content":"b"}}
            """#
        let error = #expect(throws: RefusedEntries.self) {
            try office.record(WrittenEntries(json: text.utf8), in: "mill", by: .clerk)
        }
        #expect(error?.refused.first?.refusal.help?.de == "„sending“ weglassen.")
    }
}

@Suite("Papers that are issued and annulled")
struct AnnulmentTests {
    private let scene: FictionalCase

    init() throws { scene = try FictionalCase() }

    private func office() throws -> Office { try scene.officeWithCase() }

    private func annul(
        _ office: Office, _ paper: String, reason: String = "Falsche Anlage.", on day: String = "2013-03-01",
        id: String = "void"
    ) throws {
        try office.record(
            Entry(Header(id: id, on: PartialDate(day)), PaperAnnulled(paper: Identifier(paper), reason: Text(reason))),
            in: "mill", by: .clerk)
    }

    private func issue(_ office: Office, _ id: String, _ number: String, on day: String = "2013-02-10") throws {
        let bytes = Array("fiktiv".utf8), hash = try office.attachments.put(bytes),
            file = FileReference(name: id + ".pdf", hash: hash, bytes: bytes.count)
        try office.record(
            Entry(
                Header(id: id, on: PartialDate(day)),
                PaperIssued(
                    paper: Identifier("draft"), number: number, title: Text("Vorlage"),
                    asOf: try #require(PartialDate(day)?.lastDay), ledgerPosition: 1,
                    figures: [], document: file, pdf: file)), in: "mill", by: .clerk)
    }

    @Test("An annulled paper stays and keeps its number, and says since when and why from that day on")
    func annulled() throws {
        let office = try office()
        try issue(office, "draft-2-2013", "2/2013")
        try annul(office, "draft-2-2013")
        let before = try office.matter("mill", asOf: PartialDate("2013-02-28")?.lastDay, for: .public).matter.papers
        let after = try office.matter("mill", asOf: PartialDate("2013-03-01")?.lastDay, for: .public).matter.papers
        let id = IssuedPaperID("draft-2-2013")
        #expect(before.annulment(of: id) == nil)
        #expect(after.annulment(of: id)?.content.reason == Text("Falsche Anlage."))
        #expect(after.issued[id].map(after.name) == Text("2/2013 (ungültig)", en: "2/2013 (annulled)"))
        let error = #expect(throws: Refusal.self) {
            try issue(office, "draft-2-2013-again", "2/2013", on: "2013-04-01")
        }
        #expect(error?.rule.de.contains("Unter der Nummer 2/2013") == true)
    }

    @Test(
        "Annulled twice, without a reason, before it was issued, or where there is no paper: each is refused",
        arguments: [
            ("draft-2-2013", "Grund", "2013-02-09", "nicht vorher"),
            ("draft-2-2013", " ", "2013-03-01", "nennt den Grund"),
            ("draft", "Grund", "2013-03-01", "gibt es nicht"),
            ("draft-1-2013", "Grund", "2013-03-01", "schon für ungültig erklärt"),
        ])
    func refused(paper: String, reason: String, day: String, words: String) throws {
        let office = try office()
        try issue(office, "draft-2-2013", "2/2013")
        let error = #expect(throws: Refusal.self) { try annul(office, paper, reason: reason, on: day) }
        #expect(error?.rule.de.contains(words) == true, "\(String(describing: error))")
    }

    @Test("No paper is issued as of a day to come, by whatever way it comes in")
    func ahead() throws {
        let office = try office(), before = office.position
        let error = #expect(throws: Refusal.self) { try issue(office, "draft-2-2029", "2/2029", on: "2029-01-01") }
        #expect(
            error?.rule.de
                == """
                Gefunden: „2029-01-01“. Erwartet: ein Tag bis zum \(office.today.inWords(.de)), in der Form \
                2013-01-31.
                """
        )
        #expect(office.position == before)
        let scene = try FictionalCase()
        try scene.change("paper.yaml", "asOf: 2013-01-31", to: "asOf: 2029-01-31")
        try scene.change("paper.yaml", "on: 2013-02-05", to: "on: 2029-02-05")
        let empty = try scene.office()
        let refused = try #require(throws: CaseFolderError.self) { try empty.take(scene.read(), by: .importer) }
        let line = try scene.line(of: "asOf: 2029-01-31", in: "paper.yaml")
        #expect(
            refused.mistakes.map(\.file) == ["paper.yaml"] && refused.mistakes[0].line <= line
                && refused.mistakes[0].isRefused)
        #expect(empty.position == 0)
    }

    @Test("Numbers that look alike get ids of their own, also long ones and those without a letter")
    func ids() throws {
        let office = try office()
        for (number, id) in [
            ("12/2013", "draft-12-2013"), ("12-2013", "draft-12-2013-2"), ("12 2013", "draft-12-2013-3"),
            ("–", "draft-2"),
        ] {
            #expect(try office.freeID(like: "draft-" + number, in: "mill") == id)
            try issue(office, id, number)
        }
        let long = String(repeating: "vorlage-", count: 10)
        let free = try office.freeID(like: long + "-1/2013", in: "mill")
        #expect(IdentifierRule.isWellFormed(free))
    }
}
