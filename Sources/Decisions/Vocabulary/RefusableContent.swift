/// A kind of entry that its slice does not always take.
protocol RefusableContent: Content {
    /// The slice that keeps it.
    associatedtype Home: Slice
    /// The only place that says no.
    func check(_ header: Header, in slice: Home, of matter: any Surroundings) throws(Refusal)
    /// Why it cannot be taken back while nothing stands in its place; nil where it can.
    func whyNeeded(as id: String, in slice: Home) -> Text?
}

extension RefusableContent {
    func whyNeeded(as id: String, in slice: Home) -> Text? { nil }

    /// Silent on the slices of others.
    func check(_ header: Header, ifIn slice: some Slice, of matter: any Surroundings) throws(Refusal) {
        guard let home = slice as? Home else { return }
        try check(header, in: home, of: matter)
    }

    func whyNeeded(as id: String, ifIn slice: some Slice) -> Text? {
        (slice as? Home).flatMap { whyNeeded(as: id, in: $0) }
    }
}
