import Decisions
import Documents

/// The figures of an issued paper, as they were and as they are.
struct ThenAndNow {
    let parts: MatterWriter
    let paper: PaperIssued
    private var words: Words { parts.words }
    private var page: PageRequest { parts.page }

    /// How many have another value now.
    var changed: Int {
        paper.figures.filter { frozen in parts.view.figures[frozen.figure]?.value.map { $0 != frozen.value } ?? false }
            .count
    }

    var html: HTML {
        let annex = CostAnnex(parts.view, page.language)
        let rows = paper.figures.map { frozen -> [Cell] in
            let figure = parts.view.figures[frozen.figure]
            let now = figure?.value
            let difference = now.map { DifferenceText(page.language)(from: frozen.value, to: $0) } ?? "–"
            let label = (figure?.label ?? ComputedFigure(rawValue: frozen.figure)?.label ?? Text(frozen.figure)).in(
                page.language)
            return [
                Cell([.link(to: parts.link(.figure(frozen.figure)), [.text(label)])], isRowHeader: true),
                Cell(annex.shown(frozen.figure, frozen.value)),
                Cell(now.map { annex.shown(frozen.figure, $0) } ?? words("nicht bekannt")), Cell(difference),
            ]
        }
        return page.writer.blocks(
            [
                .table(
                    Table(
                        caption: [
                            .text(words("Kennzahlen damals und zum Stand vom \(page.type.day(page.asOf), "day")"))
                        ],
                        head: [words("Kennzahl"), words("damals"), words("jetzt"), words("Änderung")].map { Cell($0) },
                        rows: rows, numericColumns: [1, 2, 3]))
            ], idPrefix: "then-now")
    }
}
