import Costing
import Decisions
import Testing

@testable import Documents

@Suite("Tables of values")
struct DataTableTests {
    private let table = DataTable(
        title: "Anteile",
        columns: [
            .init("Gemeinde", isNumber: false), .init("Einwohner"), .init("Anteil; in €"), .init("%"), .init("Punkte"),
            .init("leer"),
        ],
        rows: [
            [
                .text("Königswinter"), .count(39_976), .money(Money(cents: 549_234)), .share(BasisPoints(687)),
                .points(PercentagePoints(millionths: 13_158)), .empty,
            ],
            [
                .text("=1+1"), .count(-3), .money(Money(cents: -5)), .share(BasisPoints(-50)),
                .points(PercentagePoints(millionths: -7)), .empty,
            ],
            [
                .text("Ein \"Name\"; lang"), .count(0), .money(.zero), .share(BasisPoints(0)),
                .points(PercentagePoints(millionths: 0)), .empty,
            ],
        ])

    @Test("A German file has semicolons and decimal commas, and its numbers stay numbers")
    func german() {
        #expect(
            table.csv(.de) == """
                \u{FEFF}Gemeinde;Einwohner;"Anteil; in €";%;Punkte;leer\r
                Königswinter;39976;5492,34;6,87;0,013158;\r
                '=1+1;-3;-0,05;-0,50;-0,000007;\r
                "Ein ""Name""; lang";0;0,00;0,00;0,000000;\r

                """)
    }

    @Test("A heading that a spreadsheet would take for a formula is kept a text, too")
    func heading() {
        let table = DataTable(
            title: "Fiktiv", columns: [.init("=A1", isNumber: false), .init("'-x"), .init("'x'")], rows: [])
        #expect(table.csv(.de) == "\u{FEFF}'=A1;''-x;'x'\r\n")
    }

    @Test("An English file has commas and decimal points")
    func english() {
        #expect(
            table.csv(.en).split(separator: "\r\n").dropFirst().first == "Königswinter,39976,5492.34,6.87,0.013158,")
    }

    @Test("Posts, days, changes and years are numbers of a file, too; a column for files is not on the page")
    func kinds() {
        let words = Words(.de)
        let values: [DataTable.Value] = [
            .posts(Posts(hundredths: 350)), .init(.share(BasisPoints(-720))), .change(BasisPoints(3120)),
            .year(2018, isMarked: true), .year(2013),
        ]
        let table = DataTable(
            title: "Stand", columns: [.init("Angabe", isNumber: false), DataTable.unitColumn(words), .init("Wert")],
            rows: values.map { [.text("x"), .text($0.unit(words)), $0] })
        #expect(
            table.csv(.de).split(separator: "\r\n").dropFirst() == [
                "x;Stellen;3,50", "x;%;-7,20", "x;%;31,20", "x;;2018", "x;;2013",
            ])
        let shown = table.table(Typography(.de))
        #expect(shown.head == [Cell("Angabe"), Cell("Wert")] && shown.numericColumns == [1])
        #expect(
            shown.rows.map { $0.last?.content }
                == ["3,5", "\u{2212}7,2\u{A0}%", "+31\u{A0}%", "2018 *", "2013"].map { [.text($0)] })
        #expect(DataTable.Value.day(.first).unit(words) == "Tag")
    }

    @Test("On the page numbers are set as the language sets them, and the first column names the row")
    func page() {
        let shown = table.table(Typography(.de))
        #expect(
            shown.rows.first?.map { $0.content } == [
                [.text("Königswinter")], [.text("39.976")], [.text("5.492,34\u{A0}€")], [.text("6,9\u{A0}%")],
                [.text("0,0132\u{A0}Prozentpunkte")], [.text("–")],
            ])
        #expect(shown.rows.first?.first?.isRowHeader == true)
        #expect(shown.numericColumns == [1, 2, 3, 4, 5])
    }
}
