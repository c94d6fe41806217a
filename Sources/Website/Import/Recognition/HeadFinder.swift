import Decisions

/// Looks for the rows of a head, and for the columns that its words name.
struct HeadFinder<Column: Hashable & Sendable> {
    let sheet: Sheet
    let known: [Head<Column>.Known]
    let ignored: [String]
    let told: (Int) -> [Column: Int]
    /// The words of what is known, in the same order.
    private let sought: [[[Heading.Sought]]]

    init(sheet: Sheet, known: [Head<Column>.Known], ignored: [String], told: @escaping (Int) -> [Column: Int]) {
        self.sheet = sheet
        self.known = known
        self.ignored = ignored
        self.told = told
        sought = known.map { $0.words.map { $0.map(Heading.Sought.init) } }
    }

    /// Two headings or more, and no number but years.
    func mayBegin(_ row: Int) -> Bool {
        !sheet.hiddenRows.contains(row) && sheet.filled(row) >= 2
            && !sheet.rows[row].contains(where: HeadFinder.isNumber)
    }

    /// Whether the row below still belongs to the head.
    func continues(_ block: Range<Int>) -> Bool {
        let row = block.upperBound
        guard sheet.rows.indices.contains(row), !sheet.isBlank(row), !sheet.hiddenRows.contains(row) else {
            return false
        }
        if isColumnNumbers(row) { return true }
        guard !sheet.rows[row].contains(where: HeadFinder.isNumber) else { return false }
        let filled = sheet.rows[row].indices.filter { !sheet.cell(row, $0).isEmpty }
        if filled.allSatisfy({ Heading.isOfHeading(sheet.cell(row, $0).shown) || isKnown(sheet.cell(row, $0)) }) {
            return true
        }
        if sheet.merged.contains(where: {
            $0.rows.contains(row) && $0.rows.lowerBound < row && block.contains($0.rows.lowerBound)
        }) {
            return true
        }
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
        return Set(numbers) == Set((1...numbers.count).map { $0 })
            || Set(numbers) == Set((2...(numbers.count + 1)).map { $0 })
    }

    private func columns(_ block: Range<Int>) -> [Int] {
        Array(Set(block.flatMap { row in sheet.rows[row].indices.filter { !sheet.cell(row, $0).isEmpty } }))
    }

    private func isKnown(_ cell: SheetCell) -> Bool {
        let heading = Heading([cell.shown])
        return zip(known, sought).contains { item, classes in
            classes.contains { $0.contains { heading.level($0, besides: item.besides) == 4 } }
        }
    }

    func headings(_ block: Range<Int>) -> [Int: Heading] {
        let rows = block.filter { !isColumnNumbers($0) }
        let isMerged = sheet.merged.contains {
            $0.rows.overlaps(block.lowerBound...max(block.lowerBound, block.upperBound - 1))
        }
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

    /// The columns by their best words. Where two places fit equally well, or the heading of the
    /// best says more than the word, none is taken, and all that can be meant are named.
    func assigned(_ headings: [Int: Heading], below row: Int) -> (
        places: [Column: Int], open: [(column: Column, places: [Int])]
    ) {
        var places = told(row).filter { !sheet.hiddenColumns.contains($0.value) }
        var open: [(column: Column, places: [Int])] = []
        var taken = Set(places.values), settled = Set(places.keys)
        let fits = fits(headings).filter { !isCounting($0, headings, below: row) }
        for score in Set(fits.map(\.score)).sorted(by: >) {
            var columns: [Column: [Fit]] = [:]
            for fit in fits where fit.score == score && !taken.contains(fit.place) && !settled.contains(fit.column) {
                columns[fit.column, default: []].append(fit)
            }
            for item in known {
                guard let found = columns[item.column]?.filter({ !taken.contains($0.place) }), !found.isEmpty,
                    !settled.contains(item.column)
                else { continue }
                var free = item.best(of: found)
                if free.count > 1, item.quantity != nil,
                    free.dropFirst().allSatisfy({ !differ($0.place, free[0].place, headings, below: row) })
                {
                    free = [free[0]]
                }
                settled.insert(item.column)
                taken.formUnion(free.map(\.place))
                if free.count == 1, item.quantity == nil || free[0].level == 4 {
                    places[item.column] = free[0].place
                } else if !item.isOptional || free.count > 1 && free[0].level == 4 {
                    open.append((item.column, free.map(\.place)))
                }
            }
        }
        return widened(places, open, fits, headings, below: row)
    }

    /// With all columns of a kind where one of them is asked for, and where two of them differ.
    private func widened(
        _ places: [Column: Int], _ open: [(column: Column, places: [Int])], _ fits: [Fit], _ headings: [Int: Heading],
        below row: Int
    ) -> (places: [Column: Int], open: [(column: Column, places: [Int])]) {
        var places = places, open = open
        func family(_ column: Column, _ isMeant: (Fit) -> Bool) -> [Int] {
            let others = Set(places.filter { $0.key != column }.values).union(
                open.filter { $0.column != column }.flatMap(\.places))
            return Set(fits.filter { $0.column == column && !others.contains($0.place) && isMeant($0) }.map(\.place))
                .sorted()
        }
        for index in open.indices where known.contains(where: { $0.column == open[index].column && $0.quantity != nil })
        {
            open[index].places = Set(open[index].places + family(open[index].column) { _ in true }).sorted()
        }
        for item in known where item.isAlone || item.quantity != nil {
            guard let place = places[item.column] else { continue }
            // A share says nothing alone where something is counted beside it.
            let isShare = fits.contains {
                $0.column == item.column && $0.place == place && $0.rank == item.words.count - 1
            }
            let own = fits.first { $0.column == item.column && $0.place == place }
            // What its words name better is meant, be it in a unit that does not fit: „Personalkosten in D-Mark“ beside
            // „Kosten“.
            func isMeant(_ fit: Fit) -> Bool { !fit.isForeign || own.map { fit.rank < $0.rank } ?? false }
            let rivals = family(item.column) { fit in
                guard fit.place != place, fit.level >= (isShare ? 2 : 4) else { return false }
                return item.isAlone ? isMeant(fit) : isShare && own.map { fit.rank < $0.rank } ?? false
            }.filter { differ($0, place, headings, below: row) }
            let taken = Set(places.values).union(open.flatMap(\.places))
            let later = dated(item, place, headings, below: row).filter {
                !taken.contains($0) && differ($0, place, headings, below: row)
            }
            guard !rivals.isEmpty || !later.isEmpty else { continue }
            places[item.column] = nil
            open.append((item.column, Set(rivals + later + [place]).sorted()))
        }
        return (places, open)
    }

    /// Columns of the same in another year or state: „Personalkosten 2013 (Prognose)“ beside „Personalkosten 2012“,
    /// though it says
    /// one word more. Beside the bare word a year is meant, too, but no mere state.
    private func dated(_ item: Head<Column>.Known, _ place: Int, _ headings: [Int: Heading], below row: Int) -> [Int] {
        guard let heading = headings[place] else { return [] }
        let own = heading.dating, foreign = item.quantity?.foreign ?? []
        func level(_ heading: Heading, _ item: Head<Column>.Known) -> Int {
            item.words.joined().map { heading.level($0, besides: item.besides) }.max() ?? 0
        }
        return headings.keys.filter { column in
            guard column != place, let other = headings[column] else { return false }
            let dating = other.dating
            let isOther = own.isEmpty ? !dating.times.isEmpty : !dating.isEmpty && dating.differs(from: own)
            guard isOther, !other.isPart, !other.mentions(item.others), other.units.isDisjoint(with: foreign) else {
                return false
            }
            guard !ignored.contains(where: other.folded.contains), HeadFinder.hasNumbers(sheet, column, below: row)
            else { return false }
            let named = level(other, item)
            guard !known.contains(where: { $0.column != item.column && level(other, $0) > named }) else { return false }
            // „Hochrechnung 2013“ says what it is of by what stands beside it.
            return named >= 2 || !item.isWhole && !dating.times.isEmpty && other.saysOnlyWhen(of: item.words.joined())
        }.sorted()
    }

    /// Whether two columns say two things: in their numbers, or of the unit of these.
    private func differ(_ one: Int, _ other: Int, _ headings: [Int: Heading], below row: Int) -> Bool {
        func units(_ place: Int) -> Set<Unit> {
            (headings[place]?.units ?? []).subtracting([.posts, .people, .perYear])
        }
        return units(one) != units(other)
            || sheet.rows.indices.contains { $0 >= row && sheet.cell($0, one).shown != sheet.cell($0, other).shown }
    }

    /// „Zahl der besetzten Stellen“, „Stellenzulage in €“: what holds nothing but numbers names no post. „Stellen-Nr.“
    /// does.
    private func isCounting(_ fit: Fit, _ headings: [Int: Heading], below row: Int) -> Bool {
        guard let from = known.first(where: { $0.column == fit.column })?.countsFrom, let heading = headings[fit.place]
        else { return false }
        guard fit.level < 4 || !heading.units.isDisjoint(with: NumberKind.posts.foreign.union([.percent])) else {
            return false
        }
        guard !heading.isNumbering else { return false }
        let rows = sheet.rows.indices.lazy.filter { $0 >= row && !sheet.hiddenRows.contains($0) }
        let cells = rows.map { sheet.cell($0, fit.place) }.filter { !$0.isEmpty }.prefix(60)
        return !cells.isEmpty
            && cells.allSatisfy { cell in
                HeadFinder.value(cell).map { $0 >= Int128(from) * 1_000_000 }
                    ?? (cell.text.flatMap { StatisticalSign($0) } == .nothing)
            }
    }

    /// A number in millionths, also a year; nil where it is none.
    private static func value(_ cell: SheetCell) -> Int128? {
        switch cell.content {
        case .number(let digits), .percent(let digits): Exact.millionths(digits)
        case .text(let text):
            (NumberKind.money.digits(text, .de) ?? NumberKind.money.digits(text, .en)).flatMap(Exact.millionths)
        case .day, .formula, .error, .truth: nil
        }
    }

    struct Fit {
        var column: Column, place: Int, level: Int, score: Int
        /// The class of the word, and its place in it.
        var rank: Int, word: Int
        var isTotal: Bool, isForeign: Bool
    }

    private func fits(_ headings: [Int: Heading]) -> [Fit] {
        headings.flatMap { place, heading -> [Fit] in
            guard !ignored.contains(where: heading.folded.contains) else { return [] }
            return zip(known, sought).compactMap { item, classes -> Fit? in
                if item.quantity != nil, heading.isPart || heading.mentions(item.others) { return nil }
                let found = classes.enumerated().flatMap { rank, words in
                    words.enumerated().map { (level: heading.level($1, besides: item.besides), rank: rank, word: $0) }
                }.filter { $0.level > (item.isWhole ? 1 : 0) }
                guard let best = found.max(by: { ($0.level, -$0.rank, -$0.word) < ($1.level, -$1.rank, -$1.word) })
                else { return nil }
                let isForeign = item.quantity.map { !heading.units.isDisjoint(with: $0.foreign) } ?? false
                let score = best.level * 1000 - (isForeign ? 2500 : 0) - best.rank
                return Fit(
                    column: item.column, place: place, level: best.level, score: score, rank: best.rank,
                    word: best.word, isTotal: heading.isTotal, isForeign: isForeign)
            }
        }
    }

    static func hasNumbers(_ sheet: Sheet, _ column: Int, below first: Int) -> Bool {
        sheet.rows.indices.contains { row in
            guard row >= first else { return false }
            let cell = sheet.cell(row, column)
            // „14.130 p“ is a number that is provisional.
            let sign = cell.text.flatMap { StatisticalSign($0) }
            return isNumber(cell) || sign.map { $0 != .nothing && $0.number != nil } ?? false
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

extension Head.Known {
    /// Of places that fit equally well the one that is meant, or all of them.
    fileprivate func best(of found: [HeadFinder<Column>.Fit]) -> [HeadFinder<Column>.Fit] {
        let places = found.sorted { $0.place < $1.place }
        // „insgesamt“ chooses between headings that name the same, not between two things.
        guard quantity != nil, prefersTotal, Set(places.map(\.word)).count == 1 else { return places }
        let totals = places.filter(\.isTotal)
        return totals.count == 1 ? totals : places
    }
}

extension Heading {
    var folded: String { parts.joined(separator: " ").lowercased() }
}
