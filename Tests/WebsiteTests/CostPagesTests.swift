import Costing
import Decisions
import Foundation
import Hummingbird
import HummingbirdTesting
import Testing

@testable import Documents
@testable import Website

@Suite("The cost pages")
struct CostPagesTests {
    @Test("The years show the cliff, what stays without the grant, and what is held as it was")
    func years() async throws {
        try await Scene().app.test(.router) { client in
            let page = try await client.execute(uri: "/matters/kiz/costs/years?as-of=2013-01-31", method: .get).plain
            #expect(
                page.contains(
                    "2018 sinkt die Förderung von 170.000 € auf 0 €; die Mehrkosten gehen von 80.020 € auf 250.020 €."))
            #expect(page.contains("Für 2014 bis 2023 sind die Kostensätze unverändert übernommen: eine Annahme."))
            #expect(page.contains("Vollkosten (KGSt)"))
            let derived = try await client.execute(
                uri: "/matters/kiz/costs/years?as-of=2013-01-31&year=2018", method: .get
            ).plain
            #expect(derived.contains("ev-trace"))
            let before = try await client.execute(uri: "/matters/kiz/costs/years?as-of=2012-10-10", method: .get).plain
            #expect(before.contains("Zu diesem Stand gibt es keine Kostenrechnung."))
        }
    }

    @Test("Shares by the stand-in key are marked, add up, and open into how they came about")
    func shares() async throws {
        try await Scene().app.test(.router) { client in
            let page = try await client.execute(
                uri: "/matters/kiz/costs/shares?as-of=2014-01-31&body=siegburg", method: .get
            ).plain
            #expect(page.contains("Ersatzschlüssel."))
            #expect(page.contains("10.026,52 €"))
            #expect(page.contains("dazu ein Cent des Restes"))
            let none = try await client.execute(uri: "/matters/kiz/costs/shares?as-of=2013-01-31", method: .get).plain
            #expect(none.contains("Zu diesem Stand ist kein Schlüssel bekannt"))
            let file = try await client.execute(
                uri: "/matters/kiz/costs/shares/shares.csv?as-of=2014-01-31", method: .get)
            #expect(file.headers[.contentType] == "text/csv; charset=utf-8")
            let lines = file.text.split(separator: "\r\n")
            #expect(lines.count == 21)
            let cents = lines.dropFirst().dropLast().compactMap { $0.split(separator: ";").dropFirst(2).first }
                .compactMap { Int($0.replacing(",", with: "")) }
            #expect(cents.reduce(0, +) == 8_000_000)
        }
    }

    @Test(
        """
        A key that is entered anew under the name of one that was withdrawn gets an id of its own, and counts; a \
        third is refused as a name that is taken
        """
    )
    func keyAnew() async throws {
        let scene = try Scene()
        let bodies = try scene.office.matter("kiz", for: .internal).matter.council.municipalities.map(\.header.id)
        try await scene.app.test(.router) { client in
            func fields(_ weight: String) -> [(String, String)] {
                [("title", "Fiktiver Schlüssel"), ("unit", "euro"), ("on", "2013-01-31"), ("grade", "assumption")]
                    + bodies.flatMap { [("weight-\($0)", weight), ("burden-\($0)", "100")] }
            }
            func send(_ path: String, _ fields: [(String, String)]) async throws -> TestResponse {
                try await client.execute(
                    uri: "/matters/kiz/\(path)?as-of=2013-01-31", method: .post, headers: Scene.form,
                    body: Scene.fields(fields))
            }
            #expect(try await send("keys", fields("32.000.000")).status == .seeOther)
            let wrong = [
                ("entry", "fiktiver-schluessel"), ("kind", LevyKey.type), ("reason", "Fiktiv: falsche Zahl"),
                ("on", "2013-01-31"),
            ]
            #expect(try await send("withdrawals", wrong).status == .seeOther)
            let anew = try await send("keys", fields("33.000.000"))
            #expect(anew.status == .seeOther, "\(anew.plain)")
            let keys = try scene.office.matter("kiz", for: .internal).matter.costs.keys
            #expect(keys.map(\.header.id).filter { $0.hasPrefix("fiktiver") } == ["fiktiver-schluessel-2"])
            let third = try await send("keys", fields("34.000.000"))
            #expect(
                third.status == .unprocessableContent
                    && third.plain.contains("Unter dem Namen „Fiktiver Schlüssel“ gibt es schon einen Eintrag"))
        }
    }

    @Test("A key that is entered is used at once; one with a wrong number comes back and changes nothing")
    func key() async throws {
        let scene = try Scene()
        let bodies = try scene.office.matter("kiz", for: .internal).matter.council.municipalities.map(\.header.id)
        let fields =
            [("title", "Fiktive Umlagegrundlagen"), ("unit", "euro"), ("on", "2013-01-31"), ("grade", "assumption")]
            + bodies.flatMap { [("weight-\($0)", "32.000.000"), ("burden-\($0)", $0 == "much" ? "50" : "100")] }
        let position = scene.office.position
        try await scene.app.test(.router) { client in
            let wrong = fields.map { $0.0 == "weight-much" ? ($0.0, "viel") : $0 }
            let refused = try await client.execute(
                uri: "/matters/kiz/keys?as-of=2013-01-31", method: .post, headers: Scene.form, body: Scene.fields(wrong)
            )
            #expect(refused.status == .unprocessableContent)
            #expect(refused.plain.contains("„viel“ für Much"))
            #expect(scene.office.position == position)
            let taken = try await client.execute(
                uri: "/matters/kiz/keys?as-of=2013-01-31", method: .post, headers: Scene.form,
                body: Scene.fields(fields))
            #expect(taken.status == .seeOther, "\(taken.plain)")
            let page = try await client.execute(uri: "/matters/kiz/costs/shares?as-of=2013-01-31", method: .get).plain
            #expect(page.contains("Punkte der Umlage"))
            // 4 324.32 and 2 162.16 € of 32 million
            #expect(page.contains("0,0135 Prozentpunkte") && page.contains("0,0068 Prozentpunkte"))
            let other = try await client.execute(
                uri: "/matters/kiz/costs/shares?as-of=2013-01-31&key=foo", method: .get
            ).plain
            #expect(other.contains("Der Schlüssel „foo“ ist an diesem Stand nicht verzeichnet"))
            // 80 000 over 18 whole weights and a half one
            #expect(page.contains("4.324,32 €") && page.contains("2.162,16 €"))
        }
    }

    @Test("A comparison explains the difference to the cent; the same day twice has none")
    func compare() async throws {
        try await Scene().app.test(.router) { client in
            let page = try await client.execute(uri: "/matters/kiz/costs/compare?as-of=2013-01-31", method: .get).plain
            #expect(page.contains("Von 61.000 € auf 80.020 €: Kostensätze +19.020 €."))
            #expect(page.contains("Vor Förderung ist die Änderung +8,2 %, nach Förderung +31 %"))
            let same = try await client.execute(
                uri: "/matters/kiz/costs/compare?from=2013-01-31&to=2013-01-31", method: .get
            ).plain
            #expect(same.contains("nichts hat sich geändert"))
            let later = try await client.execute(
                uri: "/matters/kiz/costs/compare?from=2013-01-31&to=2018-06-01", method: .get
            ).plain
            // The end of the funding did not come.
            #expect(later.contains("Seither bekannt geworden") && later.contains("Förderung 2018, 6,5 Stellen"))
            #expect(later.contains("Was damals erwartet wurde, und was kam"))
            let row = try #require(
                later.split(separator: "<tr>").first { $0.hasPrefix("<th scope=\"row\" class=\"ev-short\">2018</th>") })
            #expect(
                row.contains("0 €") && row.contains("170.000 €") && row.contains("250.020 €")
                    && row.contains("80.020 €"))
        }
    }

    @Test("What if: the address holds the assumptions, and nothing is stored")
    func whatIf() async throws {
        let scene = try Scene()
        let position = scene.office.position
        try await scene.app.test(.router) { client in
            let page = try await client.execute(
                uri:
                    """
                    /matters/kiz/costs/what-if?as-of=2013-01-31&wages=2&prices=1,5&start=2014-11&ramp-up=6&\
                    grant=goes-on&p-ends=50&p-goes-on=30&p-grows=20
                    """,
                method: .get
            ).plain
            #expect(page.contains("keine Kennzahl des Vorgangs ändert sich"))
            #expect(page.contains("erwartet"))
            #expect(page.contains("Folge steigender Löhne seit"))
            #expect(scene.office.position == position)
            // An address from the English page reads the same here.
            let english = try await client.execute(
                uri: "/matters/kiz/costs/what-if?as-of=2013-01-31&wages=2.5", method: .get
            ).plain
                .replacing("wages=2.5", with: "wages=2%2C5")
            let german = try await client.execute(
                uri: "/matters/kiz/costs/what-if?as-of=2013-01-31&wages=2,5", method: .get
            ).plain
            #expect(english.contains("Folge steigender Löhne seit"))
            #expect(
                english.components(separatedBy: "id=\"result\"").last?.components(separatedBy: "derivation").first
                    == german.components(separatedBy: "id=\"result\"").last?.components(separatedBy: "derivation").first
            )
        }
    }

    @Test(
        "A field that cannot be read is named, with what was expected",
        arguments: [
            ("wages=viel", "„viel“ (Lohnsteigerung im Jahr)"), ("start=2014-13", "„2014-13“ (Beginn)"),
            ("posts-zentrum-verwaltung=-1", "(Verwaltungskraft)"),
            ("p-ends=50", "1 von drei Wahrscheinlichkeiten"),
            ("p-ends=50&p-goes-on=30&p-grows=30", "ergeben nicht 100"),
            ("wages=5000", "Lohnsteigerung im Jahr“ liegt außerhalb"),
            ("one-off=10.000", "einmalige Kosten ohne Jahr"), ("one-off=10.000&one-off-year=2040", "2013 bis 2023"),
            ("one-off=99999999999999", "(Einmalige Kosten)"), ("ramp-up=400&start=2014-11", "0 bis 60"),
        ])
    func badField(query: String, message: String) async throws {
        try await Scene().app.test(.router) { client in
            let page = try await client.execute(
                uri: "/matters/kiz/costs/what-if?as-of=2013-01-31&" + query, method: .get)
            #expect(page.plain.contains(message), "\(query)")
        }
    }

    @Test("A variant is kept under a name as an event, shown as an assumption, and no figure follows it")
    func variant() async throws {
        let scene = try Scene()
        try await scene.app.test(.router) { client in
            let kept = try await client.execute(
                uri: "/matters/kiz/variants?as-of=2013-01-31", method: .post, headers: Scene.form,
                body: Scene.fields([
                    ("title", "Fiktiv: Löhne +3 %"), ("on", "2013-01-31"), ("wages", "3"),
                    ("posts-zentrum-fachkraefte", "3"),
                ]))
            #expect(kept.status == .seeOther, "\(kept.plain)")
            let view = try scene.office.matter("kiz", asOf: .init(iso: "2013-01-31"), for: .internal)
            let variant = try #require(view.matter.costs.variants.all.first)
            #expect(variant.content.assumptions.wageGrowth == BasisPoints(300))
            #expect(variant.content.changes == [.init(post: "zentrum-fachkraefte", posts: Posts(hundredths: 300))])
            #expect(view.figures["extra-cost"]?.value == Quantity("80000 EUR"))
            let page = try await client.execute(
                uri: "/matters/kiz/costs/years?as-of=2013-01-31&variant=\(variant.header.id)", method: .get
            ).plain
            #expect(page.contains("Eine Annahme, keine Kennzahl des Vorgangs."))
            let again = try await client.execute(
                uri: "/matters/kiz/costs/what-if?as-of=2013-01-31&variant=\(variant.header.id)", method: .get
            ).text
            #expect(again.contains("name=\"wages\" value=\"3\""))
            let nameless = try await client.execute(
                uri: "/matters/kiz/variants?as-of=2013-01-31", method: .post, headers: Scene.form,
                body: Scene.fields([("title", ""), ("on", "2013-01-31"), ("wages", "3")]))
            #expect(nameless.status == .unprocessableContent)
            #expect(nameless.text.contains("name=\"wages\" value=\"3\""))
        }
    }

    @Test("How sure it is: the same address gives the same numbers, marked as simulated")
    func range() async throws {
        try await Scene().app.test(.router) { client in
            let address = "/matters/kiz/costs/range?as-of=2013-01-31&seed=7"
            let page = try await client.execute(uri: address, method: .get).plain
            #expect(page.contains("Simuliert."))
            #expect(page.contains("100.000 Läufen, simuliert, auf 1.000 € gerundet"))
            #expect(page.contains("Was in 2023 am meisten ausmacht"))
            #expect(page.contains("Das Land zahlt nie mehr, als das Personal kostet. 31.770 € im Jahr blieben."))
            #expect(page.contains("hätten sich die Mehrkosten bis 2017 gegenüber 2013 verdoppelt"))
            #expect(try await client.execute(uri: address, method: .get).plain == page)
            let certain =
                """
                wages-low=0&wages-likely=0&wages-high=0&prices-low=0&prices-likely=0&prices-high=0&vacancy-low=0&\
                vacancy-likely=0&vacancy-high=0&rates-low=0&rates-likely=0&rates-high=0&growth-low=0&\
                growth-likely=0&growth-high=0&chance=0
                """
            let exact = try await client.execute(
                uri: "/matters/kiz/costs/range?as-of=2013-01-31&of=2018&" + certain, method: .get
            ).plain
            #expect(exact.contains("250.000 €"))
        }
    }

    @Test(
        "A span out of order, or out of what can be computed, is told",
        arguments: [
            ("wages-low=5&wages-likely=2&wages-high=1", "in dieser Folge"), ("chance=120", "0 bis 100"),
            ("vacancy-high=200", "Erwartet: 0 % bis 100 %"), ("prices-low=x", "„x“ (Preissteigerung im Jahr)"),
        ])
    func badRange(query: String, message: String) async throws {
        try await Scene().app.test(.router) { client in
            let page = try await client.execute(uri: "/matters/kiz/costs/range?as-of=2013-01-31&" + query, method: .get)
            #expect(page.plain.contains(message), "\(query)")
        }
    }

    @Test("A staffing plan that is entered is reckoned with once it is chosen, and the figures follow")
    func plan() async throws {
        let scene = try Scene()
        try await scene.app.test(.router) { client in
            let day = "?as-of=2013-01-31"
            let entered = try await client.execute(
                uri: "/matters/kiz/plans" + day, method: .post, headers: Scene.form,
                body: Scene.fields([
                    ("title", "Fiktiver Plan"), ("post-0", "Fachkräfte"), ("group-0", "Fachkraft"), ("posts-0", "3"),
                    ("kind-0", "specialist"), ("on", "2013-01-31"), ("grade", "assumption"),
                ]))
            #expect(entered.status == .seeOther, "\(entered.plain)")
            let before = try scene.office.matter("kiz", asOf: .init(iso: "2013-01-31"), for: .internal)
            #expect(before.figures["extra-cost"]?.value == Quantity("80000 EUR"))
            let chosen = try await client.execute(
                uri: "/matters/kiz/models" + day, method: .post, headers: Scene.form,
                body: Scene.fields([("plan", "fiktiver-plan"), ("baseline", "fachstelle"), ("on", "2013-01-31")]))
            #expect(chosen.status == .seeOther, "\(chosen.plain)")
            let after = try scene.office.matter("kiz", asOf: .init(iso: "2013-01-31"), for: .internal)
            // 3 × (69 300 × 1.2 + 9 900) − half of one − 100 000
            #expect(after.figures["gross-extra-cost"]?.value == Quantity("232650 EUR"))
            let wrong = try await client.execute(
                uri: "/matters/kiz/models" + day, method: .post, headers: Scene.form,
                body: Scene.fields([("plan", "nirgends"), ("baseline", "fachstelle"), ("on", "2013-01-31")]))
            #expect(wrong.status == .unprocessableContent)
        }
    }
}
