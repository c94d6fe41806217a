import Decisions

/// What the statistical offices write where a number would stand, or beside it
/// (DIN 55301). An absence stays what it is: it is no zero, but for „nichts“.
enum StatisticalSign: Hashable, Sendable {
    /// `-`: exactly nothing.
    case nothing
    /// `...`: the figure comes later.
    case later
    /// `/`: not reliable enough.
    case unreliable
    /// `.`: unknown, or secret.
    case unknown
    /// `x`: the question makes no sense.
    case notApplicable
    /// `( )`, `p`, `r`: a number of limited value, provisional, corrected.
    case weak(String), provisional(String), corrected(String)
    /// A sign of which nothing is known here.
    case other(String)

    init?(_ text: String) {
        let text = text.filter { !$0.isWhitespace }
        switch text {
        case "-", "–", "\u{2212}": self = .nothing
        case "...", "…": self = .later
        case "/": self = .unreliable
        case ".", "•": self = .unknown
        case "x", "X": self = .notApplicable
        default:
            func number(_ text: Substring) -> String? {
                WrittenNumber(String(text)).flatMap { $0.words.isEmpty ? String(text) : nil }
            }
            if text.hasPrefix("("), text.hasSuffix(")"), let inner = number(text.dropFirst().dropLast()) {
                self = .weak(inner)
            } else if text.hasSuffix("p"), let inner = number(text.dropLast()) {
                self = .provisional(inner)
            } else if text.hasSuffix("r"), let inner = number(text.dropLast()) {
                self = .corrected(inner)
            } else {
                return nil
            }
        }
    }

    /// From a column of its own beside the numbers. `e` is a final number, and says nothing more.
    init?(beside text: String) {
        let sign = text.filter { !$0.isWhitespace }
        switch sign.lowercased() {
        case "", "e", "0": return nil
        case "p": self = .provisional("")
        case "r": self = .corrected("")
        case "()", "(", ")": self = .weak("")
        default: self = StatisticalSign(sign) ?? .other(sign)
        }
    }

    /// What is kept of a number that was taken all the same.
    var state: Text? {
        switch self {
        case .nothing: Text(phrase: "nichts vorhanden")
        case .weak: Text(phrase: "mit eingeschränktem Aussagewert")
        case .provisional: Text(phrase: "vorläufig")
        case .corrected: Text(phrase: "berichtigt")
        case .other(let sign): Text(phrase: "mit dem Zeichen „\(sign, "sign")“")
        case .later, .unreliable, .unknown, .notApplicable: nil
        }
    }

    /// The number as written; zero where there is exactly nothing.
    var number: String? {
        switch self {
        case .nothing: "0"
        case .weak(let text), .provisional(let text), .corrected(let text): text
        case .other: ""
        case .later, .unreliable, .unknown, .notApplicable: nil
        }
    }

    var meaning: Text {
        switch self {
        case .nothing: Text(phrase: "„-“: nichts vorhanden")
        case .later: Text(phrase: "„...“: Angabe fällt später an")
        case .unreliable: Text(phrase: "„/“: nicht sicher genug")
        case .unknown: Text(phrase: "„.“: unbekannt oder geheim zu halten")
        case .notApplicable: Text(phrase: "„x“: Aussage nicht sinnvoll")
        case .weak: Text(phrase: "„( )“: Aussagewert eingeschränkt")
        case .provisional: Text(phrase: "„p“: vorläufig")
        case .corrected: Text(phrase: "„r“: berichtigt")
        case .other(let sign): Text(phrase: "„\(sign, "sign")“: ein Zeichen, das hier nicht bekannt ist")
        }
    }
}
