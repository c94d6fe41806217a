/// Where a link may lead.
enum SafeLink {
    static let longest = 2_000

    /// https, http, mailto and addresses of one's own site. Everything with
    /// another scheme, another host's address in disguise, or with bytes that
    /// browsers skip over, is not followed.
    ///
    /// One that no PDF can hold is not followed either; where it is written it
    /// is refused.
    static func allows(_ address: String) -> Bool {
        let bytes = Array(address.utf8)
        guard !bytes.isEmpty, bytes.count <= longest,
            !bytes.contains(where: { $0 <= 0x20 || $0 == 0x7F || $0 == 0x5C }),
            !address.hasPrefix("//")
        else { return false }
        let path = bytes.firstIndex { $0 == 0x2F || $0 == 0x3F || $0 == 0x23 } ?? bytes.count
        guard let colon = bytes.firstIndex(of: 0x3A), colon < path else { return true }
        let scheme = String(decoding: bytes[..<colon], as: UTF8.self).lowercased()
        return ["https", "http", "mailto"].contains(scheme)
    }

    /// The address to write: nil for one that is unsafe, or that belongs to
    /// the site when the document stands outside of it (`base` nil).
    static func resolve(_ address: String, base: String?) -> String? {
        guard allows(address) else { return nil }
        guard address.hasPrefix("/") else { return address }
        return base.map { $0 + address }
    }
}
