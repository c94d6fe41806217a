import Decisions
import Documents
import Hummingbird
import HummingbirdTesting
import Testing

@testable import Register
@testable import Website

@Suite("What a clerk enters about a round")
struct ConsentFormTests {
    @Test(
        "A round that cannot be opened comes back with the form as it was filled in, and changes nothing",
        arguments: [
            ("title", ""), ("question", " "), ("strength", "vote"), ("on", "2013-02-30"), ("on", "2011-01-01"),
            ("deadline", "2013-02-01"), ("deadline", "bald"),
            ("rule-text", "more than of heads"), ("rule-text", "at least 4 heads"), ("rule", "other"),
            ("silence", "perhaps"), ("drift-threshold", "viel"),
            ("reminder-0", "2013-04-01"), ("provision", "keine"), ("follows", "keine"), ("draft", "keiner"),
            ("audience", "friends"), ("strength", "hearing"),
        ])
    func wrongRound(field: String, value: String) async throws {
        try await ConsentScene.walk { room in
            let before = room.scene.office.position
            let answer = try await room.post("rounds", ConsentScene.round([(field, value)]))
            #expect(answer.status == .unprocessableContent)
            #expect(answer.plain.contains("Es wurde nichts geändert."))
            #expect(answer.plain.contains("name=\"asked-alfter\" value=\"on\" checked"))
            #expect(room.scene.office.position == before)
        }
    }

    @Test("A rule that cannot be read says where and what was expected")
    func rule() async throws {
        try await ConsentScene.walk { room in
            let answer = try await room.post(
                "rounds", ConsentScene.round([("rule", "other"), ("rule-text", "more than 1/2 of dogs")]))
            #expect(answer.plain.contains("An Stelle 18 steht „dogs“"))
            // One that is chosen and another that is written contradict.
            let two = try await room.post(
                "rounds", ConsentScene.round([("rule", "all"), ("rule-text", "at least 3 heads")]))
            #expect(two.status == .unprocessableContent && two.plain.contains("zwei Regeln"))
        }
    }

    @Test("Nobody asked is no round")
    func nobody() async throws {
        try await ConsentScene.walk { room in
            let answer = try await room.post("rounds", ConsentScene.round(asked: []))
            #expect(answer.status == .unprocessableContent)
        }
    }

    @Test("A second answer is refused, unless it says that it changes the first; the first stays to be read")
    func changed() async throws {
        try await ConsentScene.walk { room in
            try await room.open()
            try await room.answer("alfter", "consent")
            let twice = try await room.post("positions", ConsentScene.answer("alfter", "refusal", on: "2013-02-25"))
            #expect(twice.status == .unprocessableContent)
            #expect(twice.plain.contains("schon geantwortet"))
            try await room.answer("alfter", "refusal", on: "2013-02-25", [("changes", "on")])
            let answer = try #require(try room.reading().answers.first)
            #expect(answer.stand == .refusal)
            #expect(answer.earlier.count == 1)
            #expect(
                try await room.page("consent/fiktive-zweite-befragung").contains(
                    "Frühere Antwort in dieser Beteiligung"))
            #expect(try room.reading(asOf: "2013-02-24").answers.first?.stand == .consent)
        }
    }

    @Test("A change of an answer that was never given is refused")
    func changedNothing() async throws {
        try await ConsentScene.walk { room in
            try await room.open()
            let answer = try await room.post(
                "positions", ConsentScene.answer("alfter", "consent", on: "2013-02-20", [("changes", "on")]))
            #expect(answer.status == .unprocessableContent)
        }
    }

    @Test("An answer after the deadline is recorded and does not count; one of a body that was not asked is refused")
    func late() async throws {
        try await ConsentScene.walk { room in
            try await room.open()
            try await room.answer("alfter", "consent", on: "2013-03-16")
            #expect(try room.reading().answers.first?.position == nil)
            #expect(
                try await room.page("consent/fiktive-zweite-befragung").contains(
                    "Nach Ablauf der Frist, zählt nicht: stimmt zu"))
            #expect(
                try await room.post("positions", ConsentScene.answer("lohmar", "consent")).status
                    == .unprocessableContent)
        }
    }

    @Test("A consent under conditions is one once they are met, and in doubt when one is broken later")
    func conditions() async throws {
        try await ConsentScene.walk { room in
            try await room.open()
            try await room.answer(
                "alfter", "conditional", [("condition-0", "Fiktiv: Das Land zahlt weiter"), ("kind-cost", "on")])
            let position = try #require(try room.reading().answers.first?.position?.header.id)
            #expect(try room.reading().answers.first?.stand == .conditional)
            func report(_ state: String, _ day: String) async throws {
                let answer = try await room.post(
                    "conditions",
                    [
                        ("round", "fiktive-zweite-befragung"), ("condition", "\(position) bedingung-1"),
                        ("state", state), ("text", "Fiktiv: \(state)"), ("on", day),
                    ])
                #expect(answer.status == .seeOther, "\(answer.plain)")
            }
            try await report("met", "2013-03-01")
            #expect(try room.reading().answers.first?.stand == .consent)
            try await report("broken", "2013-03-10")
            #expect(try room.reading().doubtful.count == 1)
            let page = try await room.page("consent/fiktive-zweite-befragung")
            #expect(page.contains("war erfüllt, ist es nicht mehr"))
            #expect(page.contains("Fiktiv: Das Land zahlt weiter"))
            #expect(page.contains("Gründe: Kosten"))
            #expect(try await room.page("consent").contains("Zustimmung fraglich"))
        }
    }

    @Test("A body that takes its answer back has given none")
    func takenBack() async throws {
        try await ConsentScene.walk { room in
            try await room.open()
            try await room.answer("alfter", "consent")
            let position = try #require(try room.reading().answers.first?.position?.header.id)
            let fields = [
                ("round", "fiktive-zweite-befragung"), ("position", position),
                ("text", "Fiktiv: Die Kosten sind gestiegen"), ("on", "2013-03-01"),
            ]
            #expect(try await room.post("positions/taken-back", fields).status == .seeOther)
            #expect(try room.reading().answers.first?.stand == .silent)
            #expect(try await room.post("positions/taken-back", fields).status == .unprocessableContent)
        }
    }

    @Test("A reminder goes to all who are silent on its day, and to nobody else")
    func reminder() async throws {
        try await ConsentScene.walk { room in
            try await room.open([("reminder-0", "2013-03-01")])
            try await room.answer("alfter", "consent")
            #expect(try await room.page("consent/fiktive-zweite-befragung", asOf: "2013-03-02").contains("fällig seit"))
            let fields = [("round", "fiktive-zweite-befragung"), ("text", "Fiktiv erinnert"), ("on", "2013-03-02")]
            #expect(try await room.post("reminders", fields).status == .seeOther)
            #expect(try room.reading().reminders.first?.content.to.map(\.text) == ["bornheim", "eitorf"])
            #expect(
                try await room.page("consent/fiktive-zweite-befragung", asOf: "2013-03-02").contains("fällig seit")
                    == false)
        }
    }

    @Test("A speaker’s word for several is held as just that, and colours no tile")
    func statement() async throws {
        try await ConsentScene.walk { room in
            try await room.open()
            func speak(_ extent: String, _ grade: String) async throws -> TestResponse {
                try await room.post(
                    "statements",
                    [
                        ("round", "fiktive-zweite-befragung"), ("answer", "refusal"), ("extent", extent),
                        ("title", "Fiktiv: lehnen ab"), ("on", "2013-02-20"), ("grade", grade),
                    ])
            }
            #expect(try await speak("9", "official").status == .unprocessableContent)
            #expect(try await speak("viele", "official").status == .unprocessableContent)
            #expect(try await speak("", "official").status == .seeOther)
            #expect(try await speak("3", "claim").status == .seeOther)
            let reading = try room.reading()
            #expect(reading.outcome == .notReached)
            #expect(reading.statements.count == 1)
            #expect(reading.otherStatements.count == 1)
            #expect(reading.answers.count == 3 && reading.answers.allSatisfy { $0.stand == .silent })
            let view = try room.scene.office.matter("kiz", asOf: .init(iso: "2013-03-31"), for: .internal)
            let map = try #require(MatterCharts(view, .de).map(of: reading))
            let colours = Set(map.svg.matches(of: /chart-hex-([a-z]+)/).map { String($0.1) })
            #expect(colours.contains("unknown"))
            #expect(colours.isDisjoint(with: ["consent", "conditional", "refusal", "abstain"]))
        }
    }

    @Test("What was said for due regard is weighed by somebody, on record; a hearing or regard has no rule")
    func weighing() async throws {
        try await ConsentScene.walk { room in
            try await room.open([("strength", "regard"), ("rule", "")])
            #expect(try await room.page("consent").contains("Abwägung fehlt"))
            let fields = [
                ("round", "fiktive-zweite-befragung"), ("by", "kreistag"), ("text", "Fiktiv abgewogen"),
                ("on", "2013-03-20"),
            ]
            let answer = try await room.post("weighings", fields)
            #expect(answer.status == .seeOther, "\(answer.plain)")
            let page = try await room.page("consent/fiktive-zweite-befragung")
            #expect(page.contains("Benehmen: abgewogen."))
            #expect(page.contains("Fiktiv abgewogen"))
        }
    }

    @Test("Script in an answer is shown as text")
    func script() async throws {
        try await ConsentScene.walk { room in
            let evil = "\"\u{301}><script>alert(1)</script>"
            try await room.open([("question", evil)])
            try await room.answer("alfter", "conditional", [("condition-0", evil), ("reason", evil)])
            for path in ["consent", "consent/fiktive-zweite-befragung"] {
                #expect(try await !room.page(path).contains("<script>alert"))
            }
            let back = try await room.post("rounds", ConsentScene.round([("question", evil), ("on", evil)]))
            #expect(!back.text.contains("<script>alert"))
        }
    }
}
