import Decisions
import Hummingbird
import HummingbirdTesting
import Testing

@testable import Register
@testable import Website

@Suite("The consent room")
struct ConsentRoomTests {
    @Test("The mayors’ round shows its question, its strength, its rule, and that agreement is not reached")
    func realRound() async throws {
        try await ConsentScene.walk { room in
            let page = try await room.page("consent/buergermeister-2012", asOf: "2013-01-31")
            #expect(page.contains("Ohne die Zustimmung der Gefragten geht es nicht."))
            #expect(
                page.contains(
                    """
                    Das Einvernehmen ist nicht erreicht. Nötig ist: alle Gefragten stimmen zu. Von 19 Gefragten: \
                    19 ohne bekannte eigene Antwort.
                    """
                ))
            #expect(page.contains("eine Mehrheit soll ablehnen"))
            #expect(page.contains("wenn alle 19 Gefragten zustimmten"))
            #expect(page.contains("61.000 €"))
            #expect(page.contains("/matters/kiz/rounds?follows=buergermeister-2012"))
            #expect(page.contains("/matters/kiz/letters/again/buergermeister-2012"))
            #expect(page.contains("ohne Prüfsumme"))
        }
    }

    @Test("The claim of 16 out of 19 stands beside the mail, and says what the result would be if it were believed")
    func claim() async throws {
        try await ConsentScene.walk { room in
            let page = try await room.page("consent/buergermeister-2012", asOf: "2014-03-21")
            #expect(page.contains("nennt 16; welche, ist nicht bekannt"))
            #expect(
                page.contains(
                    "Zählt nicht, weil es nur behauptet ist. Glaubte man es, wäre das Ergebnis: nicht erreicht."))
            #expect(page.contains("Zählt im Ergebnis."))
        }
    }

    @Test("A round that does not exist is told as such, with those that do")
    func unknownRound() async throws {
        try await ConsentScene.walk { room in
            let page = try await room.client.execute(
                uri: "/matters/kiz/consent/nirgends?as-of=2013-01-31", method: .get)
            #expect(page.status == .notFound)
            #expect(page.plain.contains("buergermeister-2012"))
        }
    }

    @Test("Two of three answers reach a majority; the round page says under which rule, and what others would say")
    func majority() async throws {
        try await ConsentScene.walk { room in
            try await room.open()
            try await room.answer("alfter", "consent", [("given-by", "council")])
            let open = try await room.page("consent/fiktive-zweite-befragung", asOf: "2013-02-20")
            #expect(open.contains("Das Einvernehmen ist noch offen."))
            #expect(open.contains("Was das Schweigen ausmacht"))
            try await room.answer("bornheim", "consent")
            let page = try await room.page("consent/fiktive-zweite-befragung")
            #expect(
                page.contains(
                    """
                    Das Einvernehmen ist erreicht. Nötig ist: mehr als die Hälfte der Gefragten stimmt zu. Von 3 \
                    Gefragten: 2 stimmen zu, 1 ohne Antwort in der Frist.
                    """
                ))
            #expect(page.contains("mehr als die Hälfte der Gefragten stimmt zu (Regel dieser Beteiligung)"))
            #expect(page.contains("Nicht mehr erreicht wäre das Einvernehmen, wenn"))
            #expect(page.contains("der Rat durch Beschluss"))
            let list = try await room.page("consent")
            #expect(list.contains("Fiktive zweite Befragung"))
            #expect(list.contains("Befragung der Bürgermeisterin und der Bürgermeister"))
            let places = try ["Fiktive zweite Befragung</h2>", "der Bürgermeister</h2>"].map {
                try #require(list.range(of: $0)).lowerBound
            }
            #expect(places[0] < places[1])
        }
    }

    @Test("What was said before is shown with the new round, and not carried over")
    func follows() async throws {
        try await ConsentScene.walk { room in
            try await room.open()
            try await room.answer("alfter", "refusal")
            try await room.open([
                ("title", "Fiktive dritte Befragung"), ("on", "2013-03-20"), ("deadline", ""),
                ("follows", "fiktive-zweite-befragung"),
            ])
            let page = try await room.page("consent/fiktive-dritte-befragung")
            #expect(page.contains("In der früheren Beteiligung, nicht übernommen: lehnt ab"))
            #expect(try room.reading("fiktive-dritte-befragung").silent.count == 3)
            #expect(try await room.page("consent/fiktive-zweite-befragung").contains("Erneut gefragt mit"))
        }
    }

    @Test("A new round is filled in after the earlier one: the same question, the same bodies, the same rule")
    func prefilled() async throws {
        try await ConsentScene.walk { room in
            try await room.open([("rule", "other"), ("rule-text", "at least 2 heads"), ("drift-threshold", "12,5")])
            let form = try await room.client.execute(
                uri: "/matters/kiz/rounds?follows=fiktive-zweite-befragung&as-of=2013-03-31", method: .get
            ).plain
            #expect(form.contains("Fiktive zweite Befragung, erneut"))
            #expect(form.contains("value=\"at least 2 heads\""))
            #expect(form.contains("value=\"12,5"))
            #expect(form.contains("name=\"asked-alfter\" value=\"on\" checked"))
            #expect(form.contains("name=\"asked-lohmar\" value=\"on\">"))
        }
    }

    @Test("The map is of the round that is shown")
    func map() async throws {
        try await ConsentScene.walk { room in
            try await room.open()
            try await room.answer("alfter", "consent")
            #expect(
                try await room.page("consent/fiktive-zweite-befragung").contains(
                    "Karte der 3 Städte und Gemeinden nach eigener Stellungnahme; bekannt: 1."))
            #expect(
                try await room.page("consent/buergermeister-2012").contains(
                    "Karte der 19 Städte und Gemeinden nach eigener Stellungnahme; bekannt: 0."))
        }
    }

    @Test(
        """
        A tile, and its row in a paper, says of a municipality what holds for it: only who is silent is counted by \
        the rule for silence
        """
    )
    func tiles() async throws {
        try await ConsentScene.walk { room in
            let asked = try room.reading("buergermeister-2012").answers.map(\.body.text)
            try await room.open([("silence", "consent"), ("deadline-rule", "as-set")], asked: asked)
            let entries = [
                ("alfter", "refusal", "2013-03"), ("bornheim", "no-view", "2013-03-05"),
                ("eitorf", "refusal", "2013-03-20"),
            ].map { body, answer, day in
                """
                  - {id: fiktiv-\(body), on: \(day), round: fiktive-zweite-befragung, answer: \(answer), body: \
                \(body), title: Fiktiv, grade: official}\n
                """
            }
            let recorded = try await room.post("written", [("entries", "positions:\n" + entries.joined())])
            #expect(recorded.status == .seeOther, "\(recorded.plain)")
            let page = try await room.page("consent/fiktive-zweite-befragung")
            #expect(
                page.contains("<title>Alfter: nicht feststellbar</title>")
                    && page.contains("<title>Bornheim: äußert sich nicht</title>"))
            #expect(page.contains("<title>Eitorf: keine Antwort in der Frist (was als Zustimmung gilt)</title>"))
            #expect(
                page.contains("<title>Windeck: keine Antwort in der Frist (was als Zustimmung gilt)</title>")
                    && !page.contains(", strittig"))
            let paper = try await room.page("papers/vorlage-2013")
            #expect(
                !paper.contains("Für alle 19 Städte und Gemeinden gilt")
                    && paper.contains("<title>Bornheim: äußert sich nicht</title>"))
        }
    }

    @Test("Everything of a round is there in English too")
    func english() async throws {
        try await ConsentScene.walk { room in
            let page = try await room.client.execute(
                uri: "/matters/kiz/consent/buergermeister-2012?as-of=2014-03-21&lang=en", method: .get
            ).plain
            #expect(page.contains("It cannot be done without the consent of those asked."))
            #expect(
                page.contains(
                    """
                    Agreement is not reached. What it takes: all those asked consent. The round ended with the \
                    resolution “The centre is to be set up and an application made” (between 1 March 2014 and 21 \
                    March 2014); later answers do not count. Of 19 asked: 19 without known answers of their own.
                    """
                ))
            // With what it ended is said once.
            #expect(page.ranges(of: "The round ended with the resolution").count == 1)
            #expect(page.contains("a majority is said to refuse"))
        }
    }
}
