/// Inlines as they come, and the stars that wait for their partner.
struct EmphasisRun {
    /// Emphasis in emphasis; what is deeper stays as it was typed.
    private static let deepest = 4

    private var parts: [(inline: WrittenInline, depth: Int)] = []
    private var words: [UInt8] = []
    /// Where stars of each length wait, the last one last, and in how many parentheses.
    private var waiting: [[(part: Int, parentheses: Int)]] = [[], [], [], []]
    private var parentheses = 0
    /// Something bears a star: "12.000*".
    private var isBorne = false

    mutating func add(byte: UInt8) {
        words.append(byte)
        if byte == UInt8(ascii: "(") {
            parentheses += 1
        } else if byte == UInt8(ascii: ")"), parentheses > 0 {
            endParenthesis()
        }
    }

    /// No emphasis goes out of the parentheses that it began in: "(*a) und Erika*".
    private mutating func endParenthesis() {
        parentheses -= 1
        for length in 1...3 {
            while let last = waiting[length].last, last.parentheses > parentheses { waiting[length].removeLast() }
        }
    }

    mutating func add(_ inline: WrittenInline, depth: Int = 0) {
        flush()
        parts.append((inline, depth))
    }

    mutating func add(stars count: Int, _ flanks: Flanks) {
        guard (1...3).contains(count) else { return words += Array(repeating: UInt8(ascii: "*"), count: count) }
        // "**fett *kursiv***" closes the one and then the other.
        if count == 3, flanks.closes, waiting[3].isEmpty, let one = waiting[1].last, let two = waiting[2].last {
            for length in one.part > two.part ? [1, 2] : [2, 1] { add(stars: length, flanks) }
            return
        }
        if flanks.closes, let start = waiting[count].last?.part {
            flush()
            if let depth = depth(after: start), depth < Self.deepest {
                return close(count, from: start, depth: depth + 1)
            }
        }
        let stars = String(repeating: "*", count: count)
        if count == 1, flanks.closes { isBorne = true }
        guard flanks.opens, !(isBorne && flanks.isBeforeNote) else { return words += Array(stars.utf8) }
        add(.text(stars))
        waiting[count].append((parts.count - 1, parentheses))
    }

    /// Nil where nothing stands after the stars.
    private func depth(after start: Int) -> Int? { parts[(start + 1)...].lazy.map(\.depth).max() }

    private mutating func close(_ count: Int, from start: Int, depth: Int) {
        let inner = merged(parts[(start + 1)...].map(\.inline))
        parts.removeSubrange(start...)
        for length in 1...3 {
            while let last = waiting[length].last, last.part >= start { waiting[length].removeLast() }
        }
        let whole: WrittenInline =
            switch count {
            case 1: .emphasis(inner)
            case 2: .strong(inner)
            default: .strong([.emphasis(inner)])
            }
        parts.append((whole, count == 3 ? depth + 1 : depth))
    }

    private mutating func flush() {
        guard !words.isEmpty else { return }
        parts.append((.text(Self.string(words)), 0))
        words = []
    }

    /// No text holds a zero byte: it is shown as the sign for what is no letter.
    private static func string(_ bytes: [UInt8]) -> String {
        guard bytes.contains(0) else { return String(decoding: bytes, as: UTF8.self) }
        return String(
            String.UnicodeScalarView(
                String(decoding: bytes, as: UTF8.self).unicodeScalars.map { $0.value == 0 ? "\u{FFFD}" : $0 }))
    }

    var finished: [WrittenInline] {
        var run = self
        run.flush()
        return run.merged(run.parts.map(\.inline))
    }

    private func merged(_ inlines: [WrittenInline]) -> [WrittenInline] {
        inlines.reduce(into: []) { result, inline in
            if case .text(let more) = inline, case .text(let text)? = result.last {
                result[result.count - 1] = .text(text + more)
            } else {
                result.append(inline)
            }
        }
    }
}
