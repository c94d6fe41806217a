import Costing
import Decisions
import Foundation
import Hummingbird
import HummingbirdTesting
import Testing

@testable import Documents
@testable import Website

@Suite("A clerk's day")
struct ClerksDayTests {
    static let report = [
        ("mandate", "auftrag-a"), ("status", "under-way"), ("text", "Die Fraktionen beraten im Februar."),
        ("on", "2013-01-31"), ("audience", "public"),
    ]

    @Test("A status that was reported stands on the page at once, and is one event")
    func status() async throws {
        let scene = try Scene()
        let before = scene.office.position
        try await scene.app.test(.router) { client in
            let answer = try await client.execute(
                uri: "/matters/kiz/mandates?as-of=2013-01-31", method: .post, headers: Scene.form,
                body: Scene.fields(Self.report))
            #expect(answer.status == .seeOther)
            #expect(scene.office.position == before + 1)
            let page = try await client.execute(uri: "/matters/kiz/mandates?as-of=2013-01-31", method: .get).text
            #expect(page.contains("Die Fraktionen beraten im Februar."))
            let earlier = try await client.execute(uri: "/matters/kiz/mandates?as-of=2013-01-30", method: .get).text
            #expect(!earlier.contains("Die Fraktionen beraten im Februar."))
        }
    }

    @Test(
        """
        A report without a text, on no mandate, or on a day that is none comes back with the form, and changes \
        nothing
        """,
        arguments: [
            ("text", " "), ("mandate", "auftrag-z"), ("on", "2012-02-30"), ("status", "perhaps"), ("on", "2012-01-01"),
            ("audience", "friends"),
        ])
    func wrongReport(field: String, value: String) async throws {
        let scene = try Scene()
        let before = scene.office.position
        try await scene.app.test(.router) { client in
            let fields = Self.report.map { $0.0 == field ? (field, value) : $0 }
            let answer = try await client.execute(
                uri: "/matters/kiz/mandates?as-of=2013-01-31", method: .post, headers: Scene.form,
                body: Scene.fields(fields))
            #expect(answer.status == .unprocessableContent)
            #expect(answer.text.contains("Es wurde nichts geändert."))
            #expect(scene.office.position == before)
        }
    }

    /// How the map shows a municipality on all its tiles: what is said of it, and in which colour.
    static func tiles(of name: String, in scene: Scene) throws -> Set<String> {
        let view = try scene.office.matter("kiz", asOf: .init(iso: "2013-01-31"), for: .internal)
        let map = try #require(MatterCharts(view, .de).map)
        let tile = #/<title>([^<:]*): ([^<]*)</title><polygon class="chart-hex chart-hex-([a-z]+)"/#
        return Set(map.svg.matches(of: tile).filter { $0.1 == name }.map { "\($0.2) (\($0.3))" })
    }

    @Test("A municipality's position with its letter colours its tile, and the letter can be had again")
    func position() async throws {
        let scene = try Scene()
        let letter = Array("%PDF Fiktives Schreiben".utf8) + [0, 255, 13, 10, 45, 45]
        let (headers, body) = Scene.multipart(
            [
                ("round", "buergermeister-2012"), ("body", "alfter"), ("answer", "consent"),
                ("title", "Fiktiv: Die Gemeinde stimmt zu"),
                ("reason", ""), ("on", "2013-01-31"), ("audience", "public"),
            ], file: ("../Schreiben \"1\".pdf", letter))
        try await scene.app.test(.router) { client in
            let body0 = try scene.office.matter("kiz", for: .internal).matter.council.municipalities.first {
                $0.content.name.de == "Alfter"
            }
            #expect(body0?.header.id == "alfter")
            #expect(try Self.tiles(of: "Alfter", in: scene) == ["eigene Antwort nicht bekannt (unknown)"])
            let answer = try await client.execute(
                uri: "/matters/kiz/positions?as-of=2013-01-31", method: .post, headers: headers, body: body)
            #expect(answer.status == .seeOther, "\(answer.plain)")
            #expect(try Self.tiles(of: "Alfter", in: scene) == ["stimmt zu (consent)"])
            #expect(try Self.tiles(of: "Bornheim", in: scene) == ["eigene Antwort nicht bekannt (unknown)"])
            let place = "/matters/kiz/consent/buergermeister-2012?as-of=2013-01-31"
            let round = try await client.execute(uri: place, method: .get)
            #expect(round.text.contains("<title>Alfter: stimmt zu</title>"))
            let page = try await client.execute(uri: "/matters/kiz/consent?as-of=2013-01-31", method: .get).text
            #expect(page.contains("Fiktiv: Die Gemeinde stimmt zu"))
            let link = try #require(page.firstMatch(of: /\/matters\/kiz\/files\/[0-9a-f]{64}\/[^"]+/)?.output)
            let file = try await client.execute(uri: String(link), method: .get)
            #expect(Array(file.body.readableBytesView) == letter)
            #expect(file.headers[.contentDisposition]?.contains("..") == false)
        }
    }

    @Test("A speaker's word colours no tile")
    func speaker() throws {
        let view = try Scene().office.matter("kiz", asOf: .init(iso: "2013-01-31"), for: .internal)
        let map = try #require(MatterCharts(view, .de).map)
        #expect(map.table.rows.count == 19)
        #expect(map.table.rows.allSatisfy { $0.last == "eigene Antwort nicht bekannt" })
    }

    static let edition = [
        ("title", "Fiktive Ausgabe 2014"), ("group-0", "Fachkraft"), ("rate-0", "72.000"), ("group-1", "Verwaltung"),
        ("rate-1", "57.000"),
        ("group-2", "Assistenz"), ("rate-2", "50.000"), ("group-3", ""), ("rate-3", ""),
        ("overhead", "20"), ("material", "9.900,50"), ("on", "2013-02-15"), ("grade", "assumption"),
    ]

    @Test("A paper is not issued on a day on which one of its figures is not known")
    func unknownFigure() async throws {
        let scene = try Scene()
        try await scene.app.test(.router) { client in
            let refused = try await client.execute(
                uri: "/matters/kiz/papers/vorlage-2013/issue?as-of=2018-06-01", method: .post, headers: Scene.form,
                body: Scene.fields([("number", "Fiktiv 2/2018")]))
            #expect(refused.status == .unprocessableContent)
            #expect(refused.plain.contains("[](figure:grant-last-day), steht für nichts Bekanntes"))
            #expect(try scene.office.matter("kiz", for: .internal).matter.papers.issued.isEmpty)
        }
    }

    @Test("A new edition moves the figures; the paper that was issued stays, and shows then and now")
    func editionAfterIssue() async throws {
        let scene = try Scene()
        try #require(Typesetter().isAvailable, "typst is missing; Tools/setup build installs it")
        try await scene.app.test(.router) { client in
            let issued = try await client.execute(
                uri: "/matters/kiz/papers/vorlage-2013/issue?as-of=2013-01-31", method: .post, headers: Scene.form,
                body: Scene.fields([("number", "Fiktiv 1/2013")]))
            #expect(issued.status == .seeOther)
            let place = try #require(issued.headers[.location])
            let pdf = try await client.execute(
                uri: "/matters/kiz/papers/vorlage-2013-fiktiv-1-2013/pdf?as-of=2013-01-31", method: .get)
            #expect(pdf.text.hasPrefix("%PDF"))
            let old = try await client.execute(uri: place, method: .get).plain
            #expect(old.contains("Keine Kennzahl hat sich seither geändert."))

            let published = try await client.execute(
                uri: "/matters/kiz/editions?as-of=2013-02-15", method: .post, headers: Scene.form,
                body: Scene.fields(Self.edition))
            #expect(published.status == .seeOther, "\(published.plain)")
            let view = try scene.office.matter("kiz", asOf: .init(iso: "2013-02-15"), for: .internal)
            let now = try #require(view.figures["extra-cost"]?.value)
            #expect(now != .money(.init(cents: 8_000_000)))
            #expect(view.figures["extra-cost"]?.grade == .assumption)

            let later = try await client.execute(
                uri: "/matters/kiz/papers/vorlage-2013-fiktiv-1-2013?as-of=2013-02-15", method: .get
            ).plain
            #expect(later.contains("Geänderte Kennzahlen seither"))
            #expect(later.contains("<a href=\"#then-and-now\">Damals und jetzt</a>"))
            let difference = DifferenceText(.de)(from: .money(Money(cents: 8_000_000)), to: now)
            #expect(difference.contains("€ (") || difference.contains("\u{A0}€ ("))
            #expect(later.contains(difference.replacingOccurrences(of: "\u{A0}", with: " ")))
            #expect(later.contains("80.000 €"))
            #expect(later.contains(Typography(.de).value(now).replacingOccurrences(of: "\u{A0}", with: " ")))
            let same = try await client.execute(
                uri: "/matters/kiz/papers/vorlage-2013-fiktiv-1-2013/pdf?as-of=2013-02-15", method: .get)
            #expect(same.body == pdf.body)

            let twice = try await client.execute(
                uri: "/matters/kiz/papers/vorlage-2013/issue?as-of=2013-01-31", method: .post, headers: Scene.form,
                body: Scene.fields([("number", "Fiktiv 1/2013")]))
            #expect(twice.status == .unprocessableContent)
        }
    }

    @Test(
        "Amounts that are none, and an edition under a name that exists, are refused",
        arguments: [
            ("rate-0", "viel"), ("rate-0", "72.00"), ("rate-0", "-5"), ("rate-1", "99999999999999"), ("group-1", ""),
            ("group-1", "Fachkraft"), ("group-2", "Andere"), ("rate-3", "5"), ("overhead", ""), ("title", ""),
            ("title", "KGSt 2013"),
        ])
    func wrongEdition(field: String, value: String) async throws {
        let scene = try Scene()
        let before = scene.office.position
        try await scene.app.test(.router) { client in
            let fields = Self.edition.map { $0.0 == field ? (field, value) : $0 }
            let answer = try await client.execute(
                uri: "/matters/kiz/editions?as-of=2013-02-15", method: .post, headers: Scene.form,
                body: Scene.fields(fields))
            #expect(answer.status == .unprocessableContent)
            #expect(scene.office.position == before)
        }
    }

    @Test("Script in every field is shown as text, also where a combining mark follows the quotation mark")
    func script() async throws {
        let scene = try Scene()
        let evil = "\"\u{301}><script>alert(1)</script><img src=x onerror=alert(1)>"
        try await scene.app.test(.router) { client in
            let fields = Self.report.map { $0.0 == "text" ? ("text", evil) : $0 }
            #expect(
                try await client.execute(
                    uri: "/matters/kiz/mandates?as-of=2013-01-31", method: .post, headers: Scene.form,
                    body: Scene.fields(fields)
                ).status == .seeOther)
            let wrong = Self.report.map { $0.0 == "text" ? ("text", evil) : $0.0 == "on" ? ("on", evil) : $0 }
            let form = try await client.execute(
                uri: "/matters/kiz/mandates?as-of=2013-01-31", method: .post, headers: Scene.form,
                body: Scene.fields(wrong))
            for path in [
                "/matters/kiz?as-of=2013-01-31", "/matters/kiz/mandates?as-of=2013-01-31",
                "/matters/kiz/papers/vorlage-2013?as-of=2013-01-31", "/ledger",
                "/ledger?words=\(URLText.escaped(evil))",
            ] {
                let page = try await client.execute(uri: path, method: .get).text
                #expect(!page.contains("<script>"), "\(path)")
                #expect(!page.contains("<img src=x"), "\(path)")
            }
            #expect(!form.text.contains("<script>"))
        }
    }

    @Test("An attachment of 100 MB is refused, and nothing is kept of it")
    func largeAttachment() async throws {
        let scene = try Scene()
        let before = scene.office.position
        let (headers, body) = Scene.multipart(
            [
                ("round", "buergermeister-2012"), ("body", "alfter"), ("answer", "consent"), ("title", "x"),
                ("on", "2013-01-31"),
            ], file: ("gross.pdf", [UInt8](repeating: 7, count: 100_000_000)))
        try await scene.app.test(.router) { client in
            let answer = try await client.execute(
                uri: "/matters/kiz/positions", method: .post, headers: headers, body: body)
            #expect(answer.status == .contentTooLarge)
            #expect(answer.plain.contains("32 MiB"))
            #expect(scene.office.position == before)
        }
    }
}

@Suite("What the public may not read")
struct AudienceTests {
    @Test("An internal status report is on the clerk's page and not in the public paper")
    func internalReport() async throws {
        try await Scene().app.test(.router) { client in
            let fields = ClerksDayTests.report.map { $0.0 == "audience" ? ("audience", "internal") : $0 }
            _ = try await client.execute(
                uri: "/matters/kiz/mandates?as-of=2013-01-31", method: .post, headers: Scene.form,
                body: Scene.fields(fields))
            let page = try await client.execute(uri: "/matters/kiz/mandates?as-of=2013-01-31", method: .get).text
            #expect(page.contains("Die Fraktionen beraten im Februar."))
            let paper = try await client.execute(uri: "/matters/kiz/papers/vorlage-2013?as-of=2013-01-31", method: .get)
                .text
            #expect(!paper.contains("Die Fraktionen beraten im Februar."))
        }
    }
}
