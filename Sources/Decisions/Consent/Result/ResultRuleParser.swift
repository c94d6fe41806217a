extension ResultRule {
    public static let mostBytes = 1_000
    public static let mostLevels = 8
    public static let mostParts = 32

    /// `all`, `more than 1/2 of heads`, `at least 2/3 of inhabitants of votes`,
    /// `at least 13 heads`, the same after `quorum`, joined by `and` or `or`,
    /// with parentheses. White space of any length parts the words.
    public init(parsing text: String) throws(ResultRuleSyntaxError) {
        guard text.utf8.count <= ResultRule.mostBytes else {
            throw ResultRuleSyntaxError(
                position: 1, found: String(text.prefix(20)) + "…", expected: .atMost(ResultRule.mostBytes, .bytes))
        }
        var parser = ResultRuleParser(text)
        self = try parser.rule(level: 0)
        if parser.word.text != "" { throw parser.error(.end) }
    }
}

/// Reads from the left, a word at a time; never goes back.
struct ResultRuleParser {
    private let words: [(text: String, position: Int)]
    private var next = 0
    private var parts = 0

    init(_ text: String) {
        var words: [(text: String, position: Int)] = []
        var isInside = false
        var length = 0
        for character in text {
            length += 1
            if character.isWhitespace { isInside = false; continue }
            let isSign = character == "(" || character == ")"
            if isInside, !isSign {
                words[words.count - 1].text.append(character)
            } else {
                words.append((String(character), length))
            }
            isInside = !isSign
        }
        words.append(("", length + 1))
        self.words = words
    }

    var word: (text: String, position: Int) { words[next] }

    func error(_ expected: ResultRuleSyntaxError.Expected) -> ResultRuleSyntaxError {
        ResultRuleSyntaxError(position: word.position, found: String(word.text.prefix(40)), expected: expected)
    }

    /// Past the word where it stands here. The empty last word is never passed.
    private mutating func take(_ text: String) -> Bool {
        guard word.text == text, next < words.count - 1 else { return false }
        next += 1
        return true
    }

    private mutating func need(_ texts: String...) throws(ResultRuleSyntaxError) -> String {
        for text in texts where take(text) { return text }
        throw error(.words(texts))
    }

    mutating func rule(level: Int) throws(ResultRuleSyntaxError) -> ResultRule {
        var rules = [try part(level: level)]
        var joint = ""
        while word.text == "and" || word.text == "or" {
            if !joint.isEmpty, word.text != joint { throw error(.parentheses) }
            joint = word.text
            _ = take(joint)
            rules.append(try part(level: level))
        }
        return rules.count == 1 ? rules[0] : joint == "and" ? .both(rules) : .either(rules)
    }

    private mutating func part(level: Int) throws(ResultRuleSyntaxError) -> ResultRule {
        if word.text == "(" {
            guard level < ResultRule.mostLevels else { throw error(.atMost(ResultRule.mostLevels, .levels)) }
            _ = take("(")
            let inside = try rule(level: level + 1)
            _ = try need(")")
            return inside
        }
        guard parts < ResultRule.mostParts else { throw error(.atMost(ResultRule.mostParts, .parts)) }
        parts += 1
        switch word.text {
        case "all":
            _ = take("all")
            return .all
        case "quorum":
            _ = take("quorum")
            return try amount(isQuorum: true)
        case "at", "more": return try amount(isQuorum: false)
        default: throw error(.words(["all", "more than", "at least", "quorum", "("]))
        }
    }

    private mutating func amount(isQuorum: Bool) throws(ResultRuleSyntaxError) -> ResultRule {
        let bound: Threshold.Bound = try need("more", "at") == "more" ? .moreThan : .atLeast
        _ = try need(bound == .moreThan ? "than" : "least")
        if bound == .atLeast, !word.text.contains("/") {
            guard let number = ResultRuleParser.number(word.text[...]), (1...100_000).contains(number) else {
                throw error(ResultRuleParser.number(word.text[...]) == nil ? .fraction : .number)
            }
            next += 1
            _ = try need("heads")
            return isQuorum ? .quorumOfHeads(atLeast: number) : .heads(atLeast: number)
        }
        let sides = word.text.split(separator: "/", omittingEmptySubsequences: false)
        guard sides.count == 2, let above = ResultRuleParser.number(sides[0]),
            let below = ResultRuleParser.number(sides[1]),
            let threshold = Threshold(bound, above, of: below)
        else { throw error(.fraction) }
        next += 1
        _ = try need("of")
        guard let measure = Measure(rawValue: word.text) else { throw error(.words(Measure.allCases.map(\.rawValue))) }
        next += 1
        if isQuorum { return .quorum(threshold, of: measure) }
        guard take("of") else { return .share(threshold, of: measure, among: .asked) }
        _ = try need("votes")
        return .share(threshold, of: measure, among: .votes)
    }

    private static func number(_ text: Substring) -> Int? {
        guard (1...9).contains(text.utf8.count), text.utf8.allSatisfy({ (48...57).contains($0) }) else { return nil }
        return Int(text)
    }
}
