/// What a file is by its first bytes, whatever its name says.
public struct FileBeginning: Sendable {
    /// So many are looked at.
    public static let length = 1_024
    private let bytes: [UInt8]

    public init(_ bytes: some Sequence<UInt8>) { self.bytes = Array(bytes.prefix(FileBeginning.length)) }

    /// What was found in a file whose ending says that it is something else, and
    /// what is expected; nil where it is what it is called, or the ending says
    /// nothing that its beginning would show.
    public func contradicts(name: String) -> (found: Text, expected: Text)? {
        guard let dot = name.lastIndex(of: "."),
            let (kinds, called) = FileBeginning.called(String(name[dot...].dropFirst()).lowercased())
        else { return nil }
        let kind = kind
        guard !kinds.contains(kind) else { return nil }
        let found = kind.words
        return (
            Text(phrase: "die Datei „\(name, "name")“, die \(found, "found") ist"),
            Text(phrase: "\(called, "called"), oder die Datei unter der Endung dessen, was sie ist")
        )
    }

    private enum Kind {
        case pdf, packed, oldOffice, rtf, png, jpeg, gif, tiff, html, xml, text, other

        var words: Text {
            switch self {
            case .pdf: Text(phrase: "ein PDF")
            case .packed: Text(phrase: "ein Archiv oder ein gepacktes Dokument (ZIP, .docx, .xlsx, .odt)")
            case .oldOffice: Text(phrase: "ein Dokument der alten Form (.doc, .xls, .msg)")
            case .rtf: Text(phrase: "ein Textdokument (RTF)")
            case .png: Text(phrase: "ein Bild (PNG)")
            case .jpeg: Text(phrase: "ein Bild (JPEG)")
            case .gif: Text(phrase: "ein Bild (GIF)")
            case .tiff: Text(phrase: "ein Bild (TIFF)")
            case .html: Text(phrase: "eine Webseite (HTML)")
            case .xml: Text(phrase: "eine XML-Datei")
            case .text: Text(phrase: "ein einfacher Text")
            case .other: Text(phrase: "keine Datei dieser Art")
            }
        }
    }

    /// The kinds that an ending promises. A document with a password is packed in the old form.
    private static func called(_ ending: String) -> (kinds: [Kind], words: Text)? {
        switch ending {
        case "pdf": ([.pdf], Text(phrase: "ein PDF"))
        case "docx", "xlsx", "pptx":
            ([.packed, .oldOffice], Text(phrase: "ein Dokument der Form .\(ending, "ending")"))
        case "odt", "ods", "odp": ([.packed], Text(phrase: "ein Dokument der Form .\(ending, "ending")"))
        case "doc": ([.oldOffice, .rtf], Text(phrase: "ein Dokument der Form .doc"))
        case "xls", "ppt", "msg": ([.oldOffice], Text(phrase: "ein Dokument der Form .\(ending, "ending")"))
        case "rtf": ([.rtf], Text(phrase: "ein Textdokument (RTF)"))
        case "zip": ([.packed], Text(phrase: "ein Archiv (ZIP)"))
        case "png": ([.png], Text(phrase: "ein Bild (PNG)"))
        case "jpg", "jpeg": ([.jpeg], Text(phrase: "ein Bild (JPEG)"))
        case "gif": ([.gif], Text(phrase: "ein Bild (GIF)"))
        case "tif", "tiff": ([.tiff], Text(phrase: "ein Bild (TIFF)"))
        default: nil
        }
    }

    private var kind: Kind {
        let starts: [(Kind, [UInt8])] = [
            (.packed, [0x50, 0x4B, 0x03, 0x04]), (.packed, [0x50, 0x4B, 0x05, 0x06]),
            (.oldOffice, [0xD0, 0xCF, 0x11, 0xE0]), (.rtf, Array("{\\rtf".utf8)),
            (.png, [0x89, 0x50, 0x4E, 0x47]), (.jpeg, [0xFF, 0xD8, 0xFF]), (.gif, Array("GIF8".utf8)),
            (.tiff, [0x49, 0x49, 0x2A, 0]), (.tiff, [0x4D, 0x4D, 0, 0x2A]),
        ]
        if let (kind, _) = starts.first(where: { bytes.starts(with: $0.1) }) { return kind }
        let words = String(decoding: bytes, as: UTF8.self).lowercased()
        let begun = words.drop { $0.isWhitespace || $0 == "\u{FEFF}" }
        if begun.hasPrefix("<!doctype html") || begun.hasPrefix("<html") { return .html }
        // Some programs set signs of their own before it, and readers look for it.
        if words.contains("%pdf") { return .pdf }
        if begun.hasPrefix("<?xml") { return words.contains("<html") ? .html : .xml }
        return bytes.contains { $0 < 0x09 || (0x0E..<0x20).contains($0) }
            || words.unicodeScalars.dropLast(3).contains("\u{FFFD}") ? .other : .text
    }
}
