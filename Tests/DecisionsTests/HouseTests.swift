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
            words[..<place].allSatisfy({
                $0.hasPrefix("@") || ["public", "package", "internal", "private", "fileprivate"].contains($0)
            })
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
                let guardedModule =
                    module.hasPrefix("Hummingbird") ? "Hummingbird" : module.hasPrefix("GRDB") ? "GRDB" : module
                if let rooms = HouseTests.guarded[guardedModule] { #expect(rooms.contains(file.room), "\(place)") }
                if file.room == "Costing" { Issue.record("\(place); Costing imports nothing") }
                if file.room == "Decisions" {
                    #expect(rule.contains(module), "\(place); Decisions imports only Costing and Texts")
                }
            }
        }
    }

    @Test("A slice does not use the state of another, nor anything of the rooms that see the whole matter")
    func slices() throws {
        let slices = SliceUses(try HouseTests.files().filter { $0.room == "Decisions" })
        #expect(slices.states.count == 8 && slices.above.count > 50)
        for fault in slices.faults { Issue.record("\(fault)") }
    }

    @Test("Whatever way a slice goes to reach another is found")
    func ways() {
        func faults(_ path: String, _ text: String) -> [String] {
            func file(_ path: String, _ text: String) -> File {
                File(room: "Decisions", path: path, lines: text.components(separatedBy: "\n"))
            }
            return SliceUses([
                file("Law/Law.swift", "public struct Law: Slice {\n    var norms = 1\n}\npublic struct Norm {}"),
                file("Readings/Fold/Matter.swift", "public struct Matter {\n    var law = Law()\n    var first = 1\n}"),
                file("Rules/History.swift", "extension Norm {\n    var lastGiven: Int { 1 }\n}"), file(path, text),
            ]).faults
        }
        #expect(faults("Costs/Costs.swift", "let law = Law()").count == 1)
        #expect(faults("Costs/Costs.swift", "extension Matter {\n    var cost: Int { law.norms }\n}").count == 1)
        #expect(faults("Costs/Costs.swift", "func check(_ matter: some Collection<Matter>) {}").count == 1)
        #expect(faults("Vocabulary/Entry.swift", "func check(_ norm: Norm) -> Int { norm.lastGiven }").count == 1)
        #expect(faults("Costs/Costs.swift", #"let text = "\(Law().norms)""#).count == 1)
        // Its own state, another's contents, and words in comments and texts.
        for text in [
            "let law = Law()", "let norm = Norm()", "// Matter is elsewhere",
            #"Text("Matter", en: "Law // lastGiven")"#,
        ] {
            #expect(faults("Law/More.swift", text) == [], "\(text)")
        }
        #expect(faults("Costs/Costs.swift", "case lawful, Lawyer, first") == [])
        #expect(faults("Readings/Fold/More.swift", "let law = Law(), all = Matter()") == [])
    }

    /// Where it does not matter, or is asked before, that a missing day may leave
    /// open which entry is the last.
    static let lastOfBook = [
        "Matters/Matters.swift": "after rivalReferrals", "Costs/RivalModels.swift": "after rivalModels",
        "Costs/Costs.swift": "what forms begin with, and after rivalEditions",
        "Readings/Grants/GrantInForce.swift": "the one of an id", "Readings/Figures/FigureBook.swift": "a label",
        "Readings/Figures/CostBasis.swift": "grants of one first day are told apart at entry",
        "Readings/Decided/Decided.swift": "its rivals are named beside it",
    ]

    @Test("Nobody takes the last of a book without having thought of a day that is missing")
    func lastEntries() throws {
        let takers = try HouseTests.files().filter { file in
            file.room == "Decisions" && file.lines.contains { $0.contains(/\.all\.(last|reversed\(\)\.first)/) }
        }.map(\.path)
        #expect(Set(takers) == Set(HouseTests.lastOfBook.keys))
    }
}
