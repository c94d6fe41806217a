import Decisions

/// Which column holds what. A head of one row or of several says it; without
/// one the columns stand in the order in which they are described.
struct Head<Column: Hashable & Sendable>: Sendable {
    /// Words by which a column is known, small.
    struct Known: Sendable {
        var column: Column
        /// Of a column that names, earlier words win. Of one that counts, the words of one class
        /// mean one thing, and those of an earlier class win.
        var words: [[String]]
        /// What it counts, so that a column in another unit stands behind one in a fitting one.
        var quantity: NumberKind?
        /// Words that say nothing more beside these.
        var besides: Set<String> = []
        /// Words by which it is about something beside what is counted.
        var others: Set<String> = []
        /// Two columns that differ are two numbers of which neither alone may be the right one.
        var isAlone = false
        /// Without it the rest can be taken all the same, and what is said of the column is enough.
        var isOptional = false
        /// A word that merely holds it is another one: „Mehrbelastung“.
        var isWhole = false
        /// Of a column that names: a heading that says more stands above no names where there are nothing but numbers
        /// from this one on.
        var countsFrom: Int?
        /// „insgesamt“ tells the right one among several of one name.
        var prefersTotal = true

        init(_ column: Column, _ words: String...) {
            self.column = column
            self.words = words.map { [$0] }
        }

        init(_ column: Column, counts quantity: NumberKind, _ classes: [String]...) {
            self.column = column
            self.quantity = quantity
            words = classes
        }

        func with(_ change: (inout Known) -> Void) -> Known {
            var copy = self
            change(&copy)
            return copy
        }
    }

    /// Rows that are looked through for a head.
    private static var reach: Int { 80 }
    /// So many rows a head may have.
    private static var most: Int { 8 }

    private(set) var places: [Column: Int] = [:]
    /// Empty where there is none.
    private(set) var rows: Range<Int> = 0..<0
    private(set) var headings: [Int: Heading] = [:]
    /// Columns for which several places fit equally well.
    private(set) var open: [(column: Column, places: [Int])] = []
    /// A row that looks like headings, none of them known.
    private(set) var unknownRow: Int?
    /// Columns whose headings say no more than a day, a year or „insgesamt“.
    private(set) var bare: [Int] = []
    /// The order of the columns was taken, as there are no headings.
    private(set) var isByOrder = false

    /// Columns whose numbers have a heading of their own: all but those that name.
    func numbered(but names: [Column]) -> Set<Int> { Set(headings.keys).subtracting(names.compactMap { places[$0] }) }

    /// What a column is called, or its letter.
    func title(_ column: Int) -> Text {
        headings[column].map { Text($0.shown) } ?? Text(phrase: "Spalte \(Sheet.letter(column), "letter")")
    }

    var firstRow: Int { unknownRow.map { $0 + 1 } ?? rows.upperBound }

    /// - Parameters:
    ///   - ignored: words of columns that are none of these.
    ///   - order: of the columns where there are no headings.
    ///   - chosen: what somebody has chosen, which holds.
    ///   - told: a column that is known by what stands in it, below a row.
    ///   - counted: the column of numbers, which may have nothing but years above it.
    ///   - guessed: beside such years, a column without a heading by what stands in it.
    init(
        _ sheet: Sheet, known: [Known], ignored: [String] = [], order: [Column],
        chosen: HeadChoice<Column> = HeadChoice(),
        counted: Column? = nil, guessed: (_ firstRow: Int) -> [Column: Int] = { _ in [:] },
        told: @escaping (_ firstRow: Int) -> [Column: Int] = { _ in [:] }
    ) {
        let finder = HeadFinder(sheet: sheet, known: known, ignored: ignored, told: told)
        // Rows that the sheet has, and no more than a head can have.
        let wanted =
            (chosen.rows?.prefix(Head.most)).map { $0.startIndex..<$0.endIndex }?.clamped(to: sheet.rows.indices)
            ?? 0..<0
        if wanted.isEmpty { search(sheet, finder) } else { take(wanted, finder) }
        if rows.isEmpty, let counted { searchBare(sheet, finder, counted, guessed) }
        if rows.isEmpty { takeOrder(sheet, order) }
        // Who has chosen columns has said that the row is a head.
        if let row = unknownRow, !chosen.places.isEmpty {
            isByOrder = false
            unknownRow = nil
            take(row..<(row + 1), finder)
        }
        let names = Set(places.filter { $0.key != counted }.values)
        bare = headings.filter { place, heading in
            !names.contains(place) && heading.parts.allSatisfy(Heading.isOfHeading)
                && HeadFinder<Column>.hasNumbers(sheet, place, below: firstRow)
        }.keys.sorted()
        for (column, place) in chosen.places { set(column, place) }
        for column in chosen.none { set(column, nil) }
    }

    /// Where a column is; nil: there is none.
    mutating func set(_ column: Column, _ place: Int?) {
        places[column] = place
        open.removeAll { $0.column == column }
    }

    /// One of several places, which somebody has to choose.
    mutating func ask(_ column: Column, among found: [Int]) {
        set(column, nil)
        open.append((column, found))
    }

    /// Years side by side, of which somebody has to say which one is meant.
    mutating func askBare(_ column: Column, unless isChosen: Bool) {
        guard !isChosen, places[column] == nil, !bare.isEmpty, !open.contains(where: { $0.column == column }) else {
            return
        }
        let taken = Set(places.values)
        let free = bare.filter { !taken.contains($0) }
        if !free.isEmpty { ask(column, among: free) }
    }

    private mutating func take(_ block: Range<Int>, _ finder: HeadFinder<Column>) {
        rows = block
        headings = finder.headings(block)
        let found = finder.assigned(headings, below: block.upperBound)
        places = found.places
        open = found.open
    }

    private mutating func search(_ sheet: Sheet, _ finder: HeadFinder<Column>) {
        for start in sheet.rows.indices.prefix(Head.reach) where finder.mayBegin(start) {
            var block = start..<(start + 1)
            while true {
                let found = finder.assigned(finder.headings(block), below: block.upperBound)
                if found.places.count + found.open.count >= 2 {
                    while block.count < Head.most, finder.continues(block) { block = start..<(block.upperBound + 1) }
                    return take(block, finder)
                }
                guard block.count < Head.most, finder.continues(block) else { break }
                block = start..<(block.upperBound + 1)
            }
        }
    }

    /// One known heading beside years is a head, too.
    private mutating func searchBare(
        _ sheet: Sheet, _ finder: HeadFinder<Column>, _ counted: Column, _ guessed: (Int) -> [Column: Int]
    ) {
        for row in sheet.rows.indices.prefix(Head.reach) where finder.mayBegin(row) {
            var block = row..<(row + 1)
            let headings = finder.headings(block)
            var places = finder.assigned(headings, below: block.upperBound).places
            for (column, place) in guessed(block.upperBound) where places[column] == nil && headings[place] == nil {
                places[column] = place
            }
            let years = headings.filter { place, heading in
                !places.values.contains(place) && heading.parts.allSatisfy(Heading.isOfHeading)
                    && HeadFinder<Column>.hasNumbers(sheet, place, below: block.upperBound)
            }
            guard places.keys.contains(where: { $0 != counted }), !years.isEmpty else { continue }
            while block.count < Head.most, finder.continues(block) { block = row..<(block.upperBound + 1) }
            take(block, finder)
            for (column, place) in places where self.places[column] == nil { self.places[column] = place }
            return
        }
    }

    private mutating func takeOrder(_ sheet: Sheet, _ order: [Column]) {
        isByOrder = true
        for (index, column) in order.enumerated() { places[column] = index }
        // A row of data has a number.
        if let first = sheet.rows.indices.first(where: { !sheet.isBlank($0) && !sheet.hiddenRows.contains($0) }),
            !sheet.rows[first].contains(where: HeadFinder<Column>.isNumber)
        {
            unknownRow = first
        }
    }
}

/// What somebody chose instead of what was recognised.
struct HeadChoice<Column: Hashable & Sendable>: Sendable {
    var rows: Range<Int>?
    var places: [Column: Int] = [:]
    /// Columns that there are not.
    var none: Set<Column> = []
}
