/// Words that say that not all inhabitants are counted, or something beside them.
enum PeoplePart {
    /// The word that says so, or the pair of words; nil where all can be meant, as in „Bevölkerung nach Geschlecht“.
    static func word(in text: String) -> String? {
        let plain = text.firstRange(of: " nach ").map { String(text[..<$0.lowerBound]) } ?? text
        let words = Tokens(plain).words
        // „Männer und Frauen“, „Deutsche und Ausländer“ together are all.
        let both = [["männ", "mann"], ["frau", "weibl"], ["deutsch"], ["ausländ", "nichtdeutsch"]].map { starts in
            words.contains { word in starts.contains(where: word.hasPrefix) }
        }
        if both[0] && both[1] || both[2] && both[3] { return nil }
        for (index, word) in words.enumerated() {
            let next = words.indices.contains(index + 1) ? words[index + 1] : ""
            if parts.contains(word) || starts.contains(where: word.hasPrefix) { return word }
            if word.hasSuffix("jährige") || word.hasSuffix("jährigen") { return word }
            if ["deutsche", "deutscher", "deutschen"].contains(word), ["einwohner", "bevölkerung", "staatsangehör"].contains(where: next.hasPrefix) {
                return word
            }
            if ["unter", "über"].contains(word), Tokens.isDigits(next), next.utf8.count <= 3 { return word }
        }
        return nil
    }

    /// Of a value that stands alike in every row of a column.
    static func isValue(_ value: String) -> Bool {
        let words = Tokens(value).words
        return word(in: value) != nil || words.count == 1 && words.allSatisfy(values.contains)
    }

    /// A column by which people are told apart: another value than all of them is a part.
    static func isAxis(_ heading: Heading) -> Bool { heading.mentions(axes) }

    /// Inhabitants are those with their only or main home.
    static func isAll(_ value: String) -> Bool {
        let words = Tokens(value).words
        return ValueChoice.isTotal(value) || !words.isEmpty && words.allSatisfy(homes.contains)
    }

    private static let starts = [
        "wahlberechtigt", "ausländ", "nichtdeutsch", "männlich", "weiblich", "nebenwohn", "nebenwohnsitz", "zweitwohn", "erwerbstätig", "erwerbslos",
        "arbeitslos", "schüler", "prognose", "bevölkerungsprognose", "vorausberechn", "bevölkerungsvorausberechn", "geflüchtet", "flüchtling",
    ]
    private static let parts: Set<String> = [
        "haushalte", "haushalten", "privathaushalte", "privathaushalten", "männer", "frauen", "beschäftigte", "beschäftigten", "älter", "jünger",
        "minderjährige", "households", "electorate", "voters", "foreigners", "male", "female", "projection",
    ]
    private static let values: Set<String> = ["w", "m", "d", "f", "weibl", "männl", "divers", "deutsch", "deutsche", "neben", "nw"]
    private static let axes: Set<String> = [
        "geschlecht", "wohnung", "wohnungsart", "wohnungsstatus", "wohnstatus", "wohnsitz", "staatsangehörigkeit", "nationalität", "alter",
        "altersgruppe", "altersklasse", "bevölkerungsgruppe", "personengruppe", "familienstand", "sex", "gender", "age", "nationality",
    ]
    private static let homes: Set<String> = ["hauptwohnung", "haupt", "alleinige", "einzige", "oder", "und", "hauptwohnsitz", "wohnung", "hw"]
}
