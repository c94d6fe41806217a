import Decisions
import Documents
import Hummingbird
import Register

/// Why nothing was recorded.
extension Problem {
    /// What cannot be read in the body.
    struct MistakeJSON {
        /// A JSON Pointer into the body; empty for the whole.
        let key: String
        /// From 1; 0 where the whole is meant.
        let line: Int
        let found: String
        let expected: String
    }

    /// What the rules refuse.
    struct RefusalJSON {
        /// The id of the entry, and its place in the body from 0.
        let entry: String
        let index: Int
        let detail: String
        let help: String?
        /// What is unlikely, to be repeated under `confirmed` in the entry if it
        /// is meant.
        let confirm: [Text]?
    }

    /// What has come in meanwhile.
    struct ChangeJSON {
        let id: String
        let type: String
        let position: Int64
        let recorded: String
        let title: Text
    }

    private static let forbidden = Text(phrase: "Nicht erlaubt")
    private static let tooMuch = Text(phrase: "Zu viel auf einmal")
    private static let unchanged = Text(phrase: "Es wurde nichts geändert.")

    static let nobodyWrites = Problem(
        .forbidden, forbidden, .forbidden,
        Text(
            phrase: "Dieser Server nimmt hier keine Einträge an. Es wurde nichts geändert."))

    static let foreign = Problem(
        .forbidden, forbidden, .forbidden,
        Text(
            phrase: "Die Anfrage kam von der Seite einer anderen Website. Es wurde nichts geändert."))

    static func unsupported(found: Text) -> Problem {
        Problem(
            .unsupported, Text(phrase: "Art des Inhalts nicht möglich"),
            .unsupportedMediaType,
            Text(
                phrase: """
                    Einträge werden als application/json in UTF-8 gesendet, nicht komprimiert. Es wurde nichts geändert.
                    """),
            found: found, expected: Text("application/json"))
    }

    static let tooLarge = Problem(
        .tooLarge, tooMuch, .contentTooLarge,
        Text(
            phrase: """
                Höchstens \(WrittenEntries.mostBytes, "mostBytes") Byte werden auf einmal angenommen. Es wurde nichts \
                geändert.
                """),
        expected: Text(phrase: "höchstens \(WrittenEntries.mostBytes, "mostBytes") Byte"))

    static let brokenOff = Problem(
        .badParameter, Text(phrase: "Falsche Anfrage"), .badRequest,
        Text(
            phrase: "Der Inhalt bricht vor seinem Ende ab. Es wurde nichts geändert."),
        expected: Text(phrase: "der ganze Inhalt"))

    static func tooMany(_ count: Int) -> Problem {
        Problem(
            .tooLarge, tooMuch, .contentTooLarge,
            Text(
                phrase: """
                    Höchstens \(WrittenEntries.most, "most") Einträge werden auf einmal angenommen; für einen \
                    Fallordner \
                    gilt das nicht. Es wurde nichts geändert.
                    """),
            found: Text(phrase: "\(count, "count") Einträge"),
            expected: Text(phrase: "höchstens \(WrittenEntries.most, "most") Einträge"))
    }

    /// - Parameter language: of what is listed.
    static func unreadable(_ mistakes: Mistakes, _ language: Language) -> Problem {
        var problem = Problem(
            .badEntry, Text(phrase: "Der Eintrag ist nicht lesbar"), .badRequest,
            Text(each: { language in
                [mistakes.listed.first.map { told($0, language) }, more(mistakes, language), unchanged.in(language)]
                    .compactMap { $0 }.joined(separator: " ")
            }))
        problem.mistakes = mistakes.listed.map { mistake in
            MistakeJSON(
                key: mistake.key, line: mistake.line, found: mistake.found(in: language),
                expected: mistake.expected(in: language))
        }
        problem.further = mistakes.further > 0 ? mistakes.further : nil
        return problem
    }

    private static func told(_ mistake: Mistake, _ language: Language) -> String {
        let words = Words(language)
        let found = mistake.found(in: language), expected = mistake.expected(in: language)
        let line = mistake.line > 0 ? words("Zeile \(mistake.line, "line")") : words("Der Inhalt")
        let place = mistake.key.isEmpty ? line : mistake.key
        return words("\(place, "place"): gefunden \(found, "found"); erwartet \(expected, "expected").")
    }

    private static func more(_ mistakes: Mistakes, _ language: Language) -> String? {
        guard mistakes.count > 1 else { return nil }
        let more = mistakes.count - 1, words = Words(language)
        return mistakes.further > 0
            ? words("Und \(more, "more") weitere, die ersten \(Mistakes.most, "most") stehen unter mistakes.")
            : words("Und \(more, "more") weitere, genannt unter mistakes.")
    }

    /// The ledger has not taken it, or may not have.
    static func notTaken(_ error: NotTaken) -> Problem {
        let outcome =
            error.isCertain
            ? unchanged
            : Text(
                phrase: """
                    Ob die Einträge stehen, ist nicht bekannt: den Vorgang lesen, bevor sie noch einmal gesendet werden.
                    """)
        return Problem(
            .notTaken, Text(phrase: "Nicht angenommen"), .serviceUnavailable,
            Text(each: {
                outcome.in($0) + " " + error.sentence.in($0)
            }))
    }

    static let busy: Problem = {
        var problem = Problem(
            .busy, Text(phrase: "Überlastet"), .serviceUnavailable,
            Text(
                phrase: """
                    Es werden so viele Einträge gelesen, dass im Augenblick keine weiteren angenommen werden. Es wurde \
                    nichts \
                    geändert; in einigen Sekunden noch einmal senden.
                    """))
        problem.retryAfter = 5
        return problem
    }()

    /// The sentences that the forms show.
    /// - Parameter language: of what is listed.
    static func refused(_ error: RefusedEntries, _ language: Language) -> Problem {
        let first = error.refused.first?.refusal
        let isQuestion = error.refused.allSatisfy { $0.refusal.isQuestion }
        let title =
            isQuestion
            ? Text(phrase: "Stimmt das so?") : Text(phrase: "Das geht so nicht")
        var problem = Problem(
            .refused, title, .unprocessableContent,
            Text(each: { language in
                [first?.rule.in(language), first?.help?.in(language), unchanged.in(language)]
                    .compactMap { $0 }.joined(separator: " ")
            }))
        problem.further = error.refused.count > Mistakes.most ? error.refused.count - Mistakes.most : nil
        problem.refusals = error.refused.prefix(Mistakes.most).map { refused in
            let refusal = refused.refusal
            return RefusalJSON(
                entry: refused.entry.entry.header.id, index: refused.index, detail: refusal.rule.in(language),
                help: refusal.help?.in(language),
                confirm: refusal.isQuestion ? refusal.questions : nil)
        }
        return problem
    }

    /// Who has seen nothing for long gets the latest of what has come in.
    static let mostChanges = 100

    static func moved(_ error: MatterMoved) -> Problem {
        let since = error.since ?? []
        let detail =
            error.since == nil
            ? Text(
                phrase: """
                    If-Match nennt einen Stand, den dieses Register nicht hatte: Er ist aus einem anderen Register, \
                    oder \
                    aus einer Kopie, die weitergeführt wurde. Dieses steht bei \(error.mark, "mark").
                    """)
            : come(since.count, head: error.mark)
        let title = Text(phrase: "Der Vorgang hat sich geändert")
        var problem = Problem(.moved, title, .conflict, Text(phrase: "\(detail, "detail") \(unchanged, "unchanged")"))
        problem.position = error.mark.position
        problem.head = error.mark.description
        problem.changed = since.suffix(mostChanges).map {
            ChangeJSON(
                id: $0.header.id, type: $0.type, position: $0.position, recorded: $0.recorded,
                title: $0.content.headline)
        }
        return problem
    }

    private static func come(_ count: Int, head: RegisterMark) -> Text {
        let entries =
            count == 1
            ? Text(phrase: "ein Eintrag") : Text(phrase: "\(count, "count") Einträge")
        let listed =
            count > mostChanges
            ? Text(phrase: "die letzten \(mostChanges, "mostChanges") davon stehen unter changed")
            : count == 1
                ? Text(phrase: "er steht unter changed")
                : Text(phrase: "sie stehen unter changed")
        return Text(
            phrase: Phrase(
                count,
                one: """
                    Seither ist in den Vorgang \(entries, "entries") gekommen; \(listed, "listed"). Ihn neu lesen, und \
                    mit \
                    dem Kopf \(head, "head") noch einmal senden.
                    """,
                other: """
                    Seither sind in den Vorgang \(entries, "entries") gekommen; \(listed, "listed"). Ihn neu lesen, \
                    und mit \
                    dem Kopf \(head, "head") noch einmal senden.
                    """))
    }
}
