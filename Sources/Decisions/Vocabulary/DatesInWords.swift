import Costing

/// Days and dates as a reader sees them. U+00A0 stands where a line must not
/// break.
extension Day {
    /// `17.12.2012`, `17 December 2012`
    public func inWords(_ language: Language) -> String {
        let conventions = language.conventions
        return conventions.day.reduce(into: "") { words, part in
            let said: String =
                switch part {
                case .day: String(day)
                case .twoDigitDay: twoDigits(day)
                case .month: String(month)
                case .twoDigitMonth: twoDigits(month)
                case .monthName: conventions.month(month)
                case .year: String(year)
                case .text(let text): text
                }
            words += said
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
        case .month(let year, let month): language.conventions.month(month) + "\u{A0}" + String(year)
        case .year(let year): String(year)
        case .between(let first, let last):
            Phrase("zwischen \(first, "first") und \(last, "last")").in(language)
        }
    }
}

extension Conventions {
    /// 1…12; a number outside is given as it is.
    func month(_ number: Int) -> String { months.indices.contains(number - 1) ? months[number - 1] : String(number) }
}
