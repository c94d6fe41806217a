import Foundation
import GRDB

extension ReadModelSQL {
    /// The matters that fit, those opened last first.
    static func mattersListed(_ fitting: FittingMatters) -> String {
        """
        SELECT \(MatterRow.columns) FROM matter WHERE \(fitting.condition)
        ORDER BY opened DESC, id LIMIT :limit OFFSET :offset
        """
    }

    static func mattersFitting(_ fitting: FittingMatters) -> String {
        "SELECT count(*) FROM matter WHERE \(fitting.condition)"
    }
}

/// What a matter must be to be listed. Only what is asked for is looked at: it is asked of each.
struct FittingMatters {
    private var conditions: [String] = []
    private(set) var arguments: StatementArguments = [:]
    var condition: String { conditions.isEmpty ? "true" : conditions.joined(separator: " AND ") }

    /// - Parameter words: each must stand in the matter, or it is of one of these counties; nil: none was asked for.
    init(_ filter: MatterFilter, words: [(word: String, counties: [String])]?) throws {
        // What has no letter and no digit stands in no title.
        if words?.isEmpty == true { add("false") }
        if filter.audience != .internal { add("audience = 'public'") }
        if filter.isOpen { add("(opened IS NULL OR opened <= :day)", ["day": filter.asOf.iso]) }
        if let county = filter.county { add("county = :county", ["county": county]) }
        for (number, asked) in (words ?? []).enumerated() {
            let word = "instr(words, :word\(number)) > 0"
            if asked.counties.isEmpty {
                add(word, ["word\(number)": asked.word])
            } else {
                let counties = String(decoding: try JSONEncoder().encode(asked.counties), as: UTF8.self)
                add(
                    "(\(word) OR county IN (SELECT value FROM json_each(:counties\(number))))",
                    ["word\(number)": asked.word, "counties\(number)": counties])
            }
        }
        // How a matter stands is asked of the rows that hold it as of today.
        var standing = ["listed.matter = matter.id", "listed.audience = :audience"]
        // An id has no quotation mark in it.
        if filter.lead != nil { standing.append("instr(listed.leads, json_quote(:lead)) > 0") }
        if filter.isDecided != nil { standing.append("listed.decided = :decided") }
        guard filter.asksForStanding else { return }
        add(
            "EXISTS (SELECT 1 FROM listed WHERE \(standing.joined(separator: " AND ")))",
            ["audience": filter.audience.rawValue])
        if let lead = filter.lead { arguments += ["lead": lead] }
        if let isDecided = filter.isDecided { arguments += ["decided": isDecided] }
    }

    private mutating func add(_ condition: String, _ new: StatementArguments = [:]) {
        conditions.append(condition)
        arguments += new
    }
}
