import Decisions

/// Rows as somebody lists them: „7, 12“, „33 bis 35“, „33–35“.
struct RowList: Hashable, Sendable {
    /// Counted from 0.
    private(set) var runs: [ClosedRange<Int>] = []
    /// What of the list is no number of a row.
    private(set) var unread: [String] = []

    init() {}

    init(_ list: String) {
        let pieces = RowList.pieces(list)
        var place = 0
        while place < pieces.count {
            let piece = pieces[place]
            if RowList.between.contains(piece) {
                place += 1
            } else if let first = RowList.row(piece), place + 2 < pieces.count, RowList.upTo.contains(pieces[place + 1]), let last = RowList.row(pieces[place + 2]), last >= first {
                runs.append(first...last)
                place += 3
            } else if let row = RowList.row(piece), place + 1 >= pieces.count || !RowList.upTo.contains(pieces[place + 1]) {
                runs.append(row...row)
                place += 1
            } else {
                // „35 bis 33“, „ab 7“: as far as it belongs together.
                let end = pieces[(place + 1)...].firstIndex { RowList.between.contains($0) } ?? pieces.count
                unread.append(pieces[place..<end].joined(separator: " "))
                place = end
            }
        }
    }

    func contains(_ row: Int) -> Bool { runs.contains { $0.contains(row) } }

    var isEmpty: Bool { runs.isEmpty }

    /// What is listed beyond the rows that there are, as it would be written.
    func missing(below count: Int) -> [ClosedRange<Int>] {
        runs.filter { $0.upperBound >= count }.map { max($0.lowerBound, count)...$0.upperBound }
    }

    /// Numbers, words and signs, each by itself.
    private static func pieces(_ list: String) -> [String] {
        var pieces: [String] = [], word = ""
        func kind(_ character: Character) -> Int { character.isNumber ? 0 : character.isLetter ? 1 : 2 }
        for character in list.lowercased() {
            if let last = word.last, character.isWhitespace || character == "." || kind(last) != kind(character) || kind(character) == 2 {
                pieces.append(word)
                word = ""
            }
            // „33. bis 35.“
            if !character.isWhitespace, character != "." { word.append(character) }
        }
        if !word.isEmpty { pieces.append(word) }
        return pieces
    }

    /// A row from 0; so many digits no file has rows.
    private static func row(_ piece: String) -> Int? {
        guard Tokens.isDigits(piece), piece.utf8.count <= 9, let number = Int(piece), number > 0 else { return nil }
        return number - 1
    }

    private static let between: Set<String> = [",", ";", "+", "&", "und", "and", "u", "sowie", "zeile", "zeilen", "row", "rows", "nr"]
    private static let upTo: Set<String> = ["bis", "to", "-", "–", "—", "\u{2010}", "\u{2011}", "\u{2212}", "through", "until"]
}

extension ImportChoices {
    /// What was chosen and cannot be done: it is told, not passed over.
    func faults(in sheet: Sheet, _ kind: ImportKind) -> [TableFault] {
        var faults: [TableFault] = []
        let expected = Text("Nummern von Zeilen der Datei, wie 7, 12 bis 15", en: "numbers of rows of the file, such as 7, 12 to 15")
        for (list, name) in [(left, Text("Zeilen, die auszulassen sind", en: "Rows to leave out")), (kept, Text("Zeilen, die Daten sind", en: "Rows that are data"))] {
            for text in list.unread {
                faults.append(TableFault(found: Text("\(name.de): „\(text)“", en: "\(name.in(.en)): “\(text)”"), expected: expected))
            }
            for run in list.missing(below: sheet.rows.count) {
                let rows = RowUse.places(first: run.lowerBound, last: run.upperBound)
                faults.append(TableFault(
                    found: Text("\(name.de): Zeile \(rows.de) gibt es nicht", en: "\(name.in(.en)): there is no row \(rows.in(.en))"),
                    expected: Text("Zeilen bis \(sheet.rows.count)", en: "rows up to \(sheet.rows.count)")))
            }
        }
        if let wrongHead {
            faults.append(TableFault(
                found: Text("Überschriften von Zeile \(wrongHead.de)", en: "Headings from row \(wrongHead.in(.en))"),
                expected: Text("Zeilen der Datei, die erste zuerst", en: "rows of the file, the first one first")))
        } else if let head, head.upperBound > sheet.rows.count {
            faults.append(TableFault(
                found: Text("Überschriften bis Zeile \(head.upperBound)", en: "Headings to row \(head.upperBound)"),
                expected: Text("Zeilen bis \(sheet.rows.count)", en: "rows up to \(sheet.rows.count)")))
        }
        for place in cells.keys.sorted() where !sheet.has(place) {
            faults.append(TableFault(
                found: Text("Zelle \(place.name) gibt es nicht", en: "there is no cell \(place.name)"),
                expected: Text("eine Zelle der Datei", en: "a cell of the file")))
        }
        for (name, place) in columns.sorted(by: { $0.key < $1.key }) where place >= sheet.width {
            guard let title = kind.meanings.first(where: { $0.name == name })?.title else { continue }
            faults.append(TableFault(
                found: Text("\(title.de): eine Spalte, die es nicht gibt", en: "\(title.in(.en)): a column that is not there"),
                expected: Text("eine der Spalten bis \(Sheet.letter(max(0, sheet.width - 1)))", en: "one of the columns up to \(Sheet.letter(max(0, sheet.width - 1)))")))
        }
        return faults
    }
}
