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
            // „ohne Nebenwohnungen“, „einschließlich Schüler“: all of them.
            if isWithinAll(word, words[..<index]) { continue }
            if parts.contains(word) || starts.contains(where: word.hasPrefix) { return word }
            if word.hasSuffix("jährige") || word.hasSuffix("jährigen") { return word }
            if ["deutsche", "deutscher", "deutschen"].contains(word),
                ["einwohner", "bevölkerung", "staatsangehör"].contains(where: next.hasPrefix)
            {
                return word
            }
            if ["unter", "über", "aged"].contains(word), isAge(next) { return word }
            if isOfAge(index, words) { return word }
        }
        return nil
    }

    /// The same below a table, where a note tells of many things: it says that it is of no more, or says nothing else.
    static func word(inNote text: String) -> String? {
        let words = Tokens(text).words
        guard words.count <= 12, !words.contains(where: sources.contains) else { return nil }
        return words.contains(where: onlys.contains) || words.count <= 6 ? word(in: text) : nil
    }

    private static func isWithinAll(_ word: String, _ before: ArraySlice<String>) -> Bool {
        let isOfHomes = ["neben", "zweit"].contains(where: word.hasPrefix), near = before.suffix(2)
        return near.contains(isOfHomes ? "ohne" : "einschließlich")
            || !isOfHomes && near.contains { ["inkl", "inklusive", "including"].contains($0) }
    }

    private static func age(_ word: String) -> Int? { Tokens.isDigits(word) && word.utf8.count <= 3 ? Int(word) : nil }

    private static func isAge(_ word: String) -> Bool { age(word) != nil }

    /// „ab 16 Jahre“, „15 bis 64 Jahre“, „15–64 Jahre“, „16 years and over“; „in den letzten 5 bis 10 Jahren“ is none.
    private static func isOfAge(_ index: Int, _ words: [String]) -> Bool {
        let rest = words[(index + 1)...].prefix(3)
        func isYears(_ word: String?) -> Bool {
            word.map { ["jahr", "lebensjahr", "year"].contains(where: $0.hasPrefix) } ?? false
        }
        if ["ab", "from"].contains(words[index]) {
            return rest.first.map(isAge) ?? false && isYears(rest.dropFirst().first)
        }
        let before = index > 0 ? words[index - 1] : ""
        guard let first = age(words[index]), !["letzten", "nächsten", "vergangenen", "last", "next"].contains(before)
        else { return false }
        if isYears(rest.first), rest.contains("over") { return true }
        let upTo = rest.drop { ["bis", "to", "unter", "und", "and"].contains($0) }
        // „am 30.6. jedes Jahres“ is a day.
        guard let last = upTo.first.flatMap(age), last > first, last > 12 else { return false }
        return isYears(upTo.dropFirst().first)
    }

    private static let onlys: Set<String> = ["nur", "ausschließlich", "lediglich", "only", "solely"]
    /// Where numbers are from says nothing of who is counted.
    private static let sources: Set<String> = ["quelle", "quellen", "source", "sources", "herausgeber", "copyright"]

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
        "wahlberechtigt", "ausländ", "nichtdeutsch", "männlich", "weiblich", "nebenwohn", "nebenwohnsitz", "zweitwohn",
        "erwerbstätig", "erwerbslos",
        "arbeitslos", "schüler", "prognose", "bevölkerungsprognose", "vorausberechn", "bevölkerungsvorausberechn",
        "geflüchtet", "flüchtling",
        "erwerbsfähig", "erwerbspersonen", "leistungsberechtigt", "leistungsempfäng", "leistungsbezieh",
        "hilfebedürftig", "bedarfsgemeinschaft",
        "asylbewerb", "schutzsuchend", "rentenempfäng", "steuerpflichtig", "sozialversicherungspflichtig",
        "migrationshinterg", "pendler",
        "einpendler", "auspendler",
    ]
    private static let parts: Set<String> = [
        "haushalte", "haushalten", "privathaushalte", "privathaushalten", "männer", "frauen", "beschäftigte",
        "beschäftigten", "älter", "jünger",
        "minderjährige", "households", "electorate", "voters", "foreigners", "male", "female", "projection",
    ]
    private static let values: Set<String> = [
        "w", "m", "d", "f", "weibl", "männl", "divers", "deutsch", "deutsche", "neben", "nw",
    ]
    private static let axes: Set<String> = [
        "geschlecht", "wohnung", "wohnungsart", "wohnungsstatus", "wohnstatus", "wohnsitz", "staatsangehörigkeit",
        "nationalität", "alter",
        "altersgruppe", "altersklasse", "bevölkerungsgruppe", "personengruppe", "familienstand", "sex", "gender", "age",
        "nationality",
    ]
    private static let homes: Set<String> = [
        "hauptwohnung", "haupt", "alleinige", "einzige", "oder", "und", "hauptwohnsitz", "wohnung", "hw",
    ]
}
