import Costing

/// Where a mandate stands by what was reported on it.
public struct MandateStanding: Sendable {
    /// The reports that can be the one that counts; more than one where a day is
    /// missing, none where nobody has reported.
    public let reports: [Recorded<StatusReport>]
    /// What is only claimed of it, the first first. It decides nothing.
    public var claims: [Recorded<StatusReport>] = []

    /// The one that counts; by the last days that are possible, where that is
    /// not settled.
    public var last: Recorded<StatusReport>? { reports.last }
    private var states: Set<StatusReport.Status> { Set(reports.map(\.content.status)) }
    /// Whether it is the same whatever the days were.
    public var isSettled: Bool { states.count < 2 }
    /// Nil where nobody has reported, or where that is not settled.
    public var status: StatusReport.Status? { isSettled ? last?.content.status : nil }
    /// The last claim, where nothing else is known.
    public var onlyClaim: Recorded<StatusReport>? { reports.isEmpty ? claims.last : nil }
    /// Nil where that depends on a day that is missing.
    public var isDone: Bool? { states.contains(.done) ? isSettled ? true : nil : false }
}

extension Matter {
    /// Where one mandate stands; whoever asks of many asks one `MandateStandings`.
    public func standing(of mandate: MandateID) -> MandateStanding {
        MandateStanding(of: mandates.reports.filter { $0.content.mandate == mandate }, in: self)
    }

    /// The report that counts, by the last days that are possible; nil where
    /// nobody has reported. Whether it is settled is told by its standing.
    public func status(of mandate: MandateID) -> Recorded<StatusReport>? { standing(of: mandate).last }

    /// Those that were given, as far as that is more than a claim.
    public var givenMandates: [Recorded<Mandate>] { proven(mandates.mandates) }
}

extension MandateStanding {
    /// The report that counts is the last that is more than a claim, but what was
    /// done stays done where a later report has nothing new.
    init(of reports: [Recorded<StatusReport>], in matter: Matter) {
        let all = reports.enteredInOrder(), told = matter.proven(all)
        claims = matter.claimed(all)
        guard told.count > 1 else {
            self.reports = told
            return
        }
        let last = told.perhapsLast(), saying = told.filter { $0.content.status != .nothingNew },
            lastSaying = saying.perhapsLast()
        let standing = told.filter { report in
            switch report.content.status {
            case .done: lastSaying.contains { $0 === report }
            case .underWay, .deferred: last.contains { $0 === report }
            case .nothingNew: last.contains { $0 === report } && (saying.isEmpty || Self.canFollowUndone(report, told))
            }
        }
        self.reports = standing.sorted(by: Recorded.isEarlier)
    }

    /// Whether before a report with nothing new the last that says something can
    /// have been one that is not of "done".
    private static func canFollowUndone(_ report: Recorded<StatusReport>, _ told: [Recorded<StatusReport>]) -> Bool {
        typealias Moment = (day: Int, place: Int)
        func first(_ place: Int) -> Moment { (told[place].header.on?.firstDay?.ordinal ?? .min, place) }
        func last(_ place: Int) -> Moment { (told[place].header.on?.lastDay?.ordinal ?? .min, place) }
        guard let place = told.firstIndex(where: { $0 === report }) else { return false }
        let end = last(place)
        /// The latest moment of another that is still before the report.
        func latest(_ other: Int) -> Moment {
            let own = last(other)
            return own < end ? own : (other < place ? end.day : end.day - 1, other)
        }
        let done = told.indices.filter { told[$0].content.status == .done }
        return told.indices.contains { other in
            [.underWay, .deferred].contains(told[other].content.status) && done.allSatisfy { latest(other) > first($0) }
        }
    }
}
