import Costing
import Decisions
import Register

/// One round, as far as it concerns one body: what that is asked, what it has
/// said, and what has changed since.
struct ForBodyRound: Sendable {
    let parts: SheetParts
    let body: BodyID
    let reading: RoundStanding
    /// Where it stands itself, or those whose place it has taken.
    let answers: [RoundStanding.AskedBody]
    private var words: Words { parts.words }
    var round: Recorded<ConsentRound> { reading.round }

    /// Nil where nobody is asked whom it stands for.
    init?(_ parts: SheetParts, _ reading: RoundStanding, for body: BodyID) {
        let council = parts.matter.council
        answers = reading.answers.filter { $0.body == body || council.heirs(of: $0.body).contains(body) }
        guard !answers.isEmpty else { return nil }
        self.parts = parts
        self.body = body
        self.reading = reading
    }

    private var title: Line { parts.text(round.content.title) }

    /// Its title, for where several stand together.
    var heading: Line {
        let date: Line? = round.header.on.map { " · \(parts.type.date($0))" }
        return "\(title)\(date)\(claim)"
    }

    // MARK: In short

    /// Nil where it is known that it was asked.
    private var claim: Line? {
        reading.isClaimed ? " \(.aside("(\(words("Dass gefragt wurde, ist nur behauptet.")))"))" : nil
    }

    /// - Parameter isOneOfSeveral: then each line says of which it is.
    func question(isOneOfSeveral: Bool) -> Line {
        told("\(parts.text(round.content.question))\(claim)", isOneOfSeveral)
    }

    func until(isOneOfSeveral: Bool) -> Line {
        if let ended = words.ended(reading.end, parts.type) { return told(Line(ended), isOneOfSeveral) }
        // What is only claimed runs for nobody, and a decision may have ended it before its day.
        let isKnown = !reading.isClaimed && reading.end.perhaps == nil
        let open = reading.end.perhaps == nil ? "" : words(", nicht bestimmt, ob abgelaufen")
        let last =
            isKnown
            ? words.deadline(reading, parts.type) : words.lastDays(round.content, parts.type).map { $0 + open }
        return told(Line(last ?? words("keine gesetzt")), isOneOfSeveral)
    }

    func stands(isOneOfSeveral: Bool) -> [Line] {
        let all = RoundAnswers(parts, reading)
        return answers.map { answer in
            let stand = all.status(of: answer)
            let name: Line? = whose(answer).map { "\($0): " }
            let day: Line? = answer.position?.header.on.map { " (\(parts.type.date($0)))" }
            let rule = reading.ballot.silence
            let silence: Line? = answer.isSilent && rule != .noAnswer ? " (\(words.silence(rule)))" : nil
            return told("\(name)\(.status(stand.text, stand.tone))\(day)\(silence)", isOneOfSeveral)
        }
    }

    private func told(_ line: Line, _ isOneOfSeveral: Bool) -> Line {
        isOneOfSeveral ? "\(parts.quoted(round.content.title)): \(line)" : line
    }

    /// Nil where the answer is its own.
    private func whose(_ answer: RoundStanding.AskedBody) -> Line? {
        answer.body == body ? nil : parts.linked(answer.body)
    }

    // MARK: What is asked

    var asked: [Block] {
        let sheet = RoundSheet(parts, reading)
        let claimed: [Block] =
            reading.isClaimed ? [Line(words("Dass gefragt wurde, ist nur behauptet.")).paragraph] : []
        let who = Definition([.text(words("Es fragt"))], [asker.paragraph])
        let facts: Block = .definitions([who] + sheet.ofAsked)
        let ended = answers.filter { $0.body != body }.compactMap {
            words.ended($0.body, in: parts.matter, asOf: parts.view.asOf, parts.type)
        }
        let perhaps = reading.end.perhaps.map { words.perhapsDecided($0) }
        let over = [words.ended(reading.end, parts.type), perhaps].compactMap { $0 } + ended.map { $0 + "." }
        return [sheet.asking.paragraph] + claimed + [facts] + over.map { Line($0).paragraph }
    }

    /// The county, its administration, and the conference through which it asks.
    private var asker: Line {
        let matter = parts.matter, opened = matter.opened?.content
        let county = opened.flatMap { matter.council.bodies[$0.county] }.map { parts.text($0.content.name) }
        let office = opened.map { parts.text(matter.name(of: $0.administration)) }
        let names = [county, office].compactMap { $0 }.joined(separator: ", ")
        guard let forum = round.content.forum.map({ parts.text(matter.name(of: $0)) }) else { return names }
        return words.line("\(names, "names"); über: \(forum, "forum")")
    }

    // MARK: What is said

    var said: [Block] {
        let all = RoundAnswers(parts, reading)
        let own: Block = .rows(answers.map { all.alone($0, name: whose($0)) })
        return [own] + statements + weighings
    }

    private var statements: [Block] {
        let all = RoundStatements(parts, reading).own
        guard !all.isEmpty else { return [] }
        let title = Line.strong(Line(words("Was für mehrere gesagt ist")))
        return [title.paragraph, Line.aside(Line(words("Das ist keine eigene Antwort von Ihnen."))).paragraph] + all
    }

    private var weighings: [Block] {
        let open = Set(reading.unweighed + reading.perhapsUnweighed)
        let late: [Block] =
            answers.contains { open.contains($0.body) }
            ? [words.unweighed(reading, list: parts.list)].compactMap { $0 }.map { Line($0).paragraph } : []
        guard let all = RoundSheet(parts, reading).weighings else { return late }
        return [Line.strong(Line(all.title)).paragraph] + all.blocks + late
    }

    // MARK: What has changed

    /// - Parameters:
    ///   - check: whether the briefing is still what was given; nil where that was not read.
    ///   - cost: nil where it bears no share.
    func changed(_ check: BriefingCheck?, _ cost: ForBodyCost?) -> [Block] {
        let found = drift(cost) + doubts + damage(check) + later
        let isAnswered = answers.contains { !$0.isSilent }
        return found.isEmpty && isAnswered ? unchanged : found
    }

    private func drift(_ cost: ForBodyCost?) -> [Block] {
        let briefing = RoundBriefing(parts, reading, check: nil)
        // Nobody need ask again on what is only claimed, nor what was asked again.
        guard !reading.isClaimed else { return [] }
        let proposal = later.isEmpty ? [briefing.proposal.paragraph] : []
        guard !reading.drift.isEmpty else { return reading.end.decision == nil ? [] : proposal }
        let shares = reading.drift.compactMap { cost?.moved($0)?.paragraph }
        return [.note(kind: .attention, briefing.changes + shares + proposal)]
    }

    /// Its own consent, where that rests on what is no longer so.
    private var doubts: [Block] {
        let text = StandingText(parts)
        let rows = answers.filter(\.isInDoubt).map { text.blocker(.doubt(reading, $0)) }
        return rows.isEmpty ? [] : [.rows(rows)]
    }

    private func damage(_ check: BriefingCheck?) -> [Block] {
        switch check {
        case .matches?, .notSealed?, nil: return []
        case .differs?, .fileDamaged?:
            let told = check.map { RoundBriefing(parts, reading, check: nil).told($0) }
            return [("\(words("Unterlagen")): \(told)" as Line).paragraph]
        }
    }

    private var later: [Block] {
        let links = parts.matter.consent.rounds.filter { $0.content.follows == round.id }.map { next in
            Line.link(parts.places.round(next.header.id), parts.text(next.content.title))
        }
        guard !links.isEmpty else { return [] }
        return [("\(words("Erneut gefragt mit")): \(links.joined(separator: "; "))" as Line).paragraph]
    }

    private var unchanged: [Block] {
        let conditions = answers.flatMap(\.conditions)
        let areKept = conditions.allSatisfy {
            $0.isSettled && !$0.isPerhapsInDoubt && $0.states.isSubset(of: [.open, .met, .waived])
        }
        let doubt =
            conditions.isEmpty || !areKept ? nil : words("Keine Bedingung Ihrer Antwort ist fraglich geworden.")
        // Of a figure that is no longer known nobody can say that it has not changed.
        let told = round.content.briefing.figures.map(\.figure)
        let areKnown = !told.isEmpty && told.allSatisfy { parts.view.figures[$0]?.value != nil }
        let figures = areKnown ? words("Keine Kennzahl der Unterlagen hat sich geändert.") : nil
        let sentences = [figures, doubt].compactMap { $0 }
        return sentences.isEmpty ? [] : [Line(sentences.joined(separator: " ")).paragraph]
    }

    // MARK: Ways on

    /// - Parameter letters: those that can be written as of the day.
    func ways(_ letters: [Letter]) -> [Line] {
        let id = round.header.id
        let detail = words("Unterlagen, Ergebnis und Antworten im Einzelnen")
        var ways: [Line] = ["\(.link(parts.places.round(id), title)): \(detail)"]
        if round.content.briefing.draft?.isFrozenDraft == true {
            ways.append(
                .link(parts.places.draft(of: id), Line(words("Entwurf der Vorlage, wie er damals war"))))
        }
        let canAnswer = answers.contains { $0.body == body && !reading.gone.contains(body) }
        if reading.isOpen, !reading.isClaimed, canAnswer {
            ways.append(.link(parts.places.round(id, "position"), Line(words("Stellungnahme aufnehmen"))))
        }
        let isSilent = answers.contains { $0.body == body && $0.isSilent }
        for letter in letters where letter.round == round.id && (letter.kind != .reminder || isSilent) {
            let name = words("Schreiben", context: "by itself") + ": " + words.letter(letter.kind) + " (PDF)"
            ways.append(.link(parts.places.letterPDF(letter.kind, id), Line(name)))
        }
        return ways
    }
}
