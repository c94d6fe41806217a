import Decisions
import Folders
import Foundation
import Hummingbird
import HummingbirdTesting
import Register
import Serving
import Testing

@testable import Documents
@testable import Website

/// All that is entered is fictional.
@Suite("Files of every kind of entry, from a folder to the page, and through an export to the page again")
struct FilesOfEveryKindTests {
    private static let kinds = Set([
        Document.type, Position.type, PositionWithdrawn.type, ConditionReported.type, ReminderSent.type,
        ConsentRound.type, Annex.type, PaperIssued.type,
    ])

    /// The fictional case, and beside it a letter that is withdrawn and one that is not public.
    private static func scene() throws -> Scene {
        let folder = TestFolder()
        defer { withExtendedLifetime(folder) {} }
        for (path, text) in FictionalTexts.all {
            let file = folder.url.appending(path: path), place = file.deletingLastPathComponent()
            try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
            try Data(text.utf8).write(to: file)
        }
        let scene = try Scene(of: folder.url)
        for (id, audience) in [("irrtum", Audience.public), ("vermerk", .internal)] {
            let file = try scene.office.keep(Array("Fiktiv: \(id)".utf8), as: "100 % \(id) & mehr?.txt")
            let letter = Document(title: Text("Fiktiv: \(id)"), kind: .letter, from: nil, counts: [], file: file)
            try record(Entry(Header(id: id, on: PartialDate("2013-02-01"), audience: audience), letter), scene)
        }
        let withdrawal = Withdrawal(entry: "irrtum", reason: Text("Fiktiv"))
        try record(Entry(Header(id: "irrtum-entfernt", on: PartialDate("2013-02-02")), withdrawal), scene)
        return scene
    }

    private static func record(_ entry: Entry, _ scene: Scene) throws {
        try scene.office.record(entry, in: "mill", by: .clerk)
    }

    /// Also those that are withdrawn, which the pages still name.
    private static func entries(_ office: Office, _ audience: Audience) throws -> [Entry] {
        let matter = try office.matter("mill", for: .internal).matter
        return (matter.entries + matter.withdrawn.map(\.entry)).filter { audience.mayRead($0.header) }
    }

    /// The hash of each file by its address.
    private static func files(_ office: Office, _ audience: Audience = .internal) throws -> [String: String] {
        let files = try entries(office, audience).flatMap(\.files)
        return Dictionary(files.map { ($0.address(in: "mill"), $0.hash) }) { a, _ in a }
    }

    private static func links(_ page: String) -> Set<String> {
        Set(page.matches(of: /href="(\/matters\/mill\/files\/[^"]+)"/).map { String($0.1) })
    }

    /// What the list of all events leads to.
    private static func listed(_ client: any TestClientProtocol) async throws -> Set<String> {
        var found: Set<String> = [], next: String? = "/ledger"
        while let path = next {
            let page = try await client.execute(uri: path, method: .get).text
            found.formUnion(links(page))
            next = page.firstMatch(of: /href="(\/ledger\?before=\d+)"/).map { String($0.1) }
        }
        return found
    }

    private static func expectAll(
        _ office: Office, _ app: any ApplicationProtocol, for audience: Audience
    ) async throws {
        let files = try files(office, audience)
        try await app.test(.router) { client in
            #expect(try await listed(client) == Set(files.keys))
            for (address, hash) in files {
                let answer = try await client.execute(uri: address, method: .get)
                #expect(answer.status == .ok, "\(address)")
                #expect(try Array(answer.body.readableBytesView) == office.attachments.bytes(of: hash), "\(address)")
            }
        }
    }

    @Test("The case has a file of every kind that can hold one, also of an entry that is withdrawn")
    func complete() throws {
        let office = try Self.scene().office
        #expect(try Set(Self.entries(office, .internal).filter { !$0.files.isEmpty }.map(\.type)) == Self.kinds)
        #expect(try office.matter("mill", for: .internal).matter.withdrawn.contains { !$0.entry.files.isEmpty })
    }

    @Test("Each has a link, which leads to its bytes, and has them again after an export and its import")
    func thereAndBack() async throws {
        let scene = try Self.scene()
        try await Self.expectAll(scene.office, scene.app, for: .internal)
        let out = TestFolder(isMade: false)
        defer { withExtendedLifetime(out) {} }
        try scene.office.export("mill", to: out.url)
        #expect(try CaseFolder(at: out.url).unread.isEmpty)
        let again = try Scene(of: out.url)
        #expect(try Self.files(again.office) == Self.files(scene.office))
        try await Self.expectAll(again.office, again.app, for: .internal)
    }

    @Test("Whoever may not read an entry gets no link to its file, nor the file")
    func audience() async throws {
        let scene = try Self.scene(), site = try Site(office: scene.office, typesetter: Typesetter())
        let app = Application(router: Serving.router([site], for: Readers(website: .unknown, api: .unknown)))
        try await Self.expectAll(scene.office, app, for: .public)
        let hidden = try Set(Self.files(scene.office).keys).subtracting(Self.files(scene.office, .public).keys)
        #expect(hidden.count == 1)
        try await app.test(.router) { client in
            for address in hidden {
                let status = try await client.execute(uri: address, method: .get).status
                #expect(status == .notFound, "\(address)")
            }
        }
    }

    @Test(
        "What was taken back, reported, sent and given is linked where it is told",
        arguments: [
            ("course", ["letter", "taken-back", "notice", "reminder", "draft", "sketch"]),
            ("consent/round-1", ["letter", "taken-back", "reminder", "draft", "sketch"]),
            ("papers", ["sketch"]), ("withdraw/reminder-1", ["reminder"]),
        ])
    func told(path: String, names: [String]) async throws {
        let scene = try Self.scene()
        try await scene.app.test(.router) { client in
            let found = try await Self.links(client.execute(uri: "/matters/mill/\(path)", method: .get).text)
            for name in names {
                #expect(found.contains { $0.hasSuffix("/\(name).txt") }, "\(path): \(name) in \(found)")
            }
        }
    }

    @Test("A draft that a case folder gives as any file is linked as that; no page of a document tree is promised")
    func foreignDraft() async throws {
        try await Self.scene().app.test(.router) { client in
            let place = "/matters/mill/consent/round-1"
            let page = try await client.execute(uri: place, method: .get)
            #expect(page.plain.contains("Entwurf der Vorlage, wie er damals war"))
            #expect(!page.text.contains(place + "/draft"))
            #expect(try await client.execute(uri: place + "/draft", method: .get).status == .notFound)
        }
    }
}
