import Decisions

/// A column of numbers: its notation, and what is said of their unit.
struct NumberColumn {
    let sheet: Sheet
    let column: Int
    let quantity: NumberKind
    let notation: ColumnNotation
    /// Said of all numbers of the column.
    let said: [UnitSaid]
    /// Chosen by somebody instead.
    let power: Int?

    /// Said of some rows by their subheadings.
    var sections: [SectionUnits.Below] = []
    /// What number formats of the column say, where they move its numbers.
    var formats: UnitSaid?
    /// The column that says the unit of each row.
    var units: Int?
    /// Rows that somebody wants taken, though they are struck out.
    var isKept: (Int) -> Bool = { _ in false }

    /// How the column is read, where no cell says otherwise.
    var reading: UnitMeaning { power.map { .moved($0) } ?? UnitMeaning(said, as: quantity) }

    /// Whether anything that is said of the whole column says the unit.
    var isUnitSaid: Bool {
        let scales = Set(quantity.scales.map(\.unit)).union(quantity.isMoney ? [.euro] : [])
        return said.contains { !$0.units.isDisjoint(with: scales) }
    }

    enum Value {
        case digits(String, moved: Int)
        case none
        case other(UnitMeaning)
    }

    /// - Parameters:
    ///   - other: another quantity that stands in this column, of which the heading says nothing.
    ///   - label: what the row is called, where that may say the unit: „Sachkosten in T€“.
    func value(_ row: Int, as other: NumberKind? = nil, label: String = "") -> Value {
        let cell = sheet.cell(row, column), quantity = other ?? self.quantity
        var own: [UnitSaid] = [], scale = 0
        let digits: String?
        switch cell.content {
        case .text(let text):
            let written = WrittenNumber(text)
            digits = written.flatMap { quantity.digits($0, notation.notation) }
            if let written, !written.units.isEmpty { own.append(UnitSaid(units: written.units, words: written.words)) }
        case .number(let plain):
            digits = plain
        case .percent(let plain):
            digits = plain
            own.append(UnitSaid(units: [.percent], words: "%"))
        case .day, .formula, .error, .truth: digits = nil
        }
        guard let digits else { return .none }
        let typed = own
        if !cell.struck.isEmpty, !isKept(row) { return .other(.other(UnitSaid(units: [.struck], words: cell.struck))) }
        if let format = sheet.format(cell) {
            if format.struck == true, !isKept(row) { return .other(.other(UnitSaid(units: [.struck], words: ""))) }
            if format.minus == true, !isKept(row), digits.contains(where: { ("1"..."9").contains($0) }) {
                return .other(.other(UnitSaid(units: [.minus], words: format.words)))
            }
            scale = format.scale
            let units = Unit.told(by: format.words)
            if !units.isEmpty, cell.text == nil { own.append(UnitSaid(units: units, words: format.words)) }
        }
        let beside = sheet.cell(row, units).shown
        if !beside.isEmpty { own.append(UnitSaid(units: Unit.told(by: beside), words: beside)) }
        if !label.isEmpty { own.append(UnitSaid(units: Unit.named(in: label), words: label)) }
        if let formats, power == nil, other == nil, !isKept(row), isBare(own, row), digits != "0" {
            return .other(.other(UnitSaid(units: [.unsaid], words: formats.words)))
        }
        if let foreign = own.first(where: { $0.words != label && !$0.units.isSubset(of: quantity.beside) }),
            power == nil || other != nil || typed.contains(foreign)
        {
            return .other(.other(foreign))
        }
        if let power, other == nil {
            // A unit that was typed beside the number is not chosen away, nor is that of a subheading.
            let near = typed + below(row)
            if case .moved(let said) = UnitMeaning(near, as: quantity), said != 0, said != power, let first = near.first
            {
                return .other(.other(first))
            }
            return .digits(Exact.moved(digits, by: power - scale), moved: power)
        }
        let reading = UnitMeaning(own + (other == nil ? below(row) + said : []), as: quantity)
        guard case .moved(let power) = reading else { return .other(reading) }
        // Shown as thousands without a word that says so: both could be meant.
        if scale > 0, power == 0 { return .other(.other(UnitSaid(units: [], words: "#,##0,"))) }
        // What a format shows smaller and names by its words is stored as it is.
        return .digits(Exact.moved(digits, by: power - scale), moved: power - scale)
    }

    /// Nothing says the unit of this number, neither beside it nor of the whole column.
    private func isBare(_ own: [UnitSaid], _ row: Int) -> Bool {
        own.allSatisfy(\.units.isEmpty) && !isUnitSaid && below(row).isEmpty
    }

    /// The first unit in the formats of a column that moves its numbers, or is none of theirs.
    static func movingUnit(_ sheet: Sheet, _ column: Int, _ rows: [Int], of quantity: NumberKind) -> UnitSaid? {
        var seen: Set<Int16> = []
        for row in rows {
            let cell = sheet.cell(row, column)
            var said: UnitSaid?
            switch cell.content {
            case .percent: said = UnitSaid(units: [.percent], words: "%")
            case .number where seen.insert(cell.format).inserted:
                said = sheet.format(cell).map { UnitSaid(units: Unit.told(by: $0.words), words: $0.words) }
            default: continue
            }
            guard let said, !said.units.isEmpty else { continue }
            // A share in a row of its own, such as that of the overheads, says nothing of the others.
            if quantity != .posts, said.units.isSubset(of: [.percent, .permille]) { continue }
            if case .moved(0) = UnitMeaning([said], as: quantity) { continue }
            return said
        }
        return nil
    }

    func below(_ row: Int) -> [UnitSaid] { sections.filter { $0.rows.contains(row) }.map(\.said) }

    /// In millionths, for comparing.
    func millionths(_ row: Int, as other: NumberKind? = nil) -> Int128? {
        if case .digits(let digits, _) = value(row, as: other) { Exact.millionths(digits) } else { nil }
    }
}
