import Costing
import Decisions
import Register

/// Asking for the first time, and reminding.
extension LetterComposer {
    /// - Parameter then: the matter on the day of the round, for the same readers.
    func consultation(_ reading: RoundStanding, then: RoundThen) -> DocumentTree {
        let round = reading.round, content = round.content
        var blocks: [Block] = [
            text(words("im Vorgang \(quotedTitle, "quotedTitle") bitten wir Sie um Ihre Antwort auf diese Frage:")),
            question(content),
        ]
        if let before = content.follows.flatMap({ matter.consent.rounds[$0] }) {
            let day = before.header.on.map { " " + words.at($0) } ?? ""
            blocks.append(
                text(
                    words(
                        """
                        Danach haben wir Sie\(day, "day") schon einmal gefragt. Ihre damalige Antwort gilt hier nicht; \
                        bitte \
                        antworten Sie neu, auch wenn Sie bei ihr bleiben.
                        """)))
        }
        let given = briefing(round)
        blocks += meaning(content, weighed: words.weighed(reading, in: matter, type))
        if !given.isEmpty {
            blocks += [heading(words("Unterlagen")), basis(content.briefing)] + given + costBasis(round, then)
        }
        blocks += deadline(content) + howToAnswer(content)
        return letter(
            "\(title) – \(words.request(content.strength))", to: address(content.asked), meta: deadlineRow(content),
            blocks, copies: content.asked)
    }

    /// Of which year the amounts of the briefing are, and what was known to come
    /// when they were fixed.
    func costBasis(_ round: Recorded<ConsentRound>, _ then: RoundThen) -> [Block] {
        guard round.content.briefing.figures.contains(where: { ComputedFigure(rawValue: $0.figure) != nil }) else {
            return []
        }
        guard then.last.asOf != view.asOf || !then.earlier.isEmpty else { return costBasis }
        let ways = then.views.map(\.figures), date = then.date ?? .day(then.last.asOf)
        return CostBasisWords(words.language, fates: view.fates).sentences(ways, on: date).map {
            .paragraph([.text($0)])
        }
    }

    /// Of which year the amounts of today are, and what comes later.
    var costBasis: [Block] { CostBasisWords.sentences(view, words.language).map { .paragraph([.text($0)]) } }

    /// The same where a computed figure is no longer what it was.
    func costBasis(of reading: RoundStanding) -> [Block] {
        reading.drift.contains { ComputedFigure(rawValue: $0.figure.id) != nil } ? costBasis : []
    }

    /// What the addressee may rely on: fixed is only what stands under a checksum.
    private func basis(_ briefing: ConsentRound.Briefing) -> Block {
        briefing.hash == nil
            ? text(words("Ihrer Antwort liegen diese Unterlagen zugrunde."))
            : text(
                words(
                    """
                    Ihrer Antwort liegen diese Unterlagen zugrunde. Ihr Stand ist festgehalten und ändert sich nicht \
                    mehr.
                    """))
    }

    func reminder(_ reading: RoundStanding, to silent: [BodyID], then: RoundThen) -> DocumentTree {
        let round = reading.round, content = round.content
        let asked = round.header.on.map { " " + words.at($0) } ?? ""
        let passed = passed(content)
        let until =
            answerBy(content).map { day -> String in
                guard let passed else { return words("Wir bitten Sie, bis zum \(type.day(day), "day") zu antworten.") }
                return passed + words(" Wir bitten Sie, spätestens bis zum \(type.day(day), "day") zu antworten.")
            } ?? words("Wir bitten Sie, noch zu antworten.")
        var blocks: [Block] = [
            text(words("im Vorgang \(quotedTitle, "quotedTitle") haben wir Sie\(asked, "asked") gefragt:")),
            question(content),
            text(words("Eine eigene Antwort von Ihnen liegt uns nicht vor. \(until, "until")")),
        ]
        if !reading.statements.isEmpty {
            let day = reading.statements.lazy.compactMap(\.header.on).first.map { " " + words.at($0) } ?? ""
            blocks.append(
                text(
                    words(
                        """
                        Ein Sprecher hat\(day, "day") für mehrere der Gefragten geantwortet. Für wen, ist uns nicht \
                        bekannt; \
                        Ihre eigene Antwort ersetzt das nicht.
                        """)))
        }
        let isToAll: (Recorded<ReminderSent>) -> Bool = { Set($0.content.to).isSuperset(of: silent) }
        let sent = reading.reminders.filter(isToAll).compactMap(\.header.on).map(words.at)
        let some = reading.reminders.filter { !isToAll($0) }.compactMap { reminder -> String? in
            let names = reminder.content.to.filter(silent.contains).map(name)
            return names.isEmpty
                ? nil : names.joined(separator: ", ") + (reminder.header.on.map { " (\(type.date($0)))" } ?? "")
        }
        if !some.isEmpty {
            blocks.append(
                text(
                    words(
                        "Erinnert sind bereits: \(some.joined(separator: "; "), "some").")))
        }
        if !sent.isEmpty {
            blocks.append(
                text(
                    words(
                        "Erinnert haben wir bereits \(sent.joined(separator: ", "), "sent").")))
        }
        let given = briefing(round)
        if !given.isEmpty {
            blocks +=
                [
                    heading(words("Unterlagen")),
                    text(
                        words(
                            "Es gelten die Unterlagen, die Sie erhalten haben.")),
                ] + given + costBasis(round, then)
        }
        if !reading.drift.isEmpty {
            blocks.append(
                .note(
                    kind: .drift,
                    [
                        text(
                            words(
                                """
                                Diese Kennzahlen sind heute anders, als sie in den Unterlagen stehen.
                                """)), .table(moved(reading)),
                    ] + costBasis(of: reading)))
        }
        blocks += deadline(content) + howToAnswer(content)
        return letter(
            words("Erinnerung: ") + "\(title) – \(words.request(content.strength))", to: address(silent),
            meta: deadlineRow(content), blocks, copies: silent)
    }
}
