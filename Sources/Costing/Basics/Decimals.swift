/// Numbers with a fixed count of places, as text with a point and no
/// thousands mark.
enum Decimals {
    static func parse(_ text: Substring, places: Int) -> Int64? {
        let negative = text.first == "-"
        let parts = (negative ? text.dropFirst() : text)
            .split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
        guard let whole = parts.first, !whole.isEmpty else { return nil }
        let fraction = parts.count == 2 ? parts[1] : ""
        guard parts.count == 1 || (1...places).contains(fraction.utf8.count) else { return nil }
        let padding = String(repeating: "0", count: places - fraction.utf8.count)
        let digits = whole + fraction + padding
        guard digits.utf8.count <= 17, digits.utf8.allSatisfy({ (48...57).contains($0) }),
            let value = Int64(digits)
        else { return nil }
        return negative ? -value : value
    }

    static func print(_ value: Int64, places: Int) -> String {
        var digits = String(value.magnitude)
        if digits.utf8.count <= places {
            digits = String(repeating: "0", count: places + 1 - digits.utf8.count) + digits
        }
        var fraction = digits.suffix(places)
        while fraction.last == "0" { fraction.removeLast() }
        let whole = digits.dropLast(places)
        return (value < 0 ? "-" : "") + whole + (fraction.isEmpty ? "" : "." + fraction)
    }
}

/// A value whose written form is one scalar, the same in files and events.
extension LosslessStringConvertible where Self: Codable {
    public init(from decoder: any Decoder) throws {
        let box = try decoder.singleValueContainer()
        let text = try box.decode(String.self)
        guard let value = Self(text) else {
            throw DecodingError.dataCorruptedError(
                in: box, debugDescription: "\(text) is no \(Self.self)")
        }
        self = value
    }

    public func encode(to encoder: any Encoder) throws {
        var box = encoder.singleValueContainer()
        try box.encode(description)
    }
}
