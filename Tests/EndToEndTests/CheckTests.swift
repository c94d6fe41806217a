import Foundation
import Testing

@Suite("Requirements and rounds on the command line")
struct CheckTests {
    struct Checked: Decodable {
        struct Requirement: Decodable {
            var id: String
            var status: String?
            var contested: Bool
        }
        struct Readiness: Decodable {
            struct Missing: Decodable {
                struct Link: Decodable { var id: String }
                var requirement: Link
            }
            var ready: Bool
            var missing: [Missing]
        }
        var id: String
        var asOf: String
        var requirements: [Requirement]
        var readiness: Readiness
    }

    struct Consulted: Decodable {
        struct Round: Decodable {
            struct Result: Decodable { var outcome: String }
            var id: String
            var strength: String
            var result: Result?
            var outdated: Bool
        }
        var rounds: [Round]
    }

    private func run(_ arguments: String...) async throws -> Program.Outcome {
        let place = try await Place.withRealCase()
        return switch arguments.count {
        case 2: try await Program.run(arguments[0], arguments[1], data: place.data)
        case 4: try await Program.run(arguments[0], arguments[1], arguments[2], arguments[3], data: place.data)
        case 5:
            try await Program.run(
                arguments[0], arguments[1], arguments[2], arguments[3], arguments[4], data: place.data)
        default: throw Unexpected("\(arguments.count) arguments")
        }
    }

    @Test("What is missing makes the status 1, and standard error says how much")
    func missing() async throws {
        let outcome = try await run("check", "kiz", "--as-of", "2013-01-31")
        #expect(outcome.status == 1)
        #expect(
            try outcome.err.wholeMatch(of: /\d+ requirements of an application are not met as of 2013-01-31\.\n/) != nil
        )
        #expect(outcome.out.contains(/strittig\s+Einvernehmen der Gemeinden \(soll\)/))
        #expect(outcome.out.contains("§\u{A0}7") || outcome.out.contains("§ 7"))
        #expect(outcome.out.contains("Was für den Antrag fehlt"))
    }

    @Test("The lines fit a terminal")
    func width() async throws {
        for command in ["check", "consent"] {
            let outcome = try await run(command, "kiz", "--as-of", "2013-01-31")
            let lines = outcome.out.split(separator: "\n")
            #expect(lines.count > 10 && lines.allSatisfy { $0.count <= 96 }, "\(command)")
        }
    }

    @Test("A sheet is written for the terminal, as Markdown and as a page, with day, readers and register")
    func sheets() async throws {
        let place = try await Place.withRealCase()
        func sheet(_ option: String = "--format", _ value: String = "text") async throws -> String {
            let outcome = try await Program.run(
                "sheet", "kiz", "application", "--as-of", "2013-01-31", option, value, data: place.data)
            #expect(outcome.status == 0 && outcome.err == "", "\(outcome.err)")
            return outcome.out
        }
        let text = try await sheet(), markdown = try await sheet("--format", "markdown")
        let page = try await sheet("--format", "html")
        for written in [text, markdown, page] {
            #expect(written.contains("31.01.2013") && written.contains("nicht öffentlich"))
            #expect(written.contains(/Registerstand.[0-9a-f]{8,64}@\d+/))
            #expect(written.contains("Die Vorschriften führen zu verschiedenen Ergebnissen."))
        }
        #expect(try await Program.run("check", "kiz", "--as-of", "2013-01-31", data: place.data).out == text)
        #expect(try await sheet("--lang", "en").contains("Public access: not public"))
        #expect(try await sheet("--audience", "public").contains("Öffentlichkeit: öffentlich"))
    }

    @Test("What the rounds mean for one municipality is a sheet of its own; one that is not known is refused")
    func forBody() async throws {
        let place = try await Place.withRealCase()
        func sheet(_ name: String, _ body: String) async throws -> (status: Int32, out: String, err: String) {
            let outcome = try await Program.run(
                "sheet", "kiz", name, "--for", body, "--as-of", "2014-01-31", data: place.data)
            return (outcome.status, outcome.out, outcome.err)
        }
        let siegburg = try await sheet("consent", "siegburg")
        #expect(siegburg.status == 0 && siegburg.out.contains("Was es Sie kostet"), "\(siegburg)")
        let none = try await sheet("consent", "nirgends"), wrong = try await sheet("standing", "siegburg")
        #expect(none.status != 0 && none.err.contains("There is no body “nirgends” as of 2014-01-31."), "\(none)")
        #expect(wrong.status != 0 && wrong.err.contains("Only consent is of rounds and of those asked"), "\(wrong)")
    }

    @Test("As JSON it is the same: contested, and what is missing in order")
    func json() async throws {
        let outcome = try await run("check", "kiz", "--json", "--as-of", "2013-01-31")
        #expect(outcome.status == 1)
        let checked = try JSONDecoder().decode(Checked.self, from: Data(outcome.bytes))
        #expect(checked.id == "kiz" && checked.asOf == "2013-01-31")
        let consent = try #require(checked.requirements.first { $0.id == "einvernehmen" })
        #expect(consent.status == "contested" && consent.contested)
        #expect(!checked.readiness.ready)
        #expect(checked.readiness.missing.contains { $0.requirement.id == "einvernehmen" })
    }

    @Test("As JSON it tells what is unlikely and confirmed by nobody, as the text does")
    func unlikelyJSON() async throws {
        let place = try Place(), folder = try place.copyOfRealCase()
        // Made up for this test.
        let edition =
            "{id: probe, on: 2013-01-30, title: Probe, rates: [{pay-group: Fachkraft, personnel: 72 EUR}, "
            + "{pay-group: Verwaltung, personnel: 55600 EUR}, "
            + "{pay-group: Assistenz, personnel: 48100 EUR}], overhead: 20 %, material: 9700 EUR}"
        try Data("editions:\n  - \(edition)\n".utf8).write(to: folder.appending(path: "probe.yaml"))
        let taken = try await Program.run("import", folder.path, data: place.data)
        try #require(
            taken.status == 0 && taken.out.contains("Unlikely, and confirmed by nobody"), "\(taken.out)\(taken.err)")
        let json = try await Program.run("check", "kiz", "--json", "--as-of", "2013-01-31", data: place.data)
        let checked = try JSONSerialization.jsonObject(with: Data(json.bytes)) as? [String: Any]
        let unlikely = try #require(checked?["unlikely"] as? [[String: Any]])
        #expect(
            unlikely.contains {
                ($0["entry"] as? [String: Any])?["id"] as? String == "probe"
                    && ($0["questions"] as? [Any])?.isEmpty == false
            })
        let text = try await Program.run("check", "kiz", "--as-of", "2013-01-31", data: place.data).out
        #expect(text.contains("Unwahrscheinlich und von niemandem bestätigt"))
    }

    @Test("A round is told with its question, its result and what has changed since")
    func round() async throws {
        let outcome = try await run("consent", "kiz", "buergermeister-2012", "--as-of", "2013-01-31")
        #expect(outcome.status == 0 && outcome.err == "")
        let words = outcome.out.split { $0 == " " || $0.isNewline || $0 == "│" }.joined(separator: " ")
        #expect(words.contains("nicht erreicht Das Einvernehmen ist nicht erreicht. Nötig ist: alle"))
        #expect(words.contains("gegeben auf der Grundlage von 61.000\u{A0}€, jetzt 80.000\u{A0}€ (+31\u{A0}%)"))
        #expect(words.contains("Gefragt: 19 Städte und Gemeinden") && words.contains("; ohne eigene Antwort: 19"))
    }

    @Test("As JSON each round has a result of its own")
    func roundJSON() async throws {
        let outcome = try await run("consent", "kiz", "--json", "--as-of", "2013-01-31")
        let consulted = try JSONDecoder().decode(Consulted.self, from: Data(outcome.bytes))
        let round = try #require(consulted.rounds.first { $0.id == "buergermeister-2012" })
        #expect(round.strength == "consent" && round.result?.outcome == "not-reached" && round.outdated)
    }

    @Test("Views that nobody has weighed are told by both, once the deadline has passed")
    func weighing() async throws {
        let place = try await Place.withRealCase()
        let file = place.folder.appending(path: "benehmen.yaml")
        // Made up for this test.
        try Data(
            """
            rounds:
              - id: probe-benehmen
                on: 2013-01-18
                title: Erfundenes Benehmen
                question: Was spricht dagegen?
                strength: regard
                asked: [alfter, bornheim]
                deadline: 2013-01-25
                briefing:
                  documents: [schreiben-2012-12-17]
                  figures: []
            """.utf8
        ).write(to: file)
        let recorded = try await Program.run("record", "kiz", file.path, data: place.data)
        #expect(recorded.status == 0, "\(recorded.err)")
        for (day, isOver) in [("2013-01-25", false), ("2013-01-26", true)] {
            let consent = try await Program.run("consent", "kiz", "probe-benehmen", "--as-of", day, data: place.data)
                .out
            #expect(consent.contains(isOver ? "Benehmen: Abwägung fehlt" : "Benehmen: läuft"), "\(consent)")
            let check = try await Program.run("check", "kiz", "--as-of", day, data: place.data).out
            #expect(check.contains("Fehlende Abwägungen") == isOver, "\(check)")
            #expect(check.contains(/Abwägung fehlt\s+Erfundenes Benehmen/) == isOver, "\(check)")
        }
    }

    @Test("In English, too")
    func english() async throws {
        let outcome = try await run("consent", "kiz", "--lang", "en", "--as-of=2013-01-31")
        #expect(outcome.status == 0)
        #expect(outcome.out.contains(/not reached\s+Agreement is not reached\./))
    }

    @Test("A round that is not there: the message names those that are")
    func unknownRound() async throws {
        let outcome = try await run("consent", "kiz", "landraete", "--as-of", "2013-01-31")
        #expect(outcome.status == 1 && outcome.out == "")
        #expect(outcome.err == "There is no round “landraete” as of 2013-01-31. There is: buergermeister-2012.\n")
        let early = try await run("consent", "kiz", "landraete", "--as-of", "2012-10-02")
        #expect(early.err == "There is no round “landraete” as of 2012-10-02. Nobody has been asked yet.\n")
    }

    @Test(
        "A matter that is not there, and a day before it was opened, leave nothing on standard output",
        arguments: ["check", "consent"])
    func unknownMatter(command: String) async throws {
        let unknown = try await run(command, "kitz")
        #expect(unknown.status == 1 && unknown.out == "")
        #expect(unknown.err == "There is no matter “kitz”. There is: kiz.\n")
        let early = try await run(command, "kiz", "--as-of", "2012-10-01")
        #expect(early.status == 1 && early.out == "")
        #expect(early.err.hasPrefix("On 2012-10-01 there was no matter “kiz” yet."))
    }
}
