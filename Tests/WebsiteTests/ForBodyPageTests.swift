import Decisions
import Hummingbird
import HummingbirdTesting
import Testing

@testable import Documents
@testable import Register
@testable import Website

@Suite("A page for one municipality")
struct ForBodyPageTests {
    private static let round = "fiktive-zweite-befragung"

    /// The text of a page without its tags.
    private static func words(_ page: String) -> String {
        page.replacing(/<[^>]*>/, with: " ").split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    @Test("Question, deadline and amount stand before anything else, also before the parts of the matter")
    func first() async throws {
        try await ConsentScene.walk { room in
            let page = try await room.page("for/siegburg", asOf: "2014-01-31")
            #expect(page.contains("<h1>Siegburg</h1> <dl class=\"ev-facts\">"))
            let places = try [
                "Soll der Kreis ein Kommunales Integrationszentrum einrichten?", "keine gesetzt", "mit Förderung bis",
                "<nav class=\"ev-tabs\"", "<section class=\"ev-section\" id=\"asked\">",
            ].map { try #require(page.firstRange(of: $0), "\($0): \(page)").lowerBound }
            #expect(places == places.sorted())
            #expect(page.contains("href=\"/matters/kiz/costs/shares?body=siegburg&amp;as-of=2014-01-31#derivation\""))
            let english = try await room.client.execute(
                uri: "/matters/kiz/for/siegburg?as-of=2014-01-31&lang=en", method: .get
            ).plain
            #expect(english.contains("What it costs you") && english.contains("Your share a year"))
        }
    }

    @Test("Nothing is missing that the terminal and the PDF say", arguments: Language.allCases)
    func sentences(language: Language) async throws {
        try await ConsentScene.walk { room in
            for day in ["2013-01-31", "2014-01-31", "2014-04-30"] {
                let view = try room.scene.office.matter("kiz", asOf: .init(iso: day), for: .internal)
                let sheet = try #require(try room.scene.office.sheet(forBody: "much", in: view, language))
                let address = "/matters/kiz/for/much?as-of=\(day)&lang=\(language.rawValue)"
                let page = SheetPageTests.words(try await room.client.execute(uri: address, method: .get).text)
                let said = SheetPageTests.sentences([sheet])
                #expect(said.count > 10)
                for sentence in said { #expect(page.contains(sentence), "\(day): \(sentence)") }
                #expect(sheet.sections.map(\.id) == ["asked", "costs", "said", "changed", "ways"], "\(day)")
            }
        }
    }

    @Test("While the round runs it leads to the form, the draft that was given and the letter; afterwards to no letter")
    func ways() async throws {
        try await ConsentScene.walk { room in
            try await room.open()
            try await room.answer("alfter", "consent")
            let page = try await room.page("for/alfter", asOf: "2013-03-10"), day = "?as-of=2013-03-10"
            for way in [
                "consent/\(Self.round)\(day)", "consent/\(Self.round)\(day)#position",
                "consent/\(Self.round)/draft\(day)", "letters/consultation/\(Self.round).pdf\(day)",
                "papers/vorlage-2013\(day)", "sheets/for/alfter.pdf\(day)",
            ] {
                #expect(page.contains("href=\"/matters/kiz/\(way)\""), "\(way)")
            }
            // Who has answered is not reminded.
            #expect(!page.contains("letters/reminder/\(Self.round)"))
            #expect(
                try await room.page("for/bornheim", asOf: "2013-03-10").contains("letters/reminder/\(Self.round).pdf"))
            #expect(!(try await room.page("for/alfter")).contains("letters/consultation/\(Self.round).pdf"))
        }
    }

    @Test("Where two rounds ask it, each has its question, its deadline and its answer")
    func several() async throws {
        try await ConsentScene.walk { room in
            try await room.open()
            try await room.answer("alfter", "consent")
            let page = Self.words(try await room.page("for/alfter", asOf: "2013-03-10"))
            #expect(page.contains("„Fiktive zweite Befragung“: 15.03.2013, läuft noch"), "\(page)")
            #expect(page.contains("„Fiktive zweite Befragung“: stimmt zu (20.02.2013)"))
            #expect(page.contains("„Befragung der Bürgermeisterin und der Bürgermeister“: keine gesetzt"))
        }
    }

    @Test("The round, the list of rounds and the list of municipalities lead to it")
    func links() async throws {
        try await ConsentScene.walk { room in
            try await room.open()
            try await room.answer("alfter", "consent")
            let link = "<a href=\"/matters/kiz/for/alfter?as-of=2013-03-31\">Alfter</a>"
            for path in ["consent/\(Self.round)", "consent", "bodies"] {
                #expect(try await room.page(path).contains(link), "\(path)")
            }
            #expect(
                try await room.page("consent/\(Self.round)").contains(
                    "<a href=\"/matters/kiz/for/eitorf?as-of=2013-03-31\">Eitorf</a>"))
        }
    }

    @Test("One that is not known is told with those that are; a neighbour reads that it does not belong to the county")
    func unknown() async throws {
        try await ConsentScene.walk { room in
            let none = try await room.client.execute(uri: "/matters/kiz/for/nirgends?as-of=2013-01-31", method: .get)
            #expect(none.status == .notFound && none.plain.contains("siegburg") && !none.plain.contains("bonn"))
            let bonn = try await room.page("for/bonn", asOf: "2013-01-31")
            #expect(bonn.contains("Bonn gehört nicht zu den Städten und Gemeinden dieses Kreises."))
            #expect(!bonn.contains("id=\"asked\"") && !bonn.contains("id=\"costs\""))
        }
    }

    @Test("Where it is not settled by which key, each share is told, and where a grant pays, the one without it")
    func shares() async throws {
        let keys = """
            levy-keys:
              - {id: alt, on: 2024-06, sources: [vorlage], title: Umlage A, unit: euro, weights: [{body: neukirch, \
            weight: 60000}, {body: altau, weight: 40000}]}
              - {id: neu, on: 2024-06-10, sources: [vorlage], title: Umlage B, unit: euro, weights: [{body: neukirch, \
            weight: 30000}, {body: altau, weight: 70000}]}

            """
        try await SmallCounty.walk(keys) { county in
            let page = try await county.words("/for/neukirch", asOf: "2024-12-31")
            #expect(
                page.contains("19.500 € oder 39.000 € , ohne Förderung; es fehlt der genaue Tag eines Schlüssels"),
                "\(page)")
            #expect(
                page.contains("Ihr Anteil im Jahr, falls „Umlage A“ (Juni 2024) zuletzt gesetzt wurde 39.000 €"),
                "\(page)")
        }
        let grant = "grants:\n" + SmallCounty.grant("ga", "Zuschuss", "40000", from: "2024-01-01", to: "2026-12-31")
        try await SmallCounty.walk(grant) { county in
            let page = try await county.words("/for/neukirch", asOf: "2024-12-31")
            #expect(page.contains("20.000 € , mit Förderung bis 31.12.2026, Ersatzschlüssel"), "\(page)")
            #expect(page.contains("Ohne Förderung 52.000 €"), "\(page)")
        }
    }

    @Test("Of a municipality that was absorbed the page leads to the other, which bears both shares")
    func absorbed() async throws {
        let ended = """
            ended-bodies:
              - {id: ende, on: 2024-07-01, sources: [vorlage], body: altau, successors: [neukirch], title: Altau geht \
            in Neukirch auf}

            """
        try await SmallCounty.walk(ended) { county in
            let gone = try await county.page("/for/altau", asOf: "2024-07-31")
            #expect(gone.contains("Altau besteht nicht mehr (01.07.2024), an ihrer Stelle steht Neukirch."))
            #expect(gone.contains("<a href=\"/matters/klein/for/neukirch?as-of=2024-07-31\">Neukirch</a>"))
            #expect(try await county.words("/for/neukirch", asOf: "2024-07-31").contains("65.000 €"))
            let bodies = try await county.page("/bodies", asOf: "2024-07-31")
            #expect(bodies.contains("<a href=\"/matters/klein/for/altau?as-of=2024-07-31\">"))
        }
    }

    @Test("It comes as a PDF", .enabled(if: Typesetter().isAvailable, "no typst here"))
    func pdf() async throws {
        try await ConsentScene.walk { room in
            let file = try await room.client.execute(
                uri: "/matters/kiz/sheets/for/siegburg.pdf?as-of=2014-01-31", method: .get)
            #expect(file.status == .ok && file.text.hasPrefix("%PDF"))
            #expect(file.headers[.contentDisposition]?.contains("kiz-siegburg-2014-01-31.pdf") == true)
            let none = try await room.client.execute(uri: "/matters/kiz/sheets/for/nirgends.pdf", method: .get)
            #expect(none.status == .notFound && none.plain.contains("siegburg"))
        }
    }
}
