import Decisions
import GRDB

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
            CREATE INDEX happening_by_type ON happening (type, position);
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
    static func folded(_ text: String) -> String { text.lowercased().replacing("ß", with: "ss") }

    static func insert(_ entry: Entry, stream: String, into db: Database) throws {
        let title = entry.content.headline
        try db.cachedStatement(sql: """
            INSERT OR REPLACE INTO happening
                (position, stream, entry, type, date, last_day, recorded, actor, audience, title_de, title_en, words)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
            .execute(arguments: [
                entry.position, stream, entry.header.id, entry.type, entry.header.on?.description,
                entry.header.on?.lastDay?.iso, entry.recorded, entry.actor, entry.header.audience.rawValue,
                title.de, title.en, folded([title.de, title.en ?? "", entry.header.id].joined(separator: " ")),
            ])
        guard let matter = entry.content as? MatterOpened else { return }
        try db.execute(
            sql: "INSERT OR REPLACE INTO matter (id, title_de, title_en, county, audience, opened) VALUES (?, ?, ?, ?, ?, ?)",
            arguments: [entry.header.id, title.de, title.en, matter.county.text, entry.header.audience.rawValue, entry.header.on?.lastDay?.iso])
    }
}
