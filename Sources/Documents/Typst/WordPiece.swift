/// What stands together on a line, or may be broken.
///
/// Readers of plain text take a hyphen at the end of a line for that of a
/// broken word, and join what was written apart. So all that stands between
/// two spaces stays on one line where it holds a hyphen and is short enough,
/// with its punctuation; a line ends within a longer one after "/", or where
/// a soft hyphen says so.
struct WordPiece: Hashable {
    enum Kind: Hashable {
        case plain
        /// A word that may be broken.
        case long
        /// Stays on one line.
        case whole
        /// No word: an address or the name of a file, in parts between which a line may end.
        case parts
    }

    let text: String
    let kind: Kind

    /// The pieces of a text, spaces and all.
    ///
    /// - Parameter isBroken: belongs to a word that is longer than its line
    static func all(in text: String, place: TypstText.Place, isBroken: Bool = false) -> [WordPiece] {
        units(of: text, place: place).flatMap { $0.pieces(in: place, isBroken: isBroken) }.reduce(into: []) {
            pieces, piece in
            if piece.kind == .plain, let last = pieces.last, last.kind == .plain {
                pieces[pieces.count - 1] = WordPiece(text: last.text + piece.text, kind: .plain)
            } else {
                pieces.append(piece)
            }
        }
    }

    // MARK: What stands between two spaces

    private struct Unit {
        var text: String
        var isAddress = false

        func pieces(in place: TypstText.Place, isBroken: Bool) -> [WordPiece] {
            if text == " " { return [WordPiece(text: text, kind: .plain)] }
            if isAddress { return [WordPiece(text: text, kind: place.holds(text) ? .whole : .parts)] }
            let isSplit =
                text.dropLast().contains(where: WordPiece.isDash) && text.contains { !WordPiece.isDash($0) }
                || place.isWide && WordPiece.hasSeam(text)
            if isSplit, !isBroken, place.holds(text) { return [WordPiece(text: text, kind: .whole)] }
            return WordPiece.runs(of: text, place: place, isBroken: isBroken)
        }
    }

    /// Has a sign at which a line could end though nothing parts the words: "und/oder", "[a](b)".
    fileprivate static func hasSeam(_ text: String) -> Bool {
        let start = text.drop { !isInner($0) }, inner = start.dropLast(start.reversed().prefix { !isInner($0) }.count)
        return zip(inner, inner.dropFirst()).contains { $0 == "/" ? $1.isLetter : "\\()[]{}|*!?…".contains($0) }
    }
    private static func isInner(_ character: Character) -> Bool { character.isLetter || character.isNumber }

    private static func units(of text: String, place: TypstText.Place) -> [Unit] {
        var units: [Unit] = []
        for (index, chunk) in text.split(separator: " ", omittingEmptySubsequences: false).enumerated() {
            if index > 0 { units.append(Unit(text: " ")) }
            guard !chunk.isEmpty else { continue }
            var parts =
                chunk.contains("://") || chunk.hasPrefix("www.") ? [Unit(text: String(chunk), isAddress: true)] : []
            if parts.isEmpty, chunk.contains("@") {
                // "Registerstand 5f0c…@12": what stands before the address is no part of it.
                for (index, part) in chunk.split(separator: "\u{A0}", omittingEmptySubsequences: false).enumerated() {
                    if index > 0 { parts.append(Unit(text: " ")) }
                    parts.append(Unit(text: String(part), isAddress: part.contains("@")))
                }
            }
            if parts.isEmpty, chunk.contains("_") || chunk.contains("\\"), !place.holds(String(chunk)) {
                parts = [Unit(text: String(chunk), isAddress: true)]
            }
            if parts.isEmpty {
                parts = (place.holds(String(chunk)) ? [String(chunk)] : cut(chunk)).map { Unit(text: $0) }
            }
            // "Teilhabe- und": no line ends after the hyphen.
            if let before = units.dropLast().last?.text, before.last == "-", place.holds(before + " " + parts[0].text) {
                units.removeLast(2)
                parts[0].text = before + " " + parts[0].text
            }
            units += parts
        }
        return units
    }

    /// A line may end after "/", but in no number: "Kfz-/Lkw-Verkehr", "50-12/2013".
    private static func cut(_ chunk: Substring) -> [String] {
        var parts = [""], before: Character = " "
        for character in chunk {
            if before == "/", character != "/", !character.isNumber, !parts[parts.count - 1].isEmpty {
                parts.append("")
            }
            parts[parts.count - 1].append(character)
            before = character
        }
        return parts
    }

    static func isNoLetter(_ character: Character) -> Bool {
        isDash(character) || !character.unicodeScalars.allSatisfy(isLetter)
    }
    static func isDash(_ character: Character) -> Bool {
        character == "-" || character == "–" || character == "\u{2010}"
    }

    // MARK: What is too long for a line of its own

    /// Letters, digits and hyphens are words; all else stands between them.
    private static func runs(of text: String, place: TypstText.Place, isBroken: Bool) -> [WordPiece] {
        var pieces: [WordPiece] = [], start = text.startIndex, isWord = false
        func piece(to end: String.Index) {
            guard start < end else { return }
            let run = String(text[start..<end])
            pieces.append(
                WordPiece(
                    text: run,
                    kind: isWord ? kind(of: run, in: place, isBroken: isBroken) : run.count > 24 ? .long : .plain))
        }
        for index in text.unicodeScalars.indices {
            let isLetter = Self.isLetter(text.unicodeScalars[index])
            guard isLetter != isWord else { continue }
            piece(to: index)
            (start, isWord) = (index, isLetter)
        }
        piece(to: text.endIndex)
        return pieces
    }

    private static func kind(of word: String, in place: TypstText.Place, isBroken: Bool) -> Kind {
        let parts = word.split(separator: "-", omittingEmptySubsequences: false)
        if !isBroken, parts.count > 1, parts.allSatisfy({ !$0.isEmpty }), place.holds(word) { return .whole }
        return parts.contains { $0.unicodeScalars.count > place.longestWord } ? .long : .plain
    }

    static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
        scalar == "-" || ("0"..."9").contains(scalar) || scalar.properties.isAlphabetic
            || scalar.properties.generalCategory == .nonspacingMark
    }
}

extension TypstText.Place {
    /// Its width does not depend on its words.
    var isWide: Bool {
        switch self {
        case .line, .heading, .foot: true
        case .cell, .narrow, .address: false
        }
    }

    /// A longer word is hyphenated.
    var longestWord: Int {
        switch self {
        case .line, .foot, .address: 24
        case .heading: 28
        case .cell, .narrow: 11
        }
    }

    /// Whether a text with hyphens stays on one line, as wide as it is.
    func holds(_ text: String) -> Bool {
        guard text.utf8.count < 200 else { return false }
        let limit =
            switch self {
            case .line: 28.0
            case .foot: 47.0
            case .heading: 18.0
            case .narrow: 11.0
            case .address: 22.0
            // A long word makes a column wide enough.
            case .cell: text.split(whereSeparator: WordPiece.isNoLetter).contains { $0.count > 11 } ? 12.0 : 19.0
            }
        return TextMeasure.width(text, size: 1) <= limit
    }
}
