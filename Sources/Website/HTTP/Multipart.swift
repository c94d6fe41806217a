import Decisions

/// Forms with files: multipart/form-data as browsers send it (RFC 7578).
/// Hummingbird has none.
enum Multipart {
    static func boundary(in contentType: String) -> String? {
        guard let range = contentType.range(ofKey: "boundary=") else { return nil }
        var value = contentType[range.upperBound...].prefix { $0 != ";" }
        if value.hasPrefix("\""), value.hasSuffix("\""), value.count >= 2 { value = value.dropFirst().dropLast() }
        return value.isEmpty || value.utf8.count > 70 ? nil : String(value)
    }

    static func parse(_ bytes: [UInt8], boundary: String) throws(PageError) -> FormData {
        let mark = Array(("--" + boundary).utf8)
        var form = FormData()
        var fieldBytes = 0, parts = 0
        guard var start = find(mark, in: bytes, from: 0) else { throw broken }
        while true {
            start += mark.count
            if bytes[start...].starts(with: [45, 45]) { return form }
            guard bytes[start...].starts(with: [13, 10]), let next = find([13, 10] + mark, in: bytes, from: start)
            else { throw broken }
            let part = bytes[(start + 2)..<max(start + 2, next)]
            parts += 1
            guard parts <= FormLimits.parts else { throw tooMuch }
            // The head ends within so many bytes, whatever comes after it.
            let within = min(part.endIndex, part.startIndex + FormLimits.partHead)
            guard let end = find([13, 10, 13, 10], in: bytes, from: part.startIndex - 2, to: within) else {
                throw within < part.endIndex ? tooMuch : broken
            }
            let head = String(decoding: bytes[part.startIndex..<max(part.startIndex, end)], as: UTF8.self)
            let body = Array(bytes[(end + 4)..<part.endIndex])
            guard let name = parameter("name", in: head) else { throw broken }
            fieldBytes += name.utf8.count
            guard fieldBytes <= FormLimits.fields else { throw tooMuch }
            if let file = parameter("filename", in: head) {
                guard body.count <= FormLimits.upload else { throw .tooLarge(limit: FormLimits.upload) }
                if !file.isEmpty { form.files[name] = FormData.File(name: FileName.safe(file), bytes: body) }
            } else {
                fieldBytes += body.count
                guard fieldBytes <= FormLimits.fields else { throw FormData.tooLong }
                guard let text = String(validating: body, as: UTF8.self) else {
                    throw .badForm(Text(phrase: "ein Feld, das nicht UTF-8 ist"), expected: Text("UTF-8"))
                }
                form.fields[name] = text
            }
            start = next + 2
        }
    }

    private static var broken: PageError { .badForm(Text(phrase: "ein Formular, das abbricht"), expected: .ownForm) }

    /// `name="…"` of the Content-Disposition line. It is looked for byte by byte: a
    /// mark that begins a name would join the sign before it to one character.
    private static func parameter(_ key: String, in head: String) -> String? {
        guard
            let line = head.unicodeScalars.split(whereSeparator: { $0 == "\r" || $0 == "\n" }).map(String.init)
                .first(where: { $0.lowercased().hasPrefix("content-disposition:") })
        else { return nil }
        let bytes = Array(line.utf8), start = Array("; \(key)=\"".utf8)
        guard let place = find(start, in: bytes, from: 0) else { return nil }
        return unescaped(
            String(decoding: bytes[(place + start.count)...].prefix { $0 != UInt8(ascii: "\"") }, as: UTF8.self))
    }

    /// Browsers write these three signs so, and no others (HTML, multipart/form-data).
    private static func unescaped(_ value: String) -> String {
        [("%22", "\""), ("%0D", "\r"), ("%0A", "\n")].reduce(value) { value, pair in
            value.replacing(pair.0, with: pair.1)
        }
    }

    private static var tooMuch: PageError {
        .tooLong(
            Text(phrase: "ein Formular mit zu vielen Teilen, oder mit einem zu langen Kopf oder Namen"),
            expected: .ownForm)
    }

    /// - Parameter limit: where what is looked for must have ended; nil: with all bytes.
    private static func find(_ needle: [UInt8], in bytes: [UInt8], from start: Int, to limit: Int? = nil) -> Int? {
        let limit = limit ?? bytes.count
        guard let first = needle.first, limit >= needle.count, start <= limit - needle.count else { return nil }
        return bytes.withUnsafeBufferPointer { all in
            needle.withUnsafeBufferPointer { needle in
                var index = start
                while index <= limit - needle.count {
                    if all[index] == first {
                        var match = 1
                        while match < needle.count, all[index + match] == needle[match] { match += 1 }
                        if match == needle.count { return index }
                    }
                    index += 1
                }
                return nil
            }
        }
    }
}

extension String {
    /// Where a key stands, letters as they are.
    func range(ofKey key: String) -> Range<String.Index>? {
        var index = startIndex
        while index < endIndex {
            if self[index...].hasPrefix(key) { return index..<self.index(index, offsetBy: key.count) }
            index = self.index(after: index)
        }
        return nil
    }
}
