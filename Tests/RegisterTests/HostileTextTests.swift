import Decisions
import Folders
import Foundation
import Testing

@testable import Register

@Suite("What strangers have written costs no more to read than it is long", .serialized)
struct HostileTextTests {
    /// Generous for a program that is not optimized, on a machine with more to
    /// do; what went wrong took minutes or never ended.
    static let limit = Duration.seconds(20)

    private func mistakes(_ text: String) -> Mistakes {
        do {
            _ = try WrittenEntries(text: text)
            return Mistakes()
        } catch { return error.all }
    }

    private func quickly(_ what: String, at place: SourceLocation = #_sourceLocation, _ work: () throws -> Void)
        rethrows
    {
        let time = try ProcessorTime.measure(work)
        #expect(time < HostileTextTests.limit, "\(what): \(time)", sourceLocation: place)
    }

    /// Each list names the one before it ten times.
    static func lists(_ depth: Int) -> String {
        "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n"
            + (1...depth).map {
                "a\($0): &a\($0) [\(Array(repeating: "*a\($0 - 1)", count: 10).joined(separator: ", "))]\n"
            }.joined()
    }

    @Test("Aliases that stand for more than anybody means are refused with their line", arguments: 4...8)
    func aliases(depth: Int) {
        for text in [
            HostileTextTests.lists(depth), HostileTextTests.lists(depth) + "? *a\(depth)\n: x\n",
            "mandates: &a\n  - &b {id: x, to: *b}\n",
        ] {
            quickly(text) {
                let found = mistakes(text)
                #expect(found.count == 1 && (found.listed.first?.line ?? 0) > 0, "\(found.listed)")
            }
        }
        let last = mistakes(HostileTextTests.lists(depth)).listed.first
        #expect(last?.found == "aliases that stand for more than 10000 values", "\(String(describing: last))")
    }

    @Test("A requirement of aliases five deep and thirty wide is refused as quickly")
    func predicate() {
        var text = "requirements:\n  - id: a\n    title: A\n    provision: p\n    met-if:\n"
        var name = "{exists: {document: x}}"
        for level in 0..<5 {
            text +=
                "      x\(level): &x\(level) {any: [\(Array(repeating: name, count: 30).joined(separator: ", "))]}\n"
            name = "*x\(level)"
        }
        quickly("met-if") { #expect(mistakes(text).count == 1) }
    }

    @Test(
        """
        A tag that makes something else of a value is a mistake with its line; one that says what it is, is passed \
        over
        """
    )
    func tags() throws {
        for tag in ["!!binary", "!mine", "!!set", "!!python/object:os.system"] {
            let found = mistakes("mandates:\n  - id: a\n    title: \(tag) QQ==\n").listed
            #expect(found.map(\.line) == [3] && found.first?.found == "the tag “\(tag)”", "\(found)")
        }
        let written = try WrittenEntries(
            text: "mandates: !!seq\n  - !!map {id: a, to: [amt], mark: !!str 1, title: ! Eins, meeting: m}\n")
        #expect(written.entries.count == 1)
    }

    @Test("An alias that means what it says is read")
    func friendlyAlias() throws {
        let written = try WrittenEntries(
            text: """
                mandates:
                  - {id: a, to: &to [amt], mark: "1", title: &title {de: Eins, en: One}, meeting: m}
                  - {id: b, to: *to, mark: "2", title: *title, meeting: m}
                """)
        #expect(written.entries.map { ($0.entry.content as? Mandate)?.title.en } == ["One", "One"])
        #expect(written.entries.map(\.line) == [2, 3])
    }

    @Test(
        "A list or a mapping as a key is a mistake with its line",
        arguments: ["? [a, b]\n: c", "x: 1\n{a: b}: c", "x: &a {y: z}\n? *a\n: c"])
    func longKeys(text: String) {
        let found = mistakes(text).listed
        #expect(found.map(\.expected) == ["a text as a key"], "\(found)")
    }

    @Test(
        "One megabyte of anything is read or refused, and the answer is short",
        arguments: [
            "one key", "one key of zeros", "keys", "the same key", "zeros", "words", "brackets", "braces", "open lists",
            "indents", "anchors", "aliases",
            "directives", "tags", "quotes", "escapes", "entries", "texts", "questions", "comments", "keys in keys",
            "explicit keys", "spaces", "documents",
        ])
    func megabyte(kind: String) {
        // Longer where there is time: the limit is in seconds.
        let size = 400_000 * min(Nightly.factor, 2)
        func fill(_ piece: String, _ before: String = "", _ after: String = "") -> String {
            before
                + String(
                    repeating: piece, count: max(1, (size - before.utf8.count - after.utf8.count) / piece.utf8.count))
                + after
        }
        func numbered(_ before: String, _ after: String = "", _ piece: (Int) -> String) -> String {
            var text = before, number = 0
            while text.utf8.count < size - 40 {
                text += piece(number)
                number += 1
            }
            return text + after
        }
        let report = #""type":"mandates.status-reported","id":"a","mandate":"m","status":"done","text":"t""#
        let text =
            switch kind {
            case "one key":
                #"""
                {\#(report),"\#(String(repeating: "k", count: size / 2))":[\#
                \#(Array(repeating: "0", count: size / 5).joined(separator: ","))]}
                """#
            case "one key of zeros":
                #"""
                {\#(report),"\#(String(repeating: "k", count: size / 3))":{\#
                \#((0..<(size / 30)).map { "\"\($0)\":[0]" }.joined(separator: ","))}}
                """#
            case "keys": numbered("{\(report)", "}") { ",\"k\($0)\":0" }
            case "the same key": fill(",\"k\":0", "{\(report)", "}")
            case "zeros": fill("0,", "[", "0]")
            case "words": numbered("[") { "\"word \($0)\"," }
            case "brackets": fill("[")
            case "braces": fill("{")
            case "open lists": fill("[[],")
            case "indents": fill("- ")
            case "anchors": numbered("") { "- &a\($0) x\n" }
            case "aliases": fill("- *a\n", "- &a [x]\n")
            case "directives": numbered("") { "%TAG !\($0)! tag:x,2000:\n" }
            case "tags": fill("- !!str x\n")
            case "quotes": fill("'")
            case "escapes": fill("\\u00e4", "[\"", "\"]")
            case "entries": numbered("[", "{}]") { "{\"type\":\"mandates.status-reported\",\"id\":\"a\($0)\"}," }
            case "texts":
                fill("ä", #"{"type":"mandates.status-reported","id":"a","mandate":"m","status":"done","text":""#, "\"}")
            case "questions": fill("? ")
            case "comments": fill("# x\n")
            case "keys in keys": fill("{{a: 1}: 1}, ", "[", "]")
            case "explicit keys": numbered("") { "? k\($0)\n: v\n" }
            case "spaces": fill(" ")
            case "documents": fill("---\n")
            default: ""
            }
        #expect(!text.isEmpty && text.utf8.count <= WrittenEntries.mostBytes)
        quickly(kind) {
            for found in [mistakes(text), (try? WrittenEntries(json: text.utf8)).map { _ in Mistakes() } ?? Mistakes()]
            {
                #expect(found.listed.count <= Mistakes.most)
                #expect(found.listed.reduce(0) { $0 + $1.description.utf8.count + $1.key.utf8.count } < 500_000)
            }
        }
    }

    @Test("Of a hundred thousand mistakes the first hundred are listed and the rest counted")
    func many() throws {
        let item = "{\"type\":\"mandates.status-reported\",\"id\":\"a\",\"x\":0}"
        let text = "[" + Array(repeating: item, count: 20_000).joined(separator: ",\n") + "]"
        let error = try #require(throws: WrittenError.self) { try WrittenEntries(json: text.utf8) }
        #expect(error.mistakes.count == 100)
        // Of each: no mandate, no status, no text, and an unknown key.
        #expect(error.all.count == 80_000 && error.all.further == 79_900)
        #expect(error.mistakes.allSatisfy { $0.line <= 26 })
        #expect(error.description.hasSuffix("… and 79900 more\n80000 mistakes; nothing was recorded."))

        let scene = try FictionalCase()
        try scene.write("mandates:\n" + String(repeating: "  - {id: a, x: 0}\n", count: 5_000), to: "many.yaml")
        let folder = try #require(throws: CaseFolderError.self) { try scene.read() }
        #expect(folder.mistakes.count == 100 && folder.all.further > 10_000)
    }

    @Test("A key is its text, in quotation marks or not", arguments: ["on", "\"on\"", "'on'"])
    func quotedDay(key: String) throws {
        let written = try WrittenEntries(
            text: """
                status-reports:
                  - id: a
                    \(key): 2013-02-01
                    mandate: m
                    status: done
                    text: Fertig.
                """)
        #expect(written.entries.first?.entry.header.on?.description == "2013-02-01")
    }

    @Test("“yes” and “no” are keys like any other, and one key in two forms is there twice")
    func quotedVotes() throws {
        for votes in ["{yes: 9, no: 3}", "{\"yes\": 9, \"no\": 3}", "{'yes': 9, 'no': 3}"] {
            let written = try WrittenEntries(
                text: """
                    resolutions:
                      - {id: a, organization: o, title: T, outcome: adopted, majority: majority, votes: \(votes)}
                    """)
            #expect((written.entries.first?.entry.content as? Resolution)?.votes?.yes == 9)
        }
        let twice = mistakes("status-reports:\n  - id: a\n    on: 2013-02-01\n    \"on\": 2013-02-02\n").listed
        #expect(twice.map(\.line) == [4] && twice.first?.found == "a key twice: on")
    }

    @Test(
        "A key that is none is a mistake with its line, whatever it is",
        arguments: ["~", "null", "true", "3", "<<", "\"\"", "=", "off"])
    func otherKeys(key: String) {
        let found = mistakes(
            "status-reports:\n  - id: a\n    mandate: m\n    status: done\n    text: t\n    \(key): x\n"
        ).listed
        #expect(found.map(\.line) == [6], "\(found)")
    }

    @Test("A long list of anything is decided in proportion to its length")
    func longLists() throws {
        let scene = try FictionalCase()
        let office = try scene.officeWithCase()
        for (place, json) in HostileFuzzTests.golden.enumerated() {
            for match in json.matches(of: /\[[^\[\]]+\]/) {
                let items = match.output.dropFirst().dropLast()
                let count = 40_000 * Nightly.factor / (items.utf8.count + 1)
                // Each by another name, or the same again and again.
                for isSame in place.isMultiple(of: 2) ? [true] : [false] {
                    let list = (0..<count).map { number in
                        isSame
                            ? String(items)
                            : String(items).replacing(/"([a-z][a-z0-9-]*)"([,}]|$)/) {
                                "\"\($0.output.1)-\(number)\"\($0.output.2)"
                            }
                    }
                    var text = json
                    text.replaceSubrange(match.range, with: "[" + list.joined(separator: ",") + "]")
                    quickly("\(place): \(json.prefix(60)) \(items.prefix(40))") {
                        _ = try? office.record(WrittenEntries(json: text.utf8), in: "mill", by: .clerk)
                    }
                }
            }
        }
    }
}
