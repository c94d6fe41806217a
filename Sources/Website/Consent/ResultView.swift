import Costing
import Decisions
import Documents

/// What a round comes to: under its own rule, under others, and who would
/// have to change.
struct ResultView {
    let parts: Parts
    let reading: RoundReading
    private var words: Words { parts.words }
    private var page: PageRequest { parts.page }
    private var text: RoundWords { RoundWords(parts: parts, reading: reading) }

    var html: HTML {
        let ballot = reading.ballot
        let contradiction: HTML? = ballot.isContradictory ? "<p>\(words.contradiction)</p>" : nil
        return """
            <p><span class="ev-tag ev-tag--\(text.status.tone)">\(text.status.text)</span> \(text.sentence)</p>\(ahead)
            \(words.weighed(reading, in: parts.matter, page.type).map { "<p class=\"ev-src\">\($0)</p>" as HTML })
            \(words.taken(in: reading.round.content).map { "<p class=\"ev-src\">\($0)</p>" as HTML })
            \(contradiction)\(doubt)\(tallies)\(turn)\(silence)\(others)
            """
    }

    /// What it would be on a day to come.
    private var ahead: HTML? {
        guard let ahead = parts.view.ahead, let round = ahead.round(reading.round.id) else { return nil }
        return "<p>\(words.ifNothingMoreCame(round, until: ahead.day, page.type))</p>"
    }

    /// Consents that rest on what is no longer so.
    private var doubt: HTML? {
        let names = reading.doubtful.map { text.name($0.body) }
        guard !names.isEmpty else { return nil }
        return "<div class=\"ev-alert ev-alert--drift\" role=\"note\"><p><strong>\(words("Fraglich", "In doubt"))</strong>: \(words("Eine Bedingung war erfüllt und ist es nicht mehr bei", "A condition was met and is met no longer with")) \(names.joined(separator: ", ")).</p></div>"
    }

    private var tallies: HTML {
        let tallies = Measure.allCases.map { reading.ballot.tally(by: $0) }
        let groups: [(KeyPath<Tally, Tally.Sum>, String)] = [
            (\.consenting, words.answer(.consent)), (\.conditional, words.answer(.conditional)), (\.refusing, words.answer(.refusal)),
            (\.abstaining, words.answer(.abstention)), (\.noView, words.noView(takenBack: reading.takenBack.count)),
            (\.contested, words.contested(reading)), (\.silent, reading.isOpen || reading.round.content.deadline == nil ? words("keine Antwort", "no answer") : words("keine Antwort in der Frist", "no answer in time")),
            (\.unnamed, words("eigene Antwort nicht bekannt", "own answer not known")), (\.asked, words("gefragt", "asked")),
        ]
        let rows = groups.filter { tallies[0][keyPath: $0.0].bodies > 0 }.map { group, label in
            [Cell(label, isRowHeader: true)] + tallies.map { Cell(shown($0[keyPath: group], $0)) }
        }
        let table = page.writer.blocks([.table(Table(
            caption: [.text(words("Nach Körperschaften, Einwohnern und Anteil an der Umlage", "By bodies, inhabitants and share of the levy"))],
            head: [words("Antwort", "Answer"), words("Körperschaften", "Bodies"), words("Einwohner", "Inhabitants"), words("Umlage", "Levy")].map { Cell($0) },
            rows: rows, numericColumns: [1, 2, 3]))], idPrefix: "tally")
        let missing = tallies.dropFirst().filter { $0.asked.missing > 0 }.map { tally -> HTML in
            let what = words.measure(tally.measure)
            return "<p class=\"ev-src\">\(tally.asked.missing == tally.asked.bodies ? words("Zu diesem Stand nicht verzeichnet: \(what).", "Not recorded as of this day: \(what).") : words("Von \(tally.asked.missing) Gefragten nicht bekannt: \(what).", "Not known of \(tally.asked.missing) of those asked: \(what)."))</p>"
        }
        return "\(table)\(missing)"
    }

    private func shown(_ sum: Tally.Sum, _ tally: Tally) -> String {
        guard let total = sum.total else { return words("nicht bekannt", "not known") }
        guard tally.measure != .heads, let all = tally.asked.total, all > 0 else {
            return tally.measure == .levy ? words("nicht bekannt", "not known") : page.type.count(total)
        }
        let share = page.type.share(BasisPoints(Int64(Int128(total) * 10_000 / Int128(all))))
        return tally.measure == .levy ? share : "\(page.type.count(total)) (\(share))"
    }

    /// Only under the round's own rule: for others nobody was asked.
    private var turn: HTML? {
        guard let rule = reading.rule else { return nil }
        let heading: HTML = "<h3>\(words("Wer sich ändern müsste", "Who would have to change"))</h3>"
        let turning = reading.ballot.turning(under: rule)
        guard let turn = turning.turn else {
            return "\(heading)<p>\(turning.hindrance.map(words.changesNotKnown) ?? words.nobodyTurns)</p>"
        }
        let isAll = turn.bodies.count == reading.answers.count && turn.bodies.count > 1
        let who = isAll ? words("alle \(turn.bodies.count) Gefragten", "all \(turn.bodies.count) of those asked") : text.list(turn.bodies)
        let sentence = words.turn(turn, whom: who, isConditional: reading.outcome == .reachedUnderConditions) + "."
        let sets: HTML? = turn.sets.count > 1
            ? "<p>\(words("Ebenso genügte:", "So would be enough:"))</p><ul>\(turn.sets.dropFirst().map { "<li>\(text.list($0))</li>" as HTML })</ul>" : nil
        let more: HTML? = turn.sets.count == 1 ? turn.others.flatMap { $0 > 0 ? $0 : nil }.map {
            "<p class=\"ev-src\">\($0 == 1 ? words("Es gibt eine weitere gleich kleine Gruppe, mit der es ginge.", "There is one other group of the same size that would do.") : words("Es gibt \(page.type.count(Int64($0))) weitere gleich kleine Gruppen, mit denen es ginge.", "There are \(page.type.count(Int64($0))) other groups of the same size that would do."))</p>"
        } : nil
        let proof: HTML? = turn.isSmallest ? nil : "<p class=\"ev-src\">\(words("Ob es auch mit weniger ginge, ist nicht ausgerechnet.", "Whether fewer would do has not been computed."))</p>"
        return "\(heading)<p>\(sentence)</p>\(sets)\(more)\(proof)"
    }

    private var silence: HTML? {
        guard let rule = reading.rule, reading.ballot.hasSilence, !reading.silent.isEmpty else { return nil }
        let effect = reading.ballot.effectOfSilence(under: rule)
        let own = reading.round.content.silence ?? .noAnswer
        let heading: HTML = "<h3>\(words("Was das Schweigen ausmacht", "What silence does"))</h3>"
        guard effect.makesADifference else {
            return "\(heading)<p>\(words.sameWhateverSilence(effect.noAnswer))</p>"
        }
        let items = SilenceRule.allCases.map { choice -> HTML in
            let mark: HTML? = choice == own ? " <strong>(\(words("Regel dieser Beteiligung", "the rule of this round")))</strong>" : nil
            return "<li>\(words.silence(choice)): \(words.outcome(effect[choice]))\(mark)</li>"
        }
        return "\(heading)<p>\(words("Antwortet niemand mehr, wäre das Einvernehmen:", "If nobody else answered, agreement would be:"))</p><ul>\(items)</ul>"
    }

    private var others: HTML {
        let own = reading.rule
        let rules = ResultRule.standard.filter { $0 != own }
        let rows = ([own].compactMap { $0 } + rules).map { rule in
            [Cell(words.rule(rule) + (rule == own ? words(" (Regel dieser Beteiligung)", " (the rule of this round)") : ""), isRowHeader: true),
             Cell(words.outcome(reading.ballot.outcome(under: rule)))]
        }
        let lead: HTML? = own == nil
            ? "<p>\(words("Eine Zustimmung ist hier nicht nötig. Wäre sie es, käme heraus:", "Consent is not needed here. If it were, the result would be:"))</p>" : nil
        let table = page.writer.blocks([.table(Table(
            caption: [.text(words("Dieselben Antworten nach verschiedenen Regeln", "The same answers under different rules"))],
            head: [Cell(words("Regel", "Rule")), Cell(words("Ergebnis", "Result"))], rows: rows))], idPrefix: "rules")
        return "<h3>\(words("Nach anderen Regeln", "Under other rules"))</h3>\(lead)\(table)"
    }
}
