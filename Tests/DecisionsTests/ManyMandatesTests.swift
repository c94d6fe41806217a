import Costing
import Folders
import Testing

@testable import Decisions

@Suite("Many mandates under many resolutions")
struct ManyMandatesTests {
    private static let first = Made.day("2005-01-01")

    private static func date(_ days: Int) -> String { (first.adding(days) ?? first).iso }

    /// Each day a resolution answers the one question anew, and a mandate is given, of
    /// which the next day something is told.
    private static func matter(_ count: Int) -> Matter {
        let resolutions = (0..<count).map { Made.resolution("r\($0)", settles: ["where"], on: date(2 * $0)) }
        let mandates = (0..<count).flatMap { place in
            [
                Made.mandate("m\(place)", on: date(2 * place + 1)),
                Made.report(.underWay, id: "s\(place)", on: "m\(place)", text: "Begonnen.", dated: date(2 * place + 2)),
            ]
        }
        let entries = [Made.opened(), Made.question("where")] + resolutions + mandates
        return Matter(entries.enumerated().map { $1.placed(at: Int64($0 + 1)) }.sorted(by: Entry.takesEffectBefore))
    }

    private static func time(_ count: Int) -> Duration {
        let matter = matter(count), day = first.adding(3 * count) ?? first
        return ProcessorTime.measure {
            let mandates = matter.mandateStandings
            #expect(mandates.given.count == count && mandates.overdue(asOf: day).isEmpty)
            let fates = EntryFates(matter, rounds: [], asOf: day, mandates: mandates)
            #expect(fates["r0"] != nil)
        }
    }

    @Test("What a page asks of 500 of each is told at once, and not for each by all the others")
    func many() {
        let some = ManyMandatesTests.time(125), all = ManyMandatesTests.time(500)
        // Four times as many of both: sixteen times the pairs, sixty-four times what each pair would take with a third.
        #expect(all < some * 32, "\(some) for 125, \(all) for 500")
        #expect(all < .seconds(20), "\(all)")
    }

    @Test("Read together they stand as each by itself does")
    func same() {
        let matter = ManyMandatesTests.matter(12), mandates = matter.mandateStandings
        var isEnded = false
        for mandate in matter.mandates.mandates {
            let own = matter.standing(of: mandate.id), read = mandates.standing(of: mandate.id)
            #expect(read.last?.header.id == own.last?.header.id && read.status == own.status && own.last != nil)
            #expect(mandates.overtaking(mandate)?.header.id == matter.overtaking(mandate.header)?.header.id)
            isEnded = isEnded || mandates.overtaking(mandate) != nil
        }
        #expect(isEnded && mandates.overtaken.count == matter.overtakenMandates.count)
    }
}
