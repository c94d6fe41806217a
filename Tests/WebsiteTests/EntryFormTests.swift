import Decisions
import Foundation
import Hummingbird
import HummingbirdTesting
import Register
import Testing

@testable import Documents
@testable import Website

extension Scene {
    /// What the meeting is called in which a mandate was given.
    fileprivate func meeting(of mandate: Recorded<Mandate>) -> String? {
        try? office.matter("kiz", asOf: nil, for: .internal).matter.council.meetings[mandate.content.meeting]?.content
            .title.de
    }
}

@Suite("What a clerk enters about the course of a matter and what is to be decided")
struct EntryFormTests {
    private static let day = "2013-01-31"
    private static let origin = [("on", day), ("grade", "press"), ("source", "vorlage-2013"), ("audience", "public")]

    private func send(_ scene: Scene, _ path: String, _ fields: [(String, String)], language: String = "") async throws
        -> (status: HTTPResponse.Status, text: String)
    {
        try await scene.app.test(.router) { client in
            let answer = try await client.execute(
                uri: "/matters/kiz/\(path)?as-of=\(Self.day)\(language)", method: .post, headers: Scene.form,
                body: Scene.fields(fields))
            return (answer.status, answer.plain)
        }
    }

    private func taken(_ scene: Scene, _ path: String, _ fields: [(String, String)], language: String = "") async throws
    {
        let answer = try await send(scene, path, Self.origin + fields, language: language)
        #expect(answer.status == .seeOther, "\(path): \(answer.text)")
    }

    private func matter(_ scene: Scene, asOf day: String = "2013-12-31") throws -> MatterView {
        try scene.office.matter("kiz", asOf: PartialDate(day)?.lastDay, for: .internal)
    }

    private func page(_ scene: Scene, _ path: String) async throws -> String {
        try await scene.app.test(.router) { client in try await client.execute(uri: path, method: .get).plain }
    }

    @Test(
        "A motion, an event and experience from elsewhere are entered with source and grade; the review then falls due")
    func course() async throws {
        let scene = try Scene()
        try await taken(
            scene, "motions", [("title", "Fiktiv: Erst die Kosten klären"), ("mover-kreisausschuss", "on")])
        try await taken(scene, "events", [("kind", "occurrence"), ("title", "Fiktiv: Ein Gespräch")])
        let motion = try #require(try matter(scene).matter.council.motions.all.last)
        #expect(motion.content.movers == ["kreisausschuss"].map { OrganizationID($0) })
        #expect(motion.header.grade == .press && motion.header.sources.map(\.text) == ["vorlage-2013"])
        #expect(try matter(scene).assessment.reviews.map(\.isDue) == [false])
        try await taken(
            scene, "events",
            [
                ("kind", "elsewhere"), ("title", "Fiktiv: Anderswo läuft es"), ("text", "Seit einem Jahr."),
                ("on", "2013-03-01"),
            ])
        #expect(try matter(scene, asOf: "2013-03-01").assessment.reviews.map(\.isDue) == [true])
        let nobody = try await send(scene, "motions", Self.origin + [("title", "Fiktiv: Ohne Antragsteller")])
        #expect(nobody.status == .unprocessableContent && nobody.text.contains("nennt mindestens einen Antragsteller"))
    }

    @Test(
        """
        A question, the options that answer it, and a field of action come by form, with what the option does to \
        the matter
        """
    )
    func options() async throws {
        let scene = try Scene()
        try await taken(
            scene, "questions",
            [
                ("title", "Fiktiv: Soll es ein Beirat sein?"), ("decides", "Kreistag"), ("waits-antrag-stellen", "on"),
                ("serves-konzept", "on"),
            ])
        let question = try #require(try matter(scene).matter.options.questions.all.last)
        #expect(
            question.content.waitsFor?.map(\.text) == ["antrag-stellen"]
                && question.content.serves?.map(\.text) == ["konzept"])
        try await taken(
            scene, "options",
            [
                ("title", "Fiktiv: Kein Beirat"), ("text", "Es bleibt."), ("answers", question.header.id),
                ("course", "forgoes"), ("for", "Billig.\n\nSchnell."), ("against", ""),
            ])
        let option = try #require(try matter(scene).matter.options.options.all.last)
        #expect(
            option.content.answers == question.id && !option.content.isPursuing && option.content.pros?.count == 2
                && option.content.cons == nil)
        try await taken(
            scene, "fields", [("title", "Fiktiv: Sport"), ("approaches", "Vereine beraten\nHallen öffnen")])
        #expect(try matter(scene).matter.options.fields.all.last?.content.approaches.count == 2)
        #expect(
            try await page(scene, "/matters/kiz/options?as-of=2013-12-31").contains(
                "Diese Variante verzichtet auf das Vorhaben."))
    }

    @Test(
        "An effect falls on municipalities, with a number or the reason why there is none; both or neither is refused",
        arguments: [
            ("12.000", "", true), ("", "Fiktiv: Noch offen.", true), ("", "", false),
            ("12.000", "Fiktiv: Noch offen.", false), ("viel", "", false),
        ])
    func effect(value: String, reason: String, isTaken: Bool) async throws {
        let scene = try Scene()
        let fields = [
            ("title", "Fiktiv: Mehrarbeit"), ("text", "Mehr."), ("body-siegburg", "on"), ("value", value),
            ("unit", "money"), ("reason", reason),
        ]
        let answer = try await send(scene, "effects", Self.origin + fields)
        #expect((answer.status == .seeOther) == isTaken, "\(answer.text)")
        let effects = try matter(scene).matter.options.effects.all
        #expect(effects.count == (isTaken ? 2 : 1))
        if isTaken { #expect(effects.last?.content.onBodies?.map(\.text) == ["siegburg"]) }
        if value == "12.000", isTaken {
            #expect(try await page(scene, "/matters/kiz/options?as-of=2013-12-31").contains("12.000 €"))
        }
    }

    @Test("A mandate by itself makes its meeting, and no two numbers are alike")
    func mandates() async throws {
        let scene = try Scene()
        for title in ["Fiktiv: Erstens", "Fiktiv: Zweitens"] {
            try await taken(
                scene, "given-mandates",
                [
                    ("title", title), ("to-verwaltung", "on"), ("due", "2013-06-30"), ("meeting", ""),
                    ("organization", "kreisausschuss"), ("mark", ""),
                ])
        }
        let given = try matter(scene).matter.mandates.mandates.filter { $0.content.title.de.hasPrefix("Fiktiv") }
        #expect(given.map(\.content.mark) == ["1", "2"])
        #expect(Set(given.map(\.content.meeting)).count == 1, "a body meets once a day, unless somebody says otherwise")
        #expect(
            given.compactMap { scene.meeting(of: $0) } == [
                "Kreisausschuss, Sitzung vom 31.01.2013", "Kreisausschuss, Sitzung vom 31.01.2013",
            ])
        let nobody = try await send(
            scene, "given-mandates", Self.origin + [("title", "Fiktiv"), ("organization", "kreisausschuss")])
        #expect(nobody.status == .unprocessableContent && nobody.text.contains("nennt niemanden"))
    }

    @Test("A review is closed with what came of it, and is then no longer offered")
    func closing() async throws {
        let scene = try Scene()
        try await taken(
            scene, "closed-reviews", [("review", "wiedervorlage-abwarten"), ("text", "Fiktiv: Es bleibt, wie es ist.")])
        let shown = try await page(scene, "/matters/kiz/options?as-of=2013-01-31")
        #expect(shown.contains("erledigt</span>") && shown.contains("Neu geprüft: Fiktiv: Es bleibt, wie es ist."))
        #expect(!shown.contains("Eine Wiedervorlage erledigen"))
        let again = try await send(
            scene, "closed-reviews",
            Self.origin + [("review", "wiedervorlage-abwarten"), ("text", "Fiktiv: Noch einmal.")])
        #expect(again.status == .unprocessableContent && again.text.contains("schon erledigt"))
    }

    @Test("What is only known to lie between two days is entered so, and counts from the later")
    func between() async throws {
        let scene = try Scene()
        try await taken(
            scene, "events",
            [
                ("kind", "occurrence"), ("title", "Fiktiv: Irgendwann"), ("on", "2013-01-11"),
                ("on-latest", "2013-01-31"),
            ])
        #expect(
            try matter(scene).matter.matters.occurrences.all.last?.header.on == PartialDate("2013-01-11..2013-01-31"))
        let turned = try await send(
            scene, "events", Self.origin + [("kind", "occurrence"), ("title", "Fiktiv"), ("on-latest", "2013-01-30")])
        #expect(turned.status == .unprocessableContent)
    }

    @Test(
        """
        On an English page both languages are asked for; English alone is refused, since German is the language of \
        record
        """
    )
    func english() async throws {
        let scene = try Scene()
        let only = try await send(
            scene, "events", Self.origin + [("kind", "occurrence"), ("title", ""), ("title-en", "Fictional: a talk")],
            language: "&lang=en")
        #expect(only.status == .unprocessableContent && only.text.contains("the German wording, too"))
        try await taken(
            scene, "events",
            [("kind", "occurrence"), ("title", "Fiktiv: Ein Gespräch"), ("title-en", "Fictional: a talk")],
            language: "&lang=en")
        let entered = try #require(try matter(scene).matter.matters.occurrences.all.last)
        #expect(entered.content.title == Text("Fiktiv: Ein Gespräch", en: "Fictional: a talk"))
        #expect(
            try await page(scene, "/matters/kiz/course?as-of=2013-01-31&lang=en").contains("In one sentence, in German")
        )
    }

    @Test(
        "A field with no visible sign counts as left empty, and what turns the direction of writing is not taken along")
    func blank() async throws {
        let scene = try Scene()
        let none = try await send(
            scene, "events", Self.origin + [("kind", "occurrence"), ("title", "\u{200B}\u{AD} \u{2060}")])
        #expect(none.status == .unprocessableContent)
        try await taken(
            scene, "events",
            [
                ("kind", "occurrence"), ("title", "Fiktiv: \u{202E}Ein\u{202C} Gespräch"), ("title-en", "\u{FEFF}"),
                ("text", "\u{200B}"),
            ])
        let entered = try #require(try matter(scene).matter.matters.occurrences.all.last)
        #expect(entered.content.title == Text("Fiktiv: Ein Gespräch") && entered.content.text == nil)
        try await taken(
            scene, "fields", [("title", "Fiktiv: בית"), ("approaches", "Vereine beraten\n\u{200B}\nHallen öffnen")])
        let field = try #require(try matter(scene).matter.options.fields.all.last)
        #expect(field.content.title.de == "Fiktiv: בית" && field.content.approaches.count == 2)
    }

    @Test("A resolution that holds up to a day says so, and has ended after it")
    func until() async throws {
        let scene = try Scene()
        try await taken(
            scene, "resolutions",
            [
                ("organization", "kreisausschuss"), ("meeting", ""), ("title", "Fiktiv: Befristet"),
                ("outcome", "adopted"), ("majority", "unknown"), ("proviso-until", "2013-06-30"),
            ])
        #expect(try await page(scene, "/matters/kiz/options?as-of=2013-06-30").contains("Bis zum 30.06.2013."))
        #expect(try matter(scene, asOf: "2013-06-30").assessment.provisos.map(\.isBroken) == [false])
        #expect(try matter(scene, asOf: "2013-07-01").assessment.provisos.map(\.isBroken) == [true])
    }

    @Test(
        "A motion that equal votes rejected is taken without a majority, and so is one of which only the yes are known",
        arguments: ["12", ""])
    func equalVotes(no: String) async throws {
        let scene = try Scene()
        try await taken(
            scene, "resolutions",
            [
                ("organization", "kreisausschuss"), ("meeting", ""), ("title", "Fiktiv: Abgelehnt"),
                ("outcome", "rejected"), ("majority", "unknown"), ("yes-all", "12"), ("no-all", no),
            ])
        let resolution = try #require(
            try matter(scene).matter.council.resolutions.all.last { $0.content.title.de == "Fiktiv: Abgelehnt" })
        #expect(
            resolution.content.majority == .unknown && resolution.content.votes?.yes == 12
                && resolution.content.votes?.no == Int(no))
    }

    // MARK: In writing

    @Test("What has no form is entered in writing, all or nothing")
    func written() async throws {
        let scene = try Scene(), before = scene.office.position
        let text = """
            competences:
              - id: fiktiv-zustaendig
                question: {de: "Fiktiv: Wer die Schwerpunkte beschließt", en: "Fictional: who decides on priorities"}
                by: [kreisausschuss]
                about: [schwerpunkte]
                decides: Kreisausschuss
                basis: Fiktive Satzung
            """
        let answer = try await send(scene, "written", [("entries", text)])
        #expect(answer.status == .seeOther, "\(answer.text)")
        #expect(scene.office.position == before + 1)
    }

    @Test(
        "What is refused in writing comes back as it was typed, with the line, and changes nothing",
        arguments: [
            (
                "status-reports:\n  - id: fiktiv\n    mandate: auftrag-a\n    status: dnoe\n    text:  Fertig.",
                "Zeile 4: Gefunden: „dnoe“. Erwartet: eines von: "
            ),
            (
                "status-reports:\n  - {id: fiktiv, on: 2013-01-31, mandate: auftrag-x, status: done, text:  Fertig.}",
                "Zeile 2: Den Auftrag „auftrag-x“ gibt es nicht."
            ),
            ("nichts: [", "Zeile"),
            ("a: b: c", "Gefunden: ein Doppelpunkt an einer Stelle, an der keiner stehen kann."),
            ("a: [1", "mit „]“ schließen"), ("", "Gefunden: kein Eintrag. Erwartet: mindestens einer."),
        ])
    func refused(text: String, words: String) async throws {
        let scene = try Scene(), before = scene.office.position
        let answer = try await scene.app.test(.router) { client in
            try await client.execute(
                uri: "/matters/kiz/written?as-of=\(Self.day)", method: .post, headers: Scene.form,
                body: Scene.fields([("entries", text)]))
        }
        #expect(answer.status == .unprocessableContent)
        #expect(answer.plain.contains(words), "\(answer.plain)")
        #expect(answer.text.contains(">\n\(text)</textarea>"))
        #expect(scene.office.position == before)
    }
}
