import Decisions

@testable import Documents
@testable import Website

/// What offices do to the unit of a table’s numbers.
extension OfficeTable {
    static let units: [Change] = [
        (
            "thousands in the heading",
            { table, dice in _ = table.thousands(dice.one([" in TEUR", " (Tsd. €)", " in 1.000 Euro", " T€"])) }
        ),
        (
            "thousands above",
            { table, dice in
                guard table.kind == .rates, table.thousands("") else { return }
                table.above.append([dice.one(["Angaben in Tsd. €", "Alle Beträge in TEUR", "in 1.000 EUR"])])
            }
        ),
        (
            "thousands in the format",
            { table, _ in
                guard table.kind == .rates, table.thousands("") else { return }
                table.format(Sheet.Format(words: "TEUR", scale: 0))
            }
        ),
        (
            "months",
            { table, dice in
                guard table.kind == .rates, !table.isScaled else { return }
                table.scaled(by: { $0 / 12 })
                table.rename { $0 + dice.one([" je Monat", " monatlich", " (mtl.)"]) }
            }
        ),
        (
            "per cent of a post",
            { table, dice in
                guard table.kind == .plan, !table.isScaled, !table.isWritten else { return }
                table.scaled(by: { $0 * 100 })
                table.rename { _ in dice.one(["Umfang in %", "Stellen in Prozent", "Beschäftigungsgrad (%)"]) }
            }
        ),
        (
            "hours",
            { table, dice in
                guard table.kind == .plan, !table.isScaled, !table.isWritten else { return }
                table.scaled(by: { $0 * 39 })
                table.rename { _ in dice.one(["Wochenstunden", "Umfang (Std./Woche)", "Stunden"]) }
            }
        ),
        (
            "unit below the heading",
            { table, _ in
                guard table.kind == .rates, table.head.count == 1 else { return }
                table.head.append(table.head[0].indices.map { $0 == table.valueColumn ? "Euro" : "" })
            }
        ),
        (
            "something else in the heading",
            { table, dice in
                guard !table.isScaled else { return }
                let words = [
                    OfficeTable.Kind.rates: [
                        " (halbjährlich)", " vierteljährlich", " in D-Mark", " (zł)", " in Punkten", " ohne Versorgung",
                    ],
                    .plan: [" in h", " (Wstd.)", " je Einrichtung", " (Köpfe)", " Bedarf 2040"],
                    .key: [" (65+)", " 18+", " ohne Ausland", " in Privathaushalten", " (Prognose)"],
                ]
                table.scaled(by: { max(1, $0 / 2_000_000) * 1_000_000 })
                let chosen = dice.one(words[table.kind] ?? [""])
                table.rename { $0 + chosen }
            }
        ),
        (
            "another unit in the format",
            { table, dice in
                guard table.kind != .key, !table.isScaled, table.isPlain else { return }
                table.scaled(by: { $0 * 39 })
                table.format(
                    Sheet.Format(
                        words: dice.one(
                            table.kind == .plan
                                ? ["h", "Wochenstd.", "Std.", "Pkt.", "~"]
                                : ["zł", "Pkt.", "rd.", ".000", ";;;", "€/Monat"]), scale: 0))
            }
        ),
        (
            "a column of units",
            { table, dice in
                guard table.kind != .key, !table.isScaled, table.isPlain else { return }
                let unit =
                    table.kind == .plan
                    ? dice.one([("Std.", 39), ("%", 100), ("Tage", 5)])
                    : dice.one([("DM", 2), ("€/Monat", 12), ("Pkt.", 3)])
                table.scaled(by: { $0 * Int64(unit.1) })
                table.insert("Einheit") { _ in .text(unit.0) }
            }
        ),
        (
            "a unit beside the numbers",
            { table, _ in
                guard table.kind == .rates, table.isPlain, table.head.count == 1, table.thousands("") else { return }
                table.insert("") { _ in .text("TEUR") }
            }
        ),
        (
            "a remark on the unit",
            { table, dice in
                guard table.kind == .rates, table.isPlain, !table.isScaled, table.head.count == 1 else { return }
                table.scaled { $0 / 12 }
                let said = dice.one(["monatlich", "je Monat", "mtl."])
                table.insert(dice.one(["Bemerkung", "Basis", "Zeitraum"])) { _ in .text(said) }
            }
        ),
        (
            "a count and a share",
            { table, dice in
                guard table.kind == .plan, !table.isScaled, table.isPlain else { return }
                let
                    share = dice.one([
                        ("Umfang", "0.5"), ("Stellenanteil", "0.5"), ("Beschäftigungsgrad in %", "50"),
                        ("Umfang in %", "50"),
                    ]), count = dice.one(["Anzahl", "Zahl der Stellen", "Stellen"])
                table.scaled(by: { $0 * 2 })
                table.rename { _ in count }
                table.insert(share.0) { _ in .number(share.1) }
            }
        ),
        (
            "a sheet in thousands",
            { table, _ in
                guard table.kind == .rates, table.isPlain, table.thousands("") else { return }
                table.name = "Kosten TEUR"
            }
        ),
        (
            "thousands over the names",
            { table, _ in
                guard table.kind == .rates, table.isPlain, let place = table.head[0].firstIndex(of: "Entgeltgruppe"),
                    table.thousands("")
                else { return }
                table.head[0][place] = "Entgeltgruppe (Beträge in T€)"
            }
        ),
        (
            "fraction of 1000 in the display",
            { table, _ in
                guard table.kind == .rates else { return }
                if !table.isScaled { table.format(Sheet.Format(words: "", scale: 3)) }
            }
        ),
    ]

    mutating func scaled(by change: (Int64) -> Int64) {
        isScaled = true
        for index in rows.indices where rows[index].indices.contains(valueColumn) {
            guard case .number(let digits) = rows[index][valueColumn].content, let value = Exact.millionths(digits)
            else { continue }
            rows[index][valueColumn].content = .number(Exact.moved(String(change(Int64(value))), by: -6))
        }
    }

    /// Whether a number is written out already, and would be left as it is.
    var isWritten: Bool {
        rows.contains { $0.indices.contains(valueColumn) && !$0[valueColumn].isEmpty && $0[valueColumn].text != nil }
    }

    /// Whether they could be made.
    mutating func thousands(_ words: String) -> Bool {
        // What is shown in thousands already would be said to be so twice.
        guard kind == .rates || !words.isEmpty, kind != .plan, !isScaled, !isWritten,
            !formats.contains(where: { $0.scale != 0 })
        else { return false }
        isScaled = true
        for index in rows.indices where rows[index].indices.contains(valueColumn) {
            guard case .number(let digits) = rows[index][valueColumn].content else { continue }
            rows[index][valueColumn].content = .number(Exact.moved(digits, by: -3))
        }
        if kind == .key { rename { $0 + " in Tausend" } } else { rename { $0 + words } }
        return true
    }

    mutating func format(_ format: Sheet.Format) {
        formats.append(format)
        for index in rows.indices where rows[index].indices.contains(valueColumn) {
            rows[index][valueColumn].format = Int16(formats.count - 1)
        }
    }
}
