import Costing

extension Predicate.Applied {
    func verdict(on evidence: some Evidence) -> Verdict {
        let made = evidence.applications().known(on: evidence.day).map { application in
            application.verdict(.both { language in
                switch language {
                case .de: "der Antrag ist\(application.when(.de)) gestellt worden."
                case .en: "the application was made\(application.when(.en))."
                }
            }, deadline, asOf: evidence.day)
        }
        let missing = Text(phrase: "Ein Antrag ist nicht verzeichnet.")
        return .best(made, missing: missing, deadline, asOf: evidence.day)
    }
}

extension Predicate.Present {
    func verdict(on evidence: some Evidence) -> Verdict {
        let term = evidence.name(.document, kind)
        let present = evidence.documents(kind: kind).known(on: evidence.day).map { document in
            document.verdict(.both { language in
                let date = document.on.map { " (" + $0.inWords(language) + ")" } ?? ""
                return term.thing(language) + (language == .de ? " liegt vor" : " is at hand") + date + "."
            }, deadline, asOf: evidence.day)
        }
        let missing = Text.both { $0 == .de ? "\(term.thing(.de)) ist nicht verzeichnet." : "\(term.thing(.en)) is not recorded." }
        return .best(present, missing: missing, deadline, asOf: evidence.day)
    }

    /// As something that happened; its own title says what.
    func hasHappened(on evidence: some Evidence) -> Verdict {
        let term = evidence.name(.event, kind)
        let happened = evidence.occurrences(kind: kind).known(on: evidence.day).map { occurrence in
            occurrence.verdict(.both { language in
                let title = evidence.name(.entry, occurrence.entry).text.quoted(language)
                let date = occurrence.on.map { " (" + $0.inWords(language) + ")" } ?? ""
                return language == .de ? "verzeichnet ist \(title)\(date)." : "\(title) is recorded\(date)."
            }, deadline, asOf: evidence.day)
        }
        let missing = Text.both { $0 == .de ? "\(term.text.quoted(.de)) ist nicht verzeichnet." : "\(term.text.quoted(.en)) is not recorded." }
        return .best(happened, missing: missing, deadline, asOf: evidence.day)
    }
}
