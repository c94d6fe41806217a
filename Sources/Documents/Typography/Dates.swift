import Costing
import Decisions

extension Typography {
    /// `17.12.2012`, `17 December 2012`
    public func day(_ day: Day) -> String { day.inWords(language) }

    /// `November 2014`
    public func month(_ month: Month) -> String {
        PartialDate.month(year: month.year, month: month.month).inWords(language)
    }

    /// As it is known: a day, `Januar 2013`, `2013`, or
    /// `zwischen 18.12.2012 und 31.01.2013`.
    public func date(_ date: PartialDate) -> String { date.inWords(language) }
}
