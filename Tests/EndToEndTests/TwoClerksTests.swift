import Foundation
import Testing

/// Two clerks at one matter, each in their browser and through a program.
/// All that they enter is fictional.
@Suite("Two clerks write to one matter over HTTP", .timeLimit(.minutes(20)))
struct TwoClerksTests {
    private static let each = 150

    @Test(
        """
        Three hundred entries at the same time, by form and by the API: all are there, each clerk's in order, and \
        the ledger verifies
        """
    )
    func sameTime() async throws {
        let place = try await Place.withRealCase()
        let before = try await TwoClerksTests.events(place.data)
        try await Server.run(data: place.data) { (server) async throws in
            try await withThrowingTaskGroup(of: Void.self) { group in
                for clerk in 0...1 { group.addTask { try await TwoClerksTests.write(clerk, to: server) } }
                try await group.waitForAll()
            }
        }
        #expect(try await TwoClerksTests.events(place.data) == before + 2 * TwoClerksTests.each)
        // An export has the entries in the order of the ledger.
        let out = place.folder.appending(path: "out")
        #expect(try await Program.run("export", "kiz", out.path, data: place.data).status == 0)
        let mandates = try String(contentsOf: out.appending(path: "mandates.yaml"), encoding: .utf8)
        let told = mandates.matches(of: /Gespräch (\d)-(\d+)\./).compactMap { match in
            Int(match.1).flatMap { clerk in Int(match.2).map { (clerk, $0) } }
        }
        for clerk in 0...1 {
            #expect(told.filter { $0.0 == clerk }.map(\.1) == Array(1...TwoClerksTests.each), "clerk \(clerk)")
        }
        // They did write at the same time, or this proves little.
        let changes = zip(told, told.dropFirst()).count { $0.0 != $1.0 }
        #expect(changes > TwoClerksTests.each / 2, "the clerks took turns \(changes) times")
    }

    private static func write(_ clerk: Int, to server: Server) async throws {
        var last = 0
        for number in 1...each {
            let text = "Gespräch \(clerk)-\(number)."
            guard number.isMultiple(of: 2) else {
                let answer = try await server.report(text)
                #expect(answer, "\(text)")
                continue
            }
            let sent = try await server.send(
                """
                {"type": "mandates.status-reported", "id": "gespraech-\(clerk)-\(number)", "on": "2013-01-20",
                 "mandate": "auftrag-a", "status": "under-way", "text": "\(text)"}
                """)
            #expect(sent.status == 201, "\(sent.text)")
            let position = try position(in: sent.text)
            #expect(position > last)
            last = position
        }
    }

    @Test("Both withdraw the same entry: one does, the other is told that it is withdrawn already")
    func withdrawal() async throws {
        let place = try await Place.withRealCase()
        let before = try await TwoClerksTests.events(place.data)
        try await Server.run(data: place.data) { (server) async throws in
            for number in 1...25 {
                let entry = "irrtum-\(number)"
                #expect(
                    try await server.send(
                        """
                        {"type": "mandates.status-reported", "id": "\(entry)", "on": "2013-01-20", "mandate": \
                        "auftrag-a", "status": "done", "text": "Irrig."}
                        """
                    ).status == 201)
                async let form = server.post(
                    "/matters/kiz/withdrawals", ["entry": entry, "reason": "Irrtum", "on": "2013-01-21"])
                async let sent = server.send(
                    """
                    {"type": "matters.entry-withdrawn", "id": "ruecknahme-\(number)", "on": "2013-01-21", "entry": "\
                    \(entry)", "reason": "Irrtum"}
                    """)
                onlyOne(try await form, try await sent, other: nil, refused: "oder er ist schon zurückgezogen")
            }
        }
        #expect(try await TwoClerksTests.events(place.data) == before + 50)
    }

    @Test("Both settle the same dispute: one decision stands, the other is told whose it is")
    func settlement() async throws {
        let place = try await Place.withRealCase()
        let before = try await TwoClerksTests.events(place.data)
        try await Server.run(data: place.data) { (server) async throws in
            // Only what is contested can be settled, and only by whom the law names.
            #expect(
                try await server.send(
                    """
                    {"type": "law.competence-stated", "id": "wer-entscheidet", "on": "2013-01-31", "question": \
                    "Erfunden", "decides": "Landrat",
                     "basis": "Erfunden", "by": ["landrat"], "about": ["einvernehmen"]}
                    """
                ).status == 201)
            for day in 1...25 {
                let on = "2013-02-" + (day < 10 ? "0" : "") + "\(day)"
                async let form = server.post(
                    "/matters/kiz/findings",
                    [
                        "requirement": "einvernehmen", "status": "met", "reason": "Erfunden.", "settled-by": "landrat",
                        "on": on,
                    ])
                async let sent = server.send(
                    """
                    {"type": "law.finding-entered", "id": "entscheidung-\(day)", "on": "\(on)", "grade": "official",
                     "requirement": "einvernehmen", "status": "failed", "reason": "Erfunden.", "settled-by": "landrat"}
                    """)
                onlyOne(try await form, try await sent, other: "Landrat", refused: "ist schon entschieden")
            }
        }
        #expect(try await TwoClerksTests.events(place.data) == before + 26)
    }

    @Test("Both write on what they saw before the other: one is recorded, the other is told what has come in")
    func seen() async throws {
        let place = try await Place.withRealCase()
        try await Server.run(data: place.data) { (server) async throws in
            let first = try await server.send(report("erster"))
            var head = try TwoClerksTests.head(in: first.text)
            for number in 1...25 {
                let seen = head
                async let one = server.send(report("a-\(number)"), seen: seen)
                async let two = server.send(report("b-\(number)"), seen: seen)
                let answers = try await [one, two]
                #expect(answers.map(\.status).sorted() == [201, 409], "\(answers)")
                let other = try #require(answers.first { $0.status == 409 })
                #expect(other.text.contains("\"changed\":[{\"id\":\""), "\(other.text)")
                head = try TwoClerksTests.head(in: try #require(answers.first { $0.status == 201 }).text)
            }
        }
        #expect(try await Program.run("verify", data: place.data).status == 0)
    }

    private func report(_ id: String) -> String {
        #"""
        {"type": "mandates.status-reported", "id": "\#(id)", "on": "2013-01-20", "mandate": "auftrag-a", \#
        "status": "done", "text": "Erfunden."}
        """#
    }

    private func onlyOne(_ form: Server.Answer, _ sent: Server.Answer, other name: String?, refused: String) {
        let formWon = form.status == 303 && sent.status == 422, sentWon = form.status == 422 && sent.status == 201
        #expect(formWon || sentWon, "\(form.status) \(sent.status): \(sent.text)")
        let text = formWon ? sent.text : form.text
        #expect(text.contains(refused), "\(text)")
        if let name { #expect(text.contains(name)) }
    }

    private static func position(in answer: String) throws -> Int {
        let match = answer.matches(of: /"position":(\d+)/).last
        return try #require(match.flatMap { Int($0.1) }, "\(answer)")
    }

    private static func head(in answer: String) throws -> String {
        try #require(answer.firstMatch(of: /"head":"([0-9a-f]+@\d+)"/).map { String($0.1) }, "\(answer)")
    }

    private static func events(_ data: URL) async throws -> Int {
        let outcome = try await Program.run("verify", data: data)
        return try #require(outcome.out.firstMatch(of: /^(\d+) events/).flatMap { Int($0.1) }, "\(outcome.err)")
    }
}
