import Decisions
import Foundation
import Hummingbird
import HummingbirdTesting
import Testing

@testable import Website

@Suite("Options and what is resolved on the page")
struct OptionsPageTests {
    static let options = "/matters/kiz/options?as-of=2013-01-31"

    static let resolution = [
        ("organization", "kreistag"), ("meeting", "new"), ("title", "Fiktiv: Der Kreistag richtet ein"), ("text", ""),
        ("outcome", "recommended"),
        ("majority", "unknown"), ("yes-all", "40"), ("no-all", "21"), ("abstained-all", "3"), ("option", "antrag"),
        ("proviso-figure", ""), ("proviso-bound", "at-least"), ("proviso-value", ""),
        ("to-0", "verwaltung"), ("task-0", "Fiktiv: Konzept vorlegen"), ("due-0", "2013-02-15"), ("on", "2013-01-31"),
        ("audience", "public"),
    ]

    private func changed(_ changes: [(String, String)]) -> [(String, String)] {
        Self.resolution.filter { old in !changes.contains { $0.0 == old.0 } } + changes
    }

    @Test(
        """
        The options stand side by side with cost over the years, the highest share, and what is not yet \
        quantifiable and why
        """
    )
    func sideBySide() async throws {
        try await Scene().app.test(.router) { client in
            let page = try await client.execute(uri: Self.options, method: .get).plain
            #expect(page.contains("Mehrkosten 2013 bis 2020"))
            #expect(page.contains("Höchster Anteil einer Gemeinde"))
            let later = try await client.execute(uri: "/matters/kiz/options?as-of=2014-01-31", method: .get).plain
            #expect(later.contains("(Troisdorf)") && later.contains("Anteile nach"))
            #expect(page.contains("noch nicht bezifferbar, weil: ") && page.contains("Wartet auf: Welche Schwerpunkte"))
            #expect(page.contains("Einvernehmen: nicht erreicht"))
            #expect(page.contains("Die vorhandene Arbeit ist umfangreich und erfolgreich."))
        }
    }

    @Test("Deciding the priorities frees the question of the application, and lets the extra work be quantified")
    func graph() async throws {
        try await Scene().app.test(.router) { client in
            let page = try await client.execute(uri: Self.options, method: .get).plain
            #expect(page.contains("Jetzt entscheidbar"))
            #expect(page.contains("Soll der Kreis einen Antrag stellen?; zu beziffern: Mehraufwand"))
        }
    }

    @Test("A resolution with votes hands out a mandate, which is overdue once its day has passed")
    func resolution() async throws {
        let scene = try Scene()
        let before = scene.office.position
        try await scene.app.test(.router) { client in
            let taken = try await client.execute(
                uri: "/matters/kiz/resolutions?as-of=2013-01-31", method: .post, headers: Scene.form,
                body: Scene.fields(Self.resolution))
            #expect(taken.status == .seeOther, "\(taken.plain)")
            #expect(taken.headers[.location]?.contains("#beschluss-") == true)
            // The meeting, the resolution, the mandate.
            #expect(scene.office.position == before + 3)
            let page = try await client.execute(uri: Self.options, method: .get).plain
            #expect(page.contains("40 Ja, 21 Nein, 3 Enthaltungen, mit Mehrheit"))
            #expect(page.contains("Fiktiv: Konzept vorlegen"))
            let then = try await client.execute(uri: "/matters/kiz/mandates?as-of=2013-02-15", method: .get).plain
            #expect(then.contains("Fiktiv: Konzept vorlegen") && !then.contains("überfällig"))
            let late = try await client.execute(uri: "/matters/kiz/mandates?as-of=2013-02-16", method: .get).plain
            #expect(late.contains("überfällig") && late.contains("Es liegt kein Bericht vor."))
            let matter = try await client.execute(uri: "/matters/kiz?as-of=2013-02-16", method: .get).plain
            #expect(matter.contains("Überfällig ist ein Auftrag: „Fiktiv: Konzept vorlegen“"))
        }
    }

    @Test(
        "A resolution that cannot be as it is entered leaves nothing behind, not even its meeting",
        arguments: [
            [("yes-all", "20"), ("no-all", "30")],
            [("yes-all", "viele")],
            [("no-all", "-1")],
            [("majority", "unanimous")],
            [("title", "")],
            [("organization", "niemand")],
            [("outcome", "vertagt")],
            [("meeting", "")],
            [("task-0", "")],
            [("due-0", "2013-01-01")],
            [("proviso-figure", "grant"), ("proviso-value", "viel")],
            [("proviso-figure", "nichts"), ("proviso-value", "1")],
            [("yes-fraktionen", "41"), ("no-fraktionen", "0")],
        ])
    func refused(changes: [(String, String)]) async throws {
        let scene = try Scene()
        let before = scene.office.position
        try await scene.app.test(.router) { client in
            let answer = try await client.execute(
                uri: "/matters/kiz/resolutions?as-of=2013-01-31", method: .post, headers: Scene.form,
                body: Scene.fields(changed(changes)))
            #expect(answer.status == .unprocessableContent, "\(changes)")
            #expect(answer.text.contains("Es wurde nichts geändert."))
            #expect(scene.office.position == before)
        }
    }

    @Test("A resolution that holds only for as long as the grant is high enough says so, and says when it no longer is")
    func proviso() async throws {
        let scene = try Scene()
        try await scene.app.test(.router) { client in
            let fields = changed([
                ("outcome", "adopted"), ("settles-antrag-stellen", "on"), ("proviso-figure", "grant"),
                ("proviso-value", "170.000"),
            ])
            let taken = try await client.execute(
                uri: "/matters/kiz/resolutions?as-of=2013-01-31", method: .post, headers: Scene.form,
                body: Scene.fields(fields))
            #expect(taken.status == .seeOther, "\(taken.plain)")
            let page = try await client.execute(uri: Self.options, method: .get).plain
            #expect(page.contains("mindestens 170.000 € beträgt."))
            #expect(page.contains(">gilt</span>"))
            let tooMuch = changed([
                ("title", "Fiktiv: noch einer"), ("outcome", "adopted"), ("option", ""), ("proviso-figure", "grant"),
                ("proviso-value", "500.000"),
            ])
            _ = try await client.execute(
                uri: "/matters/kiz/resolutions?as-of=2013-01-31", method: .post, headers: Scene.form,
                body: Scene.fields(tooMuch))
            #expect(try await client.execute(uri: Self.options, method: .get).plain.contains("gilt nicht mehr"))
            #expect(
                try await client.execute(uri: "/matters/kiz?as-of=2013-01-31", method: .get).plain.contains(
                    "Ein Vorbehalt gilt nicht mehr"))
        }
    }

    @Test(
        """
        “Wait and see” leaves no application that lacks anything; deciding anew takes its place, and one option is \
        chosen
        """
    )
    func decidedAnew() async throws {
        let scene = try Scene()
        try await scene.app.test(.router) { client in
            let waiting = changed([
                ("title", "Fiktiv: Vorerst kein Zentrum"), ("outcome", "adopted"), ("option", "abwarten"),
                ("settles-antrag-stellen", "on"),
                ("to-0", ""), ("task-0", ""), ("due-0", ""), ("meeting", ""), ("on", "2013-02-20"),
            ])
            let taken = try await client.execute(
                uri: "/matters/kiz/resolutions?as-of=2013-02-20", method: .post, headers: Scene.form,
                body: Scene.fields(waiting))
            #expect(taken.status == .seeOther, "\(taken.plain)")
            let page = try await client.execute(uri: "/matters/kiz/options?as-of=2013-02-28", method: .get).plain
            #expect(page.contains("Gewählt: Ohne Zentrum weiterarbeiten"))
            #expect(
                page.contains("entschieden: nein</span>") && page.contains("ruht</span>")
                    && page.contains("Ruht, weil verneint ist: Soll der Kreis einen Antrag stellen?"))
            #expect(page.contains("Soll der Kreis einen Antrag stellen? (neu entscheiden)"))
            let law = try await client.execute(uri: "/matters/kiz/law?as-of=2013-02-28", method: .get).plain
            #expect(
                law.contains("Ein Antrag wird zurzeit nicht verfolgt")
                    && law.contains("hat am 20.02.2013 anders entschieden"))
            let overview = try await client.execute(uri: "/matters/kiz?as-of=2013-02-28", method: .get).plain
            #expect(
                overview.contains("Ein Antrag wird zurzeit nicht verfolgt.") && !overview.contains("Für den Antrag ")
                    && !overview.contains("Landrat allein: Wo wird das Zentrum"))
            let later = try await client.execute(uri: "/matters/kiz/options?as-of=2014-04-30", method: .get).plain
            #expect(later.split(separator: "Gewählt: ").count == 2 && later.contains("Gewählt: Antrag stellen"))
            #expect(later.contains("überholt durch") && later.split(separator: "(gewählt)").count == 2)
        }
    }

    @Test(
        """
        A resolution on which a mandate rests is not offered for withdrawal, and what rests on it is named; \
        without it, it is
        """
    )
    func withdrawn() async throws {
        let scene = try Scene()
        try await scene.app.test(.router) { client in
            _ = try await client.execute(
                uri: "/matters/kiz/resolutions?as-of=2013-01-31", method: .post, headers: Scene.form,
                body: Scene.fields(Self.resolution))
            let view = try scene.office.matter("kiz", asOf: PartialDate("2013-01-31")?.lastDay, for: .internal)
            let resolution = try #require(view.matter.council.resolutions.all.last),
                mandate = try #require(view.matter.mandates.mandates.all.last)
            func page(_ id: String) async throws -> String {
                try await client.execute(uri: "/matters/kiz/withdraw/\(id)?as-of=2013-01-31", method: .get).plain
            }
            #expect(
                try await page(resolution.header.id).contains(
                    "Darauf beruht noch: „Fiktiv: Konzept vorlegen“. Zuerst zurückziehen, was darauf beruht."))
            #expect(try await !page(resolution.header.id).contains("name=\"reason\""))
            for id in [mandate.header.id, resolution.header.id] {
                let fields = [("entry", id), ("reason", "Fiktiv: irrig eingetragen"), ("on", "2013-01-31")]
                let gone = try await client.execute(
                    uri: "/matters/kiz/withdrawals?as-of=2013-01-31", method: .post, headers: Scene.form,
                    body: Scene.fields(fields))
                #expect(gone.status == .seeOther, "\(gone.plain)")
            }
            #expect(
                try await !client.execute(uri: Self.options, method: .get).plain.contains(
                    "Fiktiv: Der Kreistag richtet ein"))
        }
    }

    @Test("Ratings are shown with their spread, and dissent by name, never as an average alone")
    func ratings() async throws {
        let scene = try Scene()
        try await scene.app.test(.router) { client in
            for (by, score) in [("siegburg", "5"), ("much", "1")] {
                let fields = [
                    ("round", "Fiktive Runde"), ("by", by), ("field-schulentwicklung", score), ("text", ""),
                    ("on", "2013-01-31"), ("audience", "public"),
                ]
                let taken = try await client.execute(
                    uri: "/matters/kiz/ratings?as-of=2013-01-31", method: .post, headers: Scene.form,
                    body: Scene.fields(fields))
                #expect(taken.status == .seeOther, "\(taken.plain)")
            }
            let page = try await client.execute(uri: Self.options, method: .get).plain
            #expect(page.contains("Bewertung „Fiktive Runde“"))
            #expect(page.contains("Siegburg 5 gegen Much 1"))
            for wrong in [
                ("by", "niemand"), ("field-schulentwicklung", "6"), ("field-schulentwicklung", ""), ("round", ""),
            ] {
                let fields = [
                    ("round", "Fiktiv"), ("by", "much"), ("field-schulentwicklung", "3"), ("on", "2013-01-31"),
                ].map { $0.0 == wrong.0 ? wrong : $0 }
                let refused = try await client.execute(
                    uri: "/matters/kiz/ratings?as-of=2013-01-31", method: .post, headers: Scene.form,
                    body: Scene.fields(fields))
                #expect(refused.status == .unprocessableContent, "\(wrong)")
            }
        }
    }

    @Test(
        "A review is not due before its day, and due on it, with the reason; one without a day or an event is refused")
    func review() async throws {
        let scene = try Scene()
        try await scene.app.test(.router) { client in
            let fields = [
                ("title", "Fiktiv: Kosten neu prüfen"), ("option", "abwarten"), ("look-again-on", "2013-03-01"),
                ("trigger-changed-norm", "on"), ("on", "2013-01-31"), ("audience", "public"),
            ]
            let taken = try await client.execute(
                uri: "/matters/kiz/reviews?as-of=2013-01-31", method: .post, headers: Scene.form,
                body: Scene.fields(fields))
            #expect(taken.status == .seeOther, "\(taken.plain)")
            let before = try await client.execute(uri: Self.options, method: .get).plain
            #expect(
                before.contains("nicht fällig") && before.contains("am 01.03.2013 oder durch eine geänderte Vorschrift")
            )
            let after = try await client.execute(uri: "/matters/kiz/options?as-of=2013-03-01", method: .get).plain
            #expect(after.contains("Fällig, weil: der 01.03.2013 ist gekommen"))
            let empty = [("title", "Fiktiv"), ("option", ""), ("look-again-on", ""), ("on", "2013-01-31")]
            let refused = try await client.execute(
                uri: "/matters/kiz/reviews?as-of=2013-01-31", method: .post, headers: Scene.form,
                body: Scene.fields(empty))
            #expect(
                refused.status == .unprocessableContent && refused.plain.contains("nennt einen Tag oder ein Ereignis"))
        }
    }
}
