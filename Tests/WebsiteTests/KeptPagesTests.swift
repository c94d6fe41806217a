import Decisions
import Folders
import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Register
import Serving
import Synchronization
import Testing

@testable import Documents
@testable import Website

/// Two matters of one fictional county, and one of a county beside it.
@Suite("Finished pages are kept until something that they were made from has changed")
struct KeptPagesTests {
    private final class Clock: Sendable {
        let now = Mutex(Date(timeIntervalSince1970: 1_722_427_200))
        func nextDay() { now.withLock { $0 += 86_400 } }
    }

    private struct Scene {
        let office: Office
        let site: Site
        let client: any TestClientProtocol
        let clock: Clock
        let folder: URL

        static let guest = HTTPField.Name("X-Guest")

        /// The page that is kept for an address; asked for before, so that it is the one that is served.
        func page(_ path: String, isGuest: Bool = false) async throws -> KeptPage {
            let headers: HTTPFields = isGuest ? [Self.guest ?? .accept: "1"] : [:]
            let answer = try await client.execute(uri: path, method: .get, headers: headers)
            #expect(answer.status == .ok, "\(path)")
            let address = KeptPage.Address(uri: path, audience: isGuest ? .public : .internal)
            let page = try #require(site.pages.value(address), "\(path)")
            #expect(answer.headers[.eTag] == page.etag, "\(path)")
            return page
        }

        /// Which of some pages are still the ones that were kept.
        func kept(_ pages: [String: KeptPage], isGuest: Bool = false) async throws -> Set<String> {
            var kept: Set<String> = []
            for (path, before) in pages where try await page(path, isGuest: isGuest).from === before.from {
                kept.insert(path)
            }
            return kept
        }

        func pages(_ paths: [String], isGuest: Bool = false) async throws -> [String: KeptPage] {
            var pages: [String: KeptPage] = [:]
            for path in paths { pages[path] = try await page(path, isGuest: isGuest) }
            return pages
        }

        func enter(_ id: String, in matter: String, _ audience: Audience = .public) throws {
            let header = Header(id: id, on: .day(office.today), audience: audience)
            try office.record(
                Entry(header, Occurrence(called: Text("Fiktiv: \(id)"), text: nil)), in: matter, by: .clerk)
        }
    }

    private func walk(_ body: @escaping @Sendable (Scene) async throws -> Void) async throws {
        let place = TestFolder(), clock = Clock()
        let office = try Office(
            folder: place.url.appending(path: "data"), now: { clock.now.withLock { $0 } }, whenLost: place.held())
        for (id, county) in [("klein", "auenkreis"), ("zweite", "auenkreis"), ("fern", "bergkreis")] {
            let base = SmallCounty.base.replacing("id: klein,", with: "id: \(id),").replacing("auenkreis", with: county)
            let root = place.url.appending(path: id)
            for (path, text) in [
                ("Programmes/mini/programme.yaml", SmallCounty.programme), ("Cases/\(id)/case.yaml", base),
            ] {
                let file = root.appending(path: path)
                try FileManager.default.createDirectory(
                    at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
                try Data(text.utf8).write(to: file)
            }
            _ = try office.take(CaseFolder(at: root.appending(path: "Cases/\(id)")), by: .importer)
        }
        let site = try Site(office: office, typesetter: Typesetter(), simulating: .ofTests, reckoning: .ofTests)
        let guest = try #require(Scene.guest)
        let readers = Readers { request, _ in request.headers[guest] == nil ? .clerk : .unknown }
        try await Application(router: Serving.router([site], for: readers)).test(.router) { client in
            try await body(Scene(office: office, site: site, client: client, clock: clock, folder: place.url))
        }
    }

    private static let parts = [
        "", "/course", "/mandates", "/consent", "/costs", "/costs/years", "/law", "/options", "/papers", "/figures",
        "/bodies",
    ]
    private static func paths(_ matter: String) -> [String] { parts.map { "/matters/\(matter)\($0)" } }

    @Test("An entry into one matter leaves the pages of another in the cache")
    func otherMatter() async throws {
        try await walk { scene in
            let own = try await scene.pages(Self.paths("klein")),
                others = try await scene.pages(Self.paths("zweite") + Self.paths("fern"))
            try scene.enter("neu", in: "klein")
            #expect(try await scene.kept(others) == Set(others.keys))
            #expect(try await scene.kept(own) == [])
            let course = try await scene.client.execute(uri: "/matters/klein/course", method: .get)
            #expect(course.text.contains("Fiktiv: neu"))
            for (path, page) in own { #expect(try await scene.page(path).etag != page.etag, "\(path)") }
        }
    }

    @Test("A count of inhabitants of the county makes the pages of all its matters new, and of no other county’s")
    func county() async throws {
        try await walk { scene in
            let own = try await scene.pages(Self.paths("klein") + Self.paths("zweite")),
                others = try await scene.pages(Self.paths("fern"))
            let counted = InhabitantsCounted(
                counted: .day(scene.office.today), counts: [.init(body: Identifier("altau"), count: 2_345)])
            try scene.office.record(
                Entry(Header(id: "zaehlung", on: .day(scene.office.today)), counted), in: "klein", by: .clerk)
            #expect(try await scene.kept(own) == [])
            #expect(try await scene.kept(others) == Set(others.keys))
            #expect(try await scene.client.execute(uri: "/matters/zweite/bodies", method: .get).text.contains("2.345"))
        }
    }

    @Test("An internal entry changes nothing for who may not read it, and the page is not made again")
    func internalEntry() async throws {
        try await walk { scene in
            let paths = Self.paths("klein")
            let open = try await scene.pages(paths, isGuest: true), inner = try await scene.pages(paths)
            try scene.enter("vertraulich", in: "klein", .internal)
            #expect(try await scene.kept(open, isGuest: true) == Set(paths))
            #expect(try await scene.kept(inner) == [])
            try scene.enter("offen", in: "klein")
            #expect(try await scene.kept(open, isGuest: true) == [])
        }
    }

    @Test("The list of matters and what happened are new after an entry into any of them")
    func all() async throws {
        try await walk { scene in
            for matter in ["klein", "fern"] {
                let pages = try await scene.pages(["/", "/ledger"])
                try scene.enter("neu-\(matter)", in: matter)
                #expect(try await scene.kept(pages) == [])
                #expect(
                    try await scene.client.execute(uri: "/ledger", method: .get).text.contains("Fiktiv: neu-\(matter)"))
            }
        }
    }

    @Test("A page is made anew each day, since it may say how many days are left")
    func nextDay() async throws {
        try await walk { scene in
            let pages = try await scene.pages(["/", "/ledger"] + Self.paths("klein"))
            #expect(try await scene.kept(pages) == Set(pages.keys))
            scene.clock.nextDay()
            #expect(try await scene.kept(pages) == [])
        }
    }

    @Test("At the foot of a matter’s page stands the last event that it was made from, and the chain goes through it")
    func foot() async throws {
        try await walk { scene in
            func foot(_ path: String) async throws -> RegisterMark {
                let text = try await scene.client.execute(uri: path, method: .get).text
                let told = try #require(text.firstMatch(of: /Registerstand <code>([0-9a-f]{32}@\d+)<\/code>/))
                return try #require(RegisterMark(String(told.1)))
            }
            let before = try await (foot("/matters/klein"), foot("/matters/fern/costs"), foot("/ledger"))
            try scene.enter("neu", in: "klein")
            let after = try await (foot("/matters/klein"), foot("/matters/fern/costs"), foot("/ledger"))
            #expect(after.0.position == scene.office.position && after.0 != before.0)
            #expect(after.1 == before.1 && after.1.position < after.0.position)
            #expect(after.2 == after.0 && before.2.position == before.1.position)
            let copy = scene.folder.appending(path: "copy")
            try FileManager.default.copyItem(at: scene.folder.appending(path: "data"), to: copy)
            let verification = try Verification(folder: copy.path)
            #expect(try verification.report(through: [before.0, before.1, after.0, after.1, after.2]).isClean)
        }
    }

    @Test("What has read its matter before and after an entry is not taken for current")
    func readTwice() async throws {
        try await walk { scene in
            let (before, both) = (MadeFrom(), MadeFrom())
            for from in [before, both] { from.note(try scene.office.matter("klein", for: .internal)) }
            #expect(before.isCurrent(in: scene.office, for: .internal))
            try scene.enter("neu", in: "klein")
            both.note(try scene.office.matter("klein", for: .internal))
            for from in [before, both, MadeFrom()] { #expect(!from.isCurrent(in: scene.office, for: .internal)) }
        }
    }

    @Test("A page that is not yet made while its matter is written to is never kept as of before")
    func whileWritten() async throws {
        try await walk { scene in
            try await withThrowingTaskGroup(of: Void.self) { group in
                group.addTask { for number in 0..<40 { try scene.enter("neu-\(number)", in: "klein") } }
                for _ in 0..<3 {
                    group.addTask {
                        for _ in 0..<40 {
                            _ = try await scene.client.execute(uri: "/matters/klein/course", method: .get)
                        }
                    }
                }
                try await group.waitForAll()
            }
            let text = try await scene.client.execute(uri: "/matters/klein/course", method: .get).text
            for number in 0..<40 { #expect(text.contains("id=\"neu-\(number)\""), "\(number)") }
        }
    }
}

@Suite("No page reads the office past what notes it")
struct NotedReadingTests {
    /// What is read where something is sent, and is not kept.
    static let sent = ["Form.swift", "Forms.swift", "Briefing.swift"]

    @Test("Only what notes it asks the office for matters and for what happened")
    func noted() throws {
        let folder = URL(filePath: #filePath).resolvingSymlinksInPath().deletingLastPathComponent()
            .deletingLastPathComponent()
            .deletingLastPathComponent().appending(path: "Sources/Website")
        var readers: [String] = [], files = 0
        for path in try FileManager.default.subpathsOfDirectory(atPath: folder.path) where path.hasSuffix(".swift") {
            files += 1
            let text = try String(contentsOf: folder.appending(path: path), encoding: .utf8)
            guard !Self.sent.contains(where: { path.hasSuffix($0) }) else { continue }
            if text.contains(/office\.(matters?|happenings|entries)\(/) { readers.append(path) }
        }
        #expect(files > 100)
        #expect(readers == ["HTTP/KeptPage.swift"])
    }
}
