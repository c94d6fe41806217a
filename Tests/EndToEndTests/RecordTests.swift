import Foundation
import Testing

/// What is recorded here is made up for the test.
@Suite("Entries from a file, on the command line")
struct RecordTests {
    private static let entries = """
        status-reports:
          - id: probe-bericht
            on: 2013-01-20
            mandate: auftrag-a
            status: under-way
            text: Erfunden für diesen Test.
        documents:
          - id: probe-brief
            on: 2013-01-20
            title: Erfundener Brief
            kind: letter
            file: brief.txt
        """

    private func file(_ text: String, _ name: String = "neu.yaml", in place: Place) throws -> String {
        let file = place.folder.appending(path: name)
        try Data(text.utf8).write(to: file)
        try Data("Ein Brief.".utf8).write(to: place.folder.appending(path: "brief.txt"))
        return file.path
    }

    @Test("Each is told with its place, is in the ledger, and is refused when it comes again")
    func recorded() async throws {
        let place = try await Place.withRealCase()
        let file = try file(RecordTests.entries, in: place)
        let outcome = try await Program.run("record", "kiz", file, data: place.data)
        #expect(outcome.status == 0, "\(outcome.err)")
        let lines = outcome.out.split(separator: "\n")
        #expect(lines.count == 4 && lines[2] == "kiz: 2 entries recorded.")
        #expect(lines[3].wholeMatch(of: /Head: [0-9a-f]{32}@\d+/) != nil)
        #expect(try lines[0].wholeMatch(of: /\d+  2013-01-20  council\.document-sent  probe-brief/) != nil, "\(lines)")
        #expect(
            try lines[1].wholeMatch(of: /\d+  2013-01-20  mandates\.status-reported  probe-bericht/) != nil, "\(lines)")
        let again = try await Program.run("record", "kiz", file, data: place.data)
        #expect(again.status == 1 && again.out == "")
        #expect(
            again.err == """
                neu.yaml:2: There is already an entry “probe-bericht”. Choose another id.
                neu.yaml:8: There is already an entry “probe-brief”. Choose another id.
                2 mistakes; nothing was recorded.

                """)
        #expect(try await Program.run("verify", data: place.data).status == 0)
        let out = place.folder.appending(path: "out").path
        #expect(try await Program.run("export", "kiz", out, data: place.data).status == 0)
        let mandates = try String(contentsOfFile: out + "/mandates.yaml", encoding: .utf8)
        #expect(mandates.contains("id: probe-bericht"))
    }

    @Test("All mistakes are told at once with their lines, and nothing is recorded")
    func mistakes() async throws {
        let place = try await Place.withRealCase()
        let before = try await Program.run("verify", data: place.data).out
        let bad = RecordTests.entries.replacingOccurrences(of: "under-way", with: "fertig").replacingOccurrences(
            of: "brief.txt", with: "kein.txt")
        let outcome = try await Program.run("record", "kiz", try file(bad, in: place), data: place.data)
        #expect(outcome.status == 1 && outcome.out == "")
        #expect(
            outcome.err.contains("neu.yaml:5: found “fertig”; expected one of: ")
                && outcome.err.contains("neu.yaml:12: found “kein.txt”"), "\(outcome.err)")
        #expect(outcome.err.hasSuffix("2 mistakes; nothing was recorded.\n"))
        let json = try file("[{\"type\": \"mandates.status-reported\",\n \"id\": \"x\"", "neu.json", in: place)
        let broken = try await Program.run("record", "kiz", json, data: place.data)
        #expect(broken.err.hasPrefix("neu.json:2: found the end in column 11; expected “,” or “}”"), "\(broken.err)")
        let none = try await Program.run("record", "kiz", "/nirgends/neu.yaml", data: place.data)
        #expect(none.status == 1 && none.err.contains("no file at this path"))
        let unknown = try await Program.run(
            "record", "kitz", try file(RecordTests.entries, in: place), data: place.data)
        #expect(unknown.status == 1 && unknown.err == "There is no matter “kitz”. There is: kiz.\n")
        #expect(try await Program.run("verify", data: place.data).out == before)
    }

    @Test("What is unlikely is asked about with the line that confirms it, and is taken once the file has that line")
    func unlikely() async throws {
        let place = try await Place.withRealCase()
        let edition = """
            editions:
              - id: probe-ausgabe
                on: 2024-01-10
                title: Erfundene Ausgabe
                rates:
                  - {pay-group: Fachkraft, personnel: 72 EUR}
                  - {pay-group: Verwaltung, personnel: 57000 EUR}
                  - {pay-group: Assistenz, personnel: 50000 EUR}
                overhead: 20 %
                material: 9900 EUR

            """
        let asked = try await Program.run("record", "kiz", try file(edition, in: place), data: place.data)
        #expect(
            asked.status == 1 && asked.out == "" && asked.err.contains("neu.yaml:2: Unlikely: Fachkraft: €72 a year"),
            "\(asked.err)")
        let line = try #require(asked.err.firstMatch(of: /confirmed: \[.*\]/)?.output)
        let taken = try await Program.run(
            "record", "kiz", try file(edition + "    \(line)\n", in: place), data: place.data)
        #expect(taken.status == 0 && taken.out.contains("costs.edition-published  probe-ausgabe"), "\(taken.err)")
    }

    @Test("While a server has the folder, it is refused, and the server goes on")
    func locked() async throws {
        let place = try await Place.withRealCase()
        let file = try file(RecordTests.entries, in: place)
        try await Server.run(data: place.data) { (server) async throws in
            let outcome = try await Program.run("record", "kiz", file, data: place.data)
            #expect(outcome.status == 1 && outcome.out == "" && outcome.err.contains("is already open in process"))
            #expect(try await server.report("Weiter"))
        }
        #expect(try await Program.run("record", "kiz", file, data: place.data).status == 0)
    }

    @Test(
        "Killed forty times at random moments, a file has been recorded wholly or not at all", .timeLimit(.minutes(30)))
    func killed() async throws {
        let sound = try await Place.withRealCase()
        let before = try await Program.run("verify", data: sound.data).out
        var dice = Dice(seed: 42)
        var kills = 0, happened = 0, others = 0, moment = 0.2
        // One that had ended by itself before is none of them.
        while kills < Kills.records * Nightly.factor {
            let place = try Place()
            try FileManager.default.copyItem(at: sound.data, to: place.data)
            let file = try file(RecordTests.entries, in: place)
            if try await Program.kill(
                "record", "kiz", file, data: place.data,
                after: .seconds(moment * Double.random(in: 0.6...1.4, using: &dice)))
            {
                kills += 1
            }
            let verified = try await Program.run("verify", data: place.data)
            try #require(verified.status == 0, "kill \(kills): \(verified.out)\(verified.err)")
            let again = try await Program.run("record", "kiz", file, data: place.data)
            if again.status == 0 {
                #expect(verified.out.prefix { $0 != " " } == before.prefix { $0 != " " })
                moment *= 1.2
                others += 1
            } else {
                #expect(again.err.contains("2 mistakes"), "\(again.err)")
                moment *= 0.8
                happened += 1
            }
        }
        // Both were met, or the moments prove nothing.
        #expect(happened >= 1 && others >= 1, "it had happened \(happened) of \(happened + others) times")
    }
}
