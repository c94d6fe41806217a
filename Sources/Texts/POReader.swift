/// Reads a catalogue in gettext's PO format. It is strict: what it does not
/// know is a problem with its line, never skipped.
struct POReader {
    struct Entry {
        var line = 0
        var context: String?
        var id: String?
        var plural: String?
        var forms: [String] = []
        var isFuzzy = false
    }

    /// What the strings of a line belong to.
    private enum Part { case context, id, plural, form }

    private(set) var entries: [Entry] = []
    private var entry = Entry()
    private var part: Part?

    init(_ bytes: [UInt8]) throws(CatalogueProblem) {
        guard let text = String(validating: bytes, as: UTF8.self) else {
            throw CatalogueProblem(kind: .encoding, line: 1)
        }
        var number = 0
        for line in text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
            number += 1
            try read(Substring(line), number)
        }
        try close()
    }

    private mutating func read(_ line: Substring, _ number: Int) throws(CatalogueProblem) {
        if line.isEmpty || line == "\r" { return }
        if line.hasPrefix("#") {
            // Comments stand before what they are about.
            if entry.id != nil { try close() }
            if line.hasPrefix("#,"), line.contains("fuzzy") { entry.isFuzzy = true }
            return
        }
        if line.hasPrefix("\"") {
            guard let part else { throw CatalogueProblem(kind: .line(String(line)), line: number) }
            return append(try string(line, number), to: part)
        }
        guard let space = line.firstIndex(of: " ") else {
            throw CatalogueProblem(kind: .line(String(line)), line: number)
        }
        let word = line[..<space]
        switch word {
        case "msgctxt", "msgid":
            if entry.id != nil { try close() }
            entry.line = number
            part = word == "msgid" ? .id : .context
        case "msgid_plural": part = .plural
        case "msgstr" where entry.forms.isEmpty, "msgstr[\(entry.forms.count)]":
            entry.forms.append("")
            part = .form
        default: throw CatalogueProblem(kind: .line(String(line)), line: number)
        }
        if let part { append(try string(line[line.index(after: space)...], number), to: part) }
    }

    private mutating func append(_ text: String, to part: Part) {
        switch part {
        case .context: entry.context = (entry.context ?? "") + text
        case .id: entry.id = (entry.id ?? "") + text
        case .plural: entry.plural = (entry.plural ?? "") + text
        case .form: entry.forms[entry.forms.count - 1] += text
        }
    }

    /// Between quotation marks, with the escapes of C that a text may have.
    private func string(_ line: Substring, _ number: Int) throws(CatalogueProblem) -> String {
        let bytes = Array(line.utf8), mark = UInt8(ascii: "\"")
        let problem = CatalogueProblem(kind: .string, line: number)
        guard bytes.count >= 2, bytes.first == mark, bytes.last == mark else { throw problem }
        var read: [UInt8] = []
        var place = 1
        while place < bytes.count - 1 {
            let byte = bytes[place]
            place += 1
            if byte == mark { throw problem }
            guard byte == UInt8(ascii: "\\") else {
                read.append(byte)
                continue
            }
            // The last byte is the closing mark and escapes nothing.
            guard place < bytes.count - 1 else { throw problem }
            switch bytes[place] {
            case UInt8(ascii: "n"): read.append(10)
            case UInt8(ascii: "t"): read.append(9)
            case mark, UInt8(ascii: "\\"): read.append(bytes[place])
            default: throw problem
            }
            place += 1
        }
        return String(decoding: read, as: UTF8.self)
    }

    private mutating func close() throws(CatalogueProblem) {
        defer {
            entry = Entry()
            part = nil
        }
        guard let id = entry.id, !entry.forms.isEmpty else {
            // What stands in comments alone, as obsolete texts do, is nothing.
            if entry.id == nil, entry.forms.isEmpty, entry.context == nil { return }
            throw CatalogueProblem(kind: .incomplete(entry.id ?? ""), line: entry.line)
        }
        guard entry.plural != nil || entry.forms.count == 1 else {
            throw CatalogueProblem(kind: .plural(id), line: entry.line)
        }
        entries.append(entry)
    }
}
