/// A part of a house, each of which has posts of the same names: „Amt 51“, „Jugendamt“, „Grundschule Nord“.
enum HouseUnit {
    static func isOne(_ text: String) -> Bool {
        if RowSorter.isOffice(text) { return true }
        let words = Tokens(text).words
        guard let first = words.first else { return false }
        return short.contains(first)
            || words.contains { word in !others.contains(word) && ends.contains(where: word.hasSuffix) }
    }

    private static let short: Set<String> = ["gruppe", "sg", "fb", "fd", "abt", "ref", "dez", "einrichtung"]
    private static let ends = [
        "amt", "ämter", "schule", "kita", "kindertagesstätte", "kinderheim", "bücherei", "bauhof", "wache",
    ]
    private static let others: Set<String> = ["gesamt", "insgesamt", "allesamt"]
}
