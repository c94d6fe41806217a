import Costing
import Foundation
import Hummingbird
import HummingbirdTesting
import Testing

@testable import Decisions
@testable import OpenData

@Suite("Figures as data")
struct FigureTests {
    @Test(
        "A value is a whole number in its unit, or a day",
        arguments: [
            ("preis", "EUR-cent", 12_550), ("eimer", "count", 7), ("anteil", "basis-points", -350),
            ("stellen", "posts/100", 350),
        ])
    func units(id: String, unit: String, value: Int) async throws {
        try await Scene.with { _, client in
            let figure = try await client.list("/api/matters/brunnen/figures").with(id: id)
            #expect(figure["unit"] as? String == unit)
            #expect(figure["value"] as? Int == value)
        }
    }

    @Test("A day is written as one")
    func day() async throws {
        try await Scene.with { _, client in
            let figure = try await client.list("/api/matters/brunnen/figures").with(id: "frist")
            #expect(figure["unit"] as? String == "day")
            #expect(figure["value"] as? String == "2014-02-28")
        }
    }

    @Test("What is not known is null and says why")
    func unknown() async throws {
        try await Scene.with { _, client in
            let response = try await client.get("/api/matters/brunnen/figures?lang=en")
            let figure = try #require(try response.json as? [[String: Any]]).with(id: "wartung")
            #expect(figure["unknown"] as? String == "The depth is open.")
            #expect(figure.keys.contains("value") && figure.keys.contains("unit"))
            #expect(figure["value"] as? Int == nil)
            #expect(figure.keys.contains("grade") && figure["grade"] as? String == nil, "nothing is there to grade")
        }
    }

    @Test("Of a figure without a value it is not said that its key is a stand-in")
    func standIn() throws {
        var figure = FigureBook.unknown(ComputedFigure.perInhabitant.rawValue, Text("Offen."), in: Matter())
        func isStandIn() throws -> Bool? {
            let told = try OpenJSON.buffer(FigureJSON(figure: figure, matter: Matter(), language: .de))
            return (try JSONSerialization.jsonObject(with: Data(buffer: told)) as? [String: Any])?["standIn"] as? Bool
        }
        #expect(try isStandIn() == false)
        figure.value = try #require(Quantity("7"))
        #expect(try isStandIn() == true)
    }

    @Test("Labels are in the language asked for, and German without")
    func languages() async throws {
        try await Scene.with { _, client in
            #expect(
                try await client.list("/api/matters/brunnen/figures").with(id: "preis")["label"] as? String == "Preis")
            let english = try await client.get("/api/matters/brunnen/figures?lang=en")
            #expect(english.headers[.contentLanguage] == "en")
            #expect(try #require(try english.json as? [[String: Any]]).with(id: "preis")["label"] as? String == "Price")
        }
    }

    @Test("Only a drifted figure says what was frozen, in what, and when")
    func frozen() async throws {
        try await Scene.with { _, client in
            let figures = try await client.list("/api/matters/brunnen/figures")
            let frozen = try #require(try figures.with(id: "preis")["frozen"] as? [[String: Any]])
            #expect(frozen.count == 1)
            #expect(frozen.first?["value"] as? Int == 10_000)
            #expect(frozen.first?["in"] as? String == "umfrage")
            #expect(frozen.first?["when"] as? String == "2012-07-01")
            #expect(try figures.with(id: "eimer")["frozen"] == nil)
        }
    }
}
