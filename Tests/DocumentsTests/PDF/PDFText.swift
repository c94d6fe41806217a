import Foundation
import Testing

/// What readers of plain text find in a PDF.
enum PDFText {
    static let python = ProcessInfo.processInfo.environment["EINVERNEHMEN_PYTHON"]
    static let isPossible = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
        .contains { FileManager.default.isExecutableFile(atPath: "\($0)/pdftotext") }
    static let missing: Comment = "no typst or pdftotext here: `Tools/setup build test` installs them"

    /// The words, those that were broken at the end of a line whole again.
    static func words(of pdf: [UInt8]) throws -> [String] {
        try text(of: pdf).split(whereSeparator: \.isWhitespace).map(String.init)
    }

    static func text(of pdf: [UInt8]) throws -> String { whole(try run(pdf, "pdftotext", ["FILE", "-"])) }

    /// The same with a reader that knows no replaced text.
    static func simpleText(of pdf: [UInt8]) throws -> String {
        let script = "import sys, pypdf\nfor page in pypdf.PdfReader(sys.argv[1]).pages: print(page.extract_text())"
        return whole(try run(pdf, python ?? "python3", ["-c", script, "FILE"]))
    }

    /// The right edge of the word that ends farthest to the right, in points.
    static func rightmost(of pdf: [UInt8]) throws -> [(word: String, edge: Double, width: Double)] {
        let boxes = try run(pdf, "pdftotext", ["-bbox", "FILE", "-"])
        var width = 0.0
        return boxes.split(separator: "\n").compactMap { line in
            if let page = line.firstMatch(of: /<page width="([0-9.]+)"/) { width = Double(page.1) ?? 0 }
            guard let word = line.firstMatch(of: /xMax="([0-9.]+)"[^>]*>([^<]*)/), let edge = Double(word.1) else {
                return nil
            }
            return (String(word.2), edge, width)
        }
    }

    private static func whole(_ text: String) -> String {
        text.replacing("\u{AD}\n", with: "").replacing("\u{AD}", with: "")
    }

    static func run(_ pdf: [UInt8], _ tool: String, _ arguments: [String]) throws -> String {
        let file = FileManager.default.temporaryDirectory.appending(path: "einvernehmen-\(UUID().uuidString).pdf")
        try Data(pdf).write(to: file)
        defer { try? FileManager.default.removeItem(at: file) }
        // Foundation starts one process at a time safely, and tests run many at once.
        let output = file.appendingPathExtension("txt")
        defer { try? FileManager.default.removeItem(at: output) }
        let words = [tool] + arguments.map { $0 == "FILE" ? file.path : $0 }
        let command = words.map { "'" + $0.replacing("'", with: "'\\''") + "'" }.joined(separator: " ")
        guard system("\(command) > '\(output.path)'") == 0 else { throw CocoaError(.fileReadUnknown) }
        return String(decoding: try Data(contentsOf: output), as: UTF8.self)
    }
}
