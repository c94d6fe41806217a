import Decisions
import Register

/// A matter as far as it concerns one municipality: what that is asked and until
/// when, what it costs it, what it has said, and what has changed since.
public struct ForBodySheet: MatterSheet {
    public let parts: SheetParts
    public let body: BodyID
    /// Whether the briefings are still what was given; none where that was not read.
    var checks: [RoundID: BriefingCheck] = [:]
    /// The letters that can be written as of the day.
    var letters: [Letter] = []
    /// Those that ask it, in the order in which they were opened.
    let rounds: [ForBodyRound]
    /// Nil where it bears no share: it is no municipality of the county, or is no more.
    private let cost: ForBodyCost?
    private var words: Words { parts.words }
    private var council: Council { parts.matter.council }

    /// Nil where there is no such body as of the day.
    public init?(_ parts: SheetParts, _ body: BodyID) {
        guard let named = parts.matter.council.bodies[body] else { return nil }
        self.parts = parts
        self.body = body
        rounds = parts.view.assessment.rounds.compactMap { ForBodyRound(parts, $0, for: body) }
        let bears = named.content.kind == .municipality && !parts.matter.council.hasEnded(body)
        cost = bears ? ForBodyCost(parts, body) : nil
    }

    public var title: String { parts.name(body) }

    public var sections: [SheetSection] { [asked, cost?.section, said, changed, ways].compactMap { $0 } }

    // MARK: In short

    /// Whose place it has left, and what somebody has to see first.
    public var lead: [Block] {
        let terms = facts.map { Definition([.text($0.term)], $0.lines.map(\.paragraph)) }
        return [apart].compactMap { $0 } + (terms.isEmpty ? [] : [.definitions(terms)])
    }

    private var facts: [(term: String, lines: [Line])] {
        let open = current, isOneOfSeveral = open.count > 1
        let price = (cost?.facts ?? []).map { (term: $0.term, lines: [$0.line]) }
        guard !open.isEmpty else {
            return cost == nil ? [] : [(term: words("Gefragt"), lines: [Line(unasked)])] + price
        }
        let questions = open.map { $0.question(isOneOfSeveral: isOneOfSeveral) }
        let deadlines = open.map { $0.until(isOneOfSeveral: isOneOfSeveral) }
        let answers = open.flatMap { $0.stands(isOneOfSeveral: isOneOfSeveral) }
        var facts = [(term: words("Gefragt"), lines: questions)]
        facts.append((term: words("Frist", context: "round sheet"), lines: deadlines))
        facts += price
        facts.append((term: words("Ihre Antwort"), lines: answers))
        return facts
    }

    private var unasked: String { words("Zu diesem Stand ist \(title, "name") in diesem Vorgang nicht gefragt.") }

    /// That it is no more, and who stands in its place; or that it is no part of the county.
    private var apart: Block? {
        if let ended = words.ended(body, in: parts.matter, asOf: parts.view.asOf, parts.type) {
            let heirs = council.heirs(of: body).map { parts.linked($0) }
            let way: Line? = heirs.isEmpty ? nil : Line.way(" \(words("Weiter zu:")) \(heirs.joined(separator: ", "))")
            return .note(kind: .info, [("\(ended).\(way)" as Line).paragraph])
        }
        guard council.bodies[body]?.content.kind != .municipality else { return nil }
        let stranger = words("\(title, "name") gehört nicht zu den Städten und Gemeinden dieses Kreises.")
        return .note(kind: .info, [Line(stranger).paragraph])
    }

    /// The rounds that wait for an answer; where none does, the one that was the
    /// last, or each that can have been. What is only claimed comes after what is known.
    private var current: [ForBodyRound] {
        let proven = rounds.filter { !$0.reading.isClaimed }, asked = proven.isEmpty ? rounds : proven
        let again = Set(asked.compactMap { $0.round.content.follows })
        let open = asked.filter { $0.reading.isOpen && !again.contains($0.round.id) }
        guard open.isEmpty, let last = asked.last else { return open }
        guard last.round.id == parts.view.standing.round?.round.id else { return [last] }
        let rivals = Set(parts.view.standing.perhapsAskedLast.map(\.round.id))
        return asked.filter { rivals.contains($0.round.id) } + [last]
    }

    // MARK: In full

    private var asked: SheetSection? {
        let open = current, isOneOfSeveral = open.count > 1
        let blocks = open.flatMap { round -> [Block] in
            (isOneOfSeveral ? [.heading(level: 1, round.heading.inlines)] : []) + round.asked
        }
        let none: [Block] = cost == nil ? [] : [Line(unasked).paragraph]
        return section(words("Wonach Sie gefragt sind"), id: "asked", open.isEmpty ? none : blocks)
    }

    private var said: SheetSection? {
        section(words("Was Sie gesagt haben"), id: "said", each { $0.said })
    }

    private var changed: SheetSection? {
        section(
            words("Was sich seither geändert hat"), id: "changed",
            each { $0.changed(checks[$0.round.id], cost) })
    }

    private var ways: SheetSection? {
        guard cost != nil || !rounds.isEmpty else { return nil }
        let drafts = parts.matter.papers.drafts.map { draft in
            Line.link(
                parts.places.paper(draft.header.id),
                "\(words("Entwurf der Vorlage")) \(parts.quoted(draft.content.title))")
        }
        let issued = parts.matter.papers.issued.map { paper in
            Line.link(parts.places.paper(paper.header.id), "\(words("Vorlage")) \(parts.quoted(paper.content.title))")
        }
        let items = (current.flatMap { $0.ways(letters) } + issued + drafts).map { [Line.way($0).paragraph] }
        return section(
            words("Mehr dazu"), id: "ways", items.isEmpty ? [] : [.list(ordered: false, items)])
    }

    /// Nil where there is nothing to say.
    private func section(_ title: String, id: String, _ blocks: [Block]) -> SheetSection? {
        blocks.isEmpty ? nil : SheetSection(title, id: id, blocks)
    }

    /// What there is to say of each round, the last first, with its title where there are several.
    private func each(_ blocks: (ForBodyRound) -> [Block]) -> [Block] {
        rounds.reversed().flatMap { round -> [Block] in
            let own = blocks(round)
            guard rounds.count > 1, !own.isEmpty else { return own }
            return [.heading(level: 1, round.heading.inlines)] + own
        }
    }
}

extension Office {
    /// With whether its briefings are still what was given, and the letters that
    /// can be written; nil where there is no such body as of the day.
    public func sheet(forBody id: String, in view: MatterView, _ language: Language) throws -> ForBodySheet? {
        guard var sheet = ForBodySheet(SheetParts(view, language), Identifier(id)) else { return nil }
        for round in sheet.rounds.map(\.round) {
            sheet.checks[round.id] = try check(round.content.briefing, in: view.id, asOf: view.asOf)
        }
        sheet.letters = Letters(view, office: self, language: language).offers.filter(\.isAtHand).map(\.letter)
        return sheet
    }
}
