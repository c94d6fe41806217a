extension Matter {
    /// What provisions make of a requirement, as far as they are known: a
    /// reading of a norm that is still to come stands in no page of today.
    public func readings(of requirement: Requirement) -> [Requirement.Reading] {
        (requirement.readings ?? []).filter { law.provisions[$0.provision] != nil }
    }
}
