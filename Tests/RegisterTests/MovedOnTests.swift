import Costing
import Decisions
import Foundation
import Testing

@testable import Register

@Suite("A matter that is moved on by what is added")
struct MovedOnTests {
    /// What a matter comes to, as far as pages and rules ask.
    private static func told(_ matter: Matter) -> [String] {
        let day = Day(iso: "2026-05-28") ?? .first, figures = FigureBook(matter, asOf: day)
        let assessment = Assessment(matter, figures: figures, asOf: day)
        return matter.entries.map { "\($0.position) \($0.type) \($0.header.id)" }
            + matter.withdrawn.map { "\($0.entry.header.id) by \($0.withdrawal.header.id)" }
            + figures.all.map { "\($0.id) \($0.value?.description ?? "–")" }
            + assessment.examinations.map { "\($0.requirement.header.id) \($0.status)" }
            + assessment.rounds.map {
                "\($0.round.header.id) \($0.ballot.votes.count) \(String(describing: $0.outcome))"
            }
            + matter.council.municipalities.map {
                "\($0.header.id) \($0.content.name.de) \($0.content.inhabitants?.count ?? 0)"
            }
    }

    @Test(
        "It is what it would be, were all folded anew, in whatever order and in whatever portions its entries come",
        arguments: 0..<12)
    func anyOrder(seed: UInt64) throws {
        var chance = HostileFuzzTests.Chance(state: seed &+ 2013)
        let entries = try (seed.isMultiple(of: 3) ? CaseFolder(at: RheinSiegTests.folder) : FictionalCase().read())
            .entries.map(\.entry)
        // Mostly as they take effect, and some late.
        var order = entries.inOrder
        for _ in 0..<Int(seed) * 4 { order.swapAt(chance.below(order.count), chance.below(order.count)) }
        let placed = order.enumerated().map { $1.placed(at: Int64($0 + 1)) }
        var file = MatterFile(), rest = placed[...]
        file.fold()
        while !rest.isEmpty {
            let portion = chance.below(9) + 1
            file.add(Array(rest.prefix(portion)))
            rest = rest.dropFirst(portion)
        }
        let whole = Matter(placed.sorted(by: Entry.takesEffectBefore))
        #expect(MovedOnTests.told(file.whole) == MovedOnTests.told(whole))
        #expect(file.entries.map(\.position) == whole.entries.map(\.position) || !whole.withdrawn.isEmpty)
        for entry in placed {
            #expect(file.index.isTaken(entry.header.id, by: entry.type))
            #expect(file.isWithdrawn(entry) == placed.contains { ($0.content as? Withdrawal)?.takes(entry) == true })
        }
        for audience in Audience.allCases {
            #expect(
                file.index.lastPosition(for: audience) == placed.filter { audience.mayRead($0.header) }.map(\.position)
                    .max() ?? 0)
        }
    }
}

extension [Entry] {
    fileprivate var inOrder: [Entry] {
        enumerated().sorted { ($0.element.effectiveOrdinal, $0.offset) < ($1.element.effectiveOrdinal, $1.offset) }.map(
            \.element)
    }
}
