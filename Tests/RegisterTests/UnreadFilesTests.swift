import Decisions
import Foundation
import Testing

@testable import Register

/// All that is written is fictional.
@Suite("Files of a case folder that are not read are told")
struct UnreadFilesTests {
    private static let entry = "occurrences:\n  - {id: neu, on: 2013-02-01, title: Ein Fest}\n"
    private static let text = "---\nid: neu\ntitle: Neu\n---\n\nEin Absatz.\n"

    private func ids(_ folder: CaseFolder) -> Set<String> { Set(folder.entries.map(\.entry.header.id)) }

    @Test("A folder of which all is read or named tells nothing, and neither does an export")
    func none() throws {
        let scene = try FictionalCase(), office = try scene.officeWithCase(), out = scene.place.appending(path: "out")
        #expect(try scene.read().unread.names == [] && scene.read().unread.lines == [])
        try office.export("mill", to: out)
        #expect(try CaseFolder(at: out).unread.names == [])
    }

    @Test(
        "A file with entries that lies elsewhere or ends otherwise is told by its name",
        arguments: [
            "nachtrag/n.yaml", "nachtrag.yaml.txt", "nachtrag.yaml~", "neu.md", "texts/neu.yaml", "texts/alt/neu.md",
            "Texte/neu.md", "files/brief.pdf", "._allein.yaml",
        ])
    func told(path: String) throws {
        let scene = try FictionalCase()
        try scene.write(path.contains(".md") ? Self.text : Self.entry, to: path)
        let folder = try scene.read()
        #expect(folder.unread.names == [path] && !ids(folder).contains("neu"))
        #expect(folder.unread.lines.first == "not read: \(path)" && folder.unread.lines.count == 2)
    }

    @Test("An ending in capitals is an ending", arguments: ["NACHTRAG.YAML", "nachtrag.Yml", "texts/neu.MD"])
    func capitals(path: String) throws {
        let scene = try FictionalCase()
        try scene.write(path.contains("MD") ? Self.text : Self.entry, to: path)
        let folder = try scene.read()
        #expect(folder.unread.names == [] && ids(folder).contains("neu"))
    }

    @Test("The English of a text is found whatever letters its ending has; a second one is told")
    func english() throws {
        let scene = try FictionalCase()
        try scene.write(Self.text, to: "texts/neu.MD")
        try scene.write("A paragraph.\n", to: "texts/neu.EN.md")
        let one = try scene.read()
        #expect(
            one.entries.contains { $0.entry.header.id == "neu" && $0.texts[.en]?.file == "texts/neu.EN.md" }
                && one.unread.names == [])
        try scene.write("Another.\n", to: "texts/neu.en.md")
        #expect(try scene.read().unread.names == ["texts/neu.en.md"])
    }

    @Test("What macOS writes beside a file is not read, and what is hidden is not told")
    func hidden() throws {
        let scene = try FictionalCase()
        let bytes = Data([0, 5, 22, 7, 0, 2, 0, 0])
        for path in ["._costs.yaml", "texts/._costs.md", ".DS_Store", ".git/config", ".nachtrag.yaml.swp"] {
            try scene.write(bytes, to: path)
        }
        #expect(scene.mistakes().map(\.description) == [])
        #expect(try scene.read().unread.names == [])
    }

    @Test("A programme tells its own files, within the folder or beside it")
    func programme() throws {
        let scene = try FictionalCase(), name = "Programmes/mill-funding/notiz.txt"
        try scene.write("Notiz", to: name)
        #expect(try scene.read().unread.names == [name])
        let beside = scene.place.appending(path: "Programmes")
        try FileManager.default.moveItem(at: scene.folder.appending(path: "Programmes"), to: beside)
        #expect(try scene.read().unread.names == [name])
    }

    @Test("Of many the first twenty are listed and the rest counted")
    func many() throws {
        let scene = try FictionalCase()
        for number in 100..<130 { try scene.write("x", to: "notizen/n\(number).txt") }
        let unread = try scene.read().unread
        #expect(unread.names.count == 20 && unread.names.first == "notizen/n100.txt" && unread.further == 10)
        #expect(unread.lines.contains("not read: … and 10 more"))
    }

    @Test("A folder with mistakes tells them as well: what is missing may stand there; the mistakes come last")
    func withMistakes() throws {
        let scene = try FictionalCase()
        try FileManager.default.moveItem(
            at: scene.folder.appending(path: "bodies.yaml"), to: scene.folder.appending(path: "bodies.yaml.txt"))
        let error = #expect(throws: CaseFolderError.self) { _ = try scene.read() }
        #expect(error?.unread.names == ["bodies.yaml.txt"])
        #expect(
            error?.description.hasPrefix("not read: bodies.yaml.txt\n") == true
                && error?.description.hasSuffix("nothing was imported.") == true)
    }

    @Test("A link within the folder is what it leads to; one that leads out of it is told by its own name alone")
    func links() throws {
        let scene = try FictionalCase(), manager = FileManager.default
        try scene.write("Notiz", to: "annex/notiz.txt")
        try manager.createSymbolicLink(
            atPath: scene.folder.appending(path: "anlagen").path, withDestinationPath: "annex")
        try manager.createSymbolicLink(
            atPath: scene.folder.appending(path: "fort").path, withDestinationPath: "/etc/hostname")
        #expect(try scene.read().unread.names == ["annex/notiz.txt", "fort"])
    }
}
