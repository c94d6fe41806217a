extension Query {
    /// Hops from one stream to the next in the index, so that the cost is in
    /// the number of streams and not of events.
    static let streamsWithPrefix = """
        WITH RECURSIVE found (stream) AS (
            SELECT min(stream) FROM events WHERE stream >= :prefix
            UNION ALL
            SELECT (SELECT min(stream) FROM events WHERE stream > found.stream)
            FROM found
            WHERE substr(found.stream, 1, length(:prefix)) = :prefix
        )
        SELECT stream FROM found WHERE substr(stream, 1, length(:prefix)) = :prefix
        """
}
