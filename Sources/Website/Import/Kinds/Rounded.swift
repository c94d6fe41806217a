import Decisions

/// A number that the file shows with fewer digits than it has: 2.5 posts as „3“.
struct Rounded: Hashable, Sendable {
    var row: Int
    var column: Int
    var cell: SheetCell
    /// The digits that are shown.
    var shown: String

    private func words(_ language: Language) -> String {
        let shown = NumberKind.posts.typed(shown, language), stored = cell.quoted.in(language)
        let place = Sheet.letter(column) + String(row + 1)
        return Phrase("\(place, "cell") \(stored, "stored") statt „\(shown, "shown")“").in(language)
    }

    static func list(_ all: [Rounded]) -> Text {
        Text(each: { language in
            let more = all.count > 12 ? Phrase(" und weitere").in(language) : ""
            return all.prefix(12).map { $0.words(language) }.joined(separator: ", ") + more
        })
    }

    static func note(_ all: [Rounded]) -> Text? {
        guard !all.isEmpty else { return nil }
        let places = Rounded.list(all)
        return Text(
            phrase: """
                Übernommen, wie sie gespeichert sind, nicht wie die Datei sie gerundet zeigt: \(places, "places").
                """)
    }
}

extension ImportedForm {
    /// Of posts each half is one: which of the two numbers is meant is asked, once for all.
    mutating func faultRounded(_ choices: ImportChoices) {
        guard let first = rounded.first else { return }
        let list = Rounded.list(rounded)
        let question = Text(
            phrase: "Die gespeicherten Zahlen übernehmen, nicht die gerundeten, die die Datei zeigt: \(list, "list")")
        rounded = []
        guard !asks(question, id: "rounded", choices) else { return }
        fault(
            first.row, first.column, Text(phrase: "gerundet gezeigt: \(list, "list")"),
            Text(
                phrase: """
                    Zahlen, die gezeigt werden, wie sie gespeichert sind. Gelten die gespeicherten, lässt es sich \
                    unten \
                    bestätigen.
                    """))
    }
}

extension Sheet {
    /// What a cell shows of its number, where that has fewer digits.
    func roundedDigits(_ cell: SheetCell) -> String? {
        guard let format = format(cell), let places = format.places, (0...6).contains(places) else { return nil }
        let digits: String
        switch cell.content {
        case .number(let plain): digits = Exact.moved(plain, by: -format.scale)
        case .percent(let plain): digits = plain
        case .text, .day, .formula, .error, .truth: return nil
        }
        let parts = digits.split(separator: ".", maxSplits: 1)
        guard parts.count == 2, parts[1].count > places,
            let value = Exact.millionths("\(parts[0]).\(parts[1].prefix(6))")
        else { return nil }
        let step = (places..<6).reduce(Int128(1)) { power, _ in power * 10 }
        return SumRows.shown((value + step / 2) / step * step)
    }
}
