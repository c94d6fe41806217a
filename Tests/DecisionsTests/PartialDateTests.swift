import Costing
import Testing

@testable import Decisions

@Suite("A date as it is known")
struct PartialDateTests {
    @Test(
        "A day, a month, a year and a span read back as they were written",
        arguments: [
            "2012-12-17", "2014-03", "2017", "0999", "2012-12-18..2013-01-31", "2013-01-31..2013-01-31",
        ])
    func roundTrip(text: String) {
        #expect(PartialDate(text)?.description == text)
    }

    @Test(
        "It can be from its first to its last day",
        arguments: [
            ("2012-12-17", "2012-12-17", "2012-12-17"), ("2012-02", "2012-02-01", "2012-02-29"),
            ("2013-02", "2013-02-01", "2013-02-28"),
            ("2017", "2017-01-01", "2017-12-31"), ("2012-12-18..2013-01-31", "2012-12-18", "2013-01-31"),
        ])
    func days(text: String, first: String, last: String) {
        #expect(PartialDate(text)?.firstDay?.iso == first)
        #expect(PartialDate(text)?.lastDay?.iso == last)
    }

    @Test(
        "What the calendar does not have is no date",
        arguments: [
            "2012-02-30", "2012-13", "2012-00", "0000", "12", "2012-1", "2012-12-17..", "..2012-12-17",
            "2013-01-31..2012-12-18",
            "2012-12-17...2012-12-18", "2012-12..2013-01", "2012-02-30..2012-03-01", "17.12.2012", "", "..",
            "2012-12-17 ", "２０１２",
            "2012-12-17..2012-12-18..2012-12-19", "..\u{301}",
        ])
    func noDate(text: String) {
        #expect(PartialDate(text) == nil)
    }
}
