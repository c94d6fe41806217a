import Costing

/// Asked of one mandate, or once; whoever asks of many asks one `MandateStandings`.
extension Matter {
    public var mandateStandings: MandateStandings { MandateStandings(self, decided) }
    public var mandatesDone: Int { mandateStandings.done }

    public func overdue(_ mandate: Recorded<Mandate>, asOf day: Day) -> Bool? {
        mandateStandings.overdue(mandate, asOf: day)
    }
    public func isOverdue(_ mandate: Recorded<Mandate>, asOf day: Day) -> Bool { overdue(mandate, asOf: day) == true }
    public func overdueMandates(asOf day: Day) -> [Recorded<Mandate>] { mandateStandings.overdue(asOf: day) }
}
