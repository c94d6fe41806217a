import Decisions
import Foundation

/// The texts of an entry, of whatever kind: it is written into nowhere, so that
/// no key can be forgotten.
enum EntryTexts {
    /// - Throws: `Refusal` where one has a sign that no document can hold.
    static func check(_ bytes: [UInt8]) throws {
        // JSON writes such signs as escapes, or as bytes of more than one.
        guard bytes.contains(where: { $0 == UInt8(ascii: "\\") || $0 >= 0x80 }) else { return }
        guard let value = try? JSONSerialization.jsonObject(with: Data(bytes)) else { return }
        try check(value)
    }

    private static func check(_ value: Any) throws {
        switch value {
        case let text as String: if let sign = ControlSign(in: text) { throw sign.refusal }
        case let list as [Any]: for item in list { try check(item) }
        case let mapping as [String: Any]:
            for key in mapping.keys.sorted() {
                if let sign = ControlSign(in: key) { throw sign.refusal }
                if let item = mapping[key] { try check(item) }
            }
        default: break
        }
    }
}
