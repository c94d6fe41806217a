import Decisions

/// Units that subheadings say: each of the rows below it, up to the next subheading.
struct SectionUnits {
    struct Below: Sendable {
        var rows: Range<Int>
        var said: UnitSaid
    }

    private(set) var below: [Below] = []
    /// Lines that say it of all numbers: the first above all data, and what stands below the last.
    private(set) var ofAll: [UnitSaid] = []
    /// The first rows below a subheading without a unit, where another one before it had one.
    private(set) var open: [(row: Int, said: UnitSaid)] = []

    init(_ sheet: Sheet, _ uses: [RowUse]) {
        // Also what somebody left out says it, where it stands alone.
        let lines = uses.indices.filter { uses[$0] == .section || uses[$0] == .left && sheet.filled($0) == 1 }
        guard !lines.isEmpty else { return }
        let taken = uses.indices.filter { uses[$0] == .taken }
        var before: UnitSaid?
        let all = lines.map { SectionUnits.said(sheet, $0) }
        for (place, line) in lines.enumerated() {
            let said = all[place]
            // A line right below another one stands above the same rows.
            guard let first = taken.first(where: { $0 > line }) else {
                ofAll += said
                continue
            }
            if !said.isEmpty, first == taken.first, SectionUnits.isOfAll(said),
                all[(place + 1)...].allSatisfy(\.isEmpty)
            {
                ofAll += said
                continue
            }
            let end = lines[(place + 1)...].first { $0 > first } ?? uses.count
            below += said.map { Below(rows: line..<end, said: $0) }
            if let unit = before, said.isEmpty, !below.contains(where: { $0.rows.contains(first) }) {
                open.append((first, unit))
                before = nil
            }
            before = said.first ?? before
        }
    }

    private static func said(_ sheet: Sheet, _ row: Int) -> [UnitSaid] {
        sheet.rows[row].indices.compactMap { column in
            guard let text = sheet.cell(row, column).text else { return nil }
            let units = SheetUnits.units(in: text, isBelow: true).union(apart(text))
            return units.isEmpty ? nil : UnitSaid(units: units, words: text, row: row, column: column)
        }
    }

    /// „Angaben in Tsd. €“, „in TEUR“: it names no rows of its own.
    private static func isOfAll(_ said: [UnitSaid]) -> Bool {
        said.allSatisfy { item in
            let words = Tokens(item.words).words
            return words.contains(where: SheetUnits.named.contains)
                || words.allSatisfy { $0 == "in" || Unit.isOne($0) || Tokens.isDigits($0) }
        }
    }

    /// A unit that stands apart from a name: „Lehrkräfte (Stunden je Woche)“, „Hilfskräfte, in Prozent“.
    private static func apart(_ text: String) -> Set<Unit> {
        var pieces: [Substring] = []
        if let open = text.lastIndex(of: "("), let close = text[open...].firstIndex(of: ")") {
            pieces.append(text[text.index(after: open)..<close])
        }
        if let comma = text.lastIndex(where: { $0 == "," || $0 == ":" }) {
            pieces.append(text[text.index(after: comma)...])
        }
        let units = pieces.map { Unit.told(by: String($0)) }.filter { !$0.contains(.unknown) }
        return units.reduce(into: Set<Unit>()) { $0.formUnion($1) }.subtracting([.posts, .perYear])
    }
}
