import Costing
import Decisions
import Documents

/// Where a matter stands, in sentences made from its data.
struct StandingText {
    let parts: Parts
    init(_ parts: Parts) { self.parts = parts }
    var words: Words { parts.words }
    var page: PageRequest { parts.page }
    var matter: Matter { parts.matter }

    /// One paragraph.
    var lead: HTML {
        HTML(joining: [decision, happened, application.missing, application.contested, answer, basis, result, mandates].compactMap { $0 }, separator: " ")
    }

    private var decision: HTML {
        let unrelated = matter.unrelatedDecision.map { resolution -> HTML in
            let told: HTML = "<strong>\(page.text(resolution.content.title))</strong> (\(details(resolution, withOutcome: false)))"
            let open = words("welche Frage das beantwortet, ist nicht verzeichnet", "which question that answers is not recorded")
            let how = resolution.content.outcome == .rejected ? words("Abgelehnt ist", "Rejected") : words("Beschlossen ist", "Resolved")
            return "\(how): \(told); \(open)."
        }
        guard let resolution = parts.view.standing.lastResolution else {
            let none: HTML = "\(words("In der Sache ist nichts entschieden.", "Nothing has been decided on the matter itself."))"
            return HTML(joining: [unrelated ?? none, rivals, claimed].compactMap { $0 }, separator: " ")
        }
        let decided: HTML = "\(words("Zuletzt entschieden", "Latest decision")): <strong>\(page.text(resolution.content.title))</strong> (\(details(resolution))).\(choice)"
        return HTML(joining: [decided, rivals, unrelated, claimed].compactMap { $0 }, separator: " ")
    }

    /// What somebody only claims to have been decided since.
    private var claimed: HTML? {
        matter.claimedDecision.map { "\(words("Nur behauptet, nicht belegt ist ein Beschluss", "A resolution is only claimed, not proven")): \(page.text($0.content.title)) (\(details($0)))." }
    }

    /// What may have been decided later still, where a day is missing.
    private var rivals: HTML? {
        let all = matter.rivalsOfLastDecision
        guard !all.isEmpty else { return nil }
        let told = all.map { "<strong>\(page.text($0.content.title))</strong> (\(details($0)))" as HTML }
        return "\(words("Ob nicht danach noch anders oder über anderes entschieden wurde, steht nicht fest, weil ein Tag fehlt:", "Whether something else was decided after it is not settled, as a day is missing:")) \(HTML(joining: told, separator: "; "))."
    }

    /// Who, when, how, and how far it can be trusted.
    private func details(_ resolution: Recorded<Resolution>, withOutcome: Bool = true) -> HTML {
        let body = page.text(matter.name(of: resolution.content.organization))
        let date: HTML? = resolution.header.on.map { "\(page.type.date($0))" }
        let outcome: HTML? = !withOutcome || resolution.content.outcome == .adopted ? nil : "\(words.outcome(resolution.content.outcome))"
        let majority: HTML? = resolution.content.majority == .unknown ? nil : "\(words.majority(resolution.content.majority))"
        let grade: HTML? = matter.grade(of: resolution.header) == .official ? nil : "\(words.grade(matter.grade(of: resolution.header)))"
        return HTML(joining: [body, date, outcome, majority, grade].compactMap { $0 }, separator: ", ")
    }

    /// What happened last, once everything is decided: a matter goes on after it.
    private var happened: HTML? {
        guard matter.isDecided, let last = matter.matters.occurrences.all.last else { return nil }
        let date: HTML? = last.header.on.map { " (\(page.type.date($0)))" }
        return "\(words("Zuletzt geschehen", "Latest event")): \(page.text(last.content.title))\(date)."
    }

    /// The option that was taken.
    private var choice: HTML? {
        let chosen = matter.options.options.filter { parts.view.decided.choice?.content.option == $0.id }.map { page.quoted($0.content.title) }
        guard !chosen.isEmpty else { return nil }
        let names = HTML(joining: chosen, separator: ", ")
        return words.language == .de ? " Gewählt ist die Variante \(names)." : " The option chosen is \(names)."
    }

    /// What a speaker said of several, and what is known of each.
    private var answer: HTML? {
        guard let round = parts.view.standing.round else { return nil }
        let isAnswered = round.answers.contains { $0.position != nil || !$0.contested.isEmpty || $0.hasTakenBack }
        let asked: HTML? = parts.view.assessment.rounds.count < 2 ? nil : round.round.header.on.map { day in
            "\(words("Zuletzt gefragt wurde \(words.at(day)):", "Last asked \(words.at(day)):")) \(page.quoted(round.round.content.title))\(perhapsAsked). "
        }
        let claim: HTML? = round.isClaimed ? " \(words("Dass gefragt wurde, ist nur behauptet.", "That they were asked is only claimed."))" : nil
        let own: HTML? = isAnswered ? "\(asked)\(RoundWords(parts: parts, reading: round).numbers)\(claim)" : asked.map { "\($0)\(claim)" as HTML }
        guard let position = parts.view.standing.answer else { return own }
        let concedes: HTML? = position.content.concedes.map { " \(page.text($0))" }
        let person = position.content.speaker.flatMap { matter.council.people[$0] }.map { page.text($0.content.headline) }
        let details = HTML(joining: [person, position.header.on.map { "\(page.type.date($0))" }].compactMap { $0 }, separator: ", ")
        let said: HTML = "\(words("Für mehrere Gemeinden gesprochen", "Said for several municipalities")) (\(details)): \(page.text(position.content.title)).\(concedes)"
        return HTML(joining: [said, own].compactMap { $0 }, separator: " ")
    }

    /// Who may have been asked later, since a day is missing.
    private var perhapsAsked: HTML? {
        let others = parts.view.standing.perhapsAskedLast.map { reading in
            "\(page.quoted(reading.round.content.title))\(reading.round.header.on.map { " (\(page.type.date($0)))" } ?? "")" as HTML
        }
        guard !others.isEmpty else { return nil }
        let names = HTML(joining: others, separator: ", ")
        return words.language == .de ? "; vielleicht später, der genaue Tag fehlt: \(names)" : "; perhaps later, as the exact day is missing: \(names)"
    }

    private var application: ApplicationText { ApplicationText(parts) }

    /// On which figure the answer was given.
    private var basis: HTML? {
        let standing = parts.view.standing
        guard let answer = standing.answer, !standing.isRoundOvertaken,
              let told = matter.consent.rounds[answer.content.round]?.content.briefing.figures.first(where: { $0.value.money != nil }) else { return nil }
        let then = page.type.value(told.value)
        let meant = ComputedFigure(rawValue: told.figure) == nil ? "" : parts.view.figures.basis.map { " (\(CostBasisWords(page.language).short($0)))" } ?? ""
        guard let now = parts.view.figures[told.figure]?.value, now != told.value else {
            guard parts.view.figures[told.figure]?.value != nil else {
                let when = words.now(parts.view.ahead, page.type)
                let told = words(
                    "Geantwortet wurde auf der Grundlage von \(then); was \(when) gilt, ist nicht bekannt.",
                    "The answer was given on \(then); what holds \(when) is not known.")
                return "\(told)"
            }
            return "\(words("Geantwortet wurde auf der Grundlage von \(then).", "The answer was given on \(then)."))"
        }
        let when = words.now(parts.view.ahead, page.type), amount = page.type.value(now)
        let isNow = parts.view.ahead == nil ? "it is now \(amount)" : "\(when) it is \(amount)"
        let sentence = words(
            "Geantwortet wurde auf der Grundlage von \(then); \(when) sind es \(amount)\(meant).",
            "The answer was given on \(then); \(isNow)\(meant).")
        return "\(sentence)"
    }

    /// What the last round comes to under its rule, once it is settled.
    private var result: HTML? {
        guard !parts.view.standing.isRoundOvertaken, let round = parts.view.standing.round, !round.isClaimed, let rule = round.rule, let outcome = round.outcome,
              outcome != .open else { return nil }
        if round.round.content.rule == nil {
            return "\(words("Müssen alle Gefragten zustimmen (eigene Annahme, die Beteiligung nennt keine Regel), ist das Einvernehmen \(words.outcome(outcome)).", "If all asked must consent (our own assumption, the round states no rule), agreement is \(words.outcome(outcome))."))"
        }
        return "\(words("Nach der Regel der Beteiligung (\(words.rule(rule))) ist das Einvernehmen \(words.outcome(outcome)).", "Under the rule of the round (\(words.rule(rule))) agreement is \(words.outcome(outcome))."))"
    }

    private var mandates: HTML? {
        let all = matter.givenMandates.count, claimed = claimedMandates
        guard all > 0 else { return claimed }
        let done = parts.view.mandates.done
        let overtaken = matter.overtakenMandates.count
        if overtaken > 0, done + overtaken == all {
            let over: HTML = "\(words("Die Aufträge sind erledigt oder durch den Beschluss überholt.", "The mandates are done or superseded by the decision."))"
            return HTML(joining: [over, claimed].compactMap { $0 }, separator: " ")
        }
        let rest: HTML? = switch overtaken {
        case 0: nil
        case 1: words.language == .de ? " Einer ist durch den Beschluss überholt." : " One is superseded by the decision."
        default: words.language == .de ? " Durch den Beschluss überholt sind \(StandingText.number(overtaken, words))." : " \(StandingText.number(overtaken, words).capitalized) are superseded by the decision."
        }
        let perhaps = parts.view.mandates.perhapsDone
        let open: HTML? = perhaps == 0 ? nil
            : "\(perhaps == 1 ? words(" Bei einem steht nicht fest, ob er erledigt ist, weil ein Tag fehlt.", " Of one it is not settled whether it is done, as a day is missing.") : words(" Bei \(StandingText.number(perhaps, words)) steht nicht fest, ob sie erledigt sind, weil ein Tag fehlt.", " Of \(StandingText.number(perhaps, words)) it is not settled whether they are done, as a day is missing."))"
        let told: HTML = "\(perhaps == all && all == 1 ? HTML() : counted(all, done: done))\(rest)\(open)"
        return HTML(joining: [told, claimed].compactMap { $0 }, separator: " ")
    }

    /// They are counted apart: nobody need report on them.
    private var claimedMandates: HTML? {
        switch matter.mandates.mandates.count - matter.givenMandates.count {
        case 0: nil
        case 1: "\(words("Ein Auftrag ist nur behauptet.", "One mandate is only claimed."))"
        case let count:
            words.language == .de ? "Nur behauptet sind \(StandingText.number(count, words)) Aufträge." : "Of \(StandingText.number(count, words)) mandates it is only claimed that they were given."
        }
    }

    private func counted(_ all: Int, done: Int) -> HTML {
        if all == 1 {
            return "\(done == 1 ? words("Der Auftrag ist erledigt.", "The mandate is done.") : words("Der Auftrag ist noch nicht erledigt.", "The mandate is not done yet."))"
        }
        let total = StandingText.number(all, words)
        if words.language == .en { return "Of \(total) mandates, \(done == 0 ? "none" : StandingText.number(done, words)) \(done == 1 ? "is" : "are") done." }
        switch done {
        case 0: return "Von \(total) Aufträgen ist keiner erledigt."
        case 1: return "Von \(total) Aufträgen ist einer erledigt."
        default: return "Von \(total) Aufträgen sind \(StandingText.number(done, words)) erledigt."
        }
    }

    /// Numbers up to twelve are written out.
    static func number(_ number: Int, _ words: Words) -> String {
        switch number {
        case 0: words("null", "no")
        case 1: words("einem", "one")
        default: NumberWords.word(number, words.language) ?? String(number)
        }
    }

    /// The answer rests on a value that has moved since.
    var drift: HTML? {
        guard let drift = parts.view.standing.drift else { return nil }
        let date = drift.position?.header.on.map { words(" vom ", " of ") + page.type.date($0) } ?? ""
        let id = drift.figure.id, then = page.type.value(drift.then, of: id), now = drift.now.map { page.type.value($0, of: id) } ?? words("nicht bekannt", "not known")
        let label = page.text(drift.figure.label)
        let change = drift.change.map { " (\(page.type.change($0)))" } ?? ""
        let grade = words.grade(drift.figure.grade)
        let who = drift.round.content.forum.map { page.text(matter.name(of: $0)) } ?? page.text(drift.round.content.title)
        let figure = page.link("/matters/\(parts.view.id)/figures/\(drift.figure.id)")
        let consent = page.link("/matters/\(parts.view.id)/consent")
        let given: HTML
        if drift.position == nil {
            given = words.language == .de
                ? "Die Antworten (\(who)) wurden auf der Grundlage von <strong>\(then)</strong> gegeben (\(label)); welche gelten, steht nicht fest."
                : "The answers (\(who)) were given on the basis of <strong>\(then)</strong> (\(label)); which of them count is not settled."
        } else {
            given = words.language == .de
                ? "Die Antwort\(date) (\(who)) wurde auf der Grundlage von <strong>\(then)</strong> gegeben (\(label))."
                : "The answer\(date) (\(who)) was given on the basis of <strong>\(then)</strong> (\(label))."
        }
        let sentence: HTML = words.language == .de
            ? "\(given) Zum Stand dieser Seite: <strong>\(now)</strong>\(change), \(grade)."
            : "\(given) As of the day shown: <strong>\(now)</strong>\(change), \(grade)."
        return """
            <div class="ev-alert ev-alert--drift" role="note"><p><strong>\(words("Die Grundlage hat sich geändert.", "The basis has changed."))</strong> \(sentence) <a href="\(figure)">\(words("Warum?", "Why?"))</a> · <a href="\(consent)">\(words("Worauf geantwortet wurde", "What the answer was based on"))</a></p></div>

            """
    }
}
