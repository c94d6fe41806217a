import Testing

@testable import Decisions

@Suite("Mandates")
struct MandatesTests {
    private func mandate(to offices: [String], due: String?) -> Entry {
        Made.entry(
            "task",
            Mandate(
                meeting: "m", mark: "1", title: "Konzept", to: offices.map { Identifier($0) }, due: due.map(Made.day)),
            on: "2013-01-15")
    }

    @Test("A mandate names who carries it out, and is not due before it is given")
    func complete() {
        given().when(mandate(to: [], due: nil)).then(.refused("names nobody"))
        given().when(mandate(to: ["office"], due: "2013-01-14")).then(.refused("due before it is given"))
        given().when(mandate(to: ["office"], due: "2013-01-15")).then(.taken)
    }

    @Test("What was done stays done where there is nothing new, until a report says otherwise")
    func staysDone() {
        func matter(_ later: StatusReport.Status) -> Matter {
            Matter([
                Made.mandate(), Made.report(.done, dated: "2013-01-11"),
                Made.report(later, id: "report-2", dated: "2013-02-11"),
            ])
        }
        #expect(matter(.nothingNew).status(of: "task-b")?.content.status == .done)
        #expect(matter(.nothingNew).mandatesDone == 1)
        #expect(matter(.underWay).status(of: "task-b")?.content.status == .underWay)
    }

    @Test("A report on a mandate is taken")
    func report() {
        given(Made.mandate()).when(Made.report()).then(.taken)
    }

    @Test("A report on nothing is refused")
    func onNothing() {
        given(Made.mandate()).when(Made.report(on: "task-z")).then(.refused("no mandate “task-z”"))
    }

    @Test("A report before the mandate is refused, and both days are named")
    func beforeTheMandate() {
        given(Made.mandate(on: "2012-11-19")).when(Made.report(dated: "2012-11-18"))
            .then(.refused("given 19\u{A0}November\u{A0}2012, reported 18\u{A0}November\u{A0}2012"))
    }

    @Test("A report that may be of the mandate's day or later is taken")
    func partialDates() {
        given(Made.mandate(on: "2012-11-19")).when(Made.report(dated: "2012-11-01..2012-11-19")).then(.taken)
        given(Made.mandate(on: "2012-11")).when(Made.report(dated: "2012-11-02")).then(.taken)
        given(Made.mandate(on: nil)).when(Made.report(dated: "1999")).then(.taken)
    }

    @Test("A report without words is refused", arguments: ["", "  ", "\n\t", "\u{A0}"])
    func blank(text: String) {
        given(Made.mandate()).when(Made.report(text: Text(text))).then(.refused("needs a text"))
    }

    @Test("“Nothing new” is a status; that nobody reported is none")
    func nothingNew() {
        let silent = given(Made.mandate()).matter
        #expect(silent.status(of: "task-b") == nil)
        let told = given(Made.mandate()).when(Made.report(.nothingNew)).then(.taken)
        #expect(told.status(of: "task-b")?.content.status == .nothingNew)
        #expect(told.mandatesDone == 0)
    }

    @Test("The last report counts")
    func last() {
        let matter = given(Made.mandate(), Made.report(.underWay))
            .when(Made.report(.done, id: "report-2", dated: "2013-01-31")).then(.taken)
        #expect(matter.status(of: "task-b")?.id == "report-2")
        #expect(matter.mandatesDone == 1)
    }
}
