import Decisions
import Documents

/// What a row of a sheet is taken for. Each has one; with what each column is
/// taken for, every cell of the file is accounted for.
enum RowUse: String, Hashable, Sendable {
    case blank, above, head, taken
    case hidden, sum, note, section, repeated, columnNumbers
    /// Of a level above the municipalities, or of another county.
    case higher, elsewhere
    /// A part of the whole, such as the men of all; and what another choice would take, such as another day.
    case part, unchosen
    /// Below the total of all municipalities, and none of them.
    case below
    /// Left out since somebody chose so.
    case left

    func title(_ words: Words) -> String {
        switch self {
        case .blank: words("leer", "blank")
        case .above: words("über den Überschriften", "above the headings")
        case .head: words("Überschrift", "heading")
        case .taken: words("Daten", "data")
        case .hidden: words("ausgeblendet", "hidden")
        case .sum: words("Summe", "total")
        case .note: words("Anmerkung", "note")
        case .section: words("Zwischenüberschrift", "subheading")
        case .repeated: words("Überschrift, wiederholt", "heading, repeated")
        case .columnNumbers: words("Nummern der Spalten", "numbers of the columns")
        case .higher: words("höhere Ebene", "higher level")
        case .elsewhere: words("anderer Kreis", "another county")
        case .part: words("Teil des Ganzen", "part of the whole")
        case .unchosen: words("nicht gewählt", "not chosen")
        case .below: words("unter der Summe", "below the total")
        case .left: words("ausgelassen", "left out")
        }
    }

    /// The note for rows that are not taken; nil where there is nothing to say.
    func note(_ rows: [Int]) -> Text? {
        guard let first = rows.first else { return nil }
        let places = RowUse.places(rows)
        let one = rows.count == 1
        switch self {
        case .blank, .head, .taken: return nil
        case .above:
            let all = RowUse.places(first: first, last: rows.last ?? first)
            return Text("Nicht übernommen: was über den Überschriften steht (Zeile \(all.de)).", en: "Not taken over: what stands above the headings (\(one ? "row" : "rows") \(all.in(.en))).")
        case .hidden:
            return Text("Ausgeblendet und nicht übernommen: \(one ? "Zeile" : "Zeilen") \(places.de).", en: "Hidden and not taken over: \(one ? "row" : "rows") \(places.in(.en)).")
        case .sum:
            return one ? Text("Zeile \(places.de) ist eine Summe und nicht übernommen.", en: "Row \(places.in(.en)) is a total and was not taken over.")
                : Text("Die Zeilen \(places.de) sind Summen und nicht übernommen.", en: "Rows \(places.in(.en)) are totals and were not taken over.")
        case .note:
            return Text("Anmerkungen, nicht übernommen: \(one ? "Zeile" : "Zeilen") \(places.de).", en: "Notes, not taken over: \(one ? "row" : "rows") \(places.in(.en)).")
        case .section:
            return Text("Zwischenüberschriften, nicht übernommen: \(one ? "Zeile" : "Zeilen") \(places.de).", en: "Subheadings, not taken over: \(one ? "row" : "rows") \(places.in(.en)).")
        case .repeated:
            return Text("Wiederholte Überschriften, nicht übernommen: \(one ? "Zeile" : "Zeilen") \(places.de).", en: "Repeated headings, not taken over: \(one ? "row" : "rows") \(places.in(.en)).")
        case .below:
            return Text("Unter der Summe und nicht übernommen: \(one ? "Zeile" : "Zeilen") \(places.de).",
                        en: "Below the total and not taken over: \(one ? "row" : "rows") \(places.in(.en)).")
        case .columnNumbers: return nil
        case .higher:
            return Text("Kreis, Land oder Bund, nicht übernommen: \(one ? "Zeile" : "Zeilen") \(places.de).", en: "County, state or federation, not taken over: \(one ? "row" : "rows") \(places.in(.en)).")
        case .elsewhere:
            return Text("Gemeinden anderer Kreise, nicht übernommen: \(one ? "Zeile" : "Zeilen") \(places.de).", en: "Municipalities of other counties, not taken over: \(one ? "row" : "rows") \(places.in(.en)).")
        case .part:
            return Text("Teile des Ganzen, nicht übernommen: \(one ? "Zeile" : "Zeilen") \(places.de).", en: "Parts of the whole, not taken over: \(one ? "row" : "rows") \(places.in(.en)).")
        case .unchosen:
            return Text("Nicht gewählt und nicht übernommen: \(one ? "Zeile" : "Zeilen") \(places.de).", en: "Not chosen and not taken over: \(one ? "row" : "rows") \(places.in(.en)).")
        case .left:
            return Text("Auf Wunsch ausgelassen: \(one ? "Zeile" : "Zeilen") \(places.de).", en: "Left out as chosen: \(one ? "row" : "rows") \(places.in(.en)).")
        }
    }

    /// Subheadings, and what stands below the total, are named: whoever meant a row of data sees that it is none.
    func note(_ rows: [Int], of sheet: Sheet) -> Text? {
        func list(_ open: String, _ close: String, _ more: String) -> String {
            rows.prefix(12).map { row in
                let text = sheet.rows[row].first { !$0.isEmpty }?.shown ?? ""
                return "\(row + 1) \(open)\(text.count > 60 ? text.prefix(59) + "…" : text[...])\(close)"
            }.joined(separator: ", ") + (rows.count > 12 ? more : "")
        }
        let one = rows.count == 1
        let german = "\(one ? "Zeile" : "Zeilen") \(list("„", "“", " und weitere"))"
        let english = "\(one ? "row" : "rows") \(list("“", "”", " and more"))"
        switch self {
        case .section: return Text("Zwischenüberschriften, nicht übernommen: \(german).", en: "Subheadings, not taken over: \(english).")
        case .below:
            return Text("Unter der Summe aller Gemeinden und keine davon, nicht übernommen: \(german).",
                        en: "Below the total of all municipalities and none of them, not taken over: \(english).")
        default: return note(rows)
        }
    }

    /// `3, 5 bis 9`; the first twelve runs.
    static func places(_ rows: [Int]) -> Text {
        var runs: [(Int, Int)] = []
        for row in rows.sorted() {
            if let last = runs.last, last.1 + 1 == row { runs[runs.count - 1].1 = row } else { runs.append((row, row)) }
        }
        func list(_ to: String, _ more: String) -> String {
            runs.prefix(12).map { $0.0 == $0.1 ? String($0.0 + 1) : "\($0.0 + 1)\(to)\($0.1 + 1)" }.joined(separator: ", ") + (runs.count > 12 ? more : "")
        }
        return Text(list(" bis ", " und weitere"), en: list(" to ", " and more"))
    }

    /// `5 bis 9`, or only `5`.
    static func places(first: Int, last: Int) -> Text {
        first == last ? Text("\(first + 1)") : Text("\(first + 1) bis \(last + 1)", en: "\(first + 1) to \(last + 1)")
    }
}
