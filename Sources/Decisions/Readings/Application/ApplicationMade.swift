import Costing

/// That the application has been made, and what shows it.
public struct ApplicationMade: Sendable {
    /// The first day on which that was to be seen, by the last days that are
    /// possible; nil where it has no date.
    public var on: Day?
    /// The same by the first days.
    public var earliest: Day?
    public var reasons: [Text]
    /// The entries on which it rests.
    public var evidence: [String]
    public var reason: Text { .joined(reasons) }

    /// Each day on which it can have been made.
    var days: [Day] { on.map { PartialDate.between(min(earliest ?? $0, $0), $0).days } ?? [] }
    /// As if it had been made on the first of them, and on the last.
    var atEitherEnd: [ApplicationMade] {
        Set([earliest, on].compactMap { $0 }).sorted().map {
            ApplicationMade(on: $0, reasons: reasons, evidence: evidence)
        }
    }

    /// Its day as the date of an entry that shows it; nil where that has a day
    /// of its own, or another one.
    func day(of id: String, dated date: PartialDate?) -> PartialDate? {
        guard let on, evidence.contains(id), let first = date?.firstDay, let last = date?.lastDay, first < last,
            (first...last).contains(on)
        else { return nil }
        return .day(on)
    }

    func isKnown(on day: Day) -> Bool { on.map { $0 <= day } ?? true }
}

extension Matter {
    /// Nil as long as nothing shows that it has been made: neither itself nor
    /// what the programme says.
    func applicationMade(on evidence: MatterEvidence) -> ApplicationMade? {
        let own = Predicate.applied(.init())
        let programme = opened.flatMap { matters.programmes[$0.content.programme]?.content.appliedIf }
        let predicate = programme.map { .any([own, $0]) } ?? own
        let verdict = predicate.verdict(on: evidence)
        guard verdict.status == .met else { return nil }
        let days = verdict.evidence.compactMap { entry($0)?.header.on?.lastDay }.sorted()
        let first = days.first { predicate.verdict(on: evidence.on($0)).status == .met }
        let earliest = Dictionary(verdict.evidence.compactMap { id in entry(id)?.header.on?.firstDay.map { (id, $0) } })
        { $1 }
        let least = Set(earliest.values).sorted().first {
            predicate.verdict(on: evidence.on($0).with(earliest)).status == .met
        }
        return ApplicationMade(on: first, earliest: least, reasons: verdict.reasons, evidence: verdict.evidence)
    }
}
