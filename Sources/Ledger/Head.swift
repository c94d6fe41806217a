import Foundation
import GRDB

/// The last event's position and hash; 0 and 32 zero bytes before the first.
///
/// Who notes it elsewhere (in a log, on paper) can later show that nothing
/// up to there was changed or taken away.
public struct Head: Sendable, Equatable {
    public let position: Int64
    public let hash: [UInt8]

    static func read(_ db: Database) throws -> Head? {
        let statement = try db.cachedStatement(sql: Query.head)
        guard let row = try Row.fetchOne(statement), let position = row[0] as Int64?,
            let hash = row[1] as Data?
        else { return nil }
        return Head(position: position, hash: [UInt8](hash))
    }
}
