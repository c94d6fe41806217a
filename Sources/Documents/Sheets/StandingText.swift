import Costing
import Decisions
import Register

/// Where a matter stands, in sentences made from its data.
public struct StandingText: Sendable {
    let parts: SheetParts
    public init(_ parts: SheetParts) { self.parts = parts }
    var words: Words { parts.words }
    var matter: Matter { parts.matter }

    /// One paragraph.
    public var lead: Line {
        [decision, happened, application.missing, application.contested, answer, basis, result, mandates].compactMap {
            $0
        }.joined(separator: " ")
    }

    private var decision: Line {
        let unrelated = matter.unrelatedDecision.map { resolution -> Line in
            let told: Line =
                "\(.strong(parts.text(resolution.content.title))) (\(details(resolution, withOutcome: false)))"
            let open = words(
                "welche Frage das beantwortet, ist nicht verzeichnet", "which question that answers is not recorded")
            let how =
                resolution.content.outcome == .rejected
                ? words("Abgelehnt ist", "Rejected") : words("Beschlossen ist", "Resolved")
            return "\(how): \(told); \(open)."
        }
        guard let resolution = parts.view.standing.lastResolution else {
            let none: Line =
                "\(words("In der Sache ist nichts entschieden.", "Nothing has been decided on the matter itself."))"
            return [unrelated ?? none, rivals, claimed].compactMap { $0 }.joined(separator: " ")
        }
        let decided: Line =
            """
            \(words("Zuletzt entschieden", "Latest decision")): \(.strong(parts.text(resolution.content.title))) (\
            \(details(resolution))).\(choice)
            """
        return [decided, rivals, unrelated, claimed].compactMap { $0 }.joined(separator: " ")
    }

    /// What somebody only claims to have been decided since.
    private var claimed: Line? {
        matter.claimedDecision.map {
            """
            \(words("Nur behauptet, nicht belegt ist ein Beschluss", "A resolution is only claimed, not proven")): \
            \(parts.text($0.content.title)) (\(details($0))).
            """
        }
    }

    /// What may have been decided later still, where a day is missing.
    private var rivals: Line? {
        let all = matter.rivalsOfLastDecision
        guard !all.isEmpty else { return nil }
        let told = all.map { "\(.strong(parts.text($0.content.title))) (\(details($0)))" as Line }
        return
            """
            \(words("Ob nicht danach noch anders oder über anderes entschieden wurde, steht nicht fest, weil ein Tag fehlt:", "Whether something else was decided after it is not settled, as a day is missing:"))\
             \(told.joined(separator: "; ")).
            """
    }

    /// Who, when, how, and how far it can be trusted.
    private func details(_ resolution: Recorded<Resolution>, withOutcome: Bool = true) -> Line {
        let body = parts.text(matter.name(of: resolution.content.organization))
        let date: Line? = resolution.header.on.map { "\(parts.type.date($0))" }
        let outcome: Line? =
            !withOutcome || resolution.content.outcome == .adopted
            ? nil : "\(words.outcome(resolution.content.outcome))"
        let majority: Line? =
            resolution.content.majority == .unknown ? nil : "\(words.majority(resolution.content.majority))"
        let grade: Line? =
            matter.grade(of: resolution.header) == .official
            ? nil : "\(words.grade(matter.grade(of: resolution.header)))"
        return [body, date, outcome, majority, grade].compactMap { $0 }.joined(separator: ", ")
    }

    /// What happened last, once everything is decided: a matter goes on after it.
    private var happened: Line? {
        guard matter.isDecided, let last = matter.matters.occurrences.all.last else { return nil }
        let date: Line? = last.header.on.map { " (\(parts.type.date($0)))" }
        return "\(words("Zuletzt geschehen", "Latest event")): \(parts.text(last.content.title))\(date)."
    }

    /// The option that was taken.
    private var choice: Line? {
        let chosen = matter.options.options.filter { parts.view.decided.choice?.content.option == $0.id }.map {
            parts.quoted($0.content.title)
        }
        guard !chosen.isEmpty else { return nil }
        let names = chosen.joined(separator: ", ")
        return words.language == .de ? " Gewählt ist die Variante \(names)." : " The option chosen is \(names)."
    }

    /// What a speaker said of several, and what is known of each.
    private var answer: Line? {
        guard let round = parts.view.standing.round else { return nil }
        let isAnswered = round.answers.contains { $0.position != nil || !$0.contested.isEmpty || $0.hasTakenBack }
        let asked: Line? =
            parts.view.assessment.rounds.count < 2
            ? nil
            : round.round.header.on.map { day in
                """
                \(words("Zuletzt gefragt wurde \(words.at(day)):", "Last asked \(words.at(day)):")) \
                \(parts.quoted(round.round.content.title))\(perhapsAsked). 
                """
            }
        let claim: Line? =
            round.isClaimed
            ? " \(words("Dass gefragt wurde, ist nur behauptet.", "That they were asked is only claimed."))" : nil
        let own: Line? =
            isAnswered ? "\(asked)\(RoundWords(parts, round).numbers)\(claim)" : asked.map { "\($0)\(claim)" as Line }
        guard let position = parts.view.standing.answer else { return own }
        let concedes: Line? = position.content.concedes.map { " \(parts.text($0))" }
        let person = position.content.speaker.flatMap { matter.council.people[$0] }.map {
            parts.text($0.content.headline)
        }
        let details = [person, position.header.on.map { "\(parts.type.date($0))" }].compactMap { $0 }.joined(
            separator: ", ")
        let said: Line =
            """
            \(words("Für mehrere Gemeinden gesprochen", "Said for several municipalities")) (\(details)): \
            \(parts.text(position.content.title)).\(concedes)
            """
        return [said, own].compactMap { $0 }.joined(separator: " ")
    }

    /// Who may have been asked later, since a day is missing.
    private var perhapsAsked: Line? {
        let others = parts.view.standing.perhapsAskedLast.map { reading in
            """
            \(parts.quoted(reading.round.content.title))\
            \(reading.round.header.on.map { " (\(parts.type.date($0)))" } ?? "")
            """
                as Line
        }
        guard !others.isEmpty else { return nil }
        let names = others.joined(separator: ", ")
        return words.language == .de
            ? "; vielleicht später, der genaue Tag fehlt: \(names)"
            : "; perhaps later, as the exact day is missing: \(names)"
    }

    private var application: ApplicationText { ApplicationText(parts) }

    /// On which figure the answer was given.
    private var basis: Line? {
        let standing = parts.view.standing
        guard let answer = standing.answer, !standing.isRoundOvertaken,
            let told = matter.consent.rounds[answer.content.round]?.content.briefing.figures.first(where: {
                $0.value.money != nil
            })
        else { return nil }
        let then = parts.type.value(told.value)
        let meant =
            ComputedFigure(rawValue: told.figure) == nil
            ? "" : parts.view.figures.basis.map { " (\(CostBasisWords(words.language).short($0)))" } ?? ""
        guard let now = parts.view.figures[told.figure]?.value, now != told.value else {
            guard parts.view.figures[told.figure]?.value != nil else {
                let when = words.now(parts.view.ahead, parts.type)
                let told = words(
                    "Geantwortet wurde auf der Grundlage von \(then); was \(when) gilt, ist nicht bekannt.",
                    "The answer was given on \(then); what holds \(when) is not known.")
                return "\(told)"
            }
            return "\(words("Geantwortet wurde auf der Grundlage von \(then).", "The answer was given on \(then)."))"
        }
        let when = words.now(parts.view.ahead, parts.type)
        let amount = parts.type.value(now)
        let isNow = parts.view.ahead == nil ? "it is now \(amount)" : "\(when) it is \(amount)"
        let sentence = words(
            "Geantwortet wurde auf der Grundlage von \(then); \(when) sind es \(amount)\(meant).",
            "The answer was given on \(then); \(isNow)\(meant).")
        return "\(sentence)"
    }

    /// What the last round comes to under its rule, once it is settled.
    private var result: Line? {
        guard !parts.view.standing.isRoundOvertaken, let round = parts.view.standing.round, !round.isClaimed,
            let rule = round.rule, let outcome = round.outcome,
            outcome != .open
        else { return nil }
        if round.round.content.rule == nil {
            return
                """
                \(words("Müssen alle Gefragten zustimmen (eigene Annahme, die Beteiligung nennt keine Regel), ist das Einvernehmen \(words.outcome(outcome)).", "If all asked must consent (our own assumption, the round states no rule), agreement is \(words.outcome(outcome))."))
                """
        }
        return
            """
            \(words("Nach der Regel der Beteiligung (\(words.rule(rule))) ist das Einvernehmen \(words.outcome(outcome)).", "Under the rule of the round (\(words.rule(rule))) agreement is \(words.outcome(outcome))."))
            """
    }

    private var mandates: Line? {
        let all = matter.givenMandates.count
        let claimed = claimedMandates
        guard all > 0 else { return claimed }
        let done = parts.view.mandates.done
        let overtaken = parts.view.mandates.overtaken.count
        if overtaken > 0, done + overtaken == all {
            let over: Line =
                """
                \(words("Die Aufträge sind erledigt oder durch den Beschluss überholt.", "The mandates are done or superseded by the decision."))
                """
            return [over, claimed].compactMap { $0 }.joined(separator: " ")
        }
        let rest: Line? =
            switch overtaken {
            case 0: nil
            case 1:
                words.language == .de
                    ? " Einer ist durch den Beschluss überholt." : " One is superseded by the decision."
            default:
                words.language == .de
                    ? " Durch den Beschluss überholt sind \(StandingText.number(overtaken, words))."
                    : " \(StandingText.number(overtaken, words).capitalized) are superseded by the decision."
            }
        let perhaps = parts.view.mandates.perhapsDone
        let open: Line? =
            perhaps == 0
            ? nil
            : """
                \(perhaps == 1 ? words(" Bei einem steht nicht fest, ob er erledigt ist, weil ein Tag fehlt.", " Of one it is not settled whether it is done, as a day is missing.") : words(" Bei \(StandingText.number(perhaps, words)) steht nicht fest, ob sie erledigt sind, weil ein Tag fehlt.", " Of \(StandingText.number(perhaps, words)) it is not settled whether they are done, as a day is missing."))
                """
        let told: Line = "\(perhaps == all && all == 1 ? Line() : counted(all, done: done))\(rest)\(open)"
        return [told, claimed].compactMap { $0 }.joined(separator: " ")
    }

    /// They are counted apart: nobody need report on them.
    private var claimedMandates: Line? {
        switch matter.mandates.mandates.count - matter.givenMandates.count {
        case 0: nil
        case 1: "\(words("Ein Auftrag ist nur behauptet.", "One mandate is only claimed."))"
        case let count:
            words.language == .de
                ? "Nur behauptet sind \(StandingText.number(count, words)) Aufträge."
                : "Of \(StandingText.number(count, words)) mandates it is only claimed that they were given."
        }
    }

    private func counted(_ all: Int, done: Int) -> Line {
        if all == 1 {
            return
                """
                \(done == 1 ? words("Der Auftrag ist erledigt.", "The mandate is done.") : words("Der Auftrag ist noch nicht erledigt.", "The mandate is not done yet."))
                """
        }
        let total = StandingText.number(all, words)
        if words.language == .en {
            return
                """
                Of \(total) mandates, \(done == 0 ? "none" : StandingText.number(done, words)) \
                \(done == 1 ? "is" : "are") done.
                """
        }
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
    public var drift: [Block] {
        guard let drift = parts.view.standing.drift else { return [] }
        let date = drift.position?.header.on.map { words(" vom ", " of ") + parts.type.date($0) } ?? ""
        let id = drift.figure.id
        let then = Line.strong(Line(parts.type.value(drift.then, of: id)))
        let now = Line.strong(
            Line(drift.now.map { parts.type.value($0, of: id) } ?? words("nicht bekannt", "not known")))
        let label = parts.text(drift.figure.label)
        let change = drift.change.map { " (\(parts.type.change($0)))" } ?? ""
        let grade = words.grade(drift.figure.grade)
        let content = drift.round.content
        let who = content.forum.map { parts.text(matter.name(of: $0)) } ?? parts.text(content.title)
        let given: Line =
            switch (drift.position == nil, words.language) {
            case (true, .de):
                """
                Die Antworten (\(who)) wurden auf der Grundlage von \(then) gegeben (\(label)); welche gelten, steht \
                nicht fest.
                """
            case (true, .en):
                """
                The answers (\(who)) were given on the basis of \(then) (\(label)); which of them count is not \
                settled.
                """
            case (false, .de): "Die Antwort\(date) (\(who)) wurde auf der Grundlage von \(then) gegeben (\(label))."
            case (false, .en): "The answer\(date) (\(who)) was given on the basis of \(then) (\(label))."
            }
        let today = words("Zum Stand dieser Seite:", "As of the day shown:")
        let why = Line.link(parts.places.figure(id), Line(words("Warum?", "Why?")))
        let based = Line.link(
            parts.places.consent, Line(words("Worauf geantwortet wurde", "What the answer was based on")))
        let changed = Line.strong(Line(words("Die Grundlage hat sich geändert.", "The basis has changed.")))
        let line: Line = "\(changed) \(given) \(today) \(now)\(change), \(grade).\(.way(" \(why) · \(based)"))"
        return [.note(kind: .attention, [line.paragraph])]
    }
}
