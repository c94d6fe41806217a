/// A pay group by its form: „E 9b“, „EG 11“, „A 13“, „S 8a“, „TVöD E 6“.
enum PayGroup {
    /// No group has a higher number; „Tabellenentgelt“ above 3.200 is none.
    static let most = 20

    static func isOne(_ cell: SheetCell) -> Bool {
        cell.folded.contains(/^((tvöd|tv-l)[a-z-]* )?(eg|kr|[eabspw]) ?\d{1,2} ?[a-zü]?$/)
    }

    /// The column of a sheet that has nothing but these, or the words for other costs, below a row.
    static func column(of sheet: Sheet, below first: Int) -> Int? {
        let rows = sheet.rows.indices.filter { $0 >= first && !sheet.isBlank($0) && !sheet.hiddenRows.contains($0) }
            .prefix(60)
        return (0..<min(sheet.width, 12)).first { column in
            let cells = rows.map { sheet.cell($0, column) }.filter { !$0.isEmpty }, groups = cells.count(where: isOne)
            return groups >= 2 && groups * 2 >= cells.count
        }
    }

    /// Without a footnote mark that was typed behind it: „E 9b*“, „E 10 1)“; „E 101)“ can be two things.
    static func unmarked(_ cell: SheetCell) -> SheetCell {
        let bare = cell.withoutFootnote
        guard isOne(bare) else { return cell }
        let isApart =
            bare.shown.last?.isNumber == false || bare.mark.first == "*" || cell.shown.contains(" " + bare.mark)
        return isApart ? bare : cell
    }

    /// „div.“, „verschiedene“, „E 6, A 13“: of posts in several groups.
    static func isCollective(_ cell: SheetCell) -> Bool {
        let words = Tokens(cell.shown).words
        if words.contains(where: { word in
            several.contains(word) || ["divers", "versch", "gemischt"].contains(where: word.hasPrefix)
        }) {
            return true
        }
        let parts = cell.folded.split { ",;/+".contains($0) }.map { SheetCell(text: String($0)) }
        return parts.count >= 2 && parts.allSatisfy(isOne)
    }

    private static let several: Set<String> = ["div", "alle", "mehrere", "various", "mixed", "several", "all"]

    /// The same group, however it is spaced and capitalised.
    static func plain(_ cell: SheetCell) -> String { cell.folded.filter { !$0.isWhitespace } }
}
