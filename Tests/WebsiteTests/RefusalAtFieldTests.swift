import Decisions
import Foundation
import Hummingbird
import HummingbirdTesting
import Register
import Serving
import Testing

@testable import Documents
@testable import Website

@Suite("A rule that is about one field is told there")
struct RefusalAtFieldTests {
    private static let day = "2013-01-31"
    private static let origin = [
        ("on", day), ("grade", "official"), ("source", "vorlage-2013"), ("audience", "public"),
    ]

    /// A form of which each field can be read, and which a rule refuses.
    struct Broken: Sendable, CustomTestStringConvertible {
        var path: String
        /// With the prefix of its form.
        var field: String
        var fields: [(String, String)]
        var rule: String
        var testDescription: String { "\(path): \(field)" }
    }

    private static let rates = [
        ("group-0", "Fachkraft"), ("rate-0", "69300"), ("group-1", "Verwaltung"), ("rate-1", "55600"),
        ("group-2", "Assistenz"), ("rate-2", "48100"), ("overhead", "20"), ("material", "9900"),
    ]

    static let broken: [Broken] = [
        Broken(
            path: "motions", field: "motions-mover", fields: [("title", "Fiktiv")],
            rule: "nennt mindestens einen Antragsteller"),
        Broken(
            path: "given-mandates", field: "given-mandates-to",
            fields: [("title", "Fiktiv"), ("organization", "kreisausschuss")],
            rule: "nennt niemanden, der ihn ausführt"),
        Broken(
            path: "given-mandates", field: "given-mandates-due",
            fields: [
                ("title", "Fiktiv"), ("organization", "kreisausschuss"), ("to-verwaltung", "on"), ("due", "2013-01-30"),
            ], rule: "Der Auftrag ist fällig, bevor er erteilt ist"),
        Broken(
            path: "mandates", field: "mandates-on",
            fields: [("mandate", "auftrag-a"), ("status", "done"), ("text", "Fiktiv"), ("on", "2012-11-18")],
            rule: "Der Sachstand liegt vor dem Auftrag"),
        Broken(
            path: "reviews", field: "reviews-look-again-on", fields: [("title", "Fiktiv"), ("look-again-on", day)],
            rule: "Der Tag der Wiedervorlage liegt nicht nach dem Tag, an dem sie gesetzt ist"),
        Broken(
            path: "ratings", field: "ratings-ratings", fields: [("round", "Fiktiv"), ("by", "kreisausschuss")],
            rule: "Bewertet wird mindestens ein Feld"),
        Broken(
            path: "ratings", field: "ratings-changes",
            fields: [
                ("round", "Fiktiv"), ("by", "kreisausschuss"), ("field-fruehe-bildung", "3"), ("changes", "on"),
            ], rule: "Es gibt keine frühere Bewertung"),
        Broken(
            path: "resolutions", field: "resolutions-settles",
            fields: [
                ("organization", "kreistag"), ("title", "Fiktiv"), ("outcome", "adopted"), ("majority", "unknown"),
                ("option", "abwarten"),
            ], rule: "die entscheidet dieser Beschluss nicht"),
        Broken(
            path: "resolutions", field: "resolutions-majority",
            fields: [
                ("organization", "kreisausschuss"), ("title", "Fiktiv"), ("outcome", "adopted"),
                ("majority", "unanimous"), ("yes-all", "10"), ("no-all", "2"),
            ], rule: "ist nicht einstimmig beschlossen"),
        Broken(
            path: "findings", field: "finding-status",
            fields: [("requirement", "lage-vor-ort"), ("status", "contested"), ("reason", "Fiktiv")],
            rule: "Strittig kann nur sein, wozu zwei Vorschriften Verschiedenes sagen."),
        Broken(
            path: "norms", field: "norms-out-of-force",
            fields: [
                ("title", "Fiktiv"), ("short", "Fiktiv"), ("rank", "act"), ("citation", "Fiktiv"),
                ("in-force", "2013-01-02"), ("out-of-force", "2013-01-01"), ("provision", "Fiktiv"),
                ("says", "Fiktiv"),
            ], rule: "Die Vorschrift endet, bevor sie beginnt."),
        // Its end is known, and stays.
        Broken(
            path: "norm-changes", field: "norm-changes-in-force",
            fields: [("norm", "erlass-2012"), ("in-force", "2018-05-08"), ("note", "Fiktiv")],
            rule: "Die Vorschrift endet, bevor sie beginnt."),
        Broken(
            path: "readings", field: "readings-provision",
            fields: [
                ("requirement", "konzept"), ("provision", "thintg-2012-7"), ("force", "must"), ("says", "Fiktiv"),
            ], rule: "Was diese Fundstelle zu"),
        Broken(
            path: "rounds", field: "rounds-asked",
            fields: [("title", "Fiktiv"), ("question", "Fiktiv?"), ("strength", "consent")],
            rule: "braucht mindestens eine befragte Körperschaft"),
        Broken(
            path: "rounds", field: "rounds-result-rule",
            fields: [
                ("title", "Fiktiv"), ("question", "Fiktiv?"), ("strength", "consent"), ("asked-alfter", "on"),
                ("rule", "other"), ("rule-text", "at least 13 heads"),
            ], rule: "Die Regel verlangt"),
        Broken(
            path: "positions", field: "positions-conditions",
            fields: [
                ("round", "buergermeister-2012"), ("body", "alfter"), ("answer", "conditional"), ("title", "Fiktiv"),
            ], rule: "Eine Zustimmung unter Bedingungen nennt mindestens eine."),
        Broken(
            path: "statements", field: "statements-extent",
            fields: [
                ("round", "buergermeister-2012"), ("answer", "refusal"), ("extent", "20"), ("title", "Fiktiv"),
            ], rule: "Gefragt waren 19"),
        Broken(
            path: "positions/taken-back", field: "taken-back-on",
            fields: [
                ("round", "buergermeister-2012"), ("position", "votum-2013-01-10"), ("text", "Fiktiv"),
                ("on", "2013-01-09"),
            ], rule: "Die Rücknahme liegt vor der Antwort."),
        Broken(
            path: "counts", field: "counts-counts", fields: [("counted", "2012-12-31")],
            rule: "Zu einer Zählung gehört mindestens eine Einwohnerzahl."),
        Broken(
            path: "ended-bodies", field: "ended-bodies-successor",
            fields: [("ended-siegburg", "on"), ("successor", "siegburg"), ("title", "Fiktiv")],
            rule: "ist eine andere Körperschaft, jede einmal genannt"),
        Broken(
            path: "renamed-bodies", field: "renamed-bodies-name",
            fields: [("body", "siegburg"), ("name", "Troisdorf")],
            rule: "heißt schon eine andere Stadt oder Gemeinde"),
        // The name gives the id, which is taken.
        Broken(
            path: "editions", field: "editions-title", fields: rates + [("title", "KGSt 2013")],
            rule: "Eine andere Kennung wählen."),
        Broken(
            path: "editions", field: "editions-rates",
            fields: rates + [("title", "Fiktiv"), ("group-3", "Fachkraft"), ("rate-3", "69300")],
            rule: "steht zweimal in der Tabelle"),
        Broken(
            path: "withdrawals", field: "withdrawals-on",
            fields: [("entry", "sachstand-a"), ("kind", ""), ("reason", "Fiktiv"), ("on", "2012-12-01")],
            rule: "kann nicht vorher zurückgezogen werden"),
        Broken(
            path: "entries/grants", field: "entry-entry-last-day",
            fields: [
                ("entry-title", "Fiktiv"), ("entry-first-day", "2013-02-01"), ("entry-last-day", "2013-01-01"),
            ], rule: "Die Förderung endet, bevor sie beginnt."),
        Broken(
            path: "entries/texts", field: "entry-entry-text",
            fields: [("entry-title", "Fiktiv"), ("entry-text", "Es kostet 61.000 € im Jahr.")],
            rule: "Im Text steht ein Betrag, der sich nicht fortschreibt"),
    ]

    private func send(_ scene: Scene, _ path: String, _ fields: [(String, String)]) async throws -> TestResponse {
        try await scene.app.test(.router) { client in
            try await client.execute(
                uri: "/matters/kiz/\(path)?as-of=\(Self.day)", method: .post, headers: Scene.form,
                body: Scene.fields(Self.origin + fields))
        }
    }

    /// What stands at a field as its mistake; nil: nothing.
    private func told(at field: String, _ page: String) -> String? {
        let parts = page.components(separatedBy: "id=\"e-\(field)\">")
        return parts.count == 2 ? parts[1].components(separatedBy: "</p>")[0] : nil
    }

    @Test("It stands at the field, and above there is a way to it", arguments: broken)
    func atField(_ broken: Broken) async throws {
        let scene = try Scene(), before = scene.office.position
        let answer = try await send(scene, broken.path, broken.fields), page = answer.plain
        #expect(answer.status == .unprocessableContent, "\(answer.status)")
        #expect(told(at: broken.field, page)?.contains(broken.rule) == true, "\(page)")
        #expect(page.contains("href=\"#f-\(broken.field)\"") && page.contains("id=\"f-\(broken.field)\""))
        #expect(page.components(separatedBy: " id=\"e-").count == 2, "no other field is wrong")
        #expect(page.contains("Es wurde nichts geändert.") && scene.office.position == before)
    }

    @Test("A second answer is refused at the box by which it would change the first")
    func secondAnswer() async throws {
        let scene = try Scene()
        let fields = [("round", "buergermeister-2012"), ("body", "alfter"), ("answer", "consent")]
        let first = try await send(scene, "positions", fields + [("title", "Fiktiv: Ja")])
        #expect(first.status == .seeOther, "\(first.plain)")
        let second = try await send(scene, "positions", fields + [("title", "Fiktiv: Noch einmal ja")])
        let told = told(at: "positions-changes", second.plain)
        #expect(second.status == .unprocessableContent)
        #expect(told?.contains("hat in dieser Beteiligung schon geantwortet") == true, "\(second.plain)")
    }

    @Test("What is carried along unseen nobody can correct: the rule stands above")
    func unseen() async throws {
        let answer = try await send(
            try Scene(), "weighings",
            [("round", "buergermeister-2012"), ("by", "kreisausschuss"), ("text", "Fiktiv")])
        #expect(answer.status == .unprocessableContent)
        #expect(answer.plain.contains("Abgewogen wird, was bei Anhörung oder Benehmen gesagt wurde."))
        #expect(!answer.text.contains("id=\"e-") && !answer.text.contains("href=\"#f-"), "\(answer.plain)")
    }

    @Test("The key that a field says it fills is one of what its form makes")
    func keys() throws {
        let view = try Scene().office.matter("kiz", asOf: .init(iso: Self.day), for: .internal)
        let request = Request(
            head: .init(method: .get, scheme: nil, authority: nil, path: "/matters/kiz?as-of=\(Self.day)"),
            body: .init(buffer: .init()))
        let parts = MatterWriter(page: try PageRequest(request, today: view.asOf, reader: .clerk), view: view)
        let header: Set = ["id", "on", "grade", "sources", "audience"]
        for route in Site.forms {
            let known = header.union(route.makes.flatMap { ContentShape.byType[$0.type]?.keys.map(\.name) ?? [] })
            let filled = Set(route.make(parts, FormData()).pieces.flatMap(\.looks).compactMap(\.key))
            #expect(filled.isSubset(of: known), "\(route.path): \(filled.subtracting(known))")
        }
    }
}
