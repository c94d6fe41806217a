extension ChartBlock {
    /// A chart as it stands in a document.
    public init(_ chart: Chart) {
        let table = Table(
            head: chart.table.head.map { Cell($0) },
            rows: chart.table.rows.map { row in row.map { Cell($0) } },
            numericColumns: Set(chart.table.numeric.indices.filter { chart.table.numeric[$0] }))
        self.init(
            svg: chart.svg, standaloneSVG: chart.standalone, alternative: chart.alternative,
            caption: chart.caption, table: chart.table.rows.isEmpty ? nil : table)
    }
}
