import Costing
import Decisions
import Foundation
import Register

/// All findings and results as of one day: of the real case, and of a large
/// matter that is made up, from its entries on.
enum ConsentMeasure {
    static func run() throws {
        try realCase()
        try large()
    }

    private static func realCase() throws {
        let folder = Measure.folder()
        defer { try? FileManager.default.removeItem(at: folder) }
        let office = try Office(folder: folder)
        _ = try office.take(CaseFolder(at: URL(filePath: "Cases/rhein-sieg-kiz")), by: .importer)
        let view = try office.matter("kiz", asOf: Day(iso: "2013-01-31"), for: .internal)
        var times: [Double] = []
        for _ in 0..<101 {
            times.append(
                Measure.seconds {
                    let assessment = Assessment(view.matter, figures: view.figures, asOf: view.asOf)
                    _ = Readiness(assessment, matter: view.matter, figures: view.figures)
                    for round in assessment.rounds { results(of: round) }
                })
        }
        print(
            "all findings and results of the real case\t\(Measure.milliseconds(Measure.median(times)))\tgoal under 2 ms"
        )
    }

    private static func large() throws {
        guard let day = Day(iso: MadeUpMatter.day) else { return }
        let entries = try MadeUpMatter().entries
        var parts: [[Double]] = [[], [], [], []]
        for _ in 0..<9 {
            var matter = Matter()
            var figures: FigureBook?
            var assessment: Assessment?
            parts[0].append(Measure.seconds { matter = Matter(entries) })
            parts[1].append(Measure.seconds { figures = FigureBook(matter, asOf: day) })
            parts[2].append(Measure.seconds { assessment = Assessment(matter, figures: figures, asOf: day) })
            parts[3].append(Measure.seconds { assessment?.rounds.forEach(results) })
        }
        let times = parts.map(Measure.median)
        for (what, time) in zip(["fold", "figures", "assessment"], times) {
            print("large matter: \(what)\t\(Measure.milliseconds(time))")
        }
        print(
            """
            large matter, \(entries.count) entries: fold, figures and assessment\t\
            \(Measure.milliseconds(times[0] + times[1] + times[2]))\tgoal under 50 ms
            """
        )
        print("large matter: other rules, turns and tallies of all rounds\t\(Measure.milliseconds(times[3]))")
    }

    /// What a page or an answer asks of a round beyond its own outcome.
    private static func results(of round: RoundStanding) {
        guard let rule = round.rule else { return }
        _ = round.ballot.outcomes()
        _ = round.ballot.turning(under: rule)
        _ = round.ballot.effectOfSilence(under: rule)
        for measure in Decisions.Measure.allCases { _ = round.ballot.tally(by: measure) }
    }
}
