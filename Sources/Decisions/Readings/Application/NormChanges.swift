import Costing

/// A norm that has come or gone since a day.
public struct NormChange: Sendable {
    public enum Kind: Sendable { case cameIntoForce, wentOutOfForce }
    public var norm: Recorded<Norm>
    public var kind: Kind
    /// Its first day, or its last.
    public var on: Day
    /// The requirements of the matter that a provision of it says something on.
    public var touches: [Recorded<Requirement>]
}

extension Norm.Rank {
    /// Act before decree before guideline.
    var order: Int { Norm.Rank.allCases.firstIndex(of: self) ?? 0 }
}

extension Matter {
    /// By rank, and of one rank the later first.
    public var normsByRank: [Recorded<Norm>] {
        law.norms.all.enumerated().sorted { a, b in
            let (first, second) = (a.element, b.element)
            if first.content.rank != second.content.rank { return first.content.rank.order < second.content.rank.order }
            let (one, other) = (Matter.age(first), Matter.age(second))
            return one == other ? a.offset < b.offset : one > other
        }.map(\.element)
    }

    private static func age(_ norm: Recorded<Norm>) -> Int {
        (norm.content.inForce ?? norm.header.on?.lastDay)?.ordinal ?? .min
    }

    /// What has changed in the law after one day up to another, the first
    /// change first.
    public func normChanges(after start: Day, upTo day: Day) -> [NormChange] {
        law.norms.flatMap { norm -> [NormChange] in
            let touches = requirements(on: norm.id)
            // A norm without a first day holds from when it was issued.
            let came = (norm.content.inForce ?? norm.header.on?.lastDay).map { (NormChange.Kind.cameIntoForce, $0) }
            let went = norm.content.outOfForce.map { (NormChange.Kind.wentOutOfForce, $0) }
            // A last day that has not passed is not known to be the last.
            let changes = [
                came.flatMap { $0.1 > start && $0.1 <= day ? $0 : nil },
                went.flatMap { $0.1 >= start && $0.1 < day ? $0 : nil },
            ]
            return changes.compactMap { $0 }
                .map { NormChange(norm: norm, kind: $0.0, on: $0.1, touches: touches) }
        }.enumerated().sorted { ($0.element.on.ordinal, $0.offset) < ($1.element.on.ordinal, $1.offset) }.map(\.element)
    }

    /// The requirements on which a provision of the norm says something.
    public func requirements(on norm: NormID) -> [Recorded<Requirement>] {
        law.requirements.filter { requirement in
            (requirement.content.readings ?? []).contains { law.provisions[$0.provision]?.content.norm == norm }
        }
    }
}
