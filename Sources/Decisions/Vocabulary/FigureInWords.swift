import Costing

extension Quantity {
    /// As a reader sees it, exact: `170.000 €`, `€170,000`, `3,5 Stellen`.
    public func inWords(_ language: Language) -> String {
        let space = "\u{A0}", conventions = language.conventions
        switch self {
        case .money(let money):
            let number = Quantity.decimal(money.cents, places: 2, fixed: true, language)
            let sign = money.cents < 0 ? "\u{2212}" : ""
            return sign + conventions.euros(String(number.dropFirst(sign.count)))
        case .share(let share):
            return conventions.percent(Quantity.decimal(Int64(share.value), places: 2, language))
        case .day(let day): return day.inWords(language)
        case .posts(let posts):
            let number = Quantity.decimal(posts.hundredths, places: 2, language)
            return Phrase(
                posts.hundredths == 100 ? 1 : 2,
                one: "\(number, "number")\u{A0}Stelle", other: "\(number, "number")\u{A0}Stellen"
            ).in(language)
        case .count(let count): return Quantity.decimal(count, places: 0, language)
        case .points(let points):
            return Quantity.decimal(Int64(points.tenThousandths), places: 4, language) + space
                + Phrase("Prozentpunkte").in(language)
        }
    }

    /// Whether a figure tells by how much another one has changed: it is written
    /// with its sign wherever it stands.
    public static func isChange(_ id: String) -> Bool { id.hasSuffix("change") }

    /// The same as the value of a figure: a change for the more has its plus.
    public func inWords(_ language: Language, of figure: String) -> String {
        if case .share(let share) = self, share.value > 0, Quantity.isChange(figure) { return "+" + inWords(language) }
        return inWords(language)
    }

    /// - Parameter fixed: all decimals or none, as money has them.
    private static func decimal(_ number: Int64, places: Int, fixed: Bool = false, _ language: Language) -> String {
        var digits = Array(String(number.magnitude))
        if digits.count <= places { digits = Array(repeating: "0", count: places + 1 - digits.count) + digits }
        let whole = digits.dropLast(places)
        var decimals = digits.suffix(places)
        if !fixed || decimals.allSatisfy({ $0 == "0" }) { while decimals.last == "0" { decimals.removeLast() } }
        var grouped = ""
        for (index, digit) in whole.enumerated() {
            if index > 0, (whole.count - index).isMultiple(of: 3) { grouped += language.conventions.groupMark }
            grouped.append(digit)
        }
        let fraction = decimals.isEmpty ? "" : language.conventions.decimalMark + String(decimals)
        return (number < 0 ? "\u{2212}" : "") + grouped + fraction
    }
}
