import Costing
import Testing

@testable import Decisions

@Suite("Saturdays, Sundays and holidays")
struct HolidayTests {
    private func calendar(_ ags: String?) -> HolidayCalendar { HolidayCalendar(ags: ags) }
    private func names(_ day: String, _ ags: String?) -> [String] {
        calendar(ags).holidays(on: Made.day(day)).map { $0.name.de + ($0.part == nil ? "" : " (Teil)") }
    }

    @Test(
        "Days of the week are those of calendars that everybody has",
        arguments: [
            ("1970-01-01", Weekday.thursday), ("2000-02-29", .tuesday), ("2013-01-31", .thursday),
            ("2024-02-29", .thursday), ("2026-11-28", .saturday), ("1900-03-01", .thursday),
        ])
    func weekdays(day: String, weekday: Weekday) { #expect(Made.day(day).weekday == weekday) }

    @Test("Each day follows the one before, through all leap years, and has its place in the calendar")
    func succession() {
        var day = Made.day("1895-12-25"), weekday = day.weekday.rawValue, steps = 0
        while day.year < 2105, let next = day.adding(1) {
            #expect(next.before == day && Day(ordinal: next.ordinal) == next)
            weekday = weekday % 7 + 1
            #expect(next.weekday.rawValue == weekday)
            (day, steps) = (next, steps + 1)
        }
        #expect(steps > 76_000)
        #expect(Made.day("9999-12-31").adding(1) == nil && Day.first.adding(-1) == nil)
    }

    @Test(
        "Easter is on the days that the churches give",
        arguments: [
            "2000-04-23", "2008-03-23", "2011-04-24", "2013-03-31", "2019-04-21", "2024-03-31", "2038-04-25",
            "2049-04-18", "2076-04-19",
        ])
    func easter(day: String) { #expect(Day.easter(Made.day(day).year) == Made.day(day)) }

    @Test("Movable and fixed holidays are those of the Land, in the years in which it has them")
    func lands() {
        #expect(names("2024-05-30", "05382") == ["Fronleichnam"] && names("2024-05-30", "03") == [])
        #expect(
            names("2024-05-30", "14625") == ["Fronleichnam (Teil)"]
                && names("2024-05-30", "16061") == ["Fronleichnam (Teil)"])
        // Outside of the part it is none, for certain.
        #expect(names("2024-05-30", "14612") == [] && names("2024-05-30", "14") == ["Fronleichnam (Teil)"])
        #expect(
            names("2025-08-08", "09184") == [] && names("2025-08-08", "09761") == ["Augsburger Hohes Friedensfest"]
                && names("2025-08-08", "09") == ["Augsburger Hohes Friedensfest (Teil)"])
        #expect(
            names("2023-11-22", "14") == ["Buß- und Bettag"] && names("2024-11-20", "14") == ["Buß- und Bettag"]
                && names("2024-11-20", "09") == [])
        #expect(names("2017-10-31", nil) == ["Reformationstag"] && names("2017-10-31", "16") == ["Reformationstag"])
        #expect(
            names("2018-10-31", "01") == ["Reformationstag"] && names("2016-10-31", "01") == []
                && names("2018-10-31", "05") == [] && names("2016-10-31", "13") == ["Reformationstag"])
        #expect(
            names("2019-03-08", "11") == ["Frauentag"] && names("2018-03-08", "11") == []
                && names("2022-03-08", "13") == [] && names("2023-03-08", "13") == ["Frauentag"])
        #expect(names("2019-09-20", "16") == ["Weltkindertag"] && names("2018-09-20", "16") == [])
        #expect(
            names("2025-08-15", "10") == ["Mariä Himmelfahrt"]
                && names("2025-08-15", "09162") == ["Mariä Himmelfahrt (Teil)"]
                && names("2025-08-15", "09761") == ["Mariä Himmelfahrt"])
        #expect(
            names("2025-08-08", "09761000") == ["Augsburger Hohes Friedensfest"]
                && names("2025-08-08", "09772") == ["Augsburger Hohes Friedensfest (Teil)"])
        #expect(names("2025-05-08", "11") == ["Jahrestag der Befreiung"] && names("2024-05-08", "11") == [])
        #expect(names("1994-11-16", "05") == [], "before 1995 nothing is said")
    }

    @Test(
        "A key gives the Land by its first two digits; what is none gives no Land, and only what all have is a holiday")
    func keys() {
        #expect(
            Land.allCases.map { $0.rawValue } == [
                "SH", "HH", "NI", "HB", "NW", "HE", "RP", "BW", "BY", "SL", "BE", "BB", "MV", "SN", "ST", "TH",
            ])
        #expect(Land(ags: "05382004") == .nordrheinWestfalen && Land(ags: "16") == .thueringen)
        for wrong in ["", "5", "00", "17", "99", "+5", "NW", "٠٥"] { #expect(Land(ags: wrong) == nil, "\(wrong)") }
        #expect(names("2024-11-01", nil) == [] && names("2024-12-26", nil) == ["2. Weihnachtstag"])
    }

    @Test("The next working day is none of those off, and no working day lies between")
    func workingDays() {
        for ags in [nil, "05382", "09761", "14625", "12"] as [String?] {
            let calendar = calendar(ags)
            for number in 0..<(2 * 366) {
                guard let day = Made.day("2024-01-01").adding(number) else { continue }
                let next = calendar.workingDay(from: day)
                #expect(next >= day && calendar.dayOff(next) == nil)
                #expect(
                    (0..<(next.ordinal - day.ordinal)).allSatisfy { day.adding($0).flatMap(calendar.dayOff) != nil })
            }
        }
        #expect(calendar("05382").workingDay(from: Made.day("2024-03-29")) == Made.day("2024-04-02"))
        #expect(calendar("05382").workingDay(from: Made.day("2026-12-25")) == Made.day("2026-12-28"))
        #expect(
            calendar("09162").dayOff(Made.day("2025-08-15")) == nil
                && calendar("09162").doubtful(Made.day("2025-08-15")).count == 1)
        #expect(calendar(nil).workingDay(from: Day(year: 9999, month: 12, day: 31) ?? .first) >= Made.day("9999-12-31"))
    }
}
