import Decisions
import Folders
import Foundation
import Hummingbird
import HummingbirdTesting
import Testing

@testable import Register
import Serving
@testable import Website

@Suite("What is partly known, on the page")
struct PartlyKnownPageTests {
    @Test(
        """
        A deadline that lies ahead still runs, and the page of a day to come says what would be so if nothing more \
        came
        """
    )
    func ahead() async throws {
        try await ConsentScene.walk(today: "2013-02-28") { room in
            let opened = try await room.post("rounds", ConsentScene.round(), asOf: "2013-02-28")
            #expect(opened.status == .seeOther, "\(opened.plain)")
            let page = try await room.page("consent/fiktive-zweite-befragung", asOf: "2013-04-01")
            #expect(
                page.contains("Der 01.04.2013 liegt voraus. Gezeigt ist, was bis heute, 28.02.2013, verzeichnet ist"))
            #expect(page.contains("15.03.2013, läuft noch"))
            #expect(page.contains("Das Einvernehmen ist noch offen."))
            #expect(
                page.contains(
                    """
                    Beteiligung „Fiktive zweite Befragung“: heute Einvernehmen noch offen (Frist läuft), dann \
                    Einvernehmen nicht erreicht (Frist abgelaufen)
                    """
                ))
            #expect(page.contains("Käme bis zum 01.04.2013 nichts mehr hinzu, wäre es so: Einvernehmen nicht erreicht"))
            #expect(
                try await !room.page("consent/fiktive-zweite-befragung", asOf: "2013-02-28").contains("liegt voraus"))
            // Nothing is asked for by a day that has passed on the day of the letter.
            for letter in ["reminder", "consultation"] {
                let past = try await room.page("letters/\(letter)/fiktive-zweite-befragung", asOf: "2013-04-01")
                #expect(
                    past.contains(
                        "Die Frist endet am 15.03.2013; am 01.04.2013, dem Tag des Schreibens, wäre sie abgelaufen.")
                        && !past.contains("Bitte antworten Sie bis"), "\(past)")
                #expect(
                    try await room.page("letters/\(letter)/fiktive-zweite-befragung", asOf: "2013-03-10").contains(
                        "Bitte antworten Sie bis zum 15.03.2013."))
            }
            // Once the day is there, it is so.
            let then = try await ConsentScene(scene: room.scene, client: room.client).page(
                "mandates", asOf: "2014-02-01")
            #expect(then.contains("Vorausschau."))
        }
    }

    @Test("Where nobody has determined whether the deadline would have passed by a day to come, the page says so")
    func perhapsOver() async throws {
        try await ConsentScene.walk(today: "2013-03-01") { room in
            let entry =
                """
                rounds:\n  - {id: fiktiv-ostern, on: 2013-02-15, grade: official, title: Fiktive Osterfrage, \
                question: Fiktiv?, strength: consent, asked: [alfter, bornheim], deadline: 2013-03-29, briefing: \
                {documents: [], figures: []}}\n
                """
            let recorded = try await room.post("written", [("entries", entry)], asOf: "2013-03-01")
            #expect(recorded.status == .seeOther, "\(recorded.plain)")
            let page = try await room.page("consent/fiktiv-ostern", asOf: "2013-04-02")
            #expect(
                page.contains("dann Einvernehmen noch offen (nicht bestimmt, ob die Frist abgelaufen ist)")
                    && !page.contains("bliebe es so"), "\(page)")
        }
    }

    @Test(
        """
        An answer of a month that may have ended before the deadline is not called late; the page says that the \
        day is missing
        """
    )
    func month() async throws {
        try await ConsentScene.walk { room in
            try await room.open()
            try await room.answer("alfter", "consent")
            let entry =
                """
                positions:\n  - id: fiktiv-bornheim\n    on: 2013-03\n    round: fiktive-zweite-befragung\n    \
                answer: consent\n    body: bornheim\n    title: Fiktiv zugestimmt\n    grade: official\n
                """
            let recorded = try await room.post("written", [("entries", entry)])
            #expect(recorded.status == .seeOther, "\(recorded.plain)")
            let page = try await room.page("consent/fiktive-zweite-befragung")
            #expect(page.contains("Ob das Einvernehmen erreicht ist, lässt sich nicht feststellen."))
            #expect(
                page.contains(
                    """
                    Ob die Antwort in der Frist bis zum 15.03.2013 kam, lässt sich erst mit dem genauen Tag sagen: \
                    Bornheim (März 2013).
                    """
                ))
            #expect(page.contains("1 hat geantwortet, der Tag ist nicht bekannt"))
            #expect(!page.contains("Nach Ablauf der Frist, zählt nicht"))
        }
    }

    @Test("A change that came too late marks itself on every page, and not the answer in time; one of a month may have")
    func lateChange() async throws {
        try await ConsentScene.walk { room in
            try await room.open()
            func position(_ id: String, _ body: String, _ answer: String, on: String, replacing: String? = nil)
                -> String
            {
                """
                  - {id: \(id), on: \(on), round: fiktive-zweite-befragung, answer: \(answer), body: \(body), \
                title: \(id), grade: official\(replacing.map { ", replaces: \($0)" } ?? "")}\n
                """
            }
            let entries =
                "positions:\n"
                + position("alfter-ja", "alfter", "consent", on: "2013-03-05")
                + position("alfter-nein", "alfter", "refusal", on: "2013-03-20", replacing: "alfter-ja")
                + position("bornheim-ja", "bornheim", "consent", on: "2013-03-05")
                + position("bornheim-nein", "bornheim", "refusal", on: "2013-03", replacing: "bornheim-ja")
            let recorded = try await room.post("written", [("entries", entries)])
            #expect(recorded.status == .seeOther, "\(recorded.plain)")
            let course = try await room.page("course")
            for page in [course, try await room.client.execute(uri: "/ledger?as-of=2013-03-31", method: .get).plain] {
                #expect(
                    page.contains("zu spät, zählt nicht") && page.contains("vielleicht geändert durch „bornheim-nein“"))
                #expect(
                    page.contains("vielleicht zu spät; der genaue Tag fehlt")
                        && !page.contains("geändert durch „alfter-nein“"))
            }
            // On the time line, too.
            #expect(course.contains("alfter-nein (zu spät, zählt nicht)"))
        }
    }

    @Test(
        """
        Where it is not settled which report on a mandate is the last, it is neither done nor overdue, and the \
        page names both
        """
    )
    func mandate() async throws {
        try await ConsentScene.walk { room in
            let mandate = try #require(
                try room.scene.office.matter("kiz", for: .internal).matter.mandates.mandates.all.first)
            let entries =
                """
                status-reports:\n  - {id: fertig, on: 2013-02-10, mandate: \(mandate.header.id), status: done, \
                text: Fertig, grade: official}\n
                """
                    + """
                      - {id: in-arbeit, on: 2013-02, mandate: \(mandate.header.id), status: under-way, text: In \
                    Arbeit, grade: official}\n
                    """
            let recorded = try await room.post("written", [("entries", entries)])
            #expect(recorded.status == .seeOther, "\(recorded.plain)")
            let page = try await room.page("mandates")
            #expect(
                page.contains(
                    """
                    Welcher Bericht der letzte ist, lässt sich erst mit dem genauen Tag sagen: erledigt \
                    (10.02.2013), in Arbeit (Februar 2013).
                    """
                ), "\(page)")
        }
    }

    @Test("A mandate that is only claimed is never overdue, and each list says that it does not count")
    func claimedMandate() async throws {
        try await ConsentScene.walk { room in
            let mandate = try #require(
                try room.scene.office.matter("kiz", for: .internal).matter.mandates.mandates.all.first)
            let entries =
                """
                mandates:\n  - {id: angeblich, on: 2013-01-15, meeting: \(mandate.content.meeting.text), mark: zz, \
                title: Fiktiv behauptet, to: [\(mandate.content.to[0].text)], due: 2013-02-01, grade: claim}\n
                """
                    + """
                      - {id: gegeben, on: 2013-01-15, meeting: \(mandate.content.meeting.text), mark: yy, title: \
                    Fiktiv gegeben, to: [\(mandate.content.to[0].text)], due: 2013-02-01, grade: official}\n
                    """
                    + """
                    status-reports:\n  - {id: angeblich-fertig, on: 2013-02-10, mandate: gegeben, status: done, text: \
                    Angeblich fertig, grade: claim}\n
                    """
            let recorded = try await room.post("written", [("entries", entries)])
            #expect(recorded.status == .seeOther, "\(recorded.plain)")
            let page = try await room.page("mandates"),
                overview = try await room.client.execute(uri: "/matters/kiz?as-of=2013-03-31", method: .get).plain
            #expect(
                overview.contains("Fiktiv behauptet <strong>nur behauptet, zählt nicht</strong>")
                    && overview.contains("zz · behauptet"), "\(overview)")
            #expect(
                overview.contains("Überfällig ist ein Auftrag: „Fiktiv gegeben“ (bis")
                    && !overview.contains("„Fiktiv behauptet“ (bis"), "\(overview)")
            #expect(
                overview.contains("Ein Auftrag ist nur behauptet.")
                    && overview.contains("nur behauptet, zählt nicht: erledigt"))
            #expect(
                page.contains("seit 58 Tagen. Es liegt kein Bericht vor; nur behauptet, zählt nicht: erledigt."),
                "\(page)")
            #expect(page.components(separatedBy: "Fällig war der Auftrag am 01.02.2013").count == 2)
        }
    }

    @Test("One for, one against, the others silent: ten of eleven whoever they are, and the page says so")
    func counts() async throws {
        try await ConsentScene.walk { room in
            let asked = [
                "alfter", "bornheim", "eitorf", "hennef-sieg", "koenigswinter", "lohmar", "meckenheim", "much",
                "rheinbach", "ruppichteroth", "siegburg",
            ]
            try await room.open(
                [("rule", "other"), ("rule-text", "at least 10/11 of heads"), ("silence", "consent")], asked: asked)
            for answer in ["consent", "refusal"] {
                let told = try await room.post(
                    "statements",
                    [
                        ("round", "fiktive-zweite-befragung"), ("answer", answer), ("extent", "1"),
                        ("title", "Fiktiv gezählt: \(answer)"), ("on", "2013-03-10"), ("grade", "official"),
                    ])
                #expect(told.status == .seeOther, "\(told.plain)")
            }
            let page = try await room.page("consent/fiktive-zweite-befragung")
            #expect(page.contains("Das Einvernehmen ist erreicht."), "\(page)")
            #expect(page.contains("Das Ergebnis ist dasselbe, wer immer es war."))
            #expect(page.contains("Das lässt sich nicht sagen, solange nur Zahlen bekannt sind"))
        }
    }

    @Test("Where two speakers cannot both be right, it is not said that nobody’s change would change anything")
    func contradiction() async throws {
        try await ConsentScene.walk { room in
            try await room.open([("silence", "consent")], asked: ["alfter", "bornheim", "eitorf", "windeck"])
            let said = "on: 2013-03-10, round: fiktive-zweite-befragung, given-by: speaker, grade: official"
            let entries =
                "positions:\n  - {id: dafuer, \(said), answer: consent, extent: majority, title: Mehrheit dafür}\n"
                + "  - {id: dagegen, \(said), answer: refusal, extent: 2, title: Zwei dagegen}\n"
            let recorded = try await room.post("written", [("entries", entries)])
            #expect(recorded.status == .seeOther, "\(recorded.plain)")
            let page = try await room.page("consent/fiktive-zweite-befragung")
            #expect(page.contains("Was für mehrere gesagt ist, kann nicht alles zugleich stimmen"), "\(page)")
            #expect(
                page.contains("Das lässt sich nicht sagen, weil nicht alles zugleich stimmen kann")
                    && !page.contains("Dass jemand seine Antwort ändert"), "\(page)")
        }
    }

    @Test("How silence counts is said of the silent, not of those who have answered without their names being known")
    func silenceOfTheSilent() async throws {
        try await ConsentScene.walk { room in
            try await room.open([("silence", "consent")], asked: ["alfter", "bornheim", "eitorf", "windeck"])
            let entry =
                "positions:\n  - {id: eine-dagegen, on: 2013-03-10, round: fiktive-zweite-befragung, answer: refusal, "
                + "extent: 1, given-by: speaker, title: Eine dagegen, others-silent: true, grade: official}\n"
            let recorded = try await room.post("written", [("entries", entry)])
            #expect(recorded.status == .seeOther, "\(recorded.plain)")
            let page = try await room.page("consent/fiktive-zweite-befragung")
            #expect(
                page.contains(
                    """
                    Von 4 Gefragten: 3 ohne Antwort in der Frist, was als Zustimmung gilt, 1 ohne bekannte eigene \
                    Antwort.
                    """
                ), "\(page)")
        }
    }

    @Test(
        """
        Where nobody has determined on which day a deadline ends, it is not the day of an answer that is called \
        missing
        """
    )
    func ruleMissing() async throws {
        try await ConsentScene.walk(today: "2013-04-10") { room in
            let entries =
                "rounds:\n  - {id: karfreitag, on: 2013-03-01, title: Karfreitag, question: Soll es?, "
                + "strength: consent, asked: [alfter, bornheim], "
                    + """
                    briefing: {documents: [], figures: []}, deadline: 2013-03-29, rule: more than 1/2 of heads, grade: \
                    official}\n
                    """
                    + """
                    positions:\n  - {id: am-osterdienstag, on: 2013-04-02, round: karfreitag, answer: consent, body: \
                    alfter, title: Fiktiv, grade: official}\n
                    """
            let recorded = try await room.post("written", [("entries", entries)], asOf: "2013-04-10")
            #expect(recorded.status == .seeOther, "\(recorded.plain)")
            let page = try await room.page("consent/karfreitag", asOf: "2013-04-10")
            #expect(page.contains("1 hat geantwortet (ob in der Frist, nicht feststellbar)"), "\(page)")
            #expect(!page.contains("Tag ist nicht bekannt") && !page.contains("Tag nicht bekannt"))
            // A letter between the two days asks for nothing by the one that has passed, and says that it has.
            let reminder = try await room.page("letters/reminder/karfreitag", asOf: "2013-04-01")
            let passed = "Der 29.03.2013 ist verstrichen; nicht bestimmt ist, ob die Frist erst am 02.04.2013 endet."
            #expect(
                reminder.contains(passed + " Wir bitten Sie, spätestens bis zum 02.04.2013 zu antworten."),
                "\(reminder)")
            #expect(
                reminder.contains(passed + " Bitte antworten Sie spätestens bis zum 02.04.2013.")
                    && !reminder.contains("bis zum 29.03.2013 zu antworten"))
            #expect(
                try await room.page("letters/reminder/karfreitag", asOf: "2013-03-28").contains(
                    "Wir bitten Sie, bis zum 29.03.2013 zu antworten."))
        }
    }

    @Test(
        "Votes as minutes word them come by form, with what is unknown unknown",
        arguments: [
            (["no-all": "2", "majority": "majority"], "Ja-Stimmen nicht bekannt, 2 Nein, mit Mehrheit"),
            (["abstained-all": "3", "majority": "unanimous"], "Ja-Stimmen nicht bekannt, 3 Enthaltungen, einstimmig"),
        ])
    func votes(fields: [String: String], shown: String) async throws {
        try await ConsentScene.walk { room in
            let form = [
                "title": "Fiktiv: Beschluss nach der Niederschrift", "outcome": "adopted", "organization": "kreistag",
                "on": "2013-03-10", "majority": "unknown",
            ]
            .merging(fields) { $1 }
            let recorded = try await room.post("resolutions", form.map { ($0.key, $0.value) })
            #expect(recorded.status == .seeOther, "\(recorded.plain)")
            #expect(try await room.page("options").contains(shown))
            // What is resolved stands beside no “nothing has been decided”.
            let overview = try await room.client.execute(uri: "/matters/kiz?as-of=2013-03-31", method: .get).plain
            #expect(overview.contains("Beschlossen ist: <strong>Fiktiv: Beschluss nach der Niederschrift</strong>"))
            #expect(!overview.contains("In der Sache ist nichts entschieden"))
        }
    }

    @Test("A rejection is told as one, and a decision that is only claimed as a claim that has decided nothing")
    func rejectedAndClaimed() async throws {
        try await ConsentScene.walk { room in
            func enter(_ title: String, _ fields: [(String, String)]) async throws {
                let form =
                    [("title", title), ("organization", "kreistag"), ("majority", "unknown"), ("on", "2013-03-10")]
                    + fields
                let recorded = try await room.post("resolutions", form)
                #expect(recorded.status == .seeOther, "\(recorded.plain)")
            }
            func overview() async throws -> String {
                try await room.client.execute(uri: "/matters/kiz?as-of=2013-03-31", method: .get).plain
            }
            try await enter("Fiktiv behauptet", [("outcome", "adopted"), ("grade", "claim")])
            let claimed = try await overview()
            #expect(
                claimed.contains(
                    """
                    In der Sache ist nichts entschieden. Nur behauptet, nicht belegt ist ein Beschluss: Fiktiv \
                    behauptet
                    """
                ), "\(claimed)")
            try await enter("Fiktiver Antrag", [("outcome", "rejected"), ("grade", "official")])
            let rejected = try await overview()
            #expect(
                rejected.contains("Abgelehnt ist: <strong>Fiktiver Antrag</strong>")
                    && !rejected.contains("Beschlossen ist: "), "\(rejected)")
        }
    }

    @Test("What is entered two minutes after midnight is of that day, also on the page of what happened")
    func afterMidnight() async throws {
        let folder = TestFolder(isMade: false)
        // 00:02 on 29 February 2024 in Berlin
        let night = try Date("2024-02-28T23:02:00Z", strategy: .iso8601)
        let office = try Office(folder: folder.url, now: { night }, whenLost: folder.held())
        _ = try office.take(CaseFolder(at: Scene.root.appending(path: "Cases/rhein-sieg-kiz")), by: .importer)
        _ = try office.record(
            Entry(
                Header(id: "fiktiv", on: .day(office.today)), Occurrence(called: Text("Fiktiv geschehen"), text: nil)),
            in: "kiz", by: .clerk)
        let router = Serving.router(
            [try Site(office: office, typesetter: .init(), simulating: .ofTests, reckoning: .ofTests)], for: .loopback)
        try await Application(router: router).test(.router) { client in
            let page = try await client.execute(uri: "/ledger", method: .get).plain
            #expect(page.contains("29.02.2024"))
            #expect(!page.contains("28.02.2024"))
        }
    }

    @Test("An entry that was withdrawn is told as withdrawn in the list of what happened as well")
    func withdrawn() async throws {
        try await ConsentScene.walk { room in
            let event = try await room.post(
                "events",
                [("title", "Fiktives Ereignis"), ("kind", "occurrence"), ("on", "2013-03-01"), ("grade", "official")])
            #expect(event.status == .seeOther, "\(event.plain)")
            let id = try #require(
                room.scene.office.matter("kiz", asOf: .init(iso: "2013-03-31"), for: .internal).matter.matters
                    .occurrences.all.last?.header.id)
            let withdrawn = try await room.post(
                "withdrawals", [("entry", id), ("reason", "Fiktiv: war falsch"), ("on", "2013-03-02")])
            #expect(withdrawn.status == .seeOther, "\(withdrawn.plain)")
            let page = try await room.client.execute(uri: "/ledger", method: .get).plain
            #expect(page.contains("Fiktives Ereignis</a> <strong>zurückgezogen am 02.03.2013</strong>"), "\(page)")
            // On the time line a reason is no event of its own name.
            let course = try await room.page("course")
            #expect(
                course.contains(
                    "<td>Rücknahme eines Eintrags: Fiktiv: war falsch – zurückgezogen: Ereignis: Fiktives Ereignis</td>"
                ), "\(course)")
        }
    }
}
