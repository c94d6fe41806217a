import Costing
import Decisions

/// A value with its unit.
struct AmountJSON: Encodable {
    let value: ValueJSON
    let unit: String

    init(_ quantity: Quantity) {
        let value = FigureValue(quantity)
        self.value = ValueJSON(value)
        unit = value.unit
    }
}
