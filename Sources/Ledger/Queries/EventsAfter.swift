extension Query {
    static let eventsAfter = """
        SELECT \(columns) FROM events WHERE position > ? ORDER BY position LIMIT ?
        """
    static let allEvents = "SELECT \(columns) FROM events ORDER BY position"
}
