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
        parts.once("standing") {
            [decision, happened, application.missing, application.contested, answer, basis, result, mandates]
                .compactMap { $0 }.joined(separator: " ")
        }
    }

    private var decision: Line {
        let unrelated = matter.unrelatedDecision.map { resolution -> Line in
            let told: Line =
                "\(.strong(parts.text(resolution.content.title))) (\(details(resolution, withOutcome: false)))"
            let open = words("welche Frage das beantwortet, ist nicht verzeichnet")
            let how =
                resolution.content.outcome == .rejected
                ? words("Abgelehnt ist") : words("Beschlossen ist")
            return "\(how): \(told); \(open)."
        }
        guard let resolution = parts.view.standing.lastResolution else {
            let none: Line =
                "\(words("In der Sache ist nichts entschieden."))"
            return [unrelated ?? none, rivals, claimed].compactMap { $0 }.joined(separator: " ")
        }
        let decided: Line =
            """
            \(words("Zuletzt entschieden")): \(.strong(parts.text(resolution.content.title))) (\
            \(details(resolution))).\(choice)
            """
        return [decided, rivals, unrelated, claimed].compactMap { $0 }.joined(separator: " ")
    }

    /// What somebody only claims to have been decided since.
    private var claimed: Line? {
        matter.claimedDecision.map {
            """
            \(words("Nur behauptet, nicht belegt ist ein Beschluss")): \
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
            \(words("""
                Ob nicht danach noch anders oder über anderes entschieden wurde, steht nicht fest, weil ein Tag fehlt:
                """))\
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
        return "\(words("Zuletzt geschehen")): \(parts.text(last.content.title))\(date)."
    }

    /// The option that was taken.
    private var choice: Line? {
        let chosen = matter.options.options.filter { parts.view.decided.choice?.content.option == $0.id }.map {
            parts.quoted($0.content.title)
        }
        guard !chosen.isEmpty else { return nil }
        let names = chosen.joined(separator: ", ")
        return words.line(" Gewählt ist die Variante \(names, "names").")
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
                \(words("Zuletzt gefragt wurde \(words.at(day), "words"):")) \
                \(parts.quoted(round.round.content.title))\(perhapsAsked). 
                """
            }
        let claim: Line? =
            round.isClaimed
            ? " \(words("Dass gefragt wurde, ist nur behauptet."))" : nil
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
            \(words("Für mehrere Gemeinden gesprochen")) (\(details)): \
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
        return words.line("; vielleicht später, der genaue Tag fehlt: \(names, "rounds")")
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
            ? "" : parts.view.costBasis.map { " (\(CostBasisWords(words.language).short($0)))" } ?? ""
        guard let now = parts.view.figures[told.figure]?.value, now != told.value else {
            guard parts.view.figures[told.figure]?.value != nil else {
                let when = words.now(parts.view.ahead, parts.type)
                let told = words(
                    """
                    Geantwortet wurde auf der Grundlage von \(then, "then"); was \(when, "when") gilt, ist nicht \
                    bekannt.
                    """)
                return "\(told)"
            }
            return "\(words("Geantwortet wurde auf der Grundlage von \(then, "then")."))"
        }
        let when = words.now(parts.view.ahead, parts.type)
        let amount = parts.type.value(now)
        let sentence =
            parts.view.ahead == nil
            ? words(
                """
                Geantwortet wurde auf der Grundlage von \(then, "then"); jetzt sind es \(amount, "amount")\
                \(meant, "meant").
                """)
            : words(
                """
                Geantwortet wurde auf der Grundlage von \(then, "then"); \(when, "when") sind es \
                \(amount, "amount")\(meant, "meant").
                """)
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
                \(words("""
                    Müssen alle Gefragten zustimmen (eigene Annahme, die Beteiligung nennt keine Regel), ist das \
                    Einvernehmen \(words.outcome(outcome), "outcome").
                    """))
                """
        }
        return
            """
            \(words("""
                Nach der Regel der Beteiligung (\(words.rule(rule), "rule")) ist das Einvernehmen \
                \(words.outcome(outcome), "outcome").
                """))
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
                \(words("Die Aufträge sind erledigt oder durch den Beschluss überholt."))
                """
            return [over, claimed].compactMap { $0 }.joined(separator: " ")
        }
        let rest: Line? =
            switch overtaken {
            case 0: nil
            case 1: words.line(" Einer ist durch den Beschluss überholt.")
            default: words.line(" Durch den Beschluss überholt sind \(beginning(overtaken), "number").")
            }
        let perhaps = parts.view.mandates.perhapsDone
        let open: Line? =
            perhaps == 0
            ? nil
            : """
            \(perhaps == 1 ? words(" Bei einem steht nicht fest, ob er erledigt ist, weil ein Tag fehlt.") : words("""
                 Bei \(StandingText.number(perhaps, words), "number") steht nicht fest, ob sie erledigt sind, weil ein \
                Tag fehlt.
                """))
            """
        let told: Line = "\(perhaps == all && all == 1 ? Line() : counted(all, done: done))\(rest)\(open)"
        return [told, claimed].compactMap { $0 }.joined(separator: " ")
    }

    /// They are counted apart: nobody need report on them.
    private var claimedMandates: Line? {
        switch matter.mandates.mandates.count - matter.givenMandates.count {
        case 0: nil
        case 1: "\(words("Ein Auftrag ist nur behauptet."))"
        case let count:
            words.line("Nur behauptet sind \(StandingText.number(count, words), "number") Aufträge.")
        }
    }

    private func counted(_ all: Int, done: Int) -> Line {
        if all == 1 {
            return
                """
                \(done == 1 ? words("Der Auftrag ist erledigt.") : words("Der Auftrag ist noch nicht erledigt."))
                """
        }
        let total = StandingText.number(all, words)
        switch done {
        case 0: return words.line("Von \(total, "total") Aufträgen ist keiner erledigt.")
        case 1: return words.line("Von \(total, "total") Aufträgen ist einer erledigt.")
        default:
            let number = StandingText.number(done, words)
            return words.line("Von \(total, "total") Aufträgen sind \(number, "number") erledigt.")
        }
    }

    /// A number with which the English sentence begins.
    private func beginning(_ number: Int) -> String {
        let said = StandingText.number(number, words)
        return words.language == .en ? said.capitalized : said
    }

    /// Numbers up to twelve are written out.
    static func number(_ number: Int, _ words: Words) -> String {
        switch number {
        case 0: words("null")
        case 1: words("einem")
        default: NumberWords.word(number, words.language) ?? String(number)
        }
    }

    /// The answer rests on a value that has moved since.
    public var drift: [Block] {
        guard let drift = parts.view.standing.drift else { return [] }
        let date = drift.position?.header.on.map { words(" vom ") + parts.type.date($0) } ?? ""
        let id = drift.figure.id
        let then = Line.strong(Line(parts.type.value(drift.then, of: id)))
        let now = Line.strong(
            Line(drift.now.map { parts.type.value($0, of: id) } ?? words("nicht bekannt")))
        let label = parts.text(drift.figure.label)
        let change = drift.change.map { " (\(parts.type.change($0)))" } ?? ""
        // What is not known has no grade.
        let grade = drift.now == nil ? "" : ", " + words.grade(drift.figure.grade)
        let content = drift.round.content
        let who = content.forum.map { parts.text(matter.name(of: $0)) } ?? parts.text(content.title)
        let given =
            drift.position == nil
            ? words.line(
                """
                Die Antworten (\(who, "who")) wurden auf der Grundlage von \(then, "then") gegeben \
                (\(label, "figure")); welche gelten, steht nicht fest.
                """)
            : words.line(
                """
                Die Antwort\(date, "date") (\(who, "who")) wurde auf der Grundlage von \(then, "then") gegeben \
                (\(label, "figure")).
                """)
        let today = words("Zum Stand dieser Seite:")
        let why = Line.link(parts.places.figure(id), Line(words("Warum?")))
        let based = Line.link(
            parts.places.consent, Line(words("Worauf geantwortet wurde", context: "standing text")))
        let changed = Line.strong(Line(words("Die Grundlage hat sich geändert.")))
        let line: Line = "\(changed) \(given) \(today) \(now)\(change)\(grade).\(.way(" \(why) · \(based)"))"
        return [.note(kind: .attention, [line.paragraph])]
    }
}
