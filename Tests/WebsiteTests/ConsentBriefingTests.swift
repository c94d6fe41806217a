import Costing
import Decisions
import Foundation
import Hummingbird
import HummingbirdTesting
import Testing

@testable import Register
@testable import Website

@Suite("What a round gives to the asked")
struct ConsentBriefingTests {
    @Test(
        """
        Documents, figures, the draft and the register’s position are frozen under one hash, which can be computed \
        again
        """
    )
    func frozen() async throws {
        try await ConsentScene.walk { room in
            let position = room.scene.office.position
            try await room.open()
            let briefing = try room.reading().round.content.briefing
            #expect(briefing.documents.map(\.text) == ["schreiben-2012-12-17"])
            #expect(
                briefing.figures == [
                    FrozenFigure(figure: "extra-cost", value: .money(.init(cents: 8_000_000)), grade: .official)
                ])
            #expect(briefing.ledgerPosition == position)
            #expect(briefing.hash?.utf8.count == 64)
            #expect(
                try room.scene.office.check(briefing, in: "kiz", asOf: .init(iso: "2013-03-31") ?? .first) == .matches)
            let page = try await room.page("consent/fiktive-zweite-befragung")
            #expect(page.contains("stimmt noch überein"))
            let draft = try await room.page("consent/fiktive-zweite-befragung/draft")
            #expect(draft.contains("Der Entwurf, wie er den Gefragten vorlag."))
        }
    }

    @Test("Another figure, another document or another position would have another hash")
    func tampered() async throws {
        try await ConsentScene.walk { room in
            try await room.open()
            let office = room.scene.office, day = try #require(Day(iso: "2013-03-31"))
            let briefing = try room.reading().round.content.briefing
            var figure = briefing, document = briefing, position = briefing
            figure.figures = [FrozenFigure(figure: "extra-cost", value: .money(.init(cents: 6_100_000)))]
            document.documents = []
            position.ledgerPosition = 1
            for other in [figure, document, position] {
                #expect(try office.check(other, in: "kiz", asOf: day) == .differs)
            }
        }
    }

    @Test("A frozen draft whose file is damaged is told, by its name")
    func damaged() async throws {
        try await ConsentScene.walk { room in
            try await room.open()
            let file = try #require(room.reading().round.content.briefing.draft)
            let path = try #require(room.scene.office.attachments.path(of: file.hash))
            try Data("anders".utf8).write(to: URL(filePath: path))
            #expect(
                try await room.page("consent/fiktive-zweite-befragung").contains(
                    "die Datei „\(file.name)“ fehlt oder ist beschädigt"))
        }
    }

    @Test("A file that goes or changes is told at the next look, however often it was seen whole; so is one put back")
    func looks() async throws {
        try await ConsentScene.walk { room in
            try await room.open()
            let office = room.scene.office, day = try #require(Day(iso: "2013-03-31"))
            let briefing = try room.reading().round.content.briefing, file = try #require(briefing.draft)
            let path = try #require(office.attachments.path(of: file.hash))
            let bytes = try Data(contentsOf: URL(filePath: path))
            func look() throws -> BriefingCheck { try office.check(briefing, in: "kiz", asOf: day) }
            for _ in 0..<2 { #expect(try look() == .matches) }
            var other = bytes
            other[other.startIndex] ^= 1
            try other.write(to: URL(filePath: path))
            for _ in 0..<2 { #expect(try look() == .fileDamaged(file.name)) }
            try FileManager.default.removeItem(atPath: path)
            #expect(try look() == .fileDamaged(file.name))
            try bytes.write(to: URL(filePath: path))
            #expect(try look() == .matches)
        }
    }

    @Test(
        "When the cost rises beyond the threshold, the round proposes to ask again; below it, it does not",
        arguments: [
            ("5", true), ("90", false), ("", true),
        ])
    func drift(threshold: String, isOutdated: Bool) async throws {
        try await ConsentScene.walk { room in
            try await room.open([("drift-threshold", threshold)])
            try await room.answer("alfter", "consent")
            let edition = ClerksDayTests.edition.map { $0.0 == "on" ? ("on", "2013-03-01") : $0 }
            #expect(try await room.post("editions", edition).status == .seeOther)
            #expect(try room.reading().isOutdated == isOutdated)
            let page = try await room.page("consent/fiktive-zweite-befragung")
            #expect(page.contains("Die Grundlage hat sich geändert."))
            #expect(page.contains("Neue Beteiligung vorbereiten") == isOutdated)
            // Where no threshold was named, none is.
            #expect(page.contains("über der Schwelle") == (isOutdated && !threshold.isEmpty))
        }
    }

    @Test("What the readers of a public round may not read does not go with it")
    func internalDocument() async throws {
        try await ConsentScene.walk { room in
            let document = try Document.internalLetter
            try room.scene.office.record(
                Entry(
                    Header(
                        id: "fiktives-internes", on: .day(try #require(.init(iso: "2013-01-15"))), grade: .official,
                        audience: .internal), document), in: "kiz", by: .clerk)
            let open = try await room.post("rounds", ConsentScene.round([("document-fiktives-internes", "on")]))
            #expect(open.status == .unprocessableContent)
            #expect(open.plain.contains("gibt es an diesem Tag für die Leser der Beteiligung nicht"))
            let inside = try await room.post(
                "rounds",
                ConsentScene.round([("document-fiktives-internes", "on"), ("audience", "internal"), ("draft", "")]))
            #expect(inside.status == .seeOther, "\(inside.plain)")
        }
    }
}

extension Document {
    /// Fictional.
    fileprivate static var internalLetter: Document {
        get throws {
            try JSONDecoder().decode(
                Document.self, from: Data(#"{"title": "Fiktiver interner Vermerk", "kind": "letter"}"#.utf8))
        }
    }
}
