/// What somebody has chosen on the page of an import, instead of what was
/// recognised: in the address, so that reload, back and the other language keep it.
struct ImportChoices: Hashable, Sendable {
    /// The sheet, from 0.
    var sheet: Int?
    /// The rows of the head; from the first number in the file to the last.
    var head: Range<Int>?
    /// Columns by what they are; -1: none.
    var columns: [String: Int] = [:]
    /// The power of ten by which numbers are moved.
    var power: Int?
    /// Rows that are not to be taken, and rows that are.
    var left: Set<Int> = []
    var kept: Set<Int> = []
}

extension ImportChoices {
    init(_ query: [String: String]) {
        func number(_ name: String) -> Int? { query[name].flatMap { Int($0) } }
        sheet = number("sheet").map { $0 - 1 }
        if let first = number("head-first"), let last = number("head-last"), first >= 1, last >= first, last <= 100_000 { head = (first - 1)..<last }
        for (name, value) in query where name.hasPrefix("column-") && !value.isEmpty {
            if let place = Int(value), (0...1000).contains(place) { columns[String(name.dropFirst(7))] = place - 1 }
        }
        power = number("power").flatMap { (-2...9).contains($0) ? $0 : nil }
        left = ImportChoices.rows(query["left"])
        kept = ImportChoices.rows(query["kept"])
    }

    /// „7, 12“, rows as the file numbers them.
    private static func rows(_ list: String?) -> Set<Int> {
        Set((list ?? "").split { !$0.isNumber }.prefix(500).compactMap { Int($0) }.map { $0 - 1 }.filter { $0 >= 0 })
    }

    func headChoice<Column: RawRepresentable<String> & Hashable & Sendable>() -> HeadChoice<Column> {
        var choice = HeadChoice<Column>(rows: head)
        for (name, place) in columns where place >= 0 {
            if let column = Column(rawValue: name) { choice.places[column] = place }
        }
        return choice
    }
}
