import Costing
import Decisions
import Foundation
import Testing

@testable import Ledger
@testable import Register

@Suite("Damage is not read on in silence")
struct DamagedBytesTests {
    @Test("Of five hundred damaged bytes each that verify finds is found by the next start", .timeLimit(.minutes(20)))
    func start() throws {
        let scene = try FictionalCase()
        do { _ = try scene.officeWithCase() }
        let file = scene.data().appending(path: "ledger.sqlite")
        let sound = try Data(contentsOf: file)
        let expected = try shown(scene)
        var chance = HostileFuzzTests.Chance(state: 500), found = 0
        for number in 1...(500 * Nightly.factor) {
            var bytes = sound
            bytes[chance.below(bytes.count)] ^= UInt8(1 + chance.below(255))
            try bytes.write(to: file)
            do {
                #expect(try shown(scene) == expected, "byte \(number)")
                // What the start passes over damages nothing: it lies where nothing is.
                let report = try Verification(folder: scene.data().path).report()
                #expect(report.isClean, "byte \(number): \(report.faults)")
            } catch is LedgerError { found += 1 }
        }
        #expect(found > 200, "\(found)")
        try sound.write(to: file)
        #expect(try shown(scene) == expected)
    }

    @Test("No paper is taken from a ledger that was damaged after the start")
    func examined() throws {
        let scene = try FictionalCase()
        let office = try scene.officeWithCase()
        try office.examine()
        try office.ledger.pool.write { db in
            try db.execute(
                sql: "DROP TRIGGER events_are_not_changed; UPDATE events SET actor = 'mayor' WHERE position = 2")
        }
        #expect(throws: LedgerError.self) { try office.examine() }
    }

    /// All that a reader is shown of the matter, by its figures.
    private func shown(_ scene: FictionalCase) throws -> String {
        let view = try scene.office().matter("mill", asOf: Day(iso: "2018-01-01"), for: .internal)
        return view.figures.all.map { "\($0.id) \($0.value?.description ?? "")" }.joined(separator: "\n")
            + "\(view.matter.entries.count)"
    }
}
