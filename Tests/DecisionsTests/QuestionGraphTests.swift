import Costing
import Testing

@testable import Decisions

@Suite("Decisions that depend on decisions")
struct QuestionGraphTests {
    private func node(_ id: String, _ entries: [Entry]) throws -> QuestionGraph.Node {
        try #require(QuestionGraph(Matter(entries)).nodes.first { $0.question.header.id == id })
    }

    static let chain = [
        Made.question("fields"), Made.question("apply", waitsFor: ["fields"]),
        Made.question("attach", waitsFor: ["apply"]),
    ]

    @Test("Only what waits for nothing can be decided now, and deciding it frees what waits for it alone")
    func chain() throws {
        let graph = QuestionGraph(Matter(Self.chain))
        #expect(graph.decidable.map(\.question.header.id) == ["fields"])
        #expect(graph.nodes.map(\.depth) == [0, 1, 2])
        #expect(try node("fields", Self.chain).frees.map(\.header.id) == ["apply"])
        #expect(try node("apply", Self.chain).frees.map(\.header.id) == ["attach"])
        #expect(try node("attach", Self.chain).frees.isEmpty)
    }

    @Test("What waits for two is only brought nearer by one of them")
    func two() throws {
        let entries = [
            Made.question("one"), Made.question("other"), Made.question("both", waitsFor: ["one", "other"]),
        ]
        let first = try node("one", entries)
        #expect(first.frees.isEmpty && first.brings.map(\.header.id) == ["both"])
        let settled = entries + [Made.resolution("r", settles: ["other"], on: "2014-03-01")]
        #expect(try node("one", settled).frees.map(\.header.id) == ["both"])
        #expect(try node("other", settled).isSettled)
    }

    @Test("Each question stands once, whatever it waits for, and a question after what it stands under")
    func once() {
        let entries = [
            Made.question("d", waitsFor: ["b", "c"]), Made.question("b", waitsFor: ["a"]),
            Made.question("c", waitsFor: ["a"]), Made.question("a"),
            Made.question("stray", waitsFor: ["nowhere"]),
        ]
        let ids = QuestionGraph(Matter(entries)).nodes.map(\.question.header.id)
        #expect(ids == ["a", "b", "c", "d", "stray"])
    }

    @Test("What was answered before that for which it was to wait is shown as such")
    func ahead() throws {
        let early = Self.chain + [Made.resolution("r", settles: ["apply"], on: "2014-03-01")]
        #expect(try node("apply", early).ahead.map(\.header.id) == ["fields"])
        let later = early + [Made.resolution("later", settles: ["fields"], on: "2014-05-01")]
        #expect(try node("apply", later).ahead.map(\.header.id) == ["fields"])
        let inOrder = Self.chain + [Made.resolution("both", settles: ["fields", "apply"], on: "2014-03-01")]
        #expect(try node("apply", inOrder).ahead.isEmpty)
        #expect(try node("attach", inOrder).ahead.isEmpty)
    }

    @Test("What cannot be quantified yet is freed by the question that it waits for")
    func effect() throws {
        let effect = Made.entry(
            "work", Effect(title: "Mehrarbeit", on: [], text: "Mehr.", notYetQuantifiable: "Offen.", waitsFor: "fields")
        )
        #expect(try node("fields", Self.chain + [effect]).quantifies.map(\.header.id) == ["work"])
        let settled = Self.chain + [effect, Made.resolution("r", settles: ["fields"], on: "2014-03-01")]
        #expect(try node("fields", settled).quantifies.isEmpty)
    }
}

@Suite("Mandates with a day, and norms that change")
struct WatchedDaysTests {
    static func mandate(due: String?) -> Entry {
        Made.entry(
            "task-b", Mandate(meeting: "m", mark: "b", title: "Votum", to: "office", due: due.map(Made.day), by: nil),
            on: "2012-11-19")
    }

    @Test(
        "A mandate is overdue from the day after its last, until it is done",
        arguments: [
            ("2013-01-31", false), ("2013-02-01", true), ("2013-02-10", false),
        ])
    func overdue(day: String, isOverdue: Bool) {
        let done = Made.report(.done, dated: "2013-02-10")
        let matter = Matter(
            [Self.mandate(due: "2013-01-31"), done].filter { $0.effectiveOrdinal <= Made.day(day).ordinal })
        #expect(matter.overdueMandates(asOf: Made.day(day)).isEmpty == !isOverdue)
    }

    @Test("“Nothing new” is a report and does not end it; a later decision does")
    func nothingNew() {
        let told = Matter([Self.mandate(due: "2013-01-31"), Made.report(.nothingNew)])
        #expect(told.overdueMandates(asOf: Made.day("2013-03-01")).count == 1)
        let decided = Matter([
            Self.mandate(due: "2013-01-31"), Made.resolution("r", settles: ["apply"], on: "2013-02-01"),
        ])
        #expect(decided.overdueMandates(asOf: Made.day("2013-03-01")).isEmpty)
        #expect(Matter([Self.mandate(due: nil)]).overdueMandates(asOf: Made.day("2020-01-01")).isEmpty)
    }

    private func norm(_ id: String, _ rank: Norm.Rank, from: String?, to: String? = nil, on date: String) -> Entry {
        Made.entry(
            id,
            Norm(
                title: "Norm", short: "Norm", rank: rank, citation: "GV.", inForce: from.map(Made.day),
                outOfForce: to.map(Made.day)), on: date)
    }

    @Test("Norms stand by rank, the later of one rank first")
    func ranks() {
        let matter = Matter([
            norm("guideline", .guideline, from: "2012-06-25", on: "2012-06-25"),
            norm("old", .act, from: nil, on: "2012-02-14"),
            norm("decree", .decree, from: "2012-06-25", on: "2012-06-25"),
            norm("new", .act, from: "2022-01-01", on: "2021-11-25"),
        ])
        #expect(matter.normsByRank.map(\.header.id) == ["new", "old", "decree", "guideline"])
    }

    @Test(
        "A changed norm names the requirements that it touches; an end that has not come is not known yet",
        arguments: [
            ("2021-12-31", [String]()), ("2022-01-01", ["old", "new"]),
        ])
    func changes(day: String, ids: [String]) {
        let matter = Matter([
            norm("old", .act, from: "2012-02-14", to: "2021-12-31", on: "2012-02-14"),
            norm("new", .act, from: "2022-01-01", on: "2021-11-25"),
            Made.entry("old-7", Provision(norm: "old", citation: "§ 7", says: "So.")),
            Made.requirement(provisions: ["old-7"]),
        ])
        let changes = matter.normChanges(after: Made.day("2012-10-02"), upTo: Made.day(day))
        #expect(changes.map(\.norm.header.id) == ids)
        #expect(changes.first?.touches.map(\.header.id) ?? [] == (ids.isEmpty ? [] : ["agreement"]))
    }

    @Test("A dispute is settled by whoever has the competence, and by nobody else")
    func competence() {
        let named =
            [
                Made.entry("council", Organization(name: "Kreistag", kind: .council, body: "county")),
                Made.entry("board", Organization(name: "Ausschuss", kind: .committee, body: "county")),
                Made.entry(
                    "who",
                    Competence(
                        question: "Einvernehmen", decides: "Kreistag", basis: "Gesetz", by: ["council"],
                        about: ["agreement"])),
            ] + Made.bothReadings
        func finding(by organization: OrganizationID?) -> Entry {
            Made.entry(
                "finding", Finding(on: "agreement", .failed, reason: "Das Gesetz geht vor.", settledBy: organization),
                on: "2013-01-31")
        }
        given(named).when(finding(by: "council")).then(.taken)
        given(named).when(finding(by: nil)).then(.taken)
        given(named).when(finding(by: "board")).then(
            .refused("cannot settle the point; who has the competence: Kreistag"))
        func anew(_ id: String, on day: String, by organization: OrganizationID? = "council") -> Entry {
            Made.entry(id, Finding(on: "agreement", .met, reason: "Doch nicht.", settledBy: organization), on: day)
        }
        let settled = named + [finding(by: "council")]
        given(settled).when(anew("again", on: "2013-01-31")).then(.refused("is settled already: Kreistag"))
        given(settled).when(anew("before", on: "2013-01-30")).then(.refused("is settled already"))
        given(settled).when(anew("later", on: "2013-02-01")).then(.taken)
        given(settled).when(anew("found", on: "2013-01-31", by: nil)).then(.taken)
        let withdrawn = Made.entry("back", Withdrawal(entry: "finding", reason: "Irrtum"), on: "2013-01-31")
        given(settled + [withdrawn]).when(anew("again", on: "2013-01-31")).then(.taken)
    }
}
