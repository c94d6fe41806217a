import Costing

/// What predicates can ask of a matter as of a day.
struct MatterEvidence: Evidence {
    let matter: Matter
    let day: Day
    let figures: FigureBook?
    let readings: [RoundStanding]
    /// As if the application were made on the day: what is then missing?
    var assumesApplication = false
    /// As if these entries were of these days: what if it was so?
    private var assumed: [String: Day] = [:]

    init(_ matter: Matter, day: Day, figures: FigureBook?, rounds: [RoundStanding]) {
        self.matter = matter
        self.day = day
        self.figures = figures
        readings = rounds
    }

    func term(for named: Named) -> Term? {
        let id = named.id
        switch named.kind {
        case .organ: return matter.organ(id).map { Term($0) }
        case .question, .round, .concept, .document, .event: return matter.title(ofTag: id).map { Term($0) }
        case .posts: return Term(matter.costs.title(ofKind: id))
        case .figure: return (figures?[id]?.label ?? ComputedFigure(rawValue: id)?.label).map { Term($0) }
        case .entry: return matter.entry(id).map { Term($0.content.headline) }
        }
    }

    func adoptions(of concept: String) -> [Adoption] {
        matter.council.resolutions.filter {
            $0.content.outcome == .adopted && ($0.content.adopts ?? []).contains(concept)
        }.map { resolution in
            var adoption = Adoption(
                by: resolution.content.organization.text,
                alsoAs: matter.otherNames(of: resolution.content.organization), on: date(of: resolution.header),
                entry: resolution.header.id, grade: matter.grade(of: resolution.header))
            adoption.repeal = repeal(of: concept, after: resolution)
            return adoption
        }
    }

    /// The first that must have come after the adoption; else one that may have.
    private func repeal(of concept: String, after adoption: Recorded<Resolution>) -> Adoption.Repeal? {
        func span(_ header: Header) -> (first: Int, last: Int) {
            (header.on?.firstDay?.ordinal ?? .min, header.on?.lastDay?.ordinal ?? .min)
        }
        let adopted = span(adoption.header)
        let repeals = matter.council.resolutions.filter { resolution in
            guard resolution.content.outcome == .adopted, (resolution.content.repeals ?? []).contains(concept),
                matter.grade(of: resolution.header) != .claim,
                resolution.content.organization == adoption.content.organization
            else { return false }
            let day = span(resolution.header).last
            return day >= adopted.first && day <= self.day.ordinal
        }
        let certain = repeals.first { span($0.header).first >= adopted.last }
        return (certain ?? repeals.first).map {
            .init(on: $0.header.on, entry: $0.header.id, isCertain: certain != nil)
        }
    }

    func rounds(serving tag: String, under rule: String?) -> [RoundResult] {
        let served = readings.filter { ($0.round.content.serves ?? []).contains { $0.text == tag } }
        return served.enumerated().sorted {
            ($0.element.round.position, $0.offset) < ($1.element.round.position, $1.offset)
        }.map(\.element).map { reading in
            // What was entered before rules were checked proves nothing.
            let result =
                rule.map { ResultRule($0).map { reading.result(under: $0) } ?? .unknown } ?? reading.result(under: nil)
            // Who was left out has agreed to nothing.
            let isPart = (result == .reached || result == .underConditions) && !matter.asksAll(reading.round)
            let content = reading.round.content
            return RoundResult(
                entry: reading.round.header.id, on: date(of: reading.round.header), outcome: isPart ? .open : result,
                grade: matter.grade(of: reading.round.header),
                runsUntil: reading.isOpen && !reading.isPerhapsOver ? content.lastDay : nil,
                perhapsUntil: reading.isOpen ? content.perhapsLastDay : nil, isRunning: reading.isOpen,
                asksAll: !isPart, strength: content.strength, isHeard: !reading.isOpen || reading.silent.isEmpty)
        }
    }

    func resolutions(serving tag: String) -> [ResolutionTaken] {
        let served = matter.options.questions.filter { ($0.content.serves ?? []).contains { $0.text == tag } }.map(
            \.header.id)
        return matter.council.resolutions.all.enteredInOrder().compactMap { resolution -> ResolutionTaken? in
            let answered = (resolution.content.settles ?? []).filter { $0.text == tag || served.contains($0.text) }
            let isNamed = (resolution.content.serves ?? []).contains { $0.text == tag }
            guard isNamed || !answered.isEmpty else { return nil }
            let outcome: ResolutionTaken.Decision =
                switch resolution.content.outcome {
                // Who puts it off or does without has resolved nothing for it.
                case .adopted: isNamed || answered.contains { !matter.declines(resolution, $0) } ? .adopted : .declined
                case .rejected: .rejected
                case .recommended: .recommended
                case .recommendedAgainst: .recommendedAgainst
                }
            return ResolutionTaken(
                by: resolution.content.organization.text,
                alsoAs: matter.otherNames(of: resolution.content.organization), outcome: outcome,
                on: date(of: resolution.header), entry: resolution.header.id, grade: matter.grade(of: resolution.header)
            )
        }
    }

    func posts(kind: String?) -> [PostCount] {
        let models =
            matter.costs.rivalModels.isEmpty ? [matter.costs.settledModel].compactMap { $0 } : matter.costs.rivalModels
        return models.compactMap { model in
            guard let plan = matter.costs.plans[model.content.plan] else { return nil }
            let counted = plan.content.posts.filter { kind == nil || $0.kind == kind }
            return PostCount(posts: counted.reduce(.zero) { $0 + $1.posts }, entry: plan.header.id)
        }
    }

    func applications() -> [DocumentAtHand] {
        documents(kind: "application")
            + (assumesApplication ? [DocumentAtHand(on: .day(day), entry: "", grade: .official)] : [])
    }

    func occurrences(kind: String) -> [DocumentAtHand] {
        matter.matters.occurrences.filter { ($0.content.countsAs ?? []).contains(kind) }.map {
            DocumentAtHand(on: date(of: $0.header), entry: $0.header.id, grade: matter.grade(of: $0.header))
        }
    }

    /// The same matter on another day, as far as it is known now.
    func on(_ day: Day) -> MatterEvidence {
        MatterEvidence(matter, day: day, figures: figures, rounds: readings).with(assumed)
    }

    /// As if these entries were of these days.
    func with(_ days: [String: Day]) -> MatterEvidence {
        var evidence = self
        evidence.assumed.merge(days) { $1 }
        return evidence
    }

    func date(of entry: String) -> PartialDate? {
        let meant = matter.entries.filter { $0.header.id == entry }
        return meant.count == 1 ? date(of: meant[0].header) : nil
    }

    private func date(of header: Header) -> PartialDate? { assumed[header.id].map { .day($0) } ?? header.on }

    func documents(kind: String) -> [DocumentAtHand] {
        matter.council.documents.filter { ($0.content.countsAs ?? []).contains(kind) }.map {
            DocumentAtHand(on: date(of: $0.header), entry: $0.header.id, grade: matter.grade(of: $0.header))
        }
    }

    func figure(_ id: String) -> FigureAtHand? {
        let known = figures?[id].flatMap { figure in
            figure.value.map { FigureAtHand(value: $0, entry: figure.leadingReport?.entry) }
        }
        let possible = figures?[id]?.possible ?? []
        let open = possible.first.map { FigureAtHand(value: $0, others: Array(possible.dropFirst())) }
        return known ?? figures?.endedGrant(id, on: day) ?? open
    }
}

extension Matter {
    /// Whether a round asks every municipality that the county had then.
    func asksAll(_ round: Recorded<ConsentRound>) -> Bool {
        let all = round.header.on?.lastDay.map { council.municipalities(on: $0) } ?? council.municipalities
        return Set(round.content.asked).isSuperset(of: all.map(\.id))
    }

    /// What a predicate or a competence may call an organization beside its id:
    /// its kind, where it is the county's or the state's, and its body, where it
    /// is that body's council. A municipality's council is no stranger's.
    func otherNames(of organization: OrganizationID) -> [String] {
        guard let content = council.organizations[organization]?.content else { return [] }
        return (isMeantByKind(content) ? [content.kind.rawValue] : [])
            + (content.kind == .council ? [content.body.text] : [])
    }

    private func isMeantByKind(_ organization: Organization) -> Bool {
        if let county = opened?.content.county, organization.body == county { return true }
        switch council.bodies[organization.body]?.content.kind {
        case .municipality, .neighbour: return false
        case .county: return opened == nil
        case .state, .authority, nil: return true
        }
    }

    /// An organization or body by its id, or by the kind of which there is one.
    func organ(_ id: String) -> Text? {
        if let organization = council.organizations[Identifier(id)] { return organization.content.name }
        if let body = council.bodies[Identifier(id)] { return body.content.name }
        return council.organizations.first { $0.content.kind.rawValue == id && isMeantByKind($0.content) }?.content.name
    }

    /// What a question, a requirement or a named term is called.
    func title(ofTag id: String) -> Text? {
        law.terms[Identifier(id)]?.content.title ?? options.questions[Identifier(id)]?.content.title
            ?? law.requirements[Identifier(id)]?.content.title
    }

    /// Whether there is what a predicate names.
    public func knows(_ named: Named) -> Bool {
        switch named.kind {
        case .organ: organ(named.id) != nil
        case .question, .round, .concept, .document, .event: title(ofTag: named.id) != nil
        case .posts: costs.kindsOfPosts.contains(named.id)
        case .figure:
            ComputedFigure(rawValue: named.id) != nil || costs.reported.contains { $0.content.figure == named.id }
        case .entry: entry(named.id) != nil
        }
    }
}
