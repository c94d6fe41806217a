/// Other ways to say a time that is no whole year: by the numbers of months, by twelfths, up to a month, of several
/// years.
extension ShortPeriod {
    /// „1-6/2013“, „01/2013 – 06/2013“, „Monate 1 bis 6“; 1-12 is a year, and „Vorlage 1-6/2013“ a number.
    static func isFromNumberToNumber(_ text: String, _ words: [String]) -> Bool {
        guard !words.contains(where: { numbered.contains($0) || $0.hasSuffix("vorlage") || $0.hasSuffix("nummer") })
        else { return false }
        if words.contains(where: Tokens.isYear) {
            let months =
                /(?:^|[^\d.\/\-])(\d{1,2})\.?([\/.]\d{4})? ?(?:-|–|—|bis|to) ?(\d{1,2})[\/.](\d{4})(?:$|[^\d.\/\-])/
            for match in text.lowercased().matches(of: months) {
                guard let first = Int(match.output.1), let last = Int(match.output.3), let to = Int(match.output.4)
                else { continue }
                let from = match.output.2.flatMap { Int($0.dropFirst()) } ?? to
                if isShort(first, last, years: to - from) { return true }
            }
        }
        return words.indices.dropLast(2).contains { index in
            guard words[index].hasPrefix("monat") || words[index] == "months", let first = Int(words[index + 1]) else {
                return false
            }
            let rest = words[(index + 2)...].drop { ["bis", "to"].contains($0) }
            guard let last = rest.first.flatMap({ Int($0) }) else { return false }
            return isShort(first, last, years: 0)
        }
    }

    private static func isShort(_ first: Int, _ last: Int, years: Int) -> Bool {
        guard (1...12).contains(first), (1...12).contains(last), (0...9).contains(years) else { return false }
        let months = years * 12 + last - first + 1
        return months > 0 && months != 12
    }

    /// „anteilig für 2013“, „6/12 anteilig“, „zeitanteilig“, „Rumpfjahr“.
    static func isProportional(_ words: [String]) -> Bool {
        if words.contains(where: {
            $0.hasPrefix("zeitanteil") || $0.hasPrefix("rumpfjahr") || $0.hasPrefix("rumpfgeschäftsjahr")
        }) {
            return true
        }
        if words.indices.dropLast(1).contains(where: {
            words[$0] == "pro" && ["rata", "tempore"].contains(words[$0 + 1])
        }) {
            return true
        }
        guard let place = words.firstIndex(where: proportional.contains) else { return false }
        let isTwelfths = words.indices.dropLast().contains { index in
            words[index + 1] == "12" && Int(words[index]).map { (1...11).contains($0) } ?? false
        }
        let next = words[(place + 1)...].drop { ["für", "in", "im", "das", "jahr", "haushaltsjahr"].contains($0) }
        return isTwelfths || words[place] == "zwölftel" && place > 0 || next.first.map(Tokens.isYear) ?? false
    }

    /// „Kosten bis Juni 2013“, „Beträge bis zum 30.06.2013“ at the end of a text that is about amounts or nothing else.
    static func isUpTo(_ words: [String]) -> Bool {
        guard words.count <= 8, let place = words.lastIndex(where: { ["bis", "until", "through"].contains($0) }) else {
            return false
        }
        var rest = Array(
            words[(place + 1)...].drop { ["zum", "einschließlich", "ende", "the", "end", "of"].contains($0) })
        if let last = rest.last, Tokens.isYear(last) { rest.removeLast() }
        guard let end = rest.last, let last = month(end) ?? Int(end), (1...12).contains(last) else { return false }
        let isLast: Bool
        if rest.count == 1 {
            guard month(end) != nil else { return false }
            isLast = last == 12
        } else {
            guard rest.count == 2, let day = Int(rest[0]), (1...31).contains(day) else { return false }
            isLast = last == 12 && day == 31
        }
        // What has a beginning, too, is told by that.
        let before = words[..<place]
        guard !isLast, !before.contains(where: { month($0) != nil || Tokens.isDigits($0) && !Tokens.isYear($0) }) else {
            return false
        }
        if before.allSatisfy({ Tokens.isYear($0) || notes.contains($0) }) { return true }
        return before.contains { word in amounts.contains { Tokens.word(word, holds: $0) } }
    }

    /// „Beträge für zwei Jahre“.
    static func isOfYears(_ words: [String]) -> Bool {
        words.indices.dropFirst(2).contains { index in
            let isYears = ["jahre", "jahren", "haushaltsjahre", "years"].contains(words[index])
            guard isYears, ["für", "for"].contains(words[index - 2]) else { return false }
            return number(words[index - 1]).map { (2...10).contains($0) } ?? false
        }
    }

    private static let numbered: Set<String> = [
        "drucksache", "ds", "nr", "no", "az", "aktenzeichen", "anlage", "anlagen", "beschluss", "heft", "ausgabe",
        "seite", "seiten", "paper",
    ]
    private static let proportional: Set<String> = ["anteilig", "anteilige", "anteiliger", "anteilsmäßig", "zwölftel"]
    private static let notes: Set<String> = ["hinweis", "anmerkung", "zeitraum", "nur", "note", "period", "only"]
    private static let amounts = [
        "kosten", "betrag", "beträg", "ausgaben", "aufwand", "aufwendung", "aufwände", "sätze", "entgelt", "vergütung",
        "bezüge", "werte", "zahlung",
        "cost", "amount", "expense", "salar",
    ]
}
