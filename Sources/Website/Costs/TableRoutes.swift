import Costing
import Decisions
import Documents
import Hummingbird
import Register

/// The tables of the cost pages as files: each page's own list.
extension Site {
    func addTableRoutes(to router: Router<some RequestContext>) {
        tables(router, "figures") { parts in CostsPage(parts).tables }
        tables(router, "years") { parts in try YearsPage(parts).tables }
        tables(router, "budget") { parts in try BudgetPage(parts).tables }
        tables(router, "shares") { parts in try SharesPage(parts).tables }
        tables(router, "compare") { parts in try ComparePage(parts, site: self).tables }
        tables(router, "what-if") { parts in try WhatIfPage(parts).tables }
        tables(router, "range") { parts in try RangePage(parts).tables }
    }

    private func tables<Context: RequestContext>(
        _ router: Router<Context>, _ place: String, _ list: @escaping @Sendable (Parts) throws -> [CostTable]
    ) {
        router.get("/matters/:id/costs/\(place)/{name}.csv") { request, context in
            let page = try PageRequest(request, today: office.today, audience: audience)
            let parts = try parts(context, page)
            let name = try context.parameters.require("name")
            let all = try Site.told(parts, list)
            guard let table = all.first(where: { $0.name == name }) else {
                throw PageError.unknown(name, of: Text("Tabelle", en: "table"), known: all.map(\.name))
            }
            return Response(
                status: .ok,
                headers: [
                    .contentType: "text/csv; charset=utf-8",
                    .contentDisposition: "attachment; filename=\"\(parts.view.id)-\(table.file)-\(page.asOf.iso).csv\"",
                    .cacheControl: "private, no-cache",
                ],
                body: .init(byteBuffer: ByteBuffer(string: table.data.csv(page.language))))
        }
    }

    /// What cannot be computed is told with the sentence that the page has.
    private static func told(_ parts: Parts, _ list: (Parts) throws -> [CostTable]) throws -> [CostTable] {
        do { return try list(parts) } catch let error as CostingError {
            throw Refusal(Problem(error, in: parts.matter).sentence)
        }
    }
}
