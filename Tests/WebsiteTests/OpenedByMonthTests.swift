import Decisions
import Hummingbird
import HummingbirdTesting
import Testing

@testable import Documents
@testable import Website

@Suite("A matter of which only the month is known in which it was opened (fictional)")
struct OpenedByMonthTests {
    @Test(
        """
        In that month it is not said that there was no matter, but when it was opened and that the day is missing; \
        before it, it is
        """
    )
    func month() async throws {
        try await SmallCounty.walk("", opened: "2023-09") { county in
            let page = try await county.words("", asOf: "2023-09-15")
            #expect(
                page.contains(
                    """
                    Dieser Vorgang wurde im September 2023 eröffnet. Ob es ihn am 15.09.2023 schon gab, steht \
                    nicht fest
                    """
                ), "\(page)")
            #expect(
                !page.contains("gab es diesen Vorgang noch nicht") && page.contains("Zum Stand vom 30.09.2023"),
                "\(page)")
            let home = try await county.client.execute(uri: "/?as-of=2023-09-15", method: .get).plain
            #expect(
                home.contains("ob schon am 15.09.2023, steht nicht fest") && !home.contains("noch nicht eröffnet"),
                "\(home)")
            #expect(
                try await county.words("", asOf: "2023-08-31").contains(
                    "Am 31.08.2023 gab es diesen Vorgang noch nicht."))
            #expect(
                try await !county.words("", asOf: "2023-09-30").contains("steht nicht fest, weil der genaue Tag fehlt"))
        }
    }
}
