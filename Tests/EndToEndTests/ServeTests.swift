import Foundation
import Testing

@Suite("The program serves", .timeLimit(.minutes(20)))
struct ServeTests {
    @Test("It says where it answers, takes in the case where there is none, and keeps what is entered")
    func demo() async throws {
        let place = try Place()
        try await Server.run("--demo", data: place.data) { (server) async throws in
            #expect(try await server.get("/matters/kiz?as-of=2013-01-31").status == 200)
            #expect(try await server.report("Noch in Beratung"))
        }
        try await Server.run("--demo", data: place.data) { (server) async throws in
            #expect(try await server.get("/matters/kiz/mandates?as-of=2013-01-31").text.contains("Noch in Beratung"))
        }
    }

    @Test("What another site sends is not taken, as a form or as an entry")
    func foreign() async throws {
        let place = try await Place.withRealCase()
        let before = try await Program.run("verify", data: place.data).out
        try await Server.run(data: place.data) { (server) async throws in
            let elsewhere = try await server.postFromElsewhere(
                "/matters/kiz/mandates", "mandate=auftrag-a&status=done&text=x&on=2013-01-20")
            #expect(elsewhere.status == 403)
            let report =
                #"{"type":"mandates.status-reported","id":"fremd","mandate":"auftrag-a","status":"done","text":"x"}"#
            let sent = try await server.send(report, from: "https://example.org")
            #expect(sent.status == 403 && sent.text.contains("von der Seite einer anderen Website"))
        }
        #expect(try await Program.run("verify", data: place.data).out == before)
    }

    @Test("A second process on the same folder is refused, and disturbs nothing")
    func secondProcess() async throws {
        let place = try await Place.withRealCase()
        try await Server.run(data: place.data) { (server) async throws in
            for command in [
                ["verify"], ["figures", "kiz"], ["import", Place.realCase.path],
                ["record", "kiz", Place.realCase.appending(path: "facts.yaml").path],
                ["serve", "--port", "\(try freePort())"],
            ] {
                let outcome =
                    switch command.count {
                    case 1: try await Program.run(command[0], data: place.data)
                    case 2: try await Program.run(command[0], command[1], data: place.data)
                    case 3: try await Program.run(command[0], command[1], command[2], data: place.data)
                    default: throw Unexpected("\(command.count) words")
                    }
                #expect(outcome.status == 1, "\(command)")
                #expect(outcome.out == "", "\(command)")
                #expect(
                    outcome.err.contains("is already open in process") && outcome.err.split(separator: "\n").count == 1,
                    "\(outcome.err)")
            }
            #expect(try await server.get("/matters/kiz?as-of=2013-01-31").status == 200)
        }
        #expect(try await Program.run("verify", data: place.data).status == 0)
    }

    @Test("A port in use is one clear sentence")
    func portInUse() async throws {
        let taken = try ListeningPort()
        let place = try Place()
        let outcome = try await Program.run("serve", "--port", "\(taken.number)", data: place.data)
        #expect(outcome.status == 1)
        #expect(outcome.out == "")
        #expect(
            outcome.err == "Port \(taken.number) is in use: stop what listens there, or choose another with --port.\n")
    }

    @Test("It does not serve beyond this machine", arguments: ["0.0.0.0", "::", "192.0.2.1", "example.org"])
    func otherHost(host: String) async throws {
        let place = try Place()
        let outcome = try await Program.run("serve", "--host", host, "--port", "\(try freePort())", data: place.data)
        #expect(outcome.status != 0)
        #expect(outcome.err.contains("this machine only; found \(host), expected 127.0.0.1"))
        #expect(!FileManager.default.fileExists(atPath: place.data.path))
    }

    @Test("A port that is none is refused", arguments: ["0", "65536", "-1", "http"])
    func badPort(port: String) async throws {
        let place = try Place()
        let outcome = try await Program.run("serve", "--port=\(port)", data: place.data)
        #expect(outcome.status != 0)
        #expect(outcome.err.contains(port))
    }
}
