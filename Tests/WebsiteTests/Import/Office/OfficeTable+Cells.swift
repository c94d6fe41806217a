import Decisions

@testable import Documents
@testable import Website

/// What offices do to single cells of a table.
extension OfficeTable {
    static let cellChanges: [Change] = [
        (
            "raised marks",
            { table, dice in
                for index in table.rows.indices
                where table.rows[index].indices.contains(table.valueColumn) && dice.comes(40) {
                    table.rows[index][dice.comes(70) ? table.valueColumn : 0].mark = "1"
                }
            }
        ),
        (
            "marks typed into the number",
            { table, dice in
                guard let index = table.dataRow(&dice) else { return }
                let cell = table.rows[index][table.valueColumn]
                table.rows[index][table.valueColumn] = .text(
                    cell.shown(.de).replacing(".", with: ",") + dice.one(["*", " 1)", "\u{AD}", "\u{200B}", " a", "¹"]))
            }
        ),
        ("German text", { table, dice in table.write(dice.comes(50) ? "." : "", ",") }),
        ("spaces between thousands", { table, _ in table.write("\u{202F}", ",") }),
        (
            "a day instead of a number",
            { table, dice in
                if let row = table.dataRow(&dice) {
                    table.rows[row][table.valueColumn] = SheetCell(content: .day("2026-01-05"))
                }
            }
        ),
        (
            "an error",
            { table, dice in
                if let row = table.dataRow(&dice) {
                    table.rows[row][table.valueColumn] = SheetCell(content: .error("#REF!"))
                }
            }
        ),
        (
            "struck out",
            { table, dice in
                guard let row = table.dataRow(&dice), table.rows[row][table.valueColumn].format < 0 else { return }
                table.formats.append(Sheet.Format(words: "", scale: 0, struck: true))
                table.rows[row][table.valueColumn].format = Int16(table.formats.count - 1)
            }
        ),
    ]

    func dataRow(_ dice: inout Dice) -> Int? {
        let filled = rows.indices.filter { rows[$0].indices.contains(valueColumn) && !rows[$0][valueColumn].isEmpty }
        return filled.isEmpty ? nil : dice.one(filled)
    }

    mutating func write(_ group: String, _ point: String) {
        for index in rows.indices where rows[index].indices.contains(valueColumn) {
            guard case .number(let digits) = rows[index][valueColumn].content, rows[index][valueColumn].format < 0
            else { continue }
            let parts = digits.split(separator: ".")
            var whole = String(parts[0]), groups: [String] = []
            while whole.count > 3, !group.isEmpty {
                groups.insert(String(whole.suffix(3)), at: 0)
                whole.removeLast(3)
            }
            rows[index][valueColumn].content = .text(
                ([whole] + groups).joined(separator: group)
                    + (parts.count > 1 ? point + parts[1] : kind == .rates ? point + "00" : ""))
        }
    }
}
