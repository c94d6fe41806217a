import Costing

/// What a step of a calculation is as the formula of a cell. Amounts are in
/// euros and shares fractions there, so the formula rounds where the step does:
/// to the cent, half away from zero, as ROUND does too.
struct TraceFormula {
    let trace: Trace
    /// The cells of its inputs, as the formula names them.
    let cells: [String]

    init(_ trace: Trace, _ cells: [String]) {
        self.trace = trace
        self.cells = cells
    }

    /// Longer ones are refused by spreadsheets.
    static let longest = 8_000

    /// Nil where the step has no formula: the value then is a constant.
    /// - Parameter extraCent: the cell with the cent that largest remainder
    ///   gives to this share.
    func text(extraCent: String? = nil) -> String? {
        guard cells.count == trace.inputs.count, let formula = formula(extraCent),
            formula.utf8.count <= TraceFormula.longest
        else { return nil }
        return formula
    }

    private func formula(_ extraCent: String?) -> String? {
        switch trace.step {
        case .input, .assumed, .given, .ended: nil
        case .sum: sum
        case .difference: cells.count >= 2 && isSame ? cells.joined(separator: "-") : nil
        case .smaller: cells.count >= 2 && isSame ? "MIN(\(list))" : nil
        case .notBelowZero: one { "MAX(0,\($0))" }
        case .postsTimesRate: two { "ROUND(\($0)*\($1),2)" }
        case .share: two { "ROUND(\($0)*\($1),2)" }
        case .grown: two { "ROUND(\($0)*(1+\($1)),2)" }
        // What is left of the share is exact before it is multiplied.
        case .less: two { "ROUND(\($0)*ROUND(1-\($1),4),2)" }
        case .quotient: two { "ROUND(\($0)/\($1),2)" }
        case .change: two { "ROUND((\($1)-\($0))/\($0),4)" }
        case .percentagePoints: two { "ROUND(\($0)/\($1)*100,6)" }
        case .weighted: two { "ROUND(\($0)*\($1)*10000,0)" }
        case .fundedPosts: cells.count == 3 ? "IF(\(cells[2])>0,ROUND(\(cells[0])*\(cells[1])/\(cells[2]),2),0)" : nil
        case .apportioned(let hasExtra): apportioned(hasExtra, extraCent)
        case .daysOfYear(let days, let length): one { "ROUND(\($0)*\(days)/\(length),2)" }
        case .held, .continued: one { $0 }
        case .rounded(let step): rounded(to: step)
        case .products(let whole): products(over: whole)
        }
    }

    private func one(_ formula: (String) -> String) -> String? { cells.count == 1 ? formula(cells[0]) : nil }
    private func two(_ formula: (String, String) -> String) -> String? {
        cells.count == 2 ? formula(cells[0], cells[1]) : nil
    }

    /// Whether all inputs are in the unit of the result.
    private var isSame: Bool { trace.inputs.allSatisfy { $0.value.unit == trace.value.unit } }

    private var list: String { cells.joined(separator: ",") }

    /// A spreadsheet's SUM takes at most 255 cells.
    private var sum: String? {
        guard let first = trace.inputs.first, trace.inputs.allSatisfy({ $0.value.unit == first.value.unit }) else {
            return nil
        }
        let total = stride(from: 0, to: cells.count, by: 200)
            .map { "SUM(" + cells[$0..<min($0 + 200, cells.count)].joined(separator: ",") + ")" }.joined(separator: "+")
        return scaled(total, by: first.value.cellScale, over: trace.value.cellScale, isSum: true)
    }

    /// The inputs in pairs; every pair in the same units.
    private func products(over whole: Int64) -> String? {
        guard !cells.isEmpty, cells.count % 2 == 0, whole > 0 else { return nil }
        let pairs = stride(from: 0, to: cells.count, by: 2).map { "\(cells[$0])*\(cells[$0 + 1])" }
        let scales = Set(
            stride(from: 0, to: cells.count, by: 2).map {
                trace.inputs[$0].value.cellScale * trace.inputs[$0 + 1].value.cellScale
            })
        guard let scale = scales.first, scales.count == 1 else { return nil }
        return scaled(
            pairs.joined(separator: "+"), by: scale, over: whole * trace.value.cellScale, isSum: pairs.count == 1)
    }

    private func rounded(to step: Money) -> String? {
        guard step.cents > 0 else { return one { $0 } }
        let euros = step.cents % 100 == 0 ? String(step.cents / 100) : Quantity.money(step).cellNumber
        return one { "ROUND(\($0)/\(euros),0)*\(euros)" }
    }

    /// In whole cents, so that nothing is cut off that is not there.
    private func apportioned(_ hasExtra: Bool, _ extraCent: String?) -> String? {
        guard cells.count == 3, !hasExtra || extraCent != nil else { return nil }
        let part = "ROUNDDOWN(ROUND(\(cells[0])*100,0)*\(cells[1])/\(cells[2]),0)/100"
        return part + (extraCent.map { "+" + $0 } ?? "")
    }

    /// The integers of the calculation are the cells' numbers times a scale:
    /// what is left of the scales is multiplied or divided by.
    private func scaled(_ text: String, by factor: Int64, over whole: Int64, isSum: Bool) -> String {
        let divisor = TraceFormula.greatestDivisor(factor, whole)
        let (up, down) = (factor / divisor, whole / divisor)
        let inner = isSum || (up == 1 && down == 1) ? text : "(\(text))"
        let product = inner + (up == 1 ? "" : "*\(up)") + (down == 1 ? "" : "/\(down)")
        // A sum of amounts has no more places than they have.
        if case .sum = trace.step, up == 1, down == 1 { return product }
        return "ROUND(\(product),\(trace.value.cellPlaces))"
    }

    private static func greatestDivisor(_ a: Int64, _ b: Int64) -> Int64 { b == 0 ? a : greatestDivisor(b, a % b) }
}

extension Quantity {
    /// Decimal places of a cell with it.
    var cellPlaces: Int {
        // A share is a fraction of one there.
        unit == .share ? 4 : unit.places
    }

    /// How many of the calculation's integers make one of the cell's units.
    var cellScale: Int64 { (0..<cellPlaces).reduce(1) { scale, _ in scale * 10 } }
}
