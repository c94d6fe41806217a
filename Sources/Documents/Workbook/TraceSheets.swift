import Costing
import Decisions

/// Calculations as rows of sheets: every node of a trace is a row, its value a
/// formula over the rows of its inputs. What was derived once, on any sheet, is
/// referred to where it comes again.
struct TraceSheets {
    typealias Owner = InputSheet.Owner

    let texts: TraceWords
    var inputs: InputSheet
    private var derived: [Trace: Workbook.Place] = [:]
    /// The posts of the plans by their size and rate, in the plans' order.
    var postsByUse: [PostUse: [String]] = [:]
    /// The posts that the grant's line at hand pays for, where they can be told.
    var fundedNames: [String]?
    var fundedLeaves: [Trace] = []
    var words: Words { texts.words }

    init(_ texts: TraceWords) {
        self.texts = texts
        inputs = InputSheet(texts)
    }

    /// A sheet with the columns of a derivation.
    func sheet(_ name: String, note: String) -> Workbook.Sheet {
        var sheet = Workbook.Sheet(name: name, widths: [60, 18, 14, 60, 58, 66, 18])
        sheet.add([.text(name, .title)])
        sheet.add([.text(note, .note)])
        sheet.add(
            [
                words("Was"), words("Wert"), words("Einheit"), words("Rechenschritt"),
                words("Eintrag"), words("Quelle"), words("Güte"),
            ].map { .text($0, .head) })
        sheet.frozen = sheet.rows.count
        return sheet
    }

    /// Adds the rows of a calculation, unless it stands somewhere already.
    /// - Parameter name: what it is called there, where its own label is not enough.
    @discardableResult
    mutating func derive(_ trace: Trace, as name: String? = nil, on sheet: inout Workbook.Sheet) -> Workbook.Place {
        if InputSheet.isInput(trace) { return inputs.place(of: trace, owner: nil) }
        if let place = derived[trace] { return place }
        learnPosts(of: trace, owner: nil)
        if sheet.rows.count > sheet.frozen { sheet.add([]) }
        let place = add(trace, owner: nil, level: 0, on: &sheet)
        if let name { sheet.rows[place.row - 1].cells[0].text = name }
        return place
    }

    /// A cell elsewhere that shows the value of a calculation.
    mutating func cell(_ trace: Trace, on sheet: String, _ style: Workbook.Style? = nil) -> Workbook.Cell {
        if InputSheet.isInput(trace) {
            return .formula(inputs.place(of: trace, owner: nil).text(on: sheet), trace.value, style)
        }
        if let place = derived[trace] { return .formula(place.text(on: sheet), trace.value, style) }
        let known = trace.inputs.compactMap { input -> Workbook.Place? in
            InputSheet.isInput(input) ? inputs.place(of: input, owner: nil) : derived[input]
        }
        let formula = TraceFormula(trace, known.map { $0.text(on: sheet) }).text()
        return formula.map { .formula($0, trace.value, style) } ?? .value(trace.value, .constant)
    }

    private mutating func add(_ trace: Trace, owner: Owner?, level: Int, on sheet: inout Workbook.Sheet)
        -> Workbook.Place
    {
        let row = sheet.add([], level: level)
        let place = Workbook.Place(sheet: sheet.name, column: 1, row: row)
        if InputSheet.isInput(trace) {
            let input = inputs.place(of: trace, owner: owner)
            sheet.rows[row - 1].cells = cells(
                trace, .formula(input.text(on: sheet.name), trace.value), step: step(ofInput: trace), level)
            return place
        }
        if let known = derived[trace] {
            sheet.rows[row - 1].cells = cells(
                trace, .formula(known.text(on: sheet.name), trace.value), step: like(known, sheet.name), level)
            return place
        }
        let own = self.owner(of: trace, owner)
        learnFunded(by: trace, owner: own)
        var below: [Workbook.Place] = []
        for (index, input) in trace.inputs.enumerated() {
            if let formula = fundedPosts(at: index, in: trace, owner: own, sheet: sheet.name) {
                let step = words("besetzte Stellen, höchstens die geförderten")
                let row = sheet.add(
                    cells(input, .formula(formula, input.value), step: step, level + 1), level: level + 1)
                below.append(Workbook.Place(sheet: sheet.name, column: 1, row: row))
            } else {
                below.append(add(input, owner: self.owner(ofInput: index, owner: own), level: level + 1, on: &sheet))
            }
        }
        let cent = extraCent(trace, level: level + 1, on: &sheet)
        let formula = TraceFormula(trace, below.map { $0.text(on: sheet.name) }).text(
            extraCent: cent?.text(on: sheet.name))
        let value =
            formula.map { Workbook.Cell.formula($0, trace.value, level == 0 ? .strong : nil) }
            ?? .value(trace.value, .constant)
        let note = formula == nil && !trace.inputs.isEmpty ? words(" – fester Wert, ohne Formel") : ""
        sheet.rows[row - 1].cells = cells(trace, value, step: texts.step(trace) + note, level)
        if !isOpen(trace) { derived[trace] = place }
        return place
    }

    private func cells(_ trace: Trace, _ value: Workbook.Cell, step: String, _ level: Int) -> [Workbook.Cell] {
        let origin = texts.origin(of: trace)
        return [
            .text(texts.label(trace), level == 0 ? .strong : nil, indent: level), value,
            .text(words.unit(of: trace.value), indent: 1),
            .text(step), .text(origin.entry), .text(origin.source), .text(origin.grade),
        ]
    }

    private func step(ofInput trace: Trace) -> String {
        if case .input = trace.step { words("Eingabe", context: "within a sentence") } else { texts.step(trace) }
    }

    private func like(_ place: Workbook.Place, _ sheet: String) -> String {
        place.sheet == sheet
            ? words("wie in Zeile \(place.row, "row")")
            : words("wie auf dem Blatt „\(place.sheet, "sheet")“ in Zeile \(place.row, "row")")
    }

    /// The cent that largest remainder gives depends on all shares together,
    /// so it stands as a constant.
    private func extraCent(_ trace: Trace, level: Int, on sheet: inout Workbook.Sheet) -> Workbook.Place? {
        guard case .apportioned(extraCent: true) = trace.step else { return nil }
        let row = sheet.add(
            [
                .text(words("Cent des Restes"), indent: level), .value(.money(trace.extraCent), .constant),
                .text("€", indent: 1),
                .text(words("fester Wert: nach größten Resten verteilt")),
            ], level: level)
        return Workbook.Place(sheet: sheet.name, column: 1, row: row)
    }
}

extension Trace {
    /// With the sign of the amount that is shared; nothing where there is none.
    var extraCent: Money {
        guard case .apportioned(extraCent: true) = step else { return .zero }
        return Money(cents: (inputs.first?.value.money ?? .zero) < .zero ? -1 : 1)
    }
}
