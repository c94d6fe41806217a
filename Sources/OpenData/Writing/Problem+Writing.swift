import Decisions
import Hummingbird
import Register

/// Why nothing was recorded.
extension Problem {
    /// What cannot be read in the body.
    struct MistakeJSON: Encodable {
        /// A JSON Pointer into the body; empty for the whole.
        let key: String
        /// From 1; 0 where the whole is meant.
        let line: Int
        let found: String
        let expected: String
    }

    /// What the rules refuse.
    struct RefusalJSON: Encodable {
        /// The id of the entry, and its place in the body from 0.
        let entry: String
        let index: Int
        let detail: String
        let help: String?
        /// What is unlikely, to be repeated under `confirmed` in the entry if it
        /// is meant.
        let confirm: [TextJSON]?
    }

    /// What has come in meanwhile.
    struct ChangeJSON: Encodable {
        let id: String
        let type: String
        let position: Int64
        let recorded: String
        let title: TextJSON
    }

    static let nobodyWrites = Problem("Forbidden", "Forbidden", .forbidden, "This server takes no entries here. Nothing was changed.")

    static let foreign = Problem("Forbidden", "Forbidden", .forbidden, "The request came from a page of another site. Nothing was changed.")

    static func unsupported(found: String) -> Problem {
        Problem(
            "UnsupportedMediaType", "Unsupported media type", .unsupportedMediaType,
            "Entries are sent as application/json in UTF-8, not compressed. Nothing was changed.", found: found, expected: "application/json")
    }

    static let tooLarge = Problem(
        "TooLarge", "Content too large", .contentTooLarge,
        "At most \(WrittenEntries.mostBytes) bytes are taken at once. Nothing was changed.",
        expected: "at most \(WrittenEntries.mostBytes) bytes")

    static let brokenOff = Problem(
        "BadParameter", "Bad request", .badRequest, "The body breaks off before its end. Nothing was changed.", expected: "the whole body")

    static func tooMany(_ count: Int) -> Problem {
        Problem(
            "TooLarge", "Content too large", .contentTooLarge,
            "At most \(WrittenEntries.most) entries are taken at once; a case folder has no such limit. Nothing was changed.",
            found: "\(count) entries", expected: "at most \(WrittenEntries.most) entries")
    }

    /// In the reader's language, as what the rules refuse is.
    static func unreadable(_ mistakes: Mistakes, _ language: Language) -> Problem {
        let german = language == .de, unchanged = german ? "Es wurde nichts geändert." : "Nothing was changed."
        var problem = Problem(
            "BadEntry", german ? "Der Eintrag ist nicht lesbar" : "Entry cannot be read", .badRequest,
            [mistakes.listed.first.map { told($0, language) }, more(mistakes, language), unchanged].compactMap { $0 }.joined(separator: " "))
        problem.language = language
        problem.mistakes = mistakes.listed.map { mistake in
            MistakeJSON(key: mistake.key, line: mistake.line, found: mistake.found(in: language), expected: mistake.expected(in: language))
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
        Problem(
            "NotTaken", "Not taken", .serviceUnavailable,
            (error.isCertain ? "Nothing was changed. " : "Whether the entries are there is not known: read the matter before you send them again. ") + error.description)
    }

    static let busy: Problem = {
        var problem = Problem(
            "Busy", "Service unavailable", .serviceUnavailable,
            "So many entries are being read that no more are taken in at the moment. Nothing was changed; send it again in some seconds.")
        problem.retryAfter = 5
        return problem
    }()

    /// The sentences that the forms show, in the reader's language.
    static func refused(_ error: RefusedEntries, _ language: Language) -> Problem {
        let german = language == .de
        let first = error.refused.first?.refusal
        let isQuestion = error.refused.allSatisfy { $0.refusal.isQuestion }
        let title = isQuestion ? Text(phrase: "Stimmt das so?") : Text(phrase: "Das geht so nicht")
        var problem = Problem(
            "Refused", title.in(language), .unprocessableContent,
            [first?.rule.in(language), first?.help?.in(language), german ? "Es wurde nichts geändert." : "Nothing was changed."]
                .compactMap { $0 }.joined(separator: " "))
        problem.language = language
        problem.further = error.refused.count > Mistakes.most ? error.refused.count - Mistakes.most : nil
        problem.refusals = error.refused.prefix(Mistakes.most).map { refused in
            let refusal = refused.refusal
            return RefusalJSON(
                entry: refused.entry.entry.header.id, index: refused.index, detail: refusal.rule.in(language), help: refusal.help?.in(language),
                confirm: refusal.isQuestion ? refusal.questions.map { TextJSON($0) } : nil)
        }
        return problem
    }

    /// Who has seen nothing for long gets the latest of what has come in.
    static let mostChanges = 100

    static func moved(_ error: MatterMoved) -> Problem {
        let since = error.since ?? [], count = since.count
        let listed = count > mostChanges ? "the last \(mostChanges) of them are" : count == 1 ? "it is" : "they are"
        let detail = error.since == nil
            ? "If-Match names a state that this ledger has not had: it is of another ledger, or of a copy that has gone on. This one stands at \(error.mark)."
            : "Since then the matter has got \(count == 1 ? "an entry" : "\(count) entries"); \(listed) listed under changed. Read it again, and send anew with the head \(error.mark)."
        var problem = Problem("Moved", "The matter has changed", .conflict, detail + " Nothing was changed.")
        problem.position = error.mark.position
        problem.head = error.mark.description
        problem.changed = since.suffix(mostChanges).map {
            ChangeJSON(id: $0.header.id, type: $0.type, position: $0.position, recorded: $0.recorded, title: TextJSON($0.content.headline))
        }
        return problem
    }
}
