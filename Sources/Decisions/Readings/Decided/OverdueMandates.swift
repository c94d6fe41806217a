import Costing

extension Matter {
    /// Whether its day has passed and nobody has reported it done. What a later
    /// decision has ended is not overdue, nor what somebody only claims to have been
    /// given. Nil where a missing day decides it.
    public func overdue(_ mandate: Recorded<Mandate>, asOf day: Day) -> Bool? {
        guard !isClaim(mandate.header), let due = mandate.content.due, due < day, overtaking(mandate.header) == nil else { return false }
        let isDone = standing(of: mandate.id).isDone
        guard isDone != true else { return false }
        return isDone == nil || perhapsOvertaking(mandate.header) != nil ? nil : true
    }

    public func isOverdue(_ mandate: Recorded<Mandate>, asOf day: Day) -> Bool { overdue(mandate, asOf: day) == true }

    public func overdueMandates(asOf day: Day) -> [Recorded<Mandate>] {
        mandates.mandates.filter { isOverdue($0, asOf: day) }
    }
}
