import Costing
import Testing

@testable import Decisions

/// What a round comes to where a day is missing, against the same on every day
/// that is possible.
@Suite("Rounds whose end, weighing or conditions are known by a span")
struct RoundsBySpanTests {
    /// Every span within four days.
    private static let spans: [String] = (1...4).flatMap { first in
        (first...4).map { last in first == last ? "2013-05-0\(first)" : "2013-05-0\(first)..2013-05-0\(last)" }
    }
    private static func days(_ span: String) -> [String] { PartialDate(span)?.days.map(\.iso) ?? [] }

    // MARK: Weighings

    private static func weighed(_ id: String, on day: String) -> Entry {
        Made.entry(id, ViewsWeighed(round: "round-1", by: "office", text: "Abgewogen."), on: day)
    }

    @Test(
        "A view is weighed or not exactly if it is whatever the days were, of the view and of two weighings",
        arguments: spans)
    func weighings(view: String) throws {
        let short = Self.spans.filter { !$0.contains("04") }
        for first in short {
            for second in short {
                for deadline in [nil, "2013-05-02"] {
                    func read(_ days: [String]) throws -> (unweighed: Bool, perhaps: Bool, isReached: Bool) {
                        let asked = [
                            Made.asking(asked: ["adorf"], strength: .regard, on: "2013-04-01", deadline: deadline),
                            Made.says("adorf", on: days[0]),
                        ]
                        let reading = try #require(
                            Made.reading(
                                asked + [Self.weighed("one", on: days[1]), Self.weighed("two", on: days[2])],
                                asOf: "2013-12-31"))
                        return (
                            !reading.unweighed.isEmpty, !reading.perhapsUnweighed.isEmpty, reading.result() == .reached
                        )
                    }
                    let worlds = try Self.days(view).flatMap { one in
                        try Self.days(first).flatMap { two in
                            try Self.days(second).map { try read([one, two, $0]).unweighed }
                        }
                    }
                    let ways = Set(worlds), told = try read([view, first, second]),
                        said = "\(view), \(first), \(second), \(deadline ?? "")"
                    #expect(told.unweighed == (ways == [true]) && told.perhaps == (ways.count == 2), "\(said)")
                    if deadline != nil { #expect(told.isReached == (ways == [false]), "\(said)") }
                }
            }
        }
    }

    // MARK: The end

    private static let law = [
        Made.council, Made.requires("centre"),
        Made.entry("whether", Question(title: "Frage", decides: "Kreistag", serves: ["centre"])),
    ]

    @Test(
        """
        An answer after the decision that ended the round has no effect, as one after the deadline; where a day is \
        missing it is settled exactly if it is whatever the days were
        """,
        arguments: spans)
    func ended(decided: String) throws {
        for opened in ["2013-04-30", "2013-05-01..2013-05-02"] {
            for answered in Self.spans {
                for deadline in [nil, "2013-05-02"] {
                    func read(_ opened: String, _ decided: String, _ answered: String) throws -> RoundStanding {
                        let round = Made.asking(asked: ["adorf"], on: opened, deadline: deadline, serves: ["centre"])
                        let decision = Made.resolves("council", "yes", settles: ["whether"], on: decided)
                        return try #require(
                            Made.reading(
                                Self.law + [round, decision, Made.says("adorf", on: answered)], asOf: "2013-12-31"))
                    }
                    var worlds: Set<Bool> = []
                    for one in Self.days(opened) {
                        for two in Self.days(decided) {
                            for three in Self.days(answered) {
                                worlds.insert(try read(one, two, three).answers[0].position != nil)
                            }
                        }
                    }
                    let answer = try read(opened, decided, answered).answers[0],
                        said = "\(opened), \(decided), \(answered), \(deadline ?? "")"
                    #expect(
                        (answer.position != nil) == (worlds == [true]) && !answer.late.isEmpty == (worlds == [false]),
                        "\(said)")
                    #expect(!answer.undated.isEmpty == (worlds.count == 2), "\(said)")
                }
            }
        }
    }

    @Test("A result does not turn after the decision, and the reading names what has ended the round")
    func staysAsDecided() throws {
        let asked =
            Self.law + [
                Made.asking(
                    asked: ["adorf", "bedorf", "cedorf", "dedorf"], rule: "more than 1/2 of heads", serves: ["centre"]),
                Made.says("adorf", on: "2013-03-20"), Made.says("bedorf", on: "2013-03-25"),
                Made.resolves("council", "yes", settles: ["whether"], on: "2013-04"),
                Made.says("cedorf", on: "2013-05-20"),
                // Answering the question anew opens nothing.
                Made.resolves("council", "anew", settles: ["whether"], on: "2013-07-01"),
            ]
        for day in ["2013-05-10", "2013-06-10", "2013-08-01"] {
            let reading = try #require(Made.reading(asked, asOf: day))
            #expect(
                reading.outcome == .notReached && !reading.isOpen && reading.end.decision?.header.id == "yes"
                    && reading.end.isByDecision, "\(day)")
        }
        #expect(Made.reading(asked, asOf: "2013-06-10")?.answers[2].late.map(\.header.id) == ["cedorf-says"])
        let matter = Made.matter([Made.opened()] + asked, asOf: "2013-06-10")
        #expect(matter.fates(asOf: Made.day("2013-06-10"))["cedorf-says"]?.state == .late)
    }

    // MARK: Conditions that are computed

    @Test(
        """
        Whether a computed condition is met, and with it the consent, is settled exactly if it is whatever the \
        days were
        """,
        arguments: spans)
    func computed(sent: String) throws {
        let conditions: [Predicate] = [
            .applied(before: "2013-05-02"), .all([.applied(before: "2013-05-03"), .until(Made.day("2014-01-01"))]),
            .any([.applied(before: "2013-05-03"), .reached(Made.day("2014-01-01"))]),
            .not(.applied(before: "2013-05-03")),
        ]
        for metIf in conditions {
            func read(_ sent: String) throws -> RoundStanding.AskedBody {
                let application = Made.entry(
                    "sent", Document(title: "Antrag", kind: .letter, countsAs: ["application"]), on: sent,
                    grade: .official)
                let given = [
                    Made.asking(asked: ["adorf"]), Made.says("adorf", .conditional, if: [Made.condition(metIf: metIf)]),
                    application,
                ]
                return try #require(Made.reading(given, asOf: "2013-12-31")?.answers.first)
            }
            let worlds = try Self.days(sent).map(read), answer = try read(sent), stands = Set(worlds.map(\.stand)),
                said = "\(sent) \(metIf)"
            #expect(answer.conditions.first?.states == Set(worlds.compactMap { $0.conditions.first?.state }), "\(said)")
            #expect(
                answer.contested == (stands.count > 1 ? stands : [])
                    && (stands.count > 1 || answer.stand == stands.first), "\(said)")
        }
    }

    @Test(
        """
        That a condition was met once and is broken now is in doubt, or perhaps, as the days of document and \
        consent leave it
        """,
        arguments: spans)
    func doubt(handedIn: String) throws {
        for consented in Self.spans {
            func read(_ handedIn: String, _ consented: String) throws -> RoundStanding.Condition {
                let proof = Made.entry(
                    "proof", Document(title: "Nachweis", kind: .letter, countsAs: ["proof"]), on: handedIn,
                    grade: .official)
                let metIf = Predicate.all([.document(.init(kind: "proof")), .until(Made.day("2013-05-02"))])
                let given = [
                    Made.asking(asked: ["adorf"]),
                    Made.says("adorf", .conditional, on: consented, if: [Made.condition(metIf: metIf)]), proof,
                ]
                return try #require(Made.reading(given, asOf: "2013-12-31")?.answers.first?.conditions.first)
            }
            let worlds = Set(
                try Self.days(handedIn).flatMap { one in try Self.days(consented).map { try read(one, $0).isInDoubt } })
            let told = try read(handedIn, consented)
            #expect(
                told.isInDoubt == (worlds == [true]) && told.isPerhapsInDoubt == (worlds.count == 2),
                "\(handedIn), \(consented)")
        }
    }

    // MARK: Reminders

    @Test("A reminder to one is none to the others")
    func reminders() throws {
        func sent(_ id: String, to bodies: [String], on day: String) -> Entry {
            Made.entry(id, ReminderSent(round: "round-1", to: bodies.map { Identifier($0) }, text: "Bitte."), on: day)
        }
        let asked = [Made.asking(asked: ["adorf", "bedorf"], deadline: "2013-05-31", reminders: ["2013-04-10"])],
            due = Made.day("2013-04-10")
        func read(_ entries: Entry...) throws -> RoundStanding {
            try #require(Made.reading(asked + entries, asOf: "2013-05-10"))
        }
        let one = try read(sent("one", to: ["adorf"], on: "2013-04-11"))
        #expect(one.reminderDue(on: Made.day("2013-05-10")) == due && one.toRemind(for: due) == ["bedorf"])
        #expect(
            try read(sent("one", to: ["adorf"], on: "2013-04-11"), sent("two", to: ["bedorf"], on: "2013-04-12"))
                .reminderDue(on: Made.day("2013-05-10")) == nil)
        // Who has answered need not be reminded.
        #expect(
            try read(sent("one", to: ["adorf"], on: "2013-04-11"), Made.says("bedorf")).reminderDue(
                on: Made.day("2013-05-10")) == nil)
        let perhaps = try read(sent("one", to: ["adorf"], on: "2013-04-11"), sent("two", to: ["adorf"], on: "2013-04"))
        #expect(perhaps.perhapsReminded(for: due) == nil)
        #expect(
            try read(sent("one", to: ["adorf"], on: "2013-04-11"), sent("two", to: ["adorf", "bedorf"], on: "2013-04"))
                .perhapsReminded(for: due)?.header.id == "two")
    }
}
