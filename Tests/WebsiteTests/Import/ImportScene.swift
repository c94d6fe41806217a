import Decisions
import Foundation
import Hummingbird
import HummingbirdTesting
import Testing

@testable import Documents
@testable import Website

/// Tables for tests, in few words.
enum ImportScene {
    static let bodies: [Recorded<Body>] = {
        (try? Scene().office.matter("kiz", for: .internal).matter.council.municipalities) ?? []
    }()

    static func sheet(_ rows: [[String]]) -> Sheet { Sheet(rows: rows.map { $0.map { .text($0) } }) }

    static func rates(_ rows: [[String]], _ page: Language = .de, choices: ImportChoices = ImportChoices())
        -> ImportedForm
    {
        RateImport(sheet: sheet(rows), page: page, choices: choices).filled
    }

    static func plan(_ rows: [[String]], _ page: Language = .de, choices: ImportChoices = ImportChoices())
        -> ImportedForm
    {
        PlanImport(sheet: sheet(rows), kinds: [], page: page, choices: choices).filled
    }

    static func key(_ sheet: Sheet, _ page: Language = .de, choices: ImportChoices = ImportChoices()) -> ImportedForm {
        KeyImport(sheet: sheet, bodies: bodies, page: page, choices: choices, higherNames: ["Rhein-Sieg-Kreis"]).filled
    }

    static func key(_ rows: [[String]], _ page: Language = .de, choices: ImportChoices = ImportChoices())
        -> ImportedForm
    {
        key(sheet(rows), page, choices: choices)
    }

    /// Each municipality with a number that only it has.
    static var weights: [(body: Recorded<Body>, weight: Int)] { bodies.enumerated().map { ($1, 10_003 + 1_117 * $0) } }

    static var filledWeights: [String: String] {
        Dictionary(
            uniqueKeysWithValues: weights.map {
                ("weight-" + $0.body.header.id, Typography(.de).count(Int64($0.weight)))
            })
    }

    /// A file made by a few lines of Python that have `path`.
    static func file(_ lines: String) throws -> [UInt8] {
        let path = FileManager.default.temporaryDirectory.appending(path: "einvernehmen-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: path) }
        guard case .at(let python, _) = HelperPlace.find("read_table.py") else { throw TableProblem.noHelper }
        let script = path.appendingPathExtension("py")
        try Data("import sys\npath = sys.argv[1]\n\(lines)".utf8).write(to: script)
        defer { try? FileManager.default.removeItem(at: script) }
        // Foundation starts one process at a time safely, and tests run many at once.
        try #require(system("'\(python)' -I '\(script.path)' '\(path.path)'") == 0)
        return Array(try Data(contentsOf: path))
    }

    /// The same, while others have their turn.
    static func made(_ lines: String) async throws -> [UInt8] {
        try await withCheckedThrowingContinuation { done in
            Thread.detachNewThread { done.resume(with: Result { try file(lines) }) }
        }
    }

    /// A workbook by `sheet` and `book`.
    static func workbook(_ lines: String) throws -> [UInt8] {
        try file("import openpyxl\nbook = openpyxl.Workbook()\nsheet = book.active\n\(lines)\nbook.save(path)")
    }

    static func read(_ lines: String) async throws -> SheetFile {
        try await TableReader(timeout: .seconds(300)).read(
            made("import openpyxl\nbook = openpyxl.Workbook()\nsheet = book.active\n\(lines)\nbook.save(path)"))
    }
}

extension ImportedForm {
    func weights() -> [String: String] { form.fields.filter { $0.key.hasPrefix("weight-") } }
    func values(_ names: String...) -> [String?] { names.map { form.fields[$0] } }
    var allNotes: String { notes.map(\.de).joined(separator: " ") }
    var allFaults: String {
        faults.map {
            "\($0.row.map { $0 + 1 } ?? 0)\($0.column.map(Sheet.letter) ?? "-"): \($0.found.de) / \($0.expected.de)"
        }.joined(separator: "; ")
    }
}
