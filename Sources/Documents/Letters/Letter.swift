import Decisions
import Register

/// A letter that the program can compose.
public enum Letter: Hashable, Sendable {
    /// To all that a round asks.
    case consultation(RoundID)
    /// To those of a round that have not answered.
    case reminder(RoundID)
    /// To all that a round asked: the same question anew, since what they
    /// were told has changed.
    case again(RoundID)
    /// To the state.
    case application

    public enum Kind: String, Sendable, CaseIterable { case consultation, reminder, again, application }

    public var kind: Kind {
        switch self {
        case .consultation: .consultation
        case .reminder: .reminder
        case .again: .again
        case .application: .application
        }
    }

    public var round: RoundID? {
        switch self {
        case .consultation(let round), .reminder(let round), .again(let round): round
        case .application: nil
        }
    }

    /// Nil where the kind needs a round and none is named.
    public init?(_ kind: Kind, _ round: RoundID?) {
        switch (kind, round) {
        case (.application, _): self = .application
        case (.consultation, let round?): self = .consultation(round)
        case (.reminder, let round?): self = .reminder(round)
        case (.again, let round?): self = .again(round)
        case (_, nil): return nil
        }
    }

    /// The end of its address: `again/mayors-2012`.
    public var path: String { [kind.rawValue, round?.text].compactMap { $0 }.joined(separator: "/") }
}

/// A letter, whether it is to be written on the day, and why.
public struct LetterOffer: Sendable {
    public var letter: Letter
    public var isAtHand: Bool
    /// A sentence: why it can be written, or why it cannot.
    public var reason: String
}

/// There is nothing to write about as of the day.
public struct NoLetter: Error, Sendable {
    public var reason: String
}
