import Decisions
import Folders
import Foundation
import Testing

@testable import Register

@Suite("A case folder is read")
struct CaseFolderTests {
    @Test("A folder without a mistake becomes entries, each with its place")
    func reads() throws {
        let scene = try FictionalCase()
        #expect(scene.mistakes().map(\.description) == [])
        let folder = try scene.read()
        let mandate = try #require(folder.entries.first { $0.entry.header.id == "task-a" })
        #expect(mandate.file == "mandates.yaml")
        #expect(mandate.line == 2)
        let grant = try #require(folder.entries.first { $0.entry.header.id == "grant-1" })
        #expect(grant.file == "Programmes/mill-funding/programme.yaml")
    }

    @Test("The fictional case has an entry of every kind")
    func everyKind() throws {
        let found = Set(try FictionalCase().read().entries.map(\.entry.type))
        #expect(ContentTypes.all.map { $0.type }.filter { !found.contains($0) } == [])
    }

    @Test(
        "A programme may lie in the folder, beside it, or beside the folder of the cases",
        arguments: ["", "../", "../../"])
    func programmePlaces(up: String) throws {
        let scene = try FictionalCase([:])
        let cases = scene.folder.appending(path: "Cases/deep")
        for (path, text) in FictionalTexts.all {
            let programmes = path.hasPrefix("Programmes/")
            try scene.write(text, to: programmes ? "Cases/deep/" + up + path : "Cases/deep/" + path)
        }
        #expect(try CaseFolder(at: cases).entries.count == FictionalCase().read().entries.count)
    }

    @Test("Files with the line ends of Windows are read the same")
    func windows() throws {
        let scene = try FictionalCase()
        for path in ["texts/costs.md", "costs.yaml"] {
            try scene.write(
                try #require(FictionalTexts.all[path]).replacingOccurrences(of: "\n", with: "\r\n"), to: path)
        }
        let text = try scene.read().entries.compactMap { $0.entry.content as? TextBlock }.first
        #expect(text?.text.de == "Es kostet [](figure:extra-cost) im Jahr.\n\n- Dach\n- Rad")
    }

    @Test("The English of a text stands in the file beside it, and is written there again")
    func english() throws {
        let scene = try FictionalCase()
        try scene.write("It costs [](figure:extra-cost) a year.\n", to: "texts/costs.en.md")
        let text = try scene.read().entries.compactMap { $0.entry.content as? TextBlock }.first
        #expect(text?.text.in(.en) == "It costs [](figure:extra-cost) a year.")
        #expect(text?.text.in(.de).hasPrefix("Es kostet") == true)
        let office = try scene.officeWithCase()
        #expect(
            try office.thereAndBack("mill", in: scene).writtenEntries(of: "mill") == office.writtenEntries(of: "mill"))
    }

    @Test("An empty section and a folder's slash at the end are no mistakes")
    func harmless() throws {
        let scene = try FictionalCase()
        try scene.write("mandates:\n", to: "more.yaml")
        #expect(throws: Never.self) {
            try CaseFolder(at: URL(fileURLWithPath: scene.folder.path + "/", isDirectory: true))
        }
    }
}
