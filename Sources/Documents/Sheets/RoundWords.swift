import Costing
import Decisions
import Register

/// What a round has come to, in words and with its numbers.
public struct RoundWords: Sendable {
    let parts: SheetParts
    let reading: RoundStanding

    public init(_ parts: SheetParts, _ reading: RoundStanding) {
        self.parts = parts
        self.reading = reading
    }

    var words: Words { parts.words }
    private var asked: Int { reading.answers.count }

    /// One or two words, and the colour of their tag.
    public var status: (text: String, tone: Tone) {
        let tone: Tone =
            switch reading.stage {
            case .result(let outcome): Tone(outcome)
            case .weighed, .heard: .green
            case .unweighed, .toBeWeighedAgain, .perhapsToBeWeighedAgain: .amber
            case .underWay: .soft
            }
        return (words.stage(reading.stage), tone)
    }

    /// `Das Einvernehmen ist nicht erreicht: …` with who said what.
    public var sentence: String {
        [head, ended, numbers, undated, unreported, spoken, unweighed, perhapsDecided, endedBodies, muted].compactMap {
            $0
        }.joined(separator: " ")
    }

    private var head: String {
        guard let rule = reading.rule, let outcome = reading.outcome else { return words.stage(of: reading) + "." }
        return words.result(outcome) + words(" Nötig ist: \(words.rule(rule), "rule").")
    }

    /// `Von 19 Gefragten stimmen 3 zu, 2 lehnen ab.`
    public var numbers: String {
        let tally = reading.ballot.tally(by: .heads)
        let takenBack = reading.takenBack.count
        let undated = reading.awaitingDay.count
        let unreported = reading.awaitingReport.count
        // How silence counts stands with the silent, and with nobody else.
        let counted =
            reading.rule == nil
            ? "" : words.counted(reading.ballot.silence, isOpen: reading.isOpen).map { ", " + $0 } ?? ""
        let came =
            reading.lacksDeadlineRule
            ? words("geantwortet (ob in der Frist, nicht feststellbar)")
            : words("geantwortet, der Tag ist nicht bekannt")
        let groups: [(bodies: Int, one: String, many: String)] = [
            (tally.consenting.bodies, words("stimmt zu"), words("stimmen zu")),
            (
                tally.conditional.bodies, words("stimmt unter Bedingungen zu"),
                words("stimmen unter Bedingungen zu")
            ),
            (tally.refusing.bodies, words("lehnt ab"), words("lehnen ab")),
            (tally.abstaining.bodies, words("enthält sich"), words("enthalten sich")),
            (
                takenBack, words("hat die Antwort zurückgenommen"),
                words("haben die Antwort zurückgenommen")
            ),
            (
                tally.noView.bodies - takenBack, words("äußert sich nicht"),
                words("äußern sich nicht")
            ),
            (
                tally.contested.bodies - undated - unreported, words("ist strittig"),
                words("sind strittig")
            ),
            (undated, words("hat ") + came, words("haben ") + came),
            (
                unreported,
                words("stimmt zu, vielleicht nur unter Bedingungen"),
                words("stimmen zu, vielleicht nur unter Bedingungen")
            ),
            (tally.silent.bodies, unheard.one + counted, unheard.many + counted),
            (
                tally.unnamed.bodies, words("ohne bekannte eigene Antwort"),
                words("ohne bekannte eigene Antwort", context: "round words")
            ),
        ]
        let said = groups.filter { $0.bodies > 0 }.map { "\($0.bodies) \($0.bodies == 1 ? $0.one : $0.many)" }
        return words("Von \(asked, "asked") Gefragten: \(said.joined(separator: ", "), "said").")
    }

    private var ended: String? { words.ended(reading.end, parts.type) }
    private var perhapsDecided: String? { reading.end.perhaps.map { words.perhapsDecided($0) } }

    /// Whether an answer came in time depends on a day that nobody knows.
    private var unreported: String? { words.unreported(reading, name: parts.name) }
    private var endedBodies: String? {
        words.endedBodies(reading.round.content, in: parts.matter, asOf: parts.view.statusDay, parts.type)
    }
    private var muted: String? { words.muted(reading, in: parts.matter, asOf: parts.view.statusDay) }
    private var undated: String? { words.undated(reading, parts.type, name: parts.name) }

    /// What the silent have not done: once a deadline has passed, some may have
    /// answered too late.
    private var unheard: (one: String, many: String) {
        if reading.isOpen {
            return (
                words("hat noch nicht geantwortet"),
                words("haben noch nicht geantwortet")
            )
        }
        if reading.round.content.deadline != nil {
            return (
                words("ohne Antwort in der Frist"),
                words("ohne Antwort in der Frist")
            )
        }
        return (
            words("hat nicht geantwortet"), words("haben nicht geantwortet")
        )
    }

    private var unweighed: String? { words.unweighed(reading, list: parts.list) }

    /// What counts without names settle.
    private var whoever: String {
        guard let rule = reading.rule, let outcome = reading.outcome, outcome != .unknown else { return "" }
        return reading.ballot.isSettledWithoutNames(under: rule) ? " " + words.whoever : ""
    }

    /// What counts of the words of speakers.
    private var spoken: String? {
        guard !reading.statements.isEmpty else { return nil }
        let said = reading.statements.compactMap { CollectiveStatement($0.content) }.map { statement in
            let verb = statement.side == .consent ? words("zustimmen") : words("ablehnen")
            return switch statement.extent {
            case .majority: words("eine Mehrheit soll \(verb, "verb")")
            case .count(1): words("einer soll \(verb, "verb")")
            case .count(let number): words("\(number, "number") sollen \(verb, "verb")")
            }
        }
        guard !said.isEmpty else { return nil }
        let isMajority = reading.statements.contains { $0.content.extent == .majority }
        return words(
            """
            Für mehrere ist gesprochen worden: \(said.joined(separator: "; "), "said"). Wer wie geantwortet hat, ist \
            nicht bekannt.
            """)
            + (isMajority
                ? " "
                    + words("Als Mehrheit zählt mehr als die Hälfte der Gefragten (eigene Annahme).") : "") + whoever
    }
}
