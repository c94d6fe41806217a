/// How somebody with the competence has settled a requirement.
public struct SettledFinding: Dated, Hashable, Sendable {
    public var entry: String
    public var on: PartialDate?
    public var grade: Grade
    /// One that calls it contested settles nothing.
    public var status: FindingStatus
    public var reason: Text
    /// Who settled it.
    public var by: Text?

    public init(entry: String, on: PartialDate?, grade: Grade, status: FindingStatus, reason: Text, by: Text? = nil) {
        self.entry = entry
        self.on = on
        self.grade = grade
        self.status = status
        self.reason = reason
        self.by = by
    }
}
