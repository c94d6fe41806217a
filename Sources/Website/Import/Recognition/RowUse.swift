import Decisions
import Documents

/// What a row of a sheet is taken for. Each has one; with what each column is
/// taken for, every cell of the file is accounted for.
enum RowUse: String, Hashable, Sendable {
    case blank, above, head, taken
    case hidden, sum, note, section, repeated, columnNumbers
    /// Of a level above the municipalities, or of another county.
    case higher, elsewhere
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
            return Text("Nicht übernommen: was über den Überschriften steht (Zeile \(first + 1) bis \((rows.last ?? first) + 1)).",
                        en: "Not taken over: what stands above the headings (rows \(first + 1) to \((rows.last ?? first) + 1)).")
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
        case .columnNumbers: return nil
        case .higher:
            return Text("Kreis, Land oder Bund, nicht übernommen: \(one ? "Zeile" : "Zeilen") \(places.de).", en: "County, state or federation, not taken over: \(one ? "row" : "rows") \(places.in(.en)).")
        case .elsewhere:
            return Text("Gemeinden anderer Kreise, nicht übernommen: \(one ? "Zeile" : "Zeilen") \(places.de).", en: "Municipalities of other counties, not taken over: \(one ? "row" : "rows") \(places.in(.en)).")
        case .left:
            return Text("Auf Wunsch ausgelassen: \(one ? "Zeile" : "Zeilen") \(places.de).", en: "Left out as chosen: \(one ? "row" : "rows") \(places.in(.en)).")
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
        return Text(list(" bis ", " …"), en: list(" to ", " …"))
    }
}
