extension Query {
    /// How many events a stream has; 0 if there is no such stream.
    static let streamVersion = "SELECT coalesce(max(version), 0) FROM events WHERE stream = ?"
}
