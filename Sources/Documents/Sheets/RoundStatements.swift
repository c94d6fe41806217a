import Costing
import Decisions
import Register

/// What was said for several, side by side: with their grades, and what would
/// follow from each.
struct RoundStatements {
    let parts: SheetParts
    let reading: RoundStanding
    private var words: Words { parts.words }

    init(_ parts: SheetParts, _ reading: RoundStanding) {
        self.parts = parts
        self.reading = reading
    }

    /// Empty where nobody has spoken for several.
    var blocks: [Block] { own + earlier }

    /// Those of this round alone.
    var own: [Block] {
        let rows =
            reading.statements.map { row($0, counts: true) } + reading.otherStatements.map { row($0, counts: false) }
        let over =
            reading.ballot.overclaims.isEmpty
            ? []
            : [
                Line.aside(
                    Line(
                        words(
                            """
                            Für mehr ist gesprochen worden, als die eigenen Antworten zulassen; die eigenen Antworten \
                            gehen vor.
                            """))
                ).paragraph
            ]
        return (rows.isEmpty ? [] : [.rows(rows)]) + over
    }

    /// What was said for several when they were asked before.
    private var earlier: [Block] {
        let before =
            reading.round.content.follows.flatMap { parts.view.assessment.round($0) }.map {
                $0.statements + $0.otherStatements
            } ?? []
        guard !before.isEmpty else { return [] }
        let title = words("Für mehrere gesagt, als zuvor gefragt war")
        return [
            .heading(level: 1, [.text(title)]),
            Line.aside(Line(words("Nicht übernommen."))).paragraph, .rows(before.map(told)),
        ]
    }

    private func told(_ position: Recorded<Position>) -> StatusRow {
        let title = parts.text(position.content.title)
        let file = parts.file(position.content.file)
        let line: Line = "\(speaker(position))\(title)\(file) \(parts.source(position.header))"
        return StatusRow(words.answer(position.content.answer), .soft, [line.paragraph])
    }

    private func speaker(_ position: Recorded<Position>) -> Line? {
        position.content.speaker.flatMap { parts.matter.council.people[$0] }.map {
            "\(.strong(parts.text($0.content.headline))) – "
        }
    }

    /// Whether a speaker changed or took back what was said.
    private func isGone(_ position: Recorded<Position>) -> Bool {
        let all = reading.statements + reading.otherStatements
        return all.contains { $0.content.replaces == position.id }
            || parts.matter.consent.withdrawn.contains {
                $0.content.position == position.id && !parts.matter.isClaim($0.header)
            }
    }

    private func row(_ position: Recorded<Position>, counts: Bool) -> StatusRow {
        let content = position.content
        let said = RoundSaid(parts, position)
        let extent =
            switch content.extent {
            case .majority:
                words("spricht für eine Mehrheit; Einzelvoten sind nicht bekannt")
            case .count(let number):
                words("nennt \(number, "number"); welche, ist nicht bekannt")
            case nil: ""
            }
        let grade = parts.matter.grade(of: position.header)
        let status = grade == .claim ? words.grade(.claim) : words.answer(content.answer)
        let tone: Tone =
            grade == .claim ? .soft : content.answer == .refusal ? .red : content.answer == .consent ? .green : .soft
        let first: Line = "\(speaker(position))\(extent.isEmpty ? Line() : "\(.strong(Line(extent))): ")\(said.line)"
        return StatusRow(
            status, tone,
            [first.paragraph] + said.more + [Line.aside(Line(weight(position, grade, counts: counts))).paragraph])
    }

    /// Whether it counts, and what it would come to if it were believed.
    private func weight(_ position: Recorded<Position>, _ grade: Grade, counts: Bool) -> String {
        if counts { return words("Zählt im Ergebnis.") }
        if isGone(position) {
            return words("Geändert oder zurückgenommen, zählt nicht.")
        }
        guard let outcome = reading.outcome(believing: position) else {
            return words("Zählt im Ergebnis nicht.")
        }
        let why =
            grade == .claim
            ? words("Zählt nicht, weil es nur behauptet ist.")
            : words("Zählt nicht, weil es Besseres gibt.")
        return words("\(why, "why") Glaubte man es, wäre das Ergebnis: \(words.outcome(outcome), "outcome").")
    }
}
