import Foundation
import Hummingbird
import HummingbirdTesting
import Testing

@testable import Website

@Suite("What a reader sees")
struct ReadingTests {
    @Test("On 17.12.2012 the extra cost is 61,000 €, and nothing has changed under an answer")
    func december() async throws {
        try await Scene().app.test(.router) { client in
            let page = try await client.execute(uri: "/matters/kiz?as-of=2012-12-17", method: .get)
            #expect(page.status == .ok)
            #expect(page.plain.contains("61.000 €"))
            #expect(!page.text.contains("ev-alert--drift"))
        }
    }

    @Test("On 31.01.2013 it is 80,000 €, and the page says that the answer was given on 61,000 €, +31 %")
    func january() async throws {
        try await Scene().app.test(.router) { client in
            let page = try await client.execute(uri: "/matters/kiz?as-of=2013-01-31", method: .get).plain
            #expect(page.contains("auf der Grundlage von <strong>61.000 €</strong>"))
            #expect(page.contains("<strong>80.000 €</strong> (+31 %)"))
            let english = try await client.execute(uri: "/matters/kiz?as-of=2013-01-31&lang=en", method: .get).plain
            #expect(english.contains("was given on the basis of <strong>€61,000</strong>"))
        }
    }

    @Test(
        "Every page of the matter answers in both languages, on days long before and long after",
        arguments: [
            "", "/course", "/mandates", "/consent", "/costs", "/law", "/options", "/papers",
        ])
    func everyPart(part: String) async throws {
        try await Scene().app.test(.router) { client in
            for day in ["0001-01-01", "2012-10-01", "2012-10-02", "2014-03-31", "2024-12-31", "9999-12-31"] {
                for language in ["de", "en"] {
                    let page = try await client.execute(
                        uri: "/matters/kiz\(part)?as-of=\(day)&lang=\(language)", method: .get)
                    #expect(page.status == .ok, "\(part) \(day) \(language)")
                    #expect(page.text.contains("<html lang=\"\(language)\">"))
                }
            }
        }
    }

    @Test("A figure leads to its derivation, down to the entries it was read from")
    func figure() async throws {
        try await Scene().app.test(.router) { client in
            let page = try await client.execute(uri: "/matters/kiz/figures/extra-cost?as-of=2013-01-31", method: .get)
                .plain
            #expect(page.contains("kaufmännisch gerundet auf 1.000 €"))
            #expect(page.contains("aus: KGSt 2013 (Sätze rekonstruiert)"))
            #expect(page.contains("eigene Annahme"))
        }
    }

    @Test("A contested requirement shows both provisions")
    func contested() async throws {
        try await Scene().app.test(.router) { client in
            let page = try await client.execute(uri: "/matters/kiz/law?as-of=2013-01-31", method: .get).plain
            #expect(page.contains("strittig"))
            #expect(page.contains("§ 7 Teilhabe- und Integrationsgesetz 2012"))
            #expect(page.contains("Förderrichtlinie 2012"))
        }
    }

    @Test("A day that does not exist, a matter and a page that do not exist are each told as such")
    func wrongAddresses() async throws {
        try await Scene().app.test(.router) { client in
            let day = try await client.execute(uri: "/matters/kiz?as-of=2012-02-30", method: .get)
            #expect(day.status == .badRequest)
            #expect(day.text.contains("2012-02-30"))
            #expect(try await client.execute(uri: "/matters/other", method: .get).status == .notFound)
            #expect(try await client.execute(uri: "/matters/kiz/figures/nothing", method: .get).status == .notFound)
            #expect(try await client.execute(uri: "/matters/kiz/papers/nothing", method: .get).status == .notFound)
            let none = try await client.execute(uri: "/nowhere?lang=en", method: .get)
            #expect(none.status == .notFound)
            #expect(none.text.contains("There is no such page"))
        }
    }

    @Test("A page that has not changed is not sent again")
    func etag() async throws {
        try await Scene().app.test(.router) { client in
            let first = try await client.execute(uri: "/matters/kiz?as-of=2013-01-31", method: .get)
            let tag = try #require(first.headers[.eTag])
            let second = try await client.execute(
                uri: "/matters/kiz?as-of=2013-01-31", method: .get, headers: [.ifNoneMatch: tag])
            #expect(second.status == .notModified)
            let other = try await client.execute(
                uri: "/matters/kiz?as-of=2012-12-17", method: .get, headers: [.ifNoneMatch: tag])
            #expect(other.status == .ok)
        }
    }

    @Test("The list of what happened can be filtered by area and by words")
    func ledger() async throws {
        try await Scene().app.test(.router) { client in
            let costs = try await client.execute(uri: "/ledger?slice=costs", method: .get).text
            #expect(costs.contains("KGSt 2013"))
            #expect(!costs.contains("Weitere Beratung zunächst in den Fraktionen"))
            let motions = try await client.execute(uri: "/ledger?words=Antrag", method: .get).text
            #expect(motions.contains("<td>Antrag</td>"))
            #expect(
                try await client.execute(uri: "/ledger?words=motion&lang=en", method: .get).text.contains(
                    "<td>motion</td>"))
            let words = try await client.execute(uri: "/ledger?words=fraktionen", method: .get).text
            #expect(words.contains("Weitere Beratung zunächst in den Fraktionen"))
            let nothing = try await client.execute(uri: "/ledger?words=%25%22%3Cscript%3E", method: .get).text
            #expect(!nothing.contains("<script>"))
        }
    }

    @Test("A form of another site is refused")
    func foreignForm() async throws {
        try await Scene().app.test(.router) { client in
            let form = try await client.execute(
                uri: "/matters/kiz/mandates", method: .post,
                headers: [.contentType: "application/x-www-form-urlencoded", .origin: "https://evil.example"],
                body: Scene.fields([("mandate", "auftrag-a")]))
            #expect(form.status == .forbidden)
        }
    }
}
