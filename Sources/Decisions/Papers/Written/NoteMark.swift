/// Stars that mark notes, as below a table: "* geschätzt" to "12.000*". They
/// are no signs of a list, though two of them may stand one below the other.
enum NoteMark {
    private static let star = UInt8(ascii: "*"), bar = UInt8(ascii: "|")

    /// Whether stars below these lines mark notes: right below a table; and where
    /// something bears a star, unless "Ziele:" or the like announces a list.
    static func isExpected(in lines: ArraySlice<WrittenLine>, isBorne: Bool) -> Bool {
        guard let above = lines.last(where: { !$0.isBlank }) else { return isBorne }
        if above.endsInColon {
            return isBorne && titles.contains { above.content.trimmed.string.lowercased().hasPrefix($0) }
        }
        return isBorne || TableLine.isRow(above)
    }

    private static let titles = [
        "anmerkung", "erläuterung", "legende", "hinweis", "fußnote", "zeichen", "note", "explanation", "key",
        "footnote",
    ]

    /// "* geschätzt" and "** vorläufig"
    static func begins(_ line: WrittenLine) -> Bool {
        let stars = line.content.run(of: star)
        return (1...3).contains(stars) && line.content.dropFirst(stars).first?.isBlank ?? false
    }

    /// Something bears a star that closes no emphasis: "12.000*", "Kosten *".
    static func isBorne(in lines: [WrittenLine]) -> Bool {
        var waiting = [0, 0, 0, 0]
        for line in lines {
            if line.isBlank { waiting = [0, 0, 0, 0] }
            let bytes = Array(itemless(line))
            var place = 0, ink: UInt8?
            while place < bytes.count {
                let before = ink
                if !bytes[place].isBlank { ink = bytes[place] }
                // Each cell stands for itself.
                if bytes[place] == bar { waiting = [0, 0, 0, 0] }
                let length = bytes[place...].run(of: star), run = place..<(place + length)
                place += max(1, length)
                guard (1...3).contains(length) else { continue }
                let flanks = Flanks(of: run, in: bytes, within: bytes.indices)
                if flanks.closes, waiting[length] > 0 {
                    waiting[length] -= 1
                } else if flanks.closes || isApart(run, in: bytes, after: before) {
                    return true
                }
                if flanks.opens { waiting[length] += 1 }
            }
        }
        return false
    }

    /// Without the sign of an item.
    private static func itemless(_ line: WrittenLine) -> ArraySlice<UInt8> {
        let content = line.content, stars = content.run(of: star)
        return stars > 0 && content.dropFirst(stars).first?.isBlank ?? true ? content.dropFirst(stars) : content
    }

    /// "12.000 *" at the end of a line or of a cell.
    ///
    /// - Parameter before: the last sign before it that is no space
    private static func isApart(_ run: Range<Int>, in bytes: [UInt8], after before: UInt8?) -> Bool {
        guard let before, before != star, bytes[run.lowerBound - 1].isBlank else { return false }
        return bytes[run.upperBound...].first { !$0.isBlank }.map { $0 == bar } ?? (before != bar)
    }

    /// Said of a number, and of nothing else.
    private static let certain: Set<String> = [
        "geschätzt", "geschätzte", "geschätzter", "vorläufig", "vorläufige", "vorläufiger", "vorläufiges", "gerundet",
        "gerundete", "hochgerechnet",
        "nachrichtlich", "estimated", "provisional", "preliminary", "rounded",
    ]
    /// Notes begin with it, and other things do.
    private static let likely: Set<String> = [
        "schätzung", "schätzwert", "schätzwerte", "berechnet", "ohne", "einschließlich", "einschl.", "inkl.",
        "inklusive", "zuzüglich", "zzgl.", "abzüglich",
        "abzgl.", "davon", "darunter", "laut", "lt.", "siehe", "s.", "vgl.", "stand", "stand:", "quelle", "quelle:",
        "anmerkung", "anmerkung:", "hinweis:",
        "estimate", "including", "incl.", "excluding", "excl.", "without", "source", "source:", "note:", "see",
    ]

    /// Whether an item after a star is a note, by the word that it begins with.
    static func doubt(of content: ArraySlice<UInt8>) -> ItemStart.Doubt {
        let word = content.prefix { !$0.isBlank && $0 != UInt8(ascii: ",") && $0 != UInt8(ascii: ";") }.string
        return certain.contains(word)
            ? .certain : likely.contains(word.lowercased()) || certain.contains(word.lowercased()) ? .some : .none
    }
}
