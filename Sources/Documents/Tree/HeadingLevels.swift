/// Keeps headings from leaving out a level, as a reader by ear and PDF/UA
/// need it: below a heading of level 1 comes one of level 2, never of 3.
struct HeadingLevels {
    private let deepest: Int
    private var last = 0

    init(deepest: Int) { self.deepest = deepest }

    mutating func next(_ level: Int) -> Int {
        last = min(max(1, level), last + 1, deepest)
        return last
    }
}
