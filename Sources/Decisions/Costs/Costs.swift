import Costing

/// One edition of the table of workplace costs.
public struct RateEdition: Content {
    public static let type = "costs.edition-published"
    public var title: Text
    public var rates: [Edition.Rate]
    public var overhead: BasisPoints
    public var material: Money
    public var note: Text?
    public var headline: Text { title }
    public init(title: Text, rates: [Edition.Rate], overhead: BasisPoints, material: Money, note: Text? = nil) {
        self.title = title
        self.rates = rates
        self.overhead = overhead
        self.material = material
        self.note = note
    }
}

/// The posts of a unit, planned or there.
public struct PostPlan: Content {
    public static let type = "costs.plan-drawn"
    public struct Line: Hashable, Codable, Sendable {
        public var id: String
        public var title: Text
        public var payGroup: String
        public var posts: Posts
        public var kind: String?
        enum CodingKeys: String, CodingKey { case id, title, posts, kind, payGroup = "pay-group" }
    }
    public var title: Text
    public var posts: [Line]
    public var note: Text?
    public var headline: Text { title }

    public func plan(_ id: String) -> StaffingPlan {
        StaffingPlan(id: id, posts: posts.map {
            StaffingPlan.Post(id: $0.id, payGroup: $0.payGroup, posts: $0.posts, kind: $0.kind)
        })
    }
}

/// What the state pays, from a day on.
public struct Grant: Content {
    public static let type = "costs.grant-announced"
    public var title: Text
    public var norm: NormID?
    /// Nil where it is known that there is a grant, but not what it pays.
    public var lines: [GrantRule.Line]?
    public var firstDay: Day
    public var lastDay: Day?
    /// What is given without money.
    public var inKind: Text?
    public var note: Text?
    public var headline: Text { title }
    enum CodingKeys: String, CodingKey {
        case title, norm, lines, note
        case firstDay = "first-day", lastDay = "last-day", inKind = "in-kind"
    }

    public func rule(_ id: String) -> GrantRule {
        GrantRule(id: id, lines: lines, firstDay: firstDay, lastDay: lastDay)
    }
}

/// Which plan is compared with which, over which years.
public struct CostModel: Content {
    public static let type = "costs.model-set-up"
    public var title: Text
    public var plan: PostPlanID
    public var baseline: PostPlanID
    public var roundTo: Money
    public var firstYear: Int
    public var lastYear: Int
    public var note: Text?
    public var headline: Text { title }
    enum CodingKeys: String, CodingKey {
        case title, plan, baseline, note
        case roundTo = "round-to", firstYear = "first-year", lastYear = "last-year"
    }

    /// Years of the calendar, in order, at most 51 of them.
    var hasUsableYears: Bool {
        (1...9999).contains(firstYear) && (firstYear...min(firstYear + 50, 9999)).contains(lastYear)
    }
}

/// A number that a source gives. Where the engine computes the same figure,
/// `edition` says on which rates the source's number rests.
public struct ReportedFigure: Content {
    public static let type = "costs.figure-reported"
    public var figure: String
    public var label: Text
    public var value: FigureValue
    public var edition: RateEditionID?
    public var note: Text?
    public var headline: Text { label }
}

public struct Costs: Slice {
    public var editions = Book<RateEdition>()
    public var plans = Book<PostPlan>()
    public var grants = Book<Grant>()
    public var models = Book<CostModel>()
    public var reported = Book<ReportedFigure>()
    public init() {}

    public mutating func apply(_ entry: Entry) {
        editions.take(entry)
        plans.take(entry)
        grants.take(entry)
        models.take(entry)
        reported.take(entry)
    }

    public func decide(_ entry: Entry) throws(Refusal) {
        switch entry.content {
        case let edition as RateEdition: try check(edition, id: entry.header.id)
        case let grant as Grant:
            if let last = grant.lastDay, last < grant.firstDay {
                throw Refusal(Text("Die Förderung endet, bevor sie beginnt.", en: "The grant ends before it begins."))
            }
            if (grant.lines ?? []).contains(where: { $0.posts < .zero || $0.amount < .zero }) {
                throw Refusal(Text("Eine Förderung kann keine negativen Stellen oder Beträge haben.",
                                   en: "A grant cannot have negative posts or amounts."))
            }
        case let plan as PostPlan where plan.posts.contains { $0.posts < .zero }:
            throw Refusal(Text("Ein Stellenplan kann keine negativen Stellen haben.", en: "A staffing plan cannot have negative posts."))
        case let model as CostModel where !model.hasUsableYears:
            throw Refusal(Text("Die Jahre der Kostenrechnung sind nicht brauchbar: \(model.firstYear) bis \(model.lastYear).",
                               en: "The years of the cost model are not usable: \(model.firstYear) to \(model.lastYear)."))
        default: return
        }
    }

    private func check(_ edition: RateEdition, id: String) throws(Refusal) {
        if editions[Identifier(id)] != nil {
            throw Refusal(
                Text("Die Ausgabe „\(edition.title.de)“ gibt es schon; eine Ausgabe wird nie überschrieben.",
                     en: "The edition “\(edition.title.in(.en))” already exists; an edition is never overwritten."),
                help: Text("Der neuen Ausgabe einen eigenen Namen geben.", en: "Give the new edition a name of its own."))
        }
        guard edition.overhead.value >= 0, edition.material.cents >= 0 else {
            throw Refusal(Text("Gemeinkosten und Sachkosten können nicht negativ sein.",
                               en: "Overheads and non-staff cost cannot be negative."))
        }
        var payGroups: Set<String> = []
        for rate in edition.rates {
            guard payGroups.insert(rate.payGroup).inserted else {
                throw Refusal(Text("Die Entgeltgruppe \(rate.payGroup) steht zweimal in der Tabelle.",
                                   en: "Pay group \(rate.payGroup) is in the table twice."))
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

    /// The edition published last.
    public var edition: Recorded<RateEdition>? { editions.all.last }
}
