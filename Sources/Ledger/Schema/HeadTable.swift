extension Schema {
    /// One row: the last event's position and hash. Without it nobody could
    /// tell that the last event has been taken away.
    static let headTable = """
        CREATE TABLE head (
            id       INTEGER PRIMARY KEY CHECK (id = 1),
            position INTEGER NOT NULL,
            hash     BLOB    NOT NULL CHECK (length(hash) = 32)
        ) STRICT
        """

    static let firstHead = "INSERT INTO head (id, position, hash) VALUES (1, 0, zeroblob(32))"
}
