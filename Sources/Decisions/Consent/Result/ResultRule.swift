/// When a round has reached its end: how many of the asked bodies must
/// consent, by what they are counted, and among whom.
public indirect enum ResultRule: Hashable, Sendable {
    /// Among whom a share is taken.
    public enum Base: String, Sendable, CaseIterable {
        /// all that were asked: who does not answer counts against
        case asked
        /// consents and refusals only; abstentions, no view and silence do
        /// not count (as in § 50 GO NRW)
        case votes
    }
    /// Every asked body consents.
    case all
    /// The consents make up this part.
    case share(Threshold, of: Measure, among: Base)
    /// This many bodies consent.
    case heads(atLeast: Int)
    /// This part of the asked bodies has answered, whatever it said. Silence
    /// is no answer here, even where it counts as consent or refusal.
    case quorum(Threshold, of: Measure)
    /// This many bodies have answered.
    case quorumOfHeads(atLeast: Int)
    /// All of these rules hold. An empty list never holds.
    case both([ResultRule])
    /// One of these rules holds. An empty list never holds.
    case either([ResultRule])
}

extension ResultRule {
    /// The rules that a page sets beside a round's own.
    public static let standard: [ResultRule] = [
        .all,
        .share(.majority, of: .heads, among: .asked),
        .share(.majority, of: .heads, among: .votes),
        .share(.twoThirds, of: .heads, among: .asked),
        .share(.majority, of: .inhabitants, among: .asked),
        .share(.majority, of: .levy, among: .asked),
        .both([.share(.majority, of: .heads, among: .asked), .share(.majority, of: .inhabitants, among: .asked)]),
    ]

    /// The measures that it counts by.
    public var measures: Set<Measure> {
        switch self {
        case .all, .heads, .quorumOfHeads: [.heads]
        case .share(_, let measure, _), .quorum(_, let measure): [measure]
        case .both(let rules), .either(let rules): rules.reduce(into: []) { $0.formUnion($1.measures) }
        }
    }
}

extension ResultRule: LosslessStringConvertible, Codable {
    /// Nil where the text is no rule; `init(parsing:)` says why.
    public init?(_ text: String) {
        guard let rule = try? ResultRule(parsing: text) else { return nil }
        self = rule
    }

    public init(from decoder: any Decoder) throws {
        let box = try decoder.singleValueContainer()
        let text = try box.decode(String.self)
        do {
            self = try ResultRule(parsing: text)
        } catch {
            throw DecodingError.dataCorruptedError(in: box, debugDescription: "“\(text)”: \(error)")
        }
    }

    /// As a clerk writes it: `more than 1/2 of heads and (all or quorum at
    /// least 13 heads)`. It parses back to the same rule, except that a
    /// combination of one is written as that one.
    public var description: String {
        switch self {
        case .all: "all"
        case .share(let threshold, let measure, .asked): "\(threshold) of \(measure.rawValue)"
        case .share(let threshold, let measure, .votes): "\(threshold) of \(measure.rawValue) of votes"
        case .heads(let number): "at least \(number) heads"
        case .quorum(let threshold, let measure): "quorum \(threshold) of \(measure.rawValue)"
        case .quorumOfHeads(let number): "quorum at least \(number) heads"
        case .both(let rules): rules.map(\.asPart).joined(separator: " and ")
        case .either(let rules): rules.map(\.asPart).joined(separator: " or ")
        }
    }

    private var asPart: String {
        switch self {
        case .both(let rules) where rules.count > 1, .either(let rules) where rules.count > 1: "(\(self))"
        default: description
        }
    }
}
