import Costing

/// One edition of the table of workplace costs.
public struct RateEdition: Content {
    public static let kind = EntryKind(
        "costs.edition-published", Text(phrase: "Kostensätze", context: "rate edition"), list: "editions", file: .costs,
        course: .figure, tense: .holds, costs: .input, isBasis: true)
    public var title: Text
    public var rates: [Edition.Rate]
    public var overhead: BasisPoints
    public var material: Money
    /// The year whose prices it has; nil where it is not known.
    public var priceYear: Int?
    public var note: Text?
    /// Unlikely numbers that were asked about and confirmed, as the question was put.
    public var confirmed: [Text]?
    public var headline: Text { title }
    enum CodingKeys: String, CodingKey {
        case title, rates, overhead, material, note, confirmed
        case priceYear = "price-year"
    }

    /// Without a year of its own an edition has the prices of the year it came
    /// out in; nil where neither is known, as between two years.
    public func pricesYear(publishedOn on: PartialDate?) -> Int? {
        priceYear ?? on.flatMap { on in on.firstDay?.year == on.lastDay?.year ? on.lastDay?.year : nil }
    }

    /// Whether it reckons as another does, whatever they are called.
    func hasSameRates(as other: RateEdition) -> Bool {
        rates == other.rates && overhead == other.overhead && material == other.material
    }

    /// As the cost room reckons with it.
    public func edition(_ id: String) -> Edition {
        Edition(id: id, rates: rates, overhead: overhead, material: material)
    }

    public init(
        title: Text, rates: [Edition.Rate], overhead: BasisPoints, material: Money, priceYear: Int? = nil,
        note: Text? = nil, confirmed: [Text]? = nil
    ) {
        self.title = title
        self.rates = rates
        self.overhead = overhead
        self.material = material
        self.priceYear = priceYear
        self.note = note
        self.confirmed = confirmed
    }
}

extension Recorded<RateEdition> {
    /// The year whose prices it has: as it says, or else the year it came out in.
    public var pricesYear: Int? { content.pricesYear(publishedOn: header.on) }
    /// In whose place among the years it is reckoned with: by the last day on
    /// which it can have come out, where the year is not known. Only what is the
    /// same whichever year it was is reckoned so (`Comparison.openYears`).
    var placedYear: Int? { content.priceYear ?? header.on?.lastDay?.year }
}
