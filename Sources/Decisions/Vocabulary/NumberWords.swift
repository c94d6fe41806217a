/// Numbers that are written out in a sentence. One has no word here, since it goes with what is
/// counted: „ein Jahr“, „einem Auftrag“.
public enum NumberWords {
    private static let german = [
        "zwei", "drei", "vier", "fünf", "sechs", "sieben", "acht", "neun", "zehn", "elf", "zwölf",
    ]
    private static let english = [
        "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
    ]

    /// From two to twelve; nil for any other.
    public static func word(_ number: Int, _ language: Language) -> String? {
        let names = language == .de ? german : english
        return names.indices.contains(number - 2) ? names[number - 2] : nil
    }

    /// The number that a word says, in either language.
    public static func number(_ word: String) -> Int? {
        (german.firstIndex(of: word) ?? english.firstIndex(of: word)).map { $0 + 2 }
    }
}
