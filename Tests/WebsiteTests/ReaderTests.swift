import Decisions
import Folders
import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Register
import Serving
import Testing

@testable import Documents
@testable import Website

@Suite("Who reads a page")
struct ReaderTests {
    @Test("Two readers at one address each see what they may read, whoever came first")
    func twoReaders() async throws {
        let scene = try Scene(today: "2013-01-31")
        let header = Header(id: "vertraulich", on: .day(scene.office.today), audience: .internal)
        try scene.office.record(
            Entry(header, Occurrence(called: Text("Vertrauliches Gespräch"), text: nil)), in: "kiz", by: .clerk)
        let guest = try #require(HTTPField.Name("X-Guest"))
        let readers = Readers { request, _ in request.headers[guest] == nil ? .clerk : .unknown }
        let site = try Site(office: scene.office, typesetter: Typesetter(), simulating: .ofTests, reckoning: .ofTests)
        try await Application(router: Serving.router([site], for: readers)).test(.router) { client in
            for headers: [HTTPFields] in [[[:], [guest: "1"]], [[guest: "1"], [:]]] {
                for headers in headers {
                    let page = try await client.execute(uri: "/matters/kiz/course", method: .get, headers: headers)
                    #expect(page.status == .ok)
                    #expect(page.text.contains("Vertrauliches Gespräch") == (headers[guest] == nil))
                    // How many events there are is not for everybody.
                    #expect(page.text.contains("Registerstand") == (headers[guest] == nil))
                }
            }
        }
    }

    @Test("Who enters nothing is told so, and nothing is recorded")
    func guest() async throws {
        let scene = try Scene(), site = try Site(office: scene.office, typesetter: Typesetter()),
            before = scene.office.position
        let readers = Readers(website: .unknown, api: .unknown)
        try await Application(router: Serving.router([site], for: readers)).test(.router) { client in
            for path in ["mandates", "written", "papers/vorlage-2013/issue"] {
                let answer = try await client.execute(
                    uri: "/matters/kiz/\(path)", method: .post, headers: Scene.form,
                    body: Scene.fields(ClerksDayTests.report))
                #expect(answer.status == .forbidden, "\(path)")
                #expect(answer.plain.contains("Es wurde nichts geändert."), "\(path)")
            }
        }
        #expect(scene.office.position == before)
    }

    @Test("No address of the site has two answers")
    func twice() throws {
        #expect(try Site(office: Scene().office, typesetter: Typesetter()).routes.twice == [])
    }
}
