import Decisions
import GRDB
import Ledger

/// The tables of the readings.
enum ReadingsSQL {
    static let state = "CREATE TABLE IF NOT EXISTS state (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT"

    static func makeAnew(_ db: Database, form: String) throws {
        try db.execute(sql: """
            DROP TABLE IF EXISTS happening;
            DROP TABLE IF EXISTS matter;
            CREATE TABLE happening (
                position INTEGER PRIMARY KEY,
                stream TEXT NOT NULL,
                entry TEXT NOT NULL,
                type TEXT NOT NULL,
                date TEXT,
                last_day TEXT,
                recorded TEXT NOT NULL,
                actor TEXT NOT NULL,
                audience TEXT NOT NULL,
                title_de TEXT NOT NULL,
                title_en TEXT,
                words TEXT NOT NULL
            ) STRICT;
            CREATE TABLE matter (
                id TEXT PRIMARY KEY,
                title_de TEXT NOT NULL,
                title_en TEXT,
                county TEXT NOT NULL,
                audience TEXT NOT NULL,
                opened TEXT
            ) STRICT;
            DELETE FROM state;
            INSERT INTO state VALUES ('form', '\(form)'), ('position', '0'), ('hash', '');
            """)
    }

    /// As words are compared: Ö and ö are one, ß is ss.
    static func folded(_ text: String) -> String {
        let small = text.lowercased()
        guard small.unicodeScalars.contains("ß") else { return small }
        return small.unicodeScalars.reduce(into: "") { $0 += $1 == "ß" ? "ss" : String($1) }
    }

    static func insert(_ rows: [ReadingRow], into db: Database) throws {
        let happening = try db.cachedStatement(sql: """
            INSERT OR REPLACE INTO happening
                (position, stream, entry, type, date, last_day, recorded, actor, audience, title_de, title_en, words)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
        for row in rows {
            try happening.execute(arguments: [
                row.position, row.stream, row.entry, row.type, row.date, row.lastDay, row.recorded, row.actor,
                row.audience, row.title.de, row.title.en, row.words,
            ])
            guard let county = row.county else { continue }
            try db.execute(
                sql: "INSERT OR REPLACE INTO matter (id, title_de, title_en, county, audience, opened) VALUES (?, ?, ?, ?, ?, ?)",
                arguments: [row.entry, row.title.de, row.title.en, county, row.audience, row.lastDay])
        }
    }
}

/// What the readings keep of an event.
struct ReadingRow: Sendable {
    let position: Int64
    /// Of the event in the ledger's chain.
    let hash: [UInt8]
    let stream, entry, type, recorded, actor, audience, words: String
    let date, lastDay: String?
    let title: Text
    /// Where the event opens a matter.
    let county: String?

    init(_ event: StoredEvent) throws(RegisterError) {
        let decoded = try EntryCoding.entry(event)
        let header = decoded.header
        position = event.position
        hash = event.hash
        stream = event.stream
        entry = header.id
        type = event.type
        recorded = event.recorded
        actor = event.actor
        audience = header.audience.rawValue
        date = header.on?.description
        lastDay = header.on?.lastDay?.iso
        title = decoded.content.headline
        words = ReadingsSQL.folded(title.de + " " + (title.en ?? "") + " " + entry)
        county = (decoded.content as? MatterOpened)?.county.text
    }
}
