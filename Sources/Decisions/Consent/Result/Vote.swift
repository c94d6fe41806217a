/// Where one asked body stands in a round.
public enum Stand: String, Codable, Sendable, CaseIterable {
    case consent
    /// It consents, and not all its conditions are met yet.
    case conditional
    case abstention, refusal
    case noView = "no-view"
    /// It has given no answer of its own.
    case silent

    var bit: UInt8 {
        switch self {
        case .consent: 1
        case .conditional: 2
        case .abstention: 4
        case .refusal: 8
        case .noView: 16
        case .silent: 32
        }
    }
}

/// What one asked body said, and how much it weighs.
public struct Vote: Hashable, Sendable {
    public let body: BodyID
    /// A bit for each of `stands`.
    private(set) var bits: UInt8
    /// Nil where it is not known; so are numbers below 0 and above 10¹³.
    public private(set) var inhabitants: Int64?
    /// Its part of the base that the levy goes by, in any unit that is the
    /// same for all; nil like `inhabitants`.
    public private(set) var levy: Int64?
    /// It has taken its answer back: as long as answers count it may give
    /// another; after that it has none, and no rule for silence speaks for it.
    public private(set) var hasTakenBack: Bool
    /// Its consent hangs on a condition that can no longer be met: it counts as it
    /// does without that.
    public let isLost: Bool
    /// Its body is no more: it can change nothing, whether answers still count or not.
    public private(set) var isGone = false
    /// Nobody stands in its body's place either: what it has not said it will not say.
    public private(set) var isMute = false

    public init(_ body: BodyID, _ stand: Stand, inhabitants: Int64? = nil, levy: Int64? = nil, isLost: Bool = false) {
        self.init(body, bits: stand.bit, inhabitants, levy, isLost: isLost)
    }

    /// One that has taken its answer back.
    public init(takenBackBy body: BodyID, inhabitants: Int64? = nil, levy: Int64? = nil) {
        self.init(body, bits: Stand.noView.bit, inhabitants, levy, hasTakenBack: true)
    }

    /// Accounts conflict: it is one of these stands. None at all means silent.
    public init(
        _ body: BodyID, contested stands: Set<Stand>, inhabitants: Int64? = nil, levy: Int64? = nil,
        isLost: Bool = false
    ) {
        self.init(
            body, bits: stands.isEmpty ? Stand.silent.bit : stands.reduce(0) { $0 | $1.bit }, inhabitants, levy,
            isLost: isLost)
    }

    /// The same vote with other weights.
    func weighing(inhabitants: Int64?, levy: Int64?) -> Vote {
        var vote = self
        (vote.inhabitants, vote.levy) = (Vote.weight(inhabitants), Vote.weight(levy))
        return vote
    }

    /// The same body at one stand.
    func standing(at stand: Stand) -> Vote {
        var vote = self
        (vote.bits, vote.hasTakenBack) = (stand.bit, false)
        return vote
    }

    /// The same of a body that is no more.
    /// - Parameter isMute: nobody stands in its place.
    func gone(isMute: Bool) -> Vote {
        var vote = self
        (vote.isGone, vote.isMute) = (true, isMute)
        return vote
    }

    private init(
        _ body: BodyID, bits: UInt8, _ inhabitants: Int64?, _ levy: Int64?, hasTakenBack: Bool = false,
        isLost: Bool = false
    ) {
        self.body = body
        self.isLost = isLost
        self.hasTakenBack = hasTakenBack
        self.bits = bits
        self.inhabitants = Vote.weight(inhabitants)
        self.levy = Vote.weight(levy)
    }

    /// More than one where the accounts of what it said conflict.
    public var stands: Set<Stand> { Set(Stand.allCases.filter { bits & $0.bit != 0 }) }

    /// Its one stand; nil where the accounts conflict.
    public var stand: Stand? { bits.nonzeroBitCount == 1 ? Stand.allCases[bits.trailingZeroBitCount] : nil }

    /// The stands as they are counted: a consent whose condition is lost is none,
    /// and no more than a refusal comes of it.
    var counted: UInt8 {
        isLost && bits & Stand.conditional.bit != 0 ? bits & ~Stand.conditional.bit | Stand.refusal.bit : bits
    }

    public static let heaviest: Int64 = 10_000_000_000_000

    private static func weight(_ weight: Int64?) -> Int64? {
        weight.flatMap { (0...heaviest).contains($0) ? $0 : nil }
    }

    func weight(by measure: Measure) -> Int64? {
        switch measure {
        case .heads: 1
        case .inhabitants: inhabitants
        case .levy: levy
        }
    }
}
