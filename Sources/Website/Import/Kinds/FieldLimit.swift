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
            expected = Text("höchstens 100\u{A0}% Gemeinkosten; üblich sind 15 oder 20\u{A0}%", en: "overheads of 100% at most; 15 or 20% is usual")
            isWithin = { digits in BasisPoints(digits + " %").map { $0 <= Costs.largestOverhead } ?? false }
        case _ where field == "material" || field.hasPrefix("rate-"):
            expected = Text("höchstens 1.000.000 Euro je Stelle im Jahr", en: "1,000,000 euros per post a year at most")
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
    mutating func faultLimit(_ limit: FieldLimit, _ row: Int, _ column: Int, _ cell: SheetCell, _ digits: String, _ quantity: NumberKind, isMoved: Bool) {
        let german = isMoved ? ", gelesen als \(quantity.typed(digits, .de))" : "", english = isMoved ? ", read as \(quantity.typed(digits, .en))" : ""
        fault(row, column, Text(cell.quoted.de + german, en: cell.quoted.in(.en) + english), limit.expected)
    }
}
