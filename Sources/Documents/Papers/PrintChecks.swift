import Decisions

/// Letters that no font of the PDF has an image of.
enum LetterCheck {
    private static let most = 5

    static func findings(in texts: [TreeWalk.PlacedText]) -> [PaperFinding] {
        var words: [(word: String, letters: [Unicode.Scalar], heading: String?)] = [], seen: Set<String> = []
        for place in texts where !Glyphs.missing(in: place.text).isEmpty {
            for word in place.text.split(whereSeparator: { $0.isWhitespace || "<>\"„“".contains($0) }) {
                let letters = Glyphs.missing(in: String(word))
                guard !letters.isEmpty, seen.insert(String(word)).inserted else { continue }
                words.append((String(word.prefix(30)), letters, place.heading))
            }
        }
        guard !words.isEmpty else { return [] }
        func list(_ language: Language) -> String {
            let quoted = language.conventions.quoted
            return words.prefix(most).map { word in
                let codes = word.letters.prefix(4)
                    .map { "U+" + String($0.value, radix: 16, uppercase: true) }.joined(separator: ", ")
                let place = word.heading.map { Phrase("; unter \(quoted($0), "heading")").in(language) } ?? ""
                return quoted(word.word) + " (\(codes)" + place + ")"
            }.joined(separator: ", ")
        }
        let rest = words.count - min(words.count, most), help = help(for: words.flatMap(\.letters))
        let sentence =
            rest > 0
            ? Text(
                phrase: """
                    Die Schriften des PDF haben nicht alle Zeichen von \(list, "words") und \(rest, "count") weiteren \
                    Wörtern; im PDF stünde � dafür. \(help, "help")
                    """)
            : Text(
                phrase: """
                    Die Schriften des PDF haben nicht alle Zeichen von \(list, "words"); im PDF stünde � dafür. \
                    \(help, "help")
                    """)
        return [PaperFinding(.missingLetter, sentence)]
    }

    /// A word has a transcription, a picture or a sign has none.
    private static func help(for letters: [Unicode.Scalar]) -> Text {
        let ofWords = letters.contains(where: isOfWords), ofNone = letters.contains { !isOfWords($0) }
        let helps =
            (ofWords ? [Text(phrase: "Die Wörter in lateinischer Umschrift schreiben.")] : [])
            + (ofNone ? [Text(phrase: "Bildzeichen und Sonderzeichen weglassen oder ein Wort dafür schreiben.")] : [])
        return Text.joined(helps)
    }

    private static func isOfWords(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .nonspacingMark,
            .spacingMark, .decimalNumber:
            true
        default: false
        }
    }
}

/// What is wider than the page, whatever is done.
enum WidthCheck {
    static func findings(in walk: TreeWalk) -> [PaperFinding] {
        let tables = walk.tables.compactMap { finding(TableFit($0.table, isNested: $0.isNested), $0.name) }.map {
            PaperFinding(.overflow, $0)
        }
        return tables
            + walk.texts.filter { !$0.isDrawing && WordWidth(of: $0.text, in: $0.place).widest * $0.size > $0.room }.map
        { place in
            let word = place.text.split(separator: " ").max { $0.count < $1.count }.map { String($0.prefix(40)) } ?? ""
            return PaperFinding(
                .overflow,
                Text(
                    phrase: """
                        „\(word, "word")…“ ist länger als eine Zeile und hat keine Stelle, an der es getrennt werden \
                        kann. \
                        Leerzeichen einfügen.
                        """))
        }
    }

    private static func finding(_ fit: TableFit, _ name: Text) -> Text? {
        if fit.isOverflowing {
            return Text(
                phrase: """
                    \(name, "name") ist breiter als die Seite, auch in kleiner Schrift und in Teilen. Wörter kürzen \
                    oder \
                    Spalten weglassen.
                    """)
        }
        guard fit.lacksHeads else { return nil }
        return Text(
            phrase: """
                \(name, "table") passt nur in Teilen auf die Seite, und die Spalten, die ihre Zeilen benennen, sind zu \
                breit, \
                um in jedem Teil zu stehen. Die ersten Spalten kürzen oder in einer zusammenfassen.
                """)
    }
}
