extension Query {
    /// No bytes are bound as NULL, for want of another empty value.
    static let insertEvent = """
        INSERT INTO events (
            position, stream, version, type, bytes, actor, recorded, effective,
            previous_hash, hash)
        VALUES (?, ?, ?, ?, coalesce(?, x''), ?, ?, ?, ?, ?)
        """
}
