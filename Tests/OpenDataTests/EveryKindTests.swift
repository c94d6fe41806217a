import Decisions
import Folders
import Foundation
import HTTPTypes
import HummingbirdTesting
import Testing

@testable import OpenData
@testable import Register

/// All that is entered is fictional.
@Suite("Every kind of entry, as a program sends it")
struct EveryKindTests {
    /// An entry as the ledger has it, with its kind beside it and another id.
    private func text(of entry: Entry, as id: String) throws -> String {
        var header = entry.header
        header.id = id
        var text = String(decoding: try EntryCoding.bytes(Entry(header, entry.content)), as: UTF8.self)
        text.insert(contentsOf: "\"type\":\"\(entry.type)\",", at: text.index(after: text.startIndex))
        return text
    }

    private func reason(_ answer: TestResponse) throws -> String {
        let refusals = try #require(answer.object["refusals"] as? [[String: Any]], "\(answer.text)")
        return try #require(refusals.first?["detail"] as? String)
    }

    private static func caseFolder() throws -> TestFolder {
        let folder = TestFolder()
        for (path, text) in FictionalTexts.all {
            let file = folder.url.appending(path: path), place = file.deletingLastPathComponent()
            try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
            try Data(text.utf8).write(to: file)
        }
        return folder
    }

    @Test("Each is recorded as it was sent, or refused by a rule that is told in either language; none is unreadable")
    func sent() async throws {
        let folder = try Self.caseFolder()
        defer { withExtendedLifetime(folder) {} }
        try await Scene.with([folder.url], audience: .internal, writer: .clerk) { scene, client in
            let entries = try scene.office.entries(of: "mill").entries
            var recorded: Set<String> = []
            for kind in ContentTypes.all.map({ $0.kind }) {
                let entry = try #require(entries.first { $0.type == kind.type }, "the case has no \(kind.type)")
                let id = "api-\(kind.list)", text = try text(of: entry, as: id)
                let answer = try await client.send(text, to: "mill", query: "?lang=de")
                if answer.status == .created {
                    recorded.insert(kind.type)
                    let all = try scene.office.entries(of: "mill").entries
                    let found = try #require(all.last { $0.type == kind.type && $0.header.id == id }, "\(kind.type)")
                    // Its day may be that of the entry, where none was sent.
                    let same = try EntryCoding.bytes(Entry(found.header, entry.content))
                    #expect(try EntryCoding.bytes(Entry(found.header, found.content)) == same, "\(kind.type)")
                } else {
                    #expect(answer.status == .unprocessableContent, "\(kind.type): \(answer.text)")
                    let english = try await client.send(text, to: "mill", query: "?lang=en")
                    #expect(try reason(answer) != reason(english), "\(kind.type)")
                }
                if case .byItself = kind.arrival { continue }
                #expect(!recorded.contains(kind.type), "\(kind.type)")
            }
            #expect(recorded.count >= 10 && recorded.contains(Occurrence.type), "\(recorded.sorted())")
        }
    }
}
