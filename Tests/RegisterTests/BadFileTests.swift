import Foundation
import Testing

@testable import Register

@Suite("Files that cannot be taken")
struct BadFileTests {
    private func mistake(naming path: String, _ make: (FictionalCase) throws -> Void = { _ in }) throws -> Mistake? {
        let scene = try FictionalCase()
        try make(scene)
        try scene.change("course.yaml", "file: annex/sketch.txt", to: "file: \(path)")
        let mistakes = scene.mistakes()
        #expect(mistakes.count == 1, "\(mistakes.map(\.description))")
        #expect(mistakes.first?.file == "course.yaml")
        #expect(mistakes.first?.line == (try scene.line(of: "file: ", in: "course.yaml")))
        return mistakes.first
    }

    @Test(
        "A path that leads out of the folder",
        arguments: ["../case/annex/sketch.txt", "/etc/hostname", "annex/../../x", "annex//sketch.txt"])
    func outside(path: String) throws {
        let found = try mistake(naming: path)
        #expect(found?.expected == "a path inside the folder")
        #expect(found?.found.contains(path) == true)
    }

    @Test("A link that leads out of the folder, itself or through a folder", arguments: ["link.txt", "away/hostname"])
    func links(path: String) throws {
        let found = try mistake(naming: path) { scene in
            let manager = FileManager.default
            try manager.createSymbolicLink(
                atPath: scene.folder.appending(path: "link.txt").path, withDestinationPath: "/etc/hostname")
            try manager.createSymbolicLink(
                atPath: scene.folder.appending(path: "away").path, withDestinationPath: "/etc")
        }
        #expect(found?.expected == "the path of a file in the folder")
    }

    @Test("A file that is not what its ending says")
    func misnamed() throws {
        let found = try mistake(naming: "annex/letter.pdf") { try $0.write("<html>Fiktiv", to: "annex/letter.pdf") }
        #expect(
            found?.found == "the file “annex/letter.pdf”, which is a web page (HTML)"
                && found?.expected.hasPrefix("a PDF") == true)
    }

    @Test("No file at the path, and a folder in its place", arguments: ["annex/none.txt", "annex"])
    func missing(path: String) throws {
        #expect(try mistake(naming: path)?.found.contains("no file in the folder") == true)
    }

    @Test("A file of sixty megabytes is too large, and is not read")
    func tooLarge() throws {
        let found = try mistake(naming: "annex/large.bin") { scene in
            try scene.write("", to: "annex/large.bin")
            let handle = try FileHandle(forWritingTo: scene.folder.appending(path: "annex/large.bin"))
            try handle.truncate(atOffset: 60_000_000)
            try handle.close()
        }
        #expect(found?.found == "“annex/large.bin” with 60000000 bytes")
        #expect(found?.expected == "at most 52428800 bytes")
    }

    @Test("A YAML file and a text that are not UTF-8", arguments: ["latin.yaml", "texts/latin.md"])
    func notUTF8(path: String) throws {
        let scene = try FictionalCase()
        try scene.write(Data([0x6D, 0xFC, 0x68, 0x6C, 0x65, 0x3A]), to: path)
        let mistakes = scene.mistakes()
        #expect(mistakes.map(\.file) == [path])
        #expect(mistakes.first?.expected == "a text in UTF-8")
    }

    @Test("The mark of its coding before a text or a YAML file is no fault")
    func marked() throws {
        let scene = try FictionalCase()
        for path in ["course.yaml", "texts/costs.md"] {
            let file = scene.folder.appending(path: path)
            try scene.write(Data([0xEF, 0xBB, 0xBF]) + Data(contentsOf: file), to: path)
        }
        #expect(scene.mistakes().isEmpty)
    }

    @Test("A YAML file of more than 8 MiB is not read")
    func largeYAML() throws {
        let scene = try FictionalCase()
        try scene.write(String(repeating: "#", count: 9 << 20), to: "large.yaml")
        #expect(scene.mistakes().map(\.expected) == ["at most 8 MiB in one file"])
    }

    @Test("Brackets a hundred thousand deep are a mistake, not a crash", arguments: ["[", "{a: ", "- "])
    func deep(bracket: String) throws {
        let scene = try FictionalCase()
        try scene.write("mandates: \n " + String(repeating: bracket, count: 100_000), to: "deep.yaml")
        #expect(scene.mistakes().map(\.file) == ["deep.yaml"])
    }
}
