import Costing

/// All figures of a matter as of a day: what the cost model computes and what
/// sources report, side by side.
public struct FigureBook: Sendable {
    public internal(set) var all: [Figure] = []
    /// Year by year as the cost model states its assumptions; nil where that
    /// cannot be computed.
    public let projection: Projection?
    /// Why there is no projection, if so.
    public let projectionProblem: CostProblem?
    /// Why figures of the cost model cannot be computed, if so.
    public let problem: CostProblem?
    /// What the cost model lacks altogether; nil where it can be computed with,
    /// or where there is neither a model nor a grant.
    public let missing: Text?
    let calculation: Calculation?
    let matter: Matter
    let day: Day
    /// What the last round was told the extra cost to be.
    private var told: Figure.Freeze?
    /// What the rounds were told of which it is not settled which is the last;
    /// none where it is, or where all were told the same.
    private var rivalsTold: [Figure.Freeze] = []

    /// Why a figure has no value, also one that the matter does not have.
    public func whyUnknown(_ figure: ComputedFigure) -> Text { whyUnknown(figure.rawValue) }

    /// The same of any figure.
    public func whyUnknown(_ id: String) -> Text {
        self[id]?.unknown ?? ComputedFigure(rawValue: id).flatMap { matter.whyNoGrantFigure($0, on: day) } ?? whyUnknown
    }

    /// Why a figure of the cost model has no value that does not say so itself.
    public var whyUnknown: Text {
        problem?.sentence ?? missing
            ?? Text(
                phrase: "Zu diesem Stand ist nichts verzeichnet, woraus es sich berechnen ließe.")
    }

    public subscript(id: String) -> Figure? { all.firstIndex { $0.id == id }.map { all[$0] } }
    public subscript(figure: ComputedFigure) -> Figure? { self[figure.rawValue] }

    public init(_ matter: Matter, asOf day: Day) {
        let calculation = Calculation(matter, asOf: day)
        self.calculation = calculation
        self.matter = matter
        self.day = day
        // Without rates or a plan the grant is known all the same.
        let (computed, problems) = calculation?.figures() ?? (GrantInForce(matter, on: day)?.figures ?? [], [])
        missing = calculation == nil ? FigureBook.missing(in: matter, on: day) : nil
        problem = problems.first.map { CostProblem($0.error, in: matter) }
        var projected: Projection?, hindrance: CostingError?
        do throws(CostingError) {
            projected = try calculation.map { calculation throws(CostingError) in try calculation.projection() }
        } catch { hindrance = error }
        projection = projected
        projectionProblem = hindrance.map { CostProblem($0, in: matter) }
        for item in computed { all.append(FigureBook.figure(item, in: matter, calculation)) }
        all += contestedFigures(in: matter, asOf: day)
        let known = Set(all.map(\.id))
        var seen: Set<String> = known
        for report in matter.costs.reported where seen.insert(report.content.figure).inserted {
            let id = report.content.figure
            // What was reported under another grant says nothing of today's cost.
            let reports = FigureBook.reports(id, in: matter)
            let isModels = calculation != nil && ComputedFigure(rawValue: id) != nil
            let isMeant: (Figure.Report) -> LastReports.Meaning = {
                isModels ? calculation?.isOnGrantInForce($0) ?? .notMeant : .meant
            }
            let isHistory = reports.allSatisfy { if case .notMeant = isMeant($0) { true } else { false } }
            if isHistory {
                all.insert(FigureBook.unknown(id, self.problem?.sentence, in: matter), at: 0)
            } else {
                all.append(FigureBook.reportedFigure(id, in: matter, isMeant))
            }
        }
        dividePerInhabitant()
        addUnknown(problems)
        sayAddedCounts()
        all += matter.options.effects.map { FigureBook.unknown($0, in: matter) }
        let rounds = Set(matter.proven(matter.consent.rounds).map(\.header.id))
        let freezes = (self[.extraCost]?.frozen ?? []).filter { rounds.contains($0.entry) }.sorted {
            $0.position < $1.position
        }
        let last = places(ofPossiblyLast: freezes.map(\.on)).map { freezes[$0] }
        if Set(last.map(\.value)).count < 2 { told = last.last } else { rivalsTold = last }
        if let change = FigureBook.change(self[.extraCost], since: told, in: matter)
            ?? FigureBook.change(self[.extraCost], sinceOneOf: rivalsTold)
        {
            all.insert(
                change, at: min(all.count, (all.firstIndex { $0.id == ComputedFigure.extraCost.rawValue } ?? 0) + 1))
        }
    }

    /// The value on another edition, or as a round or paper froze it, with
    /// its own grade: `extra-cost@kgst-2011-12`.
    public func value(_ id: String, at place: String) -> (value: Quantity, grade: Grade)? {
        if let freeze = self[id]?.frozen.last(where: { $0.entry == place }) { return (freeze.value, freeze.grade) }
        if id == ComputedFigure.change.rawValue { return change(at: place) }
        let reports = (self[id]?.reports ?? []).filter { $0.edition?.text == place }
        guard reports.isEmpty else { return FigureBook.lastOf(reports).map { ($0.value, $0.grade) } }
        if id == ComputedFigure.perInhabitant.rawValue, let each = perInhabitant(reportedOn: place) { return each }
        guard let other = calculation?.with(edition: Identifier(place)),
            let item = other.figures().known.first(where: { $0.figure.rawValue == id })
        else { return nil }
        return (item.trace.value, item.grade)
    }

    /// How far the extra cost on an edition, or as it was frozen, lies from
    /// what the last round was told.
    private func change(at place: String) -> (value: Quantity, grade: Grade)? {
        guard let told, let placed = value(ComputedFigure.extraCost.rawValue, at: place) else { return nil }
        return Figure.change(from: told.value, to: placed.value).map { (.share($0), min(told.grade, placed.grade)) }
    }

    static func figure(_ item: Computed, in matter: Matter, _ calculation: Calculation?) -> Figure {
        let id = item.figure.rawValue, reports = reports(id, in: matter)
        let value = item.trace.value
        // A source's number leads as long as it rests on what is in force.
        let last = LastReports(reports) { calculation?.isBasis(of: $0) ?? .notMeant }
        let settled = last.value(otherwise: value), leading = settled == nil ? nil : last.reports.last
        return Figure(
            id: id, label: item.figure.label, value: settled, unknown: last.unknown(otherwise: value),
            possible: last.possible(otherwise: value),
            grade: leading?.grade ?? item.grade, sources: leading?.sources ?? item.sources,
            computed: value, trace: item.trace, reports: reports,
            frozen: freezes(id, in: matter), isStandIn: item.isStandIn, leadingReport: leading)
    }

    /// Nil where nobody has begun to compute.
    private static func missing(in matter: Matter, on day: Day) -> Text? {
        if let contested = contestedModels(in: matter) { return contested }
        guard let model = matter.costs.settledModel?.content else {
            return matter.costs.grants.isEmpty
                ? nil
                : Text(
                    phrase: "Mehrkosten sind nicht bekannt: Es ist keine Kostenrechnung verzeichnet.")
        }
        guard matter.costs.plans[model.plan] != nil, matter.costs.plans[model.baseline] != nil else {
            return Text(phrase: "Mehrkosten sind nicht bekannt: Zur Kostenrechnung fehlt ein Stellenplan.")
        }
        if let contested = contestedEditions(in: matter, asOf: day) { return contested }
        return Text(phrase: "Mehrkosten sind nicht bekannt: Es ist keine Ausgabe der Kostensätze verzeichnet.")
    }

    private static func reportedFigure(
        _ id: String, in matter: Matter, _ isMeant: (Figure.Report) -> LastReports.Meaning
    ) -> Figure {
        let reports = reports(id, in: matter)
        let label = matter.costs.reported.all.last { $0.content.figure == id }?.content.label ?? Text(id)
        let best = reports.map(\.grade).max() ?? .assumption
        let last = LastReports(reports) { $0.grade == best ? isMeant($0) : .notMeant }
        let value = last.value(otherwise: nil), leading = value == nil ? nil : last.reports.last
        return Figure(
            id: id, label: label, value: value, unknown: last.unknown(otherwise: nil),
            possible: last.possible(otherwise: nil), grade: best,
            sources: leading?.sources ?? last.reports.flatMap(\.sources).withoutRepeats, computed: nil, trace: nil,
            reports: reports,
            frozen: freezes(id, in: matter), isStandIn: false, leadingReport: leading)
    }

    private static func unknown(_ effect: Recorded<Effect>, in matter: Matter) -> Figure {
        Figure(
            id: effect.header.id, label: effect.content.title, value: effect.content.value,
            unknown: matter.whyUnknown(effect), grade: matter.grade(of: effect.header),
            sources: effect.header.sources, computed: nil, trace: nil, reports: [], frozen: [], isStandIn: false)
    }

    static func reports(_ id: String, in matter: Matter) -> [Figure.Report] {
        matter.costs.reported.filter { $0.content.figure == id }.map { report($0, in: matter) }
    }

    private static func report(_ told: Recorded<ReportedFigure>, in matter: Matter) -> Figure.Report {
        Figure.Report(
            entry: told.header.id, value: told.content.value, on: told.header.on,
            grade: matter.grade(of: told.header), sources: told.header.sources,
            edition: told.content.edition, note: told.content.note, position: told.position)
    }

    static func freezes(_ id: String, in matter: Matter) -> [Figure.Freeze] {
        let rounds = matter.consent.rounds.flatMap { round in
            round.content.briefing.figures.filter { $0.figure == id }.map {
                Figure.Freeze(
                    entry: round.header.id, title: round.content.title, on: round.header.on, value: $0.value,
                    grade: $0.grade ?? matter.grade(of: round.header), position: round.position)
            }
        }
        let papers = matter.papers.issued.flatMap { paper in
            paper.content.figures.filter { $0.figure == id }.map {
                Figure.Freeze(
                    entry: paper.header.id, title: matter.papers.name(of: paper), on: .day(paper.content.asOf),
                    value: $0.value, grade: $0.grade ?? matter.grade(of: paper.header), position: paper.position)
            }
        }
        return rounds + papers
    }

    /// How far the extra cost has moved from what the last round was told.
    private static func change(_ cost: Figure?, since told: Figure.Freeze?, in matter: Matter) -> Figure? {
        guard let cost, let freeze = told else { return nil }
        guard let now = cost.value else { return unknown(ComputedFigure.change.rawValue, cost.dependingOn, in: matter) }
        guard let change = Figure.change(from: freeze.value, to: now) else { return nil }
        let then = Trace(.amount, .money(freeze.value.money ?? .zero), .input(entry: freeze.entry))
        let today = cost.leadingTrace ?? Trace(.extraCost, .money(now.money ?? .zero), .input(entry: cost.id))
        return Figure(
            id: ComputedFigure.change.rawValue, label: ComputedFigure.change.label,
            value: .share(change), unknown: nil, grade: min(cost.grade, freeze.grade), sources: cost.sources,
            computed: .share(change), trace: Trace(.amount, .share(change), .change, [then, today]),
            reports: [], frozen: [], isStandIn: false)
    }

    /// The same where it is not settled which round was the last.
    private static func change(_ cost: Figure?, sinceOneOf told: [Figure.Freeze]) -> Figure? {
        guard let cost, let now = cost.value, !told.isEmpty else { return nil }
        let unknown = Text.both { language in
            let listed = told.map { freeze in
                (Figure.change(from: freeze.value, to: now).map {
                    Quantity.share($0).inWords(language, of: ComputedFigure.change.rawValue)
                } ?? freeze.value.inWords(language))
                    + Phrase(" seit „\(freeze.title, "title")“").in(language)
                    + (freeze.on.map { " (" + $0.inWords(language) + ")" } ?? "")
            }
            let either = listed.joined(separator: Phrase(" oder ").in(language))
            return Phrase(
                """
                Nicht feststellbar: \(either, "either"). Wer zuletzt gefragt wurde, lässt sich erst mit dem genauen \
                Tag \
                sagen.
                """
            ).in(language)
        }
        return Figure(
            id: ComputedFigure.change.rawValue, label: ComputedFigure.change.label, value: nil, unknown: unknown,
            grade: cost.grade, sources: cost.sources,
            computed: nil, trace: nil, reports: [], frozen: [], isStandIn: false)
    }
}
