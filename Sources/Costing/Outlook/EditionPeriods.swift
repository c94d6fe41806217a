/// Which edition is valid in which year: each from the year of its prices on
/// until the next one's.
struct EditionPeriods: Hashable, Sendable {
    struct Period: Hashable, Sendable {
        /// The year of its prices; nil where that is not stated: it then is
        /// valid in all years.
        var since: Int?
        var edition: Edition
        /// The years of which its prices can be, where that is not known.
        var canBe: [Int] = []
    }

    /// At least one, rising: those before the comparison's own, it, and those
    /// after it.
    let all: [Period]
    private let contested: [Int: [String]]

    /// - Parameter baseYear: of the comparison's own edition, as somebody states
    ///   it; nil: that one is alone, since nobody knows which of the others come
    ///   before it, unless it can only be of some years.
    init(_ comparison: Comparison, baseYear: Int?) {
        let open = comparison.openYears, canBe = baseYear == nil ? open[comparison.edition.id] ?? [] : []
        let own = Period(since: baseYear ?? canBe.last, edition: comparison.edition, canBe: canBe)
        contested = comparison.contested
        guard let baseYear = own.since else {
            all = [own]
            return
        }
        // Of two with the same year the one named later counts.
        let earlier = Dictionary(comparison.earlier.map { ($0.year, $0.edition) }) { $1 }
        let later = Dictionary(comparison.later.map { ($0.year, $0.edition) }) { $1 }
        func periods(_ editions: [Int: Edition]) -> [Period] {
            editions.sorted { $0.key < $1.key }.map {
                Period(since: $0.key, edition: $0.value, canBe: open[$0.value.id] ?? [])
            }
        }
        all = periods(earlier.filter { $0.key < baseYear }) + [own] + periods(later.filter { $0.key > baseYear })
    }

    /// The place of the edition that is valid in a year; of the first for a
    /// year before it, which `check` refuses.
    func index(in year: Int) -> Int { all.lastIndex { ($0.since ?? .min) <= year } ?? 0 }

    /// Whether a year has no edition of its own, so that rates are carried on.
    func isExtrapolated(_ year: Int) -> Bool { all[index(in: year)].since != year }

    /// - Parameters:
    ///   - isGrowthStated: whether rates may be carried on.
    ///   - isHeld: whether they are carried on as they are, so that it makes no
    ///     difference since when.
    /// - Throws: `noEdition`: nothing is carried back, and nothing forward that
    ///   nobody has stated; `contestedEdition`: it is open which one is valid;
    ///   `openPriceYear`: since when its rates grow.
    func check(_ years: ClosedRange<Int>, isGrowthStated: Bool, isHeld: Bool) throws(CostingError) {
        guard let first = all[0].since else { return }
        let known = all.compactMap(\.since)
        // A growth is chained year by year, so the chain is bounded.
        guard known.allSatisfy({ (1...9999).contains($0) }),
            years.lowerBound - (all[index(in: years.lowerBound)].since ?? 0) <= 200
        else { throw .assumption(.baseYear) }
        guard first <= years.lowerBound else {
            if let least = all[0].canBe.first, least <= years.lowerBound {
                throw .openPriceYear(edition: all[0].edition.id, years: all[0].canBe)
            }
            throw .noEdition(year: years.lowerBound, known: known)
        }
        if let year = contested.keys.filter(years.contains).min() {
            throw .contestedEdition(year: year, editions: contested[year] ?? [])
        }
        if !isGrowthStated, let year = years.first(where: isExtrapolated) { throw .noEdition(year: year, known: known) }
        if !isHeld, let open = years.lazy.map({ all[index(in: $0)] }).first(where: { !$0.canBe.isEmpty }) {
            throw .openPriceYear(edition: open.edition.id, years: open.canBe)
        }
    }
}
