import Costing
import Decisions

/// The most that a field can take. What the rules refuse in any case is listed as a mistake of the file: filled into
/// the form it would only be refused on sending, after a question that nobody can answer.
struct FieldLimit {
    let expected: Text
    private let isWithin: (String) -> Bool

    init?(_ field: String) {
        switch field {
        case "overhead":
            expected = Text(phrase: "höchstens 100\u{A0}% Gemeinkosten; üblich sind 15 oder 20\u{A0}%")
            isWithin = { digits in BasisPoints(digits + " %").map { $0 <= Costs.largestOverhead } ?? false }
        case _ where field == "material" || field.hasPrefix("rate-"):
            expected = Text(phrase: "höchstens 1.000.000 Euro je Stelle im Jahr")
            isWithin = { digits in Money(digits + " EUR").map { $0 <= Costs.largestRate } ?? false }
        case _ where field.hasPrefix("burden-"):
            expected = KeyForm.expectedBurden
            isWithin = { digits in BasisPoints(digits + " %").map { $0 <= KeyForm.mostBurden } ?? false }
        default: return nil
        }
    }

    func isExceeded(by digits: String) -> Bool { !isWithin(digits) }
}

extension ImportedForm {
    /// A number beyond what its field takes, with what it was read as where that is not what stands in the cell.
    mutating func faultLimit(
        _ limit: FieldLimit, _ row: Int, _ column: Int, _ cell: SheetCell, _ digits: String, _ quantity: NumberKind,
        isMoved: Bool
    ) {
        let found =
            isMoved
            ? Text(phrase: "\(cell.quoted, "cell"), gelesen als \({ quantity.typed(digits, $0) }, "number")")
            : cell.quoted
        fault(row, column, found, limit.expected)
    }
}
