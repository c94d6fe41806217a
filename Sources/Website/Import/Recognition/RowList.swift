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
            } else if let first = RowList.row(piece), place + 2 < pieces.count,
                RowList.upTo.contains(pieces[place + 1]), let last = RowList.row(pieces[place + 2]), last >= first
            {
                runs.append(first...last)
                place += 3
            } else if let row = RowList.row(piece),
                place + 1 >= pieces.count || !RowList.upTo.contains(pieces[place + 1])
            {
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
            if let last = word.last,
                character.isWhitespace || character == "." || kind(last) != kind(character) || kind(character) == 2
            {
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

    private static let between: Set<String> = [
        ",", ";", "+", "&", "und", "and", "u", "sowie", "zeile", "zeilen", "row", "rows", "nr",
    ]
    private static let upTo: Set<String> = [
        "bis", "to", "-", "–", "—", "\u{2010}", "\u{2011}", "\u{2212}", "through", "until",
    ]
}

extension ImportChoices {
    /// What was chosen and cannot be done: it is told, not passed over.
    func faults(in sheet: Sheet, _ kind: ImportKind) -> [TableFault] {
        var faults: [TableFault] = []
        let expected = Text(phrase: "Nummern von Zeilen der Datei, wie 7, 12 bis 15")
        for (list, name) in [
            (left, Text(phrase: "Zeilen, die auszulassen sind")), (kept, Text(phrase: "Zeilen, die Daten sind")),
        ] {
            for text in list.unread {
                faults.append(TableFault(found: Text(phrase: "\(name, "name"): „\(text, "text")“"), expected: expected))
            }
            for run in list.missing(below: sheet.rows.count) {
                let rows = RowUse.places(first: run.lowerBound, last: run.upperBound)
                faults.append(
                    TableFault(
                        found: Text(phrase: "\(name, "name"): Zeile \(rows, "rows") gibt es nicht"),
                        expected: Text(phrase: "Zeilen bis \(sheet.rows.count, "count")")))
            }
        }
        if let wrongHead {
            faults.append(
                TableFault(
                    found: Text(phrase: "Überschriften von Zeile \(wrongHead, "wrongHead")"),
                    expected: Text(phrase: "Zeilen der Datei, die erste zuerst")))
        } else if let head, head.upperBound > sheet.rows.count {
            faults.append(
                TableFault(
                    found: Text(phrase: "Überschriften bis Zeile \(head.upperBound, "head")"),
                    expected: Text(phrase: "Zeilen bis \(sheet.rows.count, "count")")))
        }
        for place in cells.keys.sorted() where !sheet.has(place) {
            faults.append(
                TableFault(
                    found: Text(phrase: "Zelle \(place.name, "name") gibt es nicht"),
                    expected: Text(phrase: "eine Zelle der Datei")))
        }
        for (name, place) in columns.sorted(by: { $0.key < $1.key }) where place >= sheet.width {
            guard let title = kind.meanings.first(where: { $0.name == name })?.title else { continue }
            faults.append(
                TableFault(
                    found: Text(phrase: "\(title, "title"): eine Spalte, die es nicht gibt"),
                    expected: Text(phrase: "eine der Spalten bis \(Sheet.letter(max(0, sheet.width - 1)), "letter")")))
        }
        return faults
    }
}
