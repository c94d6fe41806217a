import Costing
import Foundation
import Synchronization

/// The day that it is in the county, without asking the calendar as long as it lasts:
/// every page asks for it.
final class CurrentDay: Sendable {
    private struct Known {
        var start: Date
        var end: Date
        var day: Day
    }

    private let known = Mutex<Known?>(nil)

    func of(_ instant: Date) -> Day {
        if let known = known.withLock({ $0 }), known.start <= instant, instant < known.end { return known.day }
        let day = Day(instant, in: .county)
        if let lasts = Calendar.county.dateInterval(of: .day, for: instant) {
            known.withLock { $0 = Known(start: lasts.start, end: lasts.end, day: day) }
        }
        return day
    }
}
