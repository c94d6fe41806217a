import Foundation
import Hummingbird
import HummingbirdTesting
import Register
import Serving

@testable import Documents
@testable import Website

/// A fictional county of two places: a gardener for 65,000 € a year on the
/// rates of 2023, in the years 2024 to 2028.
struct SmallCounty {
    let office: Office
    let client: any TestClientProtocol

    /// - Parameters:
    ///   - more: what is known besides, as a case folder has it.
    ///   - opened: when the matter was opened, as far as it is known.
    static func walk(
        _ more: String, opened: String = "2023-09-01", _ body: @escaping @Sendable (SmallCounty) async throws -> Void
    ) async throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "klein-" + UUID().uuidString)
        defer { try? FileManager.default.removeItem(at: folder) }
        let base = SmallCounty.base.replacing("on: 2023-09-01", with: "on: " + opened)
        for (path, text) in [
            ("Programmes/mini/programme.yaml", programme), ("Cases/klein/case.yaml", base),
            ("Cases/klein/more.yaml", more),
        ] where !text.isEmpty {
            let file = folder.appending(path: path)
            try FileManager.default.createDirectory(
                at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(text.utf8).write(to: file)
        }
        let office = try Office(folder: folder.appending(path: "data"))
        _ = try office.take(CaseFolder(at: folder.appending(path: "Cases/klein")), by: .importer)
        let router = Serving.router(
            [try Site(office: office, typesetter: Typesetter(), simulating: .ofTests, reckoning: .ofTests)],
            for: .loopback)
        try await Application(router: router).test(.router) { client in
            try await body(SmallCounty(office: office, client: client))
        }
    }

    func get(_ path: String, asOf day: String, _ more: String = "") async throws -> TestResponse {
        try await client.execute(uri: "/matters/klein\(path)?as-of=\(day)\(more)", method: .get)
    }

    /// With every run of white space as one space.
    func page(_ path: String, asOf day: String, _ more: String = "") async throws -> String {
        try await get(path, asOf: day, more).plain
    }

    /// The text of a page without its tags.
    func words(_ path: String, asOf day: String, _ more: String = "") async throws -> String {
        let text = try await get(path, asOf: day, more).text.replacing(/<[^>]*>/, with: " ")
        return text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    static let tables = """
        editions:
          - {id: tab-2025, on: 2024-11-10, sources: [vorlage], title: {de: Tabelle 2025, en: Table 2025}, rates: \
        [{pay-group: G, personnel: 60000 EUR}], overhead: 0 %, material: 10000 EUR, price-year: 2025}

        """

    static func grant(
        _ id: String, _ title: String, _ amount: String?, from first: String, to last: String?,
        on day: String = "2024-02-20"
    ) -> String {
        let lines = amount.map { ", lines: [{kind: gardener, posts: 1, amount: \($0) EUR}]" } ?? ""
        return
            """
              - {id: \(id), on: \(day), sources: [vorlage], title: \(title)\(lines), first-day: \(first)\
            \(last.map { ", last-day: \($0)" } ?? "")}\n
            """
    }

    static let programme =
        "programme:\n  - {id: mini, title: Erfundenes Programm}\npost-kinds:\n  - {id: gardener, title: Gärtnerinnen}\n"

    static let base = """
        matter:
          - {id: klein, on: 2023-09-01, title: {de: Kühle Plätze, en: Cool squares}, county: auenkreis, programme: \
        mini, lead: kreistag, administration: amt}
        sources:
          - {id: vorlage, grade: official, title: Vorlage des Auenkreises (erfunden)}
        bodies:
          - {id: auenkreis, name: Auenkreis, kind: county}
          - {id: neukirch, name: Neukirch, kind: municipality, inhabitants: [{on: 2022-12-31, count: 8000}]}
          - {id: altau, name: Altau, kind: municipality, inhabitants: [{on: 2022-12-31, count: 2000}]}
        organizations:
          - {id: kreistag, name: Kreistag, kind: council, body: auenkreis}
          - {id: amt, name: Grünflächenamt, kind: office, body: auenkreis}
        editions:
          - {id: tab-2023, on: 2023-10-01, sources: [vorlage], title: {de: Tabelle 2023, en: Table 2023}, rates: \
        [{pay-group: G, personnel: 55000 EUR}], overhead: 0 %, material: 10000 EUR, price-year: 2023}
        plans:
          - {id: gaertnerei, on: 2023-10-01, sources: [vorlage], title: Gärtnerei, posts: [{id: one, title: Gärtnerin, \
        pay-group: G, posts: 1, kind: gardener}]}
          - {id: niemand, on: 2023-10-01, sources: [vorlage], title: Niemand, posts: []}
        cost-models:
          - {id: kosten, on: 2023-10-01, sources: [vorlage], title: Mehrkosten, plan: gaertnerei, baseline: niemand, \
        round-to: 1000 EUR, first-year: 2024, last-year: 2028, wage-growth: 0 %, price-growth: 0 %}

        """
}
