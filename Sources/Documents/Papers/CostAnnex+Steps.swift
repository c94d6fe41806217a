import Costing
import Decisions

/// What a reader needs to add up the extra cost by hand.
extension CostAnnex {
    var blocks: [Block] {
        let steps = view.figures.steps
        guard !steps.isEmpty else { return [] }
        let unknown: [Block] =
            steps.last?.stated == nil
            ? [.note(kind: .unknown, [.paragraph([.text(view.figures.whyUnknown.in(words.language))])])] : []
        return basis + [.table(way(steps).table(type))] + unknown
            + (grantData(steps).map { [.table($0.table(type))] } ?? [])
            + steps.flatMap { planData($0.plan, $0.baseline, on: $0.edition) }.map { .table($0.table(type)) }
    }

    /// On which prices and under which grant the amounts are meant, what holds
    /// later, and of which days the inhabitants are.
    var basis: [Block] {
        let council = view.matter.council, isDivided = view.figures[.perInhabitant]?.value != nil
        let counts =
            isDivided ? council.municipalities.compactMap { council.inhabitants(of: $0.id, asOf: view.asOf) } : []
        let counted = CountedWords(words: words).sentence(CountedDay.days(of: counts.flatMap(\.parts).map(\.counted)))
        return (CostBasisWords.sentences(view, words.language) + [counted].compactMap { $0 }).map {
            .paragraph([.text($0)])
        }
    }

    /// The posts of the plan, and those that there are without it, on the
    /// edition in force; none where nothing is computed.
    public var planData: [DataTable] {
        guard let plan = view.figures[.planCost]?.trace, let baseline = view.figures[.baselineCost]?.trace,
            let edition = view.costBasis?.edition
        else { return [] }
        return planData(plan, baseline, on: edition)
    }

    /// From the cost of the posts to what is stated, a column for each edition.
    private func way(_ steps: [EditionSteps]) -> DataTable {
        func row(_ label: String, _ value: (EditionSteps) -> Money?) -> [DataTable.Value]? {
            let values = steps.map(value)
            guard values.contains(where: { $0 != nil }) else { return nil }
            let cells: [DataTable.Value] = values.map { amount in amount.map { .money($0) } ?? .empty }
            return [.text(label)] + cells
        }
        func less(_ label: String, _ value: (EditionSteps) -> Money?) -> [DataTable.Value]? {
            row(words("abzüglich ") + label) { value($0).map { .zero - $0 } }
        }
        let texts = TraceWords(view.matter, words.language)
        let paid = steps.compactMap(\.grant).last
        let lines = paid.map(grantLines) ?? []
        let ofGrant: [[DataTable.Value]?] =
            lines.isEmpty
            ? [less(words("Förderung im Jahr", context: "within a sentence")) { $0.grant?.value.money }]
            : lines.map { line in less(texts.label(line)) { $0.grant.flatMap { amount(of: line.label, in: $0) } } }
        let rounding = view.matter.costs.settledModel.map { type.money($0.content.roundTo) } ?? ""
        let toGross: [[DataTable.Value]?] = [
            row(words("Kosten der geplanten Stellen")) { $0.plan.value.money },
            less(words("Kosten der vorhandenen Stellen", context: "within a sentence")) { $0.baseline.value.money },
            row(words("Mehrkosten vor Förderung")) { $0.gross.value.money },
        ]
        let toStated: [[DataTable.Value]?] = [
            row(words("Mehrkosten, ungerundet")) { $0.exact?.value.money },
            row(words("gerundet auf volle \(rounding, "rounding")")) { $0.stated?.value.money },
            row(words("berichtet")) { $0.reported?.value.money },
        ]
        return DataTable(
            title: words("Von den Stellen zu den Mehrkosten") + assumed,
            columns: [.init(words("Schritt"), isNumber: false)]
                + steps.map { .init($0.edition.content.title.in(words.language)) },
            rows: (toGross + ofGrant + toStated).compactMap { $0 })
    }

    /// What a grant of fixed amounts pays by kind of post; none for another.
    private func grantLines(_ grant: Trace) -> [Trace] {
        let lines = grant.inputs.filter { if case .grantLine = $0.label { true } else { false } }
        let sum = lines.reduce(Money.zero) { $0 + ($1.value.money ?? .zero) }
        return lines.count == grant.inputs.count && sum == grant.value.money ? lines : []
    }

    private func amount(of line: Trace.Label, in grant: Trace) -> Money? {
        grantLines(grant).first { $0.label == line }?.value.money
    }

    /// How much of the most that it pays a grant pays for these posts, on the
    /// edition in force.
    private func grantData(_ steps: [EditionSteps]) -> DataTable? {
        guard let grant = steps.last?.grant else { return nil }
        let texts = TraceWords(view.matter, words.language)
        let rows = grantLines(grant).compactMap { line -> [DataTable.Value]? in
            guard line.inputs.count == 2, line.inputs[0].inputs.count == 3 else { return nil }
            let (most, cost) = (line.inputs[0], line.inputs[1])
            return [.text(texts.label(line))]
                + ([most.inputs[1], most.inputs[2], most.inputs[0], cost, line]).map { .init($0.value) }
        }
        guard !rows.isEmpty else { return nil }
        func sum(_ column: Int) -> DataTable.Value {
            .money(
                rows.reduce(.zero) { sum, row in
                    if case .quantity(.money(let money)) = row[column] { sum + money } else { sum }
                })
        }
        return DataTable(
            title: words("Förderung nach Stellen") + assumed,
            columns: [.init(words("Förderung", context: "by itself"), isNumber: false)]
                + [
                    words("geförderte Stellen"), words("höchstens Stellen"),
                    words(
                        """
                        Höchstbetrag
                        """, context: "within a sentence"), words("Personalkosten", context: "within a sentence"),
                    words("gezahlt"),
                ].map { .init($0) },
            rows: rows + [
                [
                    .text(words("Summe", context: "cost annex")), .text(""), .text(""), sum(3), sum(4),
                    .init(grant.value),
                ]
            ],
            hasSum: true)
    }

    private func planData(_ plan: Trace, _ baseline: Trace, on edition: Recorded<RateEdition>) -> [DataTable] {
        [plan, baseline].map { planData($0, on: edition) }
    }

    /// What the posts of a plan cost; a file of it can be read back as the plan.
    private func planData(_ trace: Trace, on edition: Recorded<RateEdition>) -> DataTable {
        let texts = TraceWords(view.matter, words.language), lines = lines(of: trace)
        let sums = (0..<3).map { column in
            trace.inputs.reduce(Money.zero) {
                $0 + ($1.inputs.indices.contains(column) ? $1.inputs[column].value.money ?? .zero : .zero)
            }
        }
        let ofPlan = [
            DataTable.Column(words("Entgeltgruppe"), isNumber: false, isForFiles: true),
            .init(words("Zahl der Stellen", context: "by itself"), isForFiles: true),
            .init(words("Art für die Förderung"), isNumber: false, isForFiles: true),
        ]
        let ofCost = [
            words("Personal"), words("Gemeinkosten"), words("Sachkosten", context: "cost annex"), words("zusammen"),
        ]
        let rows = trace.inputs.map { post -> [DataTable.Value] in
            let line: PostPlan.Line? = if case .post(let id) = post.label { lines.first { $0.id == id } } else { nil }
            let own: [DataTable.Value] = [
                .text(line?.payGroup ?? ""), line.map { .posts($0.posts) } ?? .empty,
                .text(line?.kind.map(texts.postKind) ?? ""),
            ]
            let costs = post.inputs.map { DataTable.Value($0.value) }
            return [.text(texts.label(post))] + own + costs + [.init(post.value)]
        }
        let all: [DataTable.Value] = [.text(""), .posts(lines.reduce(.zero) { $0 + $1.posts }), .text("")]
        let sum: [DataTable.Value] =
            [.text(words("Summe", context: "cost annex"))] + all + sums.map { .money($0) } + [.init(trace.value)]
        return DataTable(
            title: texts.label(trace) + " · " + edition.content.title.in(words.language),
            columns: [.init(words("Stelle"), isNumber: false)] + ofPlan + ofCost.map { DataTable.Column($0) },
            rows: rows + [sum], hasSum: true)
    }

    /// The posts of the plan whose cost it is.
    private func lines(of cost: Trace) -> [PostPlan.Line] {
        switch cost.label {
        case .planCost(let plan), .baselineCost(let plan):
            view.matter.costs.plans[Identifier(plan)]?.content.posts ?? []
        default: []
        }
    }

    private var assumed: String { view.figures.modelGrade == .assumption ? " (" + words.grade(.assumption) + ")" : "" }
}
