import Foundation
import Testing

@Suite("A case goes in and comes out")
struct CaseFolderTests {
    @Test("Mistakes in a case folder are told all at once, with file, line, found and expected, and nothing is taken")
    func broken() async throws {
        let place = try Place()
        let folder = try place.copyOfRealCase()
        let day = try spoil(folder.appending(path: "mandates.yaml"), "on: 2012-11-19", "on: 2012-02-30")
        let key = try spoil(folder.appending(path: "options.yaml"), "sources: [", "colour: [")
        let outcome = try await Program.run("import", folder.path, data: place.data)
        #expect(outcome.status == 1)
        #expect(outcome.out == "")
        let lines = outcome.err.split(separator: "\n").map(String.init)
        let bad = try #require(lines.first { $0.hasPrefix("mandates.yaml:\(day): ") }, "\(outcome.err)")
        #expect(bad.contains("found “2012-02-30”; expected a date such as 2012-12-17"))
        let unknown = try #require(lines.first { $0.hasPrefix("options.yaml:\(key): ") }, "\(outcome.err)")
        #expect(unknown.contains("colour") && unknown.contains("; expected "))
        #expect(lines.last?.hasSuffix("mistakes; nothing was imported.") == true)
        #expect(try await Program.run("verify", data: place.data).err.hasPrefix("There is no data folder"))
    }

    @Test("A mistake beside a case that is in the ledger changes nothing there")
    func brokenSecond() async throws {
        let place = try await Place.withRealCase()
        let before = try await Program.run("verify", data: place.data).out
        let folder = try place.copyOfRealCase()
        _ = try spoil(folder.appending(path: "mandates.yaml"), "on: 2012-11-19", "on: 2012-02-30")
        #expect(try await Program.run("import", folder.path, data: place.data).status == 1)
        #expect(try await Program.run("verify", data: place.data).out == before)
    }

    @Test("A folder that is not there, and one without a case", arguments: ["nowhere", "."])
    func noCase(name: String) async throws {
        let place = try Place()
        let outcome = try await Program.run("import", place.folder.appending(path: name).path, data: place.data)
        #expect(outcome.status == 1)
        #expect(
            outcome.err.contains("; expected ") && outcome.err.hasSuffix("nothing was imported.\n"), "\(outcome.err)")
    }

    @Test("What was exported is imported elsewhere with the same figures, and exported again byte for byte")
    func roundTrip() async throws {
        let first = try await Place.withRealCase(), second = try Place()
        let out = first.folder.appending(path: "out"), again = second.folder.appending(path: "out")
        #expect(try await Program.run("export", "kiz", out.path, data: first.data).status == 0)
        #expect(try await Program.run("import", out.path, data: second.data).status == 0)
        #expect(try await Program.run("export", "kiz", again.path, data: second.data).status == 0)
        for day in ["2012-12-17", "2013-01-31", "2024-12-31"] {
            let figures = try await Program.run("figures", "kiz", "--json", "--as-of", day, data: first.data)
            let same = try await Program.run("figures", "kiz", "--json", "--as-of", day, data: second.data)
            #expect(figures.status == 0 && figures.bytes == same.bytes, "\(day)")
        }
        let files = try Place.files(below: out)
        #expect(files.count > 20)
        #expect(try Place.files(below: again) == files)
        #expect(try await Program.run("import", out.path, data: first.data).out.contains("kiz: 0 entries taken"))
    }

    @Test("A file that is not read is told when the case is imported; the case itself and its export have none")
    func notRead() async throws {
        let place = try Place(), folder = try place.copyOfRealCase(), out = place.folder.appending(path: "out")
        #expect(try await !Program.run("import", folder.path, data: place.data).out.contains("not read"))
        try Data("occurrences: []\n".utf8).write(to: folder.appending(path: "nachtrag.yaml.txt"))
        let outcome = try await Program.run("import", folder.path, data: place.data)
        #expect(
            outcome.status == 0 && outcome.out.contains("kiz: 0 entries taken")
                && outcome.out.contains("\nnot read: nachtrag.yaml.txt\n"), "\(outcome.out)")
        #expect(try await Program.run("export", "kiz", out.path, data: place.data).status == 0)
        #expect(try await !Program.run("import", out.path, data: place.data).out.contains("not read"))
    }

    @Test("A folder with something in it is not written to")
    func notEmpty() async throws {
        let place = try await Place.withRealCase()
        let folder = place.folder.appending(path: "full")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        try Data("x".utf8).write(to: folder.appending(path: "note.txt"))
        let outcome = try await Program.run("export", "kiz", folder.path, data: place.data)
        #expect(outcome.status == 1)
        #expect(outcome.err.contains("is not empty"))
        #expect(try Place.files(below: folder).count == 1)
    }

    /// Replaces the first occurrence; answers its line.
    private func spoil(_ file: URL, _ text: String, _ other: String) throws -> Int {
        var content = try String(contentsOf: file, encoding: .utf8)
        let range = try #require(content.range(of: text))
        let line = content[..<range.lowerBound].split(separator: "\n", omittingEmptySubsequences: false).count
        content.replaceSubrange(range, with: other)
        try Data(content.utf8).write(to: file)
        return line
    }
}
