import Decisions
import Documents

/// A table of a cost page that is also a file: what the page shows and what
/// the file holds are the same values.
struct CostTable {
    /// The page it stands on.
    let place: Address.Costs.Table
    /// The last part of the file's address, ASCII: `cases`.
    let name: String
    /// What the file is called when it is saved, besides matter and day: ASCII.
    let file: String
    let data: DataTable
    /// The same as the page shows it, where that has more than text, such as
    /// links; nil: as the data say.
    var shown: Table?

    init(_ place: Address.Costs.Table, _ name: String, file: String, _ data: DataTable, shown: Table? = nil) {
        self.place = place
        self.name = name
        self.file = file
        self.data = data
        self.shown = shown
    }
}

extension MatterWriter {
    /// A table, and below it the link to its file.
    /// - Parameter pinned: parts of the query that the file must have, whatever
    ///   the page's own address says.
    func table(_ table: CostTable, pinned: [(name: String, value: String)] = []) -> HTML {
        """
        \(page.writer.blocks([.table(table.shown ?? table.data.table(page.type))], idPrefix: "table-"
                + table.name))\(link(table, pinned: pinned))
        """
    }

    /// The link alone, where a chart has the table in itself.
    func link(_ table: CostTable, pinned: [(name: String, value: String)] = []) -> HTML {
        let text = words("als CSV-Datei")
        return
            """
            <p class=\"ev-src\"><a href=\"\(address(table, pinned))\" aria-label=\"\(text): \(table.data.title)\">\
            \(text)</a></p>\n
            """
    }

    /// With all of the page's query, so that the file is what the page shows.
    private func address(_ table: CostTable, _ pinned: [(name: String, value: String)]) -> String {
        let whole = page.address(
            without: Set(pinned.map(\.name)), adding: pinned.map { "\($0.name)=\(URLText.escaped($0.value))" })
        return path(.costTable(table.place, table.name)) + whole.dropFirst(page.path.count)
    }
}
