import Costing
import Foundation
import Synchronization
import Testing

@testable import Decisions
@testable import Register

@Suite("Two clerks on one matter", .timeLimit(.minutes(20)))
struct TwoClerksTests {
    /// What the tasks tell one another.
    private final class Shared: Sendable {
        let isDone = Mutex(false)
        let refused = Mutex(0)
    }

    private func scene() throws -> FictionalCase {
        let scene = try FictionalCase()
        try scene.change("bodies.yaml", "organizations:\n", to: TwoClerks.bodies + "organizations:\n")
        try scene.change("consent.yaml", "withdrawn-positions:\n", to: TwoClerks.round + "withdrawn-positions:\n")
        return scene
    }

    @Test(
        """
        Writing at the same time, two thousand entries in all: nothing is lost, nothing refused, and the ledger \
        verifies
        """
    )
    func sameTime() async throws {
        let scene = try scene()
        let office = try scene.officeWithCase()
        let before = office.position
        let shared = Shared()
        async let reader: Void = {
            // Somebody reads meanwhile: what they see only grows.
            var last = before
            while !shared.isDone.withLock({ $0 }) {
                let view = try office.matter("mill", for: .public)
                #expect(view.position >= last)
                last = view.position
                try await Task.sleep(for: .milliseconds(200))
            }
        }()
        async let first: Void = onItsOwnThread { try TwoClerksTests.enter(0, office) }
        async let second: Void = onItsOwnThread { try TwoClerksTests.enter(1, office) }
        do { _ = try await (first, second) } catch {
            shared.isDone.withLock { $0 = true }
            throw error
        }
        shared.isDone.withLock { $0 = true }
        try await reader
        #expect(office.position == before + Int64(2 * TwoClerks.each))
        try check(office)
        #expect(try office.verify().isClean)
        // The same from the ledger alone.
        let again = try Office(folder: copy(of: scene))
        try check(again)
    }

    @Test("Both answering for the same village: one answer stands, the other is refused, whoever came first")
    func sameVillage() async throws {
        let scene = try scene()
        let office = try scene.officeWithCase()
        let before = office.position
        let shared = Shared()
        try await withThrowingTaskGroup(of: Void.self) { group in
            for clerk in [0, 1] {
                group.addTask {
                    try await onItsOwnThread {
                        for village in 0..<60 {
                            let position = Position(
                                round: Identifier("villages-round"), answer: clerk == 0 ? .consent : .refusal,
                                body: Identifier("village-\(village)"),
                                title: Text("Antwort"), reasons: nil, file: nil)
                            do {
                                try office.record(
                                    Entry(
                                        Header(id: "by-\(clerk)-\(village)", on: PartialDate("2013-03-02")), position),
                                    in: "mill", by: .clerk)
                            } catch is Refusal { shared.refused.withLock { $0 += 1 } }
                        }
                    }
                }
            }
            try await group.waitForAll()
        }
        #expect(shared.refused.withLock { $0 } == 60)
        #expect(office.position == before + 60)
        let reading = try #require(
            try office.matter("mill", for: .public).assessment.round(Identifier("villages-round")))
        #expect(reading.answers.count { $0.position != nil } == 60)
        #expect(reading.answers.allSatisfy { $0.earlier.isEmpty && $0.late.isEmpty })
        #expect(try office.verify().isClean)
        withExtendedLifetime(scene) {}
    }

    private static func enter(_ clerk: Int, _ office: Office) throws {
        for entry in TwoClerks.entries(of: clerk) {
            try office.record(entry, in: "mill", by: Actor(id: "clerk-\(clerk)"))
        }
    }

    private func check(_ office: Office) throws {
        let view = try office.matter("mill", for: .public)
        for clerk in [0, 1] {
            for entry in TwoClerks.entries(of: clerk) {
                #expect(view.matter.entry(entry.header.id) != nil, "\(entry.header.id)")
            }
        }
        let reading = try #require(view.assessment.round(Identifier("villages-round")))
        #expect(reading.silent.isEmpty)
        #expect(reading.outcome == .reached)
        let states = reading.answers.flatMap { $0.conditions.map(\.state) }
        #expect(states.count { $0 == .met } == TwoClerks.villages / 3)
        #expect(states.count { $0 == .waived } == TwoClerks.villages - TwoClerks.villages / 3)
        // Each clerk's own entries stand in the order in which they were made.
        for clerk in [0, 1] {
            let own = Set(TwoClerks.entries(of: clerk).map(\.header.id))
            #expect(
                view.matter.entries.map(\.header.id).filter(own.contains)
                    == TwoClerks.entries(of: clerk).map(\.header.id))
        }
    }

    /// The data folder belongs to one office: another reads a copy.
    private func copy(of scene: FictionalCase) throws -> URL {
        let copy = scene.data("copy")
        try FileManager.default.copyItem(at: scene.data(), to: copy)
        return copy
    }
}

/// Long work that waits for nothing, so that the tasks of other tests go on.
private func onItsOwnThread(_ work: @escaping @Sendable () throws -> Void) async throws {
    try await withCheckedThrowingContinuation { (continuation: CheckedContinuation<Void, any Error>) in
        Thread.detachNewThread { continuation.resume(with: Result { try work() }) }
    }
}
