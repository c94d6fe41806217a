/// Places the words of a histogram's marks in rows above the plot, so that
/// none lies on another and, where it can be, no line runs through one.
struct HistogramMarks {
    private struct Place {
        var x: Double
        var text: String
        /// Counted upwards from the plot.
        var row: Int
        var start: Double
        var end: Double

        /// Does the line of either run through, or close by, the other's words?
        func collides(with other: Place) -> Bool {
            if row == other.row { return start < other.end + 8 && other.start < end + 8 }
            return row < other.row ? spans(other.x) : other.spans(x)
        }

        private func spans(_ x: Double) -> Bool { start - 3 < x && x < end + 3 }
    }

    private static let rowHeight = 17.0
    /// More marks than this get a row each, unsearched: the search is
    /// exponential.
    private static let mostSearched = 4

    private var places: [Place] = []
    private let top: Double

    init(_ marks: [(x: Double, text: String)], top: Double) {
        self.top = top
        let marks = marks.map {
            (
                x: $0.x,
                text: TextMeasure.shortened(
                    $0.text, to: ChartCanvas.width, size: ChartCanvas.small)
            )
        }
        if marks.count <= Self.mostSearched {
            for rows in 0...marks.count {
                if let found = Self.search(marks[...], rows: rows, placed: []) {
                    places = found
                    return
                }
            }
        }
        places = marks.enumerated().map { index, mark in
            Self.centred(mark, row: index)
        }
    }

    private static func search(
        _ marks: ArraySlice<(x: Double, text: String)>, rows: Int, placed: [Place]
    ) -> [Place]? {
        guard let mark = marks.first else { return placed }
        for row in 0..<rows {
            for place in candidates(mark, row: row)
            where !placed.contains(where: place.collides) {
                if let found = search(marks.dropFirst(), rows: rows, placed: placed + [place]) {
                    return found
                }
            }
        }
        return nil
    }

    /// Above the line as near to its middle as can be, then right and left of
    /// it.
    private static func candidates(_ mark: (x: Double, text: String), row: Int) -> [Place] {
        let above = centred(mark, row: row)
        let width = above.end - above.start
        let beside = [mark.x + 4, mark.x - 4 - width]
            .filter { $0 >= 0 && $0 + width <= ChartCanvas.width }
            .map { Place(x: mark.x, text: mark.text, row: row, start: $0, end: $0 + width) }
        return [above] + beside
    }

    private static func centred(_ mark: (x: Double, text: String), row: Int) -> Place {
        let width = TextMeasure.width(mark.text, size: ChartCanvas.small)
        let start = max(min(mark.x - width / 2, ChartCanvas.width - width), 0)
        return Place(x: mark.x, text: mark.text, row: row, start: start, end: start + width)
    }

    private var rows: Int { (places.map(\.row).max() ?? -1) + 1 }

    /// Where the lowest row ends.
    var bottom: Double { top + Double(rows) * Self.rowHeight }

    private func baseLine(_ place: Place) -> Double {
        bottom - Double(place.row) * Self.rowHeight - 4
    }

    func drawWords(on canvas: inout ChartCanvas) {
        for place in places {
            canvas.text(
                place.text, x: place.start, y: baseLine(place), size: ChartCanvas.small,
                bold: true, style: "chart-text-amber")
        }
    }

    /// The lines, from beside or below their words down to `bottom`.
    func drawLines(on canvas: inout ChartCanvas, to bottom: Double) {
        for place in places {
            canvas.lineBesideLabels(
                "chart-cut", x: place.x, from: baseLine(place) - 10, to: bottom)
        }
    }
}
