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
    /// More than one where the accounts of what it said conflict.
    public let stands: Set<Stand>
    /// Nil where it is not known; so are numbers below 0 and above 10¹³.
    public let inhabitants: Int64?
    /// Its part of the base that the levy goes by, in any unit that is the
    /// same for all; nil like `inhabitants`.
    public let levy: Int64?

    public init(_ body: BodyID, _ stand: Stand, inhabitants: Int64? = nil, levy: Int64? = nil) {
        self.init(body, contested: [stand], inhabitants: inhabitants, levy: levy)
    }

    /// Accounts conflict: it is one of these stands. None at all means silent.
    public init(_ body: BodyID, contested stands: Set<Stand>, inhabitants: Int64? = nil, levy: Int64? = nil) {
        self.body = body
        self.stands = stands.isEmpty ? [.silent] : stands
        self.inhabitants = Vote.weight(inhabitants)
        self.levy = Vote.weight(levy)
    }

    /// Its one stand; nil where the accounts conflict.
    public var stand: Stand? { stands.count == 1 ? stands.first : nil }

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
