import Costing
import Decisions

/// The parts of a paper that the program composes from entries.
extension PaperComposer {
    func composed(_ part: PaperPart.Composed) -> [Block] {
        switch part {
        case .mandates: mandates
        case .positions: positions
        case .fields: fields
        case .requirements: requirements
        case .questions: questions
        case .options: options
        case .effects: effects
        case .competences: competences
        case .costTable: costTable
        case .costByYear: costByYear
        case .bridge: bridge
        case .course: chart(charts.course)
        case .map: map
        }
    }

    private var costTable: [Block] {
        let annex = CostAnnex(view, language)
        return annex.figureBlocks + reasons(figuresWithoutValue.map { (id: $0.id, label: $0.label) })
            + annex.basis
    }

    /// The years, or why there are none.
    private var costByYear: [Block] {
        if let chart = charts.costByYear { return [chart.block] }
        guard let reason = whyNoYears else { return [] }
        return [.note(kind: .unknown, [.paragraph(words(reason))])]
    }

    /// What has changed in the cost, or why that cannot be told.
    private var bridge: [Block] { charts.whyNoBridge.map { [.paragraph([.text($0)])] } ?? chart(charts.bridge) }

    private func chart(_ chart: Chart?) -> [Block] { chart.map { [$0.block] } ?? [] }

    /// Where all answers are alike, a sentence says what a table would only repeat.
    private var map: [Block] {
        guard let chart = charts.map else { return [] }
        let answers = chart.table.rows.compactMap(\.last)
        guard answers.count > 3, let answer = answers.first, Set(answers).count == 1 else { return [chart.block] }
        var block = ChartBlock(chart)
        block.table = nil
        return [
            .figure(block),
            .paragraph([
                .text(
                    words(
                        "Für alle \(answers.count, "count") Städte und Gemeinden gilt: \(answer, "answer")."))
            ]),
        ]
    }

    private var mandates: [Block] {
        let rows = matter.mandates.mandates.map { mandate -> [Cell] in
            let standing = view.mandates.standing(of: mandate.id)
            let told =
                standing.isSettled
                ? (standing.last ?? standing.onlyClaim).map { words($0.content.text) }
                : words.undated(standing, type).map { [.text($0)] }
            return [
                Cell(mandate.content.mark, isRowHeader: true),
                Cell(words(mandate.content.title) + claim(mandate.header)),
                Cell([.strong([.text(words.status(standing))])] + (told.map { [.text(". ")] + $0 } ?? [])),
            ]
        }
        guard !rows.isEmpty else { return [] }
        return [
            .table(
                Table(
                    caption: [.text(words("Vereinbartes Vorgehen und Sachstand"))],
                    head: [Cell(words("Teil")), Cell(words("Auftrag")), Cell(words("Sachstand"))], rows: rows))
        ]
    }

    /// What is only claimed says so.
    private func claim(_ header: Header) -> [Inline] {
        guard matter.isClaim(header), let fate = view.fates[header.id] else { return [] }
        return [.text(" – "), .strong([.text(words.fate(fate, type))])]
    }

    private var positions: [Block] {
        matter.consent.rounds.flatMap { round -> [Block] in
            matter.consent.positions(in: round.id).flatMap { position -> [Block] in
                var blocks: [Block] = [
                    .paragraph(
                        [
                            .strong(words(position.content.title)),
                            .text(
                                " ("
                                    + [
                                        position.header.on.map(type.date),
                                        words.grade(matter.grade(of: position.header)),
                                    ].compactMap { $0 }.joined(separator: ", ") + ")"),
                        ]
                            + (view.fates[position.header.id].map {
                                [.text(" – "), .strong([.text(words.fate($0, type))])]
                            } ?? []))
                ]
                var points: [[Block]] = position.content.concedes.map { [[.paragraph(words($0))]] } ?? []
                points += (position.content.reasons ?? []).map { [.paragraph(words($0))] }
                if !points.isEmpty { blocks.append(.list(ordered: false, points)) }
                return blocks
            }
        }
    }

    private var fields: [Block] {
        let list = matter.options.fields.map { field -> Definition in
            let lead: [Block] = field.content.text.map { [.paragraph(words($0))] } ?? []
            let approaches: [Block] =
                field.content.approaches.isEmpty
                ? [] : [.list(ordered: false, field.content.approaches.map { [.paragraph(words($0))] })]
            return Definition(words(field.content.title), lead + approaches)
        }
        return list.isEmpty ? [] : [.definitions(list)]
    }

    private var requirements: [Block] {
        let rows = view.assessment.examinations.map { examination -> [Cell] in
            let requirement = examination.requirement.content
            return [
                Cell(words(requirement.title), isRowHeader: true), Cell(words.force(requirement.force)),
                Cell(
                    [.strong([.text(words.finding(examination.status))])]
                        + (examination.reason.map { [.text(". ")] + words($0) } ?? [])
                        + (matter.isAssumed(examination) ? [.text(" (" + words.grade(.assumption) + ")")] : [])),
            ]
        }
        guard !rows.isEmpty else { return [] }
        var blocks: [Block] = [
            .table(
                Table(
                    caption: [.text(words("Voraussetzungen eines Antrags"))],
                    head: [Cell(words("Voraussetzung")), Cell(words("Bindung")), Cell(words("Befund"))], rows: rows))
        ]
        for requirement in view.assessment.examinations.filter({ $0.status == .contested }).map(\.requirement) {
            let readings = matter.readings(of: requirement.content).map { reading -> [Block] in
                let citation = matter.law.provisions[reading.provision].map { words($0.content.citation) } ?? []
                return [.paragraph([.strong(citation), .text(": ")] + words(reading.says))]
            }
            blocks.append(
                .note(
                    kind: .info,
                    [
                        .paragraph([.strong([.text(words("Strittig: "))])] + words(requirement.content.title)),
                        .list(ordered: false, readings),
                    ]))
        }
        return blocks
    }

    private var questions: [Block] {
        let list = matter.options.questions.map { question -> Definition in
            var detail: [Block] = [.paragraph([.text(words("Es entscheidet: "))] + words(question.content.decides))]
            if let text = question.content.text { detail.append(.paragraph(words(text))) }
            let waits = view.decided.waits(of: question)
            if !waits.isEmpty {
                detail.append(
                    .paragraph([
                        .text(
                            words("Wartet auf: ") + waits.map { $0.content.title.in(language) }.joined(separator: "; "))
                    ]))
            }
            return Definition(words(question.content.title), detail)
        }
        return list.isEmpty ? [] : [.definitions(list)]
    }

    private var options: [Block] {
        matter.options.options.flatMap { option -> [Block] in
            var blocks: [Block] = [
                .heading(level: 2, words(option.content.title)), .paragraph(words(option.content.text)),
            ]
            for (label, arguments) in [
                (words("Dafür spricht"), option.content.pros), (words("Dagegen spricht"), option.content.cons),
            ] {
                guard let arguments, !arguments.isEmpty else { continue }
                blocks.append(.paragraph([.strong([.text(label + ":")])]))
                blocks.append(.list(ordered: false, arguments.map { [.paragraph(words($0.text))] }))
            }
            if let review = option.content.review {
                blocks.append(.paragraph([.strong([.text(words("Wiedervorlage: "))])] + words(review)))
            }
            return blocks
        }
    }

    private var effects: [Block] {
        matter.options.effects.flatMap { effect -> [Block] in
            let bearers = matter.bearers(of: effect).map { $0.in(language) }.joined(separator: ", ")
            let told: Block = .paragraph(
                [.strong(words(effect.content.title)), .text((bearers.isEmpty ? "" : " (\(bearers))") + ": ")]
                    + words(effect.content.text))
            guard let reason = matter.whyUnknown(effect) else {
                return [told]
                    + (effect.content.value.map {
                        [.paragraph([.text(words("Umfang: ") + Typography(language).value($0))])]
                    } ?? [])
            }
            let label =
                matter.isReasonGone(effect) ? words("Noch nicht beziffert: ") : words("Noch nicht bezifferbar: ")
            return [told, .note(kind: .unknown, [.paragraph([.text(label)] + words(reason))])]
        }
    }

    private var competences: [Block] {
        let rows = matter.law.competences.map {
            [
                Cell(words($0.content.question), isRowHeader: true), Cell(words($0.content.decides)),
                Cell(words($0.content.basis)),
            ]
        }
        return rows.isEmpty
            ? []
            : [
                .table(
                    Table(
                        caption: [.text(words("Wer entscheidet"))],
                        head: [Cell(words("Frage")), Cell(words("Zuständig")), Cell(words("Grundlage"))], rows: rows))
            ]
    }
}
