/// Text as it stands in an address.
public enum URLText {
    /// Percent-escaped, for a part of an address or the value of a query.
    public static func escaped(_ text: String) -> String {
        var out = ""
        for byte in text.utf8 {
            switch byte {
            case 48...57, 65...90, 97...122, 45, 46, 95, 126: out.unicodeScalars.append(Unicode.Scalar(byte))
            default: out += "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
            }
        }
        return out
    }

    /// Whether an address has a query, to which more is added with an ampersand.
    public static func hasQuery(_ address: String) -> Bool { address.utf8.contains(UInt8(ascii: "?")) }

    /// What stands behind the question mark; empty where there is none.
    public static func query(of address: String) -> String {
        address.utf8.firstIndex(of: UInt8(ascii: "?")).map { String(address[address.utf8.index(after: $0)...]) } ?? ""
    }
}
