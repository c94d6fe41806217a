import Costing
import Decisions

extension Text: Keyed {
    static let keys = Keys<Self>("Text", "A text in German, and in English where somebody wrote it.") {
        Key("de") { $0.de }
        Key("en") { $0.en }
    }
}

extension FileReference: Keyed {
    static let keys = Keys<Self>("File", "A file by its name and content.") {
        Key("name") { $0.name }
        Key("hash", "SHA-256 in hexadecimal.", and: ["pattern": "^[0-9a-f]{64}$"]) { $0.hash }
        Key("bytes", and: ["minimum": 0]) { $0.bytes }
    }
}

struct AmountJSON: Keyed {
    let quantity: Quantity
    init(_ quantity: Quantity) { self.quantity = quantity }

    static let keys = Keys<Self>("Amount", "A value with its unit.") {
        Key("value") { $0.quantity }
        Key("unit") { $0.quantity.unit }
    }
}

/// A figure as a round or an issued paper holds it.
extension FrozenFigure: Keyed {
    static let keys = Keys<Self>("GivenFigure", "A figure as it was given to somebody, or printed.") {
        Key("figure", "The id of the figure.") { $0.figure }
        Key("value") { $0.value }
        Key("unit") { $0.value.unit }
    }
}
