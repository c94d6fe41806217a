import Costing
import Testing

@testable import Decisions

@Suite("A deadline that ends on a day off")
struct DeadlineNoteTests {
    private func county(_ ags: String? = "05999") -> [Entry] {
        [Made.opened(), Made.entry("musterkreis", Body(name: "Musterkreis", kind: .county, ags: ags))]
            + ["adorf", "bedorf", "cedorf"].map { BodyChangesTests.body($0) }
    }
    private func round(_ deadline: String?, _ rule: DeadlineRule?, on asked: String = "2024-01-10") -> Entry {
        Made.entry(
            "round-1",
            ConsentRound(
                title: "Beteiligung", question: "Soll es sein?", strength: .consent, provision: nil,
                asked: ["adorf", "bedorf", "cedorf"].map { BodyID($0) }, forum: nil,
                briefing: .init(documents: [], figures: []), deadline: deadline.map(Made.day), deadlineRule: rule),
            on: asked)
    }
    private func lastDay(_ deadline: String, _ rule: DeadlineRule?, _ ags: String? = "05999") -> String? {
        Made.matter(county(ags) + [round(deadline, rule)], asOf: "2024-12-31").consent.rounds.all.first?.content
            .lastDay?.iso
    }
    private func note(_ day: String, _ ags: String? = "05999") -> DeadlineNote? {
        Made.matter(county(ags), asOf: "2026-01-01").note(on: Made.day(day))
    }

    @Test("By § 31 VwVfG or § 193 BGB the next working day takes its place; as set it does not")
    func moves() {
        // Holy Saturday: Easter Sunday and Monday follow.
        for rule in [DeadlineRule.administrativeProcedure, .civilCode] {
            #expect(lastDay("2024-03-30", rule) == "2024-04-02")
        }
        #expect(lastDay("2024-03-30", .asSet) == "2024-03-30" && lastDay("2024-03-30", nil) == "2024-03-30")
        #expect(
            lastDay("2024-05-30", .administrativeProcedure) == "2024-05-31", "Corpus Christi in North Rhine-Westphalia")
        #expect(lastDay("2024-05-30", .administrativeProcedure, "03999") == "2024-05-30", "none in Lower Saxony")
        #expect(
            lastDay("2024-05-30", .administrativeProcedure, nil) == "2024-05-30", "not known where no Land is known")
        #expect(lastDay("2024-02-28", .administrativeProcedure) == "2024-02-28")
    }

    @Test(
        "An answer on the working day in its place counts, the day after it does not, and the round is open until then")
    func counts() throws {
        func reading(_ rule: DeadlineRule?, _ given: String, asOf day: String) throws -> RoundStanding {
            let matter = Made.matter(
                county() + [round("2024-03-30", rule), Made.answer(of: "adorf", on: given)], asOf: day)
            return try #require(matter.roundReadings(asOf: Made.day(day), figures: nil).first)
        }
        #expect(try reading(.administrativeProcedure, "2024-04-02", asOf: "2024-04-10").answers[0].position != nil)
        #expect(try reading(.administrativeProcedure, "2024-04-03", asOf: "2024-04-10").answers[0].position == nil)
        #expect(try reading(.asSet, "2024-04-02", asOf: "2024-04-10").answers[0].position == nil)
        #expect(try reading(.administrativeProcedure, "2024-04-02", asOf: "2024-04-02").isOpen)
        #expect(try reading(.asSet, "2024-04-02", asOf: "2024-04-02").isOpen == false)
    }

    /// The county; its key, the day set, and the two days on which it may end.
    @Test(
        """
        Where nobody has said, or the day is a holiday in a part of the Land, an answer is settled exactly if both \
        ends say the same of it
        """,
        arguments: [
            ("05999", "2024-03-30", nil, "2024-03-30", "2024-04-02"),
            ("09162", "2025-08-15", nil, "2025-08-15", "2025-08-18"),
            ("09162", "2025-08-15", .civilCode, "2025-08-15", "2025-08-18"),
        ] as [(String, String, DeadlineRule?, String, String)])
    func notSettled(ags: String, set: String, rule: DeadlineRule?, first: String, last: String) throws {
        let days = (0..<12).map { $0 - 5 }.compactMap { Made.day(set).adding($0) }
        for given in days {
            for day in days where day >= given {
                func reading(until end: String?) throws -> RoundStanding {
                    let asked = end.map { round($0, .asSet, on: "2024-01-10") } ?? round(set, rule, on: "2024-01-10")
                    let matter = Made.matter(
                        county(ags) + [asked, Made.answer(of: "adorf", on: given.iso)], asOf: day.iso)
                    return try #require(matter.roundReadings(asOf: day, figures: nil).first)
                }
                let early = try reading(until: first), late = try reading(until: last), found = try reading(until: nil)
                let isSettled = (early.answers[0].position == nil) == (late.answers[0].position == nil)
                #expect(found.answers[0].undated.isEmpty == isSettled, "\(given) \(day)")
                #expect(
                    found.isOpen == late.isOpen && found.isPerhapsOver == (early.isOpen != late.isOpen),
                    "\(given) \(day)")
            }
        }
    }

    @Test("It is pointed out what the day is, which working day follows, and by which provision it moves")
    func sentences() throws {
        let saturday = try #require(note("2024-03-30"))
        #expect(saturday.statement.de == "Der 30.03.2024 ist ein Samstag")
        #expect(
            saturday.meaning(under: .administrativeProcedure).de
                == """
                Die Frist endet deshalb mit dem nächsten Werktag, dem 02.04.2024 (§\u{A0}31 Abs.\u{A0}3 \
                Satz\u{A0}1 VwVfG NRW).
                """
        )
        #expect(saturday.meaning(under: .civilCode).de.contains("§\u{A0}193 BGB"))
        #expect(saturday.meaning(under: .asSet).de.contains("§\u{A0}31 Abs.\u{A0}3 Satz\u{A0}2 VwVfG NRW"))
        #expect(
            saturday.meaning(under: nil).de.hasPrefix(
                "Nicht bestimmt ist, ob die Frist dann mit dem nächsten Werktag endet, dem 02.04.2024"))
        #expect(
            saturday.meaning(under: nil).de.hasSuffix(
                """
                Bei einer Antwort, die nach dem 30.03.2024 bis dahin eingeht, steht deshalb nicht fest, ob sie in \
                der Frist kam.
                """
            ))
        #expect(
            note("2024-05-30")?.statement.de == "Der 30.05.2024 ist in Nordrhein-Westfalen ein Feiertag (Fronleichnam)")
        #expect(note("2024-12-25", nil)?.statement.de == "Der 25.12.2024 ist ein Feiertag (1. Weihnachtstag)")
        let part = try #require(note("2025-08-15", "09162"))
        #expect(
            part.off == nil && part.next == part.day
                && part.statement.de.contains(
                    """
                    in einem Teil des Landes Bayern ein Feiertag (Mariä Himmelfahrt: in Gemeinden mit überwiegend \
                    katholischer Bevölkerung)
                    """
                ))
        #expect(
            part.meaning(under: nil).de.contains("kann deshalb erst am nächsten Werktag enden, dem 18.08.2025")
                && part.meaning(under: .asSet).de.contains("bleibt bei diesem Tag"))
        #expect(note("2024-02-28") == nil)
    }

    @Test(
        """
        The rule is cited from the Land’s own act on administrative procedure; where its Land is not known, \
        without a paragraph
        """,
        arguments: [
            (.schleswigHolstein, "§ 89 Abs. 3 Satz 1 LVwG"), (.bayern, "Art. 31 Abs. 3 Satz 1 BayVwVfG"),
            (.badenWuerttemberg, "§ 31 Abs. 3 Satz 1 LVwVfG"),
            (.nordrheinWestfalen, "§ 31 Abs. 3 Satz 1 VwVfG NRW"),
            (.mecklenburgVorpommern, "§ 31 Abs. 3 Satz 1 VwVfG M-V"),
            (.niedersachsen, "§ 31 Abs. 3 Satz 1 VwVfG in Verbindung mit Landesrecht"),
            (.sachsen, "§ 31 Abs. 3 Satz 1 VwVfG in Verbindung mit Landesrecht"),
            (nil, "Verwaltungsverfahrensgesetz des Landes"),
        ] as [(Land?, String)])
    func citation(land: Land?, cited: String) {
        #expect(DeadlineRule.administrativeProcedure.citation(in: land).de.replacing("\u{A0}", with: " ") == cited)
        #expect(
            DeadlineRule.asSet.citation(in: land).de.replacing("\u{A0}", with: " ")
                == cited.replacing("Satz 1", with: "Satz 2"))
        #expect(DeadlineRule.civilCode.citation(in: land).de == "§\u{A0}193 BGB")
    }

    @Test("The days of mandates, imposed conditions and requirements are pointed out, too, each once")
    func others() {
        let matter = Made.matter(county(), asOf: "2026-01-01")
        var mandate = Mandate(meeting: Identifier("m"), mark: "a", title: "Messen", to: [])
        mandate.due = Made.day("2024-03-29")
        #expect(
            matter.notes(on: mandate).map(\.de) == [
                """
                Der 29.03.2024 ist in Nordrhein-Westfalen ein Feiertag (Karfreitag); der nächste Werktag ist der \
                02.04.2024.
                """
            ])
        mandate.due = Made.day("2024-03-28")
        #expect(matter.notes(on: mandate) == [])
        let limit = Predicate.document(.init(kind: "plan", noLaterThan: Made.day("2024-03-31")))
        let requirement = Requirement(
            imposed: "Plan", due: Made.day("2024-03-31"), metIf: .all([limit, .not(limit)]), responsible: nil, note: nil
        )
        #expect(matter.notes(on: requirement).count == 1)
        #expect(
            matter.notes(on: round("2024-03-30", .asSet).content).count == 1
                && matter.notes(on: round(nil, nil).content) == [])
    }

    @Test("The Land follows from the county's key, or else from the one that its municipalities have in common")
    func land() {
        func land(_ county: String?, _ municipalities: [String?]) -> Land? {
            let entries =
                [Made.opened(), Made.entry("musterkreis", Body(name: "Musterkreis", kind: .county, ags: county))]
                + municipalities.enumerated().map {
                    Made.entry("m-\($0)", Body(name: "M", kind: .municipality, ags: $1))
                }
            return Made.matter(entries, asOf: "2026-01-01").calendar.land
        }
        #expect(land("09161", ["05999001"]) == .bayern)
        #expect(land(nil, ["05999001", nil, "05999002"]) == .nordrheinWestfalen)
        #expect(land(nil, ["05999001", "09161"]) == nil && land(nil, []) == nil && land("xx", [nil]) == nil)
    }

    @Test("A rule for the end of a deadline that there is not is refused")
    func refused() {
        given(county()).when(round(nil, .civilCode)).then(.refused("Without a last day"))
        given(county()).when(round("2024-03-30", .civilCode)).then(.taken)
    }
}
