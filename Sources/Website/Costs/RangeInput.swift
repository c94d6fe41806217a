import Costing
import Decisions
import Documents

/// How uncertain the assumptions are, as an address or a form holds it. The
/// values that are filled in first are the program's own, and marked as such.
struct RangeInput {
    /// A low, a likely and a high value in percent.
    struct Span {
        var low: BasisPoints, likely: BasisPoints, high: BasisPoints
        var distribution: Distribution {
            func part(_ share: BasisPoints) -> Double { Double(share.value) / 10_000 }
            return low == high ? .fixed(part(low)) : .triangular(low: part(low), mode: part(likely), high: part(high))
        }
    }

    enum Name: String, CaseIterable {
        case wages, prices, vacancy, rates, growth

        var field: Text {
            switch self {
            case .wages: Assumptions.Field.wageGrowth.name
            case .prices: Assumptions.Field.priceGrowth.name
            case .vacancy: Assumptions.Field.vacancy.name
            case .rates: Text(phrase: "Kostensätze gegenüber der Ausgabe")
            case .growth: Text(phrase: "Steigerung der Förderung im Jahr")
            }
        }

        /// Low, likely, high in basis points: where nobody says otherwise.
        var first: Span {
            switch self {
            case .wages: Span(low: BasisPoints(100), likely: BasisPoints(200), high: BasisPoints(350))
            case .prices: Span(low: BasisPoints(0), likely: BasisPoints(150), high: BasisPoints(300))
            case .vacancy: Span(low: BasisPoints(0), likely: BasisPoints(300), high: BasisPoints(1000))
            case .rates: Span(low: BasisPoints(-500), likely: BasisPoints(0), high: BasisPoints(500))
            case .growth: Span(low: BasisPoints(0), likely: BasisPoints(0), high: BasisPoints(200))
            }
        }

        func parts(_ part: String) -> String { rawValue + "-" + part }

        /// In basis points. Half of the rates is further than any edition was
        /// from the next.
        var limits: ClosedRange<Int64> {
            switch self {
            case .wages, .prices, .growth: -5_000...5_000
            case .vacancy: 0...10_000
            case .rates: -5_000...10_000
            }
        }
    }

    var spans: [Name: Span] = [:]
    /// That the grant goes on after its last day.
    var chance = BasisPoints(5000)
    var seed: UInt64 = 1

    init(_ fields: [String: String], language: Language) throws(PageError) {
        let read = FieldReader(fields: fields, language: language)
        for name in Name.allCases {
            var span = name.first
            span.low = try read.share(name.parts("low"), name.field) ?? span.low
            span.likely = try read.share(name.parts("likely"), name.field) ?? span.likely
            span.high = try read.share(name.parts("high"), name.field) ?? span.high
            guard span.low <= span.likely, span.likely <= span.high else {
                let found = [span.low, span.likely, span.high]
                throw .badField(
                    name.parts("low"),
                    Text(
                        phrase: """
                            \({ language in found.map { Typography(language).share($0) }.joined(separator: ", ") },
                                "share") \
                            (\(name.field, "field"))
                            """),
                    expected: Text(phrase: "ein niedriger, ein wahrscheinlicher und ein hoher Wert in dieser Folge"))
            }
            let limits = name.limits
            for (part, value) in [("low", span.low), ("likely", span.likely), ("high", span.high)]
            where !limits.contains(value.value) {
                let (least, most) = (BasisPoints(limits.lowerBound), BasisPoints(limits.upperBound))
                throw .badField(
                    name.parts(part),
                    Text(
                        phrase: "\({ Typography($0).share(value) }, "share") (\(name.field, "field"))"),
                    expected: Text(
                        phrase: """
                            \({ Typography($0).share(least) }, "least") bis \({ Typography($0).share(most) }, "most")
                            """))
            }
            spans[name] = span
        }
        let what = Text(phrase: "Wahrscheinlichkeit, dass die Förderung weiterläuft")
        chance = try read.share("chance", what) ?? chance
        guard (0...10_000).contains(chance.value) else {
            throw .badField(
                "chance",
                Text(
                    phrase: """
                        \({ Typography($0).share(chance) }, "chance") (\(what, "what"))
                        """), expected: Text(phrase: "0 bis 100 %"))
        }
        seed = UInt64(try read.number("seed", Text(phrase: "Startzahl"), 0...1_000_000_000) ?? 1)
    }

    /// - Parameter ends: whether the grant names an end, so that something can
    ///   become of it after that.
    func uncertainty(ends: Bool) -> Uncertainty {
        var all = Uncertainty()
        func distribution(_ name: Name) -> Distribution { spans[name]?.distribution ?? .fixed(0) }
        all.wageGrowth = distribution(.wages)
        all.priceGrowth = distribution(.prices)
        all.vacancy = distribution(.vacancy)
        all.rateLevel = distribution(.rates)
        guard ends else { return all }
        all.grantGrowth = distribution(.growth)
        all.grantAfterEnd = .chance(Double(chance.value) / 10_000)
        return all
    }
}
