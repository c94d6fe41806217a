import Costing
import Decisions

/// What was entered, in the form in which it can be read back; a number that
/// something rests on refers to its input.
extension CostWorkbook {
    /// The rates that a full year is computed on, not those of years to come.
    func rates(_ study: CostStudy) -> Workbook.Sheet? {
        let edition = study.edition, name = words("Kostensätze", context: "by itself"), content = edition.content
        var sheet = sheet(
            name, title: text(content.title), notes: [OwnSheet.annual(words)], widths: [34, 18],
            head: OwnSheet.rateHead(words))
        let step = Trace.Step.input(entry: edition.header.id)
        for rate in content.rates {
            sheet.add([.text(rate.payGroup), cell(Trace(.rate(rate.payGroup), .money(rate.personnel), step), on: name)])
        }
        sheet.add([.text(words("Gemeinkosten")), cell(Trace(.overheadShare, .share(content.overhead), step), on: name)])
        sheet.add([.text(words("Sachkosten")), cell(Trace(.materialRate, .money(content.material), step), on: name)])
        return sheet
    }

    /// The posts that the cost model plans with.
    func posts(_ study: CostStudy) -> Workbook.Sheet? {
        guard let plan = study.plan else { return nil }
        let name = words("Stellenplan", context: "by itself")
        var sheet = sheet(
            name, title: text(plan.content.title), notes: [], widths: [44, 18, 18, 34],
            head: OwnSheet.postHead(words))
        for post in plan.content.posts {
            let leaf = Trace(.posts, .posts(post.posts), .input(entry: plan.header.id))
            sheet.add([
                .text(text(post.title)), .text(post.payGroup), cell(leaf, owner: .post(post.id), on: name),
                .text(post.kind.map(traces.texts.postKind) ?? ""),
            ])
        }
        return sheet
    }

    private func cell(_ leaf: Trace, owner: InputSheet.Owner? = nil, on sheet: String) -> Workbook.Cell {
        traces.inputs.known(leaf, owner: owner).map { .formula($0.text(on: sheet), leaf.value) }
            ?? .value(leaf.value, .constant)
    }
}
