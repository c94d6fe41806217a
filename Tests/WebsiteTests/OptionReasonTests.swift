import Hummingbird
import HummingbirdTesting
import Testing

@testable import Documents
@testable import Website

@Suite("Options whose cost is not known (fictional)")
struct OptionReasonTests {
    /// - Parameter day: of the second edition; the first is of 10 November.
    private static func county(_ day: String) -> String {
        """
        editions:
          - {id: tab-a, on: 2024-11-10, sources: [vorlage], title: Tabelle A, rates: [{pay-group: G, personnel: 60000 \
        EUR}], overhead: 0 %, material: 10000 EUR, price-year: 2024}
          - {id: tab-b, on: \(day), sources: [vorlage], title: Tabelle B, rates: [{pay-group: G, personnel: 70000 \
        EUR}], overhead: 0 %, material: 10000 EUR, price-year: 2024}
        options:
          - {id: klein, on: 2024-06-01, title: Kleiner, text: Kleiner, costs: true, plan: gaertnerei}
          - {id: anders, on: 2024-06-01, title: Anders, text: Anders, costs: true, plan: gaertnerei}
          - {id: nichts, on: 2024-06-01, title: Nichts, text: Nichts, costs: false}

        """
    }

    @Test("Where it is open which rates hold, options with a plan of their own say so, once for all of them")
    func contested() async throws {
        try await SmallCounty.walk(Self.county("2024-11")) { county in
            let page = try await county.words("/options", asOf: "2024-12-31")
            let reason =
                "„Kleiner“, „Anders“: Mehrkosten sind nicht feststellbar: Es gelten die Kostensätze nach „Tabelle"
            #expect(
                page.contains(reason)
                    && page.contains("Welche Ausgabe gilt, lässt sich erst mit dem genauen Tag sagen."), "\(page)")
            #expect(!page.contains("„Nichts“:"), "what costs nothing is known")
        }
        try await SmallCounty.walk(Self.county("2024-11-09")) { county in
            let page = try await county.words("/options", asOf: "2024-12-31")
            #expect(page.contains("70.000 €") && !page.contains("„Anders“:"), "\(page)")
        }
    }
}
