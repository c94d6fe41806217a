import Costing
import Decisions
import Register

/// The same question anew, since what the answers rest on has changed.
extension LetterComposer {
    /// The round that asks again, where it is already open: its deadline and its
    /// rules are the ones that count then.
    func next(after round: Recorded<ConsentRound>) -> Recorded<ConsentRound>? {
        matter.proven(matter.consent.rounds).last { $0.content.follows == round.id }
    }

    /// - Parameters:
    ///   - then: the matter on the day of the round, for the same readers.
    ///   - next: the round that asks again, and the matter on its day.
    func again(_ reading: RoundStanding, then: RoundThen, next: (round: Recorded<ConsentRound>, then: RoundThen)?)
        -> DocumentTree
    {
        let round = reading.round
        let asking = next?.round.content ?? round.content
        let asked = round.header.on.map { " " + words.at($0) } ?? ""
        let draft: Block = .note(
            kind: .info,
            [
                text(
                    words(
                        """
                        Entwurf: Die neue Beteiligung ist noch nicht eröffnet. Frist und Unterlagen stehen fest, \
                        sobald sie es \
                        ist.
                        """))
            ])
        var blocks: [Block] = [
            text(
                words(
                    """
                    im Vorgang \(quotedTitle, "quotedTitle") haben wir Sie\(asked, "asked") gefragt. Seither hat sich \
                    geändert, worauf Ihre Antwort beruht. Wir fragen Sie deshalb erneut.
                    """)),
            heading(words("Worauf geantwortet wurde")),
        ]
        blocks += briefing(round) + costBasis(round, then)
        blocks +=
            [heading(words("Was sich seither geändert hat")), .table(moved(reading))] + costBasis(of: reading)
            + difference(reading, then) + added(since: then)
        blocks += said(reading)
        blocks += [heading(words("Die Frage")), question(asking)]
        blocks += meaning(asking)
        if let next {
            let given = briefing(next.round)
            if !given.isEmpty {
                blocks += [heading(words("Neue Unterlagen"))] + given + costBasis(next.round, next.then)
            }
            blocks += deadline(asking)
        }
        blocks += howToAnswer(asking)
        return letter(
            words("Erneute Beteiligung: ") + "\(title) – \(words.request(asking.strength))",
            to: address(asking.asked), meta: next == nil ? [] : deadlineRow(asking), above: next == nil ? [draft] : [],
            blocks, copies: asking.asked)
    }

    /// What makes the extra cost another, as the pages say it: from what was told
    /// to what is stated now.
    private func difference(_ reading: RoundStanding, _ then: RoundThen) -> [Block] {
        let moved = ChangeOfCost.figures.lazy.compactMap { id in reading.drift.first { $0.figure.id == id.rawValue } }
            .first
        guard let moved else { return [] }
        switch view.whyChanged(moved.figure.id, from: moved.then, to: moved.now, since: reading.round) {
        case nil: return []
        case .awaitsDay?: return [.paragraph([.text(words.causesAwaitDay)])]
        case .computed(let change)?: return difference(change, since: reading.round, then.last)
        }
    }

    private func difference(_ change: ChangeOfCost, since round: Recorded<ConsentRound>, _ before: MatterView)
        -> [Block]
    {
        let from = type.money(change.from), to = type.money(change.to)
        guard !change.isUnexplained else {
            return [
                text(
                    words(
                        "Wie sich der Unterschied von \(from, "from") auf \(to, "to") erklärt, ist nicht berechnet."))
            ]
        }
        var blocks: [Block] = [
            change.isExplained
                ? text(
                    words(
                        """
                        Der Unterschied erklärt sich so, gerechnet für ein volles Jahr: von \(from, "from") auf \
                        \(to, "to").
                        """
                    ))
                : text(
                    words(
                        """
                        Der Unterschied von \(from, "from") auf \(to, "to") erklärt sich nur zum Teil, gerechnet für \
                        ein \
                        volles Jahr:
                        """))
        ]
        blocks.append(
            .list(
                ordered: false,
                change.parts.map { part in
                    [
                        .paragraph(
                            [.strong([.text(words.cause(part))])] + names(behind: part, change, before) + [
                                .text(": \(type.difference(part.amount))")
                            ])
                    ]
                }))
        if let chart = MatterCharts(view, language).bridgeOfCost(change, since: round) {
            blocks.append(.figure(ChartBlock(chart)))
        }
        if before.figures[.grossExtraCost]?.grade == .assumption || isReconstructed { blocks.append(reconstruction) }
        return blocks
    }

    /// What stood behind a cause then, and what does now.
    private func names(behind part: ChangeOfCost.Part, _ change: ChangeOfCost, _ before: MatterView) -> [Inline] {
        guard let cause = part.cause, let old = change.then, let new = view.figures.study else { return [] }
        let from = self.cause(cause, old, before), to = self.cause(cause, new, view)
        guard from != to else { return [] }
        let now = words.now(view.ahead, type)
        return [Inline.text(words(" (bisher "))] + from + [Inline.text(", \(now) ")] + to + [Inline.text(")")]
    }

    /// What stood behind a cause, by its name.
    private func cause(_ cause: CostCause, _ study: CostStudy, _ view: MatterView) -> [Inline] {
        switch cause {
        case .edition: words.inlines(study.edition.content.title) + withdrawn(study.edition.header)
        case .plan: study.plan.map { words.inlines($0.content.title) } ?? []
        case .grant:
            study.comparison.grant.flatMap { view.matter.entry($0.id) }.map { words.inlines($0.content.headline) } ?? [
                .text(words("keine"))
            ]
        case .baseline, .prices, .others: []
        }
    }

    /// What was withdrawn since says so, as everywhere.
    private func withdrawn(_ header: Header) -> [Inline] {
        guard let fate = view.fates[header.id], case .withdrawn = fate else { return [] }
        return [.text(" (\(words.fate(fate, type)))")]
    }

    /// What the costs and the law have had added since, or perhaps.
    private func added(since then: RoundThen) -> [Block] {
        let inputs = matter.entries.filter { $0.kind.isBasis }
        let new = inputs.filter { then.isSince($0) == true }, perhaps = inputs.filter { then.isSince($0) == nil }
        return list(new, words("Neu bekannt seit den Unterlagen:"))
            + list(perhaps, words("Vielleicht erst seit den Unterlagen bekannt; es fehlt der genaue Tag:"))
    }

    private func list(_ entries: [Entry], _ head: String) -> [Block] {
        guard !entries.isEmpty else { return [] }
        return [
            .paragraph([.text(head)]),
            .list(
                ordered: false,
                entries.map { entry in
                    let date = entry.header.on.map { ", " + type.date($0) } ?? ""
                    return [
                        .paragraph(
                            [.text(words.kind(of: entry.type) + ": ")] + words.inlines(entry.content.headline) + [
                                .text(" (\(words.grade(matter.grade(of: entry.header)))\(date))")
                            ])
                    ]
                }),
        ]
    }

    /// What they said before: quoted, and not carried over. What counted, what may
    /// have counted, and what came too late, each with what is to be said of it. A
    /// party's claim of what others said is not among it.
    private func said(_ reading: RoundStanding) -> [Block] {
        let said =
            reading.statements.map { QuotedAnswer(position: $0) } + reading.answers.flatMap { told($0, in: reading) }
        guard !said.isEmpty else { return [] }
        return [heading(words("Was bisher geantwortet wurde"))] + said.flatMap { blocks($0) } + [
            text(
                words(
                    """
                    Diese Antworten gelten der früheren Frage und werden nicht übernommen. Bitte antworten Sie neu, \
                    auch wenn \
                    Sie bei Ihrer Antwort bleiben.
                    """))
        ]
    }

    /// An answer, and why it may not be the one that counts.
    private struct QuotedAnswer {
        var position: Recorded<Position>
        var note: String?
    }

    private func told(_ answer: RoundStanding.AskedBody, in reading: RoundStanding) -> [QuotedAnswer] {
        let isKnown = answer.position != nil
        var list: [QuotedAnswer] = [answer.position].compactMap { $0 }.filter { own in
            !answer.undated.contains { $0 === own }
        }.map { QuotedAnswer(position: $0) }
        list += answer.undated.map { QuotedAnswer(position: $0, note: words.undated($0, in: reading, type)) }
        if !isKnown, answer.awaitsDay {
            let note = words("Sie gilt, wenn die andere zu spät kam")
            list += [answer.otherwise].compactMap { $0 }.map { QuotedAnswer(position: $0, note: note) }
        }
        // Of the same weight, and at odds: nobody knows which is right.
        if !isKnown, !answer.awaitsDay, !answer.contested.isEmpty {
            let note = words("Die Berichte widersprechen sich; wie geantwortet wurde, ist nicht bekannt")
            list += answer.otherAccounts.map { QuotedAnswer(position: $0, note: note) }
        }
        return list + answer.late.map { QuotedAnswer(position: $0, note: words.late(reading.end)) }
    }

    private func blocks(_ told: QuotedAnswer) -> [Block] {
        let position = told.position, content = position.content
        let date = position.header.on.map { ", " + type.date($0) } ?? "", note = told.note.map { ". \($0)." } ?? ""
        var quote: [Block] = [.paragraph(words.inlines(content.title))]
        let points = [content.concedes].compactMap { $0 } + (content.reasons ?? [])
        if !points.isEmpty { quote.append(.list(ordered: false, points.map { [.paragraph(words.inlines($0))] })) }
        let conditions = content.conditions ?? []
        if !conditions.isEmpty {
            quote.append(.paragraph([.text(words("Bedingungen:"))]))
            quote.append(.list(ordered: false, conditions.map { [.paragraph(words.inlines($0.text))] }))
        }
        return [
            .paragraph([
                .strong(who(content)), .text("\(date): \(words.answer(content.answer))\(extent(content))\(note)"),
            ]), .quote(quote),
        ]
    }

    private func who(_ position: Position) -> [Inline] {
        if let body = position.body { return [.text(name(body))] }
        let who: [Inline] = [.text(words("Sprecher"))]
        guard let speaker = position.speaker.flatMap({ matter.council.people[$0] }) else { return who }
        return who + [.text(" (")] + words.inlines(speaker.content.office) + [.text(")")]
    }

    private func extent(_ position: Position) -> String {
        switch position.extent {
        case .majority: words(" (für eine Mehrheit; einzelne Antworten sind nicht bekannt)")
        case .count(let number): words(" (für \(number, "number"); welche, ist nicht bekannt)")
        case nil: ""
        }
    }
}
