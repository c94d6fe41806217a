extension Sheet {
    /// The register of municipalities as a workbook has the key in five columns
    /// (Land, Regierungsbezirk, Kreis, Verband, Gemeinde): here it stands in the
    /// first of them. Nil where there are none.
    var withJoinedKeys: Sheet? {
        let parts = ["land", "rb", "kreis", "vb", "gem"], widths = [2, 1, 2, 4, 3]
        for row in rows.indices.prefix(15) {
            let titles = rows[row].map(\.folded)
            guard let start = titles.indices.first(where: { titles[$0...].starts(with: parts) }) else { continue }
            var joined = self
            joined.rows[row][start] = .text("ARS")
            for below in rows.indices.dropFirst(row + 1) where rows[below].count > start {
                var key = ""
                for (offset, width) in widths.enumerated() {
                    let digits = cell(below, start + offset).shown
                    guard Tokens.isDigits(digits), digits.count <= width else { break }
                    key += String(repeating: "0", count: width - digits.count) + digits
                }
                if !key.isEmpty { joined.rows[below][start] = .text(key) }
            }
            return joined
        }
        return nil
    }

    /// Whether a statistical office gave it out, by what stands around the table.
    func isStatistical(_ uses: [RowUse]) -> Bool {
        let names = [
            "genesis", "statistisch", "destatis", "it.nrw", "regionaldatenbank", "zensus",
            "fortschreibung des bevölkerungsstandes",
        ]
        return rows.indices.contains { row in
            (uses[row] == .above || uses[row] == .note)
                && rows[row].contains { cell in names.contains { cell.folded.contains($0) } }
        }
    }
}
