import Costing
import Decisions
import Register

/// What each of the asked answered.
struct RoundAnswers {
    let parts: SheetParts
    let reading: RoundStanding
    private var words: Words { parts.words }

    init(_ parts: SheetParts, _ reading: RoundStanding) {
        self.parts = parts
        self.reading = reading
    }

    /// A row for each that has said anything; the others in one line.
    var blocks: [Block] {
        let rows = reading.answers.filter { !isEmpty($0) }.map(row)
        let silent = reading.answers.filter(isEmpty).map { parts.linked($0.body) }
        let none: [Block] =
            silent.isEmpty
            ? []
            : [
                ("""
                \(.strong(Line(words("Ohne eigene Antwort")))) (\(silent.count)): \(silent.joined(separator: ", "))
                """
                    as Line).paragraph
            ]
        return (rows.isEmpty ? [] : [.rows(rows)]) + none
    }

    private func isEmpty(_ answer: RoundStanding.AskedBody) -> Bool {
        answer.position == nil && answer.before == nil && answer.earlier.isEmpty && answer.late.isEmpty
            && answer.claims.isEmpty
            && answer.takenBack.isEmpty && answer.otherAccounts.isEmpty && answer.undated.isEmpty
    }

    /// In a word or two where one of them stands, and the colour of its tag.
    func status(of answer: RoundStanding.AskedBody) -> (text: String, tone: Tone) {
        if answer.isInDoubt { return (words("fraglich"), .red) }
        return (words.stand(of: answer), answer.contested.isEmpty ? Tone(answer.stand) : .amber)
    }

    private func row(_ answer: RoundStanding.AskedBody) -> StatusRow {
        let stand = status(of: answer), name = Line.strong(parts.linked(answer.body))
        let said = answer.position.map { RoundSaid(parts, $0) }
        let first: Line = said.map { "\(name): \($0.line)" } ?? name
        return StatusRow(stand.text, stand.tone, [first.paragraph] + details(answer) + beside(answer))
    }

    /// The same of one alone, where all that it was asked stands together: what it said before stands there.
    /// - Parameter name: nil where it is known of whom this is.
    func alone(_ answer: RoundStanding.AskedBody, name: Line?) -> StatusRow {
        let stand = status(of: answer)
        let isUnheard = answer.isSilent && answer.takenBack.isEmpty && answer.late.isEmpty
        // Who has answered in confidence is not told here that they have not.
        let unheard =
            parts.view.audience == .public
            ? words("Öffentlich ist zu diesem Stand keine eigene Antwort verzeichnet.")
            : words("Zu diesem Stand ist keine eigene Antwort verzeichnet.")
        let none = isUnheard ? Line(unheard) : nil
        let said = answer.position.map { RoundSaid(parts, $0).line } ?? none
        let first = [name.map { Line.strong($0) }, said].compactMap { $0 }.joined(separator: ": ")
        return StatusRow(
            stand.text, stand.tone,
            (first.isEmpty ? [] : [first.paragraph]) + details(answer) + beside(answer, isAlone: true))
    }

    /// Why it answered so, and its conditions.
    private func details(_ answer: RoundStanding.AskedBody) -> [Block] {
        let conditions: [Block] =
            answer.conditions.isEmpty ? [] : [.list(ordered: false, answer.conditions.map(condition))]
        return (answer.position.map { RoundSaid(parts, $0).more } ?? []) + conditions
    }

    private func beside(_ answer: RoundStanding.AskedBody, isAlone: Bool = false) -> [Block] {
        let isAmongOthers = answer.contested.isEmpty || answer.awaitsDay || answer.awaitsReport
        let accounts =
            isAmongOthers
            ? words("Anders berichtet, zählt nicht neben dem eigenen Wort")
            : words("Die Berichte widersprechen sich; wie sie geantwortet hat, ist nicht bekannt")
        let otherwise = words("Sonst gilt, was davor gesagt ist")
        let earlier = words("Frühere Antwort in dieser Beteiligung, geändert")
        let before = words("In der früheren Beteiligung, nicht übernommen")
        let claims = words("Was andere von ihr sagen, zählt nicht")
        let all: [[Block]] = [
            answer.undated.flatMap { told([$0], words.undated($0, in: reading, parts.type)) },
            answer.awaitsDay ? told([answer.otherwise].compactMap { $0 }, otherwise) : [],
            told(answer.otherAccounts, accounts), told(answer.earlier, earlier), answer.takenBack.map(takenBack),
            told(answer.late, words.late(reading.end)),
            isAlone ? [] : told([answer.before].compactMap { $0 }, before),
            told(answer.claims, claims),
        ]
        return all.flatMap { $0 }
    }

    /// Answers that are not the one that counts, each on a line.
    private func told(_ positions: [Recorded<Position>], _ label: String) -> [Block] {
        positions.map { position in
            Line.aside("\(label): \(words.answer(position.content.answer)) – \(RoundSaid(parts, position).whole)")
                .paragraph
        }
    }

    /// An answer that no longer stands, with the reason.
    private func takenBack(_ taken: RoundStanding.TakenBack) -> Block {
        let withdrawal = taken.withdrawal
        let document: Line? = withdrawal.content.document.flatMap { parts.matter.council.documents[$0] }.map {
            " \(parts.text($0.content.title))\(parts.file($0.content.file))"
        }
        let line: Line = """
            \(words("Zurückgenommen")): \(parts.text(withdrawal.content.reason))\(document)\
            \(parts.file(withdrawal.content.file)) \
            \(parts.source(withdrawal.header)) \(words("Es war:")) \(words.answer(taken.position.content.answer)) – \
            \(RoundSaid(parts, taken.position).whole)
            """
        return Line.aside(line.anchored(withdrawal.header.id)).paragraph
    }

    private func condition(_ condition: RoundStanding.Condition) -> [Block] {
        let state =
            condition.isInDoubt
            ? words("war erfüllt, ist es nicht mehr")
            : words.condition(condition, parts.type)
        let first: Line =
            "\(words("Bedingung")): \(parts.text(condition.condition.text)) – \(.strong(Line(state)))"
        let computed =
            condition.verdict.map {
                [Line.aside("\(words("gerechnet")): \(parts.text($0.reason))").paragraph]
            } ?? []
        let reports = (condition.isSettled ? [condition.report].compactMap { $0 } : condition.undated).map { report in
            said(
                report, condition.isSettled ? words("zuletzt berichtet") : words("berichtet")
            )
        }
        let claims = condition.claims.map {
            said($0, words("nur behauptet, zählt nicht"))
        }
        return [first.paragraph] + computed + reports + claims
    }

    private func said(_ report: Recorded<ConditionReported>, _ label: String) -> Block {
        let line: Line = """
            \(label): \(words.condition(report.content.state)), \(parts.text(report.content.text))\
            \(parts.file(report.content.file)) \(parts.source(report.header))
            """
        return Line.aside(line.anchored(report.header.id)).paragraph
    }
}

/// An answer in its own words, by whom, why, and where it is from.
struct RoundSaid {
    let parts: SheetParts
    let position: Recorded<Position>
    private var words: Words { parts.words }
    private var content: Position { position.content }

    init(_ parts: SheetParts, _ position: Recorded<Position>) {
        self.parts = parts
        self.position = position
    }

    /// Title and source.
    var line: Line {
        let document: Line? = content.document.flatMap { parts.matter.council.documents[$0] }.map {
            " \(.aside("\(parts.text($0.content.title))\(parts.file($0.content.file))"))"
        }
        return
            """
            \(parts.text(content.title).anchored(position.header.id))\(document)\(parts.file(content.file)) \
            \(parts.source(position.header))
            """
    }

    /// Who answered for it, and why.
    var more: [Block] {
        let giver = content.givenBy.map {
            Line.aside("\(words("es antwortete:")) \(words.giver($0))").paragraph
        }
        let kinds = (content.reasonKinds ?? []).map { words.reason($0) }.joined(separator: ", ")
        let why = kinds.isEmpty ? nil : Line.aside("\(words("Gründe")): \(kinds)").paragraph
        let items = [content.concedes].compactMap { $0 } + (content.reasons ?? [])
        let list: Block? = items.isEmpty ? nil : .list(ordered: false, items.map { [parts.text($0).paragraph] })
        let withdrawn = parts.matter.consent.withdrawn.filter { $0.content.position == position.id }
        let claims = parts.matter.claimed(withdrawn).map { withdrawal -> Block in
            let lead = words("Dass sie zurückgenommen ist, ist nur behauptet und zählt nicht")
            let line: Line = "\(lead): \(parts.text(withdrawal.content.reason)) \(parts.source(withdrawal.header))"
            return Line.aside(line.anchored(withdrawal.header.id)).paragraph
        }
        return [giver, why, list].compactMap { $0 } + claims
    }

    /// All of it on one line.
    var whole: Line {
        let reasons = [content.concedes].compactMap { $0 } + (content.reasons ?? [])
        let kinds = (content.reasonKinds ?? []).map { words.reason($0) }.joined(separator: ", ")
        let giver = content.givenBy.map { Line("; " + words("es antwortete:") + " " + words.giver($0)) }
        let why = kinds.isEmpty ? nil : Line("; " + words("Gründe") + ": " + kinds)
        let said = reasons.map { ("; \(parts.text($0))" as Line) }
        return "\(line)\(giver)\(why)\(said)"
    }
}

extension Tone {
    init(_ stand: Stand) {
        self =
            switch stand {
            case .consent: .green
            case .conditional: .amber
            case .refusal: .red
            case .abstention, .noView, .silent: .soft
            }
    }

    init(_ outcome: RoundOutcome) {
        self =
            switch outcome {
            case .reached: .green
            case .reachedUnderConditions, .unknown: .amber
            case .notReached: .red
            case .open: .soft
            }
    }
}
