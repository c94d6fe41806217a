import Foundation
import Testing

@testable import Ledger

@Suite("What the ledger could not do is told in German, too")
struct GermanErrorTests {
    private let scene = Scene()

    private func told(_ work: () throws -> Void) -> String? {
        do {
            try work()
            return nil
        } catch { return (error as? LedgerError)?.german }
    }

    @Test("A folder that is a file, a file that is no ledger, and one that is empty")
    func opening() throws {
        do { _ = try scene.open() }
        let file = try scene.write([1], to: "brief.txt")
        let wrong = told { _ = try Ledger(folder: file) }
        #expect(wrong == "\(file) lässt sich nicht öffnen: das ist eine Datei, kein Ordner.")
        try Data(repeating: 7, count: 4096).write(to: URL(filePath: scene.database))
        #expect(told { _ = try scene.open() }?.contains("die Datei ist keine Datenbank (SQLite: „") == true)
        try Data().write(to: URL(filePath: scene.database))
        let empty = told { _ = try scene.open() }
        #expect(empty?.hasPrefix("Das Register ist beschädigt: \(scene.database) ist leer.") == true)
    }

    @Test("An event and an attachment that are not as they were written")
    func damaged() throws {
        do { _ = try scene.ledger(events: 3) }
        try scene.flip("event 2", in: scene.database)
        let ledger = try scene.open(), hash = try ledger.attachments.put(Array("abc".utf8))
        let event = told { _ = try ledger.events(inStream: "matter-kiz") }
        #expect(
            event == "Das Register ist beim Ereignis 2 beschädigt: sein Inhalt hat einen anderen Hash als den, "
                + "der bei ihm steht. Den Ordner aufheben, wie er ist, und eine Sicherung einspielen.")
        let path = try #require(ledger.attachments.path(of: hash))
        try Data("abd".utf8).write(to: URL(filePath: path))
        let attachment = told { _ = try ledger.attachments.bytes(of: hash) }
        #expect(attachment?.contains("der Anhang \(hash) hat andere Bytes") == true)
    }

    @Test(
        "What the system says stays in its words, and no sentence around it is English",
        arguments: [
            .inUse(folder: "/d", pid: 7), .inUse(folder: "/d", pid: nil), .conflict(stream: "s", expected: 1, found: 2),
            .noLedger(folder: "/d"), .cannotOpen(path: "/d", reason: .reported("No such file")),
            .storage(reason: .reported("disk I/O error")),
            .folderLost(path: "/d", reason: LedgerReason("gone", de: "fort")), .readOnly(folder: "/d"),
            .invalid(field: "actor", found: "nothing", expected: "a text"),
        ] as [LedgerError])
    func all(error: LedgerError) {
        let outside = error.german.replacing(/„[^“]*“/, with: "")
        #expect(!outside.contains(/\b(the|is|of|and|folder|nothing)\b/), "\(error.german)")
        #expect(outside != error.description && !outside.isEmpty)
    }
}
