import Decisions

/// One of several words. Whatever cases the type has, the description lists.
protocol Choice: Plain, CaseIterable, RawRepresentable where RawValue == String {}

extension Choice {
    static func schema(in parts: inout SchemaParts) -> JSON { ["type": "string", "enum": words] }
    static var words: JSON { .texts(allCases.map(\.rawValue)) }
}

extension SchemaParts {
    /// The words of a type that has a name in the description.
    mutating func choice(_ type: (some Choice).Type, _ name: String, _ meaning: String) -> JSON {
        part(name, of: type) { _ in ["description": .text(meaning), "type": "string", "enum": type.words] }
    }
}

extension JSON {
    /// What a key may hold that has the words of a type, or one of others.
    static func words<C: Choice>(of _: C.Type, or others: String...) -> JSON {
        ["enum": .texts(others + C.allCases.map(\.rawValue))]
    }
}

extension Grade: Choice {
    static func schema(in parts: inout SchemaParts) -> JSON {
        parts.choice(
            Grade.self, "Grade",
            """
            How far it can be trusted: a public body’s own words, the press, a party to the dispute, our own assumption.
            """)
    }
}

extension FindingStatus: Choice {
    static func schema(in parts: inout SchemaParts) -> JSON {
        parts.choice(
            FindingStatus.self, "FindingStatus",
            """
            What is found on a requirement. `contested`: two provisions lead to different findings, and the program \
            does not judge.
            """)
    }
}

extension RoundOutcome: Choice {
    static func schema(in parts: inout SchemaParts) -> JSON {
        parts.choice(
            RoundOutcome.self, "Outcome",
            """
            What a round comes to under a rule. `open`: not settled, and answers may still come; `unknown`: not \
            settled, and none may come any more.
            """)
    }
}

extension Requirement.Force: Choice {
    static func schema(in parts: inout SchemaParts) -> JSON {
        parts.choice(Requirement.Force.self, "Force", "What a provision makes of it.")
    }
}

extension Language: Choice {}
extension Body.Kind: Choice {}
extension Norm.Rank: Choice {}
extension Verdict.Status: Choice {}
extension Review.Trigger: Choice {}
extension StatusReport.Status: Choice {}
extension Resolution.Outcome: Choice {}
extension Resolution.Majority: Choice {}
extension Consultation.Role: Choice {}
extension Annex.Hold: Choice {}
extension ConsentRound.Strength: Choice {}
extension DeadlineRule: Choice {}
extension SilenceRule: Choice {}
extension Measure: Choice {}
extension Stand: Choice {}
extension EntryFate.State: Choice {}
extension Position.Answer: Choice {}
extension Position.Giver: Choice {}
extension Position.ReasonKind: Choice {}
extension ConditionReported.State: Choice {}
extension PivotalSet.Direction: Choice {}
extension Turning.Hindrance: Choice {}
