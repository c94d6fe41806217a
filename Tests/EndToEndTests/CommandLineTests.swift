import Foundation
import Testing

@Suite("The command line keeps its promises")
struct CommandLineTests {
    @Test("An import says what was taken, and a second one takes nothing")
    func importTwice() async throws {
        let place = try Place()
        let first = try await Program.run("import", Place.realCase.path, data: place.data)
        #expect(first.status == 0)
        let taken = try #require(first.out.firstMatch(of: /^kiz: (\d+) entries taken, 0 known already\.\n$/)?.1)
        let count = try #require(Int(taken))
        #expect(count > 100)
        let second = try await Program.run("import", Place.realCase.path, data: place.data)
        #expect(second.status == 0)
        #expect(second.out == "kiz: 0 entries taken, \(count) known already.\n")
        #expect(try await Program.run("verify", data: place.data).out.hasPrefix("\(count) events"))
    }

    @Test("In a pipe no progress is shown")
    func quiet() async throws {
        let place = try await Place.withRealCase()
        for command in ["verify", "rebuild"] {
            let outcome = try await Program.run(command, data: place.data)
            #expect(outcome.status == 0)
            #expect(outcome.err == "", "\(command)")
            // What verify has read, and the head.
            #expect(outcome.out.split(separator: "\n").count == (command == "verify" ? 2 : 1), "\(command)")
            #expect(!outcome.out.contains("\r"), "\(command)")
        }
        #expect(try await Program.run("import", Place.realCase.path, data: place.data).err == "")
    }

    @Test("Where an answer cannot be written, as on a full disk, the command says so in one sentence and fails")
    func fullDisk() async throws {
        let place = try await Place.withRealCase()
        for arguments in [
            ["paper", "kiz", "--as-of", "2013-01-31"], ["figures", "kiz", "--as-of", "2013-01-31"], ["verify"],
            ["check", "kiz"],
        ] {
            let outcome = try await Program.runOntoFullDisk(arguments, data: place.data)
            #expect(
                outcome.status == 1
                    && outcome.err == "The answer cannot be written: No space left on device. It is not whole.\n",
                "\(arguments): \(outcome.status) \(outcome.err.prefix(300))")
        }
        for folder in ["/dev/null/x", "/dev/null", "/proc/x"] {
            let outcome = try await Program.run("export", "kiz", folder, data: place.data)
            #expect(
                outcome.status == 1 && outcome.err.hasPrefix("The folder “\(folder)” cannot be written: ")
                    && !outcome.err.contains("NSCocoa"), "\(outcome.err.prefix(300))")
        }
    }

    @Test("A rebuild changes nothing that is shown")
    func rebuild() async throws {
        let place = try await Place.withRealCase()
        let before = try await Program.run("figures", "kiz", "--json", "--as-of", "2013-01-31", data: place.data)
        #expect(try await Program.run("rebuild", data: place.data).out.hasPrefix("Readings made anew from "))
        let after = try await Program.run("figures", "kiz", "--json", "--as-of", "2013-01-31", data: place.data)
        #expect(before.status == 0 && before.bytes == after.bytes)
    }

    @Test(
        "A matter that is not there: the message names those that are",
        arguments: ["figures", "paper", "explain", "export"])
    func unknownMatter(command: String) async throws {
        let place = try await Place.withRealCase()
        let more =
            ["explain": "extra-cost", "export": place.folder.appending(path: "out").path][command]
            ?? "--as-of=2013-01-31"
        let outcome = try await Program.run(command, "kitz", more, data: place.data)
        #expect(outcome.status == 1)
        #expect(outcome.out == "")
        #expect(outcome.err == "There is no matter “kitz”. There is: kiz.\n")
        #expect(!FileManager.default.fileExists(atPath: place.folder.appending(path: "out").path))
    }

    @Test("On an empty ledger the message says to import a case")
    func emptyLedger() async throws {
        let place = try Place()
        let outcome = try await Program.run("figures", "kiz", data: place.data)
        #expect(outcome.status == 1)
        #expect(outcome.err.contains("import a case first"))
    }

    @Test(
        "A day that does not exist is refused, with the day in the message",
        arguments: ["2012-02-30", "2013-13-01", "tomorrow", ""])
    func badDay(day: String) async throws {
        let place = try await Place.withRealCase()
        for command in ["figures", "paper"] {
            let outcome = try await Program.run(command, "kiz", "--as-of", day, data: place.data)
            #expect(outcome.status != 0)
            #expect(outcome.out == "")
            #expect(outcome.err.contains("'\(day)'") && outcome.err.contains("YYYY-MM-DD"), "\(outcome.err)")
        }
    }

    @Test("Before the matter was opened there are no figures and no paper, and the message says from when")
    func tooEarly() async throws {
        let place = try await Place.withRealCase()
        for command in ["figures", "paper"] {
            let outcome = try await Program.run(command, "kiz", "--as-of", "2012-10-01", data: place.data)
            #expect(outcome.status == 1)
            #expect(outcome.out == "")
            #expect(outcome.err == "On 2012-10-01 there was no matter “kiz” yet. It was opened on 2012-10-02.\n")
        }
        #expect(try await Program.run("figures", "kiz", "--as-of", "2012-10-02", data: place.data).status == 0)
    }

    @Test("The last day of the calendar works", .timeLimit(.minutes(20)))
    func farFuture() async throws {
        let place = try await Place.withRealCase()
        #expect(
            try await Program.run("figures", "kiz", "--json", "--as-of", "9999-12-31", data: place.data).status == 0)
        #expect(try await Program.run("paper", "kiz", "--as-of", "9999-12-31", data: place.data).status == 0)
    }

    @Test("An unknown verb and a missing argument are explained", arguments: [["forget"], ["figures"], []])
    func usage(arguments: [String]) async throws {
        let outcome =
            switch arguments.first {
            case let verb?: try await Program.run(verb)
            case nil: try await Program.run()
            }
        #expect((outcome.out + outcome.err).contains("einvernehmen"))
        #expect(arguments.isEmpty || outcome.status == 64)
    }
}
