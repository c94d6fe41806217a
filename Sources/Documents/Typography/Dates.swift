import Costing
import Decisions

extension Typography {
    /// `17.12.2012`, `17 December 2012`
    public func day(_ day: Day) -> String {
        switch language {
        case .de: twoDigits(day.day) + "." + twoDigits(day.month) + "." + String(day.year)
        case .en: String(day.day) + Self.hardSpace + monthName(day.month) + Self.hardSpace + String(day.year)
        }
    }

    /// As it is known: a day, `Januar 2013`, `2013`, or
    /// `zwischen 18.12.2012 und 31.01.2013`.
    public func date(_ date: PartialDate) -> String {
        switch date {
        case .day(let day): self.day(day)
        case .month(let year, let month): monthName(month) + Self.hardSpace + String(year)
        case .year(let year): String(year)
        case .between(let first, let last):
            switch language {
            case .de: "zwischen " + day(first) + " und " + day(last)
            case .en: "between " + day(first) + " and " + day(last)
            }
        }
    }

    /// Month 1…12; a number outside is given as it is.
    func monthName(_ month: Int) -> String {
        let names = switch language {
        case .de:
            ["Januar", "Februar", "März", "April", "Mai", "Juni", "Juli", "August", "September",
             "Oktober", "November", "Dezember"]
        case .en:
            ["January", "February", "March", "April", "May", "June", "July", "August", "September",
             "October", "November", "December"]
        }
        return names.indices.contains(month - 1) ? names[month - 1] : String(month)
    }

    private func twoDigits(_ number: Int) -> String { (number < 10 ? "0" : "") + String(number) }
}
