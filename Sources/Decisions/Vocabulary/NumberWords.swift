/// Numbers that are written out in a sentence. One has no word here, since it goes with what is
/// counted: „ein Jahr“, „einem Auftrag“.
public enum NumberWords {
    private static let names = [
        Phrase("zwei"), Phrase("drei"), Phrase("vier"), Phrase("fünf"), Phrase("sechs"), Phrase("sieben"),
        Phrase("acht"), Phrase("neun"), Phrase("zehn"), Phrase("elf"), Phrase("zwölf"),
    ]

    /// From two to twelve; nil for any other.
    public static func word(_ number: Int, _ language: Language) -> String? {
        names.indices.contains(number - 2) ? names[number - 2].in(language) : nil
    }

    private static let numbers = Dictionary(
        Language.allCases.flatMap { language in names.enumerated().map { ($1.in(language), $0 + 2) } },
        uniquingKeysWith: { first, _ in first })

    /// The number that a word says, in any language.
    public static func number(_ word: String) -> Int? { numbers[word] }
}
