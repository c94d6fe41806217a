/// Words that are written across emphasis, links or marks, and hold a hyphen:
/// "*Neunkirchen*-Seelscheid". They stay on one line as all others do.
struct JoinedWords {
    /// Some of a line, and whether it is such a word.
    struct Part: Hashable {
        var content: [Inline]
        var isJoined = false
    }

    static func parts(of line: [Inline]) -> [Part] {
        let borders = line.borders
        guard !borders.isEmpty else { return [Part(content: line)] }
        let text = Array(line.gluedText.unicodeScalars)
        var next = borders[...]
        let joined = words(in: text).filter { word in
            next = next.drop { $0 <= word.lowerBound }
            return next.first.map { $0 < word.upperBound } ?? false && isSplit(text[word])
        }
        let starts = Set(joined.map(\.lowerBound)),
            places = starts.union(joined.map(\.upperBound)).subtracting([0, text.count]).sorted()
        return zip([0] + places, line.cut(at: places)).filter { !$1.isEmpty }.map {
            Part(content: $1, isJoined: starts.contains($0))
        }
    }

    /// What stands between two spaces; after a hyphen the next word too.
    private static func words(in text: [Unicode.Scalar]) -> [Range<Int>] {
        text.split { $0 == " " || (0x0A...0x0D).contains($0.value) || [0x85, 0x2028, 0x2029].contains($0.value) }.map(
            \.indices
        ).reduce(into: []) { words, word in
            if let last = words.last, text[last.upperBound - 1] == "-", last.upperBound + 1 == word.lowerBound,
                text[last.upperBound] == " "
            {
                words[words.count - 1] = last.lowerBound..<word.upperBound
            } else {
                words.append(word)
            }
        }
    }

    /// Holds a hyphen, and not at its end.
    private static func isSplit(_ word: ArraySlice<Unicode.Scalar>) -> Bool {
        let isDash = word.map { WordPiece.isDash(Character($0)) }
        return isDash.dropLast().contains(true) && isDash.contains(false)
    }
}

extension [Inline] {
    /// The words, with a line end where one is set, and no space within what
    /// cannot be cut.
    var gluedText: String {
        map { inline in
            switch inline {
            case .text(let text): text
            case .code(let text): text.replacing(" ", with: "\u{A0}").replacing("\n", with: "\u{A0}")
            // What says that it is assumed follows after a space.
            case .figure(let mark):
                mark.shown.replacing(" ", with: "\u{A0}").replacing("\n", with: "\u{A0}") + (mark.isMarked ? " " : "")
            case .strong(let inner), .emphasis(let inner), .link(_, let inner), .lang(_, let inner),
                .span(_, let inner):
                inner.gluedText
            case .lineBreak: "\n"
            case .footnote: ""
            }
        }.joined()
    }

    /// Where one of them ends and another begins, counted in its letters.
    var borders: [Int] {
        var borders: [Int] = [], length = 0
        for inline in self {
            borders.append(length)
            switch inline {
            case .strong(let inner), .emphasis(let inner), .link(_, let inner), .lang(_, let inner),
                .span(_, let inner):
                borders += inner.borders.map { length + $0 }
            case .text, .code, .figure, .lineBreak, .footnote: break
            }
            length += [inline].gluedText.unicodeScalars.count
        }
        return borders.filter { $0 > 0 && $0 < length }
    }

    /// Cut before some of its letters, counted from 0 and each later than the one
    /// before; footnotes at a cut belong to what stands before it.
    func cut(at places: [Int]) -> [[Inline]] {
        var pieces: [[Inline]] = [[]], rest = places[...], start = 0
        for inline in self {
            let end = start + [inline].gluedText.unicodeScalars.count
            while end > start, let place = rest.first, place <= start {
                pieces.append([])
                rest.removeFirst()
            }
            let inside = rest.prefix { $0 < end }.map { $0 - start }
            let parts = inside.isEmpty ? [inline] : inline.cut(at: inside)
            pieces[pieces.count - 1].append(parts[0])
            pieces += parts.dropFirst().map { [$0] }
            (rest, start) = (rest.dropFirst(inside.count), end)
        }
        return pieces + rest.map { _ in [] }
    }
}

private extension Inline {
    func cut(at places: [Int]) -> [Inline] {
        switch self {
        case .text(let text):
            let scalars = Array(text.unicodeScalars)
            return zip([0] + places, places + [scalars.count]).map {
                .text(String(String.UnicodeScalarView(scalars[$0..<$1])))
            }
        case .strong(let inner): return inner.cut(at: places).map { .strong($0) }
        case .emphasis(let inner): return inner.cut(at: places).map { .emphasis($0) }
        case .link(let address, let inner): return inner.cut(at: places).map { .link(to: address, $0) }
        case .lang(let language, let inner): return inner.cut(at: places).map { .lang(language, $0) }
        case .span(let kind, let inner): return inner.cut(at: places).map { .span(kind: kind, $0) }
        // These have no space at which they could be cut.
        case .code, .figure, .lineBreak, .footnote: return [self] + places.map { _ in .text("") }
        }
    }
}
