import Costing
import Decisions
import Register

/// The application to the state: what is met and by what, what is missing,
/// what is contested, what it costs, and what is asked for.
extension LetterComposer {
    /// - Parameter confidential: requirements that are met by what its addressees
    ///   may not read.
    func application(confidential: Set<RequirementID> = []) -> DocumentTree {
        let examinations = view.assessment.examinations
        let missing = view.readiness.missing
        var blocks: [Block] = [subject]
        blocks += met(examinations) + self.missing(missing, confidential) + contested(examinations) + plan + money
        let authorities = self.authorities
        return letter(
            words("Antrag auf Förderung: ") + title,
            to: authorities.map { $0.content.name.in(language) }, meta: [],
            above: draftNote(view.readiness.hurdles, of: examinations), blocks, copies: authorities.map(\.id))
    }

    /// The state's authorities, or else the state itself.
    private var authorities: [Recorded<Body>] {
        let authorities = matter.council.bodies.filter { $0.content.kind == .authority }
        return authorities.isEmpty ? matter.council.bodies.filter { $0.content.kind == .state } : Array(authorities)
    }

    /// On top and plainly, where it cannot be submitted.
    private func draftNote(_ missing: [Readiness.Missing], of examinations: [Examination]) -> [Block] {
        var reasons: [[Inline]] = missing.map { item in
            words.inlines(item.examination.requirement.content.title) + [
                .text(": \(words.finding(item.examination.status))")
            ]
        }
        if examinations.isEmpty { reasons.append([.text(words("Voraussetzungen sind nicht verzeichnet"))]) }
        if authorities.isEmpty { reasons.append([.text(words("Eine Behörde des Landes ist nicht verzeichnet"))]) }
        guard !reasons.isEmpty else { return [] }
        return [
            .note(
                kind: .info,
                [
                    .paragraph([.strong([.text(words("Entwurf, nicht einreichbar, weil noch fehlt oder offen ist:"))])]
                    ),
                    .list(ordered: false, reasons.map { [.paragraph($0)] }),
                ])
        ]
    }

    private var subject: Block {
        let programme = matter.opened.flatMap { matter.matters.programmes[$0.content.programme] }
        let name = programme.map { words.inlines($0.content.title) } ?? []
        return .paragraph(
            [.text(words("für den Vorgang \(quotedTitle, "quotedTitle") beantragen wir die Förderung"))]
                + (name.isEmpty ? [] : [.text(words(" aus dem Programm „"))] + name + [.text(words("“"))]) + [
                    .text(".")
                ])
    }

    // MARK: Requirements

    private func met(_ examinations: [Examination]) -> [Block] {
        let met = examinations.filter { $0.status == .met },
            waived = examinations.filter { $0.status == .notApplicable && isDemanded($0) }
        var blocks: [Block] = [heading(words("Erfüllte Voraussetzungen"))]
        blocks.append(
            met.isEmpty
                ? text(words("Keine."))
                : .table(
                    Table(
                        caption: [.text(words("Erfüllt, und wodurch"))],
                        head: [Cell(words("Voraussetzung")), Cell(words("Grund")), Cell(words("Nachweis"))],
                        rows: met.map {
                            [
                                Cell(words.inlines($0.requirement.content.title), isRowHeader: true),
                                Cell($0.reason.map(words.inlines) ?? []), Cell(evidence($0)),
                            ]
                        })))
        if !waived.isEmpty {
            blocks.append(
                .table(
                    Table(
                        caption: [.text(words("Nicht anzuwenden, und warum"))],
                        head: [Cell(words("Voraussetzung")), Cell(words("Grund"))],
                        rows: waived.map {
                            [
                                Cell(words.inlines($0.requirement.content.title), isRowHeader: true),
                                Cell($0.reason.map(words.inlines) ?? []),
                            ]
                        })))
        }
        return blocks
    }

    private func isDemanded(_ examination: Examination) -> Bool {
        examination.requirement.content.force != .may && examination.requirement.content.force != .silent
    }

    /// The entries on which a finding rests, each with its date and how far it
    /// can be trusted.
    private func evidence(_ examination: Examination) -> [Inline] {
        var entries: [Entry] = []
        for entry in examination.evidence.compactMap(matter.entry) {
            // A finding is itself no evidence: what it rests on is.
            let founded =
                (entry.content as? Finding).map { $0.resolution.flatMap { matter.entry($0.text) } ?? entry } ?? entry
            if !entries.contains(where: { $0.header.id == founded.header.id && $0.type == founded.type }) {
                entries.append(founded)
            }
        }
        guard !entries.isEmpty else { return [.text("–")] }
        return Array(
            entries.map { entry -> [Inline] in
                let grade = words.grade(matter.grade(of: entry.header))
                let details = [entry.header.on.map(type.date), grade].compactMap { $0 }.joined(separator: ", ")
                if entry.content is Finding {
                    let titles = entry.header.sources.compactMap { matter.sources[$0] }.map {
                        words.inlines($0.content.title)
                    }
                    return
                        (titles.isEmpty
                        ? [.text(words.kind(of: entry.type))] : Array(titles.joined(separator: [.text("; ")]))) + [
                            .text(" (\(details))")
                        ]
                }
                return [.text(words.kind(of: entry.type) + ": ")] + words.inlines(entry.content.headline) + [
                    .text(" (\(details))")
                ]
            }.joined(separator: [.lineBreak]))
    }

    private func missing(_ missing: [Readiness.Missing], _ confidential: Set<RequirementID>) -> [Block] {
        let missing = missing.filter { $0.examination.status != .contested }
        guard !missing.isEmpty else { return [] }
        let rows = missing.map { item -> [Cell] in
            let requirement = item.examination.requirement.content
            // That nothing is recorded would be untrue; what is, is nobody's else.
            func reason(_ item: Readiness.Missing) -> Text? {
                guard confidential.contains(item.examination.requirement.id) else { return item.examination.reason }
                return Text(phrase: "Was dazu verzeichnet ist, ist nicht öffentlich und hier nicht berücksichtigt.")
            }
            let waits = item.waitsFor.map { words.inlines($0.content.title) }
            let after =
                waits.isEmpty
                ? [] : [Inline.lineBreak, .text(words("nach: "))] + Array(waits.joined(separator: [.text("; ")]))
            let force = words.demanded(item).map { [Inline.text(" (\($0))")] } ?? []
            let due = requirement.due.map { [Inline.lineBreak, .text(words("bis ") + type.day($0))] } ?? []
            let dayOff = matter.notes(on: requirement).flatMap { [Inline.lineBreak] + words.inlines($0) }
            return [
                Cell(words.inlines(requirement.title) + force + dayOff, isRowHeader: true),
                Cell(
                    [.strong([.text(words.finding(item))])]
                        + (reason(item).map { [.text(". ")] + words.inlines($0) } ?? [])),
                Cell((requirement.responsible.map(words.inlines) ?? [.text(words("nicht benannt"))]) + after + due),
                Cell(item.atStake?.value.money.map(type.money) ?? "–"),
            ]
        }
        return [
            heading(words("Was noch fehlt")),
            .table(
                Table(
                    caption: [.text(words("In der Reihenfolge, in der es zu haben ist"))],
                    head: [words("Voraussetzung"), words("Stand"), words("Zuständig"), words("Daran hängt im Jahr")].map
                    { Cell($0) },
                    rows: rows, numericColumns: [3])),
        ]
    }

    /// What is at odds between provisions, and what somebody has settled of it.
    private func contested(_ examinations: [Examination]) -> [Block] {
        let contested = examinations.filter { $0.status == .contested || $0.computed?.computed.status == .contested }
        guard !contested.isEmpty else { return [] }
        let isOpen = contested.contains { $0.status == .contested }
        return [heading(words("Was strittig ist"))]
            + contested.flatMap { examination -> [Block] in
                let reason =
                    examination.computed?.computed.status == .contested
                    ? examination.computed?.computed.reason : examination.reason
                return [.heading(level: 2, words.inlines(examination.requirement.content.title))]
                    + ((examination.status == .contested ? examination.reason : reason).map {
                        [.paragraph(words.inlines($0))]
                    } ?? [])
                    + [readings(of: examination, withFindings: true)] + settled(examination)
            } + (isOpen ? [text(words("Wir nennen beide Seiten und nehmen die Entscheidung nicht vorweg."))] : [])
    }

    /// By whom, when and how.
    private func settled(_ examination: Examination) -> [Block] {
        guard examination.status != .contested, let finding = examination.finding, let by = finding.content.settledBy
        else { return [] }
        let day = finding.header.on.map { " (\(type.date($0)))" } ?? ""
        let name = matter.name(of: by).in(language)
        return [
            .paragraph(
                [
                    .text(
                        words(
                            """
                            Entschieden durch \(name, "name")\(day, "day"): 
                            """) + words.finding(finding.content.status) + ". ")
                ] + words.inlines(finding.content.reason))
        ]
    }

    // MARK: Posts and money

    private var plan: [Block] {
        guard let plan = view.figures.study?.plan else {
            return [heading(words("Stellen")), text(words("Ein Stellenplan ist nicht verzeichnet."))]
        }
        let posts = plan.content.posts
        let total = posts.reduce(Posts.zero) { $0 + $1.posts }
        return [
            heading(words("Stellen")),
            .table(
                Table(
                    caption: words.inlines(plan.content.title) + [
                        .text(" (\(words.grade(matter.grade(of: plan.header))))")
                    ],
                    head: [Cell(words("Stelle")), Cell(words("Art")), Cell(words("Zahl"))],
                    rows: posts.map { post in
                        [
                            Cell(words.inlines(post.title), isRowHeader: true),
                            Cell(post.kind.map { words.inlines(matter.costs.title(ofKind: $0)) } ?? [.text("–")]),
                            Cell(type.posts(post.posts)),
                        ]
                    } + [[Cell(words("zusammen"), isRowHeader: true), Cell(""), Cell(type.posts(total))]],
                    numericColumns: [2])),
        ]
    }

    private var money: [Block] {
        var blocks: [Block] = [heading(words("Kosten und beantragte Förderung"))]
        let figures = [ComputedFigure.planCost, .baselineCost, .grossExtraCost, .grantForPlan, .extraCost].compactMap {
            view.figures[$0]
        }.filter { $0.value != nil }
        if figures.isEmpty {
            blocks.append(text(words("Eine Kostenrechnung ist nicht verzeichnet.")))
        } else {
            blocks.append(
                .table(
                    Table(
                        caption: [.text(words("Kosten in einem vollen Jahr"))],
                        head: [Cell(words("Kennzahl")), Cell(words("Betrag")), Cell(words("Güte"))],
                        rows: figures.map { figure in
                            [
                                Cell(words.inlines(figure.label), isRowHeader: true),
                                Cell(figure.value.map { [mark(figure.id, $0, figure.grade)] } ?? []),
                                Cell(words.origin(of: figure)),
                            ]
                        }, numericColumns: [1])))
            blocks += costBasis
            if isReconstructed { blocks.append(reconstruction) }
        }
        if let chart = MatterCharts(view, language).costByYear { blocks.append(.figure(ChartBlock(chart))) }
        return blocks + [grant]
    }

    /// What is asked for, under which rule and for how long.
    private var grant: Block {
        guard let grant = matter.costs.grant(inForceOn: view.asOf) else {
            return text(words("Zu diesem Stand ist keine Förderung in Kraft."))
        }
        let rule = grant.content.rule(grant.header.id)
        let span =
            matter.costs.end(of: grant).map { end in
                let next = end.successor.map { words("; danach gilt „\($0.content.title, "title")“") } ?? ""
                return words(
                    "vom \(type.day(grant.content.firstDay), "day") bis zum \(type.day(end.lastDay), "day2")") + next
            } ?? words("seit dem \(type.day(grant.content.firstDay), "day"); ein Ende ist nicht genannt")
        let norm =
            grant.content.norm.flatMap { matter.law.norms[$0] }.map {
                [Inline.text(words(" Grundlage: "))] + words.inlines($0.content.title) + [
                    .text(" (\($0.content.citation)).")
                ]
            } ?? []
        let most = rule.cap.map { words(" Höchstens gezahlt werden \(type.money($0), "money") im Jahr.") } ?? ""
        let asked: [Inline] =
            view.figures[.grantForPlan]?.value.map { sum in
                [
                    .text(words("Beantragt wird eine Förderung von ")), .strong([.text(type.value(sum))]),
                    .text(words(" im Jahr")),
                ]
            }
            ?? [.text(words("Beantragt wird eine Förderung in einer Höhe, die zu diesem Stand nicht bekannt ist"))]
        return .paragraph(
            asked + [.text(".")] + norm
                + [.text(words(" Die Regel gilt \(span, "span").") + most)])
    }
}
