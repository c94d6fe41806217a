/// What one run assumes, in the units of `Uncertainty`.
struct AssumedValues {
    var wageGrowth = 0.0, priceGrowth = 0.0, vacancy = 0.0, posts = 0.0
    var rateLevel = 0.0, grantAfterEnd = 0.0, grantGrowth = 0.0, startDelay = 0.0

    /// `value`: of each assumption by its place in `SimulatedAssumption`.
    @inline(__always)
    init(_ value: (Int) -> Double) {
        wageGrowth = value(0)
        priceGrowth = value(1)
        vacancy = value(2)
        posts = value(3)
        rateLevel = value(4)
        grantAfterEnd = value(5)
        grantGrowth = value(6)
        startDelay = value(7)
    }
}

extension SimulatedModel {
    /// The net extra cost of each year in euro, written to every `stride`th
    /// place of `values` from `place` on. `scratch` holds two numbers for each
    /// line of the grants and is used again from run to run.
    @inline(__always)
    func run(
        _ assumed: AssumedValues, scratch: inout [Double], into values: inout [Double],
        at place: Int, stride: Int
    ) {
        let posts = 1 + assumed.posts
        let taken = 1 - assumed.vacancy
        let rate = 1 + assumed.rateLevel
        for (i, line) in lines.enumerated() {
            let part = line.funded > 0 ? min(line.filled * posts, line.funded) / line.funded : 0
            scratch[2 * i] = line.amount * part
        }
        var edition = -1, paid = 0.0, workplaces = 0.0, overhead = 1.0
        var personnel = 0.0, material = 0.0
        let delay = (start + assumed.startDelay) / 12
        let wageStep = 1 + assumed.wageGrowth, priceStep = 1 + assumed.priceGrowth
        let grantStep = 1 + assumed.grantGrowth
        var wages = 1.0, prices = 1.0, grown = 1.0
        for _ in 0..<yearsBefore {
            wages *= wageStep
            prices *= priceStep
        }
        for _ in 0..<carriedBefore { grown *= grantStep }

        for year in 0..<grows.count {
            if ratesOfYear[year] != edition {
                // The growth due before the first year is that of its own edition.
                if edition >= 0 { (wages, prices) = (1, 1) }
                edition = ratesOfYear[year]
                let now = rates[edition]
                overhead = 1 + now.overhead
                personnel = (now.plan.personnel * posts - now.baseline.personnel) * taken * rate * overhead
                material = now.plan.material * posts - now.baseline.material
                paid = now.plan.personnel * posts * taken * rate
                workplaces = now.plan.material * posts
                let first = edition * lines.count
                for i in lines.indices { scratch[2 * i + 1] = linePersonnel[first + i] * posts * rate }
            }
            if grows[year] {
                wages *= wageStep
                prices *= priceStep
            }
            let begin = min(max(delay - Double(year), 0), 1)
            let opening = dayShare(of: begin, in: year)
            var grant = 0.0
            var grew = false
            for span in spansOfYear[year] {
                let span = spans[span]
                if span.grows, !grew {
                    grown *= grantStep
                    grew = true
                }
                let time = span.to - max(span.from, opening)
                guard time > 0 else { continue }
                let factor = span.carried ? grown : 1
                let rule = terms[span.terms]
                var full = 0.0
                for line in rule.lines {
                    full += min(scratch[2 * line] * factor, scratch[2 * line + 1] * wages)
                }
                full *= taken
                if rule.share != nil || rule.left != nil {
                    let cost: Double =
                        switch rule.eligible {
                        case .personnel: paid * wages
                        case .workplaces: paid * wages * overhead + workplaces * prices
                        case .additional: max(0, personnel * wages + material * prices)
                        }
                    if let share = rule.share { full = cost * share }
                    if let left = rule.left { full = min(full, cost * left) }
                }
                grant += min(full, rule.ceiling * factor) * time * (span.carried ? assumed.grantAfterEnd : 1)
            }
            values[place + year * stride] = (personnel * wages + material * prices) * (1 - begin) - grant
        }
    }

    /// A part of a year in months, as a part of the year in days: a year costs
    /// by months, and a grant pays by days.
    @inline(__always)
    private func dayShare(of part: Double, in year: Int) -> Double {
        guard part > 0, part < 1 else { return part }
        let starts = monthStarts[year]
        let month = min(11, Int(part * 12))
        return starts[month] + (starts[month + 1] - starts[month]) * (part * 12 - Double(month))
    }
}
