import Costing
import Testing

@testable import Decisions

@Suite("Requirements that cannot be meant")
struct RequirementCheckTests {
    private static let late = Predicate.reached("2025-01-01"), early = Predicate.not(.reached("2024-01-01"))

    @Test("None waits for itself, nor in a circle, which is shown")
    func circle() {
        given().when(Made.requires("a", after: ["a"])).then(.refused("wait for one another in a circle: a → a"))
        let first = [Made.requires("a", after: ["b"]), Made.requires("b", after: ["c"])]
        given(first).when(Made.requires("c", after: ["a"])).then(.refused("c → a → b → c"))
        given(first).when(Made.requires("c", after: ["d"])).then(.taken)
    }

    @Test("A deadline does not end before the condition begins")
    func due() {
        let imposed = Made.entry(
            "plan", Requirement(imposed: "Plan", due: Made.day("2013-05-31"), responsible: nil, note: nil),
            on: "2013-06-01")
        given().when(imposed).then(
            .refused("The deadline is 31\u{A0}May\u{A0}2013, before the condition begins on 1\u{A0}June\u{A0}2013."))
    }

    @Test(
        "A day that is to have come and not to have come, posts demanded and excluded, an exemption that is the rule",
        arguments: [
            Predicate.all([late, early]), .all([.until("2024-12-31"), .not(.until("2025-12-31"))]),
            .all([.posts(.init(atLeast: Posts(hundredths: 300))), .not(.posts(.init(atLeast: Posts(hundredths: 200))))]
            ),
            .all([
                .posts(.init(kind: "miller", atLeast: Posts(hundredths: 300))),
                .not(.posts(.init(atLeast: Posts(hundredths: 200)))),
            ]),
            .unless(exempt: .document(.init(kind: "plan")), required: .document(.init(kind: "plan"))),
        ])
    func predicates(predicate: Predicate) {
        #expect(!predicate.problems.isEmpty)
        #expect(given().when(Made.requires("plan", metIf: predicate)).refusal != nil)
    }

    @Test(
        "What only looks so is taken",
        arguments: [
            Predicate.all([early, .reached("2023-01-01")]), .all([.until("2025-12-31"), .not(.until("2024-12-31"))]),
            .all([.posts(.init(atLeast: Posts(hundredths: 200))), .not(.posts(.init(atLeast: Posts(hundredths: 300))))]
            ),
            .all([
                .posts(.init(atLeast: Posts(hundredths: 300))),
                .not(.posts(.init(kind: "miller", atLeast: Posts(hundredths: 200)))),
            ]),
        ])
    func alike(predicate: Predicate) { #expect(predicate.problems.isEmpty) }

    @Test("What it demands does not contradict when it applies, nor what else one provision demands")
    func together() {
        let plan = Predicate.document(.init(kind: "plan"))
        given().when(Made.requires("a", metIf: .not(plan), appliesIf: plan)).then(
            .refused("demanded and excluded at once"))
        let law = [Made.norm("act", .act), Made.provision("act-7", of: "act"), Made.provision("act-8", of: "act")]
        func both(_ second: String) -> Entry {
            Made.requires(
                "a",
                readings: [Made.reading("act-7", .must, metIf: plan), Made.reading(second, .must, metIf: .not(plan))])
        }
        given(law).when(both("act-7")).then(.refused("demanded and excluded at once"))
        // Two provisions may contradict one another: that is a dispute.
        given(law).when(both("act-8")).then(.taken)
    }

    @Test(
        "What an entry counts as, adopts or decides on must have a name",
        arguments: [
            Document(title: "Plan", kind: .letter, countsAs: ["nonsense"]) as any Content,
            Occurrence(title: "Es geschah", countsAs: ["nonsense"]),
            Resolution(
                organization: "council", title: "Beschluss", outcome: .adopted, majority: .unknown, adopts: ["nonsense"]
            ),
            Competence(question: "Wer?", decides: "Kreistag", basis: "§ 1", by: ["council"], about: ["nonsense"]),
            Competence(question: "Wer?", decides: "Kreistag", basis: "§ 1", by: ["nonsense"], about: ["plan"]),
        ])
    func named(content: any Content) {
        let matter = Matter([Made.opened(), Made.council, Made.requires("plan")])
        let refusal = #expect(throws: Refusal.self) { try matter.checkPredicates(of: content) }
        #expect(refusal?.rule.en?.contains("“nonsense”, but there is none") == true)
    }
}

@Suite("What happens to what was met")
struct AfterwardsTests {
    @Test(
        """
        A concept that its council repeals counts no more, until it is adopted anew; another body repeals nothing \
        of it
        """
    )
    func repealed() throws {
        func ends(_ organization: String, on day: String) -> Entry {
            var resolution = Resolution(
                organization: Identifier(organization), title: "Aufhebung", outcome: .adopted, majority: .unknown)
            resolution.repeals = ["concept"]
            return Made.entry("ends", resolution, on: day, grade: .official)
        }
        let law = [
            Made.council, Made.committee,
            Made.entry("concept", NamedTerm(title: Text("Wasserkonzept", en: "water concept"))),
            Made.requires("plan", metIf: .adopted(.init(concept: "concept", by: "council"))),
            Made.resolves(adopts: ["concept"]),
        ]
        let repealed = try #require(
            Made.examination(law + [ends("council", on: "2014-01-15")], of: "plan", asOf: "2014-01-15"))
        #expect(repealed.status == .failed)
        #expect(repealed.reason?.de == "Der Kreistag hat das Wasserkonzept am 15.01.2014 aufgehoben.")
        #expect(repealed.evidence == ["ends"])
        #expect(
            Made.examination(law + [ends("council", on: "2014-01-15")], of: "plan", asOf: "2014-01-14")?.status == .met)
        #expect(
            Made.examination(law + [ends("committee", on: "2014-01-15")], of: "plan", asOf: "2014-02-01")?.status
                == .met)
        let again =
            law + [
                ends("council", on: "2014-01-15"),
                Made.resolves("council", "anew", adopts: ["concept"], on: "2014-03-01"),
            ]
        #expect(Made.examination(again, of: "plan", asOf: "2014-03-01")?.status == .met)
    }

    @Test(
        "The day of a finding is told as that of the finding, and not as that on which it was met",
        arguments: [("2013-06-30", false), ("2013-07-01", true)])
    func foundLate(found: String, isTold: Bool) throws {
        let entries = [
            Made.opened(), Made.requires("imposed", due: "2013-06-30"),
            Made.found(.met, on: "imposed", dated: found, grade: .official),
        ]
        let examination = try #require(Made.assessment(entries, asOf: "2014-01-01").examination(of: "imposed"))
        #expect(try Matter(entries).metLate(examination) == (isTold ? .found(#require(PartialDate(found))) : nil))
        // What shows it is of its own day.
        let proof = Made.entry(
            "sent", Document(title: "Nachweis", kind: .letter, countsAs: ["proof"]), on: "2013-06-20", grade: .official)
        let shown = [
            Made.opened(), Made.requires("imposed", metIf: .document(.init(kind: "proof")), due: "2013-06-30"), proof,
            Made.found(.met, on: "imposed", dated: found, grade: .official),
        ]
        #expect(
            try Matter(shown).metLate(#require(Made.assessment(shown, asOf: "2014-01-01").examination(of: "imposed")))
                == nil)
    }

    @Test(
        """
        A condition that was met after its deadline is met, and its day is told; where a day is missing, it is \
        told as possible
        """,
        arguments: [
            ("2013-06-30", nil), ("2013-07-01", true), ("2013-06", nil), ("2013-07", true),
            ("2013-06-15..2013-07-02", false), ("2013", false),
        ])
    func late(handedIn: String, told: Bool?) throws {
        let proof = Made.entry(
            "sent", Document(title: "Nachweis", kind: .letter, countsAs: ["proof"]), on: handedIn, grade: .official)
        let entries = [
            Made.opened(), Made.requires("imposed", metIf: .document(.init(kind: "proof")), due: "2013-06-30"), proof,
        ]
        let examination = try #require(Made.assessment(entries, asOf: "2014-01-01").examination(of: "imposed"))
        #expect(examination.status == .met)
        let late = Matter(entries).metLate(examination)
        let on = try #require(PartialDate(handedIn))
        #expect(late == told.map { $0 ? .after(on) : .perhapsAfter(on) })
    }

    @Test("Of a round that is over, and whose views are not weighed, nobody says that it still runs")
    func unweighed() throws {
        let entries = [
            Made.requires("agreement", metIf: .agreed(.init(round: "agreement", strength: .regard))),
            Made.asking(asked: ["adorf"], strength: .regard, deadline: "2013-03-20", serves: ["agreement"]),
            Made.says("adorf"),
        ]
        let examination = try #require(Made.examination(entries))
        #expect(examination.status == .open)
        #expect(
            examination.reason?.de == "Das Ergebnis der Beteiligung „Beteiligung“ steht noch nicht fest.",
            "\(examination.reason?.de ?? "")")
    }

    @Test(
        "A round that asks for less than the law does not meet it; one that asks for consent has heard those asked",
        arguments: [
            (
                ConsentRound.Strength.hearing, ConsentRound.Strength?.none, FindingStatus.open,
                "war nur eine Anhörung; verlangt ist das Einvernehmen."
            ),
            (.regard, .none, .open, "nur das Benehmen zu suchen; verlangt ist das Einvernehmen."),
            (.hearing, .regard, .open, "war nur eine Anhörung; verlangt ist das Benehmen."),
            (.hearing, .hearing, .met, "Die Anhörung „Beteiligung“ ist abgeschlossen"),
            (.consent, .hearing, .met, "sind die Gefragten gehört worden."),
            (.consent, .none, .failed, "nicht ergeben"),
        ])
    func heard(asked: ConsentRound.Strength, demanded: ConsentRound.Strength?, status: FindingStatus, words: String)
        throws
    {
        let round = Made.asking(strength: asked, serves: ["agreement"])
        let entries =
            [Made.requires("agreement", metIf: .agreed(.init(round: "agreement", strength: demanded))), round]
            + Made.villages.map { Made.says($0, .refusal) }
        let examination = try #require(Made.examination(entries))
        #expect(examination.status == status)
        #expect(examination.reason?.de.contains(words) == true, "\(examination.reason?.de ?? "")")
    }
}
