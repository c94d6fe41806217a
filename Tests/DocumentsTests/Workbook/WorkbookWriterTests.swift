import Costing
import Decisions
import Foundation
import Testing
@testable import Documents

private let writer = WorkbookWriter(timeout: .seconds(600))

@Suite("The workbook as a file")
struct WorkbookWriterTests {
    static let noHelper: Comment = "no Python with openpyxl here: `Tools/setup build` installs one"

    private static let workbook: Workbook = {
        var sheet = Workbook.Sheet(name: "Übersicht", widths: [30, 12])
        sheet.add([.text("=1+1"), .value(.money(Money(cents: 1)))])
        sheet.add([.text("\u{0}\u{1F}😀"), .formula("B1*2", .money(Money(cents: 2)))], level: 9)
        return Workbook(language: .de, title: "<&\">", asOf: .first, sheets: [sheet])
    }()

    @Test("It is a zip archive, twice the same", .enabled(if: writer.isAvailable, noHelper))
    func written() async throws {
        let first = try await writer.xlsx(of: Self.workbook)
        #expect(first.starts(with: Array("PK".utf8)))
        try await Task.sleep(for: .milliseconds(2100))
        #expect(try await writer.xlsx(of: Self.workbook) == first)
    }

    @Test("Where there is no helper, the error says what helps, in both languages")
    func notFound() async {
        let place = HelperPlace.find(
            "workbook.py", environment: [:], workingDirectory: "/nowhere", program: "/nowhere/a/b")
        let error = await #expect(throws: WorkbookError.self) {
            try await WorkbookWriter(place: place).xlsx(of: Self.workbook)
        }
        #expect(error?.description.contains("Tools/setup build") == true)
        #expect(error?.description.contains(".tools/venv/bin/python") == true)
        #expect(error?.sentence.de.contains("Tools/setup build") == true)
        #expect(error?.sentence.en?.contains("Tools/setup build") == true)
    }

    @Test("A Python that is named and not there is named in the error")
    func named() {
        let place = HelperPlace.find(
            "workbook.py", environment: ["EINVERNEHMEN_PYTHON": "/nowhere/python"], workingDirectory: "/", program: "/a"
        )
        guard case .nowhere(let places) = place else { Issue.record("found one"); return }
        #expect(places == ["/nowhere/python (from EINVERNEHMEN_PYTHON)"])
    }

    @Test("A helper that fails is quoted, and one that does not end is given up")
    func failing() async throws {
        let script = FileManager.default.temporaryDirectory.path + "/einvernehmen-helper-\(UUID().uuidString)"
        defer { try? FileManager.default.removeItem(atPath: script) }
        try Data("echo first >&2; echo it is broken >&2; exit 3\n".utf8).write(to: URL(fileURLWithPath: script))
        // -I makes a shell interactive, which no test can use: a wrapper drops it.
        let shell = script + "-sh"
        defer { try? FileManager.default.removeItem(atPath: shell) }
        try Data("#!/bin/sh\nshift\nexec /bin/sh \"$@\"\n".utf8).write(to: URL(fileURLWithPath: shell))
        try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: shell)
        await #expect(throws: WorkbookError.failed(message: "it is broken")) {
            try await WorkbookWriter(place: .at(python: shell, script: script), timeout: .seconds(600)).xlsx(
                of: Self.workbook)
        }
        try Data("exec sleep 600\n".utf8).write(to: URL(fileURLWithPath: script))
        await #expect(throws: WorkbookError.timedOut(after: .milliseconds(200))) {
            try await WorkbookWriter(place: .at(python: shell, script: script), timeout: .milliseconds(200)).xlsx(
                of: Self.workbook)
        }
    }
}
