import Costing
import Decisions
import Foundation
import Testing

@testable import Register

@Suite("The real case: Rhein-Sieg-Kreis")
struct RheinSiegTests {
    static let folder = URL(fileURLWithPath: #filePath).resolvingSymlinksInPath()
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .appending(path: "Cases/rhein-sieg-kiz")

    /// After all that the case tells: 28 May 2026.
    private static let now = 1_780_000_000.0

    /// An office that has the case, in a folder of its own.
    private func office(_ scene: FictionalCase) throws -> Office {
        let office = try scene.office(now: RheinSiegTests.now)
        _ = try office.take(try CaseFolder(at: RheinSiegTests.folder), by: .importer)
        return office
    }

    private func view(_ text: String, _ office: Office) throws -> MatterView {
        let day = try #require(Day(iso: text) as Day?)
        return try office.matter("kiz", asOf: day, for: .public)
    }

    @Test("It imports without a mistake")
    func imports() throws {
        let scene = try FictionalCase([:])
        do {
            let receipt = try scene.office(now: RheinSiegTests.now).take(
                try CaseFolder(at: RheinSiegTests.folder), by: .importer)
            #expect(receipt.matter == "kiz")
            #expect(receipt.added > 150)
        } catch let error as CaseFolderError {
            Issue.record("\(error)")
        }
    }

    @Test("On 17 December 2012 the extra cost is 61,000 €, on 31 January 2013 it is 80,000 €, 31 % more")
    func extraCost() throws {
        let scene = try FictionalCase([:])
        let office = try office(scene)
        let letter = try view("2012-12-17", office)
        #expect(letter.figures["extra-cost"]?.value == Quantity("61000 EUR"))
        #expect(letter.figures["extra-cost"]?.grade == .official)
        #expect(letter.standing.drift == nil)
        let paper = try view("2013-01-31", office)
        #expect(paper.figures["extra-cost"]?.value == Quantity("80000 EUR"))
        #expect(paper.figures["extra-cost-change"]?.value == .share(BasisPoints(3_115)))
        let drift = try #require(paper.standing.drift)
        #expect(drift.then == Quantity("61000 EUR"))
        #expect(drift.now == Quantity("80000 EUR"))
        #expect(drift.round.header.id == "buergermeister-2012")
    }

    @Test("The reconstruction computes to the reported totals, and is graded as an assumption")
    func reconstruction() throws {
        let scene = try FictionalCase([:])
        let office = try office(scene)
        for (day, total) in [("2012-12-17", "61000 EUR"), ("2013-01-31", "80000 EUR")] {
            let book = try view(day, office).figures
            #expect(book["extra-cost"]?.computed == Quantity(total))
            #expect(book["plan-cost"]?.grade == .assumption)
            #expect(book.problem == nil)
        }
    }

    @Test("The grant is 170,000 € a year until 31 December 2017, and the cliff is in 2018")
    func cliff() throws {
        let scene = try FictionalCase([:])
        let book = try view("2013-01-31", try office(scene)).figures
        #expect(book["grant"]?.value == Quantity("170000 EUR"))
        #expect(book["grant-for-plan"]?.value == Quantity("170000 EUR"))
        #expect(book["grant-last-day"]?.value == Quantity("2017-12-31"))
        let projection = try #require(book.projection)
        #expect(projection.cliff == 2018)
        #expect(projection.years.map(\.year) == Array(2013...2020))
        #expect(projection.years.first { $0.year == 2018 }?.grant == .zero)
        #expect(projection.years.first { $0.year == 2018 }?.net == projection.years.first?.gross)
    }

    @Test("Refusal by the speaker's word, three mandates, nineteen municipalities asked, no single vote known")
    func standing() throws {
        let scene = try FictionalCase([:])
        let view = try view("2013-01-31", try office(scene))
        #expect(view.matter.mandates.mandates.map(\.content.mark) == ["a", "b", "c"])
        #expect(view.matter.mandatesDone == 1)
        #expect(view.standing.answer?.content.extent == .majority)
        let round = try #require(view.matter.consent.rounds.all.first)
        #expect(round.content.asked.count == 19)
        #expect(Set(round.content.asked) == Set(view.matter.council.municipalities.map(\.id)))
        #expect(round.content.asked.allSatisfy { view.matter.consent.ownPositions(of: $0, in: round.id).isEmpty })
        #expect(
            view.assessment.examinations.first { $0.requirement.header.id == "einvernehmen" }?.finding?.content.status
                == .contested)
    }

    @Test("Before the motion the matter is not open; at the end of 2024 it holds")
    func twelveYears() throws {
        let scene = try FictionalCase([:])
        let office = try office(scene)
        #expect(try !view("2012-10-01", office).isOpen)
        let late = try view("2024-12-31", office)
        #expect(late.isOpen)
        #expect(late.figures.problem == nil)
        // The grant of 2023 pays more: the report of 2013 no longer leads.
        let cost = try #require(late.figures["extra-cost"])
        #expect(cost.value == cost.computed)
        #expect(cost.grade == .assumption)
        #expect(cost.reports.contains { $0.value == Quantity("80000 EUR") })
        #expect(late.matter.matters.lead?.text == "verwaltung")
    }

    @Test("On no day of the twelve years does anything fail; from April 2025 on the amounts of the grant are not known")
    func everyMonth() throws {
        let scene = try FictionalCase([:])
        let office = try office(scene)
        for year in 2012...2025 {
            for month in 1...12 {
                let day = Day(year: year, month: month, day: 15)
                let figures = try office.matter("kiz", asOf: day, for: .public).figures
                if year == 2025, month >= 4 {
                    #expect(figures.problem?.error == .unknownGrant("foerderung-2025"))
                    #expect(figures["extra-cost"].map { $0.value == nil } == true)
                } else {
                    #expect(figures.problem == nil)
                }
            }
        }
    }

    @Test("Exported and imported again it is equal")
    func thereAndBack() throws {
        let scene = try FictionalCase([:])
        let office = try office(scene)
        let other = try office.thereAndBack("kiz", in: scene, now: RheinSiegTests.now)
        #expect(try other.writtenEntries(of: "kiz") == office.writtenEntries(of: "kiz"))
    }
}
