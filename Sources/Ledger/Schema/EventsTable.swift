extension Schema {
    /// Every event, once. UNIQUE (stream, version) is also the index by which
    /// a stream is read.
    static let eventsTable = """
        CREATE TABLE events (
            position      INTEGER PRIMARY KEY CHECK (position >= 1),
            stream        TEXT    NOT NULL CHECK (stream <> ''),
            version       INTEGER NOT NULL CHECK (version >= 1),
            type          TEXT    NOT NULL CHECK (type <> ''),
            bytes         BLOB    NOT NULL,
            actor         TEXT    NOT NULL CHECK (actor <> ''),
            recorded      TEXT    NOT NULL CHECK (length(recorded) = 24),
            effective     TEXT             CHECK (length(effective) = 10),
            previous_hash BLOB    NOT NULL CHECK (length(previous_hash) = 32),
            hash          BLOB    NOT NULL CHECK (length(hash) = 32),
            UNIQUE (stream, version)
        ) STRICT
        """
}
