/// A place in the chain, as it is noted on paper: the hash of an event and its
/// position, `15a0…@235`. Together they pin everything up to there: a ledger
/// that lacks the event, or has another one there, is not the one of which the
/// note was taken.
public struct LedgerMark: Sendable, Hashable, CustomStringConvertible {
    public let position: Int64
    /// Lower-case hexadecimal digits, all 64 or the first of them.
    public let digits: String

    /// So many digits are told: more than anybody can find a second chain for.
    public static let toldDigits = 32
    /// Fewer would say nothing.
    static let fewestDigits = 8

    public init(position: Int64, hash: [UInt8]) {
        self.position = position
        digits = hex(hash)
    }

    /// Reads `HASH@POSITION`, and `POSITION:HASH`. Nil where it is neither.
    public init?(_ text: String) {
        let parts: [Substring]
        if text.contains("@") {
            parts = text.split(separator: "@", omittingEmptySubsequences: false)
        } else {
            parts = text.split(separator: ":", omittingEmptySubsequences: false).reversed()
        }
        guard parts.count == 2, let position = Int64(parts[1]), position >= 0 else { return nil }
        let digits = parts[0].lowercased()
        guard (Self.fewestDigits...64).contains(digits.utf8.count),
            digits.utf8.allSatisfy({ (0x30...0x39).contains($0) || (0x61...0x66).contains($0) })
        else { return nil }
        self.position = position
        self.digits = digits
    }

    public var description: String { "\(digits.prefix(Self.toldDigits))@\(position)" }

    func fits(_ hash: [UInt8]) -> Bool { hex(hash).hasPrefix(digits) }
}
