import Costing
import Decisions
import Documents
import Hummingbird
import Register
import Serving

/// The tables of the cost pages as files: each page's own list.
extension Site {
    func addTableRoutes(to routes: inout Routes) {
        tables(&routes, "figures") { parts in CostsPage(parts).tables }
        tables(&routes, "years") { parts in try YearsPage(parts).tables }
        tables(&routes, "budget") { parts in try BudgetPage(parts).tables }
        tables(&routes, "shares") { parts in try SharesPage(parts).tables }
        tables(&routes, "compare", on: reckoning) { parts in try ComparePage(parts, site: self).tables }
        tables(&routes, "what-if", on: reckoning) { parts in try WhatIfPage(parts).tables }
        tables(&routes, "range", on: simulations.workers) { parts in try RangePage(parts, simulations).tables }
    }

    private func tables(
        _ routes: inout Routes, _ place: String, on workers: Workers? = nil, _ list: @escaping @Sendable (Parts) throws -> [CostTable]
    ) {
        routes.get("/matters/:id/costs/\(place)/{name}.csv") { request, context in
            guard let workers else { return try table(context, try asked(request, context), list) }
            return try await workers.run { try table(context, try asked(request, context), list) }
        }
    }

    private func table(_ context: ServingContext, _ page: PageRequest, _ list: (Parts) throws -> [CostTable]) throws -> Response {
        let parts = try parts(context, page), name = try context.parameters.require("name")
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

    /// What cannot be computed is told with the sentence that the page has.
    private static func told(_ parts: Parts, _ list: (Parts) throws -> [CostTable]) throws -> [CostTable] {
        do { return try list(parts) } catch let error as CostingError {
            throw Refusal(Problem(error, in: parts.matter).sentence)
        }
    }
}
