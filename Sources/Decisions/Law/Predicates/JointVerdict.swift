import Costing

/// Parts that hang on the same missing day stand or fall together: where one is
/// met exactly if the other is not, one of them is, whichever day it was.
extension Predicate {
    /// So many ways that the missing days leave are gone through; where there are
    /// more, each part is left as it is by itself.
    private static let mostWays = 400

    /// - Parameter apart: what its parts come to, each by itself.
    /// - Parameter verdict: the same under what is assumed of the days.
    func jointly<E: Evidence>(_ apart: Verdict, on evidence: E, _ verdict: (Predicate, E) -> Verdict) -> Verdict {
        guard apart.isUndetermined else { return apart }
        let open = atoms.map { $0.verdict(on: evidence, isJoint: false) }.filter(\.isUndetermined)
        let undated = open.reduce(into: Set<String>()) { $0.formUnion($1.undated) }
        guard open.count > 1, let assumed = assumptions(undated.sorted(), on: evidence) else { return apart }
        let ways = assumed.reduce(into: Set<Verdict.Status>()) { $0.formUnion(verdict(self, evidence.with($1)).ways) }
        guard ways.count == 1, let status = ways.first else {
            var told = apart
            told.ways = ways
            return told
        }
        return Verdict(status, apart.reasons + [Predicate.whichever(status)], evidence: apart.evidence)
    }

    /// What asks for something itself, as often as it stands in it.
    private var atoms: [Predicate] { parts.isEmpty ? [self] : parts.flatMap(\.atoms) }

    private static func whichever(_ status: Verdict.Status) -> Text {
        switch status {
        case .met: Text(phrase: "An jedem Tag, der in Frage kommt, ist es erfüllt.")
        case .metWithCondition: Text(phrase: "An jedem Tag, der in Frage kommt, ist es unter einer Bedingung erfüllt.")
        case .open: Text(phrase: "An jedem Tag, der in Frage kommt, ist es offen.")
        case .failed: Text(phrase: "An keinem Tag, der in Frage kommt, ist es erfüllt.")
        }
    }

    /// Each way in which the days that are missing can fall, as far as it makes a
    /// difference; nil where none is missing, or where there are too many.
    private func assumptions(_ entries: [String], on evidence: some Evidence) -> [[String: Day]]? {
        let spans = entries.compactMap { entry -> (entry: String, first: Day, last: Day)? in
            guard let date = evidence.date(of: entry), let first = date.firstDay, let last = date.lastDay else {
                return nil
            }
            return (entry, first, last)
        }
        let missing = spans.filter { $0.first < $0.last }
        guard !missing.isEmpty else { return nil }
        let turns = Set(
            spans.flatMap { [$0.first, $0.last.next].compactMap { $0 } } + atoms.flatMap { $0.turns(on: evidence.day) })
        var ways: [[String: Day]] = [[:]]
        for span in missing {
            let days = Predicate.days(from: span.first, to: span.last, turns, each: missing.count)
            guard ways.count * days.count <= Predicate.mostWays else { return nil }
            ways = ways.flatMap { way in days.map { day in way.merging([span.entry: day]) { $1 } } }
        }
        return ways
    }

    /// Between two turns all days come to the same but for which entry came first;
    /// so many days of each time between as there are entries tell each order.
    private static func days(from first: Day, to last: Day, _ turns: Set<Day>, each count: Int) -> [Day] {
        var days: Set<Day> = []
        for turn in turns.union([first]) where turn >= first && turn <= last {
            var day: Day? = turn
            for _ in 0..<count {
                guard let next = day, next <= last else { break }
                days.insert(next)
                day = next.next
            }
        }
        return days.sorted()
    }

    /// The days from which on something of what it asks for is otherwise.
    private func turns(on day: Day) -> [Day] {
        switch self {
        case .adopted(let term):
            [term.deadline?.lastDay.next].compactMap { $0 } + (term.notOlderThan.map { $0.turns(on: day) } ?? [])
        case .resolved(let term): [term.deadline?.lastDay.next].compactMap { $0 }
        case .applied(let term): [term.deadline?.lastDay.next].compactMap { $0 }
        case .document(let term), .happened(let term): [term.deadline?.lastDay.next].compactMap { $0 }
        case .agreed, .posts, .reached, .until, .figure, .all, .any, .not, .unless: []
        }
    }
}

extension Period {
    /// The days about that from which on it has not gone by on a day: months have
    /// not all the same days, so a few are looked at.
    fileprivate func turns(on day: Day) -> [Day] {
        let months = day.year * 12 + day.month - 1 - count * (unit == .year ? 12 : 1), year = months / 12,
            month = months % 12 + 1
        guard months >= 12,
            let about = Day(year: year, month: month, day: min(day.day, Day.length(ofMonth: month, year: year)))
        else { return [] }
        var days = [about]
        for _ in 0..<4 {
            if let first = days.first, first > .first { days.insert(first.before, at: 0) }
            if let next = days.last?.next { days.append(next) }
        }
        return days
    }
}
