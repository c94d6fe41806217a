import Foundation
import Testing

/// Three hundred in all, and each is one of a program that was running.
enum Kills {
    static let imports = 200, appends = 60, records = 40
}

@Suite("What was acknowledged survives a kill", .serialized)
struct KillTests {
    @Test(
        "Killed two hundred times at random moments, an import has happened wholly or not at all",
        .timeLimit(.minutes(60)))
    func imports() async throws {
        let sound = try await Place.withRealCase()
        let all = try await Program.run("verify", data: sound.data).firstLine
        let figures = try await Program.run("figures", "kiz", "--json", "--as-of", "2013-01-31", data: sound.data).bytes
        let none = "0 events and 0 attachments are as they were written."
        // Killed before there was a ledger, there is none; looking for it makes none.
        let nothing = ["There is no data folder", "There is no ledger"]

        var dice = Dice(seed: 2013_01_31)
        var place = try Place()
        var kills = 0, happened = 0
        // Around this moment the import becomes true; it is found on the way,
        // so that most kills fall near to it, whatever the machine.
        var moment = 0.1
        while kills < Kills.imports * Nightly.factor {
            let delay = moment * Double.random(in: 0.5...1.5, using: &dice)
            if try await Program.kill("import", Place.realCase.path, data: place.data, after: .seconds(delay)) {
                kills += 1
            }
            let verified = try await Program.run("verify", data: place.data)
            let isNothing = !FileManager.default.fileExists(atPath: place.data.appending(path: "ledger.sqlite").path)
            if isNothing {
                try #require(nothing.contains { verified.err.hasPrefix($0) }, "kill \(kills): \(verified.err)")
            } else {
                try #require(verified.status == 0, "kill \(kills): \(verified.out)\(verified.err)")
                try #require([none, all].contains(verified.firstLine), "kill \(kills): \(verified.out)")
            }
            if verified.firstLine == all {
                // The list of matters is read from the readings: they have caught up.
                let listed = try await Program.run("figures", "none", data: place.data)
                #expect(listed.err.contains("There is: kiz."), "kill \(kills): \(listed.err)")
                #expect(
                    try await Program.run("figures", "kiz", "--json", "--as-of", "2013-01-31", data: place.data).bytes
                        == figures)
                happened += 1
                moment *= 0.9
                place = try Place()
            } else {
                if kills.isMultiple(of: 10) {
                    let listed = try await Program.run("figures", "none", data: place.data)
                    #expect(
                        (nothing + ["There is no matter"]).contains { listed.err.hasPrefix($0) }
                            && listed.err.contains("import a case first"), "kill \(kills): \(listed.err)")
                }
                moment *= 1.1
            }
        }
        // Both were met, or the moments were not random enough to prove a thing.
        #expect(happened >= 1 && happened < kills, "the import had happened \(happened) times")

        // Into a folder that was killed in again and again it still goes.
        _ = try await Program.run("import", Place.realCase.path, data: place.data)
        #expect(try await Program.run("verify", data: place.data).firstLine == all)
    }

    @Test("Reports that were answered are there after the server is killed, each once", .timeLimit(.minutes(60)))
    func appends() async throws {
        let place = try await Place.withRealCase()
        let before = try await events(place.data)
        let sent = Records(), acknowledged = Records()
        var dice = Dice(seed: 1998)
        for round in 1...(Kills.appends * Nightly.factor) {
            let delay = Duration.milliseconds(Int.random(in: 20...400, using: &dice))
            try await Server.run(data: place.data) { (server) async throws in
                // What was acknowledged before is there after the restart.
                let kept = try await shown(server)
                #expect(await acknowledged.texts.isSubset(of: kept))
                try await withThrowingTaskGroup(of: Void.self) { group in
                    for clerk in 1...3 {
                        group.addTask {
                            var number = 0
                            while true {
                                number += 1
                                let text = "Meldung-\(round)-\(clerk)-\(number)-"
                                await sent.note(text)
                                // The server is gone: this one was not acknowledged.
                                guard let isTaken = try? await server.report(text) else { return }
                                #expect(isTaken, "\(text)")
                                if isTaken { await acknowledged.note(text) }
                            }
                        }
                    }
                    try? await Task.sleep(for: delay, tolerance: .zero)
                    // So each round is a kill of a program that was running.
                    #expect(server.isRunning, "round \(round): it had ended by itself")
                    try server.kill()
                    try await group.waitForAll()
                }
            }
            // The next start reads every event; verify is asked now and then.
            guard round.isMultiple(of: 5) else { continue }
            #expect(try await Program.run("verify", data: place.data).status == 0, "round \(round)")
        }
        let (all, kept) = (await sent.texts, await acknowledged.texts)
        #expect(kept.count > 20)
        let found = try await Server.run(data: place.data) { try await shown($0) }
        #expect(kept.subtracting(found) == [])
        #expect(found.subtracting(all) == [])
        // Each once: there are as many events as texts.
        #expect(try await events(place.data) == before + found.count)
    }

    private func shown(_ server: Server) async throws -> Set<String> {
        let page = try await server.get("/matters/kiz/mandates?as-of=2013-01-31")
        guard page.status == 200 else { throw Unexpected("\(page.status): \(page.text)") }
        return Set(page.text.matches(of: /Meldung-\d+-\d+-\d+-/).map { String($0.0) })
    }

    private func events(_ data: URL) async throws -> Int {
        let outcome = try await Program.run("verify", data: data)
        return try #require(outcome.out.firstMatch(of: /^(\d+) events/).flatMap { Int($0.1) }, "\(outcome.err)")
    }
}

/// Texts that several clerks note at once.
private actor Records {
    private(set) var texts: Set<String> = []
    func note(_ text: String) { texts.insert(text) }
}
