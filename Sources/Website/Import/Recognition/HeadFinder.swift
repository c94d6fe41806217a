import Decisions

/// Looks for the rows of a head, and for the columns that its words name.
struct HeadFinder<Column: Hashable & Sendable> {
    let sheet: Sheet
    let known: [Head<Column>.Known]
    let ignored: [String]
    let told: (Int) -> [Column: Int]

    /// Two headings or more, and no number but years.
    func mayBegin(_ row: Int) -> Bool {
        !sheet.hiddenRows.contains(row) && sheet.filled(row) >= 2 && !sheet.rows[row].contains(where: HeadFinder.isNumber)
    }

    /// Whether the row below still belongs to the head.
    func continues(_ block: Range<Int>) -> Bool {
        let row = block.upperBound
        guard sheet.rows.indices.contains(row), !sheet.isBlank(row), !sheet.hiddenRows.contains(row) else { return false }
        if isColumnNumbers(row) { return true }
        guard !sheet.rows[row].contains(where: HeadFinder.isNumber) else { return false }
        let filled = sheet.rows[row].indices.filter { !sheet.cell(row, $0).isEmpty }
        if filled.allSatisfy({ Heading.isOfHeading(sheet.cell(row, $0).shown) || isKnown(sheet.cell(row, $0)) }) { return true }
        if sheet.merged.contains(where: { $0.rows.contains(row) && $0.rows.lowerBound < row && block.contains($0.rows.lowerBound) }) { return true }
        // Words below headings beside a first column that has nothing more to say.
        let above = columns(block)
        guard let first = above.min(), let next = filled.first else { return false }
        return next > first && (filled.count < above.count || !Set(filled).isSubset(of: above))
    }

    /// „1 2 3 4“ below the headings.
    func isColumnNumbers(_ row: Int) -> Bool {
        let numbers = sheet.rows[row].filter { !$0.isEmpty }.map { Int($0.shown) }
        guard numbers.count >= 2 else { return false }
        // Also where the columns were moved since.
        return Set(numbers) == Set((1...numbers.count).map { $0 }) || Set(numbers) == Set((2...(numbers.count + 1)).map { $0 })
    }

    private func columns(_ block: Range<Int>) -> [Int] {
        Array(Set(block.flatMap { row in sheet.rows[row].indices.filter { !sheet.cell(row, $0).isEmpty } }))
    }

    private func isKnown(_ cell: SheetCell) -> Bool {
        let heading = Heading([cell.shown])
        return known.contains { $0.words.contains { heading.level($0) == 4 } }
    }

    func headings(_ block: Range<Int>) -> [Int: Heading] {
        let rows = block.filter { !isColumnNumbers($0) }
        let isMerged = sheet.merged.contains { $0.rows.overlaps(block.lowerBound...max(block.lowerBound, block.upperBound - 1)) }
        var headings: [Int: Heading] = [:]
        for column in 0..<(block.map { sheet.rows[$0].count }.max() ?? 0) where !sheet.hiddenColumns.contains(column) {
            var parts: [String] = []
            for row in rows {
                var text = sheet.shown(row, column).shown
                if text.isEmpty, !isMerged, row != rows.last { text = left(row, column) ?? "" }
                if !text.isEmpty, parts.last != text { parts.append(text) }
            }
            if !parts.isEmpty { headings[column] = Heading(parts) }
        }
        return headings
    }

    /// The heading to the left that reaches over a column with one of its own below.
    private func left(_ row: Int, _ column: Int) -> String? {
        guard row + 1 < sheet.rows.count, !sheet.cell(row + 1, column).isEmpty else { return nil }
        for place in stride(from: column - 1, through: 0, by: -1) where !sheet.cell(row, place).isEmpty {
            // A column without anything below it reaches over nothing.
            return sheet.cell(row + 1, place).isEmpty ? nil : sheet.cell(row, place).shown
        }
        return nil
    }

    /// The columns by their best words; where two places fit equally well, none.
    func assigned(_ headings: [Int: Heading], below row: Int) -> (places: [Column: Int], open: [(column: Column, places: [Int])]) {
        var places = told(row).filter { !sheet.hiddenColumns.contains($0.value) }
        var open: [(column: Column, places: [Int])] = []
        var taken = Set(places.values), settled = Set(places.keys)
        let fits = fits(headings)
        for score in Set(fits.map(\.score)).sorted(by: >) {
            var columns: [Column: [Int]] = [:]
            for fit in fits where fit.score == score && !taken.contains(fit.place) && !settled.contains(fit.column) {
                columns[fit.column, default: []].append(fit.place)
            }
            for item in known {
                guard let found = columns[item.column], !settled.contains(item.column) else { continue }
                let free = Array(Set(found.filter { !taken.contains($0) })).sorted()
                guard let first = free.first else { continue }
                settled.insert(item.column)
                if free.count == 1 { places[item.column] = first } else { open.append((item.column, free)) }
                taken.formUnion(free)
            }
        }
        return (places, open)
    }

    private struct Fit { var column: Column, place: Int, score: Int }

    private func fits(_ headings: [Int: Heading]) -> [Fit] {
        headings.flatMap { place, heading -> [Fit] in
            known.compactMap { item -> Fit? in
                let levels = item.words.enumerated().map { (level: heading.level($1), rank: $0) }.filter { $0.level > 0 }
                guard let best = levels.max(by: { ($0.level, -$0.rank) < ($1.level, -$1.rank) }) else { return nil }
                let isCounted = item.quantity != nil
                if isCounted, heading.isPart { return nil }
                if ignored.contains(where: heading.folded.contains) { return nil }
                let isForeign = item.quantity.map { !heading.units.isDisjoint(with: $0.foreign) } ?? false
                let score = best.level * 1000 + (isCounted && heading.isTotal ? 300 : 0) - (isForeign ? 2500 : 0) - best.rank
                return Fit(column: item.column, place: place, score: score)
            }
        }
    }

    /// A number, but for a year alone, which may be a heading.
    static func isNumber(_ cell: SheetCell) -> Bool {
        switch cell.content {
        case .text(let text):
            guard let written = WrittenNumber(text), !Tokens.isYear(written.number) else { return false }
            return [NumberKind.money, .share].contains { $0.digits(text, .de) != nil || $0.digits(text, .en) != nil }
        case .number(let digits): return !Tokens.isYear(digits)
        case .percent, .formula, .error: return true
        case .day, .truth: return false
        }
    }
}

extension Heading {
    var folded: String { parts.joined(separator: " ").lowercased() }
}
