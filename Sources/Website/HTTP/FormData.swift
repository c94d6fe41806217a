import Decisions
import Hummingbird
import NIOCore
import Register

enum FormLimits {
    /// An attachment in bytes.
    static let upload = 32 * 1_048_576
    /// All other fields of a form together.
    static let fields = 1_048_576
    /// Parts of a form with files, and bytes of the head of one.
    static let parts = 1_000
    static let partHead = 8_192
    /// Fields of a form without files.
    static let count = 20_000
    /// Of one without files, as it is sent: a byte may take three.
    static let encoded = 3 * fields
}

/// The fields of a form, and the files sent with it.
struct FormData {
    struct File {
        var name: String
        var bytes: [UInt8]
    }
    var fields: [String: String] = [:]
    var files: [String: File] = [:]
    /// The mark of what was entered from just such a form; then the form that is
    /// shown again asks whether it is meant a second time.
    var alike: String?
    /// How it was shown when it was sent, where it is shown again.
    var shown = FormShown()
    /// Of the field that says so.
    static let againField = "again"

    /// A field without the white space around it, and without signs that turn the
    /// direction of writing; empty where it is missing or holds nothing that
    /// anybody sees.
    subscript(name: String) -> String {
        let text = ControlSign.withoutTurns(fields[name] ?? "")
        guard !text.isBlank else { return "" }
        return String(text.drop { $0.isWhitespace }.reversed().drop { $0.isWhitespace }.reversed())
    }

    static func read(_ request: Request) async throws -> FormData {
        let type = request.headers[.contentType] ?? "", kind = type.lowercased()
        let hasFiles = kind.hasPrefix("multipart/form-data")
        let limit = hasFiles ? FormLimits.upload + FormLimits.fields : FormLimits.encoded
        if let length = request.headers[.contentLength].flatMap({ Int($0) }), length > limit {
            throw hasFiles ? PageError.tooLarge(limit: FormLimits.upload) : tooLong
        }
        let buffer: ByteBuffer
        do { buffer = try await request.body.collect(upTo: limit) } catch is NIOTooManyBytesError {
            throw hasFiles ? PageError.tooLarge(limit: FormLimits.upload) : tooLong
        } catch { throw PageError.brokenOff }
        let bytes = Array(buffer.readableBytesView)
        // A long one keeps nobody waiting who only wants a page.
        return try await IntakeDesk.forms.read(bytes: bytes.count) { try parse(bytes, type) }
    }

    private static func parse(_ bytes: [UInt8], _ type: String) throws(PageError) -> FormData {
        let kind = type.lowercased()
        if kind.hasPrefix("multipart/form-data") {
            guard let boundary = Multipart.boundary(in: type) else {
                throw PageError.badForm(Text(phrase: "ein Formular ohne Trenner"), expected: .ownForm)
            }
            return try Multipart.parse(bytes, boundary: boundary)
        }
        guard kind.prefix(while: { $0 != ";" && $0 != " " }) == "application/x-www-form-urlencoded" else {
            throw PageError.notAForm(type)
        }
        return try urlEncoded(bytes)
    }

    static func urlEncoded(_ bytes: [UInt8]) throws(PageError) -> FormData {
        var form = FormData(), size = 0
        for pair in bytes.split(separator: UInt8(ascii: "&")) {
            let parts = pair.split(separator: UInt8(ascii: "="), maxSplits: 1, omittingEmptySubsequences: false)
            guard let name = parts.first.flatMap(decoded), let value = decoded(parts.count > 1 ? parts[1] : []) else {
                throw .badForm(Text(phrase: "ein Feld, das nicht UTF-8 ist"), expected: Text("UTF-8"))
            }
            size += name.utf8.count + value.utf8.count
            form.fields[name] = value
            guard size <= FormLimits.fields, form.fields.count <= FormLimits.count else { throw tooLong }
        }
        return form
    }

    static var tooLong: PageError {
        .tooLong(
            Text(phrase: "ein Formular mit zu vielen oder zu langen Feldern"),
            expected: Text(phrase: "höchstens 1 MiB in allen Feldern zusammen, und höchstens 20 000 Felder"))
    }

    private static func decoded(_ bytes: ArraySlice<UInt8>) -> String? {
        var out: [UInt8] = []
        var index = bytes.startIndex
        while index < bytes.endIndex {
            let byte = bytes[index]
            if byte == UInt8(ascii: "%"), index + 2 < bytes.endIndex,
                let code = UInt8(String(decoding: bytes[(index + 1)...(index + 2)], as: UTF8.self), radix: 16)
            {
                out.append(code)
                index += 3
            } else {
                out.append(byte == UInt8(ascii: "+") ? 32 : byte)
                index += 1
            }
        }
        return String(validating: out, as: UTF8.self)
    }
}

extension Text {
    /// What a page can read.
    static let ownForm = Text(phrase: "ein Formular dieser Seiten")
}
