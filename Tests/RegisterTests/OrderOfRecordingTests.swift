import Costing
import Foundation
import Testing

@testable import Decisions
@testable import Register

@Suite("What was recorded out of the order of its days is exported so that it can be imported")
struct OrderOfRecordingTests {
    private func record(_ section: String, _ entry: String, in office: Office) throws {
        try office.record(try WrittenEntries(text: "\(section):\n  - {\(entry)}\n"), in: "mill", by: .clerk)
    }

    private let round = """
        id: r, on: 2013-01-05, title: R, question: Q?, strength: consent, provision: act-7, asked: [adorf, bedorf],
            briefing: {documents: [], figures: []}, deadline: 2013-07-31, rule: all
        """

    /// As a clerk learns of it: the second answer first.
    private func scene() throws -> (scene: FictionalCase, office: Office) {
        let scene = try FictionalCase(), office = try scene.officeWithCase()
        try record("rounds", round, in: office)
        try record(
            "positions",
            """
            id: p-may, on: 2013-05-20, round: r, answer: conditional, body: adorf, title: Im Mai, conditions: \
            [{id: k, text: Zahlen}]
            """,
            in: office)
        try record(
            "positions", "id: p-april, on: 2013-04-20, round: r, answer: refusal, body: adorf, title: Im April",
            in: office)
        // A report of July, and then a change of June that nobody knew of.
        try record(
            "condition-reports",
            "id: c-july, on: 2013-07-10, position: p-may, condition: k, state: met, text: Gezahlt.", in: office)
        try record(
            "positions",
            "id: p-june, on: 2013-06-20, round: r, answer: consent, body: adorf, replaces: p-may, title: Im Juni",
            in: office)
        return (scene, office)
    }

    @Test(
        """
        Two answers that came in out of the order of their days, and a report on an answer that was changed before \
        it, are imported as they were
        """
    )
    func plain() throws {
        let (scene, office) = try scene()
        let other = try office.thereAndBack("mill", in: scene)
        #expect(try other.writtenEntries(of: "mill") == office.writtenEntries(of: "mill"))
        for day in OrderOfRecordingTests.days { #expect(try comes(other, asOf: day) == comes(office, asOf: day)) }
        let third = try other.thereAndBack("mill", in: scene, "third")
        #expect(try third.writtenEntries(of: "mill") == office.writtenEntries(of: "mill"))
    }

    @Test("An export names what it took against the order of days, and nothing where there is none")
    func named() throws {
        let (scene, office) = try scene()
        let out = scene.place.appending(path: "out"), plain = scene.place.appending(path: "plain")
        try office.export("mill", to: out)
        let text = try String(contentsOf: out.appending(path: Acknowledged.file), encoding: .utf8)
        #expect(
            text.contains("{section: positions, id: \"p-may\"")
                && text.contains("{section: condition-reports, id: \"c-july\""), "\(text)")
        #expect(!text.contains("p-april") && !text.contains("p-june"))
        try FictionalCase().officeWithCase().export("mill", to: plain)
        #expect(!FileManager.default.fileExists(atPath: plain.appending(path: Acknowledged.file).path))
    }

    @Test("Whoever changes such an entry in the export, or writes one by hand, is told what is wrong and what helps")
    func guarded() throws {
        let (scene, office) = try scene()
        let out = scene.place.appending(path: "out")
        try office.export("mill", to: out)
        func refused() -> [String] {
            do {
                _ = try CaseFolder(at: out)
                return []
            } catch { return error.mistakes.map(\.description) }
        }
        let consent = out.appending(path: "consent.yaml"), text = try String(contentsOf: consent, encoding: .utf8)
        try text.replacingOccurrences(of: "Im April", with: "Im frühen April").write(
            to: consent, atomically: true, encoding: .utf8)
        #expect(refused() == [])
        try text.replacingOccurrences(of: "Im Mai", with: "Ende Mai").write(
            to: consent, atomically: true, encoding: .utf8)
        #expect(
            refused().count == 1
                && refused()[0].contains("has answered in this round already. Enter the new answer as a change"),
            "\(refused())")
        try text.write(to: consent, atomically: true, encoding: .utf8)
        let list = out.appending(path: Acknowledged.file)
        try FileManager.default.removeItem(at: list)
        #expect(
            refused().count == 2 && refused().contains { $0.contains("Report on the answer that counts now.") },
            "\(refused())")
        try "acknowledged: [p-may, {section: positions, id: p-may}]\n".write(
            to: list, atomically: true, encoding: .utf8)
        #expect(
            refused().count == 2 && refused().allSatisfy { $0.contains("as an export writes them") }, "\(refused())")
    }

    @Test("What is sent to be recorded cannot say that it has been taken")
    func notByHand() throws {
        #expect(throws: WrittenError.self) {
            try WrittenEntries(text: "acknowledged:\n  - {section: positions, id: p, hash: \"00\"}\n")
        }
    }

    @Test(
        """
        Whatever is recorded in whatever order of days: its export is imported, and comes to the same answers, \
        results and findings
        """
    )
    func atRandom() throws {
        var named = 0, recorded = 0
        for seed in 0..<UInt64(20 * Nightly.factor) {
            let scene = try FictionalCase(), office = try scene.officeWithCase()
            var chance = Chance(seed)
            try record("rounds", round, in: office)
            for number in 0..<14 {
                let (section, entry) = chance.entry(number)
                do {
                    try record(section, entry, in: office)
                    recorded += 1
                    chance.taken(section, number)
                } catch is RefusedEntries {}
            }
            let other: Office
            do { other = try office.thereAndBack("mill", in: scene) } catch {
                Issue.record("seed \(seed): \(error)")
                continue
            }
            let list = scene.place.appending(path: "again-export").appending(path: Acknowledged.file)
            if FileManager.default.fileExists(atPath: list.path) { named += 1 }
            #expect(try other.writtenEntries(of: "mill") == office.writtenEntries(of: "mill"), "seed \(seed)")
            for day in OrderOfRecordingTests.days {
                let before = try comes(office, asOf: day), after = try comes(other, asOf: day)
                #expect(after == before, "seed \(seed), \(day)")
            }
        }
        // Else it would show nothing.
        #expect(named > 2 && recorded > 100, "\(named) with such entries, \(recorded) recorded")
    }

    private static let days = ["2013-03-15", "2013-06-15", "2013-12-31"].compactMap { Day(iso: $0) }

    /// What the matter comes to on a day, line by line.
    private func comes(_ office: Office, asOf day: Day) throws -> [String] {
        let view = try office.matter("mill", asOf: day, for: .internal)
        var lines: [String] = []
        for reading in view.assessment.rounds {
            lines.append(
                """
                \(reading.round.header.id): \(reading.outcome.map(\.rawValue) ?? "–"), \(reading.result()), open \
                \(reading.isOpen)
                """
            )
            for answer in reading.answers {
                let conditions = answer.conditions.map {
                    "\($0.condition.id) \($0.state) \($0.states.map { "\($0)" }.sorted())"
                }
                lines.append(
                    """
                    \(answer.body.text): \(answer.stand) by \(answer.position?.header.id ?? "–") of \
                    \(answer.contested.map { "\($0)" }.sorted()), \(conditions)
                    """
                )
                let changes = answer.changes.map { "\($0.earlier.header.id) \($0.by.header.id) \($0.isCertain)" }
                let takenBack = answer.takenBack.map(\.position.header.id)
                let others = (answer.late + answer.undated + answer.otherAccounts + answer.claims).map(\.header.id)
                lines.append("  \(changes.sorted()), \(takenBack.sorted()), \(others.sorted())")
            }
        }
        for examination in view.assessment.examinations {
            lines.append(
                """
                \(examination.requirement.header.id): \(examination.status.map(\.rawValue) ?? "–") by \
                \(examination.evidence.sorted())
                """
            )
        }
        for mandate in view.matter.mandates.mandates {
            let standing = view.matter.standing(of: mandate.id)
            lines.append(
                """
                \(mandate.header.id): \(standing.status.map(\.rawValue) ?? "–") of \
                \(standing.reports.map(\.header.id).sorted())
                """
            )
        }
        return lines
    }
}

/// Entries of several kinds, each of whatever day.
private struct Chance {
    private var numbers: HostileFuzzTests.Chance
    private var positions: [(id: String, body: String)] = []
    private var last = ""

    init(_ seed: UInt64) { numbers = HostileFuzzTests.Chance(state: seed) }

    private mutating func below(_ count: Int) -> Int { Int.random(in: 0..<count, using: &numbers) }

    /// A day, a month, or between two days.
    private mutating func when() -> String {
        func day(_ number: Int) -> String {
            let month = number / 28 + 1, day = number % 28 + 1
            return "2013-\(month < 10 ? "0" : "")\(month)-\(day < 10 ? "0" : "")\(day)"
        }
        let number = 10 + below(190)
        return switch below(5) {
        case 0: String(day(number).prefix(7))
        case 1: "\(day(number))..\(day(number + 1 + below(50)))"
        default: day(number)
        }
    }

    mutating func entry(_ number: Int) -> (section: String, entry: String) {
        let head = "id: n\(number), on: \(when()), sources: [paper-source]", body = below(2) == 0 ? "adorf" : "bedorf"
        let place = below(max(1, positions.count)), answered = place < positions.count ? positions[place].id : nil
        switch (below(12), answered) {
        case (6, let position?), (7, let position?):
            let state = ["open", "met", "broken", "waived"][below(4)]
            return ("condition-reports", "\(head), position: \(position), condition: k, state: \(state), text: x")
        case (8, let position?): return ("withdrawn-positions", "\(head), position: \(position), reason: x")
        case (9, _):
            return ("status-reports", "\(head), mandate: task-a, status: \(["done", "under-way"][below(2)]), text: x")
        case (10, _):
            return (
                "findings", "\(head), requirement: agreement, status: \(["met", "open", "failed"][below(3)]), reason: x"
            )
        case (11, _): return ("reminders", "\(head), round: r, to: [\(body)], text: x")
        default:
            let own = positions.filter { $0.body == body }
            let replaces = own.isEmpty || below(2) == 0 ? "" : ", replaces: \(own[below(own.count)].id)"
            let answer = below(4) == 0 ? "answer: refusal" : "answer: conditional, conditions: [{id: k, text: y}]"
            last = body
            return ("positions", "\(head), round: r, \(answer), body: \(body), given-by: council, title: x\(replaces)")
        }
    }

    mutating func taken(_ section: String, _ number: Int) {
        if section == "positions" { positions.append(("n\(number)", last)) }
    }
}
