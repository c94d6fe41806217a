import Costing
import Decisions
import Foundation
import Hummingbird
import HummingbirdTesting
import Register
import Testing

@testable import Documents
@testable import Website

@Suite("The municipalities of the county")
struct BodiesPageTests {
    private static let day = "2014-01-31"
    private static let origin = [("on", "2014-01-20"), ("grade", "official"), ("audience", "public")]

    private func send(_ scene: Scene, _ path: String, _ fields: [(String, String)]) async throws -> (
        status: HTTPResponse.Status, text: String
    ) {
        try await scene.app.test(.router) { client in
            let answer = try await client.execute(
                uri: "/matters/kiz/\(path)?as-of=\(Self.day)", method: .post, headers: Scene.form,
                body: Scene.fields(Self.origin + fields))
            return (answer.status, answer.plain)
        }
    }
    private func page(_ scene: Scene, _ path: String) async throws -> String {
        try await scene.app.test(.router) { client in try await client.execute(uri: path, method: .get).plain }
    }
    private func matter(_ scene: Scene) throws -> Matter {
        try scene.office.matter("kiz", asOf: Day(iso: Self.day), for: .internal).matter
    }

    @Test("Newer counts of some are entered, the page says that the days differ, and both states can be chosen")
    func counts() async throws {
        let scene = try Scene()
        let taken = try await send(scene, "counts", [("counted", "2014-01-15"), ("count-alfter", "23.456")])
        #expect(taken.status == .seeOther, "\(taken.text)")
        let bodies = try await page(scene, "/matters/kiz/bodies?as-of=\(Self.day)")
        #expect(
            bodies.contains("23.456") && bodies.contains("von verschiedenen Tagen: 1 vom 15.01.2014, 18 von 2013"),
            "\(bodies)")
        let shares = try await page(scene, "/matters/kiz/costs/shares?as-of=\(Self.day)")
        #expect(shares.contains("1 vom 15.01.2014, 18 von 2013") && shares.contains("value=\"inhabitants-2013-12-31\""))
        let older = try await page(scene, "/matters/kiz/costs/shares?as-of=\(Self.day)&key=inhabitants-2013-12-31")
        #expect(older.contains("Einwohnerzahlen von 2013."))
        let wrong = try await send(scene, "counts", [("counted", "2014-01-15"), ("count-alfter", "viele")])
        #expect(
            wrong.status == .unprocessableContent && wrong.text.contains(">Alfter</a>: Gefunden: „viele“")
                && wrong.text.contains("value=\"viele\""))
        #expect(
            try await send(scene, "counts", [("counted", ""), ("count-alfter", "5")]).text.contains(
                "kein Tag, für den die Zahlen gelten"))
    }

    @Test("Two that merge into a new one are no more; whoever is asked, pays and is counted follows")
    func merger() async throws {
        let scene = try Scene()
        let before = try matter(scene).council.municipalities.count
        let taken = try await send(
            scene, "ended-bodies",
            [
                ("ended-alfter", "on"), ("ended-wachtberg", "on"), ("new-name", "Fiktiv-Berg"),
                ("new-ags", "05 382 099"), ("new-count", "43.000"),
                ("title", "Fiktiv: Alfter und Wachtberg schließen sich zusammen"),
            ])
        #expect(taken.status == .seeOther, "\(taken.text)")
        let matter = try matter(scene)
        #expect(matter.council.municipalities.count == before - 1)
        #expect(matter.council.heirs(of: BodyID("alfter")) == [BodyID("fiktiv-berg")])
        #expect(matter.council.bodies[BodyID("fiktiv-berg")]?.content.ags == "05382099")
        let bodies = try await page(scene, "/matters/kiz/bodies?as-of=\(Self.day)")
        #expect(bodies.contains("Nicht mehr vorhanden") && bodies.contains("an ihrer Stelle: Fiktiv-Berg"))
        let round = try await page(scene, "/matters/kiz/consent/buergermeister-2012?as-of=\(Self.day)")
        #expect(
            round.contains("Alfter besteht nicht mehr")
                && round.contains("ist unter denen, die sich ändern müssten, nicht genannt"), "\(round)")
        let again = try await page(scene, "/matters/kiz/rounds?as-of=\(Self.day)&follows=buergermeister-2012")
        #expect(again.contains("name=\"asked-fiktiv-berg\" value=\"on\" checked") && !again.contains("asked-alfter"))
        #expect(
            try await page(scene, "/matters/kiz/course?as-of=\(Self.day)").contains(
                "Fiktiv: Alfter und Wachtberg schließen sich zusammen"))
        let shares = try await page(scene, "/matters/kiz/costs/shares?as-of=\(Self.day)")
        #expect(shares.contains("Fiktiv-Berg") && !shares.contains("Wachtberg"))
    }

    @Test(
        "An end without a municipality, with two successors or a key of seven digits is refused, and nothing is entered"
    )
    func refused() async throws {
        let scene = try Scene()
        let position = scene.office.position
        let title = [("title", "Fiktiv")]
        let cases: [([(String, String)], String)] = [
            ([], "mindestens eine, die es nicht mehr gibt"),
            ([("ended-alfter", "on"), ("successor", "bornheim"), ("new-name", "Neu")], "zwei Nachfolgerinnen"),
            ([("ended-alfter", "on"), ("new-name", "Neu"), ("new-ags", "0538209")], "acht Ziffern"),
            ([("ended-alfter", "on"), ("new-ags", "05382099")], "ohne Namen"),
            ([("ended-alfter", "on"), ("successor", "alfter")], "eine andere Körperschaft"),
        ]
        for (fields, sentence) in cases {
            let answer = try await send(scene, "ended-bodies", title + fields)
            #expect(
                answer.status == .unprocessableContent && answer.text.contains(sentence), "\(sentence): \(answer.text)")
        }
        #expect(scene.office.position == position)
    }

    @Test("A new name is shown from its day on")
    func renamed() async throws {
        let scene = try Scene()
        let taken = try await send(scene, "renamed-bodies", [("body", "much"), ("name", "Bad Fiktiv")])
        #expect(taken.status == .seeOther, "\(taken.text)")
        #expect(try await page(scene, "/matters/kiz/bodies?as-of=2014-01-20").contains("Bad Fiktiv"))
        #expect(!(try await page(scene, "/matters/kiz/bodies?as-of=2014-01-19").contains("Bad Fiktiv")))
    }
}
