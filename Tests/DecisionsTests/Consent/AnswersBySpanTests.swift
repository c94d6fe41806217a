import Costing
import Testing

@testable import Decisions

@Suite("Answers of which only the month or a span is known")
struct AnswersBySpanTests {
    private static let all = ["adorf", "bedorf", "cedorf", "dedorf"]

    private func reading(
        _ answers: [Entry], rule: String = "at least 3/4 of heads", silence: SilenceRule? = nil,
        asOf day: String = "2013-04-30"
    ) throws -> RoundStanding {
        try #require(
            Made.reading(
                [Made.asking(asked: Self.all, deadline: "2013-03-30", silence: silence, rule: rule)] + answers,
                asOf: day))
    }

    @Test(
        """
        Where a day is missing that decides whether an answer came in time, the result is not settled, and what is \
        missing is named
        """
    )
    func notSettled() throws {
        let reading = try reading([
            Made.says("adorf"), Made.says("bedorf", on: "2013-03"), Made.says("cedorf", on: "2013-03-01..2013-04-02"),
        ])
        #expect(reading.outcome == .unknown)
        #expect(reading.awaitingDay.map(\.body.text) == ["bedorf", "cedorf"])
        #expect(reading.awaitingDay.first?.undated.map(\.header.id) == ["bedorf-says"])
        #expect(reading.answers.allSatisfy { $0.late.isEmpty })
        #expect(reading.silent.map(\.text) == ["dedorf"])
        #expect(reading.ballot.tally(by: .heads).contested.bodies == 2)
    }

    @Test(
        "A month that ended before the deadline is in time, one that began after it is late",
        arguments: [
            ("2013-02", false, 0), ("2013-03-01..2013-03-30", false, 0), ("2013-04", true, 0),
            ("2013-03-31..2013-04-02", true, 0), ("2013-03", false, 1), ("2013", false, 1),
        ])
    func certain(date: String, isLate: Bool, undated: Int) throws {
        let reading = try reading([Made.says("adorf", on: date)], asOf: "2013-12-31")
        let answer = try #require(reading.answers.first)
        #expect(answer.late.isEmpty != isLate)
        #expect(answer.undated.count == undated)
        #expect((answer.position != nil) == (!isLate && undated == 0))
    }

    @Test("Whatever the day was, the result is settled where it makes no difference")
    func noDifference() throws {
        let three = ["adorf", "bedorf", "cedorf"].map { Made.says($0) }
        #expect(try reading(three + [Made.says("dedorf", on: "2013-03")]).outcome == .reached)
        #expect(
            try reading([
                Made.says("adorf", .refusal), Made.says("bedorf", .refusal), Made.says("dedorf", on: "2013-03"),
            ]).outcome == .notReached)
        // Silence would be a consent as well.
        #expect(try reading([Made.says("adorf", on: "2013-03")], silence: .consent).outcome == .reached)
    }

    @Test(
        """
        A change that may have come too late leaves open which of the two holds; if both say the same, the answer \
        holds
        """
    )
    func changed() throws {
        func answer(_ changed: Position.Answer) throws -> RoundStanding.AskedBody {
            try #require(
                reading([
                    Made.says("adorf"),
                    Made.says("adorf", changed, as: "changed", on: "2013-03", replacing: "adorf-says"),
                ]).answers.first)
        }
        let open = try answer(.refusal)
        #expect(open.contested == [.consent, .refusal] && open.otherwise?.header.id == "adorf-says" && open.awaitsDay)
        let same = try answer(.consent)
        #expect(same.stand == .consent && same.contested.isEmpty && !same.awaitsDay)
    }

    @Test(
        "What a weighing knew is not settled where the day of a view is missing",
        arguments: [
            ("2013-02", RoundResult.Ending.reached), ("2013-03", .open), ("2013-04-06..2013-04-09", .open),
            ("2013-04-01..2013-04-05", .reached),
        ])
    func weighed(date: String, result: RoundResult.Ending) throws {
        let entries = [
            Made.asking(asked: ["adorf"], strength: .regard, on: "2013-01-15"), Made.says("adorf", on: date),
            Made.entry(
                "weighed", ViewsWeighed(round: "round-1", by: "council", text: "Abgewogen."),
                on: date == "2013-03" ? "2013-03-20" : "2013-04-05"),
        ]
        #expect(try #require(Made.reading(entries, asOf: "2013-05-01")).result() == result)
    }

    /// Every way to fill in the days of up to two answers of two bodies.
    @Test(
        "Over all small cases the result is settled exactly if all days of the spans agree",
        arguments: SilenceRule.allCases, ["all", "more than 1/2 of heads", "at least 1/2 of heads"])
    func exhaustive(silence: SilenceRule, rule: String) throws {
        let dates = ["2013-03-10", "2013-04-02", "2013-03-29..2013-04-01", "2013-03-28..2013-03-30"]
        let choices: [(Position.Answer, String)?] =
            [nil] + [Position.Answer.consent, .refusal].flatMap { answer in dates.map { (answer, $0) } }
        for first in choices {
            for second in choices {
                for change in [nil, (Position.Answer.refusal, "2013-03-30..2013-03-31"), (.consent, "2013-04-01")]
                    as [(Position.Answer, String)?]
                {
                    let told = [
                        ("adorf", "a", first, nil), ("bedorf", "b", second, nil),
                        ("bedorf", "c", second == nil ? nil : change, "b"),
                    ]
                    let spans = told.map { $0.2.flatMap { PartialDate($0.1) } }
                    func outcome(_ dates: [PartialDate?]) throws -> RoundOutcome? {
                        let answers = zip(told, dates).compactMap { told, date in
                            told.2.map { Made.says(told.0, $0.0, as: told.1, on: date?.description, replacing: told.3) }
                        }
                        let round = Made.asking(
                            asked: ["adorf", "bedorf"], deadline: "2013-03-30", silence: silence, rule: rule)
                        return try #require(Made.reading([round] + answers, asOf: "2013-12-31")).outcome
                    }
                    var ways: [[PartialDate?]] = [[]]
                    for span in spans {
                        let days: [PartialDate?] = span.map { $0.days.map { .day($0) } } ?? [nil]
                        ways = ways.flatMap { way in days.map { way + [$0] } }
                    }
                    let all = Set(try ways.map { try outcome($0) })
                    #expect(try outcome(spans) == (all.count == 1 ? all.first ?? nil : .unknown), "\(told)")
                }
            }
        }
    }
}
