import Costing
import Decisions
import Register

/// What blocks a matter and who has to do what next, a row each.
extension StandingText {
    private func row(_ status: String, _ tone: Tone, _ line: Line) -> StatusRow {
        StatusRow(status, tone, [line.paragraph])
    }

    func blocker(_ blocker: Standing.Blocker) -> StatusRow {
        switch blocker {
        case .requirement(let examination):
            let source: Line =
                examination.isFindingLeading ? examination.finding.map { " \(parts.source($0.header))" } ?? "" : ""
            return row(
                words.finding(examination.status), Tone(examination.status),
                "\(parts.text(examination.requirement.content.title)): \(examination.reason.map(parts.text))\(source)")
        case .proviso(let watched):
            return row(
                words("entfallen", "no longer so"), .red,
                """
                \(parts.text(watched.resolution.content.title)): \(parts.text(watched.proviso.text)) \
                \(parts.text(watched.verdict.reason)) \(parts.source(watched.resolution.header))
                """
            )
        case .doubt(_, let answer):
            let broken = answer.conditions.filter(\.isInDoubt).map { parts.text($0.condition.text) }
            let who = matter.council.bodies[answer.body].map { parts.text($0.content.name) }
            return row(
                words("fraglich", "in doubt"), .red,
                "\(who) – \(words("nicht mehr erfüllt", "no longer met")): \(broken.joined(separator: "; "))")
        case .unexamined(let requirements):
            let names = requirements.map { parts.text($0.content.title) }.joined(separator: "; ")
            return row(
                words.finding(nil), .soft,
                "\(words("Dazu ist kein Befund verzeichnet", "No finding is recorded on")): \(names)")
        case .refusal(let position):
            return row(
                words.answer(position.content.answer), .red,
                "\(parts.text(position.content.title)) \(parts.source(position.header))")
        case .notAgreed(let round):
            return row(words.outcome(.notReached), .red, "\(link(round)): \(RoundWords(parts, round).numbers)")
        case .question(let question, let waits):
            let names = waits.map { parts.text($0.content.title) }.joined(separator: "; ")
            return row(
                words("wartet", "waiting"), .soft,
                "\(parts.text(question.content.title)) – \(words("wartet auf", "waiting for")): \(names)")
        }
    }

    private func link(_ reading: RoundReading) -> Line {
        .link(parts.places.round(reading.round.header.id), parts.text(reading.round.content.title))
    }

    /// What may have done it already.
    private func perhaps(_ header: Header?, _ title: Text?) -> Line? {
        guard let header, let title else { return nil }
        return " \(.aside("\(words.perhapsDone(title, header.on))"))"
    }

    func step(_ step: Standing.Step) -> StatusRow {
        switch step {
        case .deliberate(let motion, let perhaps):
            let lead = parts.lead.map { "\($0): " as Line }
            return row(
                words("beraten", "discuss"), .amber,
                """
                \(lead)\(parts.text(motion.content.title)) \(parts.source(motion.header))\
                \(self.perhaps(perhaps?.header, perhaps?.content.title))
                """
            )
        case .consult(let paper, let consultation, let perhaps):
            let verb = consultation.role == .decision ? words("entscheiden", "decide") : words("beraten", "discuss")
            let named = Line.link(
                parts.places.paper(paper.header.id), "\(words("Vorlage", "paper")) \(parts.quoted(paper.content.title))"
            )
            return row(
                verb, .amber,
                """
                \(parts.text(matter.name(of: consultation.organization))): \(named) \(parts.source(paper.header))\
                \(self.perhaps(perhaps?.header, perhaps?.content.title))
                """
            )
        case .answer(let round, let missing):
            let asked = round.content.asked.count
            let who =
                round.content.forum.map { parts.text(matter.name(of: $0)) }
                ?? Line(words("die Gefragten", "those asked"))
            let open =
                missing == asked
                ? words("noch keine Antwort", "no answer yet")
                : missing == 1
                    ? words("eine von \(asked) Antworten fehlt", "one of \(asked) answers is missing")
                    : words("\(missing) von \(asked) Antworten fehlen", "\(missing) of \(asked) answers are missing")
            return row(
                words("antworten", "answer"), .amber,
                "\(who): \(parts.text(round.content.question)) \(.aside("\(open)")) \(parts.source(round.header))")
        case .report(let mandate, let standing):
            let to = mandate.content.to.map { parts.text(matter.name(of: $0)) }.joined(separator: ", ")
            let status = [words.status(standing), words.undated(standing, parts.type)].compactMap { $0 }.joined(
                separator: ". ")
            let isOverdue = parts.view.mandates.isOverdue(mandate, asOf: parts.view.statusDay)
            let due: Line? = mandate.content.due.map { " \(words("bis", "by")) \(parts.type.day($0)) ·" }
            return row(
                isOverdue ? words("überfällig", "overdue") : words("berichten", "report"), isOverdue ? .red : .amber,
                """
                \(to): \(words("Auftrag", "mandate")) \(mandate.content.mark), \(parts.text(mandate.content.title)) \
                \(.aside("\(due) \(words("zuletzt", "last")): \(status)"))
                """
            )
        case .decide(let question):
            return row(
                words("entscheiden", "decide"), .amber,
                "\(parts.text(question.content.decides)): \(parts.text(question.content.title))")
        case .remind(let round, let due, let perhaps):
            let missing = round.awaited.count
            return row(
                words("erinnern", "remind"), .amber,
                """
                \(parts.text(round.round.content.title)) \
                \(.aside("\(words("\(missing) ohne Antwort, vorgesehen für den \(parts.type.day(due))", "\(missing) without an answer, due on \(parts.type.day(due))"))"))\
                \(self.perhaps(perhaps?.header, perhaps?.content.text))
                """
            )
        case .review(let reading):
            let perhaps: Line? =
                reading.isPerhapsDue
                ? " \(.aside("\(words("vielleicht; es fehlt ein Tag", "perhaps; a day is missing"))"))" : nil
            return row(
                words("neu prüfen", "look again"), .amber,
                "\(parts.text(reading.review.content.title))\(perhaps) \(parts.source(reading.review.header))")
        case .askAgain(let round, let then, let now):
            let who = matter.opened.map { parts.text(matter.name(of: $0.content.administration)) }
            return row(
                words("erneut fragen", "ask again"), .amber,
                """
                \(who): \(parts.text(round.content.title)) \
                \(.aside("\(words("beantwortet auf der Grundlage von", "answered on the basis of")) \(parts.type.value(then)), \(words.now(parts.view.ahead, parts.type)) \(now.map(parts.type.value) ?? words("nicht bekannt", "not known"))"))
                """
            )
        case .fulfil(let examination, let due):
            let requirement = examination.requirement
            let isOverdue = due < parts.view.statusDay
            let who: Line? = requirement.content.responsible.map { "\(parts.text($0)): " }
            let title = Line.link(parts.places.law(requirement.header.id), parts.text(requirement.content.title))
            return row(
                isOverdue ? words("überfällig", "overdue") : words("erfüllen", "meet"), isOverdue ? .red : .amber,
                """
                \(who)\(words("Auflage", "condition")) \(title) \
                \(.aside("\(words("bis", "by")) \(parts.type.day(due))")) \(parts.source(requirement.header))
                """
            )
        case .weigh(let round):
            let who = matter.opened.map { parts.text(matter.name(of: $0.content.administration)) }
            return row(words("abwägen", "weigh"), .amber, "\(who): \(link(round)) \(parts.source(round.round.header))")
        }
    }
}
