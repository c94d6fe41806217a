import Hummingbird

/// What all addresses have in common that one route answers: `/matters/{id}/papers/{paper}`.
/// Routes are declared by it and addresses are made of it, so that the two are one.
public protocol AddressShape: RawRepresentable, CaseIterable, Hashable, Sendable where RawValue == String {}

extension AddressShape {
    public var route: RouterPath { RouterPath(rawValue) }

    /// Where one of its names is always the same: what is elsewhere is then no address of the site.
    public func route(_ name: String, is value: String) -> RouterPath {
        RouterPath(rawValue.replacing("{\(name)}", with: value))
    }

    /// With values in place of the names in braces, in their order.
    public func filled(_ values: [String]) -> String {
        let bytes = rawValue.utf8
        var path = "", rest = bytes.startIndex, values = values[...]
        while let start = bytes[rest...].firstIndex(of: UInt8(ascii: "{")),
            let end = bytes[start...].firstIndex(of: UInt8(ascii: "}")), let value = values.popFirst()
        {
            path += rawValue[rest..<start]
            path += value
            rest = bytes.index(after: end)
        }
        return path + rawValue[rest...]
    }

    /// How many there are.
    public var names: Int { rawValue.count { $0 == "{" } }
}
