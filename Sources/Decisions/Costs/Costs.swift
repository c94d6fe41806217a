import Costing

/// What it costs: rates, posts, grants, the model that compares them, and the
/// keys by which it is borne.
public struct Costs: Slice {
    public var kinds = Records<PostKind>()
    public var editions = Records<RateEdition>()
    public var plans = Records<PostPlan>()
    public var grants = Records<Grant>()
    public var models = Records<CostModel>()
    public var reported = Records<ReportedFigure>()
    public var keys = Records<LevyKey>()
    public var variants = Records<CostVariant>()
    public var budgets = Records<BudgetPlacement>()
    public init() {}

    public mutating func apply(_ entry: Entry) {
        kinds.take(entry)
        editions.take(entry)
        plans.take(entry)
        grants.take(entry)
        models.take(entry)
        reported.take(entry)
        keys.take(entry)
        variants.take(entry)
        budgets.take(entry)
    }

    /// Of two that begin on one day the one told later pays; so it must be known
    /// which that is.
    func check(_ grant: Grant, on: PartialDate?) throws(Refusal) {
        let rival = grants.first { other in
            guard other.content.firstDay == grant.firstDay else { return false }
            guard let told = on, let others = other.header.on, told != others else { return true }
            return places(ofPossiblyLast: [others, told]).count > 1
        }
        guard let rival else { return }
        throw Refusal(
            Text(
                phrase: """
                    Am \(grant.firstDay.inWords, "firstDay") beginnt schon die Förderung \
                    „\(rival.content.title, "title")“\
                    \({ language in rival.header.on.map { Phrase(", bekannt ").in(language)
                        + $0.inSentence(language) } ?? "" }, "rival"); \
                    welche von beiden dann gilt, ließe sich nicht sagen.
                    """),
            help: Text(
                phrase: """
                    Den genauen Tag angeben, an dem sie bekannt wurde, den ersten Tag prüfen oder die andere \
                    zurückziehen.
                    """))
    }

    func check(_ edition: RateEdition, id: String, on: PartialDate?) throws(Refusal) {
        if editions[Identifier(id)] != nil {
            throw Refusal(
                Text(
                    phrase: """
                        Die Ausgabe „\(edition.title, "title")“ gibt es schon; eine Ausgabe wird nie überschrieben.
                        """),
                help: Text(phrase: "Der neuen Ausgabe einen eigenen Namen geben."),
                key: "id")
        }
        if let priceYear = edition.priceYear, let out = on?.lastDay?.year, !(out - 5...out + 2).contains(priceYear) {
            throw Refusal(
                Text(phrase: "Die Ausgabe ist von \(out, "out") und soll Preise von \(priceYear, "priceYear") haben."),
                help: Text(phrase: "Ein Jahr von \(out - 5, "out") bis \(out + 2, "out2") angeben."),
                key: "price-year")
        }
        if let year = edition.pricesYear(publishedOn: on),
            let same = editions.all.first(where: {
                $0.header.on == on && $0.content.pricesYear(publishedOn: on) == year
            })
        {
            throw Refusal(
                Text(
                    phrase: """
                        Für die Preise von \(year, "year") gibt es vom selben Tag schon die Ausgabe \
                        „\(same.content.title, "title")“; nur eine kann gelten.
                        """),
                help: Text(phrase: "Den Tag der Veröffentlichung prüfen oder die andere Ausgabe zurückziehen."),
                key: "on")
        }
        guard edition.overhead.value >= 0, edition.material.cents >= 0 else {
            throw Refusal(
                Text(phrase: "Gemeinkosten und Sachkosten können nicht negativ sein."),
                key: edition.overhead.value < 0 ? "overhead" : "material")
        }
        guard edition.material <= Costs.largestRate else {
            throw Refusal(
                Text(phrase: "Die Sachkosten je Arbeitsplatz sind größer, als ein Kreis sie haben kann."),
                key: "material")
        }
        guard edition.overhead <= Costs.largestOverhead else {
            throw Refusal(
                Text(
                    phrase: "Gemeinkosten von \(edition.overhead.text, "overhead") der Personalkosten hat kein Kreis."),
                help: Text(phrase: "Höchstens 100 % angeben; üblich sind 15 oder 20 %."),
                key: "overhead")
        }
        var payGroups: Set<String> = []
        for rate in edition.rates {
            guard payGroups.insert(rate.payGroup).inserted else {
                throw Refusal(
                    Text(
                        phrase: "Die Entgeltgruppe \(rate.payGroup, "payGroup") steht zweimal in der Tabelle."),
                    key: "rates")
            }
            guard rate.personnel <= Costs.largestRate else {
                throw Refusal(
                    Text(phrase: "Der Satz für \(rate.payGroup, "payGroup") ist größer, als ein Kreis ihn haben kann."),
                    help: Text(phrase: "Höchstens 1.000.000 Euro je Stelle im Jahr angeben."),
                    key: "rates")
            }
            guard rate.personnel.cents >= 0 else {
                throw Refusal(Text(phrase: "Der Satz für \(rate.payGroup, "payGroup") ist negativ."), key: "rates")
            }
        }
        for model in models {
            for id in [model.content.plan, model.content.baseline] {
                for post in plans[id]?.content.posts ?? [] where !payGroups.contains(post.payGroup) {
                    throw Refusal(
                        Text(
                            phrase: """
                                In der Ausgabe fehlt der Satz für \(post.payGroup, "payGroup"); der Stellenplan \
                                braucht \
                                ihn.
                                """),
                        help: Text(phrase: "Für \(post.payGroup, "payGroup") einen Satz angeben."),
                        key: "rates")
                }
            }
        }
    }

    /// Of a post in a year.
    public static let largestRate = Money(cents: 100_000_000)
    /// Of the staff cost.
    public static let largestOverhead = BasisPoints(10_000)
    /// All weights of a key together.
    public static let largestKey = 100_000_000_000_000

    /// A plan that no edition has rates for could not be reckoned with.
    func checkRates(for plan: PostPlan) throws(Refusal) {
        guard let edition else { return }
        let known = Set(edition.content.rates.map(\.payGroup))
        for post in plan.posts where !known.contains(post.payGroup) {
            let groups = edition.content.rates.map(\.payGroup).joined(separator: ", ")
            throw Refusal(
                Text(
                    phrase: """
                        Die Ausgabe „\(edition.content.title, "title")“ hat keinen Satz für \
                        „\(post.payGroup, "payGroup")“; die Stelle „\(post.title, "title2")“ braucht ihn.
                        """),
                help: Text(
                    phrase: """
                        Eine dieser Entgeltgruppen angeben: \(groups, "groups"); oder zuerst eine Ausgabe mit diesem \
                        Satz \
                        veröffentlichen.
                        """),
                key: "posts")
        }
    }

    func check(_ key: LevyKey) throws(Refusal) {
        guard key.weights.allSatisfy({ $0.weight >= 0 && ($0.burden?.value ?? 0) >= 0 }) else {
            throw Refusal(Text(phrase: "Ein Schlüssel hat keine negativen Anteile."), key: "weights")
        }
        guard Set(key.weights.map(\.body)).count == key.weights.count else {
            throw Refusal(Text(phrase: "Eine Körperschaft steht zweimal im Schlüssel."), key: "weights")
        }
        guard key.isWithinBounds else {
            throw Refusal(
                Text(phrase: "Die Gewichte eines Schlüssels ergeben höchstens hundert Billionen."), key: "weights")
        }
        guard key.weights.contains(where: { $0.weight > 0 && $0.burden?.value != 0 }) else {
            throw Refusal(
                Text(phrase: "Nach diesem Schlüssel zahlt niemand."),
                help: Text(phrase: "Mindestens einer Körperschaft einen Anteil größer als null geben."),
                key: "weights")
        }
    }

    /// The rules of all grants, as they are reckoned with.
    public var grantRules: [GrantRule] { grants.map { $0.content.rule($0.header.id) } }

    /// The last day on which a grant can pay: its own, or the one before
    /// another takes its place for good. Nil where it goes on.
    public func lastDay(of grant: Recorded<Grant>) -> Day? { GrantRule.lastDay(of: grant.header.id, in: grantRules) }

    /// The grant that takes its place for good.
    public func successor(of grant: Recorded<Grant>) -> Recorded<Grant>? {
        GrantRule.successor(of: grant.header.id, in: grantRules).flatMap { grants[Identifier($0.id)] }
    }

    /// The edition of the latest prices, of years to come too: of one year the
    /// one published last. Where none has a year, the one published last of all.
    public var edition: Recorded<RateEdition>? { Costs.latest(of: editions.all) }

    static func latest(of editions: [Recorded<RateEdition>]) -> Recorded<RateEdition>? {
        byYear(editions).last?.edition ?? editions.last
    }

    /// The edition whose prices hold in a year: the latest of those up to it, or
    /// the first to come where none has begun.
    public func edition(in year: Int) -> Recorded<RateEdition>? {
        editionsByYear.last { $0.year <= year }?.edition ?? editionsByYear.first?.edition ?? editions.all.last
    }

    /// Rising by the year of their prices, one of each: of two the one
    /// published last. Without those that have no year.
    public var editionsByYear: [(year: Int, edition: Recorded<RateEdition>)] { Costs.byYear(editions.all) }

    private static func byYear(_ editions: [Recorded<RateEdition>]) -> [(year: Int, edition: Recorded<RateEdition>)] {
        let dated = editions.compactMap { edition in edition.placedYear.map { ($0, edition) } }
        return Dictionary(dated) { $1 }.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
    }
}
