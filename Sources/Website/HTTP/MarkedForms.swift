import Documents
import Foundation
import Hummingbird

/// A finished page whose forms get a mark of their own each time that it is
/// served. A form that arrives twice has the same mark twice, and is entered
/// once; a page that is drawn again has new ones. So the page itself can be
/// kept, and no form can be forgotten.
struct MarkedForms: Sendable {
    /// Of the field that carries the mark.
    static let field = "sending"

    private let pieces: [ByteBuffer]
    var hasForms: Bool { pieces.count > 1 }
    /// In bytes, without the marks.
    var size: Int { pieces.reduce(0) { $0 + $1.readableBytes } }

    /// Cut after the start tag of each form that is sent. Text is escaped, so
    /// every `<form` is one of ours.
    init(_ html: HTML) {
        var pieces: [ByteBuffer] = [], start = 0
        let bytes = html.bytes, tag = Array("<form ".utf8), post = Array("method=\"post\"".utf8)
        bytes.withUnsafeBytes { all in
            func stands(_ word: [UInt8], at index: Int) -> Bool {
                index + word.count <= all.count && word.indices.allSatisfy { all[index + $0] == word[$0] }
            }
            // A page has thousands of tags and a few forms.
            func nextTag(from index: Int) -> Int? {
                guard let base = all.baseAddress, index < all.count,
                    let found = memchr(base + index, Int32(UInt8(ascii: "<")), all.count - index)
                else { return nil }
                return UnsafeRawPointer(found) - base
            }
            var index = 0
            while let next = nextTag(from: index) {
                index = next
                guard stands(tag, at: index) else {
                    index += 1
                    continue
                }
                var isSent = false
                while index < all.count, all[index] != UInt8(ascii: ">") {
                    if all[index] == UInt8(ascii: "m"), stands(post, at: index) { isSent = true }
                    index += 1
                }
                guard isSent, index < all.count else { continue }
                pieces.append(ByteBuffer(bytes: all[start...index]))
                start = index + 1
            }
            pieces.append(ByteBuffer(bytes: all[start...]))
        }
        self.pieces = pieces
    }

    /// The page as it is sent, with new marks.
    func served() -> ByteBuffer {
        guard var page = pieces.first, hasForms else { return pieces.first ?? ByteBuffer() }
        page.reserveCapacity(pieces.reduce(0) { $0 + $1.readableBytes + 100 })
        for piece in pieces.dropFirst() {
            page.writeString("<input type=\"hidden\" name=\"\(Self.field)\" value=\"\(Self.mark())\">")
            page.writeImmutableBuffer(piece)
        }
        return page
    }

    /// 128 random bits, so that no two forms are taken for one.
    static func mark() -> String {
        [UInt64.random(in: .min ... .max), .random(in: .min ... .max)].map { number in
            let digits = String(number, radix: 16)
            return String(repeating: "0", count: 16 - digits.count) + digits
        }.joined()
    }
}
