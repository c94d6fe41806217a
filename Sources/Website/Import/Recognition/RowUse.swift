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
        case .blank: words("leer")
        case .above: words("über den Überschriften")
        case .head: words("Überschrift")
        case .taken: words("Daten")
        case .hidden: words("ausgeblendet")
        case .sum: words("Summe", context: "row use")
        case .note: words("Anmerkung", context: "within a sentence")
        case .section: words("Zwischenüberschrift")
        case .repeated: words("Überschrift, wiederholt")
        case .columnNumbers: words("Nummern der Spalten")
        case .higher: words("höhere Ebene")
        case .elsewhere: words("anderer Kreis")
        case .part: words("Teil des Ganzen")
        case .unchosen: words("nicht gewählt")
        case .below: words("unter der Summe")
        case .left: words("ausgelassen")
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
            return Text(
                phrase: Phrase(
                    rows.count,
                    one: "Nicht übernommen: was über den Überschriften steht (Zeile \(all, "rows")).",
                    other: "Nicht übernommen: was über den Überschriften steht (Zeile \(all, "rows"))."))
        case .hidden:
            return Text(
                phrase: Phrase(
                    rows.count,
                    one: "Ausgeblendet und nicht übernommen: Zeile \(places, "rows").",
                    other: "Ausgeblendet und nicht übernommen: Zeilen \(places, "rows")."))
        case .sum:
            return one
                ? Text(phrase: "Zeile \(places, "places") ist eine Summe und nicht übernommen.")
                : Text(phrase: "Die Zeilen \(places, "places") sind Summen und nicht übernommen.")
        case .note:
            return Text(
                phrase: Phrase(
                    rows.count,
                    one: "Anmerkungen, nicht übernommen: Zeile \(places, "rows").",
                    other: "Anmerkungen, nicht übernommen: Zeilen \(places, "rows")."))
        case .section:
            return Text(
                phrase: Phrase(
                    rows.count,
                    one: "Zwischenüberschriften, nicht übernommen: Zeile \(places, "rows").",
                    other: "Zwischenüberschriften, nicht übernommen: Zeilen \(places, "rows")."))
        case .repeated:
            return Text(
                phrase: Phrase(
                    rows.count,
                    one: "Wiederholte Überschriften, nicht übernommen: Zeile \(places, "rows").",
                    other: "Wiederholte Überschriften, nicht übernommen: Zeilen \(places, "rows")."))
        case .below:
            return Text(
                phrase: Phrase(
                    rows.count,
                    one: "Unter der Summe und nicht übernommen: Zeile \(places, "rows").",
                    other: "Unter der Summe und nicht übernommen: Zeilen \(places, "rows")."))
        case .columnNumbers: return nil
        case .higher:
            return Text(
                phrase: Phrase(
                    rows.count,
                    one: "Kreis, Land oder Bund, nicht übernommen: Zeile \(places, "rows").",
                    other: "Kreis, Land oder Bund, nicht übernommen: Zeilen \(places, "rows")."))
        case .elsewhere:
            return Text(
                phrase: Phrase(
                    rows.count,
                    one: "Gemeinden anderer Kreise, nicht übernommen: Zeile \(places, "rows").",
                    other: "Gemeinden anderer Kreise, nicht übernommen: Zeilen \(places, "rows")."))
        case .part:
            return Text(
                phrase: Phrase(
                    rows.count,
                    one: "Teile des Ganzen, nicht übernommen: Zeile \(places, "rows").",
                    other: "Teile des Ganzen, nicht übernommen: Zeilen \(places, "rows")."))
        case .unchosen:
            return Text(
                phrase: Phrase(
                    rows.count,
                    one: "Nicht gewählt und nicht übernommen: Zeile \(places, "rows").",
                    other: "Nicht gewählt und nicht übernommen: Zeilen \(places, "rows")."))
        case .left:
            return Text(
                phrase: Phrase(
                    rows.count,
                    one: "Auf Wunsch ausgelassen: Zeile \(places, "rows").",
                    other: "Auf Wunsch ausgelassen: Zeilen \(places, "rows")."))
        }
    }

    /// Subheadings, and what stands below the total, are named: whoever meant a row of data sees that it is none.
    func note(_ rows: [Int], of sheet: Sheet) -> Text? {
        let list = Text(each: { language in
            let quoted = rows.prefix(12).map { row in
                let text = sheet.rows[row].first { !$0.isEmpty }?.shown ?? ""
                let cut = text.count > 60 ? text.prefix(59) + "…" : text[...]
                return "\(row + 1) " + language.conventions.quoted(String(cut))
            }
            return quoted.joined(separator: ", ") + (rows.count > 12 ? Phrase(" und weitere").in(language) : "")
        })
        switch self {
        case .section:
            return Text(
                phrase: Phrase(
                    rows.count,
                    one: "Zwischenüberschriften, nicht übernommen: Zeile \(list, "rows").",
                    other: "Zwischenüberschriften, nicht übernommen: Zeilen \(list, "rows")."))
        case .below:
            return Text(
                phrase: Phrase(
                    rows.count,
                    one: "Unter der Summe aller Gemeinden und keine davon, nicht übernommen: Zeile \(list, "rows").",
                    other: "Unter der Summe aller Gemeinden und keine davon, nicht übernommen: Zeilen \(list, "rows").")
            )
        default: return note(rows)
        }
    }

    /// `3, 5 bis 9`; the first twelve runs.
    static func places(_ rows: [Int]) -> Text {
        var runs: [(Int, Int)] = []
        for row in rows.sorted() {
            if let last = runs.last, last.1 + 1 == row { runs[runs.count - 1].1 = row } else { runs.append((row, row)) }
        }
        return Text(each: { language in
            let more = runs.count > 12 ? Phrase(" und weitere").in(language) : ""
            return runs.prefix(12).map { places(first: $0.0, last: $0.1).in(language) }.joined(separator: ", ") + more
        })
    }

    /// `5 bis 9`, or only `5`.
    static func places(first: Int, last: Int) -> Text {
        first == last ? Text("\(first + 1)") : Text(phrase: "\(first + 1, "first") bis \(last + 1, "last")")
    }
}
