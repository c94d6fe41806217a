/// What is found on a requirement.
public enum FindingStatus: String, Codable, Sendable, CaseIterable {
    case met
    case metWithCondition = "met-with-condition"
    case open, failed
    /// Two provisions lead to different findings.
    case contested
    case notApplicable = "not-applicable"

    init(_ status: Verdict.Status) {
        self = switch status {
        case .met: .met
        case .metWithCondition: .metWithCondition
        case .open: .open
        case .failed: .failed
        }
    }

    /// Of one provision alone: one that is silent does not lapse, one that
    /// permits leaves it to choice.
    public func inWordsUnderProvision(_ language: Language, _ force: Requirement.Force) -> String {
        guard self == .notApplicable else { return inWords(language) }
        if force == .may { return language == .de ? "stellt es frei" : "leaves it to choice" }
        return language == .de ? "verlangt es nicht" : "does not require it"
    }

    public func inWords(_ language: Language) -> String {
        switch (self, language) {
        case (.met, .de): "erfüllt"
        case (.met, .en): "met"
        case (.metWithCondition, .de): "unter Bedingung erfüllt"
        case (.metWithCondition, .en): "met with a condition"
        case (.open, .de): "offen"
        case (.open, .en): "open"
        case (.failed, .de): "nicht erfüllt"
        case (.failed, .en): "not met"
        case (.contested, .de): "strittig"
        case (.contested, .en): "contested"
        case (.notApplicable, .de): "entfällt"
        case (.notApplicable, .en): "not applicable"
        }
    }
}
