import Costing

@testable import Decisions

/// Evidence by hand, for a fictional county: everything that is in it, whatever
/// the day.
struct MadeEvidence: Evidence {
    var day: Day
    var names: [Named: Term] = [
        Named(.concept, "concept"): Term(Text("Integrationskonzept", en: "integration concept")),
        Named(.organ, "kreistag"): Term(Text("Kreistag", en: "Kreistag")),
        Named(.organ, "bonn"): Term(Text("Bonn", en: "Bonn")),
        Named(.round, "agreement"): Term(Text("Einvernehmen der Gemeinden", en: "agreement of the municipalities")),
        Named(.question, "taking-part"): Term(Text("Beteiligung", en: "taking part")),
        Named(.posts, "specialist"): Term(Text("Fachkraft", en: "specialist")),
        Named(.document, "work-plan"): Term(Text("Arbeitsplan", en: "work plan")),
        Named(.event, "work-plan"): Term(Text("Arbeit begonnen", en: "work begun")),
        Named(.figure, "grant"): Term(Text("Landesförderung", en: "state grant")),
        Named(.entry, "round-1"): Term(Text("Umfrage", en: "survey")),
        Named(.entry, "resolution-1"): Term(Text("Kein Zentrum", en: "No centre")),
    ]
    var adopted: [String: [Adoption]] = [:]
    var rounds: [RoundResult] = []
    var taken: [ResolutionTaken] = []
    var planned: [String?: PostCount] = [:]
    var applied: [DocumentAtHand] = []
    var papers: [String: [DocumentAtHand]] = [:]
    var happened: [String: [DocumentAtHand]] = [:]
    var figures: [String: FigureAtHand] = [:]
    /// Outcomes under rules other than the rounds' own.
    var underRule: [String: RoundResult.Ending] = [:]

    init(asOf day: String) { self.day = Made.day(day) }

    func term(for named: Named) -> Term? { names[named] }
    func adoptions(of concept: String) -> [Adoption] { adopted[concept] ?? [] }
    func rounds(serving tag: String, under rule: String?) -> [RoundResult] {
        guard tag == "agreement" else { return [] }
        return rounds.map { round in
            var round = round
            if let rule, let outcome = underRule[rule] { round.outcome = outcome }
            return round
        }
    }
    func resolutions(serving tag: String) -> [ResolutionTaken] { tag == "taking-part" ? taken : [] }
    func posts(kind: String?) -> [PostCount] { [planned[kind]].compactMap { $0 } }
    func applications() -> [DocumentAtHand] { applied }
    func documents(kind: String) -> [DocumentAtHand] { papers[kind] ?? [] }
    func occurrences(kind: String) -> [DocumentAtHand] { happened[kind] ?? [] }
    func figure(_ id: String) -> FigureAtHand? { figures[id] }

    func date(of entry: String) -> PartialDate? {
        func dates<D: Dated>(_ all: [D]) -> [PartialDate?] { all.filter { $0.entry == entry }.map(\.on) }
        let meant =
            dates(adopted.values.flatMap { $0 }) + dates(rounds) + dates(taken) + dates(applied)
            + dates(papers.values.flatMap { $0 }) + dates(happened.values.flatMap { $0 })
        return meant.count == 1 ? meant[0] : nil
    }
    func with(_ days: [String: Day]) -> MadeEvidence {
        func assumed<D: Dated>(_ all: [D]) -> [D] {
            all.map { dated in
                var dated = dated
                if let day = days[dated.entry] { dated.on = .day(day) }
                return dated
            }
        }
        var evidence = self
        evidence.adopted = adopted.mapValues(assumed)
        evidence.rounds = assumed(rounds)
        evidence.taken = assumed(taken)
        evidence.applied = assumed(applied)
        evidence.papers = papers.mapValues(assumed)
        evidence.happened = happened.mapValues(assumed)
        return evidence
    }
}

extension MadeEvidence {
    func adopting(
        _ date: String?, by organ: String = "kreistag", grade: Grade = .official, as entry: String = "adoption-1"
    ) -> Self {
        var more = self
        more.adopted["concept", default: []].append(
            Adoption(by: organ, on: date.flatMap { PartialDate($0) }, entry: entry, grade: grade))
        return more
    }
    func round(
        _ outcome: RoundResult.Ending, on date: String = "2012-12-17", as entry: String = "round-1",
        grade: Grade = .official
    ) -> Self {
        var more = self
        more.rounds.append(RoundResult(entry: entry, on: PartialDate(date), outcome: outcome, grade: grade))
        return more
    }
    func resolving(
        _ outcome: ResolutionTaken.Decision, on date: String = "2013-01-11", by organ: String = "kreistag",
        grade: Grade = .official, as entry: String = "resolution-1"
    ) -> Self {
        var more = self
        more.taken.append(
            ResolutionTaken(by: organ, outcome: outcome, on: PartialDate(date), entry: entry, grade: grade))
        return more
    }
    func applying(_ date: String?, grade: Grade = .official) -> Self {
        var more = self
        more.applied.append(DocumentAtHand(on: date.flatMap { PartialDate($0) }, entry: "application-1", grade: grade))
        return more
    }
    func holding(_ kind: String, from dates: [String], grade: Grade = .official) -> Self {
        var more = self
        more.papers[kind] = dates.enumerated().map {
            DocumentAtHand(on: PartialDate($1), entry: "document-\($0 + 1)", grade: grade)
        }
        return more
    }
    func happening(_ kind: String, on dates: [String], grade: Grade = .official) -> Self {
        var more = self
        more.happened[kind] = dates.enumerated().map {
            DocumentAtHand(on: PartialDate($1), entry: "event-\($0 + 1)", grade: grade)
        }
        return more
    }
    func figure(_ id: String, _ value: String) -> Self {
        var more = self
        more.figures[id] = Quantity(value).map { FigureAtHand(value: $0, entry: "grant-1") }
        return more
    }
    func posts(_ kind: String?, _ number: String) -> Self {
        var more = self
        more.planned[kind] = Posts(number).map { PostCount(posts: $0, entry: "plan-1") }
        return more
    }
}

/// Terms for tests, each with a date that is a string.
extension Predicate {
    static func adopted(by organ: String? = "kreistag", notOlderThan age: String? = nil, noLaterThan: String? = nil)
        -> Predicate
    {
        .adopted(
            Adopted(
                concept: "concept", by: organ, notOlderThan: age.flatMap { Period($0) },
                noLaterThan: noLaterThan.map(Made.day)))
    }
    static func agreed(_ rule: String? = nil) -> Predicate { .agreed(Agreed(round: "agreement", rule: rule)) }
    static func resolved(noLaterThan: String? = nil) -> Predicate {
        .resolved(Resolved(by: "kreistag", on: "taking-part", noLaterThan: noLaterThan.map(Made.day)))
    }
    static func applied(before: String? = nil, noLaterThan: String? = nil) -> Predicate {
        .applied(Applied(before: before.map(Made.day), noLaterThan: noLaterThan.map(Made.day)))
    }
    static func reached(_ day: String) -> Predicate { .reached(Made.day(day)) }
    static func until(_ day: String) -> Predicate { .until(Made.day(day)) }
    static func grant(atLeast: String? = nil, atMost: String? = nil) -> Predicate {
        .figure(Bounds(id: "grant", atLeast: atLeast.flatMap { Quantity($0) }, atMost: atMost.flatMap { Quantity($0) }))
    }
}
