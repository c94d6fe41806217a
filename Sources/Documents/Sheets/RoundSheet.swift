import Costing
import Decisions
import Register

/// One round: what was asked on what, by which rule, what was answered, and
/// what it comes to.
public struct RoundSheet: MatterSheet {
    public let parts: SheetParts
    public let reading: RoundStanding
    /// Whether the briefing is still what was given; nil where that was not read.
    let check: BriefingCheck?
    var words: Words { parts.words }
    private var round: Recorded<ConsentRound> { reading.round }

    public init(_ parts: SheetParts, _ reading: RoundStanding, check: BriefingCheck? = nil) {
        self.parts = parts
        self.reading = reading
        self.check = check
    }

    public var title: String { round.content.title.in(words.language) }
    public var lead: [Block] { RoundBriefing(parts, reading, check: check).drift }

    public var sections: [SheetSection] {
        [question, result, statements, briefing, answers, weighings].compactMap { $0 }
    }

    public var question: SheetSection { SheetSection(words("Worum es geht"), id: "question", facts) }

    public var result: SheetSection {
        SheetSection(
            words("Ergebnis dieser Beteiligung"), id: "result",
            RoundResult(parts, reading).blocks)
    }

    public var statements: SheetSection? {
        let said = RoundStatements(parts, reading).blocks
        return said.isEmpty
            ? nil
            : SheetSection(words("Was für mehrere gesagt ist"), id: "statements", said)
    }

    public var briefing: SheetSection {
        let given = RoundBriefing(parts, reading, check: check).blocks
        return SheetSection(words("Unterlagen, wie sie vorlagen"), id: "briefing", given)
    }

    public var answers: SheetSection {
        SheetSection(
            words("Antworten der Gefragten"), id: "answers",
            RoundAnswers(parts, reading).blocks)
    }

    /// How views were weighed; of a vote there is none.
    public var weighings: SheetSection? {
        let all = parts.matter.consent.weighings.filter { $0.content.round == round.id }
        guard round.content.strength != .consent, !all.isEmpty else { return nil }
        let rows = all.map { weighing in
            let said: Line =
                "\(parts.text(parts.matter.name(of: weighing.content.by))): \(parts.text(weighing.content.text))"
            let line: Line =
                """
                \(said.anchored(weighing.header.id)) \(parts.source(weighing.header))\
                \(parts.fate(of: weighing.header))
                """
            return StatusRow(words("Abwägung", context: "by itself"), .soft, [line.paragraph])
        }
        return SheetSection(
            words("Wie die Äußerungen gewogen wurden"), id: "weighings", [.rows(rows)])
    }

    // MARK: In short

    /// For where all rounds stand together.
    public var summary: [Block] {
        let content = round.content
        let text = RoundWords(parts, reading)
        let deadline = words.lastDays(content, parts.type).map { words(", Frist \($0, "value")") } ?? ""
        let outdated: Line? =
            reading.isOutdated && reading.end.decision == nil
            ? " \(.status(words("Grundlage geändert"), .amber))" : nil
        let doubtful: Line? =
            reading.doubtful.isEmpty
            ? nil : " \(.status(words("Zustimmung fraglich"), .red))"
        let strength = Line.aside("\(words.strength(content.strength))\(deadline)")
        let head: Line = "\(.status(text.status.text, text.status.tone))\(outdated)\(doubtful) \(strength)"
        let asked: Line = "\(parts.text(content.question)) \(parts.source(round.header))\(parts.fate(of: round.header))"
        let detail = words("Unterlagen, Ergebnis und Antworten im Einzelnen")
        let way = Line.way(.link(parts.places.round(round.header.id), Line(detail)))
        let rows = reading.answers.compactMap { answer in
            answer.position.map { position in
                let said: Line = "\(parts.text(position.content.title))\(parts.file(position.content.file))"
                let line: Line = "\(.strong(parts.linked(answer.body))): \(said) \(parts.source(position.header))"
                return StatusRow(words.stand(of: answer), Tone(answer.stand), [line.paragraph])
            }
        }
        return [head.paragraph, asked.paragraph, Line(text.sentence).paragraph, way.paragraph]
            + (rows.isEmpty ? [] : [.rows(rows)]) + (statements?.blocks ?? [])
    }

    // MARK: What is asked

    /// The question itself.
    var asking: Line {
        """
        \(.strong(parts.text(round.content.question))) \(parts.source(round.header))\(parts.fate(of: round.header))
        """
    }

    private typealias Term = (String, Line)

    private var strength: Term {
        let strength = round.content.strength
        return (words("Stärke"), "\(.strong(Line(words.strength(strength)))). \(words.demand(of: strength))")
    }

    private var deadline: Term {
        let days: Line? = words.deadline(reading, parts.type).map { "\($0)\(deadlineNote)" }
        return (words("Frist", context: "round sheet"), days ?? Line(words("keine gesetzt")))
    }

    private var silence: Term {
        (words("Schweigen"), Line(words.silence(round.content.silence ?? .noAnswer)))
    }

    /// What one of those asked has to know before it answers.
    var ofAsked: [Definition] {
        [strength, deadline, silence].map { Definition([.text($0.0)], [$0.1.paragraph]) }
    }

    private var facts: [Block] {
        let letter = Line.way(
            .link(
                parts.places.letter(.consultation, round.header.id),
                Line(words("Schreiben an die Gefragten"))))
        return [asking.paragraph, .definitions(terms.map { Definition([.text($0)], $1) }), letter.paragraph]
    }

    private var terms: [(String, [Block])] {
        let content = round.content
        let matter = parts.matter
        let provision = content.provision.flatMap { matter.law.provisions[$0] }
        let basis: Line =
            provision.map { "\(parts.text($0.content.citation)): \(parts.text($0.content.says))" }
            ?? Line(words("keine genannt"))
        let rule =
            content.ruleInForce.map { words.rule($0) } ?? words("keine: niemand stimmt ab")
        var lines: [Term] = [
            strength, (words("Rechtsgrundlage"), basis), (words("Gefragt"), asked), deadline, silence,
            (words("Regel für das Ergebnis"), Line(rule)),
        ]
        if let serves = content.serves, !serves.isEmpty {
            let titles = serves.map { id in
                matter.law.requirements[id].map { parts.text($0.content.title) } ?? Line(id.text)
            }
            lines.append((words("Für"), titles.joined(separator: "; ")))
        }
        if let earlier = content.follows.flatMap({ matter.consent.rounds[$0] }) {
            lines.append((words("Fragt erneut nach"), link(earlier)))
        }
        let later = matter.consent.rounds.filter { $0.content.follows == round.id }
        if !later.isEmpty {
            lines.append((words("Erneut gefragt mit"), later.map(link).joined(separator: "; ")))
        }
        return lines.map { ($0, [$1.paragraph]) } + [(words("Erinnerungen"), reminders)]
    }

    private var asked: Line {
        let areMunicipalities = round.content.asked.allSatisfy {
            parts.matter.council.bodies[$0]?.content.kind == .municipality
        }
        let kind =
            areMunicipalities ? words("Städte und Gemeinden") : words("Körperschaften")
        let forum: Line? = round.content.forum.map { ", \(parts.text(parts.matter.name(of: $0)))" }
        let silent = reading.silent.count
        let mute =
            silent == 0 ? "" : words("; ohne eigene Antwort: \(silent, "silent")")
        return "\(round.content.asked.count) \(kind)\(forum)\(mute)"
    }

    /// A Saturday, a Sunday or a holiday at its end, and what then holds.
    private var deadlineNote: Line? {
        guard let note = round.content.deadline.flatMap({ parts.matter.note(on: $0) }) else {
            let isKnown = round.content.deadline == nil || parts.matter.calendar.land != nil
            return isKnown ? nil : ". \(.aside(parts.text(Matter.unknownLand)))"
        }
        return ". \(parts.text(note.sentences(under: round.content.deadlineRule)))"
    }

    private func link(_ round: Recorded<ConsentRound>) -> Line {
        .link(parts.places.round(round.header.id), parts.text(round.content.title))
    }

    private var reminders: [Block] {
        let planned = (round.content.reminders ?? []).map { parts.type.day($0) }
        let sent = parts.matter.consent.reminders.filter { $0.content.round == round.id }.map { reminder -> Block in
            let line: Line = """
                \(words("erinnert")): \(reminder.content.to.count), \(parts.text(reminder.content.text))\
                \(parts.file(reminder.content.file)) \
                \(parts.source(reminder.header))\(parts.fate(of: reminder.header))
                """
            return line.anchored(reminder.header.id).paragraph
        }
        var first =
            planned.isEmpty
            ? (sent.isEmpty ? Line(words("keine vorgesehen")) : Line())
            : Line(words("vorgesehen") + ": " + planned.joined(separator: ", "))
        if let due = reading.reminderDue(on: parts.view.statusDay) {
            let letter = Line.way(
                """
                 (\
                \(.link(parts.places.letter(.reminder, round.header.id), Line(words("Schreiben dazu",
                    context: "within a sentence"))))\
                )
                """
            )
            let perhaps: Line? = reading.perhapsReminded(for: due).map {
                ". \(words.perhapsDone($0.content.text, $0.header.on))"
            }
            let since = Line(words("fällig seit") + " " + parts.type.day(due))
            first =
                """
                \(first)\(first.isEmpty ? "" : "; ")\(.strong(since))\(letter): \
                \(parts.names(reading.toRemind(for: due)))\(perhaps)
                """
        }
        return (first.isEmpty ? [] : [first.paragraph]) + sent
    }
}

/// All rounds of a matter, each with a result of its own.
public struct ConsentSheet: MatterSheet {
    public let parts: SheetParts
    private let rounds: [RoundStanding]

    public init(_ parts: SheetParts) {
        self.parts = parts
        rounds = parts.view.assessment.rounds
    }

    public var title: String { parts.words("Beteiligung der Gemeinden") }

    public var sections: [SheetSection] {
        guard !rounds.isEmpty else {
            let nobody = Line(
                parts.words("Zu diesem Stand ist niemand gefragt."))
            return [SheetSection(parts.words("Beteiligungen"), id: "rounds", [nobody.paragraph])]
        }
        return rounds.map { reading in
            let sheet = RoundSheet(parts, reading)
            let header = reading.round.header
            let name = "\(sheet.title) (\(header.id))" + (header.on.map { " · " + parts.type.date($0) } ?? "")
            return SheetSection(
                name, id: header.id,
                sheet.lead
                    + sheet.sections.flatMap { section in
                        [.heading(level: 1, [.text(section.title)])] + section.blocks.deepened
                    })
        }
    }
}
