import Testing

@testable import Costing

@Suite("A day is one that the calendar has")
struct DayTests {
    @Test(
        "Days that do not exist cannot be made",
        arguments: [
            "2012-02-30", "2013-02-29", "1900-02-29", "2013-04-31", "2013-13-01", "2013-00-10", "2013-01-00",
            "2013-01-32", "0000-01-01",
        ])
    func noSuchDay(text: String) {
        #expect(Day(iso: text) == nil)
    }

    @Test("The leap days of 2012 and 2000 exist")
    func leapDays() throws {
        #expect(Day(iso: "2012-02-29")?.dayOfYear == 60)
        #expect(Day(iso: "2000-02-29") != nil)
        #expect(Day.length(ofYear: 2012) == 366)
        #expect(Day.length(ofYear: 2013) == 365)
        #expect(Day.length(ofYear: 1900) == 365)
        #expect(Day.length(ofYear: 2000) == 366)
    }

    @Test(
        "Only the form of ISO 8601 is a day",
        arguments: [
            "", "17.12.2012", "2012-12-7", "2012-1-07", "12-12-17", "2012/12/17", " 2012-12-17", "2012-12-17 ",
            "2012-12-1７", "+012-12-17", "-012-12-17",
        ])
    func otherForms(text: String) {
        #expect(Day(iso: text) == nil)
    }

    @Test("A day is written as it was read", arguments: ["0001-01-01", "0999-12-31", "2012-12-17", "9999-12-31"])
    func roundTrip(text: String) {
        #expect(Day(iso: text)?.iso == text)
    }

    @Test("Ordinals count one day at a time, over every month and leap year of four centuries")
    func ordinals() throws {
        var day = try #require(Day(iso: "2101-01-01"))
        let first = try #require(Day(iso: "1699-12-31"))
        while day > first {
            let before = day.before
            try #require(before.ordinal == day.ordinal - 1, "\(before) is not the day before \(day)")
            try #require(before < day)
            day = before
        }
        #expect(day == first)
    }

    @Test("Forty-five days lie between 17 December and 31 January")
    func difference() throws {
        let letter = try #require(Day(iso: "2012-12-17"))
        let paper = try #require(Day(iso: "2013-01-31"))
        #expect(paper.ordinal - letter.ordinal == 45)
        #expect(Day.lastDay(ofYear: 2012)?.dayOfYear == 366)
    }

    @Test("Before the first day of the calendar there is none")
    func firstDay() {
        #expect(Day.first.before == Day.first)
        #expect(Day.firstDay(ofYear: 10_000) == nil)
    }
}
