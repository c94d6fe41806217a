import Costing
import Decisions
import Foundation
import Hummingbird
import HummingbirdTesting
import Testing

@testable import Documents
@testable import Website

@Suite("The page of the budget")
struct BudgetPageTests {
    @Test(
        """
        Without a product, an account or a cover it says so, and shows the three meanings and the lines with their \
        signs
        """
    )
    func unplaced() async throws {
        try await Scene().app.test(.router) { client in
            let page = try await client.execute(uri: "/matters/kiz/costs/budget?as-of=2013-01-31", method: .get).plain
            #expect(page.contains("nennt weder ein Produkt noch ein Konto"))
            #expect(page.contains("Deckung nicht vorgeschlagen"))
            #expect(page.contains("nicht angegeben"))
            for meaning in ["Vollkosten (KGSt)", "Haushalt (NKF)", "nur, was ohne das Vorhaben nicht gezahlt würde"] {
                #expect(page.contains(meaning))
            }
            // 2 × 69 300 + 55 600 + 24 050; 3.5 × 9 900; less the grant of 170 000
            for amount in ["−218.250 €", "−34.650 €", "170.000 €", "−252.900 €", "−82.900 €"] {
                #expect(page.contains(amount), "\(amount)")
            }
            let before = try await client.execute(uri: "/matters/kiz/costs/budget?as-of=2012-10-10", method: .get).plain
            #expect(before.contains("Zu diesem Stand gibt es keine Kostenrechnung."))
        }
    }

    @Test("The lines add up to the balance in every year, in the file as on the page")
    func sums() async throws {
        try await Scene().app.test(.router) { client in
            let file = try await client.execute(
                uri: "/matters/kiz/costs/budget/lines.csv?as-of=2013-01-31&lang=en", method: .get
            ).text
            let rows = file.split(separator: "\r\n").map {
                $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
            }
            func cents(_ name: String) throws -> [Int] {
                try #require(rows.first { $0.count > 3 && $0[2] == name }).dropFirst(3).compactMap {
                    Int($0.replacing(".", with: ""))
                }
            }
            let grant = try cents("Income from the grant"), staff = try cents("Staff expense"),
                other = try cents("Non-staff expense")
            let income = try cents("Income"), expense = try cents("Expense"), balance = try cents("Balance")
            #expect(balance.count > 8)
            for year in balance.indices {
                #expect(income[year] == grant[year])
                #expect(expense[year] == staff[year] + other[year])
                #expect(balance[year] == income[year] + expense[year])
            }
        }
    }

    @Test("Seconded teachers stand apart: how many, since which grant, and that nobody has valued them")
    func gifts() async throws {
        try await Scene().app.test(.router) { client in
            let page = try await client.execute(uri: "/matters/kiz/costs/budget?as-of=2013-01-31", method: .get).plain
            #expect(page.contains("Abgeordnete Lehrkräfte"))
            #expect(page.contains("nicht bewertet"))
            #expect(page.contains("in keiner Summe dieser Seiten"))
            #expect(
                page.contains("geltende Förderung, bis 31. Dezember 2017")
                    || page.contains("geltende Förderung, bis 31.12.2017"))
            #expect(!page.contains("Weitere abgeordnete Lehrkräfte"))
            let later = try await client.execute(uri: "/matters/kiz/costs/budget?as-of=2018-01-31", method: .get).plain
            #expect(later.contains("Weitere abgeordnete Lehrkräfte") && later.contains("frühere Förderung"))
            let without = try await client.execute(uri: "/matters/kiz/costs/budget?as-of=2018-06-01", method: .get)
                .plain
            #expect(without.contains("Ob die früheren weiter gegeben werden, ist nicht verzeichnet."))
        }
    }

    @Test("A year is derived in its three meanings; a year that the model does not have is refused")
    func derived() async throws {
        try await Scene().app.test(.router) { client in
            let page = try await client.execute(
                uri: "/matters/kiz/costs/budget?as-of=2013-01-31&year=2018", method: .get
            ).plain
            #expect(
                page.contains("Belastung des Haushalts 2018") && page.contains("Vollkosten nach Förderung 2018")
                    && page.contains("Zusätzliche Belastung 2018"))
            #expect(
                try await client.execute(uri: "/matters/kiz/costs/budget?as-of=2013-01-31&year=1900", method: .get)
                    .status == .notFound)
        }
    }

    static let form = [
        ("product-number", "05.03.01"), ("product-title", "Fiktiv: Integration"), ("line-grant", "2"),
        ("account-grant", "414100"), ("name-grant", "Zuweisungen vom Land"),
        ("line-personnel", "11"), ("account-personnel", "501200"), ("name-personnel", "Vergütungen"),
        ("line-material", "13"), ("account-material", ""), ("name-material", ""),
        ("line-one-off", "16"), ("account-one-off", ""), ("name-one-off", ""),
        ("cover", "Fiktiv: aus der Ausgleichsrücklage"), ("note", ""), ("on", "2013-01-31"), ("grade", "assumption"),
    ]

    @Test("Placed in the budget, it shows product, accounts and cover; a kind without an account stays open")
    func placed() async throws {
        let scene = try Scene()
        try await scene.app.test(.router) { client in
            let sent = try await client.execute(
                uri: "/matters/kiz/budget?as-of=2013-01-31", method: .post, headers: Scene.form,
                body: Scene.fields(Self.form))
            #expect(sent.status == .seeOther, "\(sent.plain)")
            let placement = try #require(
                try scene.office.matter("kiz", for: .internal).matter.costs.budgets.all.last?.content)
            #expect(placement.accounts.map(\.kind) == [.grant, .personnel])
            let page = try await client.execute(uri: "/matters/kiz/costs/budget?as-of=2013-01-31", method: .get).plain
            #expect(page.contains("05.03.01 Fiktiv: Integration"))
            #expect(page.contains("Fiktiv: aus der Ausgleichsrücklage"))
            #expect(page.contains("Personalaufwand: Vergütungen"))
            #expect(page.contains("501200") && page.contains("nicht angegeben"))
            #expect(!page.contains("nennt weder ein Produkt"))
        }
    }

    @Test(
        "A place that cannot be comes back as it was filled in, and nothing is changed",
        arguments: [
            ("product-number", "", "Erwartet: die Nummer des Produkts"),
            ("line-personnel", "elf", "Zeile „elf“ (Personalaufwand)"), ("line-personnel", "0", "keine Zeile 0"),
            ("name-grant", "", "keinen Namen"), ("on", "2013-02-30", "2013-02-30"),
        ])
    func refused(field: String, value: String, message: String) async throws {
        let scene = try Scene()
        let position = scene.office.position
        try await scene.app.test(.router) { client in
            let fields = Self.form.map { $0.0 == field ? ($0.0, value) : $0 }
            let answer = try await client.execute(
                uri: "/matters/kiz/budget?as-of=2013-01-31", method: .post, headers: Scene.form,
                body: Scene.fields(fields))
            #expect(answer.status == .unprocessableContent)
            #expect(answer.plain.contains(message), "\(answer.plain)")
            #expect(answer.text.contains("Fiktiv: aus der Ausgleichsrücklage"))
            #expect(scene.office.position == position)
        }
    }
}
