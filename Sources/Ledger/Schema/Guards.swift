import GRDB

/// Whether the tables, indexes and triggers are those that `Schema` makes, and
/// no others: one that was taken away does not guard, and a foreign one may do
/// anything at each append.
enum Guards {
    private struct Object: Hashable {
        let type, name, table, sql: String
    }

    /// What is wrong, as found and expected.
    static func faults(_ db: Database) throws -> [(found: String, expected: String)] {
        let made = try DatabaseQueue()
        let expected = try made.write { db in
            try Schema.create(in: db)
            return try objects(db)
        }
        let found = try objects(db)
        var faults: [(String, String)] = []
        for object in expected where !found.contains(object) {
            let other = found.first { $0.type == object.type && $0.name == object.name }
            faults.append(
                (
                    other == nil
                        ? "no \(object.type) \(object.name)" : "another \(object.type) \(object.name) than was made",
                    "the \(object.type) \(object.name) as the program makes it"
                ))
        }
        for object in found where !expected.contains(where: { $0.type == object.type && $0.name == object.name }) {
            faults.append(
                ("the \(object.type) \(object.name) on \(object.table)", "nothing but what the program makes"))
        }
        return faults
    }

    /// SQLite’s own notes on how to search are tables of these names, which
    /// nobody else can give; a trigger may have any name.
    private static let ofSQLite = "type = 'table' AND name IN ('sqlite_stat1', 'sqlite_stat4')"

    private static func objects(_ db: Database) throws -> [Object] {
        try Row.fetchAll(
            db,
            sql:
                """
                SELECT type, name, tbl_name, coalesce(sql, '') FROM sqlite_schema WHERE NOT (\(ofSQLite)) ORDER BY \
                type, name
                """
        ).map {
            Object(type: $0[0] ?? "", name: $0[1] ?? "", table: $0[2] ?? "", sql: $0[3] ?? "")
        }
    }
}
