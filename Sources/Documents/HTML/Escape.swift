extension HTML {
    /// Appends a text with `& < > " '` replaced, byte by byte.
    static func escape(_ text: some StringProtocol, into bytes: inout [UInt8]) {
        let done: Void? = text.utf8.withContiguousStorageIfAvailable { escape($0, into: &bytes) }
        if done == nil { Array(text.utf8).withUnsafeBufferPointer { escape($0, into: &bytes) } }
    }

    private static func escape(_ text: UnsafeBufferPointer<UInt8>, into bytes: inout [UInt8]) {
        var start = 0
        for index in text.indices {
            let entity: StaticString
            switch text[index] {
            case UInt8(ascii: "&"): entity = "&amp;"
            case UInt8(ascii: "<"): entity = "&lt;"
            case UInt8(ascii: ">"): entity = "&gt;"
            case UInt8(ascii: "\""): entity = "&quot;"
            case UInt8(ascii: "'"): entity = "&#39;"
            default: continue
            }
            bytes += text[start..<index]
            entity.withUTF8Buffer { bytes += $0 }
            start = index + 1
        }
        bytes += text[start...]
    }
}
