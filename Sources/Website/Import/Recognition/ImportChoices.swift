import Decisions

/// What somebody has chosen on the page of an import, instead of what was
/// recognised: in the address, so that reload, back and the other language keep it.
struct ImportChoices: Hashable, Sendable {
    /// The sheet, from 0.
    var sheet: Int?
    /// The rows of the head; from the first number in the file to the last.
    var head: Range<Int>?
    /// Rows of a head that are none, as they were written.
    var wrongHead: Text?
    /// Columns by what they are; -1: none.
    var columns: [String: Int] = [:]
    /// The power of ten by which numbers are moved.
    var power: Int?
    /// Rows that are not to be taken, and rows that are.
    var left = RowList()
    var kept = RowList()
    /// Of a column that parts the rows, such as the days: the one value that is meant.
    var values: [Int: String] = [:]
    /// What the numbers of a key are.
    var unit: String?
    /// Questions that were answered with yes, by their ids.
    var confirmed: Set<String> = []
    /// The sheet that was shown when all this was chosen.
    var seen: Int?
    /// Rows are columns, and columns rows.
    var isTurned = false
    /// What is meant where a cell says something that cannot be taken.
    var cells: [Sheet.Place: String] = [:]
}

extension ImportChoices {
    init(_ query: [String: String]) {
        func number(_ name: String) -> Int? { query[name].flatMap { Int($0) } }
        sheet = number("sheet").map { $0 - 1 }
        takeHead(query["head-first"] ?? "", query["head-last"] ?? "")
        for (name, value) in query where !value.isEmpty {
            if let column = name.after("column-"), let place = Int(value), (0...1000).contains(place) {
                columns[column] = place - 1
            }
            if let column = name.after("value-").flatMap({ Int($0) }), (1...1000).contains(column) {
                values[column - 1] = value
            }
            if let question = name.after("confirm-") { confirmed.insert(question) }
            if let place = name.after("cell-").flatMap({ Sheet.Place($0) }), value.utf8.count <= 400 {
                cells[place] = value
            }
        }
        isTurned = query["turned"] == "1"
        seen = query[ImportChoices.seenField].flatMap { Int($0.filter { $0 != "t" }) }.map { $0 - 1 }
        power = number("power").flatMap { (-2...9).contains($0) ? $0 : nil }
        left = RowList(query["left"] ?? "")
        kept = RowList(query["kept"] ?? "")
        unit = query["weights"].flatMap { $0.isEmpty ? nil : $0 }
    }

    /// One row alone is a head of one row.
    private mutating func takeHead(_ from: String, _ to: String) {
        guard !from.isEmpty || !to.isEmpty else { return }
        if let first = Int(from.isEmpty ? to : from), let last = Int(to.isEmpty ? from : to), first >= 1, last >= first,
            last <= 100_000
        {
            head = (first - 1)..<last
        } else {
            wrongHead = Text(phrase: "„\(from, "from")“ bis „\(to, "to")“")
        }
    }

    /// The names of fields by which something is chosen.
    static func isOne(_ name: String) -> Bool {
        ["sheet", "turned", "head-first", "head-last", "power", "left", "kept", "weights", seenField].contains(name)
            || ["column-", "value-", "confirm-", "cell-"].contains(where: name.hasPrefix)
    }

    /// Of the form of choices: the sheet for which it was shown, and how that lay.
    static let seenField = "seen"

    static func seen(_ sheet: Int, isTurned: Bool) -> String { String(sheet + 1) + (isTurned ? "t" : "") }

    /// What of a query was chosen on another sheet, or on this one as it lay before: it means
    /// nothing on the one that is asked for now.
    static func stale(_ query: [String: String]) -> Set<String> {
        guard let seen = query[seenField] else { return [] }
        let shown = seen.filter { $0 != "t" }, sheet = query["sheet"] ?? ""
        guard (!sheet.isEmpty && sheet != shown) || seen.hasSuffix("t") != (query["turned"] == "1") else { return [] }
        return Set(query.keys.filter { isOne($0) && !["sheet", "turned"].contains($0) })
    }

    func headChoice<Column: RawRepresentable<String> & Hashable & Sendable>() -> HeadChoice<Column> {
        var choice = HeadChoice<Column>(rows: head)
        for (name, place) in columns {
            guard let column = Column(rawValue: name) else { continue }
            if place >= 0 { choice.places[column] = place } else { choice.none.insert(column) }
        }
        return choice
    }
}

extension String {
    fileprivate func after(_ start: String) -> String? { hasPrefix(start) ? String(dropFirst(start.count)) : nil }
}
