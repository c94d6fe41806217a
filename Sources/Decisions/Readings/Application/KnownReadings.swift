extension Matter {
    /// What provisions make of a requirement, as far as they are known: a
    /// reading of a norm that is still to come stands in no page of today.
    public func readings(of requirement: Requirement) -> [Requirement.Reading] {
        (requirement.readings ?? []).filter { law.provisions[$0.provision] != nil }
    }

    /// The later resolution that took another option than the one under
    /// review, so that nobody has to look at that one again.
    func overtaking(_ review: Recorded<Review>) -> Recorded<Resolution>? {
        guard let option = review.content.option, let choice, choice.content.option != option else { return nil }
        guard let set = review.header.on?.lastDay else { return choice }
        return (choice.header.on?.firstDay).map { $0 > set } ?? false ? choice : nil
    }
}
