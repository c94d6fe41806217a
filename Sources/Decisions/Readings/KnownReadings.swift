extension Matter {
    /// What provisions make of a requirement, as far as they are known: a
    /// reading of a norm that is still to come stands in no page of today.
    public func readings(of requirement: Requirement) -> [Requirement.Reading] {
        (requirement.readings ?? []).filter { law.provisions[$0.provision] != nil }
    }

    /// Whether a later resolution took another option than the one under
    /// review, so that nobody has to look at that one again.
    public func isOvertaken(_ review: Recorded<Review>) -> Bool {
        guard let option = review.content.option, let taken = overtaking(review.header)?.content.option else { return false }
        return taken != option
    }
}
