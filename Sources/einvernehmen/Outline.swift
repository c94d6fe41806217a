import Decisions
import Documents
import Register

/// Lines for a terminal: indented by level, and broken at spaces so that they
/// can be read. A no-break space stays whole.
struct Outline {
    private(set) var lines: [String] = []
    static let width = 96

    mutating func heading(_ text: String) {
        if !lines.isEmpty { gap() }
        lines.append(text)
        lines.append(String(repeating: "─", count: min(text.count, Outline.width)))
    }

    /// Further lines stand under the first.
    mutating func add(_ text: String, level: Int = 0, sign: String = "") {
        let margin = String(repeating: "  ", count: level)
        let hang = margin + String(repeating: " ", count: sign.count)
        var line = margin + sign
        var isEmpty = true
        for word in text.split(separator: " ") {
            if !isEmpty, line.count + 1 + word.count > Outline.width {
                lines.append(line)
                line = hang
                isEmpty = true
            }
            line += (isEmpty ? "" : " ") + word
            isEmpty = false
        }
        lines.append(line)
    }

    /// That the day lies ahead, and what the mere passing of time would change.
    mutating func add(ahead view: MatterView, _ words: Words) {
        guard let ahead = view.ahead else { return }
        let type = Typography(words.language), (head, lines) = words.ifNothingMoreCame(ahead, type)
        add(words.isAhead(ahead.day, today: ahead.today, type))
        add(head)
        for line in lines { add(line, level: 1, sign: "– ") }
    }

    mutating func gap() { if lines.last?.isEmpty == false { lines.append("") } }

    /// Columns of equal width; all but the first flush right.
    mutating func columns(_ rows: [[String]], level: Int) {
        let count = rows.map(\.count).max() ?? 0
        let widths = (0..<count).map { column in rows.map { $0.indices.contains(column) ? $0[column].count : 0 }.max() ?? 0 }
        for row in rows {
            let cells = row.enumerated().map { column, cell in
                let space = String(repeating: " ", count: widths[column] - cell.count)
                return column == 0 ? cell + space : space + cell
            }
            lines.append(String(repeating: "  ", count: level) + cells.joined(separator: "   "))
        }
    }

    var text: String { lines.joined(separator: "\n") }
}
