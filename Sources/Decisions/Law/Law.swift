import Costing

/// An act, a decree, a guideline.
public struct Norm: Content {
    public static let type = "law.norm-issued"
    public enum Rank: String, Codable, Sendable, CaseIterable { case act, decree, guideline }
    public var title: Text
    public var short: Text
    public var rank: Rank
    public var citation: String
    public var inForce: Day?
    public var outOfForce: Day?
    public var note: Text?
    public var headline: Text { title }

    enum CodingKeys: String, CodingKey {
        case title, short, rank, citation, note
        case inForce = "in-force", outOfForce = "out-of-force"
    }

    public func isInForce(on day: Day) -> Bool {
        (inForce.map { $0 <= day } ?? true) && (outOfForce.map { day <= $0 } ?? true)
    }
}

/// A place in a norm and what it says, in our own words.
public struct Provision: Content {
    public static let type = "law.provision-read"
    public var norm: NormID
    public var citation: Text
    public var says: Text
    /// As short as needed.
    public var quotation: String?
    public var headline: Text { citation }
}

/// What an application needs.
public struct Requirement: Content {
    public static let type = "law.requirement-drawn"
    public enum Force: String, Codable, Sendable, CaseIterable {
        case must, should, may, silent, ownRule = "own-rule"
    }
    /// What a provision makes of this requirement.
    public struct Reading: Hashable, Codable, Sendable {
        public var provision: ProvisionID
        public var force: Force
        public var says: Text
        /// The words on which it rests, as few as needed.
        public var quotation: String?
    }
    public var title: Text
    public var force: Force
    public var readings: [Reading]?
    public var note: Text?
    public var headline: Text { title }
}

/// Whether a requirement is met, as somebody found.
public struct Finding: Content {
    public static let type = "law.finding-entered"
    public enum Status: String, Codable, Sendable, CaseIterable {
        case met, open, failed, contested, notApplicable = "not-applicable"
    }
    public var requirement: RequirementID
    public var status: Status
    public var reason: Text
    /// The resolution on which it rests.
    public var resolution: ResolutionID?
    public var headline: Text { reason }
}

/// Who decides what.
public struct Competence: Content {
    public static let type = "law.competence-stated"
    public var question: Text
    public var decides: Text
    public var basis: Text
    public var headline: Text { question }
}

public struct Law: Slice {
    public var norms = Book<Norm>()
    public var provisions = Book<Provision>()
    public var requirements = Book<Requirement>()
    public var findings = Book<Finding>()
    public var competences = Book<Competence>()
    public init() {}

    public mutating func apply(_ entry: Entry) {
        norms.take(entry)
        provisions.take(entry)
        requirements.take(entry)
        findings.take(entry)
        competences.take(entry)
    }

    public func decide(_ entry: Entry) throws(Refusal) {
        if let finding = entry.content as? Finding {
            guard let requirement = requirements[finding.requirement] else {
                throw Refusal(Text("Die Voraussetzung „\(finding.requirement.text)“ gibt es nicht.",
                                   en: "There is no requirement “\(finding.requirement.text)”."))
            }
            if finding.status == .contested, (requirement.content.readings ?? []).count < 2 {
                throw Refusal(
                    Text("Strittig kann nur sein, wozu zwei Vorschriften Verschiedenes sagen.",
                         en: "Only a point on which two provisions say different things can be contested."),
                    help: Text("Beide Fundstellen bei der Voraussetzung nennen.",
                               en: "Name both provisions with the requirement."))
            }
        }
        if let norm = entry.content as? Norm, let from = norm.inForce, let to = norm.outOfForce, to < from {
            throw Refusal(Text("Die Vorschrift endet, bevor sie beginnt.", en: "The act or regulation ends before it begins."))
        }
    }

    /// What was found on a requirement, in the order of the days.
    public func findings(on requirement: RequirementID) -> [Recorded<Finding>] {
        findings.filter { $0.content.requirement == requirement }
    }
}
