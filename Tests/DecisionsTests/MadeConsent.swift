import Costing

@testable import Decisions

/// Rounds, answers and law of the fictional Musterkreis, with five villages.
extension Made {
    static let villages = ["adorf", "bedorf", "cedorf", "dedorf", "edorf"]

    static func village(_ id: String, inhabitants: Int) -> Entry {
        entry(
            id,
            Body(
                name: Text(id), kind: .municipality,
                inhabitants: [.init(on: PartialDate("2011") ?? .year(2011), count: inhabitants)]))
    }
    static func organization(_ id: String, _ kind: Organization.Kind, name: Text) -> Entry {
        entry(id, Organization(name: name, kind: kind, body: "musterkreis"))
    }
    static let council = organization("council", .council, name: Text("Kreistag", en: "Kreistag"))
    static let committee = organization("committee", .committee, name: Text("Kreisausschuss", en: "Kreisausschuss"))

    /// Asked on 1 March 2013.
    static func asking(
        _ id: String = "round-1", asked: [String] = villages, strength: ConsentRound.Strength = .consent,
        on date: String = "2013-03-01",
        deadline: String? = nil, reminders: [String]? = nil, silence: SilenceRule? = nil, rule: String? = nil,
        follows: String? = nil,
        serves: [String]? = nil, threshold: Int64? = nil, told figures: [String: String] = [:]
    ) -> Entry {
        entry(
            id,
            ConsentRound(
                title: "Beteiligung", question: "Soll die Mühle bleiben?", strength: strength, provision: nil,
                asked: asked.map { Identifier($0) }, forum: nil,
                briefing: .init(
                    documents: [],
                    figures: figures.sorted { $0.key < $1.key }.compactMap { figure, value in
                        Quantity(value).map { FrozenFigure(figure: figure, value: $0) }
                    }),
                deadline: deadline.map(day), deadlineRule: deadline == nil ? nil : .asSet,
                reminders: reminders?.map(day), silence: silence, rule: rule.flatMap { ResultRule($0) },
                follows: follows.map { Identifier($0) }, serves: serves?.map { Identifier($0) },
                driftThreshold: threshold.map { BasisPoints($0) }), on: date)
    }

    /// A body's own answer, of 10 March 2013.
    static func says(
        _ body: String, _ answer: Position.Answer = .consent, to round: String = "round-1", as id: String? = nil,
        on date: String? = "2013-03-10",
        if conditions: [Position.Condition]? = nil, replacing: String? = nil, grade: Grade? = .official
    ) -> Entry {
        entry(
            id ?? body + "-says",
            Position(
                round: Identifier(round), answer: answer, body: Identifier(body), title: "Antwort",
                conditions: conditions, reasons: nil,
                replaces: replacing.map { Identifier($0) }, file: nil), on: date, grade: grade)
    }
    /// What a speaker says of several.
    static func spoken(
        _ answer: Position.Answer = .refusal, _ extent: Position.Extent = .majority, to round: String = "round-1",
        as id: String = "speaker-says",
        on date: String = "2013-03-10", grade: Grade = .official
    ) -> Entry {
        var position = Position(
            round: Identifier(round), answer: answer, body: nil, title: "Für mehrere", reasons: nil, file: nil)
        position.extent = extent
        return entry(id, position, on: date, grade: grade)
    }
    static func takesBack(
        _ answer: String, reason: Text = "Die Kosten sind gestiegen.", as id: String = "taken-back",
        on date: String = "2013-06-01"
    ) -> Entry {
        entry(id, PositionWithdrawn(position: Identifier(answer), reason: reason), on: date)
    }
    static func condition(_ id: String = "paid", metIf: Predicate? = nil) -> Position.Condition {
        Position.Condition(id: id, text: "Das Land zahlt", metIf: metIf)
    }
    static func reported(
        _ state: ConditionReported.State, of answer: String = "adorf-says", condition: String = "paid",
        text: Text = "Bescheid.", as id: String = "state-1", on date: String = "2013-04-01"
    ) -> Entry {
        entry(
            id, ConditionReported(position: Identifier(answer), condition: condition, state: state, text: text),
            on: date)
    }

    // MARK: Law

    static func norm(
        _ id: String, _ rank: Norm.Rank, from first: String? = nil, to last: String? = nil, on date: String? = nil
    ) -> Entry {
        entry(
            id,
            Norm(
                title: Text(id), short: Text(id), rank: rank, citation: id, inForce: first.map(day),
                outOfForce: last.map(day), note: nil), on: date)
    }
    static func provision(_ id: String, of norm: String) -> Entry {
        entry(id, Provision(norm: Identifier(norm), citation: Text("§ " + id), says: "Es sagt etwas."))
    }
    static func reading(_ provision: String, _ force: Requirement.Force, metIf: Predicate? = nil) -> Requirement.Reading
    {
        .init(provision: Identifier(provision), force: force, says: "Es sagt etwas.", metIf: metIf)
    }
    static func requires(
        _ id: String, _ force: Requirement.Force = .must, metIf: Predicate? = nil,
        readings: [Requirement.Reading]? = nil,
        appliesIf: Predicate? = nil, endsWithApplication: Bool? = nil, after: [String]? = nil, due: String? = nil
    ) -> Entry {
        entry(
            id,
            Requirement(
                title: Text("Voraussetzung " + id), force: force, readings: readings, metIf: metIf,
                appliesIf: appliesIf,
                endsWithApplication: endsWithApplication, after: after?.map { Identifier($0) }, due: due.map(day)))
    }
    static func found(
        _ status: FindingStatus, on requirement: String, by settler: String? = nil, as id: String = "finding-1",
        dated date: String = "2013-03-20",
        grade: Grade? = nil
    ) -> Entry {
        entry(
            id,
            Finding(
                requirement: Identifier(requirement), status: status, reason: "So ist es.",
                settledBy: settler.map { Identifier($0) }),
            on: date, grade: grade)
    }
    /// An act that asks for agreement and a guideline that does not.
    static let bothReadings = [
        norm("act", .act, from: "2012-02-14"), provision("act-7", of: "act"),
        norm("guideline", .guideline, from: "2012-06-25"), provision("guideline-1", of: "guideline"),
        requires(
            "agreement", .should,
            readings: [
                reading("act-7", .should, metIf: .agreed(.init(round: "agreement"))), reading("guideline-1", .silent),
            ]),
    ]

    // MARK: Resolutions

    static func resolves(
        _ organization: String = "council", _ id: String = "resolution-1", _ outcome: Resolution.Outcome = .adopted,
        settles: [String]? = nil,
        option: String? = nil, serves: [String]? = nil, adopts: [String]? = nil, votes: Resolution.Votes? = nil,
        groups: [Resolution.GroupVotes]? = nil, while provisos: [Resolution.Proviso]? = nil,
        on date: String = "2013-05-01"
    ) -> Entry {
        entry(
            id,
            Resolution(
                organization: Identifier(organization), title: "Beschluss", outcome: outcome, majority: .unknown,
                settles: settles?.map { Identifier($0) }, option: option.map { Identifier($0) },
                serves: serves?.map { Identifier($0) }, adopts: adopts,
                votes: votes, votesByGroup: groups, provisos: provisos), on: date, grade: .official)
    }

    /// A grant for the same posts that takes the place of the first.
    static func laterGrant(_ amount: Int64, from first: String) -> Entry {
        let grant = grant("grant-2", amount: amount, from: first, to: nil)
        return entry("grant-2", grant.content, on: first, grade: .official)
    }

    // MARK: As of a day

    static func assessment(_ entries: [Entry], asOf text: String) -> Assessment {
        let matter = matter(entries, asOf: text)
        return Assessment(matter, figures: FigureBook(matter, asOf: day(text)), asOf: day(text))
    }
    static func reading(_ entries: [Entry], asOf text: String = "2013-03-31", of round: String = "round-1")
        -> RoundStanding?
    {
        assessment([opened()] + entries, asOf: text).round(Identifier(round))
    }
    static func examination(_ entries: [Entry], of requirement: String = "agreement", asOf text: String = "2013-03-31")
        -> Examination?
    {
        assessment([opened()] + entries, asOf: text).examination(of: Identifier(requirement))
    }
}
