import Foundation
import Hummingbird
import HummingbirdTesting
import Serving
import Testing

@testable import Documents
@testable import Website

@Suite("Addresses and routes are one")
struct AddressShapeTests {
    /// As links of former versions and the files of the site have it.
    static let others: Set<String> = [
        "/figures/{id}", "/figures/{id}/{figure}", "/papers/{paper}", "/papers/{paper}/pdf",
        "/attachments/{hash}/{name}",
        "/assets/{hash}/{name}",
    ]

    @Test("Every address has a route, and every route that is read an address")
    func routes() throws {
        let routes = try Site(office: Scene().office, typesetter: Typesetter()).routes
        let shapes = Set(
            Address.Shape.allCases.filter { $0 != .costTable && $0 != .derivedForm }.map { $0.route.description }
        )
        .union(Address.Costs.Table.allCases.map(\.route.description))
        .union(Site.kindsWithoutForm.map { Address.Shape.derivedForm.route("list", is: $0.kind.list).description })
        let sent = Address.Shape.issue.route.description
        #expect(routes.paths(.get).symmetricDifference(shapes.union(Self.others)) == [sent])
        #expect(routes.paths(.post).contains(sent))
    }

    @Test("An address is filled with as many values as its shape has names, and keeps the shape")
    func filled() {
        for shape in Address.Shape.allCases {
            let path = shape.filled((0..<shape.names).map { "wert-\($0)" })
            #expect(!path.contains("{") && Self.has(path, shape.rawValue), "\(path)")
            #expect((0..<shape.names).allSatisfy { path.contains("wert-\($0)") }, "\(path)")
        }
        #expect(
            Address.matter("kiz", .letterPDF(.reminder(.init("runde")))).text
                == "/matters/kiz/letters/reminder/runde.pdf")
        #expect(Address.matter("kiz", .letter(.application)).text == "/matters/kiz/letters/application")
        #expect(Address.matter("kiz", .withdrawal(of: "a", kind: "b")).text == "/matters/kiz/withdraw/a?kind=b")
    }

    /// Whether a path is of a shape, segment by segment.
    static func has(_ path: String, _ shape: String) -> Bool {
        let parts = path.split(separator: "/", omittingEmptySubsequences: false),
            names = shape.split(separator: "/", omittingEmptySubsequences: false)
        return parts.count == names.count
            && zip(parts, names).allSatisfy { part, name in
                guard name.hasPrefix("{"), let end = name.firstIndex(of: "}") else { return part == name }
                let suffix = name[name.index(after: end)...]
                return part.hasSuffix(suffix) && part.count > suffix.count
            }
    }

    @Test(
        "Every link and every form of every page leads to a route, and the pages are there", .timeLimit(.minutes(20)),
        arguments: ["", "lang=en"])
    func links(language: String) async throws {
        let scene = try Scene(), routes = try Site(office: scene.office, typesetter: Typesetter()).routes
        let read = Self.others.union(Address.Shape.allCases.map(\.rawValue)), sent = routes.paths(.post)
        try await scene.app.test(.router) { client in
            var waiting = ["/", "/ledger"], seen = Set(waiting)
            while let path = waiting.popLast() {
                let page = try await client.execute(uri: "\(path)?as-of=2013-01-31&\(language)", method: .get)
                guard page.headers[.contentType]?.hasPrefix("text/html") == true else { continue }
                #expect(page.status == .ok, "\(path)")
                for found in page.text.matches(of: /(href|action)="(\/[^"?#]*)/) {
                    let next = String(found.2)
                    #expect(!next.contains("{"), "\(path): \(next)")
                    let isRead = read.contains { Self.has(next, $0) },
                        isSent = found.1 == "action" && sent.contains { Self.has(next, $0) }
                    #expect(isRead || isSent, "\(path): \(next)")
                    // What a helper makes, and what needs a kind, is not asked for.
                    let isMade =
                        next.hasSuffix("pdf") || next.hasSuffix(".xlsx")
                        || ["/files/", "/import", "/withdraw/", "/assets/"].contains { next.contains($0) }
                    if isRead, found.1 == "href", !isMade, seen.insert(next).inserted { waiting.append(next) }
                }
            }
            #expect(seen.count > 60)
        }
    }
}
