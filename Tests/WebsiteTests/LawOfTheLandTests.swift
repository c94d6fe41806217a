import Decisions
import Hummingbird
import HummingbirdTesting
import Testing

@testable import Documents
@testable import Website

@Suite("The law of one Land is told to its own counties only (fictional)")
struct LawOfTheLandTests {
    @Test(
        """
        The key’s form names the paragraph of the county law where the municipalities are in North \
        Rhine-Westphalia, and none elsewhere
        """,
        arguments: [
            ("05315000", true), ("09777001", false), ("14626000", false), (nil, false),
        ] as [(String?, Bool)])
    func burden(ags: String?, isNamed: Bool) async throws {
        let more =
            "bodies:\n  - {id: drittau, name: Drittau, kind: municipality\(ags.map { ", ags: \"\($0)\"" } ?? "")}\n"
        try await SmallCounty.walk(more) { county in
            let page = try await county.words("/costs/shares", asOf: "2024-12-31")
            #expect(page.contains("ist 100 %, wo nichts anderes gilt"), "\(page)")
            #expect(page.contains("KrO NRW") == isNamed, "\(page)")
        }
    }
}
