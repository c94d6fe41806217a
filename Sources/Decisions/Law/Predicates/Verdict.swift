/// What a predicate comes to as of a day, and why.
public struct Verdict: Hashable, Sendable {
    public enum Status: String, Codable, Sendable, CaseIterable, Comparable {
        case met
        /// A consent counts whose conditions are not met yet.
        case metWithCondition = "met-with-condition"
        /// It cannot be said yet, or it can still come.
        case open
        /// Recorded as rejected, or too late.
        case failed

        private var rank: Int {
            switch self {
            case .failed: 0
            case .open: 1
            case .metWithCondition: 2
            case .met: 3
            }
        }
        /// Less is further from being met.
        public static func < (a: Status, b: Status) -> Bool { a.rank < b.rank }
    }

    public var status: Status
    /// The sentences of the parts that decide, each once.
    public var reasons: [Text]
    /// The entries on which these rest, each once.
    public var evidence: [String]
    /// Open since what is recorded can be read both ways, as long as a day or the
    /// answers in a round are not known: its opposite is open, too.
    public var isUndetermined: Bool { ways.count > 1 }
    /// What it comes to in each way that what is missing leaves possible; one
    /// where nothing is missing.
    public var ways: Set<Status>
    /// The entries on whose days that hangs.
    var undated: Set<String> = []

    public init(_ status: Status, _ reasons: [Text], evidence: [String] = []) {
        self.status = status
        ways = [status]
        self.reasons = reasons.withoutRepeats
        self.evidence = evidence.withoutRepeats
    }

    init(_ status: Status, _ reason: Text, evidence: String?) {
        self.init(status, [reason], evidence: [evidence].compactMap { $0 })
    }

    public var reason: Text { .joined(reasons) }

    /// As far as the worst of them: one that failed beats one that is open.
    static func all(_ verdicts: [Verdict]) -> Verdict {
        // Nothing to be met: no file can say that, so nothing is claimed of it.
        decided(by: verdicts.map(\.status).min() ?? .open, verdicts, ways(of: verdicts, min))
    }

    /// As far as the best of them: one that is met is enough.
    static func any(_ verdicts: [Verdict]) -> Verdict {
        decided(by: verdicts.map(\.status).max() ?? .open, verdicts, ways(of: verdicts, max))
    }

    /// That there is no evidence of it: what is open is not so as of the day.
    /// Met under a condition becomes open: the condition may break. What depends
    /// on a day that is missing, or on answers that nobody knows, stays open.
    var negated: Verdict {
        func opposite(_ status: Status) -> Status {
            switch status {
            case .met: .failed
            case .open, .failed: .met
            case .metWithCondition: .open
            }
        }
        guard isUndetermined else { return Verdict(opposite(status), reasons, evidence: evidence) }
        var verdict = self
        verdict.ways = Set(ways.map(opposite))
        return verdict
    }

    private static func decided(by status: Status, _ verdicts: [Verdict], _ ways: Set<Status>) -> Verdict {
        let decisive = verdicts.filter { $0.status == status }
        var verdict = Verdict(status, decisive.flatMap(\.reasons), evidence: decisive.flatMap(\.evidence))
        verdict.ways = ways
        return verdict
    }

    /// Each that can come of all of them, if none hangs on another.
    static func ways(of verdicts: [Verdict], _ worse: (Status, Status) -> Status) -> Set<Status> {
        guard let first = verdicts.first else { return [.open] }
        return verdicts.dropFirst().reduce(first.ways) { ways, verdict in
            Set(ways.flatMap { way in verdict.ways.map { worse(way, $0) } })
        }
    }
}

extension Array where Element: Hashable {
    var withoutRepeats: [Element] {
        var seen: Set<Element> = []
        return filter { seen.insert($0).inserted }
    }
}
