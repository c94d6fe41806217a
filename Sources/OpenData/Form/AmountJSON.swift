import Costing
import Decisions

/// A value with its unit.
struct AmountJSON: Encodable {
    let value: ValueJSON
    let unit: String

    init(_ quantity: Quantity) {
        value = ValueJSON(quantity)
        unit = quantity.unit.code
    }
}
