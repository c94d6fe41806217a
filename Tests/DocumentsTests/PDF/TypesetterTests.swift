import Foundation
import Testing
@testable import Documents

private let typesetter = Typesetter(timeout: .seconds(600))

@Suite("The paper as a PDF")
struct TypesetterTests {
    static let noCompiler: Comment = "no typst here: `Tools/setup build` installs one"

    @Test("A paper with every block becomes a PDF, twice the same", .enabled(if: typesetter.isAvailable, noCompiler))
    func paper() async throws {
        let source = TypstWriter(texts: WriterTexts(.de), footer: "Vorlage 12/2013").document(Sample.tree)
        let first = try await typesetter.pdf(of: source)
        #expect(first.starts(with: Array("%PDF".utf8)))
        try await Task.sleep(for: .milliseconds(1100))
        #expect(try await typesetter.pdf(of: source) == first)
    }

    @Test(
        "No text keeps a paper from being set", .enabled(if: typesetter.isAvailable, noCompiler),
        arguments: [
            "#panic(\"x\")", "\\\"]; #panic() [", "= * _ ` $ @a <b> // /* ~ -", "漢字 😀 \u{E000} \u{202E}\u{0}\u{7}",
            "\"\u{301}\n\r\u{2028}x", "", " ", "]", "javascript:x", "Şükrü Łuć عربي עברית Ελ Đặng ქართული",
        ])
    func hostile(text: String) async throws {
        let source = TypstWriter(texts: WriterTexts(.de), base: "https://example.org", footer: text)
            .document(Sample.tree(saying: text))
        #expect(try await typesetter.pdf(of: source).starts(with: Array("%PDF".utf8)))
    }

    @Test("What the compiler finds wrong is told", .enabled(if: typesetter.isAvailable, noCompiler))
    func failure() async throws {
        let error = await #expect(throws: TypesetterError.self) { try await typesetter.pdf(of: "#unknown()") }
        #expect(error?.description.contains("unknown variable") == true)
        #expect(error?.description.contains(FileManager.default.temporaryDirectory.path) == false)
    }

    @Test("A compiler that does not come to an end is given up", .timeLimit(.minutes(20)))
    func timeout() async throws {
        let script = try script("exec sleep 86400")
        defer { try? FileManager.default.removeItem(atPath: script) }
        await #expect(throws: TypesetterError.timedOut(after: .milliseconds(200))) {
            try await Typesetter(executable: script, timeout: .milliseconds(200)).pdf(of: "x")
        }
    }

    @Test("Where there is no compiler, the error says what helps")
    func notFound() {
        let place = TypesetterPlace.find(
            environment: ["PATH": "/nowhere"], workingDirectory: "/nowhere", program: "/nowhere/a/b")
        guard case .nowhere(let places) = place else { Issue.record("found one"); return }
        let text = TypesetterError.notFound(places: places).description
        #expect(text.contains("Tools/setup build"))
        #expect(text.contains(".tools/bin/typst"))
    }

    @Test("A compiler is found in the project's folder above the program")
    func aboveProgram() throws {
        let folder = FileManager.default.temporaryDirectory.path + "/einvernehmen-place-\(UUID().uuidString)"
        try FileManager.default.createDirectory(atPath: folder + "/.tools/bin", withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let script = try script("true")
        try FileManager.default.moveItem(atPath: script, toPath: folder + "/.tools/bin/typst")
        let place = TypesetterPlace.find(
            environment: [:], workingDirectory: "/", program: folder + "/.build/debug/einvernehmen")
        guard case .at(let path) = place else { Issue.record("not found"); return }
        #expect(path == folder + "/.tools/bin/typst")
    }

    private func script(_ command: String) throws -> String {
        let path = FileManager.default.temporaryDirectory.path + "/einvernehmen-script-\(UUID().uuidString)"
        try Data("#!/bin/sh\n\(command)\n".utf8).write(to: URL(fileURLWithPath: path))
        try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: path)
        return path
    }
}
