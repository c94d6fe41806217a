import Costing
import Testing

@testable import Decisions

@Suite("What was decided last, where a day is missing")
struct DecisionsBySpanTests {
    /// Two options for one question, and a round and a mandate that prepare the answer.
    private static let mill = [
        Made.opened(), Made.council, Made.committee,
        Made.entry("whether", Question(title: "Frage", decides: "Kreistag", serves: ["centre"])),
        Made.requires("centre"),
        Made.entry("build", Option(title: "Bauen", text: "Die Mühle wird gebaut.", costs: true, answers: "whether")),
        Made.entry(
            "without", Option(title: "Ohne", text: "Keine Mühle.", costs: false, forgoes: true, answers: "whether")),
    ]

    /// Every span within four days.
    private static let spans: [String] = (1...4).flatMap { first in
        (first...4).map { last in first == last ? "2013-05-0\(first)" : "2013-05-0\(first)..2013-05-0\(last)" }
    }

    /// Those of the first three days.
    private static let short = spans.filter { !$0.contains("04") }

    private static func days(_ span: String) -> [String] { PartialDate(span)?.days.map(\.iso) ?? [] }

    private func matter(_ build: String, _ without: String) -> Matter {
        let decided = [
            Made.resolves("council", "yes", settles: ["whether"], option: "build", on: build),
            Made.resolves("council", "no", settles: ["whether"], option: "without", on: without),
        ]
        // Of one day, what was entered later came later.
        return Made.matter((Self.mill + decided).enumerated().map { $1.placed(at: Int64($0 + 1)) }, asOf: "2013-12-31")
    }

    /// What a reading comes to for each pair of days that the spans leave open.
    private func ways<T: Hashable>(_ build: String, _ without: String, _ read: (String, String) -> T) -> Set<T> {
        Set(Self.days(build).flatMap { day in Self.days(without).map { read(day, $0) } })
    }

    @Test("An option is chosen, and a question declined, exactly if it is whatever the days were", arguments: spans)
    func choice(build: String) {
        for without in Self.spans {
            let ways = ways(build, without) { matter($0, $1).choice?.content.option?.text }
            let read = matter(build, without)
            #expect(
                read.choice?.content.option?.text == (ways.count == 1 ? ways.first ?? nil : nil), "\(build), \(without)"
            )
            #expect(Set(read.choices.map(\.content.option?.text)) == ways, "\(build), \(without)")
            #expect(
                read.isDeclined("whether") == (ways == ["without"]) && read.isSettled("whether"), "\(build), \(without)"
            )
            #expect(read.rivals(on: "whether").isEmpty == (ways.count == 1), "\(build), \(without)")
            #expect((read.setAside != nil) == (ways == ["without"]), "\(build), \(without)")
            let last = self.ways(build, without) { matter($0, $1).lastDecision?.header.id }
            #expect(
                Set(([read.lastDecision].compactMap { $0 } + read.rivalsOfLastDecision).map(\.header.id)) == last,
                "\(build), \(without)")
        }
    }

    /// Of one day, nothing is told as later.
    @Test(
        """
        What answers no question of the matter is told as later exactly if it was whatever the days were; else as \
        what may have been decided since
        """,
        arguments: spans)
    func unrelated(decided: String) {
        for other in Self.spans {
            func read(_ decided: String, _ other: String) -> Matter {
                Made.matter(
                    Self.mill + [
                        Made.resolves("council", "yes", settles: ["whether"], option: "build", on: decided),
                        Made.resolves("council", "other", on: other),
                    ], asOf: "2013-12-31")
            }
            let
                worlds = Set(
                    Self.days(decided).flatMap { day in Self.days(other).map { read(day, $0).unrelatedDecision != nil }
                    }), matter = read(decided, other)
            #expect((matter.unrelatedDecision != nil) == (worlds == [true]), "\(decided), \(other)")
            #expect(
                matter.rivalsOfLastDecision.map(\.header.id) == (worlds.count == 2 ? ["other"] : []),
                "\(decided), \(other)")
        }
    }

    @Test(
        "A resolution on which a finding rests is the last decision, and no rival of itself, be its day missing or not")
    func founded() {
        for on in ["2013-05", "2013-05-10"] {
            let rests = Made.entry(
                "rests", Finding(requirement: "r", status: .met, reason: "So ist es.", resolution: "other"),
                on: "2013-06-01", grade: .official)
            let matter = Made.matter(
                Self.mill + [Made.requires("r"), Made.resolves("council", "other", on: on), rests], asOf: "2013-12-31")
            #expect(
                matter.lastDecision?.header.id == "other" && matter.rivalsOfLastDecision.isEmpty
                    && matter.unrelatedDecision == nil, "\(on)")
        }
    }

    @Test("A decision is overruled only by one that was certainly later", arguments: spans)
    func overruled(build: String) {
        for without in Self.spans {
            let read = matter(build, without)
            for resolution in read.council.resolutions {
                let ways = ways(build, without) { first, second in
                    let world = matter(first, second)
                    return world.council.resolutions.all.first { $0.id == resolution.id }.map {
                        !world.overruling($0).isEmpty
                    } ?? false
                }
                #expect(
                    read.overruling(resolution).isEmpty == (ways != [true]),
                    "\(resolution.header.id) \(build), \(without)")
            }
        }
    }

    @Test(
        """
        A mandate and a round are ended exactly if they are whatever the days were; else it is said that it is not \
        settled
        """,
        arguments: spans)
    func ended(given: String) {
        for decided in Self.spans {
            func ends(_ given: String, _ decided: String) -> (
                mandate: String?, perhaps: String?, round: String?, perhapsRound: String?
            ) {
                let task = Made.mandate(on: given), round = Made.asking(on: given, serves: ["centre"])
                let matter = Made.matter(
                    Self.mill + [
                        task, round,
                        Made.resolves("council", "yes", settles: ["whether"], option: "build", on: decided),
                    ], asOf: "2013-12-31")
                let asked = matter.consent.rounds.all.first
                return (
                    matter.overtaking(task.header)?.header.id, matter.perhapsOvertaking(task.header)?.header.id,
                    asked.flatMap { matter.overtaking($0) }?.header.id,
                    asked.flatMap { matter.perhapsOvertaking($0) }?.header.id
                )
            }
            let worlds = Self.days(given).flatMap { day in Self.days(decided).map { ends(day, $0) } },
                read = ends(given, decided)
            let mandates = Set(worlds.map(\.mandate)), rounds = Set(worlds.map(\.round))
            #expect(
                read.mandate == (mandates == ["yes"] ? "yes" : nil)
                    && read.perhaps == (mandates.count == 2 ? "yes" : nil), "\(given), \(decided)")
            #expect(
                read.round == (rounds == ["yes"] ? "yes" : nil)
                    && read.perhapsRound == (rounds.count == 2 ? "yes" : nil), "\(given), \(decided)")
        }
    }

    /// Every two reports of three days, in both orders of entry.
    @Test("Where a mandate stands is settled exactly if it is the same whatever the days were", arguments: short)
    func standing(first: String) {
        for second in Self.short {
            for third in ["2013-05-02", "2013-05-01..2013-05-03"] {
                for states in Self.states {
                    func read(_ days: [String]) -> MandateStanding {
                        let told = zip(days, states).enumerated().map {
                            Made.report($1.1, id: "report-\($0)", dated: $1.0).placed(at: Int64($0 + 1))
                        }
                        return Made.matter([Made.mandate()] + told, asOf: "2013-12-31").standing(of: "task-b")
                    }
                    let worlds = Self.days(first).flatMap { one in
                        Self.days(second).flatMap { two in Self.days(third).map { read([one, two, $0]) } }
                    }
                    let standing = read([first, second, third]), said = "\(first), \(second), \(third) \(states)"
                    #expect(
                        Set(standing.reports.map(\.header.id)) == Set(worlds.compactMap { $0.last?.header.id }),
                        "\(said)")
                    let done = Set(worlds.map { $0.isDone })
                    #expect(standing.isDone == (done.count == 1 ? done.first ?? nil : nil), "\(said)")
                }
            }
        }
    }

    private static let states: [[StatusReport.Status]] = [
        [.done, .underWay, .nothingNew], [.done, .nothingNew, .underWay], [.underWay, .done, .nothingNew],
        [.nothingNew, .done, .underWay],
        [.nothingNew, .nothingNew, .done], [.done, .done, .deferred],
    ]

    @Test("A mandate is overdue or not only where no missing day decides it")
    func overdue() throws {
        let mandate = Made.entry(
            "task",
            Mandate(meeting: "m", mark: "a", title: "Bericht", to: "office", due: Made.day("2013-05-20"), by: nil),
            on: "2013-01-10")
        func overdue(_ reports: Entry...) throws -> Bool? {
            let matter = Made.matter([mandate] + reports, asOf: "2013-12-31")
            return matter.overdue(try #require(matter.mandates.mandates["task"]), asOf: Made.day("2013-12-31"))
        }
        #expect(try overdue() == true)
        #expect(try overdue(Made.report(.done, on: "task", dated: "2013-05")) == false)
        #expect(
            try overdue(
                Made.report(.done, id: "r1", on: "task", dated: "2013-05-10"),
                Made.report(.underWay, id: "r2", on: "task", dated: "2013-05")) == nil)
        #expect(
            try overdue(
                Made.report(.done, id: "r1", on: "task", dated: "2013-06-10"),
                Made.report(.underWay, id: "r2", on: "task", dated: "2013-05")) == false)
    }

    @Test(
        "Whether a condition is met, and with it the consent, is settled exactly if it is whatever the days were",
        arguments: spans)
    func conditions(first: String) {
        for second in Self.spans {
            for states in [
                [ConditionReported.State.met, .broken], [.broken, .met], [.met, .waived], [.open, .broken],
            ] {
                func read(_ days: [String]) -> RoundStanding.AskedBody? {
                    let told = zip(days, states).enumerated().map {
                        Made.reported($1.1, as: "state-\($0)", on: $1.0).placed(at: Int64($0 + 1))
                    }
                    let given = [
                        Made.asking(asked: ["adorf"]), Made.says("adorf", .conditional, if: [Made.condition()]),
                    ]
                    return Made.reading(given + told, asOf: "2013-12-31")?.answers.first
                }
                let worlds = Self.days(first).flatMap { one in Self.days(second).compactMap { read([one, $0]) } }
                let answer = read([first, second]), said = "\(first), \(second) \(states)"
                #expect(
                    answer?.conditions.first?.states == Set(worlds.compactMap { $0.conditions.first?.state }), "\(said)"
                )
                let stands = Set(worlds.map(\.stand))
                #expect(
                    answer?.contested == (stands.count > 1 ? stands : [])
                        && (stands.count > 1 || answer?.stand == stands.first), "\(said)")
                #expect(answer?.isInDoubt == worlds.allSatisfy(\.isInDoubt), "\(said)")
            }
        }
    }
}
