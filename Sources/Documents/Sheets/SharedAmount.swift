import Costing
import Decisions
import Register

/// An amount as the municipalities bear it by a key: a figure of the matter,
/// the same unrounded, or a year to come.
public struct SharedAmount: Sendable {
    public var label: Text
    public var amount: Trace
    public var shares: [Share]
    /// In points of the levy; nil where its base is not known, and where burdens
    /// differ.
    public var points: Trace?

    /// What the address asks to share.
    public enum Asked: Hashable, Sendable {
        /// As a paper has it, beside what it is without the grant.
        case figures
        case unrounded
        case year(Int)

        public var id: String {
            switch self {
            case .figures: ""
            case .unrounded: "unrounded"
            case .year(let year): String(year)
            }
        }
    }

    public static func asked(_ parts: SheetParts) -> [Asked] {
        guard let study = parts.view.figures.study else { return [.figures] }
        return [.figures, .unrounded] + (((try? study.outlook(study.neutral))?.years) ?? []).map { .year($0.year) }
    }

    /// As a form offers them; the stated figure comes first.
    public static func choices(_ parts: SheetParts) -> [(String, String)] {
        asked(parts).map { asked in
            let name =
                switch asked {
                case .figures: parts.words("Mehrkosten im Jahr, wie angegeben")
                case .unrounded: parts.words("Mehrkosten im Jahr, ungerundet")
                case .year(let year): parts.words("Mehrkosten \(year, "year")")
                }
            return (asked.id, name)
        }
    }

    /// - Throws: `CostingError` where the amount cannot be computed.
    public static func all(_ asked: Asked, by key: SharingKey, _ parts: SheetParts) throws -> SharedAmounts {
        let figures = parts.view.figures
        guard asked != .figures, let study = figures.study else {
            let items = ComputedFigure.shared.compactMap { id -> SharedAmounts.Item? in
                guard let figure = figures[id] else { return nil }
                return .init(
                    label: figure.label,
                    amount: figures.shared(id, by: key).map {
                        SharedAmount(label: $0.label, amount: $0.amount, shares: $0.shares, points: $0.points)
                    })
            }
            return SharedAmounts(items: items, unknown: figures.unshared)
        }
        if case .year(let number) = asked {
            guard let year = try study.outlook(study.neutral).years.first(where: { $0.year == number }) else {
                return SharedAmounts()
            }
            let amount = try SharedAmount(Text(phrase: "Mehrkosten \(number, "number")"), year.trace, by: key)
            return SharedAmounts(items: [.init(label: amount.label, amount: amount)], year: year)
        }
        let label = Text(phrase: "Mehrkosten im Jahr, ungerundet")
        guard let exact = try? study.comparison.extraCostExact() else {
            return SharedAmounts(items: [.init(label: label)], unknown: [(label, figures.whyUnknown(.extraCost))])
        }
        return SharedAmounts(items: [.init(label: label, amount: try SharedAmount(label, exact, by: key))])
    }
}

/// What is shared, and on what it rests.
public struct SharedAmounts: Sendable {
    public struct Item: Sendable {
        public var label: Text
        /// Nil where there is no value to share.
        public var amount: SharedAmount?
    }

    public var items: [Item] = []
    /// Why some of them have no value.
    public var unknown: [(label: Text, reason: Text)] = []
    /// The year whose cost it is; nil: a full year on what holds as of the day.
    public var year: Outlook.Year?

    public var known: [SharedAmount] { items.compactMap(\.amount) }

    func edition(_ parts: SheetParts) -> Recorded<RateEdition>? {
        year.map { parts.matter.costs.editions[Identifier($0.edition)] } ?? parts.view.costBasis?.edition
    }

    /// `Preise von 2025, mit Förderung bis 31.12.2027`
    func basis(_ parts: SheetParts) -> String? {
        year.map { RatesOfYearsWords(parts.matter, parts.words.language).short($0) }
            ?? parts.view.costBasis.map { CostBasisWords(parts.words.language).short($0) }
    }

    public func sentences(_ parts: SheetParts) -> [String] {
        year.map { [RatesOfYearsWords(parts.matter, parts.words.language).sentence($0)] }
            ?? CostBasisWords.sentences(parts.view, parts.words.language)
    }
}

extension SharedAmount {
    private init(_ label: Text, _ amount: Trace, by key: SharingKey) throws(CostingError) {
        self.label = label
        self.amount = amount
        shares = try key.key.shares(of: amount)
        points = if let levy = key.levy, key.key == key.plain { try levy.points(of: amount) } else { nil }
    }
}
