import Costing

extension Predicate.Applied {
    func verdict(on evidence: some Evidence) -> Verdict {
        let made = evidence.applications().known(on: evidence.day).map { application in
            application.verdict(
                .both { language in
                    Phrase("der Antrag ist\(application.when(language), "when") gestellt worden.").in(language)
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
            document.verdict(
                .both { language in
                    let date = document.on.map { " (" + $0.inWords(language) + ")" } ?? ""
                    return term.thing(language) + Phrase(" liegt vor").in(language) + date + "."
                }, deadline, asOf: evidence.day)
        }
        let missing = Text.both { Phrase("\(term.thing($0), "thing") ist nicht verzeichnet.").in($0) }
        return .best(present, missing: missing, deadline, asOf: evidence.day)
    }

    /// As something that happened; its own title says what.
    func hasHappened(on evidence: some Evidence) -> Verdict {
        let term = evidence.name(.event, kind)
        let happened = evidence.occurrences(kind: kind).known(on: evidence.day).map { occurrence in
            occurrence.verdict(
                .both { language in
                    let title = evidence.name(.entry, occurrence.entry).text.quoted(language)
                    let date = occurrence.on.map { " (" + $0.inWords(language) + ")" } ?? ""
                    return Phrase("verzeichnet ist \(title, "title")\(date, "date").").in(language)
                }, deadline, asOf: evidence.day)
        }
        let missing = Text.both { Phrase("\(term.text.quoted($0), "term") ist nicht verzeichnet.").in($0) }
        return .best(happened, missing: missing, deadline, asOf: evidence.day)
    }
}
