/// What one provision makes of a requirement.
public struct Demand: Hashable, Sendable {
    /// Nil where the requirement stands by itself.
    public var provision: CitedProvision?
    public var force: Requirement.Force
    /// Nil for the requirement's own.
    public var predicate: Predicate?

    public init(provision: CitedProvision?, force: Requirement.Force, predicate: Predicate? = nil) {
        self.provision = provision
        self.force = force
        self.predicate = predicate
    }
}

/// A provision with what a reader weighs it by.
public struct CitedProvision: Hashable, Sendable {
    public var id: ProvisionID
    public var citation: Text
    /// Of its norm.
    public var rank: Norm.Rank
    public var on: PartialDate?

    public init(id: ProvisionID, citation: Text, rank: Norm.Rank, on: PartialDate?) {
        self.id = id
        self.citation = citation
        self.rank = rank
        self.on = on
    }

    /// `§ 7 Teilhabe- und Integrationsgesetz 2012 (Gesetz, 14.02.2012)`
    func inWords(_ language: Language) -> String {
        let date = on.map { ", " + $0.inWords(language) } ?? ""
        return citation.in(language) + " (" + rank.inWords(language) + date + ")"
    }
}

extension Norm.Rank {
    public func inWords(_ language: Language) -> String {
        switch self {
        case .act: Phrase("Gesetz").in(language)
        case .decree: Phrase("Erlass").in(language)
        case .guideline: Phrase("Richtlinie").in(language)
        }
    }
}

extension [Requirement.Force] {
    /// Nil of none.
    var strictest: Requirement.Force? {
        let order: [Requirement.Force] = [.must, .should, .ownRule, .may, .silent]
        return order.first(where: contains)
    }
}

extension Requirement.Force {
    /// One that only permits, or says nothing, is never failed.
    var demands: Bool {
        switch self {
        case .must, .should, .ownRule: true
        case .may, .silent: false
        }
    }
}
