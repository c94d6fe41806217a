import Foundation
import Testing

/// The entries of public reports, as they were given, on the command line. The
/// county and all in it are fictional.
@Suite("Entries as they were given")
struct GivenEntriesTests {
    private static let folder = Place.repository.appending(path: "Tests/Given")

    /// A place with the small county, in which a file of a report has been recorded.
    private func place(with file: String) async throws -> Place {
        let place = try Place()
        let taken = try await Program.run(
            "import", Self.folder.appending(path: "matter/Cases/klein").path, data: place.data)
        try #require(taken.status == 0, "\(taken.err)")
        let recorded = try await Program.run(
            "record", "klein", Self.folder.appending(path: file).path, data: place.data)
        try #require(recorded.status == 0, "\(recorded.err)")
        return place
    }

    @Test("Letters that no font has are named before the paper is issued; those of Hebrew are printed")
    func letters() async throws {
        let place = try await place(with: "letters-lost-in-pdf/entries.yaml")
        let outcome = try await Program.run("paper", "klein", "--as-of", "2024-03-05", "--check", data: place.data)
        #expect(outcome.status == 1)
        for word in ["王小明", "สมชาย", "अनिता"] { #expect(outcome.out.contains(word)) }
        #expect(!outcome.out.contains("שלום"))
    }

    @Test(
        "A table of twelve columns and a long compound word in a title are printed whole, within the margins",
        .enabled(if: PDF.isPossible && PDF.python != nil, PDF.noPython),
        arguments: [
            ("wide-table-in-pdf/entries.json", ["23.003.000", "24.373.000", "25.284.000", "26.195.000"]),
            (
                "long-word-in-title/entries.yaml",
                ["Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetzdurchführungsverordnung"]
            ),
        ])
    func widths(file: String, words: [String]) async throws {
        let place = try await place(with: file)
        let checked = try await Program.run("paper", "klein", "--as-of", "2024-03-05", "--check", data: place.data)
        #expect(checked.status == 0 && checked.out == "Nichts zu beanstanden.\n", "\(checked.out)")
        let pdf = place.folder.appending(path: "paper.pdf")
        let printed = try await Program.run(
            "paper", "klein", "--as-of", "2024-03-05", "--format", "pdf", "--output", pdf.path, data: place.data)
        try #require(printed.status == 0, "\(printed.err)")
        try await PDF.read(pdf).expectAccessible(in: "de")
        let text = try await PDF.text(pdf).filter { !$0.isWhitespace && $0 != "\u{AD}" }
        for word in words { #expect(text.contains(word), "\(word)") }
    }

    @Test(
        """
        Answers of which the month or a span is known may have come in time: the result is not settled, and the \
        page says whose day is missing
        """
    )
    func answers() async throws {
        let place = try await place(with: "answer-known-by-month/answers.yaml")
        let outcome = try await Program.run("consent", "klein", "runde", "--as-of", "2024-03-05", data: place.data)
        let words = outcome.out.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        let result = "nicht feststellbar Ob das Einvernehmen erreicht ist, lässt sich nicht feststellen."
        #expect(outcome.status == 0 && words.contains(result), "\(outcome.out)")
        #expect(
            words.contains(
                """
                erst mit dem genauen Tag sagen: Neukirch (Februar 2024), Neukirch (Wald) (zwischen 01.02.2024 und \
                02.03.2024)
                """
            ))
        #expect(!words.contains("nach der Frist"))
    }

    @Test("A municipality is not withdrawn because it has merged, and the message says where its end is entered")
    func merged() async throws {
        let place = try Place()
        _ = try await Program.run("import", Self.folder.appending(path: "matter/Cases/klein").path, data: place.data)
        let outcome = try await Program.run(
            "record", "klein", Self.folder.appending(path: "merged-municipality/merged.yaml").path, data: place.data)
        #expect(
            outcome.status == 1 && outcome.err.contains("merged.yaml:4") && outcome.err.contains("enter its end")
                && outcome.err.contains("nothing was recorded"), "\(outcome.err)")
    }

    @Test("A day under a quoted \"on\" is the day of the entry")
    func quoted() async throws {
        let place = try await Place.withRealCase()
        let outcome = try await Program.run(
            "record", "kiz", Self.folder.appending(path: "the-day-in-quotation-marks/q.yaml").path, data: place.data)
        #expect(
            outcome.status == 0 && outcome.out.contains("  2013-02-01  mandates.status-reported  q1"),
            "\(outcome.out)\(outcome.err)")
    }
}
