import Costing

extension Sequence where Element: Dated {
    /// Those of which the last day they can be has come, in the order in
    /// which they took effect.
    func known(on day: Day) -> [Element] {
        enumerated().filter { $0.element.effective <= day.ordinal }
            .sorted { ($0.element.effective, $0.offset) < ($1.element.effective, $1.offset) }
            .map(\.element)
    }
}

extension Array where Element: Dated {
    /// Each that can be the last, as far as the dates tell, in the order in
    /// which they took effect; and the same, of the days on which it is.
    func perhapsLast() -> [(candidate: Element, asLast: Element)] {
        places(ofPossiblyLast: map(\.on)).sorted { (self[$0].effective, $0) < (self[$1].effective, $1) }.map {
            (self[$0], asLast($0))
        }
    }

    /// From the first day on which none of the others need have come after it;
    /// of one day, those behind come later.
    private func asLast(_ place: Int) -> Element {
        var cut = self[place]
        guard let on = cut.on, let first = on.firstDay, let last = on.lastDay, first < last else { return cut }
        let from =
            indices.filter { $0 != place }.compactMap { other in
                self[other].on?.firstDay.flatMap { other < place ? $0 : $0.next }
            }.max() ?? first
        if from > first { cut.on = .between(Swift.min(from, last), last) }
        return cut
    }

    /// Those of which the last day they can be has come, as they were entered.
    func entered(by day: Day) -> [Element] { filter { $0.effective <= day.ordinal } }
}

extension Dated {
    fileprivate var effective: Int { on?.lastDay?.ordinal ?? .min }

    /// Whether it came in time; nil where its date leaves both possible. What
    /// is known before the deadline passes has come in time, dated or not.
    func isInTime(for deadline: Deadline?, asOf day: Day) -> Bool? {
        guard let deadline, deadline.hasPassed(on: day) else { return true }
        guard let first = on?.firstDay, let last = on?.lastDay else { return nil }
        return last <= deadline.lastDay ? true : first > deadline.lastDay ? false : nil
    }

    /// ` am 17.12.2012`, with the space before it; empty for what has no date.
    func when(_ language: Language) -> String { on.map { " " + $0.inSentence(language) } ?? "" }
}

/// What can be held against a piece of evidence, worst last.
enum Shortcoming: Int, Comparable {
    case onlyClaimed, dateUnknown, ageUnknown, late, tooOld

    var status: Verdict.Status {
        switch self {
        case .onlyClaimed, .dateUnknown, .ageUnknown: .open
        case .late, .tooOld: .failed
        }
    }
    static func < (a: Shortcoming, b: Shortcoming) -> Bool { a.rawValue < b.rawValue }

    /// Open only because a day is missing.
    var isUndetermined: Bool { self == .dateUnknown || self == .ageUnknown }

    /// The sentence that follows what was done.
    func sentence(_ deadline: Deadline?, _ age: Period?, _ language: Language) -> String {
        let limit = deadline?.lastDay.inWords(language) ?? ""
        let years = age?.inWords(language) ?? ""
        return switch self {
        case .onlyClaimed: Phrase("Das ist nur behauptet, nicht belegt.").in(language)
        case .dateUnknown:
            Phrase(
                """
                Ob das innerhalb der Frist bis zum \(limit, "limit") war, lässt sich erst mit dem genauen Tag sagen.
                """
            ).in(language)
        case .ageUnknown:
            Phrase("Ob das mehr als \(years, "years") her ist, lässt sich erst mit dem genauen Tag sagen.").in(language)
        case .late: Phrase("Die Frist endete am \(limit, "limit").").in(language)
        case .tooOld: Phrase("Das ist mehr als \(years, "years") her.").in(language)
        }
    }
}

extension Dated {
    /// A shortcoming that fails comes before one that leaves it open.
    func shortcoming(_ deadline: Deadline?, notOlderThan age: Period? = nil, asOf day: Day) -> Shortcoming? {
        var found: [Shortcoming] = []
        if grade == .claim { found.append(.onlyClaimed) }
        switch isInTime(for: deadline, asOf: day) {
        case nil: found.append(.dateUnknown)
        case false?: found.append(.late)
        case true?: break
        }
        switch isOlder(than: age, asOf: day) {
        case nil: found.append(.ageUnknown)
        case true?: found.append(.tooOld)
        case false?: break
        }
        return found.max()
    }

    /// Whether more than the period has gone by since; nil where its date
    /// leaves both possible.
    private func isOlder(than age: Period?, asOf day: Day) -> Bool? {
        guard let age else { return false }
        guard let first = on?.firstDay, let last = on?.lastDay else { return nil }
        // Beyond the calendar a period has not ended.
        let endsFirst = age.end(from: first), endsLast = age.end(from: last)
        if endsFirst.map({ day <= $0 }) ?? true { return false }
        return (endsLast.map { day > $0 } ?? false) ? true : nil
    }

    /// What was done, and what is to be held against it.
    func verdict(_ statement: Text, _ deadline: Deadline?, notOlderThan age: Period? = nil, asOf day: Day) -> Verdict {
        guard let shortcoming = shortcoming(deadline, notOlderThan: age, asOf: day) else {
            return Verdict(.met, statement, evidence: entry)
        }
        // A claim is told as one, be it late or not, and proves nothing, whichever day it was.
        let all = grade == .claim && shortcoming != .onlyClaimed ? [.onlyClaimed, shortcoming] : [shortcoming]
        let held = all.map { shortcoming in Text.both { shortcoming.sentence(deadline, age, $0) } }
        var verdict = Verdict(shortcoming.status, .joined([statement] + held), evidence: entry)
        if shortcoming.isUndetermined, grade != .claim {
            verdict.ways = [.met, .failed]
            verdict.undated = [entry]
        }
        return verdict
    }
}

extension Verdict {
    /// Of what can be the last word, where that depends on a day that is missing.
    /// - Parameter candidates: in the order in which they were entered, which is
    ///   that of one day.
    /// - Parameter verdict: the second is the first, of the days on which it can
    ///   be the last.
    static func last<D: Dated>(of candidates: [D], _ which: Text, verdict: (D, _ asLast: D) -> Verdict) -> Verdict? {
        let lasts = candidates.perhapsLast(), verdicts = lasts.map { verdict($0.candidate, $0.asLast) }
        // Where all come to the same, one is told of which every day does.
        let told = lasts.lastIndex { $0.candidate.on == $0.asLast.on }.map { verdicts[$0] } ?? verdicts.last
        guard let last = verdicts.last,
            Set(verdicts.map(\.ways)).count > 1 || verdicts.contains(where: { !$0.undated.isEmpty })
        else { return told }
        guard verdicts.count > 1 else { return last }
        var open = Verdict(.open, verdicts.flatMap(\.reasons) + [which], evidence: verdicts.flatMap(\.evidence))
        open.ways = verdicts.reduce(into: []) { $0.formUnion($1.ways) }
        open.undated = Set(lasts.map(\.candidate.entry))
        return open
    }

    /// The best, and of these the last; where there is none, what is missing
    /// is open until the deadline has passed.
    static func best(
        _ verdicts: [Verdict], missing: @autoclosure () -> Text, _ deadline: Deadline?, asOf day: Day
    ) -> Verdict {
        if let best = verdicts.reversed().max(by: { $0.status < $1.status }) {
            guard best.status == .open, var open = verdicts.last(where: \.isUndetermined) else { return best }
            open.ways = ways(of: verdicts, max)
            open.undated = verdicts.reduce(into: []) { $0.formUnion($1.undated) }
            return open
        }
        let limit = deadline.map { [$0.sentence(asOf: day)] } ?? []
        return Verdict(deadline?.hasPassed(on: day) ?? false ? .failed : .open, [missing()] + limit)
    }
}
