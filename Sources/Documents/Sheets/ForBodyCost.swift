import Costing
import Decisions
import Register

/// What one municipality bears of the cost of a full year, by the key that was
/// set last, or by each that may have been.
struct ForBodyCost: Sendable {
    let parts: SheetParts
    let body: BodyID
    private let keys: [SharingKey]
    private var words: Words { parts.words }
    private var figures: FigureBook { parts.view.figures }
    private var shares: CostShares { CostShares(parts) }

    init(_ parts: SheetParts, _ body: BodyID) {
        self.parts = parts
        self.body = body
        keys = parts.matter.leadingKeys(asOf: parts.view.asOf)
    }

    // MARK: In short

    /// With the grant and until when it pays, and without it.
    var facts: [(term: String, line: Line)] {
        let basis = parts.view.costBasis
        let grant = basis.map { CostBasisWords(words.language).grant($0) } ?? ""
        let with = (term: withGrant, line: fact(.extraCost, grant))
        // Where no grant pays, the first says so.
        guard basis?.grant != nil || basis == nil && hasAmount(.extraCostWithoutGrant) else { return [with] }
        return [with, (term: withoutGrant, line: fact(.extraCostWithoutGrant, ""))]
    }

    private var withGrant: String { words("Ihr Anteil im Jahr") }
    private var withoutGrant: String { words("Ohne Förderung") }

    private func fact(_ figure: ComputedFigure, _ basis: String) -> Line {
        let shares = keys.compactMap { share(figure, by: $0) }
        guard !shares.isEmpty, shares.count == keys.count else {
            let why = Line.link(parts.places.forBody(body.text, "costs"), Line(words("Warum?")))
            let whole = figures[figure]?.value.map { value in
                words("nicht bekannt; für alle zusammen \(parts.type.value(value), "amount")") + basis
            }
            let trust: Line? = figures[figure].flatMap { $0.value == nil ? nil : " \(parts.grade($0.grade))" }
            return "\(whole ?? words("nicht bekannt"))\(trust)\(.way(" \(why)"))"
        }
        let amounts = shares.map { parts.type.money($0) }.reduce(into: [String]()) { list, amount in
            if !list.contains(amount) { list.append(amount) }
        }
        let either = Line.strong(Line(amounts.joined(separator: words(" oder "))))
        let open = amounts.count > 1 ? words("; es fehlt der genaue Tag eines Schlüssels") : ""
        let standIn: Line? = keys.contains(where: \.isStandIn) ? ", \(words("Ersatzschlüssel"))" : nil
        return "\(either)\(basis)\(reported(figure))\(open)\(standIn) \(grade(of: figure))"
    }

    /// Where nothing is computed, from which day the report is: the grant that it counted with may have ended since.
    private func reported(_ figure: ComputedFigure) -> Line? {
        guard parts.view.costBasis == nil, let report = figures[figure]?.leadingReport else { return nil }
        let day = report.on.map { " (" + parts.type.date($0) + ")" } ?? ""
        return ", \(words("berichtet"))\(day)"
    }

    /// Of a share: no better than the amount and the key; that a key stands in for another is our own doing,
    /// however official its numbers are.
    private func grade(of figure: ComputedFigure) -> Line? {
        guard !keys.contains(where: \.isStandIn) else { return parts.grade(.assumption) }
        let grades = [figures[figure]?.grade].compactMap { $0 } + keys.map(\.grade)
        return grades.min().map { parts.grade($0) }
    }

    // MARK: In full

    var section: SheetSection { SheetSection(words("Was es Sie kostet"), id: "costs", blocks) }

    private var blocks: [Block] {
        let unknown = shares.unknown(figures.unshared)
        // Where no grant pays there is one amount.
        let paysNone = parts.view.costBasis.map { $0.grant == nil } == true && hasAmount(.extraCost)
        let known = ComputedFigure.shared.filter { hasAmount($0) && !(paysNone && $0 == .extraCostWithoutGrant) }
        guard !known.isEmpty else {
            let none = words("Zu diesem Stand gibt es keinen Betrag, der zu verteilen wäre.")
            return unknown.isEmpty ? [Line(none).paragraph] : unknown
        }
        let basis = CostBasisWords.sentences(parts.view, words.language).map { Line.aside(Line($0)).paragraph }
        guard !keys.isEmpty else {
            let together: Block = .definitions(known.compactMap(whole))
            return [together] + unknown + [shares.whyNoKey.paragraph] + basis + [ways.paragraph]
        }
        let open = LeadingKeyWords(words: words).sentence(keys).map { [Line($0).paragraph] } ?? []
        return open + keys.flatMap { byKey($0, known) } + unknown + basis + [ways.paragraph]
    }

    private func byKey(_ key: SharingKey, _ known: [ComputedFigure]) -> [Block] {
        let condition = keys.count > 1 ? LeadingKeyWords(words: words).condition(key) : ""
        let terms = known.compactMap { figure -> Definition? in
            guard let own = share(figure, by: key), let all = amount(of: figure) else { return nil }
            let part = Line.strong(Line(parts.type.money(own)))
            let line = words.line("\(part, "share") von \(all, "whole")")
            let term = figure == .extraCost ? withGrant : withoutGrant
            return Definition([.text(term + condition)], [line.paragraph])
        }
        let name = parts.name(body)
        let missing = words("In diesem Schlüssel steht \(name, "name") nicht; nach ihm lässt sich kein Anteil sagen.")
        let added = parts.matter.addedCounts(by: key, asOf: parts.view.asOf).map { Line.aside(parts.text($0)) }
        let beside = [shares.standIn(key).map { Line.aside($0) }, added].compactMap { $0 }
        return [terms.isEmpty ? Line(missing).paragraph : .definitions(terms), shares.origin(key)]
            + beside.map(\.paragraph)
    }

    /// What all of them bear together, where no share of it can be told.
    private func whole(_ figure: ComputedFigure) -> Definition? {
        guard let told = amount(of: figure), let label = figures[figure]?.label else { return nil }
        return Definition(parts.text(label).inlines, [told.paragraph])
    }

    /// Leading to its derivation, and whether it was reported or computed.
    private func amount(of figure: ComputedFigure) -> Line? {
        guard let known = figures[figure], let value = known.value else { return nil }
        let link = Line.link(parts.places.figure(known.id), Line(parts.type.value(value, of: known.id)))
        return "\(link) (\(words.origin(of: known)))"
    }

    private var ways: Line {
        let all = Line.link(parts.places.shares(), Line(words("Wer zahlt")))
        let isInAll = keys.allSatisfy { $0.plain.ids.contains(body.text) }
        guard !keys.isEmpty, isInAll else { return .way(all) }
        let derivation = Line.link(parts.places.shares(of: body.text), Line(words("Wie ein Anteil entsteht")))
        return .way("\(derivation) · \(all)")
    }

    // MARK: Amounts

    private func hasAmount(_ figure: ComputedFigure) -> Bool { figures[figure]?.value?.money != nil }

    private func share(_ figure: ComputedFigure, by key: SharingKey) -> Money? {
        figures.shared(figure, by: key)?.shares.first { $0.id == body.text }?.amount
    }

    /// What fell on it of an amount that a round was told, and what does now; nil
    /// where no key can be used on the day, or more than one.
    func moved(_ drift: RoundStanding.Drift) -> Line? {
        guard ComputedFigure.shared.contains(where: { $0.rawValue == drift.figure.id }),
            let then = share(of: drift.then), let now = drift.now.flatMap(share(of:))
        else { return nil }
        let before = parts.type.money(then), after = parts.type.money(now)
        let label = drift.figure.label, when = words.now(parts.view.ahead, parts.type)
        let standIn: Line? =
            keys.contains(where: \.isStandIn) ? " (\(words("Ersatzschlüssel")), \(parts.grade(.assumption)))" : nil
        let told = Line(
            words(
                """
                Auf Sie entfallen von „\(label, "figure")“, beides nach dem Schlüssel verteilt, der zu diesem Stand \
                gilt: damals \(before, "before"), \(when, "when") \(after, "after").
                """))
        return "\(told)\(standIn)"
    }

    private func share(of amount: Quantity) -> Money? {
        guard keys.count == 1, let key = keys.first, let money = amount.money else { return nil }
        return key.key.shares(of: money).first { $0.id == body.text }?.amount
    }
}
