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
}

extension ImportChoices {
    init(_ query: [String: String]) {
        func number(_ name: String) -> Int? { query[name].flatMap { Int($0) } }
        sheet = number("sheet").map { $0 - 1 }
        takeHead(query["head-first"] ?? "", query["head-last"] ?? "")
        for (name, value) in query where !value.isEmpty {
            if let column = name.after("column-"), let place = Int(value), (0...1000).contains(place) { columns[column] = place - 1 }
            if let column = name.after("value-").flatMap({ Int($0) }), (1...1000).contains(column) { values[column - 1] = value }
            if let question = name.after("confirm-") { confirmed.insert(question) }
        }
        power = number("power").flatMap { (-2...9).contains($0) ? $0 : nil }
        left = RowList(query["left"] ?? "")
        kept = RowList(query["kept"] ?? "")
        unit = query["weights"].flatMap { $0.isEmpty ? nil : $0 }
    }

    /// One row alone is a head of one row.
    private mutating func takeHead(_ from: String, _ to: String) {
        guard !from.isEmpty || !to.isEmpty else { return }
        if let first = Int(from.isEmpty ? to : from), let last = Int(to.isEmpty ? from : to), first >= 1, last >= first, last <= 100_000 {
            head = (first - 1)..<last
        } else {
            wrongHead = Text("„\(from)“ bis „\(to)“", en: "“\(from)” to “\(to)”")
        }
    }

    /// The names of fields by which something is chosen.
    static func isOne(_ name: String) -> Bool {
        ["sheet", "head-first", "head-last", "power", "left", "kept", "weights"].contains(name)
            || ["column-", "value-", "confirm-"].contains(where: name.hasPrefix)
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
