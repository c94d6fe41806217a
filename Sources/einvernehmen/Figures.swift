import ArgumentParser
import Costing
import Decisions
import Documents
import OpenData
import Register

struct Figures: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "List the figures of a matter.")

    @OptionGroup var asked: Asked
    @Flag(help: "As JSON; money in cents.") var json = false

    func run() throws {
        let view = try asked.view()
        if json { return print(try PrintedJSON.figures(view, in: .de)) }
        let annex = CostAnnex(view, .de)
        let words = Words(.de)
        let rows = view.figures.all.map { figure -> [Cell] in
            let value = annex.shown(figure)
            let drift = figure.drifted.map { "\(annex.shown(figure, $0.value)) (\($0.title.de))" }.joined(
                separator: "; ")
            return [
                Cell(figure.id), Cell(figure.label.de), Cell(value),
                Cell(figure.value == nil ? "–" : words.origin(of: figure)), Cell(drift),
            ]
        }
        let table = Table(
            head: ["Kennzahl", "Bezeichnung", "Wert", "Güte", "festgehalten"].map { Cell($0) }, rows: rows,
            numericColumns: [2])
        print(PlainWriter(texts: WriterTexts(.de)).blocks([.table(table)]))
        let unknown = view.figures.all.filter {
            $0.value == nil && $0.unknown != nil && view.matter.options.effects[Identifier($0.id)] == nil
        }
        for item in view.figures.reasons(of: unknown.map { (id: $0.id, label: Text($0.id)) }) {
            print("\(item.labels.map(\.de).joined(separator: ", ")): \(item.reason.de)")
        }
        for sentence in CostBasisWords.sentences(view, .de) { print(sentence) }
    }
}

struct Explain: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Show how a figure comes about, as a tree.")

    @OptionGroup var asked: Asked
    @Argument(help: "The id of the figure.") var figure: String

    func run() throws {
        let view = try asked.view()
        guard let figure = view.figures[figure] else {
            throw RegisterError.noFigure(figure, known: view.figures.all.map(\.id))
        }
        let annex = CostAnnex(view, .de)
        let words = Words(.de)
        let origin = words.origin(of: figure)
        print("\(figure.label.de): \(annex.shown(figure))" + (origin.isEmpty ? "" : " [\(origin)]"))
        if let unknown = figure.unknown {
            let isEffect = view.matter.options.effects[Identifier(figure.id)] != nil
            print(isEffect ? "Noch nicht bezifferbar: \(unknown.de)" : unknown.de)
        }
        for report in figure.reports {
            let sources = report.sources.compactMap { view.matter.sources[$0]?.content.title.de }.joined(
                separator: "; ")
            print("berichtet: \(annex.shown(figure, report.value)) [\(words.grade(report.grade)) · \(sources)]")
        }
        for freeze in figure.frozen {
            print("festgehalten: \(annex.shown(figure, freeze.value)) in „\(freeze.title.de)“")
        }
        if let trace = figure.trace { print("berechnet:\n" + TraceWords(view.matter, .de).tree(trace)) }
    }
}
