import Foundation
import HummingbirdTesting
import Testing

@testable import Documents
@testable import Website

/// The files of public reports, as they were given: each is sent to the page
/// as a browser does, and the form has what is right. All in them is fictional.
@Suite(
    "Files as they were given", .enabled(if: TableReader().isAvailable, "Tools/setup build installs what reads tables"),
    .timeLimit(.minutes(20)))
struct GivenFileTests {
    struct Given {
        var file: String, kind: String
        /// What stands in the form, and no other row.
        var fields: [String: String]
        /// Whether the file is asked about before it can be sent.
        var isAsked = false
        var says: [String] = [], saysNot: [String] = [], english = false
    }

    static let folder = Scene.root.appending(path: "Tests/Given")

    /// Two posts or two rates, as the form names them.
    private static func posts(_ rows: (title: String, group: String, posts: String)...) -> [String: String] {
        rows.enumerated().reduce(into: [:]) { fields, row in
            fields["post-\(row.offset)"] = row.element.title
            fields["group-\(row.offset)"] = row.element.group
            fields["posts-\(row.offset)"] = row.element.posts
        }
    }

    private static func rates(
        _ rows: (group: String, rate: String)..., overhead: String = "20", material: String = "9.900"
    ) -> [String: String] {
        rows.enumerated().reduce(into: ["overhead": overhead, "material": material]) { fields, row in
            fields["group-\(row.offset)"] = row.element.group
            fields["rate-\(row.offset)"] = row.element.rate
        }
    }

    /// The inhabitants that the simplest of the files has, with more zeros or another sign between thousands.
    private static func weights(zeros: String = "", sign: String = ".") throws -> [String: String] {
        let lines = try String(
            contentsOf: folder.appending(path: "table-of-the-statistics-office/simple.csv"), encoding: .utf8
        ).split(whereSeparator: \.isNewline).dropFirst()
        let counts = Dictionary(
            uniqueKeysWithValues: lines.map { line in (line.prefix { $0 != ";" }, line.drop { $0 != ";" }.dropFirst()) }
        )
        return Dictionary(
            uniqueKeysWithValues: ImportScene.bodies.map { body in
                let count = counts[Substring(body.content.name.de)] ?? "?"
                return ("weight-\(body.header.id)", "\(count.dropLast(3))\(sign)\(count.suffix(3))\(zeros)")
            })
    }

    private static func all() throws -> [Given] {
        let two = rates(("E 9b", "61.000"), ("E 10", "70.500")), weights = try Self.weights()
        return [
            Given(
                file: "table-of-the-statistics-office/population.csv", kind: "key", fields: weights,
                says: [
                    "Anmerkungen, nicht übernommen: Zeilen 25 bis 26.",
                    "Nicht übernommen: Spalte D, „Bevölkerung – männlich – Anzahl“.",
                ]),
            Given(file: "table-of-the-statistics-office/simple.csv", kind: "key", fields: weights),
            Given(file: "percent-sign-as-text/quoted.xlsx", kind: "edition", fields: rates(("E 9b", "61.000"))),
            Given(file: "percent-sign-as-text/escaped.xlsx", kind: "edition", fields: rates(("E 9b", "61.000"))),
            Given(
                file: "own-export-not-read/shares.csv", kind: "key", fields: try Self.weights(sign: ","),
                english: true),
            Given(
                file: "two-rows-of-headings/rates.xlsx", kind: "edition",
                fields: rates(("E 9b", "61.000"), ("E 10", "70.000"), material: "9.700")),
            Given(file: "strict-workbook/rates.xlsx", kind: "edition", fields: rates(("E 9b", "61.000"))),
            Given(
                file: "wrong-column-chosen/plan-number.csv", kind: "plan",
                fields: posts(("Fachkraft", "E 9b", "2"), ("Leitung", "E 11", "1")),
                says: ["Nicht übernommen: Spalte A, „Stellen-Nr.“."]),
            Given(
                file: "wrong-column-chosen/key-density.csv", kind: "key", fields: weights,
                says: ["Nicht übernommen: Spalte C, „Einwohner je km²“."]),
            Given(
                file: "wrong-column-chosen/key-male.csv", kind: "key", fields: weights,
                says: ["Nicht übernommen: Spalte B, „Einwohner männlich“."]),
            Given(
                file: "wrong-column-chosen/plan-part.csv", kind: "plan",
                fields: posts(("Sachbearbeitung", "E 9b", "2,5"), ("Leitung", "A 12", "1"))),
            Given(
                file: "sum-rows/rates.csv", kind: "edition", fields: two,
                says: ["Zeile 4 ist eine Summe und nicht übernommen."]),
            Given(
                file: "sum-rows/plan.csv", kind: "plan", fields: posts(("Fachkraft", "Fachkraft", "2")),
                says: ["Zeile 3 ist eine Summe und nicht übernommen."]),
            Given(
                file: "sum-rows/plan-words.csv", kind: "plan", fields: posts(("Fachkraft", "Fachkraft", "2,5")),
                says: ["Zeile 3 ist eine Summe und nicht übernommen."]),
            Given(
                file: "sum-rows/key-words.csv", kind: "key", fields: weights,
                says: ["Zeilen 21 bis 23 sind Summen und nicht übernommen."]),
            Given(
                file: "raised-digit-becomes-number/plan.xlsx", kind: "plan",
                fields: posts(("Fachkraft", "E 9b", "2"), ("Leitung", "E 11", "0,5")), says: ["C2 „1“, C3 „2“"]),
            Given(
                file: "raised-digit-becomes-number/rates.xlsx", kind: "edition",
                fields: rates(("E 9b", "61.000"), ("E 10", "70.000"))),
            Given(
                file: "unit-in-heading/rates-teur.csv", kind: "edition", fields: two,
                says: ["mal 1000: wegen „Personalkosten in TEUR“."]),
            Given(file: "unit-in-heading/rates-teur-above.csv", kind: "edition", fields: two, says: ["mal 1000"]),
            Given(
                file: "unit-in-heading/rates-month.csv", kind: "edition",
                fields: ["group-0": "E 9b", "group-1": "E 10", "overhead": "20", "material": "9.900"], isAsked: true,
                says: ["in einer anderen Einheit: „Personalkosten je Monat“"]),
            Given(
                file: "unit-in-heading/format-teur.xlsx", kind: "edition", fields: two,
                says: ["mal 1000: wegen „TEUR“."]),
            Given(
                file: "unit-in-heading/levy-teur.csv", kind: "key", fields: try Self.weights(zeros: ".000"),
                says: ["mal 1000"]),
            Given(
                file: "unit-in-heading/plan-percent.csv", kind: "plan",
                fields: posts(("Fachkraft", "E 9b", "0,5"), ("Leitung", "E 11", "1"))),
            Given(
                file: "unit-in-heading/plan-hours.csv", kind: "plan",
                fields: ["post-0": "Fachkraft", "group-0": "E 9b", "post-1": "Leitung", "group-1": "E 11"],
                isAsked: true, says: ["in einer anderen Einheit: „Umfang (Std./Woche)“"]),
            Given(
                file: "notes-that-contradict/rates.csv", kind: "edition",
                fields: rates(("E 9b", "61.000"), ("E 10", "51.000"), material: "9.700"),
                says: ["Spalte D, „Gemeinkosten“, ist nicht übernommen", "Im Formular steht, was zuletzt galt."],
                saysNot: [
                    "Sachkosten stehen nicht in der Datei", "Gemeinkosten stehen nicht in der Datei",
                    "Nicht übernommen: Spalte C",
                ]),
        ]
    }

    /// The fields of the form by their names, but for what every form of the kind has.
    private func fields(_ page: String) -> [String: String] {
        page.split(separator: "<input").dropFirst().reduce(into: [:]) { fields, part in
            let tag = part.prefix { $0 != ">" }
            guard let name = tag.firstMatch(of: #/ name="([^"]*)"/#)?.1,
                let value = tag.firstMatch(of: #/ value="([^"]*)"/#)?.1, !value.isEmpty
            else { return }
            if name.firstMatch(of: /^(?:post|posts|group|rate|weight)-|^overhead$|^material$/) != nil {
                fields[String(name)] = String(value)
            }
        }
    }

    private func words(_ page: TestResponse) -> String {
        page.text.replacing(/<[^>]+>/, with: " ").split(whereSeparator: \.isWhitespace).joined(separator: " ")
            .replacing(" .", with: ".")
    }

    private func upload(_ client: some TestClientProtocol, _ file: String, to place: String) async throws
        -> TestResponse
    {
        let bytes = try Array(Data(contentsOf: Self.folder.appending(path: file)))
        let (headers, body) = Scene.multipart([], field: "table", file: (String(file.split(separator: "/")[1]), bytes))
        return try await client.execute(uri: place, method: .post, headers: headers, body: body)
    }

    @Test("Each file of a report fills the form with what is right, or is asked about")
    func files() async throws {
        let all = try Self.all()
        try await Scene().app.test(.router) { client in
            for given in all {
                let page = try await upload(
                    client, given.file,
                    to: "/matters/kiz/import?kind=\(given.kind)&as-of=2013-01-31" + (given.english ? "&lang=en" : ""))
                #expect(page.status == (given.isAsked ? .unprocessableContent : .ok), "\(given.file)")
                let words = words(page)
                #expect(fields(page.text) == given.fields, "\(given.file): \(words.prefix(900))")
                for text in given.says {
                    #expect(words.contains(text), "\(given.file): \(text): \(words.prefix(1_500))")
                }
                for text in given.saysNot { #expect(!words.contains(text), "\(given.file): \(text)") }
            }
        }
        // None is forgotten.
        let there = try FileManager.default.subpathsOfDirectory(atPath: Self.folder.path).filter {
            $0.hasSuffix(".csv") || $0.hasSuffix(".xlsx")
        }
        #expect(Set(there) == Set(all.map(\.file) + ["name-that-begins-another/key.csv"]))
    }

    @Test("In the county with a name that begins another each is the municipality of its name")
    func names() async throws {
        try await Scene(of: Self.folder.appending(path: "matter/Cases/klein")).app.test(.router) { client in
            let page = try await upload(
                client, "name-that-begins-another/key.csv", to: "/matters/klein/import?kind=key&as-of=2024-03-01")
            #expect(page.status == .ok)
            #expect(
                fields(page.text) == [
                    "weight-neukirch": "9.000", "weight-neukirch-wald": "2.000", "weight-bad-lang": "2.000",
                    "weight-altau": "2.000",
                ])
        }
    }
}
