import Costing
import Decisions
import Foundation
import Hummingbird
import HummingbirdTesting
import Testing

@testable import Website

@Suite("The law on the page")
struct LawPageTests {
    static let law = "/matters/kiz/law?as-of=2013-01-31"

    static let finding = [
        ("requirement", "konzept"), ("status", "met"), ("reason", "Fiktiv: Das Konzept liegt vor."), ("settled-by", ""),
        ("resolution", ""),
        ("on", "2013-01-31"), ("grade", "official"), ("audience", "public"),
    ]

    @Test("What the application still needs stands above, with who sees to it and what hangs on it")
    func missing() async throws {
        try await Scene().app.test(.router) { client in
            let page = try await client.execute(uri: Self.law, method: .get)
            #expect(page.plain.contains("Was für den Antrag fehlt"))
            #expect(page.text.contains("href=\"#konzept\""))
            #expect(page.plain.contains("In der Reihenfolge, in der es zu haben ist"))
            let english = try await client.execute(uri: Self.law + "&lang=en", method: .get).plain
            #expect(english.contains("What the application still needs"))
        }
    }

    @Test("A contested point shows both provisions with rank, and the program does not judge")
    func contested() async throws {
        try await Scene().app.test(.router) { client in
            let page = try await client.execute(uri: Self.law, method: .get).plain
            #expect(page.contains("welche vorgeht, entscheidet dieses Programm nicht"))
            #expect(page.contains("Gesetz, Teilhabe- und Integrationsgesetz 2012"))
            #expect(page.contains("Richtlinie, Förderrichtlinie 2012"))
            let matter = try await client.execute(uri: "/matters/kiz?as-of=2013-01-31", method: .get).plain
            #expect(matter.contains("Strittig ist: <strong>Einvernehmen der Gemeinden</strong>"))
            #expect(matter.contains("Geantwortet wurde auf der Grundlage von 61.000 €; jetzt sind es 80.000 € ("))
        }
    }

    @Test(
        "A finding that is entered stands with its requirement; one without a reason or on nothing comes back",
        arguments: [
            ("reason", " "), ("requirement", "nichts"), ("status", "vielleicht"), ("settled-by", "niemand"),
            ("grade", "sicher"), ("on", "2013-02-30"),
        ])
    func finding(field: String, value: String) async throws {
        let scene = try Scene()
        let before = scene.office.position
        try await scene.app.test(.router) { client in
            let wrong = Self.finding.map { $0.0 == field ? (field, value) : $0 }
            let refused = try await client.execute(
                uri: "/matters/kiz/findings?as-of=2013-01-31", method: .post, headers: Scene.form,
                body: Scene.fields(wrong))
            #expect(refused.status == .unprocessableContent, "\(field)")
            #expect(refused.text.contains("Es wurde nichts geändert."))
            #expect(scene.office.position == before)
            let taken = try await client.execute(
                uri: "/matters/kiz/findings?as-of=2013-01-31", method: .post, headers: Scene.form,
                body: Scene.fields(Self.finding))
            #expect(taken.status == .seeOther, "\(taken.plain)")
            #expect(
                try await client.execute(uri: Self.law, method: .get).text.contains("Fiktiv: Das Konzept liegt vor."))
        }
    }

    @Test("Where nobody is recorded who could settle a dispute, nobody settles it, and it stays contested")
    func settled() async throws {
        let scene = try Scene()
        try await scene.app.test(.router) { client in
            let fields = [
                ("requirement", "einvernehmen"), ("status", "failed"), ("reason", "Fiktiv: Das Gesetz geht vor."),
                ("settled-by", "kreistag"),
                ("on", "2013-01-31"), ("grade", "official"), ("audience", "public"),
            ]
            let taken = try await client.execute(
                uri: "/matters/kiz/findings?as-of=2013-01-31", method: .post, headers: Scene.form,
                body: Scene.fields(fields))
            #expect(taken.status == .unprocessableContent)
            #expect(taken.plain.contains("Wer die Frage entscheiden kann, ist nicht verzeichnet."))
            let page = try await client.execute(uri: Self.law, method: .get).plain
            #expect(page.contains("welche vorgeht, entscheidet dieses Programm nicht"))
            let status = try scene.office.matter("kiz", asOf: .init(iso: "2013-01-31"), for: .internal).assessment
                .examination(of: Identifier("einvernehmen"))?.status
            #expect(status == .contested)
        }
    }

    @Test("An imposed condition has a day; once that has passed it is overdue, on the page of the matter too")
    func imposed() async throws {
        let scene = try Scene()
        try await scene.app.test(.router) { client in
            let fields = [
                ("title", "Fiktiv: Schwerpunkte nennen"), ("responsible", "Verwaltung"), ("due", "2013-02-28"),
                ("note", ""), ("on", "2013-01-31"), ("audience", "public"),
            ]
            let taken = try await client.execute(
                uri: "/matters/kiz/imposed?as-of=2013-01-31", method: .post, headers: Scene.form,
                body: Scene.fields(fields))
            #expect(taken.status == .seeOther, "\(taken.plain)")
            let before = try await client.execute(uri: "/matters/kiz/law?as-of=2013-02-28", method: .get).plain
            #expect(before.contains("Fiktiv: Schwerpunkte nennen") && !before.contains("Überfällig ist eine Auflage"))
            let after = try await client.execute(uri: "/matters/kiz/law?as-of=2013-03-01", method: .get).plain
            #expect(after.contains("Überfällig ist eine Auflage") && after.contains("28.02.2013"))
            #expect(
                try await client.execute(uri: "/matters/kiz?as-of=2013-03-01", method: .get).plain.contains(
                    "Überfällig ist eine Auflage: „Fiktiv: Schwerpunkte nennen“"))
            let early = fields.map { $0.0 == "due" ? ("due", "2013-01-30") : $0 }
            let refused = try await client.execute(
                uri: "/matters/kiz/imposed?as-of=2013-01-31", method: .post, headers: Scene.form,
                body: Scene.fields(early))
            #expect(refused.status == .unprocessableContent)
        }
    }

    @Test("A new act, what it demands, who decides, and when it ends can be entered by form, and the findings follow")
    func newLaw() async throws {
        let scene = try Scene()
        try await scene.app.test(.router) { client in
            func post(_ part: String, _ fields: [(String, String)]) async throws -> TestResponse {
                try await client.execute(
                    uri: "/matters/kiz/\(part)?as-of=2013-01-31", method: .post, headers: Scene.form,
                    body: Scene.fields(fields + [("on", "2013-01-31"), ("audience", "public")]))
            }
            let norm = [
                ("title", "Fiktives Gesetz"), ("short", "FiktivG"), ("rank", "act"), ("citation", "Erfunden S. 1"),
                ("in-force", "2013-01-01"),
                ("provision", "§ 1 FiktivG"), ("says", "Fiktiv: Ein Plan liegt vor."),
            ]
            #expect(try await post("norms", norm).status == .seeOther)
            #expect(
                try await post("norms", norm.map { $0.0 == "says" ? ("says", "") : $0 }).status == .unprocessableContent
            )
            func law() throws -> Law {
                try scene.office.matter("kiz", asOf: Day(iso: "2013-01-31"), for: .internal).matter.law
            }
            let provision = try #require(try law().provisions.all.last)
            let needed = [
                ("title", "Fiktiv: ein Plan"), ("force", "must"), ("provision", provision.header.id),
                ("after-konzept", "on"), ("proof-document", "on"),
            ]
            let taken = try await post("requirements", needed)
            #expect(taken.status == .seeOther, "\(taken.plain)")
            let requirement = try #require(try law().requirements.all.last)
            func status(_ day: String) throws -> FindingStatus? {
                try scene.office.matter("kiz", asOf: Day(iso: day), for: .internal).assessment.examination(
                    of: requirement.id)?.status
            }
            #expect(try status("2013-01-31") == .open)
            #expect(requirement.content.after == [Identifier("konzept")])
            let competence = [
                ("question", "Fiktiv: Wer plant?"), ("decides", "Der Landrat"), ("basis", "§ 1 FiktivG"),
                ("by-landrat", "on"), ("about-" + requirement.header.id, "on"),
            ]
            #expect(try await post("competences", competence).status == .seeOther)
            #expect(try await post("competences", competence.dropLast()).status == .unprocessableContent)
            let reading = [
                ("requirement", "lage-vor-ort"), ("provision", provision.header.id), ("force", "must"),
                ("says", "Fiktiv: Auch die Lage."),
            ]
            #expect(try await post("readings", reading).status == .seeOther)
            let ended = try await post(
                "norm-changes",
                [("norm", provision.content.norm.text), ("out-of-force", "2013-06-30"), ("note", "Fiktiv aufgehoben.")])
            #expect(ended.status == .seeOther, "\(ended.plain)")
            #expect(try status("2013-06-30") == .open)
            #expect(try status("2013-07-01") == .notApplicable)
            let page = try await client.execute(uri: "/matters/kiz/law?as-of=2013-01-31", method: .get).plain
            #expect(
                page.contains("§ 1 FiktivG") && page.contains("Fiktiv: ein Plan")
                    && page.contains("Fiktiv: Auch die Lage."))
        }
    }

    @Test("An imposed condition that asks for a proof is met once the proof is recorded as such")
    func proven() async throws {
        let scene = try Scene()
        try await scene.app.test(.router) { client in
            let fields = [
                ("title", "Fiktiv: Schwerpunkte nennen"), ("due", "2013-02-28"), ("proof-document", "on"),
                ("proof-posts", "0,5"), ("on", "2013-01-31"), ("audience", "public"),
            ]
            let taken = try await client.execute(
                uri: "/matters/kiz/imposed?as-of=2013-01-31", method: .post, headers: Scene.form,
                body: Scene.fields(fields))
            #expect(taken.status == .seeOther, "\(taken.plain)")
            let page = try await client.execute(uri: "/matters/kiz/law?as-of=2013-02-01", method: .get).plain
            #expect(page.contains("Nachweis zu „Fiktiv: Schwerpunkte nennen“"))
            let matter = try scene.office.matter("kiz", for: .internal).matter
            let asked = try #require(
                matter.statedPredicates.flatMap(\.references).first { $0.id.hasPrefix("nachweis-") })
            let (headers, body) = Scene.multipart(
                [
                    ("title", "Fiktiv: Liste"), ("kind", "report"), ("counts-as", asked.id), ("from", "verwaltung"),
                    ("on", "2013-02-15"), ("audience", "public"),
                ], field: "file", file: ("liste.pdf", Array("%PDF fiktiv".utf8)))
            let proof = try await client.execute(
                uri: "/matters/kiz/documents?as-of=2013-02-15", method: .post, headers: headers, body: body)
            #expect(proof.status == .seeOther, "\(proof.plain)")
            func status(_ day: Day) throws -> FindingStatus? {
                try scene.office.matter("kiz", asOf: day, for: .internal).assessment.examinations.last?.status
            }
            #expect(try status(#require(Day(iso: "2013-02-14"))) == .open)
            #expect(try status(#require(Day(iso: "2013-02-15"))) == .met)
            let none = fields.map { $0.0 == "proof-posts" ? ($0.0, "keine") : $0 }
            let refused = try await client.execute(
                uri: "/matters/kiz/imposed?as-of=2013-01-31", method: .post, headers: Scene.form,
                body: Scene.fields(none))
            #expect(refused.status == .unprocessableContent)
        }
    }

    @Test("That a document is there is an event with its file")
    func document() async throws {
        let scene = try Scene()
        let (headers, body) = Scene.multipart(
            [
                ("title", "Fiktiv: Darstellung der Lage"), ("kind", "report"), ("counts-as", ""),
                ("from", "verwaltung"), ("on", "2013-01-31"), ("audience", "public"),
            ], field: "file", file: ("lage.pdf", Array("%PDF fiktiv".utf8)))
        try await scene.app.test(.router) { client in
            let taken = try await client.execute(
                uri: "/matters/kiz/documents?as-of=2013-01-31", method: .post, headers: headers, body: body)
            #expect(taken.status == .seeOther, "\(taken.plain)")
            #expect(
                try await client.execute(uri: "/matters/kiz/course?as-of=2013-01-31", method: .get).text.contains(
                    "Fiktiv: Darstellung der Lage"))
            let matter = try scene.office.matter("kiz", for: .internal).matter
            #expect(matter.council.documents.all.contains { $0.content.file?.name == "lage.pdf" })
        }
    }

    @Test("A norm that has changed since the beginning names the requirements and the matters that it touches")
    func changes() async throws {
        try await Scene().app.test(.router) { client in
            let page = try await client.execute(uri: "/matters/kiz/law?as-of=2022-02-01", method: .get).plain
            #expect(page.contains("Was sich seit Beginn geändert hat"))
            #expect(page.contains("galt bis"))
            #expect(page.contains("Betroffene Vorgänge:"))
            let early = try await client.execute(uri: Self.law, method: .get).plain
            #expect(!early.contains("Was sich seit Beginn geändert hat"))
        }
    }
}
