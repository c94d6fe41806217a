import Foundation
import Testing

@testable import Register

@Suite("Links in a case folder lead nowhere else")
struct FolderLinkTests {
    private static let secret = "Geheim: nur für den Landrat"

    private func link(_ path: String, to target: String, in scene: FictionalCase) throws {
        let place = scene.folder.appending(path: path).path
        try? FileManager.default.removeItem(atPath: place)
        try FileManager.default.createSymbolicLink(atPath: place, withDestinationPath: target)
    }

    /// Outside of the folder, and beside it: a file and a folder with another.
    private func outside(_ scene: FictionalCase) throws -> URL {
        let place = scene.place.appending(path: "outside")
        try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
        for name in ["secret.yaml", "secret.md", "secret.en.md"] {
            try Data(FolderLinkTests.secret.utf8).write(to: place.appending(path: name))
        }
        return place
    }

    @Test(
        "A link to a file outside, in any place where a file is read, is refused and nothing of it is shown",
        arguments: [
            "zz.yaml", "zz.yml", "mandates.yaml", "texts/costs.en.md", "texts/new.md",
        ])
    func file(path: String) throws {
        let scene = try FictionalCase()
        let target = try outside(scene).appending(path: path.hasSuffix(".md") ? "secret.md" : "secret.yaml").path
        try scene.write("---\nid: new\ntitle: Neu\n---\nText\n", to: "texts/new.md")
        try link(path, to: target, in: scene)
        let found = scene.mistakes()
        #expect(
            found.contains { $0.file == path && $0.found == "“\(path)”, which is no file in the folder" }, "\(found)")
        #expect(!"\(found)".contains("Geheim") && !"\(found)".contains("Landrat"))
    }

    @Test("A folder that is a link leads nowhere either, and its names are not told")
    func texts() throws {
        let scene = try FictionalCase()
        try link("texts", to: try outside(scene).path, in: scene)
        let found = scene.mistakes()
        #expect(
            found.contains { $0.file == "texts" && $0.expected == "a folder that lies in the folder of the case" },
            "\(found)")
        #expect(!"\(found)".contains("secret"))
        // That is what is wrong, and not each text that is named elsewhere.
        #expect(found.first?.file == "texts" && !found.contains { $0.expected.contains("“texts”") }, "\(found)")
    }

    @Test(
        "What cannot be read at all is told first, whatever else is missing since then",
        arguments: ["bodies.yaml", "norms.yaml", "course.yaml"])
    func first(path: String) throws {
        let scene = try FictionalCase()
        try link(path, to: try outside(scene).appending(path: "secret.yaml").path, in: scene)
        #expect(scene.mistakes().first?.file == path)
        try FileManager.default.removeItem(at: scene.folder.appending(path: path))
        try scene.write("broken: [", to: path)
        #expect(scene.mistakes().first?.file == path)
    }

    @Test("The programme’s folder lies where it is said to, and its files are held to the same")
    func programme() throws {
        for name in ["mill-funding", "../../outside", "/etc", "..", "mill-funding/../mill-funding"] {
            let scene = try FictionalCase()
            let target = try outside(scene)
            try scene.change("case.yaml", "programme: mill-funding", to: "programme: \(name)")
            if name == "mill-funding" { try link("Programmes/mill-funding", to: target.path, in: scene) }
            let found = scene.mistakes()
            #expect(found.contains { $0.file == "case.yaml" }, "\(name): \(found)")
            #expect(!"\(found)".contains("Geheim") && !"\(found)".contains("secret"), "\(name): \(found)")
        }
        let scene = try FictionalCase()
        try link(
            "Programmes/mill-funding/zz.yaml", to: try outside(scene).appending(path: "secret.yaml").path, in: scene)
        let found = scene.mistakes()
        #expect(found.map(\.file) == ["Programmes/mill-funding/zz.yaml"] && !"\(found)".contains("Geheim"))
    }

    @Test("A link within the folder is followed", arguments: ["copy.yaml"])
    func within(path: String) throws {
        let scene = try FictionalCase()
        try FileManager.default.moveItem(
            at: scene.folder.appending(path: "mandates.yaml"), to: scene.folder.appending(path: "mandates.txt"))
        try link("mandates.yaml", to: "mandates.txt", in: scene)
        #expect(scene.mistakes() == [])
    }

    @Test(
        "A link to what is too large, a pipe, a device and a link that leads nowhere are mistakes",
        .timeLimit(.minutes(20)))
    func noFiles() throws {
        let scene = try FictionalCase()
        try link("none.yaml", to: "nowhere.yaml", in: scene)
        try link("zero.yaml", to: "/dev/zero", in: scene)
        try link("round.yaml", to: "round.yaml", in: scene)
        try #require(mkfifo(scene.folder.appending(path: "pipe.yaml").path, 0o600) == 0)
        try scene.write("", to: "large.txt")
        let handle = try FileHandle(forWritingTo: scene.folder.appending(path: "large.txt"))
        try handle.truncate(atOffset: 60_000_000)
        try handle.close()
        try link("large.yaml", to: "large.txt", in: scene)
        try FileManager.default.createDirectory(
            at: scene.folder.appending(path: "folder.yaml"), withIntermediateDirectories: false)
        let found = scene.mistakes()
        #expect(
            Set(found.map(\.file)) == [
                "none.yaml", "zero.yaml", "round.yaml", "pipe.yaml", "large.yaml", "folder.yaml",
            ], "\(found)")
        #expect(
            found.contains {
                $0.found == "“large.yaml” with 60000000 bytes" && $0.expected == "at most 8 MiB in one file"
            })
    }

    @Test("Texts of more than 64 MiB in all are not read")
    func all() throws {
        let scene = try FictionalCase()
        for number in 0..<9 { try scene.write(String(repeating: "#", count: 8 << 20), to: "large-\(number).yaml") }
        #expect(scene.mistakes().contains { $0.expected == "at most 64 MiB in all texts" })
    }
}
