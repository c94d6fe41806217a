import Decisions

/// Where a unit was named, for whoever is told of it.
struct UnitSaid: Hashable, Sendable {
    var units: Set<Unit>
    /// As it stands there.
    var words: String
    /// Where it stands; nil: in a cell of its own.
    var row: Int?
    var column: Int?
}

/// How the numbers of a place are to be read: moved by a power of ten, or not
/// at all.
enum UnitMeaning: Hashable, Sendable {
    case moved(Int)
    /// They count something else than what is entered.
    case other(UnitSaid)
    /// Two places say two things.
    case contradicts(UnitSaid, UnitSaid)

    /// - Parameter said: all that is said of a number, the nearest first.
    init(_ said: [UnitSaid], as quantity: NumberKind) {
        var known: (power: Int, said: UnitSaid)?
        for item in said {
            guard item.units.isDisjoint(with: quantity.foreign) else {
                self = .other(item)
                return
            }
            let scales = quantity.scales.filter { item.units.contains($0.unit) }
            guard scales.count <= 1 else {
                self = .other(item)
                return
            }
            // „in €“ says as much as „in Tsd. €“ does.
            let power = scales.first?.power ?? (item.units.contains(.euro) && quantity.isMoney ? 0 : nil)
            guard let power else { continue }
            if let known, known.power != power {
                self = .contradicts(known.said, item)
                return
            }
            known = known ?? (power, item)
        }
        self = .moved(known?.power ?? 0)
    }
}

extension NumberKind {
    var isMoney: Bool { self == .money || self == .whole }

    /// Units by which the numbers are moved.
    var scales: [(unit: Unit, power: Int)] {
        switch self {
        case .money: [(.cent, -2), (.thousand, 3), (.million, 6), (.billion, 9)]
        case .whole: [(.thousand, 3), (.million, 6), (.billion, 9)]
        case .share: [(.permille, -1)]
        case .posts: [(.percent, -2)]
        }
    }

    /// Units of something else.
    var foreign: Set<Unit> {
        let others: Set<Unit> =
            switch self {
            case .money: [.otherCurrency, .percent, .permille, .perMonth, .perSpan, .hours, .density]
            case .whole: [.cent, .otherCurrency, .percent, .permille, .perMonth, .perSpan, .hours, .density]
            case .share: [.euro, .cent, .thousand, .million, .billion, .otherCurrency, .hours, .density]
            case .posts:
                [
                    .euro, .cent, .thousand, .million, .billion, .otherCurrency, .permille, .perMonth, .perSpan, .hours,
                    .density, .people,
                ]
            }
        return others.union([.unknown, .struck, .minus, .unsaid])
    }

    /// What may stand beside one number of this kind, in a cell or a field: „70.000 Stellen“ is no amount.
    var beside: Set<Unit> {
        switch self {
        case .money: [.euro, .cent, .thousand, .million, .billion, .perYear]
        case .whole: [.euro, .thousand, .million, .billion, .people, .perYear]
        case .share: [.percent, .permille]
        case .posts: [.posts, .percent]
        }
    }

    /// What is expected where something else is counted.
    var unitExpected: Text {
        switch self {
        case .money: Text(phrase: "Jahresbeträge in Euro (auch in Tsd. oder Mio. Euro)")
        case .whole: Text(phrase: "ganze Zahlen: Einwohner, Euro (auch in Tsd. oder Mio. Euro) oder Anteile")
        case .share: Text(phrase: "ein Anteil in Prozent")
        case .posts: Text(phrase: "Stellen (Vollzeitäquivalente), auch in Prozent einer Stelle")
        }
    }
}
