import Costing
import Decisions
import Documents
import Register

/// Rounds of consent for a terminal, each with a result of its own.
struct ConsentText {
    private let view: MatterView
    private let words: Words
    private let type: Typography
    private let annex: CostAnnex
    private var outline = Outline()

    init(_ view: MatterView, _ rounds: [RoundReading], _ language: Language) {
        self.view = view
        words = Words(language)
        type = Typography(language)
        annex = CostAnnex(view, language)
        let title = view.matter.opened.map { read($0.content.title) } ?? view.id
        outline.add("\(title) · " + words("Stand ") + type.day(view.asOf))
        outline.add(ahead: view, words)
        if rounds.isEmpty {
            outline.gap()
            outline.add(words("Bisher ist niemand gefragt worden."))
        }
        for round in rounds { write(round) }
    }

    var text: String { outline.text }

    private func read(_ text: Text) -> String { text.in(words.language) }
    private func fate(of header: Header) -> String { view.fates[header.id].map { " (" + words.fate($0, type) + ")" } ?? "" }
    private func name(_ body: BodyID) -> String { view.matter.council.bodies[body].map { read($0.content.name) } ?? body.text }
    private func names(_ bodies: [BodyID]) -> String { bodies.map(name).joined(separator: ", ") }

    private mutating func write(_ reading: RoundReading) {
        let round = reading.round
        outline.heading("\(read(round.content.title)) (\(round.header.id))" + (round.header.on.map { " · " + type.date($0) } ?? ""))
        writeQuestion(reading)
        if let rule = reading.rule { writeResult(reading, rule) } else { writeStage(reading) }
        writeTallies(reading)
        writeAnswers(reading)
        writeStatements(reading)
        writeDrift(reading)
        for weighing in view.matter.consent.weighings where weighing.content.round == round.id {
            outline.add(words("Abgewogen: ") + read(weighing.content.text) + fate(of: weighing.header))
        }
    }

    // MARK: What was asked

    private mutating func writeQuestion(_ reading: RoundReading) {
        let content = reading.round.content
        outline.add(words("Frage: ") + read(content.question) + fate(of: reading.round.header))
        let basis = content.provision.flatMap { view.matter.law.provisions[$0] }.map { ", " + read($0.content.citation) } ?? ""
        outline.add(words("Stärke: ") + words.strength(content.strength) + basis)
        let silent = reading.silent.count
        outline.add(words("Gefragt: \(content.asked.count, "count"), ohne eigene Antwort: \(silent, "silent")"))
        outline.add(words("Frist: ", context: "consent text") + (words.deadline(reading, type) ?? words("keine")))
        if let ended = words.ended(reading.end, type) { outline.add(ended, level: 1) }
        if let note = content.deadline.flatMap({ view.matter.note(on: $0) }) { outline.add(read(note.sentences(under: content.deadlineRule)), level: 1) }
        if let due = reading.reminderDue(on: view.statusDay) {
            outline.add(words("Erinnerung fällig seit ") + type.day(due) + ": " + names(reading.toRemind(for: due)))
            if let perhaps = reading.perhapsReminded(for: due) { outline.add(words.perhapsDone(perhaps.content.text, perhaps.header.on), level: 1) }
        }
        if let hash = content.briefing.hash { outline.add(words("Unterlagen: SHA-256 ") + hash) }
    }

    // MARK: What it comes to

    private mutating func writeResult(_ reading: RoundReading, _ rule: ResultRule) {
        let ballot = reading.ballot
        outline.gap()
        outline.add(words("Regel: ") + words.rule(rule) + "; " + words.silence(ballot.silence))
        if let weighed = words.weighed(reading, in: view.matter, type) { outline.add(weighed, level: 1) }
        if let taken = words.taken(in: reading.round.content) { outline.add(taken, level: 1) }
        outline.add(words("Ergebnis: ") + words.outcome(ballot.outcome(under: rule)))
        if let ahead = view.ahead, let round = ahead.round(reading.round.id) {
            outline.add(words.ifNothingMoreCame(round, until: ahead.day, type), level: 1)
        }
        if let undated = words.undated(reading, type, name: name) { outline.add(undated, level: 1) }
        if let unreported = words.unreported(reading, name: name) { outline.add(unreported, level: 1) }
        if let ended = words.endedBodies(reading.round.content, in: view.matter, asOf: view.statusDay, type) { outline.add(ended, level: 1) }
        if let muted = words.muted(reading, in: view.matter, asOf: view.statusDay) { outline.add(muted, level: 1) }
        if let decision = reading.end.perhaps { outline.add(words.perhapsDecided(decision), level: 1) }
        if ballot.isSettledWithoutNames(under: rule) { outline.add(words.whoever, level: 1) }
        if ballot.isContradictory { outline.add(words.contradiction, level: 1) }
        switch ballot.turning(under: rule) {
        case .by(let turn): outline.add(sentence(turn, reading), level: 1)
        case .nobody: outline.add(words.nobodyTurns, level: 1)
        case .notKnown(let hindrance): outline.add(words("Wer sich ändern müsste: ") + words.changesNotKnown(hindrance), level: 1)
        }
        guard ballot.hasSilence, !reading.silent.isEmpty else { return writeOtherRules(ballot, rule) }
        let effect = ballot.effectOfSilence(under: rule)
        if effect.makesADifference {
            outline.add(words("Was Schweigen bewirkt, wenn niemand mehr antwortet:"), level: 1)
            for silence in SilenceRule.allCases { outline.add("\(words.silence(silence)): \(words.outcome(effect[silence]))", level: 2) }
        } else {
            outline.add(words.sameWhateverSilence(effect.noAnswer), level: 1)
        }
        writeOtherRules(ballot, rule)
    }

    private mutating func writeStage(_ reading: RoundReading) {
        outline.gap()
        outline.add(words.stage(of: reading))
        if let unweighed = words.unweighed(reading, list: list) { outline.add(unweighed, level: 1) }
    }

    private mutating func writeOtherRules(_ ballot: Ballot, _ rule: ResultRule) {
        outline.add(words("Nach anderen Regeln:"), level: 1)
        for other in ballot.outcomes(under: ResultRule.standard.filter { $0 != rule }) {
            outline.add("\(words.rule(other.rule)): \(words.outcome(other.outcome))", level: 2, sign: "– ")
        }
    }

    private func sentence(_ turn: Turn, _ reading: RoundReading) -> String {
        let asked = reading.answers.count
        let whom = turn.bodies.count == asked && asked > 3 ? words("alle \(asked, "asked") Gefragten") : list(turn.bodies)
        let start = words.turn(turn, whom: whom, isConditional: reading.outcome == .reachedUnderConditions)
        guard let others = turn.others, others > 0 else { return start + "." }
        guard others > 1 else { return start + words(" (oder eine andere Gruppe derselben Größe).") }
        return start + words(" (oder eine von \(type.count(Int64(others)), "count") anderen Gruppen derselben Größe).")
    }

    /// `Adorf, Bedorf und Cedorf`
    private func list(_ bodies: [BodyID]) -> String {
        guard bodies.count > 1, let last = bodies.last else { return names(bodies) }
        return names(Array(bodies.dropLast())) + words(" und ") + name(last)
    }

    private mutating func writeTallies(_ reading: RoundReading) {
        let ballot = reading.ballot, takenBack = reading.takenBack.count
        let tallies = Measure.allCases.map { ballot.tally(by: $0) }
        let kinds: [(String, KeyPath<Tally, Tally.Sum>)] = [
            (words.answer(.consent), \.consenting), (words.answer(.conditional), \.conditional), (words.answer(.refusal), \.refusing),
            (words.answer(.abstention), \.abstaining), (words.noView(takenBack: takenBack), \.noView), (words.stand(.silent), \.silent), (words.contested(reading), \.contested),
            (words("nicht einzeln bekannt"), \.unnamed), (words("gefragt"), \.asked),
        ]
        outline.gap()
        let shown = kinds.filter { kind in tallies.contains { $0[keyPath: kind.1].bodies > 0 } }
        let head = [""] + Measure.allCases.map(words.measure)
        outline.columns([head] + shown.map { kind in [kind.0] + tallies.map { weight($0, $0[keyPath: kind.1]) } }, level: 0)
    }

    private func weight(_ tally: Tally, _ sum: Tally.Sum) -> String {
        guard let total = sum.total else { return words("nicht bekannt") }
        return tally.measure == .levy ? type.money(Money(cents: total)) : type.count(total)
    }

    // MARK: Who said what

    private mutating func writeAnswers(_ reading: RoundReading) {
        outline.gap()
        for answer in reading.answers where isAnswered(answer) {
            outline.add("\(name(answer.body)): \(words.stand(of: answer))" + (answer.position.map { " (" + origin($0) + ")" } ?? ""))
            if answer.isInDoubt { outline.add(words(
                "In Zweifel: eine Bedingung war erfüllt und ist es nicht mehr."), level: 1) }
            for condition in answer.conditions {
                let reason = condition.verdict.map { ". " + read($0.reason) } ?? ""
                outline.add(words("Bedingung: ") + read(condition.condition.text) + ": " + words.condition(condition, type) + reason, level: 1)
                if condition.isSettled, let report = condition.report { outline.add(words("zuletzt berichtet: ") + read(report.content.text), level: 2) }
                for claim in condition.claims {
                    outline.add(words("nur behauptet, zählt nicht: ") + words.condition(claim.content.state) + ", " + read(claim.content.text), level: 2)
                }
            }
            for taken in answer.takenBack { outline.add(words("zurückgenommen: ") + said(taken.position) + ". " + read(taken.withdrawal.content.reason), level: 1) }
            for position in answer.otherAccounts { outline.add((answer.contested.isEmpty || answer.awaitsReport ? words("anders berichtet: ") : words("berichtet: ")) + said(position), level: 1) }
            for position in answer.earlier { outline.add(words("zuvor, geändert: ") + said(position), level: 1) }
            for position in answer.undated { outline.add(words.undated(position, in: reading, type) + ": " + said(position), level: 1) }
            for position in answer.late { outline.add(words.late(reading.end) + ": " + said(position), level: 1) }
            for position in answer.claims { outline.add(words("behauptet: ") + said(position), level: 1) }
            if let before = answer.before { outline.add(words("in der früheren Beteiligung: ") + said(before), level: 1) }
        }
        let silent = reading.answers.filter { !isAnswered($0) }
        guard !silent.isEmpty else { return }
        outline.add(words("Keine eigene Antwort: ") + names(silent.map(\.body)))
        for answer in silent {
            if let before = answer.before { outline.add("\(name(answer.body)), " + words("in der früheren Beteiligung: ") + said(before), level: 1) }
        }
    }

    private func isAnswered(_ answer: RoundReading.Answer) -> Bool {
        answer.position != nil || !answer.earlier.isEmpty || !answer.takenBack.isEmpty || !answer.undated.isEmpty || !answer.otherAccounts.isEmpty || !answer.late.isEmpty || !answer.claims.isEmpty
    }

    private mutating func writeStatements(_ reading: RoundReading) {
        guard !reading.statements.isEmpty || !reading.otherStatements.isEmpty else { return }
        outline.gap()
        outline.add(words("Für mehrere erklärt:"))
        for statement in reading.statements { outline.add(told(statement), level: 1, sign: "– ") }
        for statement in reading.otherStatements {
            outline.add(told(statement) + words(" Zählt nicht."), level: 1, sign: "– ")
            if let outcome = reading.outcome(believing: statement) {
                outline.add(words("Glaubte man dem, wäre das Ergebnis: ") + words.outcome(outcome), level: 2)
            }
        }
    }

    private func told(_ position: Recorded<Position>) -> String { "\(read(position.content.title)) (\(origin(position)))." }

    private func said(_ position: Recorded<Position>) -> String { "\(words.answer(position.content.answer)) (\(origin(position)))" }

    private func origin(_ position: Recorded<Position>) -> String {
        let grade = words.grade(view.matter.grade(of: position.header))
        return (position.header.on.map { [type.date($0), grade] } ?? [grade]).joined(separator: ", ")
    }

    // MARK: On what

    private mutating func writeDrift(_ reading: RoundReading) {
        guard !reading.drift.isEmpty else { return }
        outline.gap()
        outline.add(words("Seit der Frage geändert:"))
        for drift in reading.drift {
            let change = drift.change.map { " (" + type.change($0) + ")" } ?? ""
            let beyond = drift.isBeyondThreshold ? "" : words(", innerhalb der Schwelle")
            outline.add("\(read(drift.figure.label)): \(annex.shown(drift.figure, drift.then)) → \(drift.now.map { annex.shown(drift.figure, $0) } ?? words("nicht bekannt"))\(change)\(beyond)", level: 1, sign: "– ")
        }
        // Once it is decided nobody need be asked again.
        if reading.isOutdated, reading.end.decision == nil { outline.add(words("Erneut zu fragen wird vorgeschlagen."), level: 1) }
    }
}
