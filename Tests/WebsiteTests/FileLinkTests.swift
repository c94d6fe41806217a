import Decisions
import Foundation
import Hummingbird
import HummingbirdTesting
import Register
import Testing

@testable import Documents
@testable import Website

@Suite("Files that were uploaded")
struct FileLinkTests {
    private static let day = "?as-of=2013-01-31"

    private func upload(
        _ client: any TestClientProtocol, _ place: String, _ fields: [(String, String)], _ field: String,
        _ name: String, _ bytes: [UInt8]
    ) async throws -> TestResponse {
        let (headers, body) = Scene.multipart(
            fields + [("on", "2013-01-31"), ("audience", "public")], field: field, file: (name, bytes))
        return try await client.execute(
            uri: "/matters/kiz/\(place)\(Self.day)", method: .post, headers: headers, body: body)
    }

    private func links(_ client: any TestClientProtocol, _ path: String) async throws -> [String] {
        try await client.execute(uri: path, method: .get).text.matches(of: /href="(\/matters\/kiz\/files\/[^"]+)"/).map
        { String($0.1) }
    }

    @Test("A document's file is linked wherever the document is named")
    func document() async throws {
        let scene = try Scene()
        try await scene.app.test(.router) { client in
            let letter = Array("%PDF fiktiv".utf8)
            let answer = try await upload(
                client, "documents", [("title", "Fiktiv: Ein Brief"), ("kind", "letter"), ("counts-as", "")], "file",
                "Brief an den Kreis.pdf", letter)
            #expect(answer.status == .seeOther, "\(answer.plain)")
            for path in ["/matters/kiz/course" + Self.day, "/matters/kiz/papers" + Self.day, "/ledger?words=brief"] {
                let link = try #require(try await links(client, path).first, "\(path)")
                let file = try await client.execute(uri: link, method: .get)
                #expect(Array(file.body.readableBytesView) == letter)
                #expect(
                    file.headers[.contentDisposition] == "attachment; filename*=UTF-8''Brief%20an%20den%20Kreis.pdf")
            }
        }
    }

    @Test("A kind without a form of its own takes its file by the form that follows from it, and forgets none")
    func derived() async throws {
        let scene = try Scene()
        try await scene.app.test(.router) { client in
            let bytes = Array("%PDF fiktiv".utf8), place = "entries/annexes"
            let form = try await client.execute(uri: "/matters/kiz/\(place)\(Self.day)", method: .get).text
            #expect(form.contains("enctype=\"multipart/form-data\"") && form.contains("type=\"file\""))
            let fields = [("entry-number", "9"), ("entry-title", "Fiktiv: Ein Plan"), ("entry-hold", "file")]
            let empty = try await upload(client, place, fields, "entry-file", "plan.pdf", [])
            #expect(empty.status == .unprocessableContent && empty.plain.contains("die leer ist"), "\(empty.plain)")
            let answer = try await upload(client, place, fields, "entry-file", "Plan A.pdf", bytes)
            #expect(answer.status == .seeOther, "\(answer.plain)")
            let annex = try #require(
                try scene.office.matter("kiz", for: .internal).matter.papers.annexes.all.last?.content)
            #expect(annex.title.de == "Fiktiv: Ein Plan" && annex.hold == .file)
            let file = try #require(annex.file)
            #expect(file.name == "Plan A.pdf" && file.bytes == bytes.count)
            #expect(try scene.office.attachments.bytes(of: file.hash) == bytes)
        }
    }

    @Test("The same bytes under two names come under the name of their link, and under no other")
    func twoNames() async throws {
        try await Scene().app.test(.router) { client in
            let bytes = Array("%PDF fiktiv".utf8)
            for name in ["eins.pdf", "zwei.pdf"] {
                #expect(
                    try await upload(
                        client, "documents", [("title", "Fiktiv: \(name)"), ("kind", "letter"), ("counts-as", "")],
                        "file", name, bytes
                    ).status == .seeOther)
            }
            let found = Set(try await links(client, "/matters/kiz/papers" + Self.day))
            #expect(found.count == 2)
            for link in found {
                let name = try #require(link.split(separator: "/").last)
                #expect(
                    try await client.execute(uri: link, method: .get).headers[.contentDisposition]?.hasSuffix(name)
                        == true)
                let other = link.replacing(name, with: "drei.pdf")
                #expect(try await client.execute(uri: other, method: .get).status == .notFound)
                let former = link.replacing("/matters/kiz/files/", with: "/attachments/") + "?matter=kiz"
                #expect(
                    try await client.execute(uri: former, method: .get).headers[.contentDisposition]?.hasSuffix(name)
                        == true)
            }
        }
    }

    @Test("A reminder's proof can be had again, also once the reminder is withdrawn")
    func reminder() async throws {
        let scene = try Scene()
        try await scene.app.test(.router) { client in
            let round = "/matters/kiz/consent/buergermeister-2012" + Self.day
            let answer = try await upload(
                client, "reminders", [("round", "buergermeister-2012"), ("text", "Fiktiv: Bitte antworten")], "letter",
                "mahnung.pdf", Array("%PDF".utf8))
            #expect(answer.status == .seeOther, "\(answer.plain)")
            let link = try #require(try await links(client, round).first { $0.hasSuffix("mahnung.pdf") })
            #expect(try await client.execute(uri: link, method: .get).status == .ok)
            let reminder = try #require(
                try scene.office.matter("kiz", for: .internal).matter.entries.last { $0.content is ReminderSent })
            let gone = try await client.execute(
                uri: "/matters/kiz/withdrawals" + Self.day, method: .post, headers: Scene.form,
                body: Scene.fields([("entry", reminder.header.id), ("reason", "Fiktiv: Irrtum"), ("on", "2013-01-31")]))
            #expect(gone.status == .seeOther, "\(gone.plain)")
            #expect(try await client.execute(uri: link, method: .get).status == .ok)
        }
    }

    @Test(
        "An empty file is refused, wherever one can be uploaded, and the page says which",
        arguments: [
            ("documents", "file", [("title", "Fiktiv"), ("kind", "letter"), ("counts-as", "")]),
            (
                "positions", "letter",
                [("round", "buergermeister-2012"), ("body", "alfter"), ("answer", "consent"), ("title", "Fiktiv")]
            ),
        ])
    func empty(place: String, field: String, fields: [(String, String)]) async throws {
        let scene = try Scene(), before = scene.office.position
        try await scene.app.test(.router) { client in
            let answer = try await upload(client, place, fields, field, "leer.pdf", [])
            #expect(
                answer.status == .unprocessableContent && answer.plain.contains("die Datei „leer.pdf“, die leer ist"),
                "\(answer.plain)")
        }
        #expect(scene.office.position == before)
    }

    @Test(
        "A file that is not what its ending says is refused as what it is",
        arguments: [
            ("brief.pdf", "<!DOCTYPE html><p>Fiktiv", "eine Webseite (HTML)"),
            ("brief.pdf", "Sehr geehrte Damen", "ein einfacher Text"), ("brief.PDF", "PK\u{3}\u{4}", "ein Archiv"),
            ("plan.xlsx", "%PDF-1.7", "ein PDF"), ("brief.docx", "{\\rtf1", "ein Textdokument (RTF)"),
            ("karte.png", "GIF89a", "ein Bild (GIF)"), ("brief.pdf", "\u{1}", "keine Datei dieser Art"),
        ])
    func misnamed(name: String, content: String, found: String) async throws {
        let scene = try Scene(), before = scene.office.position
        try await scene.app.test(.router) { client in
            let answer = try await upload(
                client, "documents", [("title", "Fiktiv"), ("kind", "letter"), ("counts-as", "")], "file", name,
                Array(content.utf8))
            #expect(
                answer.status == .unprocessableContent && answer.plain.contains("die Datei „\(name)“, die \(found)"),
                "\(answer.plain)")
        }
        #expect(scene.office.position == before)
    }

    @Test(
        "A long name keeps its ending, and fits where files are kept",
        arguments: ["Schreiben ", "Größe über Änderungen ", "書類 "])
    func longName(word: String) async throws {
        let name = FileName.safe(String(repeating: word, count: 40) + "vom 17. Dezember.pdf")
        #expect(name.hasSuffix(".pdf") && name.hasPrefix(word) && name.utf8.count <= FileName.longest)
        #expect(FileName.safe(String(repeating: "a", count: 500)).utf8.count == FileName.longest)
        // A signed or packed file has two.
        for ending in [".pdf.p7s", ".tar.gz", ".xml.sig"] {
            #expect(FileName.safe(String(repeating: word, count: 40) + ending).hasSuffix(ending))
        }
        try await Scene().app.test(.router) { client in
            let answer = try await upload(
                client, "documents", [("title", "Fiktiv"), ("kind", "letter"), ("counts-as", "")], "file",
                String(repeating: word, count: 40) + "vom 17. Dezember.pdf", Array("%PDF".utf8))
            #expect(answer.status == .seeOther, "\(answer.plain)")
        }
    }

    @Test(
        "Signs that turn the direction of writing, and control signs, are dropped; joiners of a script stay",
        arguments: [
            ("rechnung\u{202E}fdp.exe", "rechnungfdp.exe"), ("\u{2066}a\u{2069}.pdf", "a.pdf"),
            ("a\u{200F}b\u{61C}.pdf", "ab.pdf"), ("\u{FEFF}a.pdf", "a.pdf"), ("a\u{85}\u{7F}b.pdf", "ab.pdf"),
            ("a\u{2028}b.pdf", "ab.pdf"), ("می\u{200C}خواهم.pdf", "می\u{200C}خواهم.pdf"),
            ("Größe ß.pdf", "Größe ß.pdf"), ("\u{202E}", "datei"), (".pdf", "datei.pdf"), ("a.pdf   ", "a.pdf"),
        ])
    func signs(given: String, kept: String) { #expect(FileName.safe(given) == kept) }
}
