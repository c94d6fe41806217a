import Costing
import Decisions
import Foundation
import GRDB

/// Which matters to list, those opened last first.
public struct MatterFilter: Sendable, Hashable {
    /// Words that the title, the id or the name of the county must have, all of them and in any order.
    public var words: String?
    public var county: String?
    /// Before whom the matter lies, or may lie where a day is missing.
    public var lead: String?
    /// Whether all that is to be decided is.
    public var isDecided: Bool?
    /// Only those that are open on the day.
    public var isOpen: Bool
    public var asOf: Day
    public var audience: Audience
    /// At most so many, after so many.
    public var limit: Int
    public var offset: Int

    public init(
        words: String? = nil, county: String? = nil, lead: String? = nil, isDecided: Bool? = nil,
        isOpen: Bool = false, asOf: Day, audience: Audience, limit: Int = 100, offset: Int = 0
    ) {
        self.words = words
        self.county = county
        self.lead = lead
        self.isDecided = isDecided
        self.isOpen = isOpen
        self.asOf = asOf
        self.audience = audience
        self.limit = limit
        self.offset = offset
    }

    /// Whether it asks how a matter stands on the day, and not only what it is.
    var asksForStanding: Bool { lead != nil || isDecided != nil }
}

/// A part of the list of matters.
public struct MatterList: Sendable {
    public struct Choice: Sendable, Hashable {
        public let id: String
        public let name: Text
    }

    public var rows: [MatterRow]
    /// How many fit in all.
    public var fitting: Int
    /// How many there are.
    public var all: Int
    /// The counties of all matters, and before whom they lie.
    public var counties: [Choice]
    public var leads: [Choice]
}

extension Office {
    /// The list of matters, from the readings: none is read but those of which something has
    /// changed since they were listed.
    public func list(_ filter: MatterFilter) throws -> MatterList {
        try bringReadingsUp()
        // Where a full disk takes no more, the list is there all the same.
        if filter.asksForStanding { try listAnew() } else { try? bringListUp() }
        guard filter.asksForStanding, filter.asOf != today else { return try readings.list(filter) }
        return try listed(filter)
    }

    /// Brings up what the list tells of matters as of today, where it is few: after a write it is
    /// one. All of a register that was made anew are looked at once somebody asks for it.
    public func bringListUp() throws {
        let few = 32
        if try readings.mattersToList(on: today, limit: few + 1).count <= few { try listAnew() }
    }

    private func listAnew() throws {
        let today = today
        var before: [String] = []
        while true {
            let behind = try readings.mattersToList(on: today, limit: 500)
            // What is being written just now stays for the next.
            guard !behind.isEmpty, behind != before else { return }
            try readings.keep(
                try Array(Set(behind)).mapOnAllCores(atLeast: 8) { id in
                    try MatterListing(entries(of: id), id, today: today)
                })
            before = behind
        }
    }

    /// As of another day each that fits otherwise is asked itself.
    private func listed(_ filter: MatterFilter) throws -> MatterList {
        var other = filter
        (other.lead, other.isDecided, other.limit, other.offset) = (nil, nil, -1, 0)
        var list = try readings.list(other)
        let today = today
        list.rows = try list.rows.mapOnAllCores(atLeast: 8) { row -> MatterRow? in
            let file = try entries(of: row.id), seen = file.seen(asOf: filter.asOf, for: filter.audience, today: today)
            let standing = MatterListing.Standing(file.matter(seen))
            let fits =
                (filter.lead.map(standing.leads.contains) ?? true)
                && (filter.isDecided.map { $0 == standing.isDecided } ?? true)
            return fits ? row : nil
        }.compactMap(\.self)
        list.fitting = list.rows.count
        list.rows = Array(list.rows.dropFirst(filter.offset).prefix(filter.limit))
        return list
    }
}

extension ReadModel {
    func list(_ filter: MatterFilter) throws -> MatterList {
        try database.read { db in
            let inside = filter.audience == .internal
            let ids = try (inside ? Audience.allCases : [.public]).flatMap { audience in
                try String.fetchAll(db, sql: ReadModelSQL.countiesOfMatters, arguments: ["audience": audience.rawValue])
            }
            let counties = try ReadModel.names("council.body-named", ids, inside, db)
            let asked = filter.words.map { SearchWords.asked($0).map { ($0, ReadModel.called($0, counties)) } }
            let fits = try FittingMatters(filter, words: asked)
            let part: StatementArguments = ["limit": filter.limit, "offset": max(0, filter.offset)]
            let rows = try Row.fetchAll(db, sql: ReadModelSQL.mattersListed(fits), arguments: fits.arguments + part)
            let fitting =
                try Int.fetchOne(db, sql: ReadModelSQL.mattersFitting(fits), arguments: fits.arguments) ?? 0
            let all =
                try Int.fetchOne(
                    db, sql: "SELECT count(*) FROM matter WHERE audience = 'public' OR ?", arguments: [inside]) ?? 0
            let leads = try String.fetchAll(
                db, sql: "SELECT DISTINCT organization FROM led WHERE audience = 'public' OR ?", arguments: [inside])
            return MatterList(
                rows: rows.map(MatterRow.init), fitting: fitting, all: all, counties: counties,
                leads: try ReadModel.names("council.organization-named", leads, inside, db))
        }
    }

    /// The counties that are called by a word.
    private static func called(_ word: String, _ all: [MatterList.Choice]) -> [String] {
        all.filter { SearchWords.indexed([$0.name.de, $0.name.en ?? ""]).contains(word) }.map(\.id)
    }

    /// Each by the last name that it was given, in order of the names.
    private static func names(
        _ type: String, _ ids: [String], _ inside: Bool, _ db: Database
    ) throws -> [MatterList.Choice] {
        let list = String(decoding: try JSONEncoder().encode(ids), as: UTF8.self)
        var names: [String: Text] = [:]
        let rows = try Row.fetchAll(
            db, sql: ReadModelSQL.namesGiven, arguments: ["type": type, "ids": list, "inside": inside])
        for row in rows { names[row[0]] = Text(row[1], en: row[2]) }
        return Set(ids).map { MatterList.Choice(id: $0, name: names[$0] ?? Text($0)) }
            .sorted { ($0.name.de, $0.id) < ($1.name.de, $1.id) }
    }

    func mattersToList(on day: Day, limit: Int) throws -> [String] {
        try database.read { db in
            try String.fetchAll(db, sql: ReadModelSQL.mattersToList, arguments: ["day": day.iso, "limit": limit])
        }
    }

    func keep(_ listings: [MatterListing]) throws {
        try database.write { db in
            for listing in listings {
                try ReadModelDigest.changing(.listed, listing.id, in: db) { try ReadModelSQL.keep(listing, in: db) }
                try db.cachedStatement(sql: "DELETE FROM unlisted WHERE matter = ? AND position <= ?")
                    .execute(arguments: [listing.id, listing.position])
            }
        }
    }
}

extension ReadModelSQL {
    fileprivate static func keep(_ listing: MatterListing, in db: Database) throws {
        let insert = try db.cachedStatement(
            sql: """
                INSERT INTO listed (matter, audience, position, day, until, leads, decided) VALUES (?, ?, ?, ?, ?, ?, ?)
                ON CONFLICT (matter, audience) DO UPDATE SET position = excluded.position, day = excluded.day,
                    until = excluded.until, leads = excluded.leads, decided = excluded.decided
                WHERE excluded.position >= listed.position
                """)
        for (audience, standing) in listing.standings {
            let leads = String(decoding: try JSONEncoder().encode(standing.leads), as: UTF8.self)
            try insert.execute(arguments: [
                listing.id, audience.rawValue, listing.position, listing.day.iso, listing.until?.iso, leads,
                standing.isDecided,
            ])
            try offer(standing.leads, to: audience.rawValue, in: db)
        }
    }
}
