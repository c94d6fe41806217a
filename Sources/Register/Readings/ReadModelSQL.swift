import Decisions
import Foundation
import GRDB
import Ledger

/// The tables of the readings.
enum ReadModelSQL {
    static let state = "CREATE TABLE IF NOT EXISTS state (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT"

    /// - Parameter seen: ends of the ledger of which is to be told on.
    static func makeAnew(_ db: Database, form: String, seen: [LedgerMark]) throws {
        try db.execute(
            sql: """
                DROP TABLE IF EXISTS happening;
                DROP TABLE IF EXISTS matter;
                DROP TABLE IF EXISTS listed;
                DROP TABLE IF EXISTS unlisted;
                DROP TABLE IF EXISTS led;
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
                    words TEXT NOT NULL,
                    files TEXT,
                    issued_as TEXT
                ) STRICT;
                CREATE TABLE matter (
                    id TEXT PRIMARY KEY,
                    title_de TEXT NOT NULL,
                    title_en TEXT,
                    county TEXT NOT NULL,
                    audience TEXT NOT NULL,
                    opened TEXT,
                    programme TEXT NOT NULL,
                    words TEXT NOT NULL
                ) STRICT;
                CREATE TABLE listed (
                    matter TEXT NOT NULL,
                    audience TEXT NOT NULL,
                    position INTEGER NOT NULL,
                    day TEXT NOT NULL,
                    until TEXT,
                    leads TEXT NOT NULL,
                    decided INTEGER,
                    PRIMARY KEY (matter, audience)
                ) STRICT;
                CREATE TABLE unlisted (matter TEXT PRIMARY KEY, position INTEGER NOT NULL) STRICT, WITHOUT ROWID;
                CREATE TABLE led (
                    organization TEXT NOT NULL,
                    audience TEXT NOT NULL,
                    PRIMARY KEY (organization, audience)
                ) STRICT, WITHOUT ROWID;
                \(namesIndex);
                \(matterIndex);
                \(paperIndex);
                DELETE FROM state;
                INSERT INTO state VALUES ('form', '\(form)'), ('position', '0'), ('hash', '');
                """)
        try note(seen: seen, in: db)
        try ReadModelDigest.begin(in: db)
    }

    /// The first of many: who puts one ledger after another in place has been told.
    static func note(seen: [LedgerMark], in db: Database) throws {
        try db.execute(sql: "DELETE FROM state WHERE name = 'seen'")
        guard !seen.isEmpty else { return }
        try db.execute(
            sql: "INSERT INTO state VALUES ('seen', ?)",
            arguments: [seen.prefix(10).map { "\($0.digits)@\($0.position)" }.joined(separator: " ")])
    }

    static func insert(_ rows: some Sequence<ReadModelRow>, into db: Database) throws {
        let happening = try db.cachedStatement(
            sql: """
                INSERT INTO happening
                    (position, stream, entry, type, date, last_day, recorded, actor, audience, title_de, title_en, \
                words, files, issued_as)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """)
        for row in rows {
            try happening.insert(row.columns)
            guard let opened = row.opened else { continue }
            try ReadModelDigest.changing(.matter, opened.id, in: db) {
                try db.execute(
                    sql: """
                        INSERT OR REPLACE INTO matter
                            (id, title_de, title_en, county, audience, opened, programme, words)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?)
                        """,
                    arguments: [
                        opened.id, opened.title.de, opened.title.en, opened.county, opened.audience, opened.day,
                        opened.programme, opened.words,
                    ])
            }
            try offer([opened.lead], to: opened.audience, in: db)
        }
        for (stream, position) in Dictionary(rows.map { ($0.stream, $0.position) }, uniquingKeysWith: { $1 }) {
            if let id = Streams.matter(of: stream) {
                try db.cachedStatement(sql: listMatter).execute(arguments: ["id": id, "position": position])
            } else if let id = Streams.programme(of: stream) {
                try db.cachedStatement(sql: listMattersOfProgramme).execute(arguments: ["id": id, "position": position])
            }
        }
    }

    /// Before whom some matter lies or lay, for whoever looks for one.
    static func offer(_ leads: [String], to audience: String, in db: Database) throws {
        let insert = try db.cachedStatement(sql: "INSERT OR IGNORE INTO led (organization, audience) VALUES (?, ?)")
        for lead in leads { try insert.execute(arguments: [lead, audience]) }
    }
}

/// What the readings keep of an event.
struct ReadModelRow: Sendable {
    let position: Int64
    /// Of the event in the ledger's chain.
    let hash: [UInt8]
    let stream: String
    /// In the order of the columns.
    let columns: ColumnBytes
    let digest: [UInt8]
    /// Where the event opens a matter.
    let opened: Opened?

    struct Opened: Sendable {
        let id: String
        let title: Text
        let county, programme, lead, audience, words: String
        let day: String?
    }

    init(_ event: StoredEvent) throws(RegisterError) { try self.init(event, try EntryCoding.entry(event)) }

    init(_ event: StoredEvent, _ decoded: Entry) throws(RegisterError) {
        let header = decoded.header, title = decoded.content.headline, files = decoded.files
        let audience = header.audience.rawValue, day = header.on?.lastDay?.iso
        let words = SearchWords.indexed([title.de, title.en ?? "", header.id] + files.map(\.name))
        position = event.position
        hash = event.hash
        stream = event.stream
        columns = ColumnBytes([
            String(event.position), event.stream, header.id, event.type, header.on?.description, day, event.recorded,
            event.actor, audience, title.de, title.en, words, try ReadModelRow.coded(files, at: event),
            (decoded.content as? PaperIssued)?.number,
        ])
        digest = ReadModelDigest.digest(of: columns)
        opened = (decoded.content as? MatterOpened).map {
            Opened(
                id: header.id, title: title, county: $0.county.text, programme: $0.programme.text, lead: $0.lead.text,
                audience: audience, words: words, day: day)
        }
    }

    private static func coded(_ files: [FileReference], at event: StoredEvent) throws(RegisterError) -> String? {
        guard !files.isEmpty else { return nil }
        do { return String(decoding: try JSONEncoder().encode(files), as: UTF8.self) } catch {
            throw .unreadableEvent(position: event.position, type: event.type, reason: "\(error)")
        }
    }
}
