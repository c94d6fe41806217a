extension Query {
    static let eventsInStream = """
        SELECT \(columns) FROM events WHERE stream = ? AND version > ? ORDER BY version
        """
}
