extension Matter {
    /// What nothing else rests on can be taken back.
    func decide(_ withdrawal: Withdrawal, on: PartialDate?) throws(Refusal) {
        guard
            let entry = entry(withdrawal.entry).flatMap({ withdrawal.takes($0) ? $0 : nil })
                ?? entries.last(where: withdrawal.takes)
        else {
            throw Refusal(
                Text(
                    phrase: """
                        Den Eintrag „\(withdrawal.entry, "entry")“ gibt es nicht, oder er ist schon zurückgezogen.
                        """),
                key: "entry")
        }
        try checkKind(of: withdrawal)
        guard !withdrawal.reason.de.isBlank else {
            throw Refusal(Text(phrase: "Wer einen Eintrag zurückzieht, nennt den Grund."), key: "reason")
        }
        if let made = entry.header.on?.lastDay, let day = on?.lastDay, day < made {
            throw Refusal(
                Text(
                    phrase: """
                        Der Eintrag wirkt erst seit \(made.inWords, "made") und kann nicht vorher zurückgezogen werden.
                        """),
                key: "on")
        }
        if let obstacle = obstacle(to: entry) { throw obstacle }
    }

    /// One id may be borne by entries of several kinds: then it is said which of them is meant.
    private func checkKind(of withdrawal: Withdrawal) throws(Refusal) {
        let kinds = Set(entries.filter(withdrawal.takes).map(\.type)).sorted()
        guard kinds.count > 1 else { return }
        throw Refusal(
            Text(
                phrase: """
                    Die Kennung „\(withdrawal.entry, "entry")“ tragen mehrere Einträge verschiedener Art; \
                    zurückgezogen \
                    würden alle.
                    """),
            help: Text(
                phrase: """
                    Unter „kind“ die Art nennen, die gemeint ist: \
                    \({ language in kinds.joined(separator: Phrase(" oder ").in(language)) }, "kinds").
                    """),
            key: "kind")
    }

    /// Why an entry cannot be withdrawn; nil where it can.
    func obstacle(to entry: Entry) -> Refusal? {
        let title = entry.content.headline
        func refusal(_ reason: Text, help: Text) -> Refusal {
            Refusal(
                Text(phrase: "„\(title, "title")“ kann nicht zurückgezogen werden: \(reason, "reason")"), help: help)
        }
        if case .never(let reason, let help) = entry.kind.withdrawal {
            return refusal(
                reason,
                help: help
                    ?? Text(
                        phrase: "Einen neuen, richtigen Eintrag machen; beide bleiben nachlesbar."))
        }
        if let reason = whyNeeded(entry) {
            return refusal(
                reason,
                help: Text(
                    phrase: "Zuerst einen neuen, richtigen Eintrag machen; er tritt an die Stelle des falschen."))
        }
        let resting = naming(entry).filter { !isAnnulled($0) }
        guard !resting.isEmpty else { return nil }
        return refusal(
            Text(phrase: "Darauf beruht noch: \(resting.listed, "listed")."),
            help: Text(phrase: "Zuerst zurückziehen, was darauf beruht."))
    }

    /// What no longer holds keeps back nothing that it was made from.
    private func isAnnulled(_ entry: Entry) -> Bool {
        entry.content is PaperIssued && papers.annulment(of: Identifier(entry.header.id)) != nil
    }

    /// Whether it could be withdrawn today.
    public func canWithdraw(_ id: String) -> Bool { whyNotWithdrawn(id) == nil }

    /// Why an entry cannot be withdrawn today, nil where it can.
    public func whyNotWithdrawn(_ id: String) -> Refusal? { entry(id).flatMap { obstacle(to: $0) } }

    public func whyNotWithdrawn(_ entry: Entry) -> Refusal? { obstacle(to: entry) }
}

extension [Entry] {
    /// Three by name, and how many more.
    fileprivate func listed(_ language: Language) -> String {
        let named = prefix(3).map { entry in
            let title = entry.content.headline.in(language)
            return Phrase("„\(title, "title")“").in(language)
        }
        let more = count > 3 ? [Phrase("\(count - 3, "count") weitere").in(language)] : []
        return (named + more).joined(separator: "; ")
    }
}

extension Matter {
    /// The entries that name another one.
    func naming(_ entry: Entry) -> [Entry] {
        entries.filter {
            $0 !== entry && !($0.header.id == entry.header.id && $0.type == entry.type) && Naming(of: $0).names(entry)
        }
    }
}
