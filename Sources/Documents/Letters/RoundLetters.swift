import Costing
import Decisions
import Register

/// Asking for the first time, and reminding.
extension LetterComposer {
    /// - Parameter then: the matter on the day of the round, for the same readers.
    func consultation(_ reading: RoundReading, then: RoundThen) -> DocumentTree {
        let round = reading.round, content = round.content
        var blocks: [Block] = [
            text("im Vorgang \(quotedTitle) bitten wir Sie um Ihre Antwort auf diese Frage:", "In the matter \(quotedTitle) we ask you to answer this question:"),
            question(content),
        ]
        if let before = content.follows.flatMap({ matter.consent.rounds[$0] }) {
            let day = before.header.on.map { " " + words.at($0) } ?? ""
            blocks.append(text("Danach haben wir Sie\(day) schon einmal gefragt. Ihre damalige Antwort gilt hier nicht; bitte antworten Sie neu, auch wenn Sie bei ihr bleiben.",
                               "We asked you this before\(day). Your answer of that time does not count here; please answer anew, even if you stand by it."))
        }
        let given = briefing(round)
        blocks += meaning(content, weighed: words.weighed(reading, in: matter, type))
        if !given.isEmpty {
            blocks += [heading("Unterlagen", "Briefing"), basis(content.briefing)] + given + costBasis(round, then)
        }
        blocks += deadline(content) + howToAnswer(content)
        return letter("\(title) – \(words.request(content.strength))", to: address(content.asked), meta: deadlineRow(content), blocks, copies: content.asked)
    }

    /// Of which year the amounts of the briefing are, and what was known to come
    /// when they were fixed.
    func costBasis(_ round: Recorded<ConsentRound>, _ then: RoundThen) -> [Block] {
        guard round.content.briefing.figures.contains(where: { ComputedFigure(rawValue: $0.figure) != nil }) else { return [] }
        guard then.last.asOf != view.asOf || !then.earlier.isEmpty else { return costBasis }
        let ways = then.views.map(\.figures), date = then.date ?? .day(then.last.asOf)
        return CostBasisWords(words.language, fates: view.fates).sentences(ways, on: date).map { .paragraph([.text($0)]) }
    }

    /// Of which year the amounts of today are, and what comes later.
    var costBasis: [Block] { CostBasisWords(words.language).sentences(view.figures).map { .paragraph([.text($0)]) } }

    /// The same where a computed figure is no longer what it was.
    func costBasis(of reading: RoundReading) -> [Block] {
        reading.drift.contains { ComputedFigure(rawValue: $0.figure.id) != nil } ? costBasis : []
    }

    /// What the addressee may rely on: fixed is only what stands under a checksum.
    private func basis(_ briefing: ConsentRound.Briefing) -> Block {
        briefing.hash == nil
            ? text("Ihrer Antwort liegen diese Unterlagen zugrunde.", "Your answer rests on this briefing.")
            : text("Ihrer Antwort liegen diese Unterlagen zugrunde. Ihr Stand ist festgehalten und ändert sich nicht mehr.",
                   "Your answer rests on this briefing. It is fixed and no longer changes.")
    }

    func reminder(_ reading: RoundReading, to silent: [BodyID], then: RoundThen) -> DocumentTree {
        let round = reading.round, content = round.content
        let asked = round.header.on.map { " " + words.at($0) } ?? ""
        let passed = passed(content)
        let until = answerBy(content).map { day -> String in
            guard let passed else { return words("Wir bitten Sie, bis zum \(type.day(day), "day") zu antworten.") }
            return passed + words(" Wir bitten Sie, spätestens bis zum \(type.day(day), "day") zu antworten.")
        } ?? words("Wir bitten Sie, noch zu antworten.")
        var blocks: [Block] = [
            text("im Vorgang \(quotedTitle) haben wir Sie\(asked) gefragt:", "In the matter \(quotedTitle) we asked you\(asked):"),
            question(content),
            text("Eine eigene Antwort von Ihnen liegt uns nicht vor. \(until)", "We have no answer of your own. \(until)"),
        ]
        if !reading.statements.isEmpty {
            let day = reading.statements.lazy.compactMap(\.header.on).first.map { " " + words.at($0) } ?? ""
            blocks.append(text("Ein Sprecher hat\(day) für mehrere der Gefragten geantwortet. Für wen, ist uns nicht bekannt; Ihre eigene Antwort ersetzt das nicht.",
                               "A spokesman answered for several of those asked\(day). For whom is not known to us; it does not take the place of your own answer."))
        }
        let isToAll: (Recorded<ReminderSent>) -> Bool = { Set($0.content.to).isSuperset(of: silent) }
        let sent = reading.reminders.filter(isToAll).compactMap(\.header.on).map(words.at)
        let some = reading.reminders.filter { !isToAll($0) }.compactMap { reminder -> String? in
            let names = reminder.content.to.filter(silent.contains).map(name)
            return names.isEmpty ? nil : names.joined(separator: ", ") + (reminder.header.on.map { " (\(type.date($0)))" } ?? "")
        }
        if !some.isEmpty { blocks.append(text("Erinnert sind bereits: \(some.joined(separator: "; ")).", "Reminded already: \(some.joined(separator: "; ")).")) }
        if !sent.isEmpty { blocks.append(text("Erinnert haben wir bereits \(sent.joined(separator: ", ")).", "We have reminded you already \(sent.joined(separator: ", ")).")) }
        let given = briefing(round)
        if !given.isEmpty { blocks += [heading("Unterlagen", "Briefing"), text("Es gelten die Unterlagen, die Sie erhalten haben.", "The briefing that you were given still stands.")] + given + costBasis(round, then) }
        if !reading.drift.isEmpty {
            blocks.append(.note(kind: .drift, [text("Diese Kennzahlen sind heute anders, als sie in den Unterlagen stehen.", "These figures are not what they are in the briefing."), .table(moved(reading))] + costBasis(of: reading)))
        }
        blocks += deadline(content) + howToAnswer(content)
        return letter(words("Erinnerung: ") + "\(title) – \(words.request(content.strength))", to: address(silent), meta: deadlineRow(content), blocks, copies: silent)
    }
}
