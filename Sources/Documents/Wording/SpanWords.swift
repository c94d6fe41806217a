import Costing
import Decisions

/// From when to when, as it is known: of a year no day is told.
extension Words {
    /// `17 Ereignisse von 2021 bis März 2025.`; nil where there are none.
    func events(_ dates: [PartialDate], _ type: Typography) -> String? {
        func days(_ date: PartialDate) -> (first: Int, last: Int) {
            (date.firstDay?.ordinal ?? .min, date.lastDay?.ordinal ?? .min)
        }
        let earliest = dates.min { (days($0).first, days($0).last) < (days($1).first, days($1).last) }
        let latest = dates.max { (days($0).last, days($0).first) < (days($1).last, days($1).first) }
        guard let earliest, let latest else { return nil }
        if dates.count == 1 { return self("Ein Ereignis: \(type.date(earliest), "date").") }
        let span =
            earliest == latest
            ? self(", alle \(at(earliest), "earliest")") : " " + from(earliest, type) + " " + until(latest, type)
        return self("\(dates.count, "count") Ereignisse\(span, "span").")
    }

    /// How a chart draws what has no day.
    func spansAreBars(_ count: Int) -> String {
        count == 1
            ? self("Von einem ist nur der Zeitraum bekannt; er ist als Balken gezeichnet.")
            : self("Von \(count, "count") ist nur der Zeitraum bekannt; er ist als Balken gezeichnet.")
    }

    private func from(_ date: PartialDate, _ type: Typography) -> String {
        switch date {
        case .day(let day): self("vom \(type.day(day), "day")")
        case .month, .year: self("von \(type.date(date), "date")")
        case .between(let first, _): self("frühestens vom \(type.day(first), "day")")
        }
    }

    private func until(_ date: PartialDate, _ type: Typography) -> String {
        switch date {
        case .day(let day): self("bis zum \(type.day(day), "day")")
        case .month, .year: self("bis \(type.date(date), "date")")
        case .between(_, let last): self("bis spätestens zum \(type.day(last), "day")")
        }
    }
}
