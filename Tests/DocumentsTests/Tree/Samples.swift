import Costing
import Decisions
@testable import Documents

/// A small paper that has every kind of block and inline.
enum Sample {
    static let svg =
        """
        <svg viewBox=\"0 0 40 10\" role=\"img\" aria-label=\"Ein Balken\" class=\"chart\"><rect \
        class=\"chart-net\" width=\"40\" height=\"10\"/></svg>
        """
    static let standaloneSVG = """
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 400 60" role="img"><style>.net{fill:#1f4e79}</style>
        <rect class="net" width="400" height="40"/><text x="4" y="56" font-family="Inter" font-size="12">2013 „80“ \
        ü</text></svg>
        """

    static let figure = FigureMark(
        id: "extra-cost@kgst-2013", shown: "80.000\u{A0}€", grade: "official", href: "/figures/kiz/extra-cost")
    static let assumed = FigureMark(
        id: "plan-cost", shown: "312.000\u{A0}€", grade: "assumption", isMarked: true)

    static let costs = Table(
        caption: [.text("Mehrkosten nach Ausgabe")],
        head: [Cell([]), Cell("KGSt 2011/12"), Cell("KGSt 2013")],
        rows: [
            [Cell("Mehrkosten im Jahr", isRowHeader: true), Cell("61.000\u{A0}€"), Cell([.figure(figure)])],
            [Cell("Förderung", isRowHeader: true), Cell("170.000\u{A0}€")],
        ],
        numericColumns: [1, 2])

    static let tree = DocumentTree(
        title: "Einrichtung eines Kommunalen Integrationszentrums",
        subtitle: "Umsetzung des Teilhabe- und Integrationsgesetzes im Rhein-Sieg-Kreis",
        language: .de, date: Day(year: 2013, month: 1, day: 31),
        meta: [
            MetaRow("Vorlage", "12/2013"), MetaRow("Amt", "Amt für Schule und Bildung"),
            MetaRow("Öffentlichkeit", [.strong([.text("öffentlich")])]),
        ],
        blocks: [
            .heading(level: 1, [.text("Sachverhalt")], id: "facts"),
            .paragraph([
                .text("Die Mehrkosten betragen "), .figure(figure), .text(" im Jahr, der Stellenplan kostet "),
                .figure(assumed), .text(". "), .emphasis([.text("Nicht")]), .text(" enthalten ist "),
                .code("overhead"), .text("; siehe "),
                .link(to: "https://example.org/recht?a=1&b=2", [.text("§\u{A0}7")]),
                .text(" und "), .link(to: "/matters/kiz", [.text("den Vorgang")]), .lineBreak,
                .lang(.en, [.text("Mutual agreement")]), .text("."),
            ]),
            .heading(level: 3, [.text("Auftrag "), .strong([.text("b")])]),
            .list(
                ordered: true,
                [
                    [.paragraph([.text("Beratung in den Fraktionen")])],
                    [
                        .paragraph([.text("Votum der Bürgermeister")]),
                        .list(ordered: false, [[.paragraph([.text("mehrheitlich ablehnend")])]]),
                    ],
                ]),
            .table(costs),
            .table(
                Table(
                    head: [Cell("Amt"), Cell("Aufwand")],
                    rows: [
                        [Cell("40"), Cell("noch nicht bezifferbar, weil das Aufgabenprofil offen ist")]
                    ])),
            .figure(
                ChartBlock(
                    svg: svg, standaloneSVG: standaloneSVG, alternative: "Mehrkosten 2013: 80.000 Euro",
                    caption: "Mehrkosten je Jahr",
                    table: Table(
                        head: [Cell("Jahr"), Cell("Tsd. €")], rows: [[Cell("2013"), Cell("80")]],
                        numericColumns: [1]))),
            .note(kind: .drift, [.paragraph([.text("Die Antwort beruhte auf 61.000\u{A0}€.")])]),
            .note(kind: .reconstruction, [.paragraph([.text("Anlage 2 ist nachgerechnet.")])]),
            .note(kind: .unknown, [.paragraph([.text("Wer wie gestimmt hat.")])]),
            .note(kind: .info, [.paragraph([.text("Zur Kenntnis.")])]),
            .quote([.paragraph([.text("im Einvernehmen mit den Gemeinden")])]),
            .rule,
            .definitions([
                Definition([.text("Benehmen")], [.paragraph([.text("Anhören mit Rücksicht")])]),
                Definition([.text("Einvernehmen")], [.paragraph([.text("Zustimmung")])]),
            ]),
        ],
        note: "Stand 31.01.2013")

    /// The same text in every place that takes one.
    static func tree(saying text: String) -> DocumentTree {
        let mark = FigureMark(id: text, shown: text, grade: text, href: "/" + text, isMarked: true)
        let inlines: [Inline] =
            [
                .text(text), .strong([.text(text)]), .emphasis([.text(text)]), .code(text),
                .link(to: text, [.text(text)]), .link(to: "https://example.org/" + text, [.text(text)]),
                .figure(mark), .lang(.en, [.text(text)]),
            ] + kinds.map { .span(kind: $0, [.text(text)]) } + [.span(kind: .anchor(text), [.text(text)])]
        let table = Table(
            caption: inlines, head: [Cell(inlines)], rows: [[Cell(inlines, isRowHeader: true), Cell(inlines)]])
        let inner: [Block] = [.paragraph(inlines)]
        return DocumentTree(
            title: text, subtitle: text, language: .de, meta: [MetaRow(text, inlines)],
            blocks: [
                .heading(level: 1, inlines, id: text), .paragraph(inlines), .list(ordered: false, [inner]),
                .table(table),
                .figure(
                    ChartBlock(svg: svg, standaloneSVG: standaloneSVG, alternative: text, caption: text, table: table)),
                .note(kind: .info, inner), .quote(inner), .definitions([Definition(inlines, inner)]),
                .rows([StatusRow(text, .red, id: text, inner), StatusRow(text, .soft, inner + inner)]),
                .note(kind: .attention, inner),
            ],
            note: text)
    }

    static let kinds: [SpanKind] = [.aside, .source, .grade(.claim), .status(.amber), .way]
}
