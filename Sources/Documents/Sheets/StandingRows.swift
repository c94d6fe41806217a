import Costing
import Decisions
import Register

/// What blocks a matter and who has to do what next, a row each.
extension StandingText {
    private func row(_ status: String, _ tone: Tone, _ line: Line) -> StatusRow {
        StatusRow(status, tone, [line.paragraph])
    }

    func blocker(_ blocker: MatterStanding.Blocker) -> StatusRow {
        switch blocker {
        case .requirement(let examination):
            let source: Line =
                examination.isFindingLeading ? examination.finding.map { " \(parts.source($0.header))" } ?? "" : ""
            return row(
                words.finding(examination.status), Tone(examination.status),
                "\(parts.text(examination.requirement.content.title)): \(examination.reason.map(parts.text))\(source)")
        case .proviso(let watched):
            return row(
                words("entfallen"), .red,
                """
                \(parts.text(watched.resolution.content.title)): \(parts.text(watched.proviso.text)) \
                \(parts.text(watched.verdict.reason)) \(parts.source(watched.resolution.header))
                """
            )
        case .doubt(_, let answer):
            let broken = answer.conditions.filter(\.isInDoubt).map { parts.text($0.condition.text) }
            let who = matter.council.bodies[answer.body].map { parts.text($0.content.name) }
            return row(
                words("fraglich"), .red,
                "\(who) – \(words("nicht mehr erfüllt")): \(broken.joined(separator: "; "))")
        case .unexamined(let requirements):
            let names = requirements.map { parts.text($0.content.title) }.joined(separator: "; ")
            return row(
                words.finding(nil), .soft,
                "\(words("Dazu ist kein Befund verzeichnet")): \(names)")
        case .refusal(let position):
            return row(
                words.answer(position.content.answer), .red,
                "\(parts.text(position.content.title)) \(parts.source(position.header))")
        case .notAgreed(let round):
            return row(words.outcome(.notReached), .red, "\(link(round)): \(RoundWords(parts, round).numbers)")
        case .question(let question, let waits):
            let names = waits.map { parts.text($0.content.title) }.joined(separator: "; ")
            return row(
                words("wartet"), .soft,
                "\(parts.text(question.content.title)) – \(words("wartet auf")): \(names)")
        }
    }

    private func link(_ reading: RoundStanding) -> Line {
        .link(parts.places.round(reading.round.header.id), parts.text(reading.round.content.title))
    }

    /// What may have done it already.
    private func perhaps(_ header: Header?, _ title: Text?) -> Line? {
        guard let header, let title else { return nil }
        return " \(.aside("\(words.perhapsDone(title, header.on))"))"
    }

    func step(_ step: MatterStanding.Step) -> StatusRow {
        switch step {
        case .deliberate(let motion, let perhaps):
            let lead = parts.lead.map { "\($0): " as Line }
            return row(
                words("beraten"), .amber,
                """
                \(lead)\(parts.text(motion.content.title)) \(parts.source(motion.header))\
                \(self.perhaps(perhaps?.header, perhaps?.content.title))
                """
            )
        case .consult(let paper, let consultation, let perhaps):
            let verb = consultation.role == .decision ? words("entscheiden") : words("beraten")
            let named = Line.link(
                parts.places.paper(paper.header.id), "\(words("Vorlage")) \(parts.quoted(paper.content.title))"
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
                ?? Line(words("die Gefragten"))
            let open =
                missing == asked
                ? words("noch keine Antwort")
                : missing == 1
                    ? words("eine von \(asked, "asked") Antworten fehlt")
                    : words("\(missing, "missing") von \(asked, "asked") Antworten fehlen")
            return row(
                words("antworten"), .amber,
                "\(who): \(parts.text(round.content.question)) \(.aside("\(open)")) \(parts.source(round.header))")
        case .report(let mandate, let standing):
            let to = mandate.content.to.map { parts.text(matter.name(of: $0)) }.joined(separator: ", ")
            let status = [words.status(standing), words.undated(standing, parts.type)].compactMap { $0 }.joined(
                separator: ". ")
            let isOverdue = parts.view.mandates.isOverdue(mandate, asOf: parts.view.statusDay)
            let due: Line? = mandate.content.due.map {
                " \(words("bis", context: "standing rows")) \(parts.type.day($0)) ·"
            }
            return row(
                isOverdue ? words("überfällig") : words("berichten"), isOverdue ? .red : .amber,
                """
                \(to): \(words("Auftrag", context: "within a sentence")) \(mandate.content.mark), \
                \(parts.text(mandate.content.title)) \
                \(.aside("\(due) \(words("zuletzt")): \(status)"))
                """
            )
        case .decide(let question):
            return row(
                words("entscheiden"), .amber,
                "\(parts.text(question.content.decides)): \(parts.text(question.content.title))")
        case .remind(let round, let due, let perhaps):
            let missing = round.awaited.count
            return row(
                words("erinnern"), .amber,
                """
                \(parts.text(round.round.content.title)) \
                \(.aside("""
                    \(words("\(missing, "missing") ohne Antwort, vorgesehen für den \(parts.type.day(due), "day")"))
                    """))\
                \(self.perhaps(perhaps?.header, perhaps?.content.text))
                """
            )
        case .review(let reading):
            let perhaps: Line? =
                reading.isPerhapsDue
                ? " \(.aside("\(words("vielleicht; es fehlt ein Tag"))"))" : nil
            return row(
                words("neu prüfen"), .amber,
                "\(parts.text(reading.review.content.title))\(perhaps) \(parts.source(reading.review.header))")
        case .askAgain(let round, let then, let now):
            let who = matter.opened.map { parts.text(matter.name(of: $0.content.administration)) }
            return row(
                words("erneut fragen"), .amber,
                """
                \(who): \(parts.text(round.content.title)) \
                \(.aside("""
                    \(words("beantwortet auf der Grundlage von")) \(parts.type.value(then)), \
                    \(words.now(parts.view.ahead, parts.type)) \(now.map(parts.type.value) ?? words("nicht bekannt"))
                    """))
                """
            )
        case .fulfil(let examination, let due):
            let requirement = examination.requirement
            let isOverdue = due < parts.view.statusDay
            let who: Line? = requirement.content.responsible.map { "\(parts.text($0)): " }
            let title = Line.link(parts.places.law(requirement.header.id), parts.text(requirement.content.title))
            return row(
                isOverdue ? words("überfällig") : words("erfüllen"), isOverdue ? .red : .amber,
                """
                \(who)\(words("Auflage", context: "within a sentence")) \(title) \
                \(.aside("\(words("bis", context: "standing rows")) \(parts.type.day(due))")) \
                \(parts.source(requirement.header))
                """
            )
        case .weigh(let round):
            let who = matter.opened.map { parts.text(matter.name(of: $0.content.administration)) }
            return row(words("abwägen"), .amber, "\(who): \(link(round)) \(parts.source(round.round.header))")
        }
    }
}
