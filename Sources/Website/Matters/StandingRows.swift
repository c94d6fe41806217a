import Costing
import Decisions
import Documents

/// What blocks a matter and who has to do what next, a row each.
extension StandingText {
    func blocker(_ blocker: Standing.Blocker) -> HTML {
        switch blocker {
        case .requirement(let examination):
            let source: HTML = examination.isFindingLeading ? examination.finding.map { " \(parts.source($0.header))" } ?? "" : ""
            return parts.row(words.finding(examination.status), Parts.tone(examination.status),
                "\(page.text(examination.requirement.content.title)): \(examination.reason.map(page.text))\(source)")
        case .proviso(let watched):
            return parts.row(words("entfallen", "no longer so"), "red",
                "\(page.text(watched.resolution.content.title)): \(page.text(watched.proviso.text)) \(page.text(watched.verdict.reason)) \(parts.source(watched.resolution.header))")
        case .doubt(_, let answer):
            let broken = answer.conditions.filter(\.isInDoubt).map { page.text($0.condition.text) }
            let who = matter.council.bodies[answer.body].map { page.text($0.content.name) }
            return parts.row(words("fraglich", "in doubt"), "red", "\(who) – \(words("nicht mehr erfüllt", "no longer met")): \(HTML(joining: broken, separator: "; "))")
        case .unexamined(let requirements):
            let names = HTML(joining: requirements.map { page.text($0.content.title) }, separator: "; ")
            return parts.row(words.finding(nil), "soft", "\(words("Dazu ist kein Befund verzeichnet", "No finding is recorded on")): \(names)")
        case .refusal(let position):
            return parts.row(words.answer(position.content.answer), "red", "\(page.text(position.content.title)) \(parts.source(position.header))")
        case .notAgreed(let round):
            let place = page.link("/matters/\(parts.view.id)/consent/\(round.round.header.id)")
            return parts.row(words.outcome(.notReached), "red", "<a href=\"\(place)\">\(page.text(round.round.content.title))</a>: \(RoundWords(parts: parts, reading: round).numbers)")
        case .question(let question, let waits):
            let names = HTML(joining: waits.map { page.text($0.content.title) }, separator: "; ")
            return parts.row(words("wartet", "waiting"), "soft", "\(page.text(question.content.title)) – \(words("wartet auf", "waiting for")): \(names)")
        }
    }

    /// What may have done it already.
    private func perhaps(_ header: Header?, _ title: Text?) -> HTML? {
        guard let header, let title else { return nil }
        return " <span class=\"ev-src\">\(words.perhapsDone(title, header.on))</span>"
    }

    func step(_ step: Standing.Step) -> HTML {
        switch step {
        case .deliberate(let motion, let perhaps):
            let lead = parts.lead.map { "\($0): " as HTML }
            return parts.row(words("beraten", "discuss"), "amber", "\(lead)\(page.text(motion.content.title)) \(parts.source(motion.header))\(self.perhaps(perhaps?.header, perhaps?.content.title))")
        case .consult(let paper, let consultation, let perhaps):
            let verb = consultation.role == .decision ? words("entscheiden", "decide") : words("beraten", "discuss")
            return parts.row(verb, "amber",
                "\(page.text(matter.name(of: consultation.organization))): <a href=\"\(page.link("/matters/\(parts.view.id)/papers/\(paper.header.id)"))\">\(words("Vorlage", "paper")) \(page.quoted(paper.content.title))</a> \(parts.source(paper.header))\(self.perhaps(perhaps?.header, perhaps?.content.title))")
        case .answer(let round, let missing):
            let asked = round.content.asked.count
            let who = round.content.forum.map { page.text(matter.name(of: $0)) } ?? "\(words("die Gefragten", "those asked"))"
            let open = missing == asked ? words("noch keine Antwort", "no answer yet")
                : missing == 1 ? words("eine von \(asked) Antworten fehlt", "one of \(asked) answers is missing")
                : words("\(missing) von \(asked) Antworten fehlen", "\(missing) of \(asked) answers are missing")
            return parts.row(words("antworten", "answer"), "amber", "\(who): \(page.text(round.content.question)) <span class=\"ev-src\">\(open)</span> \(parts.source(round.header))")
        case .report(let mandate, let standing):
            let to = HTML(joining: mandate.content.to.map { page.text(matter.name(of: $0)) }, separator: ", ")
            let status = [words.status(standing), words.undated(standing, page.type)].compactMap { $0 }.joined(separator: ". ")
            let isOverdue = parts.view.mandates.isOverdue(mandate, asOf: parts.view.statusDay)
            let due: HTML? = mandate.content.due.map { " \(words("bis", "by")) \(page.type.day($0)) ·" }
            return parts.row(isOverdue ? words("überfällig", "overdue") : words("berichten", "report"), isOverdue ? "red" : "amber",
                "\(to): \(words("Auftrag", "mandate")) \(mandate.content.mark), \(page.text(mandate.content.title)) <span class=\"ev-src\">\(due) \(words("zuletzt", "last")): \(status)</span>")
        case .decide(let question):
            return parts.row(words("entscheiden", "decide"), "amber", "\(page.text(question.content.decides)): \(page.text(question.content.title))")
        case .remind(let round, let due, let perhaps):
            let missing = round.awaited.count
            return parts.row(words("erinnern", "remind"), "amber",
                "\(page.text(round.round.content.title)) <span class=\"ev-src\">\(words("\(missing) ohne Antwort, vorgesehen für den \(page.type.day(due))", "\(missing) without an answer, due on \(page.type.day(due))"))</span>\(self.perhaps(perhaps?.header, perhaps?.content.text))")
        case .review(let reading):
            let perhaps: HTML? = reading.isPerhapsDue ? " <span class=\"ev-src\">\(words("vielleicht; es fehlt ein Tag", "perhaps; a day is missing"))</span>" : nil
            return parts.row(words("neu prüfen", "look again"), "amber", "\(page.text(reading.review.content.title))\(perhaps) \(parts.source(reading.review.header))")
        case .askAgain(let round, let then, let now):
            let who = matter.opened.map { page.text(matter.name(of: $0.content.administration)) }
            return parts.row(words("erneut fragen", "ask again"), "amber",
                "\(who): \(page.text(round.content.title)) <span class=\"ev-src\">\(words("beantwortet auf der Grundlage von", "answered on the basis of")) \(page.type.value(then)), \(words.now(parts.view.ahead, page.type)) \(now.map(page.type.value) ?? words("nicht bekannt", "not known"))</span>")
        case .fulfil(let examination, let due):
            let requirement = examination.requirement, isOverdue = due < parts.view.statusDay
            let who: HTML? = requirement.content.responsible.map { "\(page.text($0)): " }
            let place = page.link("/matters/\(parts.view.id)/law")
            return parts.row(isOverdue ? words("überfällig", "overdue") : words("erfüllen", "meet"), isOverdue ? "red" : "amber",
                "\(who)\(words("Auflage", "condition")) <a href=\"\(place)#\(requirement.header.id)\">\(page.text(requirement.content.title))</a> <span class=\"ev-src\">\(words("bis", "by")) \(page.type.day(due))</span> \(parts.source(requirement.header))")
        case .weigh(let round):
            let who = matter.opened.map { page.text(matter.name(of: $0.content.administration)) }
            let place = page.link("/matters/\(parts.view.id)/consent/\(round.round.header.id)")
            return parts.row(words("abwägen", "weigh"), "amber", "\(who): <a href=\"\(place)\">\(page.text(round.round.content.title))</a> \(parts.source(round.round.header))")
        }
    }
}
