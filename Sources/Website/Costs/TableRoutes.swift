import Documents
import Hummingbird
import Register

/// The tables of the costs as files.
extension Site {
    func addTableRoutes(to router: Router<some RequestContext>) {
        file(router, "/matters/:id/costs/shares.csv", name: "anteile") { parts in SharesPage(parts).data }
        file(router, "/matters/:id/costs/years.csv", name: "jahre") { parts in YearsPage(parts).data }
    }

    private func file<Context: RequestContext>(
        _ router: Router<Context>, _ path: RouterPath, name: String, _ table: @escaping @Sendable (Parts) -> DataTable?
    ) {
        router.get(path) { request, context in
            let page = try PageRequest(request, today: office.today, audience: audience)
            let parts = try parts(context, page)
            guard let table = table(parts) else { throw PageError.notFound(name + ".csv") }
            return Response(
                status: .ok,
                headers: [
                    .contentType: "text/csv; charset=utf-8",
                    .contentDisposition: "attachment; filename=\"\(parts.view.id)-\(name)-\(page.asOf.iso).csv\"",
                    .cacheControl: "private, no-cache",
                ],
                body: .init(byteBuffer: ByteBuffer(string: table.csv(page.language))))
        }
    }
}
