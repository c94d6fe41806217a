import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Testing

@testable import Website

@Suite("The small print of HTTP on pages")
struct SmallPrintTests {
    @Test(
        "A method that an address does not have is 405 with those it has",
        arguments: [
            ("/matters/kiz/course", "OPTIONS", "GET, HEAD"), ("/matters/kiz/course", "PUT", "GET, HEAD"),
            ("/", "DELETE", "GET, HEAD"), ("/ledger", "POST", "GET, HEAD"),
            ("/matters/kiz/mandates", "PATCH", "GET, HEAD, POST"), ("/matters/kiz/motions", "GET", "POST"),
            ("/matters/kiz/motions", "HEAD", "POST"),
            ("/matters/kiz/letters/application.pdf", "TRACE", "GET, HEAD"),
            ("/matters/kiz/costs/shares/shares.csv", "DELETE", "GET, HEAD"),
        ])
    func methods(path: String, method: String, allowed: String) async throws {
        try await Scene().app.test(.router) { client in
            let answer = try await client.execute(uri: path, method: try #require(HTTPRequest.Method(rawValue: method)))
            #expect(
                answer.status == .methodNotAllowed && answer.headers[.allow] == allowed,
                "\(answer.status) \(answer.headers[.allow] ?? "-")")
        }
        try await Scene().app.test(.router) { client in
            let answer = try await client.execute(
                uri: "/nirgends", method: try #require(HTTPRequest.Method(rawValue: method)))
            #expect(answer.status == .notFound)
        }
    }

    @Test(
        "What a reader has is known by any of the ways to say so",
        arguments: [
            ("TAG", true), ("\"x\", TAG", true), ("*", true), (" TAG ,\"y\"", true), ("\"x\"", false),
            ("W/\"x\", \"y\"", false), ("", false),
        ])
    func known(header: String, isKnown: Bool) async throws {
        try await Scene().app.test(.router) { client in
            for path in ["/matters/kiz/mandates?as-of=2013-01-31", "/matters/kiz?as-of=2013-01-31"] {
                let tag = try #require(try await client.execute(uri: path, method: .get).headers[.eTag])
                for way in Set([tag, String(tag.trimmingPrefix("W/")), "W/" + tag.trimmingPrefix("W/")]) {
                    let answer = try await client.execute(
                        uri: path, method: .get, headers: [.ifNoneMatch: header.replacing("TAG", with: way)])
                    #expect(answer.status == (isKnown ? .notModified : .ok), "\(path) \(way)")
                }
            }
        }
    }

    @Test(
        "What is not sent as a form is 415, and the way in which it is sent may be written in any case",
        arguments: [
            ("text/plain", 415), ("application/json", 415), ("", 415),
            ("Application/X-WWW-Form-URLEncoded; charset=UTF-8", 303),
        ])
    func mediaType(type: String, status: Int) async throws {
        try await Scene().app.test(.router) { client in
            let headers: HTTPFields = type.isEmpty ? [:] : [.contentType: type]
            let answer = try await client.execute(
                uri: "/matters/kiz/mandates?as-of=2013-01-31", method: .post, headers: headers,
                body: Scene.fields(ClerksDayTests.report))
            #expect(answer.status.code == status)
            if status == 415 { #expect(answer.plain.contains("multipart/form-data")) }
        }
    }

    @Test(
        "An address that names another host is held to the same as the Host line, and must not differ from it",
        arguments: [
            ("http://evil.example/", 421), ("HTTP://evil.example:80/matters/kiz", 421),
            ("https://127.0.0.1.evil.example/ledger", 421), ("http://localhost/ledger", 200),
            ("http://LOCALHOST/", 200), ("http://127.0.0.1/", 400), ("http://localhost:8080/", 400),
            ("/ledger?words=http://evil.example/", 200), ("http://", 400),
            ("http://localhost@evil.example/", 421), ("http://evil.example", 421),
        ])
    func absoluteForm(address: String, status: Int) async throws {
        try await Scene().app.test(.router) { client in
            let answer = try await client.execute(uri: address, method: .get)
            #expect(answer.status.code == status, "\(address): \(answer.status)")
        }
    }

    @Test(
        "A form is taken from a page of this site only, whatever else a browser says of where it comes from",
        arguments: [
            ("same-origin", 303), ("none", 303), ("same-site", 403), ("cross-site", 403), ("http-cross", 403),
            ("", 403),
        ])
    func site(site: String, status: Int) async throws {
        try await Scene().app.test(.router) { client in
            var headers = Scene.form
            headers[try #require(HTTPField.Name("Sec-Fetch-Site"))] = site
            let answer = try await client.execute(
                uri: "/matters/kiz/mandates?as-of=2013-01-31", method: .post, headers: headers,
                body: Scene.fields(ClerksDayTests.report))
            #expect(answer.status.code == status)
        }
    }
}
