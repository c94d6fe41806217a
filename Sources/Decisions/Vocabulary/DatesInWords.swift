import Costing

/// Days and dates as a reader sees them. U+00A0 stands where a line must not
/// break.
extension Day {
    /// `17.12.2012`, `17 December 2012`
    public func inWords(_ language: Language) -> String {
        switch language {
        case .de: twoDigits(day) + "." + twoDigits(month) + "." + String(year)
        case .en: String(day) + "\u{A0}" + Month.name(month, language) + "\u{A0}" + String(year)
        }
    }

    private func twoDigits(_ number: Int) -> String { (number < 10 ? "0" : "") + String(number) }
}

extension PartialDate {
    /// As it is known: a day, `Januar 2013`, `2013`, or
    /// `zwischen 18.12.2012 und 31.01.2013`.
    public func inWords(_ language: Language) -> String {
        switch self {
        case .day(let day): day.inWords(language)
        case .month(let year, let month): Month.name(month, language) + "\u{A0}" + String(year)
        case .year(let year): String(year)
        case .between(let first, let last):
            switch language {
            case .de: "zwischen " + first.inWords(.de) + " und " + last.inWords(.de)
            case .en: "between " + first.inWords(.en) + " and " + last.inWords(.en)
            }
        }
    }
}

private enum Month {
    /// 1…12; a number outside is given as it is.
    static func name(_ month: Int, _ language: Language) -> String {
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
}
