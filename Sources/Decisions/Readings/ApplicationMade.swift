import Costing

/// That the application has been made, and what shows it.
public struct ApplicationMade: Sendable {
    /// The first day on which that was to be seen; nil where it has no date.
    public var on: Day?
    public var reasons: [Text]
    /// The entries on which it rests.
    public var evidence: [String]
    public var reason: Text { .joined(reasons) }

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
        return ApplicationMade(on: first, reasons: verdict.reasons, evidence: verdict.evidence)
    }
}
