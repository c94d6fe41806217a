/// Where brackets and code close, found in one pass.
struct Spans {
    /// The closing bracket of an opening one.
    private(set) var closing: [Int: Int] = [:]
    /// From the first backtick of code to behind the last.
    private(set) var code: [Int: Range<Int>] = [:]

    init(_ bytes: [UInt8]) {
        findCode(bytes)
        var open: [Int] = [], place = 0
        while place < bytes.count {
            if let span = code[place] {
                place = span.upperBound
                continue
            }
            switch bytes[place] {
            case UInt8(ascii: "\\"): place += place + 1 < bytes.count && "[]".utf8.contains(bytes[place + 1]) ? 1 : 0
            case UInt8(ascii: "["): open.append(place)
            case UInt8(ascii: "]"): if let start = open.popLast() { closing[start] = place }
            default: break
            }
            place += 1
        }
    }

    /// A backtick after a letter is an apostrophe: "geht`s".
    private mutating func findCode(_ bytes: [UInt8]) {
        var runs: [Range<Int>] = [], place = 0
        while place < bytes.count {
            let length = bytes[place...].run(of: UInt8(ascii: "`"))
            if length > 0 { runs.append(place..<(place + length)) }
            place += max(1, length)
        }
        var later: [Int: [Int]] = [:]
        for index in runs.indices.reversed() { later[runs[index].count, default: []].append(index) }
        var behind = 0
        for (index, run) in runs.enumerated() {
            // The nearest run of this length that comes after this one.
            while let next = later[run.count]?.last, next <= index { later[run.count]?.removeLast() }
            guard run.lowerBound >= behind, let end = later[run.count]?.last else { continue }
            let isEscaped = run.lowerBound > 0 && bytes[run.lowerBound - 1] == UInt8(ascii: "\\")
            let flanks = Flanks(of: run, in: bytes, within: bytes.indices)
            let ends = Flanks(of: runs[end], in: bytes, within: bytes.indices)
            guard !isEscaped, !flanks.isWordBefore, !ends.isWordAfter else { continue }
            code[run.lowerBound] = run.lowerBound..<runs[end].upperBound
            behind = runs[end].upperBound
        }
    }
}

/// What stands before and after some signs.
struct Flanks {
    let before: Unicode.Scalar?
    let after: Unicode.Scalar?
    /// A star before what it says more of: the ending after a gender star
    /// ("*innen"), a day of birth ("*1950"). It opens no emphasis.
    private let isSaid: Bool
    /// "*geschätzt": where something bears a star, that is its note.
    let isBeforeNote: Bool

    init(of signs: Range<Int>, in bytes: [UInt8], within range: Range<Int>) {
        var start = signs.lowerBound
        repeat { start -= 1 } while start > range.lowerBound && bytes[start] & 0xC0 == 0x80
        before =
            start >= range.lowerBound
            ? String(decoding: bytes[start..<signs.lowerBound], as: UTF8.self).unicodeScalars.last : nil
        let end = min(range.upperBound, signs.upperBound + 4)
        after =
            signs.upperBound < end
            ? String(decoding: bytes[signs.upperBound..<end], as: UTF8.self).unicodeScalars.first : nil
        let rest = bytes[signs.upperBound..<range.upperBound],
            isStar = signs.count == 1 && bytes[signs.lowerBound] == UInt8(ascii: "*")
        isSaid = isStar && (Self.isEnding(rest) || BirthStar.stands(before: rest))
        isBeforeNote = isStar && NoteMark.doubt(of: rest.prefix(40)) == .certain
    }

    var isWordBefore: Bool { before.map(Self.isWord) ?? false }
    var isWordAfter: Bool { after.map(Self.isWord) ?? false }

    /// "*innen" and no more of the word; "*innen*" is emphasis.
    private static func isEnding(_ rest: ArraySlice<UInt8>) -> Bool {
        let word = rest.prefix(6).prefix(while: \.isLetter)
        return ["innen", "r", "n", "e", "en"].contains(word.string)
            && rest.dropFirst(word.count).first != UInt8(ascii: "*")
    }

    /// Stars open emphasis before a word, and close it after one. In "(3 + 4)*2" they do neither.
    var opens: Bool {
        guard !isSaid, !isWordBefore, !(before.map { "\\)]}".unicodeScalars.contains($0) } ?? false), let after else {
            return false
        }
        return !after.properties.isWhitespace && !")]},.;:!?“”’*\\/".unicodeScalars.contains(after)
    }
    var closes: Bool {
        before.map { !$0.properties.isWhitespace && !"([{„‚*\\/".unicodeScalars.contains($0) } ?? false && !isWordAfter
    }

    private static func isWord(_ scalar: Unicode.Scalar) -> Bool {
        scalar.properties.isAlphabetic || scalar.properties.numericType != nil
    }
}
