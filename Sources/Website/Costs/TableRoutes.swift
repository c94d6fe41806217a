import Costing
import Decisions
import Documents
import Hummingbird
import Register
import Serving

/// The tables of the cost pages as files: each page's own list.
extension Site {
    func addTableRoutes(to routes: inout Routes) {
        for place in Address.Costs.Table.allCases {
            let workers = workers(of: place)
            routes.get(place.route) { request, context in
                guard let workers else { return try table(place, context, asked(request, context)) }
                return try await workers.run { try table(place, context, asked(request, context)) }
            }
        }
    }

    private func tables(of place: Address.Costs.Table, _ parts: MatterWriter) throws -> [CostTable] {
        switch place {
        case .figures: CostsPage(parts).tables
        case .years: try YearsPage(parts).tables
        case .budget: try BudgetPage(parts).tables
        case .shares: try SharesPage(parts).tables
        case .compare: try ComparePage(parts, site: self).tables
        case .whatIf: try WhatIfPage(parts).tables
        case .range: try RangePage(parts, simulations).tables
        }
    }

    /// Who computes it where that takes long, as for the page.
    private func workers(of place: Address.Costs.Table) -> Workers? {
        switch place {
        case .figures, .years, .budget, .shares: nil
        case .compare, .whatIf: reckoning
        case .range: simulations.workers
        }
    }

    private func table(_ place: Address.Costs.Table, _ context: ServingContext, _ page: PageRequest) throws -> Response
    {
        let parts = try parts(context, page), name = try context.parameters.require("name")
        let all = try told(place, parts)
        guard let table = all.first(where: { $0.name == name }) else {
            throw PageError.unknown(
                name, of: Text(phrase: "Tabelle", context: "within a sentence"), known: all.map(\.name))
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
    private func told(_ place: Address.Costs.Table, _ parts: MatterWriter) throws -> [CostTable] {
        do { return try tables(of: place, parts) } catch let error as CostingError {
            throw Refusal(CostProblem(error, in: parts.matter).sentence)
        }
    }
}
