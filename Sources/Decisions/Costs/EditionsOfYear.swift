import Costing

/// Which edition holds, where a missing day leaves open which came out last or
/// of which year its prices are.
extension Costs {
    /// A year whose prices an edition can have, and the first and the last day
    /// of it on which it can have come out.
    private struct Way {
        var year: Int
        var first: Int
        var last: Int
    }

    private static func ways(of edition: Recorded<RateEdition>) -> [Way] {
        let first = edition.header.on?.firstDay, last = edition.header.on?.lastDay
        if let year = edition.content.priceYear {
            return [Way(year: year, first: first?.ordinal ?? .min, last: last?.ordinal ?? .min)]
        }
        guard let first, let last else { return [] }
        return (first.year...last.year).map { year in
            Way(
                year: year, first: max(first, Day.firstDay(ofYear: year) ?? first).ordinal,
                last: min(last, Day.lastDay(ofYear: year) ?? last).ordinal)
        }
    }

    /// The years whose prices some edition can have.
    var possiblePriceYears: Set<Int> { Set(editions.all.flatMap { Costs.ways(of: $0).map(\.year) }) }

    /// Those of which a missing day leaves open of which year their prices are,
    /// each with the years that can be.
    var openPriceYears: [String: [Int]] {
        editions.all.reduce(into: [:]) { open, edition in
            let ways = Costs.ways(of: edition)
            if ways.count > 1 { open[edition.header.id] = ways.map(\.year) }
        }
    }

    /// All that can hold in a year, as far as the dates tell.
    func editions(in year: Int) -> [Recorded<RateEdition>] {
        let dated = editions.all.enteredInOrder().map { (edition: $0, ways: Costs.ways(of: $0)) }.filter {
            !$0.ways.isEmpty
        }
        guard !dated.isEmpty else { return editions.all.perhapsLast() }
        func isBefore(_ a: (day: Int, place: Int), _ b: (day: Int, place: Int)) -> Bool { a < b }
        return dated.indices.filter { place in
            dated[place].ways.contains { own in
                let others = dated.indices.filter { $0 != place }
                guard own.year <= year else {
                    // Where none has begun the first to come is used.
                    return others.allSatisfy { other in
                        dated[other].ways.contains {
                            $0.year > own.year || $0.year == own.year && isBefore(($0.first, other), (own.last, place))
                        }
                    }
                }
                return others.allSatisfy { other in
                    dated[other].ways.contains {
                        $0.year > year || $0.year < own.year
                            || $0.year == own.year && isBefore(($0.first, other), (own.last, place))
                    }
                }
            }
        }.map { dated[$0].edition }
    }

    /// Those among which it is not settled which holds; none where it is, or
    /// where all have the same rates.
    public func rivalEditions(in year: Int) -> [Recorded<RateEdition>] {
        let possible = editions(in: year)
        guard let first = possible.first, possible.contains(where: { !$0.content.hasSameRates(as: first.content) })
        else { return [] }
        return possible.sorted(by: Recorded.isEarlier)
    }

    /// The edition that holds in a year whatever the missing days are.
    func settledEdition(in year: Int) -> Recorded<RateEdition>? {
        rivalEditions(in: year).isEmpty ? edition(in: year) : nil
    }
}
