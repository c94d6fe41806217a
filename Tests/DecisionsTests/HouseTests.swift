import Foundation
import Testing

@Suite("The house: imports run one way, and slices keep to themselves")
struct HouseTests {
    static let sources = URL(fileURLWithPath: #filePath).resolvingSymlinksInPath()
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .appending(path: "Sources")

    /// What each room may import of ours.
    static let allowed: [String: Set<String>] = [
        "Costing": [],
        "Texts": [],
        "Decisions": ["Costing", "Texts"],
        "Ledger": [],
        "Register": ["Ledger", "Decisions", "Costing"],
        "Documents": ["Register", "Decisions", "Costing", "CCmarkGFM"],
        "Serving": ["Documents", "Register", "Decisions", "Costing"],
        "Website": ["Serving", "Documents", "Register", "Decisions", "Costing"],
        "OpenData": ["Serving", "Documents", "Register", "Decisions", "Costing"],
        "einvernehmen": ["Website", "OpenData", "Serving", "Documents", "Register", "Ledger", "Decisions", "Costing"],
    ]

    /// Which rooms may import a library that is not for all.
    static let guarded: [String: Set<String>] = [
        "GRDB": ["Ledger", "Register"],
        "Hummingbird": ["Serving", "Website", "OpenData", "einvernehmen"],
    ]

    /// The state of each slice, and its folder in Decisions.
    static let slices = ["Matters", "Council", "Mandates", "Consent", "Law", "Options", "Costs", "Papers"]

    struct File {
        var room: String
        /// Below the room: `Consent/Consent.swift`.
        var path: String
        var lines: [String]
    }

    static func files() throws -> [File] {
        let manager = FileManager.default
        var files: [File] = []
        for room in try manager.contentsOfDirectory(atPath: sources.path).sorted() {
            let folder = sources.appending(path: room).resolvingSymlinksInPath()
            for path in try manager.subpathsOfDirectory(atPath: folder.path).sorted() where path.hasSuffix(".swift") {
                let text = try String(contentsOf: folder.appending(path: path), encoding: .utf8)
                files.append(File(room: room, path: path, lines: text.components(separatedBy: .newlines)))
            }
        }
        return files
    }

    /// The module that a line imports: also of `@testable import X`,
    /// `public import X` and `import struct X.Y`.
    static func imported(_ line: String) -> String? {
        let words = line.split { $0 == " " || $0 == "\t" }.map(String.init)
        guard let place = words.firstIndex(of: "import"), place + 1 < words.count,
              words[..<place].allSatisfy({ $0.hasPrefix("@") || ["public", "package", "internal", "private", "fileprivate"].contains($0) })
        else { return nil }
        let kinds = ["struct", "class", "enum", "protocol", "func", "var", "let", "typealias"]
        let name = kinds.contains(words[place + 1]) && place + 2 < words.count ? words[place + 2] : words[place + 1]
        return name.split(separator: ".").first.map(String.init)
    }

    @Test("An import is read in every form")
    func forms() {
        #expect(HouseTests.imported("import Ledger") == "Ledger")
        #expect(HouseTests.imported("@testable import Ledger") == "Ledger")
        #expect(HouseTests.imported("@preconcurrency public import Ledger") == "Ledger")
        #expect(HouseTests.imported("import struct Ledger.Event") == "Ledger")
        #expect(HouseTests.imported("// import Ledger") == nil)
        #expect(HouseTests.imported("let import = 1") == nil)
    }

    @Test("No file imports a room that is not below its own")
    func rooms() throws {
        let files = try HouseTests.files()
        #expect(files.count > 50)
        for file in files {
            let ours = Set(HouseTests.allowed.keys).union(["CCmarkGFM"])
            for (number, line) in file.lines.enumerated() {
                guard let module = HouseTests.imported(line) else { continue }
                let place = "\(file.room)/\(file.path):\(number + 1) imports \(module)"
                let rule = HouseTests.allowed[file.room] ?? []
                if ours.contains(module) { #expect(rule.contains(module), "\(place)") }
                let guardedModule = module.hasPrefix("Hummingbird") ? "Hummingbird" : module.hasPrefix("GRDB") ? "GRDB" : module
                if let rooms = HouseTests.guarded[guardedModule] { #expect(rooms.contains(file.room), "\(place)") }
                if file.room == "Costing" { Issue.record("\(place); Costing imports nothing") }
                if file.room == "Decisions" {
                    #expect(rule.contains(module), "\(place); Decisions imports only Costing and Texts")
                }
            }
        }
    }

    @Test("A slice does not use the state of another")
    func states() throws {
        for file in try HouseTests.files() where file.room == "Decisions" {
            let folder = file.path.split(separator: "/").first.map(String.init) ?? ""
            // The vocabulary is below the slices, the readings are above them.
            guard folder != "Readings" else { continue }
            for (number, line) in file.lines.enumerated() {
                for slice in HouseTests.slices where slice != folder && HouseTests.uses(slice, line) {
                    Issue.record("Decisions/\(file.path):\(number + 1) uses the state of \(slice): \(line)")
                }
            }
        }
    }

    /// Whether a line of code names a type as a word of its own.
    static func uses(_ type: String, _ line: String) -> Bool {
        let code = line.range(of: "//").map { String(line[..<$0.lowerBound]) } ?? line
        let unquoted = code.split(separator: "\"", omittingEmptySubsequences: false).enumerated()
            .filter { $0.offset.isMultiple(of: 2) }.map { String($0.element) }.joined(separator: " ")
        return unquoted.split { !$0.isLetter && !$0.isNumber && $0 != "_" }.contains { $0 == type }
    }

    @Test("Words in comments and texts are not uses")
    func uses() {
        #expect(HouseTests.uses("Law", "let law = Law()"))
        #expect(HouseTests.uses("Costs", "var costs: Costs"))
        #expect(!HouseTests.uses("Law", "// Law is elsewhere"))
        #expect(!HouseTests.uses("Options", "Text(\"Options\", en: \"Costs\")"))
        #expect(!HouseTests.uses("Law", "case lawful, Lawyer"))
    }

    /// Where it does not matter, or is asked before, that a missing day may leave
    /// open which entry is the last.
    static let lastOfBook = [
        "Matters/Matters.swift": "after rivalReferrals", "Readings/Rivals.swift": "after rivalModels", "Costs/Costs.swift": "what forms begin with, and after rivalEditions",
        "Readings/GrantInForce.swift": "the one of an id", "Readings/FigureBook.swift": "a label", "Readings/CostBasis.swift": "grants of one first day are told apart at entry",
        "Readings/Settlement.swift": "its rivals are named beside it",
    ]

    @Test("Nobody takes the last of a book without having thought of a day that is missing")
    func lastEntries() throws {
        let takers = try HouseTests.files().filter { file in
            file.room == "Decisions" && file.lines.contains { $0.contains(/\.all\.(last|reversed\(\)\.first)/) }
        }.map(\.path)
        #expect(Set(takers) == Set(HouseTests.lastOfBook.keys))
    }
}
