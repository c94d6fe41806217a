import Costing
import Testing

@testable import Decisions

@Suite("The matter")
struct MatterTests {
    @Test("A matter is opened once")
    func openedOnce() {
        given(Made.opened()).when(Made.opened("other")).then(.refused("opened once; this one is mill"))
    }

    @Test("A motion needs a mover")
    func mover() {
        given(Made.opened()).when(Made.entry("m", Motion(title: "Antrag", movers: [], text: nil))).then(
            .refused("names at least one mover"))
        given(Made.opened()).when(Made.entry("m", Motion(title: "Antrag", movers: ["group"], text: nil))).then(.taken)
    }

    @Test(
        "An id of capitals, blanks, umlauts or paths is refused",
        arguments: [
            "", "Mill", "a b", "mühle", "-a", "a/b", "..", "a.b", "<script>", String(repeating: "a", count: 81),
        ])
    func badIdentifier(id: String) {
        given(Made.opened()).when(Made.question(id)).then(.refused("cannot be the id"))
    }

    @Test(
        "An id of small letters, digits and hyphens is taken",
        arguments: ["a", "0", "kgst-2011-12", String(repeating: "a", count: 80)])
    func goodIdentifier(id: String) {
        given(Made.opened()).when(Made.question(id)).then(.taken)
    }

    @Test("A matter that others hold stays as it is when one of them applies an entry, or takes one back")
    func heldByOthers() {
        let held = given(Made.opened()).matter
        var moved = held
        moved.apply(Made.question("asked"))
        #expect(moved.entries.count == held.entries.count + 1 && moved.entry("asked") != nil)
        #expect(held.entry("asked") == nil && held.options.questions.isEmpty)
        var back = moved
        back.apply(Made.entry("w", Withdrawal(entry: "asked", reason: "Irrtum")))
        #expect(back.entry("asked") == nil && back.withdrawn.count == 1)
        #expect(moved.entry("asked") != nil && moved.withdrawn.isEmpty)
    }

    @Test("From a referral on the matter lies before another organization")
    func referral() {
        let before = given(Made.opened()).matter
        #expect(before.matters.lead == "committee")
        let after = given(Made.opened())
            .when(Made.entry("r", MatterReferred(lead: "council", title: "An den Kreistag"), on: "2014-03")).then(
                .taken)
        #expect(after.matters.lead == "council")
    }

    @Test("What has no date holds from the beginning, what is vague from its last day")
    func order() {
        let entries = [
            Made.entry("day", Programme(title: "t"), on: "2013-01-30"),
            Made.entry("between", Programme(title: "t"), on: "2012-12-18..2013-01-31"),
            Made.entry("month", Programme(title: "t"), on: "2013-01"),
            Made.entry("undated", Programme(title: "t")),
        ]
        #expect(entries.sorted(by: Entry.takesEffectBefore).map(\.header.id).first == "undated")
        #expect(Made.matter(entries, asOf: "2013-01-30").entries.map(\.header.id) == ["undated", "day"])
        #expect(Made.matter(entries, asOf: "2013-01-31").entries.count == 4)
    }

    @Test("An entry is as good as it says, or else as the best of its sources, or else our assumption")
    func grades() {
        let matter = Matter([
            Made.entry("paper", Source(title: "Vorlage"), grade: .official),
            Made.entry("press", Source(title: "Zeitung"), grade: .press),
        ])
        #expect(matter.grade(of: Header(id: "a")) == .assumption)
        #expect(matter.grade(of: Header(id: "a", sources: ["press", "paper"])) == .official)
        #expect(matter.grade(of: Header(id: "a", grade: .claim, sources: ["paper"])) == .claim)
        #expect(matter.grade(of: Header(id: "a", sources: ["unknown"])) == .assumption)
        #expect(Grade.assumption < .claim && Grade.claim < .press && Grade.press < .official)
    }

    @Test("An internal entry is not shown to the public")
    func audience() {
        let open = Header(id: "a")
        let closed = Header(id: "b", audience: .internal)
        #expect(Audience.public.mayRead(open))
        #expect(!Audience.public.mayRead(closed))
        #expect(Audience.internal.mayRead(open))
        #expect(Audience.internal.mayRead(closed))
    }

    @Test("Every kind of content has a name of its own, which says its slice")
    func types() {
        let names = ContentTypes.all.map { $0.type }
        #expect(Set(names).count == names.count)
        let slices: Set = ["sources", "matters", "council", "mandates", "consent", "law", "options", "costs", "papers"]
        #expect(Set(names.compactMap { $0.split(separator: ".").first.map(String.init) }) == slices)
    }
}
