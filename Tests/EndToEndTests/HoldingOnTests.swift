import Foundation
import Testing

#if canImport(FoundationNetworking)
    import FoundationNetworking
#endif

@Suite("What was acknowledged is there, and nothing foreign stops the program", .serialized, .timeLimit(.minutes(20)))
struct HoldingOnTests {
    @Test("Where the folder has been replaced, an entry is refused, and the server ends and says why")
    func replaced() async throws {
        let place = try await Place.withRealCase()
        let old = place.folder.appending(path: "old")
        let address = try await Server.run(data: place.data) { (server) async throws in
            #expect(try await server.report("Davor"))
            try FileManager.default.moveItem(at: place.data, to: old)
            try FileManager.default.copyItem(at: old, to: place.data)
            let form = try await server.post(
                "/matters/kiz/mandates",
                ["mandate": "auftrag-a", "status": "done", "text": "Danach", "on": "2013-01-20"])
            #expect(form.status == 503)
            #expect(
                form.text.contains(
                    """
                    nicht mehr der, mit dem das Programm gestartet wurde, oder jemand anderes hat in seine Dateien \
                    geschrieben. Es wurde nichts geändert
                    """
                ))
            // It ends by itself.
            for _ in 0..<100 {
                guard (try? await server.get("/")) != nil else { return true }
                try await Task.sleep(for: .milliseconds(100))
            }
            return false
        }
        #expect(address)
        // Neither has what was refused, and both are sound.
        for data in [place.data, old] {
            #expect(try await Program.run("verify", data: data).status == 0)
            let shown = try await Server.run(data: data) {
                try await $0.get("/matters/kiz/mandates?as-of=2013-01-31").text
            }
            #expect(!shown.contains("Danach"))
        }
    }

    enum Harm: CaseIterable { case backupOver, walCut, ledgerCut }

    @Test(
        """
        Where a backup has been copied over the files, or their end was cut off, an entry is refused, and the \
        server ends
        """,
        arguments: Harm.allCases)
    func writtenOver(harm: Harm) async throws {
        let place = try await Place.withRealCase()
        let backup = try Place.files(below: place.data)
        let (hasEnded, answer) = try await Server.run(data: place.data) { (server) async throws in
            #expect(try await server.report("Davor"))
            switch harm {
            case .backupOver:
                for (name, bytes) in backup { try overwrite(place.data.appending(path: name), with: bytes) }
            case .walCut: try overwrite(place.data.appending(path: "ledger.sqlite-wal"), with: Data())
            case .ledgerCut:
                try overwrite(
                    place.data.appending(path: "ledger.sqlite"),
                    with: Data(backup["ledger.sqlite"]?.prefix(8192) ?? Data()))
            }
            let form = try await server.post(
                "/matters/kiz/mandates",
                ["mandate": "auftrag-a", "status": "done", "text": "Danach", "on": "2013-01-20"])
            for _ in 0..<100 {
                guard (try? await server.get("/")) != nil else { return (true, form) }
                try await Task.sleep(for: .milliseconds(100))
            }
            return (false, form)
        }
        #expect(
            hasEnded && answer.status == 503
                && answer.text.contains("jemand anderes hat in seine Dateien geschrieben. Es wurde nichts geändert"))
        let verified = try await Program.run("verify", data: place.data)
        switch harm {
        // What was acknowledged stands in the WAL, which nobody has moved into the backup.
        case .backupOver:
            #expect(verified.status == 0, "\(verified.out)")
            let shown = try await Server.run(data: place.data) {
                try await $0.get("/matters/kiz/mandates?as-of=2013-01-31").text
            }
            #expect(shown.contains("Davor") && !shown.contains("Danach"))
        // What is missing is missed.
        case .walCut, .ledgerCut: #expect(verified.status == 1, "\(verified.out)")
        }
    }

    /// As `cp` does: the file stays the same, with other bytes.
    private func overwrite(_ file: URL, with bytes: Data) throws {
        if !FileManager.default.fileExists(atPath: file.path) { try Data().write(to: file) }
        let handle = try FileHandle(forWritingTo: file)
        try handle.truncate(atOffset: 0)
        try handle.write(contentsOf: bytes)
        try handle.close()
    }

    @Test("That the end of the ledger is missing is told by every command, on standard error")
    func tailMissing() async throws {
        let place = try await Place.withRealCase()
        let ledger = place.data.appending(path: "ledger.sqlite"), before = try Data(contentsOf: ledger)
        try await Server.run(data: place.data) { (server) async throws in #expect(try await server.report("Danach")) }
        try before.write(to: ledger)
        for _ in 0..<2 {
            let figures = try await Program.run("figures", "kiz", "--as-of", "2013-01-31", data: place.data)
            #expect(figures.status == 0 && figures.err.contains("its end may be missing"), "\(figures.err)")
        }
        #expect(try await Program.run("verify", data: place.data).status == 1)
        #expect(try await Program.run("rebuild", "--accept", data: place.data).status == 0)
        #expect(try await Program.run("figures", "kiz", "--as-of", "2013-01-31", data: place.data).err == "")
        #expect(try await Program.run("verify", data: place.data).status == 0)
    }

    @Test("Where there is no ledger, verify and rebuild say so and make none")
    func noLedger() async throws {
        let place = try Place()
        for command in ["verify", "rebuild"] {
            let without = try await Program.run(command, data: place.data)
            #expect(
                without.status == 1 && without.out == "" && without.err.contains("There is no data folder"),
                "\(without.err)")
            #expect(!FileManager.default.fileExists(atPath: place.data.path))
        }
        try FileManager.default.createDirectory(at: place.data, withIntermediateDirectories: true)
        for command in ["verify", "rebuild"] {
            let empty = try await Program.run(command, data: place.data)
            #expect(
                empty.status == 1 && empty.out == "" && empty.err.contains("There is no ledger in “")
                    && empty.err.contains("import a case first"), "\(empty.err)")
            #expect(try FileManager.default.contentsOfDirectory(atPath: place.data.path) == [])
        }
    }

    @Test("Where the readings are held, what is entered is acknowledged, and they catch up later")
    func readingsHeld() async throws {
        let place = try await Place.withRealCase()
        try await Server.run(data: place.data) { (server) async throws in
            let holder = try Holder(place.data.appending(path: "readings.sqlite"))
            #expect(try await server.report("Unterdessen"))
            holder.release()
            #expect(try await server.get("/matters/kiz/mandates?as-of=2013-01-31").text.contains("Unterdessen"))
            let list = try await server.get("/ledger")
            // The list has caught up with what the last line of the page says.
            let position = try #require(
                list.text.firstMatch(of: /<code>[0-9a-f]{32}@(\d+)<\/code>/).map { String($0.1) })
            #expect(list.status == 200 && list.text.contains(">\(position)</th>"))
        }
        let verified = try await Program.run("verify", data: place.data)
        #expect(verified.status == 0)
    }

    @Test("A head that was noted is found again, and missed in an older copy")
    func head() async throws {
        let place = try await Place.withRealCase()
        let old = place.folder.appending(path: "old")
        try FileManager.default.copyItem(at: place.data, to: old)
        let receipt = try await Server.run(data: place.data) { (server) async throws in
            let sent = try await server.send(
                #"""
                {"type":"mandates.status-reported","id":"r","on":"2013-01-20","mandate":"auftrag-a","status":\#
                "done","text":"x"}
                """#
            )
            return try #require(
                sent.text.firstMatch(of: /"head":"([0-9a-f]{32}@\d+)"/).map { String($0.1) }, "\(sent.text)")
        }
        let now = try await Program.run("verify", "--head", receipt, data: place.data)
        #expect(
            now.status == 0 && now.out.contains("Head: \(receipt)\nThe chain goes through \(receipt)."),
            "\(now.out)\(now.err)")
        let before = try await Program.run("verify", "--head", receipt, data: old)
        #expect(
            before.status == 1 && before.out.hasPrefix("Noted head: found the end of the ledger at position"),
            "\(before.out)")
        // The older copy in place of the ledger: the readings beside it know more.
        try FileManager.default.removeItem(at: place.data.appending(path: "ledger.sqlite"))
        try FileManager.default.copyItem(
            at: old.appending(path: "ledger.sqlite"), to: place.data.appending(path: "ledger.sqlite"))
        #expect(
            try await Program.run("verify", data: place.data).out.contains("Noted head: found the end of the ledger"))
        #expect(
            try await Program.run("verify", "--head", "nonsense", data: place.data).err.contains(
                "is no head of a ledger"))
        let none = String(repeating: "0", count: 64) + "@0"
        let beginning = try await Program.run("verify", "--head", none, data: place.data)
        #expect(beginning.status != 0 && beginning.err.contains("is where every ledger begins"), "\(beginning.out)")
    }

    @Test("An attachment that is gone is missed by verify, with the event that names it")
    func attachmentGone() async throws {
        let place = try await Place.withRealCase()
        let letter = place.folder.appending(path: "new.yaml")
        try Data(
            "documents:\n  - {id: brief-neu, on: 2013-01-20, title: Erfundener Brief, kind: letter, file: brief.txt}\n"
                .utf8
        ).write(to: letter)
        try Data("Ein Brief.".utf8).write(to: place.folder.appending(path: "brief.txt"))
        try #require(try await Program.run("record", "kiz", letter.path, data: place.data).status == 0)
        let files = try Place.files(below: place.data.appending(path: "attachments")).keys.sorted()
        let first = try #require(files.first)
        try FileManager.default.removeItem(at: place.data.appending(path: "attachments/" + first))
        let verified = try await Program.run("verify", data: place.data)
        #expect(
            verified.status == 1
                && verified.out.contains("Attachment \(first.replacing("/", with: "")): found no file, expected “"),
            "\(verified.out)")
    }

    @Test("Six hundred that send half a head, and six hundred that say nothing, lock nobody out")
    func slowHeads() async throws {
        let place = try await Place.withRealCase()
        try await Server.run(data: place.data) { (server) async throws in
            for half in [
                "GET / HTTP/1.1\r\nHost: 127.0", "",
                "POST /matters/kiz/mandates HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 1000\r\n\r\nmandate=",
            ] {
                var clients: [SlowClient] = []
                for _ in 0..<600 { clients.append(try SlowClient(port: server.port, sending: half)) }
                let clock = ContinuousClock()
                for path in ["/", "/matters/kiz?as-of=2013-01-31"] {
                    let start = clock.now
                    let status = try await server.get(path).status
                    let time = clock.now - start
                    #expect(status == 200)
                    #expect(time < .seconds(5), "\(half): \(time)")
                }
                withExtendedLifetime(clients) {}
            }
        }
    }

    @Test("A head is due within ten seconds, however it trickles")
    func headDue() async throws {
        let place = try await Place.withRealCase()
        try await Server.run(data: place.data) { (server) async throws in
            let client = try SlowClient(port: server.port, sending: "GET / HTTP/1.1\r\n")
            let time = await ContinuousClock().measure {
                for _ in 0..<60 where !client.isClosed {
                    try? await Task.sleep(for: .milliseconds(500))
                    client.send("X")
                }
            }
            #expect(client.isClosed && time > .seconds(5) && time < .seconds(20), "\(time)")
        }
    }

    @Test("Who asks before sending a body is told to go on, and then answered")
    func goesOn() async throws {
        let place = try await Place.withRealCase()
        try await Server.run(data: place.data) { (server) async throws in
            let client = try SlowClient(
                port: server.port,
                sending: """
                    POST /what HTTP/1.1\r\nHost: 127.0.0.1:\(server.port)\r\nContent-Length: 3\r\nExpect: \
                    100-continue\r\n\r\n
                    """)
            #expect(client.receive() == "HTTP/1.1 100 Continue\r\n\r\n")
            client.send("a=b")
            #expect(client.receive().hasPrefix("HTTP/1.1 404 "))
        }
    }
}
