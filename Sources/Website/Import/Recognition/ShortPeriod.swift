import Decisions

/// A time that is no whole year, of which amounts are said to be: „für 6 Monate“, „1. Halbjahr 2013“, „Januar bis Juni
/// 2013“.
enum ShortPeriod {
    static func isSaid(in text: String) -> Bool {
        guard text.utf8.count <= 400, mayBeSaid(in: text) else { return false }
        let words = Tokens(text).words
        guard !isOther(words) else { return false }
        if isCounted(words) || isNamed(words) || isFromMonthToMonth(words) || isFromDayToDay(text) { return true }
        return isFromNumberToNumber(text, words) || isProportional(words) || isUpTo(words) || isOfYears(words)
    }

    /// From when, until when or as of when something holds is no time that amounts are of.
    static func isOther(_ words: [String]) -> Bool {
        words.contains { other.contains($0) || otherStarts.contains(where: $0.hasPrefix) || $0.hasSuffix("bericht") }
    }

    /// Most texts have nothing of what all its ways to be said have something of; a table has them by the hundred
    /// thousand.
    private static func mayBeSaid(in text: String) -> Bool {
        let text = text.lowercased()
        return hints.contains { Tokens.word(text, holds: $0) }
    }

    private static let hints = [
        "bis", "to", "–", "-", "halb", "half", "viertel", "monat", "month", "woche", "week", "quart", "jahre", "years",
        "anteil",
        "rumpf", "rata", "tempore", "zwölftel", "until", "through", "tertial", "tage", "days", "hj", "h1", "h2", "q1",
        "q2", "q3", "q4", "—",
    ]

    /// „6 Monate“, „26 Wochen“, „zwei Quartale“; twelve months are a year, and „6 Monate nach“ is a time to wait.
    private static func isCounted(_ words: [String]) -> Bool {
        words.indices.dropFirst().contains { index in
            guard let unit = units.first(where: { words[index].hasPrefix($0.start) }),
                let count = number(words[index - 1])
            else { return false }
            let before = index > 1 ? words[index - 2] : "", isAlone = words.count <= 3
            guard isAlone || leads.contains(before) || index + 1 == words.count && before != "nach" && before != "alle"
            else { return false }
            return count != unit.year
        }
    }

    /// „1. Halbjahr“, „II. Quartal 2013“, „H1 2013“, „first half of 2013“.
    private static func isNamed(_ words: [String]) -> Bool {
        words.indices.contains { index in
            let word = words[index], before = words[..<index].suffix(3)
            // „ab dem 2. Halbjahr“
            guard !before.contains(where: froms.contains) else { return false }
            if alone.contains(word) || starts.contains(where: word.hasPrefix) { return true }
            let isPart = word.hasPrefix("quartal") || ["quarter", "half", "hj"].contains(word)
            return isPart && before.last.map(ordinals.contains) ?? false
        }
    }

    private static let froms: Set<String> = ["ab", "seit", "from", "since"]
    private static let alone: Set<String> = ["h1", "h2", "q1", "q2", "q3", "q4", "hj1", "hj2", "quartalsweise"]
    private static let starts = ["halbjahr", "halbjähr", "vierteljahr", "vierteljähr", "tertial"]

    /// „Januar bis Juni 2013“, „Jan.–Juni“; January to December is a year.
    private static func isFromMonthToMonth(_ words: [String]) -> Bool {
        let places = words.indices.filter { month(words[$0]) != nil }
        guard places.count == 2, let first = month(words[places[0]]), let last = month(words[places[1]]) else {
            return false
        }
        // Nothing between them but what leads from one to the other, and years.
        let between = words[(places[0] + 1)..<places[1]]
        guard
            between.allSatisfy({
                Tokens.isYear($0) || ["bis", "to", "until", "through", "einschließlich"].contains($0)
            })
        else { return false }
        let from = between.first(where: Tokens.isYear).flatMap { Int($0) }
        let to = words[(places[1] + 1)...].first(where: Tokens.isYear).flatMap { Int($0) }
        let years = from.flatMap { from in to.map { $0 - from } } ?? (last < first ? 1 : 0)
        return years * 12 + last - first + 1 != 12
    }

    /// „01.01.–30.06.2013“, „1.7.2012 bis 30.6.2013“, „2013-01-01 bis 2013-06-30“.
    private static func isFromDayToDay(_ text: String) -> Bool {
        guard text.utf8.count(where: { (48...57).contains($0) }) >= 4, leading.contains(where: text.contains) else {
            return false
        }
        var days: [(year: Int?, month: Int, day: Int, range: Range<String.Index>)] = []
        for match in text.matches(of: /(\d{4})-(\d\d)-(\d\d)/) {
            guard let year = Int(match.output.1), let month = Int(match.output.2), let day = Int(match.output.3) else {
                continue
            }
            days.append((year, month, day, match.range))
        }
        for match in text.matches(of: /(\d{1,2})\. ?(\d{1,2})\.( ?\d{4}| ?\d\d)?/) {
            guard let day = Int(match.output.1), let month = Int(match.output.2) else { continue }
            let year = match.output.3.flatMap { Int(String($0.filter { $0 != " " })) }
            days.append((year, month, day, match.range))
        }
        days.sort { $0.range.lowerBound < $1.range.lowerBound }
        guard days.count == 2, days.allSatisfy({ (1...12).contains($0.month) && (1...31).contains($0.day) }) else {
            return false
        }
        guard days[0].range.upperBound <= days[1].range.lowerBound else { return false }
        let between = text[days[0].range.upperBound..<days[1].range.lowerBound].lowercased().filter { !$0.isWhitespace }
        guard ["-", "–", "—", "bis", "biszum", "to", "until"].contains(between) else { return false }
        let first = days[0], last = days[1]
        let years =
            last.year.flatMap { to in first.year.map { to - $0 } }
            ?? ((last.month, last.day) < (first.month, first.day) ? 1 : 0)
        // To the last day before the same one of a later year: whole years.
        let months = years * 12 + last.month - first.month + (last.day >= 28 && first.day == 1 ? 1 : 0)
        let isWhole = first.day == 1 && last.day >= 28 || last.day + 1 == first.day || last.day == first.day
        return months != 12 || !isWhole
    }

    /// What leads from one day to another; to look for days takes longer.
    private static let leading = ["-", "–", "—", "bis", "to", "until"]

    static func number(_ word: String) -> Int? {
        if Tokens.isDigits(word), word.utf8.count <= 3 { return Int(word) }
        return NumberWords.number(word) ?? (["ein", "eine", "einen", "eines", "one"].contains(word) ? 1 : nil)
    }

    static func month(_ word: String) -> Int? {
        guard word.utf8.count >= 3 else { return nil }
        return months.firstIndex { starts in starts.contains { $0.full == word || $0.short == word } }.map { $0 + 1 }
    }

    private static let months: [[(full: String, short: String)]] = [
        [("januar", "jan"), ("january", "jan"), ("jänner", "jän")], [("februar", "feb"), ("february", "feb")],
        [("märz", "mrz"), ("march", "mar")],
        [("april", "apr")], [("mai", "mai"), ("may", "may")], [("juni", "jun"), ("june", "jun")],
        [("juli", "jul"), ("july", "jul")],
        [("august", "aug")], [("september", "sep"), ("september", "sept")], [("oktober", "okt"), ("october", "oct")],
        [("november", "nov")],
        [("dezember", "dez"), ("december", "dec")],
    ]
    /// How a unit of time begins, and how many of it are a year.
    private static let units = [
        (start: "monate", year: 12), (start: "monat", year: 12), (start: "month", year: 12), (start: "woche", year: 52),
        (start: "week", year: 52),
        (start: "quartal", year: 4), (start: "quarter", year: 4), (start: "halbjahr", year: 2),
        (start: "tage", year: 365), (start: "days", year: 365),
    ]
    private static let leads: Set<String> = [
        "für", "über", "in", "der", "die", "den", "ersten", "letzten", "nur", "zeitraum", "zeitraums", "for", "over",
        "first", "last", "the", "of", "jeweils",
    ]
    private static let ordinals: Set<String> = [
        "1", "2", "3", "4", "i", "ii", "iii", "iv", "erstes", "erste", "ersten", "zweites", "zweite", "zweiten",
        "drittes", "dritte", "dritten", "viertes",
        "vierte", "vierten", "1st", "2nd", "3rd", "4th", "first", "second", "third", "fourth",
    ]
    private static let other: Set<String> = [
        "stand", "stichtag", "gilt", "gelten", "valid", "laufzeit", "frist", "probezeit", "wiedervorlage",
    ]
    private static let otherStarts = [
        "gültig", "geltend", "geltungs", "tarif", "kündigungs", "befrist", "nachbesetz", "wiederbesetz",
        "besetzungssperr",
    ]
}
