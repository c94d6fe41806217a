import Costing
import Testing

@testable import Decisions

@Suite("Bodies that change")
struct BodyChangesTests {
    static func body(
        _ id: String, _ count: Int? = nil, counted day: String = "2022-12-31", on date: String? = nil,
        kind: Body.Kind = .municipality
    ) -> Entry {
        Made.entry(
            id,
            Body(
                name: Text(id.capitalized), kind: kind,
                inhabitants: count.flatMap { count in
                    PartialDate(day).map { [Body.Inhabitants(on: $0, count: count)] }
                }), on: date)
    }
    static func counted(_ counts: [(String, Int)], of day: String, known date: String, id: String = "counted") -> Entry
    {
        Made.entry(
            id,
            InhabitantsCounted(
                counted: PartialDate(day) ?? .year(1), counts: counts.map { .init(body: Identifier($0.0), count: $0.1) }
            ), on: date, grade: .official)
    }
    static func ended(_ body: String, to successors: [String] = [], on date: String?) -> Entry {
        Made.entry(
            "end-" + body,
            BodyEnded(
                body: Identifier(body), successors: successors.map { Identifier($0) }, title: Text("\(body) endet.")),
            on: date, grade: .official)
    }
    static func renamed(_ body: String, _ name: String, on date: String) -> Entry {
        Made.entry("name-" + body, BodyRenamed(body: Identifier(body), name: Text(name)), on: date)
    }
    static let county = [
        Made.opened(), body("musterkreis", kind: .county), body("adorf", 9_000), body("bedorf", 2_000),
        body("cedorf", 4_000),
    ]
    /// Adorf and Bedorf become Neudorf on 1 January 2026.
    static let merger = [
        body("neudorf", 11_900, counted: "2026-01-01", on: "2026-01-01"),
        ended("adorf", to: ["neudorf"], on: "2026-01-01"), ended("bedorf", to: ["neudorf"], on: "2026-01-01"),
    ]

    private func matter(_ more: [Entry], asOf day: String) -> Matter { Made.matter(Self.county + more, asOf: day) }
    private func names(_ matter: Matter) -> [String] { matter.council.municipalities.map(\.header.id) }
    private func total(_ matter: Matter, _ day: String) -> Int? {
        matter.council.inhabitants(asOf: Made.day(day)).map { Int($0) }
    }

    @Test(
        """
        After a merger the new municipality is there and the old ones are not; the day before it is the other way \
        round
        """
    )
    func merged() {
        let before = matter(Self.merger, asOf: "2025-12-31"), after = matter(Self.merger, asOf: "2026-01-01")
        #expect(names(before) == ["adorf", "bedorf", "cedorf"] && names(after) == ["cedorf", "neudorf"])
        #expect(total(before, "2025-12-31") == 15_000 && total(after, "2026-01-01") == 15_900)
        #expect(after.council.heirs(of: Identifier("adorf")) == [Identifier("neudorf")])
        #expect(
            after.council.municipalities(on: Made.day("2025-12-31")).map(\.header.id) == ["adorf", "bedorf", "cedorf"])
    }

    @Test("What came of what came of a body is followed to those that are there")
    func chain() {
        let later = [
            Self.body("grossdorf", on: "2028-01-01"),
            Self.ended("neudorf", to: ["grossdorf", "cedorf"], on: "2028-01-01"),
        ]
        let council = matter(Self.merger + later, asOf: "2030-01-01").council
        #expect(council.heirs(of: Identifier("bedorf")) == [Identifier("grossdorf"), Identifier("cedorf")])
        #expect(council.heirs(of: Identifier("bedorf"), on: Made.day("2027-12-31")) == [Identifier("neudorf")])
        #expect(council.heirs(of: Identifier("bedorf"), on: Made.day("2025-12-31")) == [Identifier("bedorf")])
        #expect(
            matter([Self.ended("adorf", on: "2026-01-01")], asOf: "2026-01-01").council.heirs(of: Identifier("adorf"))
                == [])
    }

    @Test("A newer count holds from the day since which it is known; of two of one day the one told last holds")
    func counts() {
        let newer = Self.counted([("bedorf", 2_100)], of: "2024-12-31", known: "2025-06-20")
        #expect(total(matter([newer], asOf: "2025-06-19"), "2025-06-19") == 15_000)
        #expect(total(matter([newer], asOf: "2025-06-20"), "2025-06-20") == 15_100)
        let corrected = Self.counted([("bedorf", 2_110)], of: "2024-12-31", known: "2025-07-01", id: "corrected")
        #expect(total(matter([newer, corrected], asOf: "2025-07-01"), "2025-07-01") == 15_110)
        let older = Self.counted([("bedorf", 1)], of: "2021-12-31", known: "2025-08-01", id: "older")
        #expect(total(matter([newer, older], asOf: "2025-08-01"), "2025-08-01") == 15_100)
    }

    @Test("Who is no more is neither waited for nor reminded, and cannot answer; what was said before stays")
    func gone() throws {
        let asked = [
            Made.asking(
                asked: ["adorf", "bedorf", "cedorf"], on: "2025-12-01", deadline: "2026-02-02",
                reminders: ["2026-01-10"]), Made.says("adorf", on: "2025-12-20"),
        ]
        func reading(_ day: String) throws -> RoundStanding {
            try #require(matter(Self.merger + asked, asOf: day).roundReadings(asOf: Made.day(day), figures: nil).first)
        }
        #expect(try reading("2025-12-31").awaited.map(\.text) == ["bedorf", "cedorf"])
        let after = try reading("2026-01-15")
        #expect(
            after.awaited.map(\.text) == ["cedorf"]
                && after.toRemind(for: Made.day("2026-01-10")).map(\.text) == ["cedorf"]
                && after.answers[0].position != nil)
        given(Self.county + Self.merger + asked).when(Made.says("bedorf", on: "2026-01-02")).then(
            .refused("has not existed since"))
        given(Self.county + Self.merger + asked).when(Made.says("bedorf", on: "2025-12-31")).then(.taken)
    }

    @Test(
        """
        Who is no more is not named as one who would have to change, also once the round is over; a successor may \
        still speak while it runs, and where there is none it remains silence
        """
    )
    func mute() throws {
        func reading(
            _ day: String, _ change: [Entry], rule: String = "all", silence: SilenceRule? = nil,
            _ said: [Entry] = [Made.says("adorf", on: "2025-12-20"), Made.says("cedorf", on: "2025-12-20")]
        ) throws -> RoundStanding {
            let asked = Made.asking(
                asked: ["adorf", "bedorf", "cedorf"], on: "2025-12-01", deadline: "2026-02-02", silence: silence,
                rule: rule)
            return try #require(
                matter(change + [asked] + said, asOf: day).roundReadings(asOf: Made.day(day), figures: nil).first)
        }
        func turn(_ reading: RoundStanding) -> Set<String> {
            Set(reading.rule.flatMap { reading.ballot.turn(under: $0) }?.sets.joined().map(\.text) ?? [])
        }
        let dissolved = [Self.ended("bedorf", on: "2026-01-01")]
        for change in [Self.merger, dissolved] {
            let before = try reading("2025-12-31", change), running = try reading("2026-01-15", change),
                over = try reading("2026-02-10", change)
            #expect(before.outcome == .open && turn(before) == ["bedorf"])
            #expect(turn(running).isEmpty && turn(over).isEmpty)
            #expect(over.outcome == .notReached)
        }
        #expect(try reading("2026-01-15", Self.merger).outcome == .open)
        #expect(try reading("2026-01-15", dissolved).outcome == .notReached)
        #expect(try reading("2026-01-15", Self.merger, silence: .consent).outcome == .open)
        #expect(try reading("2026-01-15", dissolved, silence: .consent).outcome == .reached)
        #expect(try reading("2026-02-10", Self.merger, silence: .consent).outcome == .reached)
        // What was said before the end stays, and nobody can take it back.
        let before = try reading("2025-12-31", Self.merger, rule: "at least 2 heads"),
            after = try reading("2026-01-15", Self.merger, rule: "at least 2 heads")
        #expect(turn(before) == ["adorf", "cedorf"] && turn(after) == ["cedorf"])
        // Of a round that was over before the end it is no other.
        let later = try reading("2026-06-02", Self.merger, rule: "at least 2 heads")
        #expect(turn(later) == ["cedorf"] && later.outcome == .reached)
    }

    @Test("A count of the day before a merger is taken for the municipality that the merger makes")
    func countBeforeTheBody() {
        let known = Self.counted([("neudorf", 11_850)], of: "2025-12-31", known: "2025-12-31")
        let after = matter(
            [
                known, Self.body("neudorf", on: "2026-01-01"), Self.ended("adorf", to: ["neudorf"], on: "2026-01-01"),
                Self.ended("bedorf", to: ["neudorf"], on: "2026-01-01"),
            ], asOf: "2026-01-01")
        #expect(total(after, "2026-01-01") == 15_850)
    }

    @Test("From its day on a body has its new name, and before it the old one")
    func renaming() {
        let change = [Self.renamed("adorf", "Bad Adorf", on: "2024-07-01")]
        #expect(matter(change, asOf: "2024-06-30").name(of: BodyID("adorf")).de == "Adorf")
        #expect(matter(change, asOf: "2024-07-01").name(of: BodyID("adorf")).de == "Bad Adorf")
        #expect(total(matter(change, asOf: "2024-07-01"), "2024-07-01") == 15_000)
    }

    @Test("What cannot be said of a body is refused, with what is the case")
    func refused() {
        let after = given(Self.county + Self.merger)
        after.when(Self.ended("adorf", on: "2027-01-01")).then(.refused("is no more since 1\u{A0}January\u{A0}2026"))
        after.when(Self.ended("nowhere", on: "2027-01-01")).then(.refused("There is no body"))
        after.when(Self.ended("cedorf", to: ["cedorf"], on: "2027-01-01")).then(.refused("succeeded by other bodies"))
        after.when(Self.ended("cedorf", to: ["adorf"], on: "2027-01-01")).then(.refused("is no more"))
        after.when(Self.ended("cedorf", to: ["neudorf"], on: "2025-01-01")).then(.refused("there only since"))
        after.when(Self.ended("neudorf", to: ["cedorf"], on: "2026-01-01")).then(.refused("there only since"))
        after.when(Self.ended("musterkreis", on: "2027-01-01")).then(.refused("the county to which the matter belongs"))
        after.when(Self.ended("cedorf", on: nil)).then(.refused("first day without it"))
        after.when(Self.ended("cedorf", to: ["neudorf"], on: "2027-01-01")).then(.taken)
        after.when(Self.renamed("adorf", "Bad Adorf", on: "2026-02-01")).then(.refused("is no more"))
        after.when(Self.renamed("cedorf", "Neudorf", on: "2026-02-01")).then(.refused("already called"))
        after.when(Self.renamed("cedorf", " ", on: "2026-02-01")).then(.refused("is missing"))
        after.when(Self.counted([("adorf", 9_500)], of: "2026-06-30", known: "2026-12-01")).then(.refused("is no more"))
        after.when(Self.counted([("adorf", 9_500)], of: "2025-12-31", known: "2026-06-20")).then(.taken)
        after.when(Self.counted([("cedorf", 0)], of: "2025-12-31", known: "2026-06-20")).then(
            .refused("cannot have 0 inhabitants"))
        after.when(Self.counted([("cedorf", 5), ("cedorf", 6)], of: "2025-12-31", known: "2026-06-20")).then(
            .refused("in the count twice"))
        after.when(Self.counted([], of: "2025-12-31", known: "2026-06-20")).then(.refused("at least one"))
        after.when(Self.counted([("cedorf", 5)], of: "2025-12-31", known: "2025-06-20")).then(
            .refused("cannot have been known"))
        after.when(Made.round(asked: ["adorf", "cedorf"], on: "2026-03-01")).then(.refused("is no more"))
        after.when(Made.round(asked: ["adorf", "cedorf"], on: "2025-12-31")).then(.taken)
    }

    @Test("A round keeps whom it asked, and asked all that there were then")
    func rounds() {
        let round = Made.round(asked: ["adorf", "bedorf", "cedorf"], on: "2024-01-10")
        let after = matter(Self.merger + [round], asOf: "2026-06-01")
        let reading = after.roundReadings(asOf: Made.day("2026-06-01"), figures: nil).first
        #expect(reading?.answers.map(\.body.text) == ["adorf", "bedorf", "cedorf"])
        #expect(after.consent.rounds.all.first.map { after.asksAll($0) } == true)
        let new = Made.round("round-2", asked: ["cedorf", "neudorf"], on: "2026-03-01"),
            part = Made.round("round-3", asked: ["neudorf"], on: "2026-03-01")
        #expect(
            matter(Self.merger + [new, part], asOf: "2026-06-01").consent.rounds.all.map { after.asksAll($0) } == [
                true, false,
            ])
    }

    @Test("A count that becomes known later does not change what weighed in a round before")
    func weights() {
        let round = Made.round(asked: ["adorf", "bedorf", "cedorf"], on: "2025-03-01")
        let newer = Self.counted([("bedorf", 9_999)], of: "2024-12-31", known: "2025-06-20")
        let reading = matter([round, newer], asOf: "2026-01-01").roundReadings(
            asOf: Made.day("2026-01-01"), figures: nil
        ).first
        #expect(reading?.ballot.votes.map(\.inhabitants) == [9_000, 2_000, 4_000])
    }

    @Test("In a key that is older than a merger the new municipality bears what the old ones bore, and the sum stays")
    func keys() throws {
        func key(_ burdens: [Int64?] = [nil, nil, nil]) -> Entry {
            Made.entry(
                "levy",
                LevyKey(
                    title: "Umlage", unit: .parts,
                    weights: zip([("adorf", 50), ("bedorf", 20), ("cedorf", 30)], burdens).map { part, burden in
                        .init(body: Identifier(part.0), weight: part.1, burden: burden.map { BasisPoints($0) })
                    }), on: "2024-01-01", grade: .official)
        }
        let day = Made.day("2026-06-01")
        let one = try #require(matter(Self.merger + [key()], asOf: "2026-06-01").sharingKeys(asOf: day).first)
        #expect(one.plain.ids == ["neudorf", "cedorf"] && one.plain.weights == [70, 30])
        #expect(
            one.inherited.map(\.heir.text) == ["neudorf"]
                && one.inherited.first?.from.map(\.text) == ["adorf", "bedorf"])
        #expect(one.plain.shares(of: Made.euro(100)).map(\.amount) == [Made.euro(70), Made.euro(30)])
        // Where the burdens differ, or nobody or several came after, nobody knows who bears it.
        let differing = matter(Self.merger + [key([5_000, nil, nil])], asOf: "2026-06-01")
        #expect(differing.sharingKeys(asOf: day).map(\.id) == ["inhabitants"])
        #expect(differing.lostKeys.map(\.body.text) == ["bedorf"])
        let divided = matter(
            [key(), Self.ended("bedorf", to: ["adorf", "cedorf"], on: "2026-01-01")], asOf: "2026-06-01")
        #expect(divided.lostKeys.map(\.body.text) == ["bedorf"] && divided.sharingKeys(asOf: day).isEmpty)
    }

    @Test("Where some counts are newer, both states are offered, each with its days")
    func states() {
        let newer = Self.counted([("bedorf", 2_100), ("cedorf", 4_200)], of: "2024-12-31", known: "2025-06-20")
        let keys = matter([newer], asOf: "2025-07-01").sharingKeys(asOf: Made.day("2025-07-01"))
        #expect(keys.map(\.id) == ["inhabitants", "inhabitants-2022-12-31"])
        #expect(keys.map(\.plain.weights) == [[9_000, 2_100, 4_200], [9_000, 2_000, 4_000]])
        #expect(keys[0].counted.map { "\($0.bodies) \($0.on)" } == ["2 2024-12-31", "1 2022-12-31"])
        #expect(keys[1].counted.map { "\($0.bodies) \($0.on)" } == ["3 2022-12-31"])
        // None where no day has a count of all.
        let apart = [
            Made.opened(), Self.body("adorf", 1, counted: "2020-12-31"), Self.body("bedorf", 2, counted: "2021-12-31"),
        ]
        #expect(
            Made.matter(apart, asOf: "2025-07-01").sharingKeys(asOf: Made.day("2025-07-01")).map(\.id) == [
                "inhabitants"
            ])
    }

    @Test(
        "An end is a legal day: a month or a span is refused, and it is said what is missing",
        arguments: ["2026", "2026-01", "2026-01-01..2026-01-31"])
    func legalDay(on: String) {
        given(Self.county).when(Self.ended("adorf", to: ["bedorf"], on: on)).then(.refused("is a legal day"))
        given(Self.county).when(Self.ended("adorf", to: ["bedorf"], on: "2026-01-01")).then(.taken)
    }

    @Test("A wrong end is withdrawn, and the body is there again; nothing else with that id goes with it")
    func withdrawn() {
        let same = Made.entry("end-adorf", Occurrence(called: "Ein Fest", text: nil), on: "2026-02-01")
        let back = Made.entry(
            "back", Withdrawal(entry: "end-adorf", kind: BodyEnded.type, reason: "Verwechselt."), on: "2026-03-01")
        var after = matter(Self.merger + [same], asOf: "2026-03-01")
        given(after.entries).when(back).then(.taken)
        after.apply(back)
        #expect(names(after).contains("adorf") && after.matters.occurrences.count == 1)
        let folded = matter(Self.merger + [same, back], asOf: "2026-03-01")
        #expect(names(folded).contains("adorf") && folded.matters.occurrences.count == 1)
    }
}
