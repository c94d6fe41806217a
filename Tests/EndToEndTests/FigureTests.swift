import Foundation
import Testing

@Suite("Figures on the command line")
struct FigureTests {
    struct Figure: Decodable {
        struct Source: Decodable { var id: String }
        struct Freeze: Decodable, Equatable {
            var `in`: String
            var value: Int
            var when: String
        }
        enum Value: Decodable, Equatable {
            case number(Int), text(String)
            init(from decoder: any Decoder) throws {
                let box = try decoder.singleValueContainer()
                self = try (try? box.decode(Int.self)).map(Value.number) ?? .text(box.decode(String.self))
            }
        }
        var id: String
        var label: String
        var value: Value?
        /// None where the figure is not quantified yet.
        var unit: String?
        /// None where there is no value.
        var grade: String?
        var sources: [Source]
        var frozen: [Freeze]?
    }

    private func figures(asOf day: String) async throws -> [Figure] {
        let place = try await Place.withRealCase()
        let outcome = try await Program.run("figures", "kiz", "--json", "--as-of", day, data: place.data)
        #expect(outcome.status == 0)
        #expect(outcome.err == "")
        return try JSONDecoder().decode([Figure].self, from: Data(outcome.bytes))
    }

    @Test("As of the mayors' answer the extra cost is 61,000 €, and nothing has drifted")
    func asked() async throws {
        let figures = try await figures(asOf: "2012-12-17")
        let cost = try #require(figures.first { $0.id == "extra-cost" })
        #expect(cost.value == .number(6_100_000))
        #expect(cost.unit == "EUR-cent")
        #expect(cost.frozen == nil)
    }

    @Test("As of the paper it is 80,000 €, and what the mayors were told is kept beside it")
    func drifted() async throws {
        let figures = try await figures(asOf: "2013-01-31")
        let cost = try #require(figures.first { $0.id == "extra-cost" })
        #expect(cost.value == .number(8_000_000))
        #expect(cost.grade == "official")
        #expect(cost.sources.map(\.id) == ["vorlage-2013"])
        #expect(cost.frozen == [.init(in: "buergermeister-2012", value: 6_100_000, when: "2012-12-17")])
    }

    @Test("Every figure has its id, label, unit, grade and sources, and only one is not quantified")
    func whole() async throws {
        let figures = try await figures(asOf: "2013-01-31")
        #expect(Set(figures.map(\.id)).count == figures.count)
        for figure in figures {
            #expect(!figure.label.isEmpty, "\(figure.id)")
            #expect((figure.unit == nil) == (figure.value == nil), "\(figure.id)")
            #expect(
                figure.value == nil
                    ? figure.grade == nil : ["official", "press", "claim", "assumption"].contains(figure.grade),
                "\(figure.id)")
            #expect(!figure.sources.isEmpty, "\(figure.id)")
        }
        #expect(figures.filter { $0.value == nil }.map(\.id) == ["mehraufwand"])
    }

    @Test("The table for people shows the same, in German")
    func table() async throws {
        let place = try await Place.withRealCase()
        let outcome = try await Program.run("figures", "kiz", "--as-of", "2013-01-31", data: place.data)
        let row = try #require(outcome.out.split(separator: "\n").first { $0.hasPrefix("| extra-cost ") })
        #expect(row.contains("80.000\u{A0}€") && row.contains("61.000\u{A0}€"))
        #expect(outcome.out.contains("noch nicht bezifferbar"))
    }

    @Test("The explanation of a figure is a tree down to rates, posts and the grant, each with its source")
    func explained() async throws {
        let place = try await Place.withRealCase()
        let outcome = try await Program.run("explain", "kiz", "extra-cost", "--as-of", "2013-01-31", data: place.data)
        #expect(outcome.status == 0)
        let lines = outcome.out.split(separator: "\n").map(String.init)
        #expect(lines.first?.hasPrefix("Mehrkosten im Jahr: 80.000\u{A0}€") == true)
        let branches = lines.filter { $0.contains("├─") || $0.contains("└─") }
        let depths = branches.map { line in line.prefix { "│├└─ \u{A0}".contains($0) }.count }
        #expect((depths.max() ?? 0) >= 15)
        for (index, line) in branches.enumerated() {
            let isLeaf = index + 1 == depths.count || depths[index + 1] <= depths[index]
            #expect(line.contains("[aus: ") == isLeaf, "\(line)")
        }
        for leaf in [
            "Satz Fachkraft", "Gemeinkostenzuschlag: 20", "Sachkosten je Arbeitsplatz", "Höchstbetrag: 100.000",
            "Stellen im Plan: 0,5",
        ] {
            #expect(branches.contains { $0.contains(leaf) }, "\(leaf)")
        }
    }

    @Test("A figure that is not there: the message names those that are")
    func unknown() async throws {
        let place = try await Place.withRealCase()
        let outcome = try await Program.run("explain", "kiz", "extra-costs", "--as-of", "2013-01-31", data: place.data)
        #expect(outcome.status == 1)
        #expect(outcome.err.hasPrefix("There is no figure “extra-costs” as of this day. There is: extra-cost, "))
    }
}
