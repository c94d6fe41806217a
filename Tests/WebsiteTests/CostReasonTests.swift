import Costing
import Decisions
import Foundation
import Hummingbird
import HummingbirdTesting
import Testing

@testable import Documents
@testable import Website

@Suite("Each amount of the cost pages opens into its reason")
struct CostReasonTests {
    private static let day = "?as-of=2013-01-31"

    /// The parts of a page that open, without those that stand elsewhere in it.
    private func details(_ page: String) -> [String] {
        page.components(separatedBy: "<details>").dropFirst().map { $0.components(separatedBy: "</details>")[0] }
    }

    @Test("On the comparison both sides open into their own edition, and the one cause into its difference")
    func comparison() async throws {
        try await Scene().app.test(.router) { client in
            let page = details(
                try await client.execute(uri: "/matters/kiz/costs/compare\(Self.day)", method: .get).plain)
            let cause = try #require(page.first { $0.contains("Wie der Betrag entsteht: Kostensätze, 19.020 €") })
            #expect(
                cause.contains("61.000 €") && cause.contains("80.020 €")
                    && cause.contains("Nur diese Ursache hat sich geändert"))
            let old = try #require(page.first { $0.contains("Herleitung: 17.12.2012, 61.000 €") })
            #expect(old.contains("63.500 €") && !old.contains("69.300 €"))
            let new = try #require(page.first { $0.contains("Herleitung: 31.01.2013, 80.020 €") })
            #expect(new.contains("69.300 €") && !new.contains("63.500 €"))
        }
    }

    @Test("Of several causes each shows the results it is averaged of, and the sum that a doubter can work out again")
    func severalCauses() async throws {
        let scene = try Scene()
        try await scene.app.test(.router) { client in
            let kept = try await client.execute(
                uri: "/matters/kiz/variants\(Self.day)", method: .post, headers: Scene.form,
                body: Scene.fields([
                    ("title", "Fiktiv"), ("on", "2013-01-31"), ("wages", "3"), ("posts-zentrum-fachkraefte", "3"),
                    ("pays-specialist", "60000"),
                ]))
            #expect(kept.status == .seeOther, "\(kept.plain)")
            let id = try #require(
                try scene.office.matter("kiz", asOf: .init(iso: "2013-01-31"), for: .internal).matter.costs.variants.all
                    .first
            ).header.id
            let address = "/matters/kiz/costs/compare\(Self.day)&from=2013-01-31&to-what=variant:\(id)&year=2015"
            let page = try await client.execute(uri: address, method: .get).plain
            #expect(page.contains("Die Ursachen können in 6 Reihenfolgen eintreten."))
            let causes = details(page).filter { $0.contains("Wie der Betrag entsteht") }
            #expect(causes.count == 3)
            let file = try await client.execute(
                uri: address.replacing("/compare?", with: "/compare/steps.csv?"), method: .get)
            // Its head, and four sets that can come before each of three
            #expect(file.status == .ok && file.text.split(separator: "\r\n").count == 13)
            for cause in causes {
                // (2 × a + b + c + 2 × d) ÷ 6, each amount as the page has it
                let formula = try #require(cause.components(separatedBy: "<p>").last)
                let sides = formula.components(separatedBy: "÷ 6 = <strong>")
                #expect(sides.count == 2)
                let sum = sides[0].components(separatedBy: " + ").reduce(0) { sum, term in
                    sum + (term.contains("2 ×") ? 2 : 1) * cents(term.components(separatedBy: "×").last ?? "")
                }
                #expect(abs(sum - 6 * cents(sides[1].components(separatedBy: "</strong>")[0])) < 6, "\(formula)")
            }
        }
    }

    /// Of `1.234,50 €`, in brackets or not, with a true minus.
    private func cents(_ text: String) -> Int {
        let parts = text.components(separatedBy: "€")[0].split(separator: ",")
        let euros = Int(parts.first?.filter(\.isNumber) ?? "") ?? 0,
            rest = parts.count > 1 ? Int(parts[1].filter(\.isNumber)) ?? 0 : 0
        return (text.contains("−") ? -1 : 1) * (100 * euros + rest)
    }

    @Test("A break-even value says how it was found, between which bounds, and what the extra cost is with it")
    func turningPoints() async throws {
        try await Scene().app.test(.router) { client in
            let page = details(try await client.execute(uri: "/matters/kiz/costs/range\(Self.day)", method: .get).plain)
                .filter { $0.contains("Wie das gefunden ist, mit Probe") }
            #expect(page.count == 2)
            let grant = try #require(page.first { $0.contains("der kleinste Betrag je Stelle") })
            #expect(
                grant.contains(
                    """
                    Zwischen 0 € und 10.000.000 €: an der unteren Grenze betragen die Mehrkosten 250.020 €, an der \
                    oberen 31.770 €.
                    """
                ))
            #expect(
                grant.contains("Probe: Mit 10.000.000 € betragen die Mehrkosten 31.770 €.")
                    && grant.contains("ev-trace__row"))
            let wages = try #require(page.first { $0.contains("die kleinste Lohnsteigerung") })
            #expect(wages.contains("mindestens 160.040 € betragen: das Doppelte der 80.020 € von 2013"))
            #expect(wages.contains("Mit 0,01 Prozentpunkten weniger sind es 1"))
            let english = try await client.execute(uri: "/matters/kiz/costs/range\(Self.day)&lang=en", method: .get)
                .plain
            #expect(
                english.contains("twice the €80,020 of 2013") && english.contains("How this was found, with the check"))
        }
    }

    @Test("An impossible day is told in place, and the form stays")
    func impossibleDay() async throws {
        try await Scene().app.test(.router) { client in
            for field in ["from", "to"] {
                let page = try await client.execute(
                    uri: "/matters/kiz/costs/compare\(Self.day)&\(field)=2012-02-30", method: .get)
                #expect(page.status == .ok)
                #expect(
                    page.plain.contains(
                        "Gefunden wurde „2012-02-30“; erwartet wird ein Tag des Kalenders wie 2013-01-31."))
                #expect(page.text.contains("name=\"from\"") && page.text.contains("role=\"alert\""))
            }
        }
    }
}

@Suite("The grant per post on the page of what-ifs")
struct GrantFieldTests {
    private static let address = "/matters/kiz/costs/what-if?as-of=2013-01-31"

    @Test("At first the fields have what the rule pays: for a post, and for the half one")
    func first() async throws {
        try await Scene().app.test(.router) { client in
            let page = try await client.execute(uri: Self.address, method: .get)
            #expect(page.text.contains("name=\"pays-specialist\" value=\"50.000\""))
            #expect(page.text.contains("name=\"pays-assistant\" value=\"20.000\""))
            #expect(page.plain.contains("je Stelle in Euro (bis 2)") && page.plain.contains("für 0,5 Stelle in Euro"))
            let english = try await client.execute(uri: Self.address + "&lang=en", method: .get)
            #expect(
                english.text.contains("name=\"pays-specialist\" value=\"50,000\"")
                    && english.plain.contains("per post in euros (up to 2)"))
        }
    }

    @Test("Sixty thousand for each of two specialists: the county pays 20,000 less, and the address holds it")
    func tried() async throws {
        let scene = try Scene()
        let position = scene.office.position
        try await scene.app.test(.router) { client in
            let page = try await client.execute(uri: Self.address + "&pays-specialist=60.000&year=2013", method: .get)
            #expect(page.plain.contains("60.020 €") && page.text.contains("name=\"pays-specialist\" value=\"60.000\""))
            #expect(page.text.contains("costs.xlsx?as-of=2013-01-31&amp;pays-specialist=60.000"))
            #expect(scene.office.position == position)
        }
    }

    @Test(
        "A sum that cannot be is named",
        arguments: [("-1", "Erwartet: null bis zehn Milliarden Euro"), ("viel", "„viel“ (Förderung je Stelle)")])
    func wrong(value: String, message: String) async throws {
        try await Scene().app.test(.router) { client in
            let page = try await client.execute(uri: Self.address + "&pays-specialist=\(value)", method: .get)
            #expect(page.plain.contains(message))
            #expect(page.text.contains("aria-describedby=\"what-if-problem\""))
        }
    }

    @Test("It is kept in the variant, shown again from it, and can be taken back to the rule’s own")
    func kept() async throws {
        let scene = try Scene()
        try await scene.app.test(.router) { client in
            let kept = try await client.execute(
                uri: "/matters/kiz/variants?as-of=2013-01-31", method: .post, headers: Scene.form,
                body: Scene.fields([
                    ("title", "Fiktiv: mehr vom Land"), ("on", "2013-01-31"), ("pays-specialist", "60.000"),
                    ("pays-assistant", "20.000"),
                ]))
            #expect(kept.status == .seeOther, "\(kept.plain)")
            let variant = try #require(
                try scene.office.matter("kiz", asOf: .init(iso: "2013-01-31"), for: .internal).matter.costs.variants.all
                    .first)
            #expect(
                kept.headers[.location]?.hasPrefix(
                    "/matters/kiz/costs/years?variant=\(variant.header.id)&as-of=2013-01-31") == true)
            #expect(variant.content.grantAmounts == [.init(kind: "specialist", amount: Money(cents: 6_000_000))])
            let years = try await client.execute(
                uri: "/matters/kiz/costs/years?as-of=2013-01-31&variant=\(variant.header.id)", method: .get
            ).plain
            #expect(years.contains("190.000 €") && years.contains("60.020 €"))
            let again = try await client.execute(uri: Self.address + "&variant=\(variant.header.id)", method: .get)
            #expect(again.text.contains("name=\"pays-specialist\" value=\"60.000\""))
            let back = try await client.execute(
                uri: Self.address + "&variant=\(variant.header.id)&pays-specialist=50.000", method: .get)
            #expect(back.plain.contains("80.020 €") && !back.plain.contains("60.020 €"))
        }
    }
}
