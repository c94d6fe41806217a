/// By what the asked bodies are counted.
public enum Measure: String, Codable, Sendable, CaseIterable {
    /// each body once
    case heads
    case inhabitants
    /// share of the base that the levy goes by
    case levy
}

/// What it means that a body has not answered when the deadline is over.
public enum SilenceRule: String, Codable, Sendable, CaseIterable {
    case noAnswer = "no-answer"
    case consent, refusal
}
