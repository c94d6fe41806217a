/// A sign that stands for no letter and that no document can hold: it would
/// break a workbook, print as nothing, or have what is around it read in another
/// order than it is stored in. It comes along when somebody copies from other
/// programs.
public struct ControlSign: Hashable, Sendable {
    public let scalar: Unicode.Scalar
    /// Counted from 1, in the text given.
    public let line: Int
    /// The words before it, the last of them.
    public let before: String

    /// The first of a text; nil where it has none.
    public init?(in text: String) {
        // Nearly always there is none, and bytes are looked through quickest.
        guard text.utf8.contains(where: { $0 < 0x20 && $0 != 0x0A || $0 >= 0x80 }) else { return nil }
        let scalars = text.unicodeScalars
        guard let place = scalars.firstIndex(where: Self.isOne) else { return nil }
        scalar = scalars[place]
        line = 1 + scalars[..<place].count { $0 == "\n" }
        // Of the same line.
        let typed = scalars[..<place].suffix(20), start = typed.lastIndex { $0 == "\n" || $0 == "\r" }
        before = String(String.UnicodeScalarView(start.map { typed[$0...].dropFirst() } ?? typed))
    }

    /// Tabs and ends of lines are none, nor are those that word processors
    /// set for a line or a page to end.
    static func isOne(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x09...0x0D: false
        case 0..<0x20: true
        default: turns(scalar) || isNoncharacter(scalar)
        }
    }

    /// As the property of that name has it, which is looked up far more slowly.
    private static func isNoncharacter(_ scalar: Unicode.Scalar) -> Bool {
        (0xFDD0...0xFDEF).contains(scalar.value) || scalar.value & 0xFFFE == 0xFFFE
    }

    /// Whether it turns the direction of writing, or sets a part of a text apart
    /// from it. Hebrew and Arabic have their direction without it; the marks that
    /// only help a full stop to its side are none.
    private static func turns(_ scalar: Unicode.Scalar) -> Bool {
        (0x202A...0x202E).contains(scalar.value) || (0x2066...0x2069).contains(scalar.value)
    }

    /// The text without the signs that turn the direction of writing, as a form
    /// takes it: nobody has typed them.
    public static func withoutTurns(_ text: String) -> String {
        guard text.unicodeScalars.contains(where: turns) else { return text }
        return String(String.UnicodeScalarView(text.unicodeScalars.filter { !turns($0) }))
    }

    /// The text with � for each, to go on with after the first was told.
    public static func replaced(in text: String) -> String {
        String(String.UnicodeScalarView(text.unicodeScalars.map { isOne($0) ? "\u{FFFD}" : $0 }))
    }

    /// As it is told: "U+0007".
    public var name: String {
        let digits = String(scalar.value, radix: 16, uppercase: true)
        return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    }

    /// What was found, where files are read.
    public var found: Text {
        guard Self.turns(scalar) else { return Text(phrase: "das Steuerzeichen \(name, "name")\(place, "place")") }
        return Text(phrase: "ein Zeichen\(place, "place"), das die Schreibrichtung wendet (\(name, "name"))")
    }

    private var place: Text { before.isEmpty ? Text("", en: "") : Text(phrase: " nach „\(before, "before")“") }

    /// What is expected in its place, where files are read.
    public static let expected = Text(
        phrase: """
            Buchstaben, Tabulatoren und Zeilenenden; die Stelle neu tippen, solche Zeichen kommen beim Kopieren aus \
            anderen Programmen mit
            """)

    static let help = Text(
        phrase: "Die Stelle neu tippen: Solche Zeichen kommen beim Kopieren aus anderen Programmen mit.")

    public var refusal: Refusal {
        guard !Self.turns(scalar) else {
            return Refusal(
                Text(
                    phrase: """
                        Im Text steht in Zeile \(line, "line")\(place, "place") ein Zeichen, das die Schreibrichtung \
                        wendet \
                        (\(name, "name")); gedruckt läse er sich anders, als er gespeichert ist.
                        """),
                help: Self.help)
        }
        return Refusal(
            Text(
                phrase: """
                    Im Text steht in Zeile \(line, "line")\(place, "place") ein Steuerzeichen (\(name, "name")), das \
                    kein \
                    Dokument fasst.
                    """),
            help: Self.help)
    }
}
