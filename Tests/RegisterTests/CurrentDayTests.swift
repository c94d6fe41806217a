import Costing
import Foundation
import Testing

@testable import Register

@Suite("The day that it is")
struct CurrentDayTests {
    @Test("It is the county’s, from one midnight to the next, also where the clock is changed or goes back")
    func days() throws {
        let current = CurrentDay()
        for (instant, day) in [
            ("2013-01-31T12:00:00Z", "2013-01-31"), ("2013-01-31T22:59:59Z", "2013-01-31"),
            ("2013-01-31T23:00:00Z", "2013-02-01"),
            // Summer time begins, and ends: a day of 23 hours, and one of 25.
            ("2013-03-30T23:00:00Z", "2013-03-31"), ("2013-03-31T21:59:59Z", "2013-03-31"),
            ("2013-03-31T22:00:00Z", "2013-04-01"),
            ("2013-10-26T22:00:00Z", "2013-10-27"), ("2013-10-27T22:59:59Z", "2013-10-27"),
            ("2013-10-27T23:00:00Z", "2013-10-28"),
            ("2013-01-31T12:00:00Z", "2013-01-31"), ("1899-12-31T23:30:00Z", "1900-01-01"),
        ] {
            let instant = try Date(instant, strategy: .iso8601)
            // Once asked of the calendar, once known.
            for _ in 0..<2 { #expect(current.of(instant).iso == day, "\(instant)") }
        }
    }

    @Test("It is what the calendar says, at any instant of a year")
    func random() throws {
        let current = CurrentDay(), start = try Date("2024-01-01T00:00:00Z", strategy: .iso8601)
        for _ in 0..<5_000 {
            let instant = start + Double.random(in: 0..<366 * 86_400)
            #expect(current.of(instant) == Day(instant, in: .county))
        }
    }
}
