import Decisions
import Foundation
import Testing

@testable import Register

/// A fictional mill, and many who write at once.
@Suite("Commands that wait at the same time are committed together", .timeLimit(.minutes(20)))
struct TogetherTests {
    private static func report(_ id: String, on mandate: String = "task-a", _ office: Office) -> Entry {
        Entry(
            Header(id: id, on: .day(office.today)),
            StatusReport(mandate: Identifier(mandate), status: .underWay, text: Text("Fiktiv.")))
    }

    @Test(
        """
        Each is answered with its own entries; one that is refused keeps back none of the others; all are there \
        and in the chain
        """
    )
    func many() async throws {
        let scene = try FictionalCase(), office = try scene.officeWithCase(), before = office.position
        let answers = await withTaskGroup(of: (Int, Result<[Entry], any Error>).self) { group in
            for number in 0..<120 {
                group.addTask {
                    // Every tenth is on a mandate that there is not.
                    let entry = Self.report("together-\(number)", on: number % 10 == 0 ? "nothing" : "task-a", office)
                    do {
                        return (
                            number,
                            .success(try await office.recordTogether([entry], in: "mill", by: .clerk, sending: nil))
                        )
                    } catch { return (number, .failure(error)) }
                }
            }
            return await group.reduce(into: [:]) { $0[$1.0] = $1.1 }
        }
        var positions: Set<Int64> = []
        for number in 0..<120 {
            switch try #require(answers[number]) {
            case .success(let entries):
                #expect(number % 10 != 0 && entries.map(\.header.id) == ["together-\(number)"])
                positions.formUnion(entries.map(\.position))
            case .failure(let error): #expect(number % 10 == 0 && error is Refusal, "\(error)")
            }
        }
        #expect(positions == Set((before + 1)...(before + 108)) && office.position == before + 108)
        #expect(try office.verify().isClean)
        let matter = try office.matter("mill", for: .internal).matter
        for number in 0..<120 { #expect((matter.entry("together-\(number)") != nil) == (number % 10 != 0)) }
        #expect(try office.happenings(HappeningFilter(audience: .public, limit: 1)).first?.position == office.position)
    }

    @Test("What is sent twice at once is one entry, and both are answered with it")
    func sentTwice() async throws {
        let office = try FictionalCase().officeWithCase(), before = office.position
        let sending = Sending(mark: "a-mark", content: Array("the same".utf8))
        let entry = Self.report("once", office)
        async let one = office.recordTogether([entry], in: "mill", by: .clerk, sending: sending)
        async let other = office.recordTogether([entry], in: "mill", by: .clerk, sending: sending)
        let answers = try await [one, other]
        #expect(office.position == before + 1)
        #expect(answers.allSatisfy { $0.map(\.position) == [before + 1] })
    }

    @Test("Each is decided on what those before it in the group have left: of two under one id one is taken")
    func decidedInTurn() async throws {
        let office = try FictionalCase().officeWithCase(), before = office.position
        let taken = await withTaskGroup(of: Bool.self) { group in
            for _ in 0..<8 {
                group.addTask {
                    (try? await office.recordTogether(
                        [Self.report("mine", office)], in: "mill", by: .clerk, sending: nil)) != nil
                }
            }
            return await group.reduce(0) { $0 + ($1 ? 1 : 0) }
        }
        #expect(taken == 1 && office.position == before + 1)
    }

    @Test("Where the ledger cannot take a group nothing of it is there or shown, and each is told so")
    func lost() async throws {
        let scene = try FictionalCase(), office = try scene.officeWithCase(), before = office.mark
        let shown = try office.matter("mill", for: .internal).matter.entries.count
        // The folder is another one: its ledger is gone from where it was.
        let ledger = office.ledger.folder + "/ledger.sqlite"
        try FileManager.default.moveItem(atPath: ledger, toPath: ledger + ".away")
        let told = await withTaskGroup(of: Bool.self) { group in
            for number in 0..<6 {
                group.addTask {
                    do {
                        _ = try await office.recordTogether(
                            [Self.report("gone-\(number)", office)], in: "mill", by: .clerk, sending: nil)
                    } catch { return error is NotTaken }
                    return false
                }
            }
            return await group.reduce(true) { $0 && $1 }
        }
        #expect(told && office.mark == before)
        try FileManager.default.moveItem(atPath: ledger + ".away", toPath: ledger)
        #expect(try office.matter("mill", for: .internal).matter.entries.count == shown)
    }
}
