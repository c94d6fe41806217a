import Decisions
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

    private static let forbidden = Text("Nicht erlaubt", en: "Forbidden")
    private static let tooMuch = Text("Zu viel auf einmal", en: "Content too large")
    private static let unchanged = Text("Es wurde nichts geändert.", en: "Nothing was changed.")

    static let nobodyWrites = Problem(.forbidden, forbidden, .forbidden, Text(
        "Dieser Server nimmt hier keine Einträge an. Es wurde nichts geändert.",
        en: "This server takes no entries here. Nothing was changed."))

    static let foreign = Problem(.forbidden, forbidden, .forbidden, Text(
        "Die Anfrage kam von der Seite einer anderen Website. Es wurde nichts geändert.",
        en: "The request came from a page of another site. Nothing was changed."))

    static func unsupported(found: Text) -> Problem {
        Problem(
            .unsupported, Text("Art des Inhalts nicht möglich", en: "Unsupported media type"),
            .unsupportedMediaType, Text(
                "Einträge werden als application/json in UTF-8 gesendet, nicht komprimiert. Es wurde nichts geändert.",
                en: "Entries are sent as application/json in UTF-8, not compressed. Nothing was changed."),
            found: found, expected: Text("application/json"))
    }

    static let tooLarge = Problem(
        .tooLarge, tooMuch, .contentTooLarge, Text(
            "Höchstens \(WrittenEntries.mostBytes) Byte werden auf einmal angenommen. Es wurde nichts geändert.",
            en: "At most \(WrittenEntries.mostBytes) bytes are taken at once. Nothing was changed."),
        expected: Text("höchstens \(WrittenEntries.mostBytes) Byte", en: "at most \(WrittenEntries.mostBytes) bytes"))

    static let brokenOff = Problem(
        .badParameter, Text("Falsche Anfrage", en: "Bad request"), .badRequest, Text(
            "Der Inhalt bricht vor seinem Ende ab. Es wurde nichts geändert.",
            en: "The body breaks off before its end. Nothing was changed."),
        expected: Text("der ganze Inhalt", en: "the whole body"))

    static func tooMany(_ count: Int) -> Problem {
        Problem(
            .tooLarge, tooMuch, .contentTooLarge, Text(
                "Höchstens \(WrittenEntries.most) Einträge werden auf einmal angenommen; für einen Fallordner gilt das "
                    + "nicht. Es wurde nichts geändert.",
                en: "At most \(WrittenEntries.most) entries are taken at once; a case folder has no such limit. "
                    + "Nothing was changed."),
            found: Text("\(count) Einträge", en: "\(count) entries"),
            expected: Text("höchstens \(WrittenEntries.most) Einträge", en: "at most \(WrittenEntries.most) entries"))
    }

    /// - Parameter language: of what is listed.
    static func unreadable(_ mistakes: Mistakes, _ language: Language) -> Problem {
        var problem = Problem(
            .badEntry, Text("Der Eintrag ist nicht lesbar", en: "Entry cannot be read"), .badRequest,
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
        let found = mistake.found(in: language), expected = mistake.expected(in: language)
        switch language {
        case .de:
            let place = mistake.key.isEmpty ? mistake.line > 0 ? "Zeile \(mistake.line)" : "Der Inhalt" : mistake.key
            return "\(place): gefunden \(found); erwartet \(expected)."
        case .en:
            let place = mistake.key.isEmpty ? mistake.line > 0 ? "Line \(mistake.line)" : "The body" : mistake.key
            return "\(place): found \(found); expected \(expected)."
        }
    }

    private static func more(_ mistakes: Mistakes, _ language: Language) -> String? {
        guard mistakes.count > 1 else { return nil }
        let more = mistakes.count - 1, isCut = mistakes.further > 0
        return switch language {
        case .de: "Und \(more) weitere, " + (isCut ? "die ersten \(Mistakes.most) stehen unter mistakes." : "genannt unter mistakes.")
        case .en: "And \(more) more, " + (isCut ? "the first \(Mistakes.most) are listed under mistakes." : "listed under mistakes.")
        }
    }

    /// The ledger has not taken it, or may not have.
    static func notTaken(_ error: NotTaken) -> Problem {
        let outcome = error.isCertain
            ? unchanged
            : Text(
                "Ob die Einträge stehen, ist nicht bekannt: den Vorgang lesen, bevor sie noch einmal gesendet werden.",
                en: "Whether the entries are there is not known: read the matter before you send them again.")
        return Problem(.notTaken, Text("Nicht angenommen", en: "Not taken"), .serviceUnavailable, Text(each: {
            outcome.in($0) + " " + error.sentence.in($0)
        }))
    }

    static let busy: Problem = {
        var problem = Problem(.busy, Text("Überlastet", en: "Service unavailable"), .serviceUnavailable, Text(
            "Es werden so viele Einträge gelesen, dass im Augenblick keine weiteren angenommen werden. Es wurde nichts "
                + "geändert; in einigen Sekunden noch einmal senden.",
            en: "So many entries are being read that no more are taken in at the moment. Nothing was changed; "
                + "send it again in some seconds."))
        problem.retryAfter = 5
        return problem
    }()

    /// The sentences that the forms show.
    /// - Parameter language: of what is listed.
    static func refused(_ error: RefusedEntries, _ language: Language) -> Problem {
        let first = error.refused.first?.refusal
        let isQuestion = error.refused.allSatisfy { $0.refusal.isQuestion }
        let title = isQuestion
            ? Text(phrase: "Stimmt das so?") : Text(phrase: "Das geht so nicht")
        var problem = Problem(.refused, title, .unprocessableContent, Text(each: { language in
            [first?.rule.in(language), first?.help?.in(language), unchanged.in(language)]
                .compactMap { $0 }.joined(separator: " ")
        }))
        problem.further = error.refused.count > Mistakes.most ? error.refused.count - Mistakes.most : nil
        problem.refusals = error.refused.prefix(Mistakes.most).map { refused in
            let refusal = refused.refusal
            return RefusalJSON(
                entry: refused.entry.entry.header.id, index: refused.index, detail: refusal.rule.in(language), help: refusal.help?.in(language),
                confirm: refusal.isQuestion ? refusal.questions : nil)
        }
        return problem
    }

    /// Who has seen nothing for long gets the latest of what has come in.
    static let mostChanges = 100

    static func moved(_ error: MatterMoved) -> Problem {
        let since = error.since ?? []
        let detail = error.since == nil
            ? Text(
                "If-Match nennt einen Stand, den dieses Register nicht hatte: Er ist aus einem anderen Register, oder "
                    + "aus einer Kopie, die weitergeführt wurde. Dieses steht bei \(error.mark).",
                en: "If-Match names a state that this ledger has not had: it is of another ledger, or of a copy that "
                    + "has gone on. This one stands at \(error.mark).")
            : come(since.count, head: error.mark)
        let title = Text("Der Vorgang hat sich geändert", en: "The matter has changed")
        var problem = Problem(.moved, title, .conflict, Text(
            "\(detail.de) \(unchanged.de)", en: "\(detail.in(.en)) \(unchanged.in(.en))"))
        problem.position = error.mark.position
        problem.head = error.mark.description
        problem.changed = since.suffix(mostChanges).map {
            ChangeJSON(id: $0.header.id, type: $0.type, position: $0.position, recorded: $0.recorded, title: $0.content.headline)
        }
        return problem
    }

    private static func come(_ count: Int, head: RegisterMark) -> Text {
        let entries = count == 1
            ? Text("ein Eintrag", en: "an entry") : Text("\(count) Einträge", en: "\(count) entries")
        let listed = count > mostChanges
            ? Text(
                "die letzten \(mostChanges) davon stehen unter changed",
                en: "the last \(mostChanges) of them are listed under changed")
            : count == 1
            ? Text("er steht unter changed", en: "it is listed under changed")
            : Text("sie stehen unter changed", en: "they are listed under changed")
        let come = count == 1 ? "ist" : "sind"
        return Text(
            "Seither \(come) in den Vorgang \(entries.de) gekommen; \(listed.de). Ihn neu lesen, und mit dem Kopf "
                + "\(head) noch einmal senden.",
            en: "Since then the matter has got \(entries.in(.en)); \(listed.in(.en)). Read it again, and send anew "
                + "with the head \(head).")
    }
}
