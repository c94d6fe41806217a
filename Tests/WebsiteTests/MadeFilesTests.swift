import Folders
import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Register
import Synchronization
import Testing

@testable import Documents
@testable import Website

@Suite("Files that a helper makes")
struct MadeFilesTests {
    static let addresses = [
        "/matters/kiz/papers/vorlage-2013/pdf?as-of=2013-01-31",
        "/matters/kiz/letters/application.pdf?as-of=2013-01-31", "/matters/kiz/costs.xlsx?as-of=2013-01-31",
    ]

    @Test("None is made for a page of another site", arguments: addresses)
    func foreign(address: String) async throws {
        try await Scene().app.test(.router) { client in
            for site in ["cross-site", "same-site"] {
                let answer = try await client.execute(
                    uri: address, method: .get, headers: [try #require(HTTPField.Name("Sec-Fetch-Site")): site])
                #expect(answer.status == .forbidden)
                #expect(answer.text.contains("fremde Seite") && !answer.text.contains("PDF lässt sich nicht"))
            }
        }
    }

    /// A compiler that counts its runs.
    private func slowCompiler(in folder: URL) throws -> URL {
        let script = folder.appending(path: "typst")
        try Data(
            "#!/bin/sh\necho run >> '\(folder.path)/runs'\nsleep 0.3\nfor last; do :; done\necho '%PDF-' > \"$last\"\n"
                .utf8
        ).write(to: script)
        try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: script.path)
        return script
    }

    @Test(
        "Whoever is told to come again is told in how many seconds, whichever file is asked for",
        .enabled(if: WorkbookWriter().isAvailable), .timeLimit(.minutes(20)))
    func retryAfter() async throws {
        let place = TestFolder(), folder = place.url
        defer { withExtendedLifetime(place) {} }
        let scene = try Scene(typesetter: Typesetter(executable: slowCompiler(in: folder).path))
        // More than can run and wait, each of another address; the last ones come where all places are taken.
        let most = ProcessInfo.processInfo.activeProcessorCount + 16
        let addresses =
            (0..<most).map { "\(MadeFilesTests.addresses[0])&n=\($0)" }
            + MadeFilesTests.addresses.flatMap { address in (0..<8).map { "\(address)&m=\($0)" } }
        try await scene.app.test(.router) { client in
            let answers = try await withThrowingTaskGroup(of: (String, HTTPResponse.Status, String?).self) { group in
                for address in addresses {
                    group.addTask {
                        let answer = try await client.execute(uri: address, method: .get)
                        return (address, answer.status, answer.headers[.retryAfter])
                    }
                }
                return try await group.reduce(into: []) { $0.append($1) }
            }
            for (address, status, retryAfter) in answers {
                #expect(
                    status == .ok && retryAfter == nil
                        || status == .serviceUnavailable && retryAfter == "\(HelperQueue.Full.retryAfter)",
                    "\(address): \(status)")
            }
            for address in MadeFilesTests.addresses {
                #expect(
                    answers.contains { $0.0.hasPrefix(address + "&m=") && $0.1 == .serviceUnavailable }, "\(address)")
            }
        }
    }

    @Test(
        "A file is made once and kept until its matter moves on; many who ask at once get one and the same",
        .timeLimit(.minutes(20)))
    func once() async throws {
        let place = TestFolder(), folder = place.url
        defer { withExtendedLifetime(place) {} }
        let script = try slowCompiler(in: folder)
        @Sendable func runs() -> Int {
            ((try? String(contentsOf: folder.appending(path: "runs"), encoding: .utf8)) ?? "").split(separator: "\n")
                .count
        }

        let scene = try Scene(typesetter: Typesetter(executable: script.path))
        try await scene.app.test(.router) { client in
            let address = MadeFilesTests.addresses[0]
            let answers = try await withThrowingTaskGroup(of: HTTPResponse.Status.self) { group in
                for _ in 0..<30 { group.addTask { try await client.execute(uri: address, method: .get).status } }
                return try await group.reduce(into: []) { $0.append($1) }
            }
            #expect(answers == Array(repeating: .ok, count: 30))
            #expect(runs() == 1)
            #expect(try await client.execute(uri: address, method: .get).text == "%PDF-\n")
            #expect(runs() == 1)
        }
    }

    @Test("Beyond those that run and wait, the answer is 503 and says when to come again")
    func full() async throws {
        let files = MadeFiles(), room = MadeFiles.atOnce + MadeFiles.mostWaiting
        let refused = Refusals()
        let made = try await withThrowingTaskGroup(of: Bool.self) { group in
            for number in 0..<(room + 30) {
                group.addTask {
                    let request = Request(
                        head: .init(method: .get, scheme: nil, authority: nil, path: "/\(number)"),
                        body: .init(buffer: ByteBuffer()))
                    do {
                        _ = try await files.file(request, at: MadeFilesTests.key("/\(number)")) {
                            // Nothing is finished before all others were refused, however long that takes.
                            while refused.count < 30 { try await Task.sleep(for: .milliseconds(10)) }
                            return .init(name: "\(number)", bytes: [])
                        }
                        return true
                    } catch is HelperQueue.Full {
                        refused.add()
                        return false
                    }
                }
            }
            return try await group.reduce(0) { $1 ? $0 + 1 : $0 }
        }
        #expect(made == room)
        for language in [Words(.de), Words(.en)] {
            let text = ErrorText(HelperQueue.Full(), language)
            #expect(text.status == .serviceUnavailable && text.isPassing)
        }
    }

    @Test("What is made of another state of its matter, on another day or for other readers is another file")
    func states() async throws {
        let files = MadeFiles()
        let request = Request(
            head: .init(method: .get, scheme: nil, authority: nil, path: "/"), body: .init(buffer: ByteBuffer()))
        func file(_ change: (inout MadeFiles.Key) -> Void, makes name: String) async throws -> String {
            var key = MadeFilesTests.key("/")
            change(&key)
            return try await files.file(request, at: key) { .init(name: name, bytes: []) }.name
        }
        #expect(try await file({ _ in }, makes: "first") == "first")
        #expect(try await file({ _ in }, makes: "again") == "first")
        #expect(try await file({ $0.mark = RegisterMark(position: 2, hash: [2]) }, makes: "later") == "later")
        #expect(try await file({ $0.today = .init(iso: "2013-02-01") ?? $0.today }, makes: "tomorrow") == "tomorrow")
        #expect(try await file({ $0.audience = .public }, makes: "public") == "public")
        #expect(try await file({ _ in }, makes: "again") == "first")
    }

    static func key(_ uri: String) -> MadeFiles.Key {
        .init(uri: uri, audience: .internal, today: .first, mark: RegisterMark(position: 1, hash: [1]))
    }
}

/// How many were told to come again.
private final class Refusals: Sendable {
    private let number = Mutex(0)
    var count: Int { number.withLock { $0 } }
    func add() { number.withLock { $0 += 1 } }
}
