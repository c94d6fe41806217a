/// What is found on a requirement, and what others say of it.
public struct Examination: Sendable {
    public var requirement: Recorded<Requirement>
    /// The last finding that is more than a claim; nil where nobody has looked.
    public var finding: Recorded<Finding>?
    /// What a party to the dispute says. It stands beside a finding and never
    /// takes its place.
    public var claims: [Recorded<Finding>]
}

extension Matter {
    public var examinations: [Examination] { law.requirements.map(examination) }

    public func examination(of requirement: Recorded<Requirement>) -> Examination {
        let all = law.findings(on: requirement.id)
        return Examination(
            requirement: requirement, finding: all.last { grade(of: $0.header) != .claim },
            claims: all.filter { grade(of: $0.header) == .claim })
    }
}
