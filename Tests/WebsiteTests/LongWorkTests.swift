import Decisions
import Dispatch
import Foundation
import Hummingbird
import HummingbirdTesting
import Register
import Serving
import Testing

@testable import Documents
@testable import Website

@Suite("What computes long holds nobody up")
struct LongWorkTests {
    static let day = "as-of=2013-01-31"

    private func walk(
        simulating: Workers, _ body: @escaping @Sendable (Site, any TestClientProtocol) async throws -> Void
    ) async throws {
        let scene = try Scene()
        let site = try Site(office: scene.office, typesetter: Typesetter(), simulating: simulating, reckoning: .ofTests)
        try await Application(router: Serving.router([site], for: .loopback)).test(.router) { client in
            try await body(site, client)
        }
    }

    @Test(
        """
        While a hundred wait for simulations all other pages are there, also those that are not ready yet; then each \
        has its own
        """,
        .timeLimit(.minutes(20)))
    func others() async throws {
        let workers = Workers(threads: 1, mostWaiting: 200), hold = DispatchSemaphore(value: 0)
        try await walk(simulating: workers) { _, client in
            func get(_ path: String) async throws -> TestResponse {
                try await client.execute(
                    uri: "/matters/kiz\(path)\(path.contains("?") ? "&" : "?")\(Self.day)", method: .get)
            }
            try await withThrowingTaskGroup(of: HTTPResponse.Status.self) { group in
                group.addTask {
                    try await workers.run { hold.wait() }
                    return .ok
                }
                for seed in 0..<3 { group.addTask { try await get("/costs/range?seed=\(seed)").status } }
                for _ in 3..<100 {
                    group.addTask {
                        try await workers.run {}
                        return .ok
                    }
                }
                while workers.taken < 101 { try await Task.sleep(for: .milliseconds(1)) }
                // None of these could be answered if it stood in the same line.
                for path in [
                    "", "/costs", "", "/costs/compare", "/costs/what-if", "/papers/vorlage-2013",
                    "/costs/compare/bridge.csv",
                ] {
                    #expect(try await get(path).status != .serviceUnavailable, "\(path)")
                }
                #expect(workers.taken == 101)
                hold.signal()
                for try await status in group { #expect(status == .ok) }
            }
        }
    }

    @Test("Beyond those that run and wait the answer is 503 and says when to come again", .timeLimit(.minutes(20)))
    func full() async throws {
        let workers = Workers(threads: 1, mostWaiting: 0), hold = DispatchSemaphore(value: 0)
        try await walk(simulating: workers) { _, client in
            try await withThrowingTaskGroup(of: Void.self) { group in
                group.addTask { try await workers.run { hold.wait() } }
                while workers.taken < 1 { try await Task.sleep(for: .milliseconds(1)) }
                for (path, text) in [
                    ("/costs/range?", "zu viel auf einmal gerechnet"),
                    ("/costs/range?lang=en&", "Too much is being computed"),
                    ("/costs/range/spans.csv?", "zu viel auf einmal gerechnet"),
                ] {
                    let answer = try await client.execute(uri: "/matters/kiz\(path)\(Self.day)", method: .get)
                    #expect(answer.status == .serviceUnavailable && answer.headers[.retryAfter] == "5", "\(path)")
                    #expect(answer.plain.contains(text), "\(path)")
                }
                hold.signal()
                try await group.waitForAll()
            }
            #expect(try await client.execute(uri: "/matters/kiz/costs/range?\(Self.day)", method: .get).status == .ok)
        }
    }

    @Test(
        "A simulation is computed once: for all who ask at once, its files, its other years and the other language",
        .timeLimit(.minutes(20)))
    func once() async throws {
        try await walk(simulating: Workers(threads: 2, mostWaiting: 200)) { site, client in
            func get(_ path: String) async throws -> TestResponse {
                let answer = try await client.execute(uri: "/matters/kiz/costs/\(path)", method: .get)
                #expect(answer.status == .ok, "\(path)")
                return answer
            }
            let page = "range?\(Self.day)&seed=7"
            let pages = try await withThrowingTaskGroup(of: Int.self) { group in
                for _ in 0..<40 { group.addTask { try await get(page).body.readableBytes } }
                return try await group.reduce(into: Set<Int>()) { $0.insert($1) }
            }
            #expect(pages.count == 1 && site.simulations.count == 1)
            let text = try await get(page).text
            let files = text.matches(of: /costs\/(range\/[a-z]+\.csv\?[^"]*)"/).map {
                String($0.1).replacing("&amp;", with: "&")
            }
            #expect(files.count == 3)
            for file in files { _ = try await get(file) }
            let years = Set(text.matches(of: /[?&;]of=(\d{4})"/).map { "&of=\($0.1)" })
            #expect(years.count > 1)
            for more in years.union(["&lang=en"]) { _ = try await get(page + more) }
            #expect(site.simulations.count == 1)
            for other in ["range?\(Self.day)&seed=8", "range?\(Self.day)&seed=7&chance=20"] { _ = try await get(other) }
            #expect(site.simulations.count == 3)
            // What is entered changes the page, and not what is simulated.
            let event = Occurrence(called: Text("Fiktiv"), text: nil)
            let entry = Entry(Header(id: "fiktiv", on: PartialDate("2013-01-20")), event)
            try site.office.record(entry, in: "kiz", by: .clerk)
            for path in [page, page + "&lang=en", "range/spans.csv?\(Self.day)&seed=7"] { _ = try await get(path) }
            #expect(site.simulations.count == 3)
        }
    }

    @Test("A difference is split once for the page, its files and the other language; another year is another")
    func differences() async throws {
        try await walk(simulating: Workers(threads: 1, mostWaiting: 20)) { site, client in
            func get(_ path: String) async throws {
                let answer = try await client.execute(uri: "/matters/kiz/costs/\(path)", method: .get)
                #expect(answer.status == .ok, "\(path)")
            }
            try await get("compare?\(Self.day)")
            let size = site.differences.size
            #expect(size > 0)
            for path in ["compare", "compare/bridge.csv", "compare/steps.csv", "compare/states.csv"] {
                try await get("\(path)?\(Self.day)&lang=en")
            }
            #expect(site.differences.size == size)
            try await get("compare?\(Self.day)&year=2015")
            #expect(site.differences.size > size)
        }
    }
}
