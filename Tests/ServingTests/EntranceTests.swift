import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Testing

@testable import Serving

@Suite("The one entrance of website and API")
struct EntranceTests {
    /// A side that says of everything from whom it came.
    struct Plain: Served {
        let side: Side
        var start: String { side == .api ? "/api" : "" }

        var routes: Routes {
            var routes = Routes()
            routes.get("\(start)/read") { _, context in
                .plain(.ok, "\(context.reader.actor?.id ?? "nobody") \(context.reader.audience.rawValue)")
            }
            routes.post("\(start)/entered") { _, context in .plain(.created, try context.reader.entering().id) }
            routes.get("\(start)/entered") { _, _ in .plain(.ok, "a form") }
            return routes
        }

        func told(_ error: any Error, _ request: Request, _ context: ServingContext) throws -> Response {
            .plain(.init(code: 418), "\(side): \(error)")
        }
    }

    static let orders: [[Plain]] = [
        [Plain(side: .website), Plain(side: .api)], [Plain(side: .api), Plain(side: .website)],
    ]

    private func test(
        _ sides: [Plain], for readers: Readers = .loopback, requiresHost: Bool = false,
        _ body: @escaping @Sendable (any TestClientProtocol) async throws -> Void
    ) async throws {
        try await Application(router: Serving.router(sides, for: readers, requiresHost: requiresHost)).test(
            .router, body)
    }

    @Test("Who asks is known on each side, in whichever order the sides are put together", arguments: orders)
    func readers(sides: [Plain]) async throws {
        try await test(sides) { client in
            let first = try await client.execute(uri: "/read", method: .get).text
            #expect(first == "clerk internal")
            let second = try await client.execute(uri: "/api/read", method: .get).text
            #expect(second == "clerk public")
        }
        let strangers = Readers { request, _ in request.uri.query == "known" ? .clerk : .unknown }
        try await test(sides, for: strangers) { client in
            let third = try await client.execute(uri: "/read", method: .get).text
            #expect(third == "nobody public")
            let fourth = try await client.execute(uri: "/read?known", method: .get).text
            #expect(fourth == "clerk internal")
            let refused = try await client.execute(uri: "/entered", method: .post).text
            #expect(refused.hasPrefix("website: MayNotEnter"))
        }
    }

    @Test("A request that is not for this machine is sent away on both sides, also where nothing is", arguments: orders)
    func hosts(sides: [Plain]) async throws {
        try await test(sides, requiresHost: true) { client in
            for path in ["/read", "/api/read", "/nothing", "/api/nothing"] {
                let answer = try await client.execute(uri: "http://evil.example\(path)", method: .get)
                #expect(answer.status == .misdirectedRequest, "\(path)")
                #expect(answer.headers[.init("X-Content-Type-Options") ?? .accept] == "nosniff", "\(path)")
            }
        }
    }

    @Test("Nothing is recorded for a page of another site", arguments: orders)
    func foreign(sides: [Plain]) async throws {
        try await test(sides) { client in
            let site = try #require(HTTPField.Name("Sec-Fetch-Site"))
            for (path, side) in [("/entered", "website"), ("/api/entered", "api")] {
                for headers: HTTPFields in [[.origin: "https://evil.example"], [.origin: "null"], [site: "cross-site"]]
                {
                    let answer = try await client.execute(uri: path, method: .post, headers: headers)
                    #expect(answer.text == "\(side): foreign", "\(path) \(headers)")
                }
                for headers: HTTPFields in [[:], [site: "same-origin"], [site: "none"], [.origin: "http://localhost"]] {
                    let fifth = try await client.execute(uri: path, method: .post, headers: headers).text
                    #expect(fifth == "clerk", "\(path) \(headers)")
                }
            }
        }
    }

    @Test("An address says which methods it takes, and what goes wrong is told by its side", arguments: orders)
    func methods(sides: [Plain]) async throws {
        try await test(sides) { client in
            for (start, side) in [("", "website"), ("/api", "api")] {
                for (path, method, allowed) in [
                    ("/read", HTTPRequest.Method.post, "GET, HEAD"), ("/read", .delete, "GET, HEAD"),
                    ("/entered", .put, "GET, HEAD, POST"),
                ] {
                    let answer = try await client.execute(uri: start + path, method: method)
                    #expect(answer.status.code == 418 && answer.text.hasPrefix(side), "\(start)\(path)")
                    #expect(answer.headers[.allow] == allowed, "\(method) \(start)\(path)")
                }
                let nothing = try await client.execute(uri: start + "/nothing", method: .get)
                #expect(nothing.text.hasPrefix(side) && nothing.headers[.allow] == nil)
            }
            // What only begins in the same way lies on the other side.
            let beside = try await client.execute(uri: "/apis", method: .get).text
            #expect(beside.hasPrefix("website"))
            let own = try await client.execute(uri: "/api", method: .get).text
            #expect(own.hasPrefix("api"))
        }
    }

    @Test("HEAD answers as GET, without the body, also where nothing is", arguments: orders)
    func head(sides: [Plain]) async throws {
        try await test(sides) { client in
            for path in ["/read", "/api/read", "/nothing", "/api/nothing"] {
                let get = try await client.execute(uri: path, method: .get),
                    head = try await client.execute(uri: path, method: .head)
                #expect(head.status == get.status && head.headers[.contentType] == get.headers[.contentType], "\(path)")
                #expect(head.body.readableBytes == 0 && get.body.readableBytes > 0, "\(path)")
            }
        }
    }

    @Test("Two answers at one address are found")
    func twice() {
        var routes = Plain(side: .website).routes
        #expect(routes.twice == [])
        routes.get("/read") { _, _ in .plain(.ok, "") }
        #expect(routes.twice == ["GET /read"])
    }

    @Test(
        "Only names of this machine are answered to, in whichever case they are written",
        arguments: [
            ("127.0.0.1:8080", true), ("localhost", true), ("[::1]:8080", true), ("[::1]", true), ("LOCALHOST", true),
            ("LocalHost:8080", true),
            ("evil.example", false), ("127.0.0.1.evil.example", false), ("localhost.evil.example:80", false),
            ("10.0.0.1", false),
            ("LOCALHOST.example", false),
        ])
    func names(host: String, isOurs: Bool) { #expect(LoopbackOnly.isLoopback(host) == isOurs) }
}

extension TestResponse {
    fileprivate var text: String { String(buffer: body) }
}
