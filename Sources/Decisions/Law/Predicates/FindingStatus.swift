/// What is found on a requirement.
public enum FindingStatus: String, Codable, Sendable, CaseIterable {
    case met
    case metWithCondition = "met-with-condition"
    case open, failed
    /// Two provisions lead to different findings.
    case contested
    case notApplicable = "not-applicable"

    init(_ status: Verdict.Status) {
        self =
            switch status {
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
        if force == .may { return Phrase("stellt es frei").in(language) }
        return Phrase("verlangt es nicht").in(language)
    }

    public func inWords(_ language: Language) -> String {
        switch self {
        case .met: Phrase("erfüllt").in(language)
        case .metWithCondition: Phrase("unter Bedingung erfüllt").in(language)
        case .open: Phrase("offen").in(language)
        case .failed: Phrase("nicht erfüllt").in(language)
        case .contested: Phrase("strittig", context: "finding status").in(language)
        case .notApplicable: Phrase("entfällt").in(language)
        }
    }
}
