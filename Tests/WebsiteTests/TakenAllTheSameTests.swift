import Foundation
import Hummingbird
import HummingbirdTesting
import Register
import Testing

@testable import Documents
@testable import Website

@Suite("What an answer says of what was entered")
struct TakenAllTheSameTests {
    private let report = Scene.fields([("mandate", "auftrag-a"), ("status", "under-way"), ("text", "Unterwegs"), ("on", "2013-01-20")])

    @Test("Each page says where the register stands, and so does the page after an entry")
    func receipt() async throws {
        let scene = try Scene()
        try await scene.app.test(.router) { client in
            #expect(try await client.execute(uri: "/", method: .get).text.contains("<code>\(scene.office.mark)</code>"))
            let before = scene.office.mark
            let sent = try await client.execute(uri: "/matters/kiz/mandates", method: .post, headers: Scene.form, body: report)
            let place = try #require(sent.headers[.location]?.split(separator: "#").first.map(String.init))
            let page = try await client.execute(uri: place, method: .get)
            #expect(scene.office.mark != before && page.text.contains("<code>\(scene.office.mark)</code>"))
            let tag = try #require(page.headers[.eTag])
            #expect(tag.contains(scene.office.mark.digits.prefix(20)) && !tag.contains("-\(scene.office.position)-"))
        }
    }
}
