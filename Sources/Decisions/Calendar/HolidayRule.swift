import Costing

/// On which day of a year a holiday is, in which Länder, and since when.
///
/// Sources: Art. 2 (2) of the Einigungsvertrag for 3 October, and the acts on
/// Sundays and holidays of the Länder (FTG NW, BayFTG, FTG BW, SächsSFG …) with
/// their changes since 1995.
struct HolidayRule: Sendable {
    enum When: Sendable {
        case fixed(month: Int, day: Int)
        /// So many days after Easter Sunday.
        case easter(Int)
        /// Buß- und Bettag, the Wednesday before 23 November.
        case repentance

        func day(in year: Int) -> Day? {
            switch self {
            case .fixed(let month, let day): Day(year: year, month: month, day: day)
            case .easter(let days): Day.easter(year)?.adding(days)
            case .repentance:
                Day(year: year, month: 11, day: 22).flatMap { $0.adding(-(($0.weekday.rawValue + 4) % 7)) }
            }
        }
    }
    var name: Text
    var when: When
    /// Nil: in all of them.
    var lands: Set<Land>?
    var years: ClosedRange<Int> = HolidayRule.first...9999
    /// Only in a part of the Land, and which.
    var part: Text?
    /// The official keys, or how they begin, of which it is known that they
    /// belong to that part.
    var places: [String] = []

    /// How the keys begin of all that can belong to that part, or have their
    /// seat in it; nil: any of the Land.
    var bounds: [String]?

    /// Before it the Länder had other holidays: Buß- und Bettag was one in all
    /// of them until 1994.
    static let first = 1995

    static let all: [HolidayRule] = nationwide + ofLands

    private static let nationwide = [
        HolidayRule(name: Text(phrase: "Neujahr"), when: .fixed(month: 1, day: 1)),
        HolidayRule(name: Text(phrase: "Karfreitag"), when: .easter(-2)),
        HolidayRule(name: Text(phrase: "Ostermontag"), when: .easter(1)),
        HolidayRule(name: Text(phrase: "Tag der Arbeit"), when: .fixed(month: 5, day: 1)),
        HolidayRule(name: Text(phrase: "Christi Himmelfahrt"), when: .easter(39)),
        HolidayRule(name: Text(phrase: "Pfingstmontag"), when: .easter(50)),
        HolidayRule(name: Text(phrase: "Tag der Deutschen Einheit"), when: .fixed(month: 10, day: 3)),
        HolidayRule(name: Text(phrase: "Reformationstag"), when: .fixed(month: 10, day: 31), years: 2017...2017),
        HolidayRule(name: Text(phrase: "1. Weihnachtstag"), when: .fixed(month: 12, day: 25)),
        HolidayRule(name: Text(phrase: "2. Weihnachtstag"), when: .fixed(month: 12, day: 26)),
    ]

    private static let reformation = Text(phrase: "Reformationstag"), women = Text(phrase: "Frauentag")
    private static let corpusChristi = Text(phrase: "Fronleichnam"), assumption = Text(phrase: "Mariä Himmelfahrt")
    private static let liberation = Text(phrase: "Jahrestag der Befreiung")

    private static let ofLands = [
        HolidayRule(
            name: Text(phrase: "Heilige Drei Könige"), when: .fixed(month: 1, day: 6),
            lands: [.badenWuerttemberg, .bayern, .sachsenAnhalt]),
        HolidayRule(name: women, when: .fixed(month: 3, day: 8), lands: [.berlin], years: 2019...9999),
        HolidayRule(name: women, when: .fixed(month: 3, day: 8), lands: [.mecklenburgVorpommern], years: 2023...9999),
        HolidayRule(name: Text(phrase: "Ostersonntag"), when: .easter(0), lands: [.brandenburg]),
        HolidayRule(name: Text(phrase: "Pfingstsonntag"), when: .easter(49), lands: [.brandenburg]),
        HolidayRule(name: liberation, when: .fixed(month: 5, day: 8), lands: [.berlin], years: 2020...2020),
        HolidayRule(name: liberation, when: .fixed(month: 5, day: 8), lands: [.berlin], years: 2025...2025),
        HolidayRule(
            name: Text(
                phrase: """
                    Jahrestag des Aufstands vom 17. Juni 1953
                    """), when: .fixed(month: 6, day: 17), lands: [.berlin], years: 2028...2028),
        HolidayRule(
            name: corpusChristi, when: .easter(60),
            lands: [.badenWuerttemberg, .bayern, .hessen, .nordrheinWestfalen, .rheinlandPfalz, .saarland]),
        HolidayRule(
            name: corpusChristi, when: .easter(60), lands: [.sachsen],
            part: Text(phrase: "einigen Gemeinden im Landkreis Bautzen"), bounds: ["14625"]),
        HolidayRule(
            name: corpusChristi, when: .easter(60), lands: [.thueringen],
            part: Text(
                phrase: "Gemeinden mit überwiegend katholischer Bevölkerung, vor allem im Eichsfeld")),
        HolidayRule(
            name: Text(phrase: "Augsburger Hohes Friedensfest"), when: .fixed(month: 8, day: 8), lands: [.bayern],
            part: Text(phrase: "der Stadt Augsburg"), places: ["09761"], bounds: ["09761", "09772"]),
        HolidayRule(name: assumption, when: .fixed(month: 8, day: 15), lands: [.saarland]),
        HolidayRule(
            name: assumption, when: .fixed(month: 8, day: 15), lands: [.bayern],
            part: Text(
                phrase: "Gemeinden mit überwiegend katholischer Bevölkerung"), places: ["09761"]),
        HolidayRule(
            name: Text(phrase: "Weltkindertag"), when: .fixed(month: 9, day: 20), lands: [.thueringen],
            years: 2019...9999),
        HolidayRule(
            name: reformation, when: .fixed(month: 10, day: 31),
            lands: [.brandenburg, .mecklenburgVorpommern, .sachsen, .sachsenAnhalt, .thueringen]),
        HolidayRule(
            name: reformation, when: .fixed(month: 10, day: 31),
            lands: [.bremen, .hamburg, .niedersachsen, .schleswigHolstein], years: 2018...9999),
        HolidayRule(
            name: Text(phrase: "Allerheiligen"), when: .fixed(month: 11, day: 1),
            lands: [.badenWuerttemberg, .bayern, .nordrheinWestfalen, .rheinlandPfalz, .saarland]),
        HolidayRule(name: Text(phrase: "Buß- und Bettag"), when: .repentance, lands: [.sachsen]),
    ]
}

extension Day {
    /// Easter Sunday of the Gregorian calendar, by Gauß as Lichtenberg (1997)
    /// completed it; nil outside of the calendar.
    static func easter(_ year: Int) -> Day? {
        let century = year / 100
        let shift = 15 + (3 * century + 3) / 4 - (8 * century + 13) / 25, sunday = 2 - (3 * century + 3) / 4
        let moon = year % 19, seed = (19 * moon + shift) % 30
        let correction = (seed + moon / 11) / 29
        let full = 21 + seed - correction
        let first = 7 - (year + year / 4 + sunday) % 7
        let days = full + 7 - (full - first) % 7
        return Day(year: year, month: 3, day: 1)?.adding(days - 1)
    }
}
