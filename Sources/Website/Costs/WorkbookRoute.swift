import Decisions
import Documents
import Hummingbird
import Register
import Serving

extension MatterWriter {
    /// What the address tries, in the fields of the page “what if”; nil where
    /// it holds none of them.
    fileprivate func trial(on variant: Recorded<CostVariant>?) throws(PageError) -> CostWorkbook.Trial? {
        guard let study = view.figures.study, !WhatIf.Name.all(study).isDisjoint(with: page.query.keys) else {
            return nil
        }
        let whatIf = try WhatIf(page.query, study: study, base: variant?.content, language: page.language)
        return CostWorkbook.Trial(
            assumptions: whatIf.assumptions, changes: whatIf.changes, amounts: whatIf.amounts, growth: whatIf.growth)
    }
}

/// The costs as a workbook with live formulas.
extension Site {
    func addWorkbookRoute(to routes: inout Routes) {
        let writer = WorkbookWriter()
        routes.get(Address.Shape.workbook.route) { request, context in
            let page = try asked(request, context)
            let id = try context.parameters.require("id")
            do {
                let file = try await made(request, page, of: id) {
                    let (workbook, name) = try await reckoning.run {
                        let parts = MatterWriter(page: page, view: try matter(id, for: page))
                        let variant = try parts.askedVariant(), trial = try parts.trial(on: variant)
                        guard
                            let workbook = CostWorkbook(parts.view, page.language, variant: variant, trial: trial)
                                .workbook()
                        else {
                            throw PageError.notFound("costs.xlsx")
                        }
                        let tried = trial.map { _ in page.words("versuch") }
                        return (workbook, [id, page.words("kosten"), variant?.header.id, tried, page.asOf.iso])
                    }
                    return .init(
                        name: name.compactMap { $0 }.joined(separator: "-") + ".xlsx",
                        bytes: try await writer.xlsx(of: workbook))
                }
                return Response(
                    status: .ok,
                    headers: [
                        .contentType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                        .contentDisposition: "attachment; filename=\"\(file.name)\"",
                        .cacheControl: "private, no-cache",
                    ],
                    body: .init(byteBuffer: ByteBuffer(bytes: file.bytes)))
            } catch let error as WorkbookError {
                logger.error("\(request.uri.path): \(error)")
                let title = page.words("Die Arbeitsmappe lässt sich nicht erzeugen")
                var response = fresh(
                    page, status: .serviceUnavailable, title: title,
                    """
                    <h1>\(title)</h1>
                    <div class="ev-alert ev-alert--error" role="alert"><p>\(page.text(error.sentence))</p></div>
                    <p><a href="\(page.link(.matter(id, .costs(.figures))))">\(page.words("Zu den Kosten"))</a></p>
                    """)
                if error == .busy { response.headers[.retryAfter] = String(HelperQueue.Full.retryAfter) }
                return response
            }
        }
    }
}
