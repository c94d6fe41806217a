/// Which of the forms is said of a number: `nplurals=3; plural=(n%10==1 ? 0 : 1)`,
/// the expression in C that gettext has for it.
struct PluralRule: Sendable {
    let forms: Int
    private let rule: Expression

    /// One form for one, another for all else, as in German and English.
    static let oneAndOthers = PluralRule(forms: 2, rule: .binary("!=", .number, .constant(1)))

    /// The number of the form, which is one that there is.
    func form(of count: Int) -> Int {
        let form = rule.value(UInt64(count.magnitude)) ?? 0
        return form < UInt64(forms) ? Int(form) : 0
    }

    private init(forms: Int, rule: Expression) {
        self.forms = forms
        self.rule = rule
    }

    /// Nil where it is not such a rule.
    init?(_ header: String) {
        var parts: [String: Substring] = [:]
        for part in header.split(separator: ";") {
            guard let equals = part.firstIndex(of: "=") else { continue }
            parts[String(part[..<equals].filter { $0 != " " })] = part[part.index(after: equals)...]
        }
        guard let forms = parts["nplurals"].flatMap({ Int($0.filter { $0 != " " }) }), (1...9).contains(forms),
            let text = parts["plural"]
        else { return nil }
        var reader = Reader(text)
        guard let rule = reader.choice(), reader.isAtEnd else { return nil }
        self.init(forms: forms, rule: rule)
    }

    private indirect enum Expression: Sendable {
        case number
        case constant(UInt64)
        case not(Expression)
        case binary(String, Expression, Expression)
        case choice(Expression, Expression, Expression)

        /// Nil where it divides by nothing or leaves the numbers there are.
        func value(_ n: UInt64) -> UInt64? {
            switch self {
            case .number: return n
            case .constant(let value): return value
            case .not(let inner): return inner.value(n).map { $0 == 0 ? 1 : 0 }
            case .choice(let condition, let yes, let no):
                return condition.value(n).flatMap { ($0 != 0 ? yes : no).value(n) }
            case .binary(let sign, let left, let right):
                guard let left = left.value(n), let right = right.value(n) else { return nil }
                switch sign {
                case "||": return left != 0 || right != 0 ? 1 : 0
                case "&&": return left != 0 && right != 0 ? 1 : 0
                case "==": return left == right ? 1 : 0
                case "!=": return left != right ? 1 : 0
                case "<": return left < right ? 1 : 0
                case ">": return left > right ? 1 : 0
                case "<=": return left <= right ? 1 : 0
                case ">=": return left >= right ? 1 : 0
                case "+": return left.addingReportingOverflow(right).partialValue
                case "-": return left.subtractingReportingOverflow(right).partialValue
                case "*": return left.multipliedReportingOverflow(by: right).partialValue
                case "/": return right == 0 ? nil : left / right
                default: return right == 0 ? nil : left % right
                }
            }
        }
    }

    private struct Reader {
        /// By how strongly they bind, the weakest first.
        static let signs = [["||"], ["&&"], ["==", "!="], ["<=", ">=", "<", ">"], ["+", "-"], ["*", "/", "%"]]
        /// So deep no rule of any language is; what is deeper is none.
        static let deepest = 100

        var rest: Substring
        var depth = 0
        init(_ text: Substring) { rest = text.filter { !$0.isWhitespace }[...] }

        var isAtEnd: Bool { rest.isEmpty }

        private mutating func take(_ sign: String) -> Bool {
            guard rest.hasPrefix(sign) else { return false }
            rest.removeFirst(sign.count)
            return true
        }

        mutating func choice() -> Expression? {
            depth += 1
            defer { depth -= 1 }
            guard depth < Self.deepest, let condition = binary(0) else { return nil }
            guard take("?") else { return condition }
            guard let yes = choice(), take(":"), let no = choice() else { return nil }
            return .choice(condition, yes, no)
        }

        private mutating func binary(_ level: Int) -> Expression? {
            guard level < Self.signs.count else { return single() }
            guard var left = binary(level + 1) else { return nil }
            while let sign = Self.signs[level].first(where: { rest.hasPrefix($0) }) {
                _ = take(sign)
                guard let right = binary(level + 1) else { return nil }
                left = .binary(sign, left, right)
            }
            return left
        }

        private mutating func single() -> Expression? {
            if take("!") {
                depth += 1
                defer { depth -= 1 }
                guard depth < Self.deepest else { return nil }
                return single().map { .not($0) }
            }
            if take("n") { return .number }
            if take("(") {
                guard let inner = choice(), take(")") else { return nil }
                return inner
            }
            let digits = rest.prefix { $0.isASCII && $0.isNumber }
            rest.removeFirst(digits.count)
            return UInt64(digits).map { .constant($0) }
        }
    }
}
