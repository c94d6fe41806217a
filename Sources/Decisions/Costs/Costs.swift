import Costing

/// What it costs: rates, posts, grants, the model that compares them, and the
/// keys by which it is borne.
public struct Costs: Slice {
    public var kinds = Book<PostKind>()
    public var editions = Book<RateEdition>()
    public var plans = Book<PostPlan>()
    public var grants = Book<Grant>()
    public var models = Book<CostModel>()
    public var reported = Book<ReportedFigure>()
    public var keys = Book<LevyKey>()
    public var variants = Book<CostVariant>()
    public var budgets = Book<BudgetPlacement>()
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
            Text("Am \(grant.firstDay.inWords(.de)) beginnt schon die Förderung „\(rival.content.title.de)“\(rival.header.on.map { ", bekannt " + $0.inSentence(.de) } ?? ""); welche von beiden dann gilt, ließe sich nicht sagen.",
                 en: "On \(grant.firstDay.inWords(.en)) the grant “\(rival.content.title.in(.en))”\(rival.header.on.map { ", known " + $0.inSentence(.en) } ?? "") begins already; which of the two holds then could not be said."),
            help: Text("Den genauen Tag angeben, an dem sie bekannt wurde, den ersten Tag prüfen oder die andere zurückziehen.",
                       en: "State the exact day on which it became known, check its first day, or withdraw the other."))
    }

    func check(_ edition: RateEdition, id: String, on: PartialDate?) throws(Refusal) {
        if editions[Identifier(id)] != nil {
            throw Refusal(
                Text("Die Ausgabe „\(edition.title.de)“ gibt es schon; eine Ausgabe wird nie überschrieben.",
                     en: "The edition “\(edition.title.in(.en))” already exists; an edition is never overwritten."),
                help: Text("Der neuen Ausgabe einen eigenen Namen geben.", en: "Give the new edition a name of its own."))
        }
        if let priceYear = edition.priceYear, let out = on?.lastDay?.year, !(out - 5...out + 2).contains(priceYear) {
            throw Refusal(
                Text("Die Ausgabe ist von \(out) und soll Preise von \(priceYear) haben.", en: "The edition is of \(out) and is said to have the prices of \(priceYear)."),
                help: Text("Ein Jahr von \(out - 5) bis \(out + 2) angeben.", en: "Give a year from \(out - 5) to \(out + 2)."))
        }
        if let year = edition.pricesYear(publishedOn: on),
           let same = editions.all.first(where: { $0.header.on == on && $0.content.pricesYear(publishedOn: on) == year }) {
            throw Refusal(
                Text("Für die Preise von \(year) gibt es vom selben Tag schon die Ausgabe „\(same.content.title.de)“; nur eine kann gelten.",
                     en: "For the prices of \(year) there is already the edition “\(same.content.title.in(.en))” of the same day; only one can count."),
                help: Text("Den Tag der Veröffentlichung prüfen oder die andere Ausgabe zurückziehen.", en: "Check the day of publication, or withdraw the other edition."))
        }
        guard edition.overhead.value >= 0, edition.material.cents >= 0 else {
            throw Refusal(Text("Gemeinkosten und Sachkosten können nicht negativ sein.",
                               en: "Overheads and non-staff cost cannot be negative."))
        }
        guard edition.material <= Costs.largestRate else {
            throw Refusal(Text("Die Sachkosten je Arbeitsplatz sind größer, als ein Kreis sie haben kann.", en: "The non-staff cost per workplace is larger than a county can have."))
        }
        guard edition.overhead <= Costs.largestOverhead else {
            throw Refusal(
                Text("Gemeinkosten von \(edition.overhead.text.de) der Personalkosten hat kein Kreis.", en: "No county has overheads of \(edition.overhead.text.in(.en)) of its staff cost."),
                help: Text("Höchstens 100 % angeben; üblich sind 15 oder 20 %.", en: "Give 100% at most; 15 or 20% is usual."))
        }
        var payGroups: Set<String> = []
        for rate in edition.rates {
            guard payGroups.insert(rate.payGroup).inserted else {
                throw Refusal(Text("Die Entgeltgruppe \(rate.payGroup) steht zweimal in der Tabelle.",
                                   en: "Pay group \(rate.payGroup) is in the table twice."))
            }
            guard rate.personnel <= Costs.largestRate else {
                throw Refusal(
                    Text("Der Satz für \(rate.payGroup) ist größer, als ein Kreis ihn haben kann.", en: "The rate for \(rate.payGroup) is larger than a county can have."),
                    help: Text("Höchstens 1.000.000 Euro je Stelle im Jahr angeben.", en: "Give 1,000,000 euros per post a year at most."))
            }
            guard rate.personnel.cents >= 0 else {
                throw Refusal(Text("Der Satz für \(rate.payGroup) ist negativ.", en: "The rate for \(rate.payGroup) is negative."))
            }
        }
        for model in models {
            for id in [model.content.plan, model.content.baseline] {
                for post in plans[id]?.content.posts ?? [] where !payGroups.contains(post.payGroup) {
                    throw Refusal(
                        Text("In der Ausgabe fehlt der Satz für \(post.payGroup); der Stellenplan braucht ihn.",
                             en: "The edition has no rate for \(post.payGroup), which the staffing plan needs."),
                        help: Text("Für \(post.payGroup) einen Satz angeben.", en: "Give a rate for \(post.payGroup)."))
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
                Text("Die Ausgabe „\(edition.content.title.de)“ hat keinen Satz für „\(post.payGroup)“; die Stelle „\(post.title.de)“ braucht ihn.",
                     en: "The edition “\(edition.content.title.in(.en))” has no rate for “\(post.payGroup)”, which the post “\(post.title.in(.en))” needs."),
                help: Text("Eine dieser Entgeltgruppen angeben: \(groups); oder zuerst eine Ausgabe mit diesem Satz veröffentlichen.",
                           en: "Give one of these pay groups: \(groups); or first publish an edition with this rate."))
        }
    }

    func check(_ key: LevyKey) throws(Refusal) {
        guard key.weights.allSatisfy({ $0.weight >= 0 && ($0.burden?.value ?? 0) >= 0 }) else {
            throw Refusal(Text("Ein Schlüssel hat keine negativen Anteile.", en: "A key cannot have negative weights."))
        }
        guard Set(key.weights.map(\.body)).count == key.weights.count else {
            throw Refusal(Text("Eine Körperschaft steht zweimal im Schlüssel.", en: "A body is in the key twice."))
        }
        guard key.isWithinBounds else {
            throw Refusal(Text("Die Gewichte eines Schlüssels ergeben höchstens hundert Billionen.", en: "The weights of a key add up to a hundred trillion at most."))
        }
        guard key.weights.contains(where: { $0.weight > 0 && $0.burden?.value != 0 }) else {
            throw Refusal(
                Text("Nach diesem Schlüssel zahlt niemand.", en: "By this key nobody pays."),
                help: Text("Mindestens einer Körperschaft einen Anteil größer als null geben.", en: "Give at least one body a weight above zero."))
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

    static func latest(of editions: [Recorded<RateEdition>]) -> Recorded<RateEdition>? { byYear(editions).last?.edition ?? editions.last }

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
