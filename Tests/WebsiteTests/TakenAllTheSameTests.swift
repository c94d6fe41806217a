import Folders
import Foundation
import Hummingbird
import HummingbirdTesting
import Register
import Synchronization
import Testing

@testable import Documents
@testable import Website

@Suite("What an answer says of what was entered")
struct TakenAllTheSameTests {
    private let report = Scene.fields([
        ("mandate", "auftrag-a"), ("status", "under-way"), ("text", "Unterwegs"), ("on", "2013-01-20"),
    ])

    @Test("Where a file cannot be kept, the answer is certain that nothing was changed")
    func fileNotKept() async throws {
        let scene = try Scene()
        // As on a full disk: no file can be made there.
        try FileManager.default.removeItem(atPath: scene.office.attachments.folder)
        let before = scene.office.mark
        let (headers, body) = Scene.multipart(
            [("round", "buergermeister-2012"), ("text", "Erinnerung"), ("on", "2013-01-20")],
            file: ("brief.pdf", Array("%PDF Brief".utf8)))
        try await scene.app.test(.router) { client in
            let answer = try await client.execute(
                uri: "/matters/kiz/reminders?as-of=2013-01-31", method: .post, headers: headers, body: body)
            #expect(
                answer.status == .serviceUnavailable && answer.plain.contains("Es wurde nichts geändert."),
                "\(answer.status)")
            // What the system says has no German; all around it has.
            #expect(answer.plain.contains("lässt sich nicht öffnen: gemeldet wird „No such file or directory“."))
            #expect(!answer.plain.contains("Cannot open"), "\(answer.plain)")
        }
        #expect(scene.office.mark == before)
    }

    @Test("Where the folder is another, whoever runs the program hears of it with the first upload")
    func folderLost() async throws {
        let place = TestFolder(), folder = place.url.appending(path: "data")
        defer { withExtendedLifetime(place) {} }
        let told = Mutex<[NotTaken]>([])
        let office = try Office(folder: folder, whenLost: { reason in told.withLock { $0.append(reason) } })
        try FileManager.default.removeItem(at: folder)
        let error = #expect(throws: NotTaken.self) { try office.keep(Array("Brief".utf8)) }
        #expect(error?.end == .folderLost && error?.isCertain == true)
        #expect(told.withLock { $0.map(\.end) } == [.folderLost])
    }

    @Test("Each page says where the register stands, and so does the page after an entry")
    func receipt() async throws {
        let scene = try Scene()
        try await scene.app.test(.router) { client in
            #expect(try await client.execute(uri: "/", method: .get).text.contains("<code>\(scene.office.mark)</code>"))
            let before = scene.office.mark
            let sent = try await client.execute(
                uri: "/matters/kiz/mandates", method: .post, headers: Scene.form, body: report)
            let place = try #require(sent.headers[.location]?.split(separator: "#").first.map(String.init))
            let page = try await client.execute(uri: place, method: .get)
            #expect(scene.office.mark != before && page.text.contains("<code>\(scene.office.mark)</code>"))
            let tag = try #require(page.headers[.eTag])
            #expect(tag.contains(scene.office.mark.digits.prefix(20)) && !tag.contains("-\(scene.office.position)-"))
        }
    }
}
