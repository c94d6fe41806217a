import Hummingbird
import HummingbirdTesting
import Testing

@testable import Website

@Suite("What an address names and is not there")
struct UnknownValueTests {
    @Test(
        "It is refused with what was found and what there is, on the page and in its files",
        arguments: [
            ("years", "variant=nirgends", "„nirgends“ (Was-wäre-wenn)"),
            ("years", "year=1999", "„1999“ (Jahr). Zu diesem Stand gibt es: 2013, 2014"),
            ("years", "year=heute", "„heute“ (Jahr)"),
            ("what-if", "variant=nirgends", "Zu diesem Stand ist nichts davon verzeichnet."),
            ("what-if", "year=2040", "„2040“ (Jahr)"),
            ("shares", "body=bonn", "„bonn“ (Stadt oder Gemeinde). Zu diesem Stand gibt es: alfter,"),
            ("range", "of=2040", "„2040“ (Jahr)"),
        ])
    func refused(part: String, query: String, message: String) async throws {
        try await Scene().app.test(.router) { client in
            let file = ["years": "cases", "what-if": "cases", "shares": "shares", "range": "spans"][part] ?? ""
            for address in ["/matters/kiz/costs/\(part)", "/matters/kiz/costs/\(part)/\(file).csv"] {
                let page = try await client.execute(uri: "\(address)?as-of=2014-01-31&\(query)", method: .get)
                #expect(page.status == .notFound, "\(address)")
                #expect(page.plain.contains(message), "\(address): \(page.plain)")
            }
        }
    }

    @Test(
        "An empty value names nothing and is not refused",
        arguments: [
            "years?variant=", "years?year=", "what-if?grant=", "shares?body=", "range?of=", "compare?from-edition=",
        ])
    func empty(address: String) async throws {
        try await Scene().app.test(.router) { client in
            let page = try await client.execute(uri: "/matters/kiz/costs/\(address)&as-of=2014-01-31", method: .get)
            #expect(page.status == .ok)
        }
    }

    @Test("A grant of the what-if that does not exist is told, with those that do")
    func grant() async throws {
        try await Scene().app.test(.router) { client in
            let page = try await client.execute(
                uri: "/matters/kiz/costs/what-if?as-of=2013-01-31&grant=doubles", method: .get
            ).plain
            #expect(
                page.contains("„doubles“ (Förderung nach ihrem letzten Tag)") && page.contains("läuft weiter (goes-on)")
            )
            let file = try await client.execute(
                uri: "/matters/kiz/costs/what-if/cases.csv?as-of=2013-01-31&grant=doubles", method: .get)
            #expect(file.status == .unprocessableContent)
        }
    }

    @Test(
        """
        Shares by a key that is not there are no file; the page says which key it shows, and links the file of \
        that one
        """
    )
    func key() async throws {
        try await Scene().app.test(.router) { client in
            let page = try await client.execute(uri: "/matters/kiz/costs/shares?as-of=2014-01-31&key=foo", method: .get)
            #expect(page.plain.contains("Der Schlüssel „foo“ ist an diesem Stand nicht verzeichnet"))
            #expect(page.text.contains("shares.csv?as-of=2014-01-31&amp;key=inhabitants"))
            let file = try await client.execute(
                uri: "/matters/kiz/costs/shares/shares.csv?as-of=2014-01-31&key=foo", method: .get)
            #expect(file.status == .notFound)
            #expect(file.plain.contains("„foo“ (Schlüssel). Zu diesem Stand gibt es: inhabitants."))
        }
    }

    @Test("A table that a page does not have is refused with those it has")
    func table() async throws {
        try await Scene().app.test(.router) { client in
            let page = try await client.execute(
                uri: "/matters/kiz/costs/years/nichts.csv?as-of=2013-01-31", method: .get)
            #expect(page.status == .notFound)
            #expect(page.plain.contains("„nichts“ (Tabelle). Zu diesem Stand gibt es: cases, composition, meanings."))
            let none = try await client.execute(
                uri: "/matters/kiz/costs/years/cases.csv?as-of=2012-10-10&lang=en", method: .get)
            #expect(none.status == .notFound && none.plain.contains("Nothing of the kind is recorded"))
        }
    }
}
