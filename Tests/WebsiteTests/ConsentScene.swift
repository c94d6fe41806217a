import Decisions
import Hummingbird
import HummingbirdTesting
import Testing

@testable import Register
@testable import Website

/// Rounds that never took place, asked of the bodies of the real case.
struct ConsentScene {
    let scene: Scene
    let client: any TestClientProtocol

    /// A walk over the forms of the consent room.
    /// - Parameter today: nil: the machine's.
    static func walk(today: String? = nil, _ body: @escaping @Sendable (ConsentScene) async throws -> Void) async throws
    {
        let scene = try Scene(today: today)
        try await scene.app.test(.router) { client in try await body(ConsentScene(scene: scene, client: client)) }
    }

    func post(_ path: String, _ fields: [(String, String)], asOf day: String = "2013-03-31") async throws
        -> TestResponse
    {
        try await client.execute(
            uri: "/matters/kiz/\(path)?as-of=\(day)", method: .post, headers: Scene.form, body: Scene.fields(fields))
    }

    func page(_ path: String, asOf day: String = "2013-03-31") async throws -> String {
        try await client.execute(uri: "/matters/kiz/\(path)?as-of=\(day)", method: .get).plain
    }

    func reading(_ round: String = "fiktive-zweite-befragung", asOf day: String = "2013-03-31") throws -> RoundStanding
    {
        let view = try scene.office.matter("kiz", asOf: .init(iso: day), for: .internal)
        return try #require(view.assessment.round(Identifier(round)))
    }

    static func round(_ changes: [(String, String)] = [], asked: [String] = ["alfter", "bornheim", "eitorf"]) -> [(
        String, String
    )] {
        var fields = [
            "title": "Fiktive zweite Befragung", "question": "Fiktiv: Soll es ein Zentrum geben?",
            "strength": "consent", "on": "2013-02-15",
            "deadline": "2013-03-15", "rule": "more than 1/2 of heads", "figure-extra-cost": "on",
            "document-schreiben-2012-12-17": "on", "draft": "vorlage-2013",
        ]
        for body in asked { fields["asked-" + body] = "on" }
        for (name, value) in changes { fields[name] = value }
        return fields.sorted { $0.key < $1.key }
    }

    static func answer(_ body: String, _ answer: String, on day: String = "2013-02-20", _ more: [(String, String)] = [])
        -> [(String, String)]
    {
        [
            ("round", "fiktive-zweite-befragung"), ("body", body), ("answer", answer), ("title", "Fiktiv: \(answer)"),
            ("on", day),
        ] + more
    }

    func open(_ changes: [(String, String)] = [], asked: [String] = ["alfter", "bornheim", "eitorf"]) async throws {
        let answer = try await post("rounds", Self.round(changes, asked: asked))
        #expect(answer.status == .seeOther, "\(answer.plain)")
    }

    func answer(_ body: String, _ answer: String, on day: String = "2013-02-20", _ more: [(String, String)] = [])
        async throws
    {
        let answer = try await post("positions", Self.answer(body, answer, on: day, more))
        #expect(answer.status == .seeOther, "\(answer.plain)")
    }
}
