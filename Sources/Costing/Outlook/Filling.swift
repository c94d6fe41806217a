/// Which part of the plan is filled, month by month: start and ramp-up.
struct Filling {
    /// Twelve months, each in parts of ten thousand.
    static let year: Int64 = 120_000

    let start: Month?
    let rampUp: [BasisPoints]

    /// The part filled in a month, 0…10 000.
    func part(in month: Month) -> BasisPoints {
        guard let start else { return BasisPoints(10_000) }
        let since = month.since(start)
        return since < 0 ? BasisPoints(0) : since < rampUp.count ? rampUp[since] : BasisPoints(10_000)
    }

    func isFull(in year: Int) -> Bool { Month.all(of: year).allSatisfy { part(in: $0).value == 10_000 } }

    /// The parts of the twelve months added up: a count of 120 000.
    func filledMonths(of year: Int) -> Trace {
        let months = Month.all(of: year).map(leaf)
        return Trace(.filledMonths, .count(months.reduce(0) { $0 + $1.count }), .sum, months)
    }

    /// The days on which a grant pays, each by the part that is filled: a
    /// count of ten thousand times the days of the year.
    func filledDays(of grant: String, days: [(month: Month, days: Int)]) -> Trace {
        let pairs = days.filter { $0.days > 0 }.map { month, days in
            [Trace(.daysPaid(month), .count(Int64(days)), .input(entry: grant)), leaf(month)]
        }
        return Trace(
            .filledDays, .count(pairs.reduce(0) { $0 + $1[0].count * $1[1].count }), .products(over: 1),
            pairs.flatMap { $0 })
    }

    private func leaf(_ month: Month) -> Trace { Trace(.month(month), .share(part(in: month)), .assumed) }
}

extension Trace {
    /// The number in a count or a share; 0 in all else.
    fileprivate var count: Int64 {
        switch value {
        case .count(let count): count
        case .share(let share): share.value
        default: 0
        }
    }

    /// Of this amount the part `count ÷ whole`, rounded to the cent.
    func part(_ part: Trace, of whole: Int64) -> Trace {
        Trace(
            label, .money((value.money ?? .zero).times(part.count, over: whole)), .products(over: whole), [self, part])
    }

    /// This amount less a share of it, rounded to the cent; itself where the share is nil.
    func less(_ share: Trace?) -> Trace {
        guard let share else { return self }
        return Trace(
            label, .money((value.money ?? .zero).times(10_000 - share.count, over: 10_000)), .less, [self, share])
    }

    func labelled(_ label: Label) -> Trace {
        var trace = self
        trace.label = label
        return trace
    }
}
