import Decisions
import Foundation
import Hummingbird
import HummingbirdTesting
import Register
import Testing

@testable import Website

/// A fictional county with many bridges.
@Suite("The list of matters")
struct HomePageTests {
    private static func write(_ number: Int, to folder: URL) throws {
        let day = number < 10 ? "0\(number)" : "\(number)"
        let files = [
            "case.yaml": """
            matter:
              - {id: bridge-\(number), on: 2020-02-\(day), title: Brücke \(number), county: kreis,
                 programme: made, lead: rat, administration: amt}
            """,
            "bodies.yaml": """
            bodies:
              - {id: kreis, kind: county, name: Musterkreis}
            organizations:
              - {id: rat, kind: council, name: Kreistag, body: kreis}
              - {id: amt, kind: office, name: Bauamt, body: kreis}
            """,
            "Programmes/made/programme.yaml": "programme:\n  - {id: made, title: Erfunden}\n",
        ]
        for (path, text) in files {
            let url = folder.appending(path: path), above = url.deletingLastPathComponent()
            try FileManager.default.createDirectory(at: above, withIntermediateDirectories: true)
            try Data(text.utf8).write(to: url)
        }
    }

    private static func cards(_ text: String) -> [String] {
        text.matches(of: /<h2><a href="\/matters\/([a-z0-9-]+)/).map { String($0.1) }
    }

    @Test("Of one matter there is nothing to look for; of many the first page comes with what they are looked for by")
    func pages() async throws {
        let scene = try Scene(today: "2026-05-28")
        let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
        defer { try? FileManager.default.removeItem(at: folder) }
        try await scene.app.test(.router) { client in
            let one = try await client.execute(uri: "/", method: .get)
            #expect(Self.cards(one.text) == ["kiz"] && !one.text.contains("<form class=\"ev-form ev-filters\""))
            for number in 1...28 {
                try Self.write(number, to: folder)
                _ = try scene.office.take(CaseFolder(at: folder), by: .importer)
            }
            let first = try await client.execute(uri: "/", method: .get)
            let second = try await client.execute(uri: "/?page=2", method: .get)
            #expect(Self.cards(first.text) == (5...28).reversed().map { "bridge-\($0)" })
            #expect(first.plain.contains("29 Vorgänge, Seite 1 von 2") && first.text.contains("href=\"/?page=2\""))
            #expect(Self.cards(second.text) == (1...4).reversed().map { "bridge-\($0)" } + ["kiz"])
            #expect(second.text.contains("href=\"/\"><span class=\"kern-label\">vorige"))
            for (query, expected) in [
                ("words=br%C3%BCcke+17", ["bridge-17"]), ("words=musterkreis+bridge-21", ["bridge-21"]),
                ("county=rhein-sieg-kreis&lang=en", ["kiz"]), ("words=nirgends", []),
                ("lead=rat&words=9", ["bridge-19", "bridge-9"]), ("page=99", []), ("page=x&words=28", ["bridge-28"]),
                ("state=open&lead=rat&words=9", ["bridge-19", "bridge-9"]), ("state=decided&lead=rat", []),
            ] {
                let found = try await client.execute(uri: "/?" + query, method: .get)
                #expect(found.status == .ok && Self.cards(found.text) == expected, "\(query)")
            }
            let kept = try await client.execute(uri: "/?words=br%C3%BCcke&lead=rat&lang=en", method: .get)
            #expect(kept.text.contains("value=\"brücke\"") && kept.text.contains("<option value=\"rat\" selected>"))
            #expect(kept.plain.contains("28 matters, page 1 of 2") && kept.text.contains("page=2"))
        }
    }
}
