import Foundation
import Testing

@testable import Ledger

@Suite("Attachments")
struct AttachmentTests {
    let scene = Scene()

    @Test("An attachment is kept under the SHA-256 of its bytes")
    func put() throws {
        let store = try scene.open().attachments
        let hash = try store.put(Array("abc".utf8))
        #expect(hash == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
        #expect(try store.bytes(of: hash) == Array("abc".utf8))
        #expect(
            store.path(of: hash)?.hasSuffix(
                "/attachments/ba/7816bf8f01cfea414140de5dae2223"
                    + "b00361a396177a9cb410ff61f20015ad") == true)
        #expect(try store.put(Array("abc".utf8)) == hash)
        #expect(store.list().count == 1)
    }

    @Test("An empty attachment is one too")
    func empty() throws {
        let store = try scene.open().attachments
        let hash = try store.put([])
        #expect(try store.bytes(of: hash) == [])
    }

    @Test("A file is copied piece by piece and gets the same hash as its bytes")
    func streamed() throws {
        let store = try scene.open().attachments
        let bytes = (0..<1_000_003).map { UInt8(truncatingIfNeeded: $0 &* 31 &+ $0 >> 8) }
        let path = try scene.write(bytes, to: "annex.pdf")
        let hash = try store.put(fileAt: path)
        #expect(try store.bytes(of: hash) == bytes)
        #expect(try store.put(bytes) == hash)
    }

    @Test(
        "What is not a hash is not found, and never leads out of the folder",
        arguments: [
            "", "ba", "../../ledger.sqlite", String(repeating: "A", count: 64),
            "../" + String(repeating: "a", count: 61), String(repeating: "a", count: 65),
            String(repeating: "0", count: 64), "aa/" + String(repeating: "b", count: 61),
        ])
    func malformed(hash: String) throws {
        let store = try scene.open().attachments
        #expect(try store.bytes(of: hash) == nil)
        #expect(store.path(of: hash) == nil)
    }

    @Test("A file that is not there, or a folder, is a clear error and leaves nothing behind")
    func missing() throws {
        let store = try scene.open().attachments
        #expect(
            throws: LedgerError.cannotOpen(
                path: "/no/such/file", reason: "No such file or directory")
        ) { try store.put(fileAt: "/no/such/file") }
        #expect(throws: LedgerError.cannotOpen(path: scene.folder, reason: "it is not a file")) {
            try store.put(fileAt: scene.folder)
        }
        #expect(try FileManager.default.contentsOfDirectory(atPath: store.folder).isEmpty)
    }

    @Test("What a crash left half-written is cleared away at the next start")
    func leftovers() throws {
        do { _ = try scene.open() }
        let path = try scene.write([1, 2], to: "attachments/.incoming-abc")
        let ledger = try scene.open()
        #expect(!FileManager.default.fileExists(atPath: path))
        #expect(try ledger.verify().isClean)
    }

    private struct Look: Equatable { let isWhole: Bool, reads: Int }

    /// Looks a minute from now, and counts how often the file was read.
    private func look(_ store: AttachmentStore, _ hash: String, after seconds: Int = 60) throws -> Look {
        var reads = 0
        let now = Int(Date().timeIntervalSince1970) + seconds
        let isWhole = try store.isStillWhole(hash, now: now) { path throws(LedgerError) in
            reads += 1
            return try AttachmentStore.digest(ofFileAt: path)
        }
        return Look(isWhole: isWhole, reads: reads)
    }

    @Test("A file that was seen whole is read no more while it stands there unchanged")
    func seenWhole() throws {
        let store = try scene.open().attachments
        let hash = try store.put(Array("abc".utf8)), other = try store.put(Array("abd".utf8))
        #expect(try look(store, hash) == Look(isWhole: true, reads: 1))
        #expect(try look(store, hash) == Look(isWhole: true, reads: 0))
        #expect(try look(store, other) == Look(isWhole: true, reads: 1))
        #expect(try store.isStillWhole(hash))
        // Put once more it is another file of the same bytes.
        _ = try store.put(Array("abc".utf8))
        #expect(try look(store, hash) == Look(isWhole: true, reads: 1))
        #expect(try look(store, hash) == Look(isWhole: true, reads: 0))
    }

    @Test("One that is changed, gone or put back is told as that at the next look, whatever its length and time say")
    func changedSince() throws {
        let store = try scene.open().attachments, hash = try store.put(Array("abc".utf8))
        let path = try #require(store.path(of: hash))
        #expect(try look(store, hash) == Look(isWhole: true, reads: 1))
        let manager = FileManager.default
        let time = try #require(manager.attributesOfItem(atPath: path)[.modificationDate] as? Date)
        // The disk's clock goes by ticks.
        Thread.sleep(forTimeInterval: 0.05)
        let file = try #require(FileHandle(forWritingAtPath: path))
        try file.write(contentsOf: Data("abd".utf8))
        try file.close()
        try manager.setAttributes([.modificationDate: time], ofItemAtPath: path)
        #expect(try look(store, hash) == Look(isWhole: false, reads: 1))
        // Nothing is remembered of what is not whole.
        #expect(try look(store, hash) == Look(isWhole: false, reads: 1))
        try manager.removeItem(atPath: path)
        #expect(try look(store, hash) == Look(isWhole: false, reads: 0))
        _ = try store.put(Array("abc".utf8))
        #expect(try look(store, hash) == Look(isWhole: true, reads: 1))
        #expect(try look(store, String(repeating: "0", count: 64)) == Look(isWhole: false, reads: 0))
    }

    @Test("What was changed a moment ago is read again: within one tick of the disk’s clock it may change once more")
    func fresh() throws {
        let store = try scene.open().attachments, hash = try store.put(Array("abc".utf8))
        for _ in 0..<2 { #expect(try look(store, hash, after: -60) == Look(isWhole: true, reads: 1)) }
        #expect(try look(store, hash) == Look(isWhole: true, reads: 1))
        #expect(try look(store, hash, after: -60) == Look(isWhole: true, reads: 0))
    }
}
