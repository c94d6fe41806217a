import Costing
import Decisions
import Foundation
import GRDB

/// A matter in the list of matters.
public struct MatterRow: Sendable {
    public var id: String
    public var title: Text
    public var county: String
    public var opened: Day?

    /// What is read of a matter for it.
    static let columns = "id, title_de, title_en, county, opened"

    init(_ row: Row) {
        id = row["id"]
        title = Text(row["title_de"], en: row["title_en"])
        county = row["county"]
        opened = (row["opened"] as String?).flatMap { Day(iso: $0) }
    }
}

/// One event in the list of what happened.
public struct Happening: Sendable {
    public var position: Int64
    public var stream: String
    public var entry: String
    public var type: String
    public var date: PartialDate?
    public var recorded: String
    public var actor: String
    public var title: Text
    /// The files that it names.
    public var files: [FileReference]

    /// The day of entry as the county counts days: what is entered after
    /// midnight there is of the new day, whatever UTC says.
    public var recordedDay: Day? { Day(recorded: recorded) }
}

extension Day {
    /// - Parameter recorded: an instant of the ledger, ISO 8601 in UTC.
    public init?(recorded: String) {
        let forms = [Date.ISO8601FormatStyle(includingFractionalSeconds: true), Date.ISO8601FormatStyle()]
        guard let instant = forms.lazy.compactMap({ try? Date(recorded, strategy: $0) }).first else { return nil }
        self.init(instant, in: .county)
    }
}

/// Which events to list, the last first.
public struct HappeningFilter: Sendable, Hashable {
    /// The slice: `mandates`, `costs`.
    public var slice: String?
    public var actor: String?
    /// Words that the title, the id or the kind must have, all of them and in any order.
    public var words: String?
    /// What each kind is called in the readers' language, by its type.
    public var kinds: [String: String]
    public var asOf: Day?
    public var audience: Audience
    /// Only events before this position, for the next page.
    public var before: Int64?
    /// At most so many.
    public var limit: Int

    public init(
        slice: String? = nil, actor: String? = nil, words: String? = nil, kinds: [String: String] = [:],
        asOf: Day? = nil,
        audience: Audience, before: Int64? = nil, limit: Int = 100
    ) {
        self.slice = slice
        self.actor = actor
        self.words = words
        self.kinds = kinds
        self.asOf = asOf
        self.audience = audience
        self.before = before
        self.limit = limit
    }
}

extension Office {
    public func happenings(_ filter: HappeningFilter) throws -> [Happening] {
        try bringReadingsUp()
        return try readings.happenings(filter)
    }
}

extension ReadModel {
    /// - Parameter limit: at most so many; -1: all.
    func matters(for audience: Audience, limit: Int = -1) throws -> [MatterRow] {
        let sql = """
            SELECT \(MatterRow.columns) FROM matter
            WHERE audience = 'public' OR :inside ORDER BY opened DESC, id LIMIT :limit
            """
        return try database.read { db in
            try Row.fetchAll(db, sql: sql, arguments: ["inside": audience == .internal, "limit": limit]).map(
                MatterRow.init)
        }
    }

    /// Of the last event that the audience may read.
    func lastPosition(for audience: Audience) throws -> Int64? {
        let sql = "SELECT position FROM happening WHERE audience = 'public' OR ? ORDER BY position DESC LIMIT 1"
        return try database.read { try Int64.fetchOne($0, sql: sql, arguments: [audience == .internal]) }
    }

    func happenings(_ filter: HappeningFilter) throws -> [Happening] {
        let sql = """
            SELECT position, stream, entry, type, date, recorded, actor, title_de, title_en, files FROM happening
            WHERE (:slice IS NULL OR type LIKE :slice || '.%')
              AND (:actor IS NULL OR actor = :actor)
              AND (:words IS NULL OR NOT EXISTS (
                  SELECT 1 FROM json_each(:words) AS asked
                  WHERE instr(happening.words, asked.value ->> 'word') = 0
                    AND NOT EXISTS (SELECT 1 FROM json_each(asked.value, '$.types') AS kind WHERE kind.value = \
            happening.type)))
              AND (:day IS NULL OR last_day IS NULL OR last_day <= :day)
              AND (:before IS NULL OR position < :before)
              AND (audience = 'public' OR :inside)
            ORDER BY position DESC LIMIT :limit
            """
        let words = filter.askedWords
        // What has no letter and no digit stands in no entry.
        if words?.isEmpty == true { return [] }
        let asked = try words.map { String(decoding: try JSONEncoder().encode($0), as: UTF8.self) }
        return try database.read { db in
            try Row.fetchAll(
                db, sql: sql,
                arguments: [
                    "slice": filter.slice, "actor": filter.actor, "words": asked, "day": filter.asOf?.iso,
                    "before": filter.before, "inside": filter.audience == .internal, "limit": max(0, filter.limit),
                ]
            ).map {
                Happening(
                    position: $0["position"], stream: $0["stream"], entry: $0["entry"], type: $0["type"],
                    date: ($0["date"] as String?).flatMap { PartialDate($0) }, recorded: $0["recorded"],
                    actor: $0["actor"], title: Text($0["title_de"], en: $0["title_en"]),
                    files: ($0["files"] as String?).flatMap {
                        try? JSONDecoder().decode([FileReference].self, from: Data($0.utf8))
                    } ?? [])
            }
        }
    }
}

/// A word that is looked for, and the kinds that are called by it.
private struct AskedWord: Encodable {
    var word: String
    var types: [String]
}

extension HappeningFilter {
    fileprivate var askedWords: [AskedWord]? {
        guard let words else { return nil }
        let kinds = kinds.mapValues { SearchWords.indexed([$0]) }
        return SearchWords.asked(words).map { word in
            AskedWord(word: word, types: kinds.filter { $0.value.contains(word) }.keys.sorted())
        }
    }
}
