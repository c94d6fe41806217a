import Costing
import Decisions
import Register

/// What a round comes to: under its own rule, under others, and who would
/// have to change.
struct RoundResult {
    let parts: SheetParts
    let reading: RoundStanding
    private var words: Words { parts.words }
    private var text: RoundWords { RoundWords(parts, reading) }

    init(_ parts: SheetParts, _ reading: RoundStanding) {
        self.parts = parts
        self.reading = reading
    }

    var blocks: [Block] {
        let said: Block = .rows([StatusRow(text.status.text, text.status.tone, [Line(text.sentence).paragraph])])
        let basis = [words.weighed(reading, in: parts.matter, parts.type), words.taken(in: reading.round.content)]
        let asides: [Block] = basis.compactMap { $0.map { Line.aside(Line($0)).paragraph } }
        let contradiction: [Block] = reading.ballot.isContradictory ? [Line(words.contradiction).paragraph] : []
        let all: [[Block]] = [[said], ahead, asides, contradiction, doubt, tallies, turn, silence, others]
        return all.flatMap { $0 }
    }

    /// What it would be on a day to come.
    private var ahead: [Block] {
        guard let ahead = parts.view.ahead, let round = ahead.round(reading.round.id) else { return [] }
        return [Line(words.ifNothingMoreCame(round, until: ahead.day, parts.type)).paragraph]
    }

    /// Consents that rest on what is no longer so.
    private var doubt: [Block] {
        let doubtful = reading.doubtful.map(\.body)
        guard !doubtful.isEmpty else { return [] }
        let broken = words("Eine Bedingung war erfüllt und ist es nicht mehr bei")
        let line: Line = "\(.strong(Line(words("Fraglich")))): \(broken) \(parts.names(doubtful))."
        return [.note(kind: .attention, [line.paragraph])]
    }

    private var tallies: [Block] {
        let tallies = Measure.allCases.map { reading.ballot.tally(by: $0) }
        let isOpen = reading.isOpen || reading.round.content.deadline == nil
        let groups: [(KeyPath<Tally, Tally.Sum>, String)] = [
            (\.consenting, words.answer(.consent)), (\.conditional, words.answer(.conditional)),
            (\.refusing, words.answer(.refusal)),
            (\.abstaining, words.answer(.abstention)), (\.noView, words.noView(takenBack: reading.takenBack.count)),
            (\.contested, words.contested(reading)),
            (
                \.silent,
                isOpen ? words("keine Antwort") : words("keine Antwort in der Frist")
            ),
            (\.unnamed, words("eigene Antwort nicht bekannt")),
            (\.asked, words("gefragt")),
        ]
        let rows = groups.filter { tallies[0][keyPath: $0.0].bodies > 0 }.map { group, label in
            [Cell(label, isRowHeader: true)] + tallies.map { Cell(shown($0[keyPath: group], $0)) }
        }
        let table = Table(
            caption: [
                .text(
                    words("Nach Körperschaften, Einwohnern und Anteil an der Umlage"))
            ],
            head: [
                words("Antwort"), words("Körperschaften", context: "by itself"),
                words("Einwohner", context: "by itself"),
                words("Umlage"),
            ].map { Cell($0) },
            rows: rows, numericColumns: [1, 2, 3])
        let missing = tallies.dropFirst().filter { $0.asked.missing > 0 }.map { tally -> Block in
            let what = words.measure(tally.measure)
            let number = tally.asked.missing
            return Line.aside(
                Line(
                    number == tally.asked.bodies
                        ? words("Zu diesem Stand nicht verzeichnet: \(what, "what").")
                        : words("Von \(number, "number") Gefragten nicht bekannt: \(what, "what")."))
            ).paragraph
        }
        return [.table(table)] + missing
    }

    private func shown(_ sum: Tally.Sum, _ tally: Tally) -> String {
        guard let total = sum.total else { return words("nicht bekannt") }
        guard tally.measure != .heads, let all = tally.asked.total, all > 0 else {
            return tally.measure == .levy ? words("nicht bekannt") : parts.type.count(total)
        }
        let share = parts.type.share(BasisPoints(Int64(Int128(total) * 10_000 / Int128(all))))
        return tally.measure == .levy ? share : "\(parts.type.count(total)) (\(share))"
    }

    private func heading(_ text: String) -> Block { .heading(level: 1, [.text(text)]) }

    /// Only under the round's own rule: for others nobody was asked.
    private var turn: [Block] {
        guard let rule = reading.rule else { return [] }
        let heading = heading(words("Wer sich ändern müsste"))
        let turning = reading.ballot.turning(under: rule)
        guard let turn = turning.turn else {
            return [heading, Line(turning.hindrance.map(words.changesNotKnown) ?? words.nobodyTurns).paragraph]
        }
        let isAll = turn.bodies.count == reading.answers.count && turn.bodies.count > 1
        let who =
            isAll
            ? words("alle \(turn.bodies.count, "count") Gefragten")
            : parts.list(turn.bodies)
        let sentence = words.turn(turn, whom: who, isConditional: reading.outcome == .reachedUnderConditions) + "."
        let sets: [Block] =
            turn.sets.count > 1
            ? [
                Line(words("Ebenso genügte:")).paragraph,
                .list(ordered: false, turn.sets.dropFirst().map { [Line(parts.list($0)).paragraph] }),
            ] : []
        return [heading, Line(sentence).paragraph] + sets + asides(of: turn)
    }

    private func asides(of turn: PivotalSet) -> [Block] {
        var asides: [String] = []
        if turn.sets.count == 1, let others = turn.others, others > 0 {
            let number = parts.type.count(Int64(others))
            asides.append(
                others == 1
                    ? words("Es gibt eine weitere gleich kleine Gruppe, mit der es ginge.")
                    : words("Es gibt \(number, "number") weitere gleich kleine Gruppen, mit denen es ginge."))
        }
        if !turn.isSmallest {
            asides.append(
                words("Ob es auch mit weniger ginge, ist nicht ausgerechnet."))
        }
        return asides.map { Line.aside(Line($0)).paragraph }
    }

    private var silence: [Block] {
        guard let rule = reading.rule, reading.ballot.hasSilence, !reading.silent.isEmpty else { return [] }
        let effect = reading.ballot.effectOfSilence(under: rule)
        let own = reading.round.content.silence ?? .noAnswer
        let heading = heading(words("Was das Schweigen ausmacht"))
        guard effect.makesADifference else {
            return [heading, Line(words.sameWhateverSilence(effect.noAnswer)).paragraph]
        }
        let items = SilenceRule.allCases.map { choice -> [Block] in
            let mark: Line? =
                choice == own
                ? " \(.strong(Line("(" + words("Regel dieser Beteiligung") + ")")))" : nil
            return [("\(words.silence(choice)): \(words.outcome(effect[choice]))\(mark)" as Line).paragraph]
        }
        let lead = words("Antwortet niemand mehr, wäre das Einvernehmen:")
        return [heading, Line(lead).paragraph, .list(ordered: false, items)]
    }

    private var others: [Block] {
        let own = reading.rule
        let rules = [own].compactMap { $0 } + ResultRule.standard.filter { $0 != own }
        let rows = rules.map { rule -> [Cell] in
            let mark = rule == own ? words(" (Regel dieser Beteiligung)") : ""
            let outcome = words.outcome(reading.ballot.outcome(under: rule))
            return [Cell(words.rule(rule) + mark, isRowHeader: true), Cell(outcome)]
        }
        let table = Table(
            caption: [
                .text(words("Dieselben Antworten nach verschiedenen Regeln"))
            ],
            head: [Cell(words("Regel")), Cell(words("Ergebnis"))], rows: rows)
        let heading = heading(words("Nach anderen Regeln"))
        guard own == nil else { return [heading, .table(table)] }
        let lead = words("Eine Zustimmung ist hier nicht nötig. Wäre sie es, käme heraus:")
        return [heading, Line(lead).paragraph, .table(table)]
    }
}
