import Costing

/// What a decision has ended: what only prepared it.
extension Matter {
    /// The resolution that has ended what was only to prepare it; nil also where the
    /// days leave it open.
    public func overtaking(_ header: Header) -> Recorded<Resolution>? { decided.overtaking(header) }

    /// The resolution that has ended it or not, since a day is missing.
    public func perhapsOvertaking(_ header: Header) -> Recorded<Resolution>? { decided.perhapsOvertaking(header) }

    /// The mandates that nobody need report on any more.
    public var overtakenMandates: [Recorded<Mandate>] { MandateStandings(self, decided).overtaken }

    /// The later resolution that answers anew what this one had answered, with
    /// the questions.
    public func overruling(_ resolution: Recorded<Resolution>) -> [(
        question: Recorded<Question>, by: Recorded<Resolution>
    )] {
        decided.overruling(resolution)
    }
}
