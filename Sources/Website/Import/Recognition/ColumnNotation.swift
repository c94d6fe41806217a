import Decisions

/// In which notation the numbers of a column are written. It is told over the
/// whole column, as one number alone may be read either way.
struct ColumnNotation: Hashable, Sendable {
    var notation: Language
    /// A number that can be read either way, where no other number tells.
    var guess: String?

    init(_ texts: some Sequence<(text: String, quantity: NumberKind)>, page: Language) {
        var german = 0, english = 0
        var unclear: String?
        for (text, quantity) in texts {
            switch (quantity.digits(text, .de), quantity.digits(text, .en)) {
            case (nil, nil): continue
            case (_?, nil): german += 1
            case (nil, _?): english += 1
            case (let de?, let en?): if de != en { unclear = unclear ?? text }
            }
        }
        if german != english {
            notation = german > english ? .de : .en
        } else {
            notation = page == .en ? .en : .de
            // A column that contradicts itself has faults that say so.
            if german == 0 { guess = unclear }
        }
    }

    /// What the page says where it had to decide.
    func note(column: Int, quantity: NumberKind, page: Language) -> Text? {
        guard let guess, let de = quantity.digits(guess, .de), let en = quantity.digits(guess, .en) else { return nil }
        let letter = Sheet.letter(column)
        let german = ColumnNotation.shown(de, quantity), english = ColumnNotation.shown(en, quantity)
        return notation == .de
            ? Text(
                phrase: """
                    Die Zahlen der Spalte \(letter, "letter") lassen sich deutsch und englisch lesen. Gelesen sind sie \
                    deutsch, wie auf dieser Seite: „\(guess, "guess")“ ist \(german, "german"), nicht \
                    \(english, "english"). Sind sie englisch geschrieben, die Datei auf der englischen Seite einlesen.
                    """)
            : Text(
                phrase: """
                    Die Zahlen der Spalte \(letter, "letter") lassen sich deutsch und englisch lesen. Gelesen sind sie \
                    englisch: „\(guess, "guess")“ ist \(english, "english"), nicht \(german, "german").
                    """)
    }

    /// Without zeros at the end, which would look like thousands.
    private static func shown(_ digits: String, _ quantity: NumberKind) -> Text {
        var kept = digits[...]
        if kept.contains(".") {
            while kept.last == "0" { kept.removeLast() }
            if kept.last == "." { kept.removeLast() }
        }
        let digits = String(kept)
        return Text(each: { quantity.typed(digits, $0) })
    }
}
