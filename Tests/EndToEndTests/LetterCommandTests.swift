import Foundation
import Testing

@Suite("Letters on the command line")
struct LetterCommandTests {
    @Test("Each of the four, in both languages", arguments: ["consultation", "reminder", "again", "application"])
    func letters(kind: String) async throws {
        let place = try await Place.withRealCase()
        let german = try await Program.run("letter", "kiz", kind, "--as-of", "2013-01-31", data: place.data)
        #expect(german.status == 0 && german.err == "", "\(german.err)")
        #expect(german.out.contains("Sehr geehrte Damen und Herren"))
        let mark = try #require(german.out.firstMatch(of: /Registerstand\u{A0}(\S+@[0-9]+)/)).1
        let found = try await Program.run("verify", "--head", String(mark), data: place.data)
        #expect(found.status == 0, "\(found.err)")
        let english = try await Program.run(
            "letter", "kiz", kind, "--as-of", "2013-01-31", "--lang", "en", "--format", "html", data: place.data)
        #expect(
            english.status == 0 && english.out.contains("Dear Sir or Madam")
                && english.out.contains("<html lang=\"en\""), "\(english.err)")
    }

    @Test("The round may be named, and is what the page shows at the same address")
    func round() async throws {
        let place = try await Place.withRealCase()
        let named = try await Program.run(
            "letter", "kiz", "again", "--round", "buergermeister-2012", "--as-of=2013-01-31", data: place.data)
        let only = try await Program.run("letter", "kiz", "again", "--as-of=2013-01-31", data: place.data)
        #expect(named.status == 0 && named.bytes == only.bytes)
        #expect(named.out.contains("61.000") && named.out.contains("80.000"))
    }

    @Test("What is not to be written says why, in the language asked for")
    func none() async throws {
        let place = try await Place.withRealCase()
        let late = try await Program.run("letter", "kiz", "again", "--as-of", "2014-04-30", data: place.data)
        #expect(late.status == 1 && late.out == "" && late.err.contains("entschieden worden"))
        let english = try await Program.run(
            "letter", "kiz", "again", "--as-of", "2014-04-30", "--lang=en", data: place.data)
        #expect(english.status == 1 && english.err.contains("has been decided"))
    }

    @Test("A round or a kind that is not there is told with those that are")
    func unknown() async throws {
        let place = try await Place.withRealCase()
        let round = try await Program.run(
            "letter", "kiz", "again", "--round=keine", "--as-of=2013-01-31", data: place.data)
        #expect(
            round.status == 1
                && round.err == "There is no round “keine” as of 2013-01-31. There is: buergermeister-2012.\n")
        let early = try await Program.run("letter", "kiz", "reminder", "--as-of=2012-10-05", data: place.data)
        #expect(
            early.status == 1
                && early.err == "Which round is the letter about? Name it with --round. Nobody has been asked yet.\n")
        let kind = try await Program.run("letter", "kiz", "greeting", data: place.data)
        #expect(
            kind.status == 64 && kind.err.contains("consultation") && kind.err.contains("application"), "\(kind.err)")
        let application = try await Program.run(
            "letter", "kiz", "application", "--round=buergermeister-2012", data: place.data)
        #expect(application.status == 1 && application.err.contains("belongs to no round"))
        let before = try await Program.run("letter", "kiz", "application", "--as-of=2012-10-01", data: place.data)
        #expect(
            before.status == 1
                && before.err == "On 2012-10-01 there was no matter “kiz” yet. It was opened on 2012-10-02.\n")
    }

    @Test("As a PDF it goes into a file", .enabled(if: PDF.isPossible, "no PDF compiler; `make test` sets it"))
    func pdf() async throws {
        let place = try await Place.withRealCase()
        let file = place.folder.appending(path: "brief.pdf")
        let outcome = try await Program.run(
            "letter", "kiz", "reminder", "--as-of=2013-01-31", "--format=pdf", "--output=\(file.path)", data: place.data
        )
        #expect(outcome.status == 0 && outcome.out == "", "\(outcome.err)")
        #expect(try Data(contentsOf: file).starts(with: Data("%PDF-".utf8)))
    }

    @Test(
        "A PDF that does not show what the letter says is no success, and what is missing is told",
        .enabled(if: PDF.isPossible, "no PDF compiler"))
    func missingLetter() async throws {
        let place = try Place(), folder = try place.copyOfRealCase()
        let rounds = folder.appending(path: "consent.yaml")
        let text = try String(contentsOf: rounds, encoding: .utf8).replacing(
            "Soll der Kreis ein", with: "Soll 王 der Kreis ein")
        try Data(text.utf8).write(to: rounds)
        let taken = try await Program.run("import", folder.path, data: place.data)
        #expect(taken.status == 0, "\(taken.err)")
        let file = place.folder.appending(path: "brief.pdf")
        let outcome = try await Program.run(
            "letter", "kiz", "consultation", "--as-of=2013-01-31", "--format=pdf", "--output=\(file.path)",
            data: place.data)
        #expect(outcome.status == 1 && outcome.err.contains("„王“ (U+738B"), "\(outcome.err)")
    }
}
