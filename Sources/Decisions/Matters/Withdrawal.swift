/// Takes back an entry that was wrong: from its day on the entry counts no
/// more. What was known before stays as it was, and both stay in the ledger.
public struct Withdrawal: Content {
    public static let kind = EntryKind(
        "matters.entry-withdrawn", Text("Rücknahme eines Eintrags", en: "withdrawal of an entry"), list: "withdrawals", file: .course,
        course: .other, tense: .happened, headline: .reason,
        withdrawal: .never(Text("Was zurückgezogen war, wird neu eingetragen.", en: "What was withdrawn is entered anew.")))
    /// The id of the entry.
    public var entry: String
    /// Which kind the entry is of, `council.body-ended`; nil, as in older events
    /// and where a case folder does not say: whatever bears the id. A source and
    /// a draft may have one id, and what belongs to a county is withdrawn for all
    /// its matters, where something else may bear it.
    public var kind: String?
    public var reason: Text
    public var headline: Text { reason }

    public init(entry: String, kind: String? = nil, reason: Text) {
        self.entry = entry
        self.kind = kind
        self.reason = reason
    }

    /// Whether it takes an entry back.
    public func takes(_ other: Entry) -> Bool { other.header.id == entry && (kind == nil || kind == other.type) }
}

/// An entry that was taken back, and the entry that did so.
public struct WithdrawnEntry: Sendable {
    public let entry: Entry
    public let withdrawal: Entry
    public var reason: Text { (withdrawal.content as? Withdrawal)?.reason ?? withdrawal.content.headline }
}

extension Matter {
    /// What nothing else rests on can be taken back.
    func decide(_ withdrawal: Withdrawal, on: PartialDate?) throws(Refusal) {
        guard let entry = entry(withdrawal.entry).flatMap({ withdrawal.takes($0) ? $0 : nil }) ?? entries.last(where: withdrawal.takes) else {
            throw Refusal(
                Text("Den Eintrag „\(withdrawal.entry)“ gibt es nicht, oder er ist schon zurückgezogen.",
                     en: "There is no entry “\(withdrawal.entry)”, or it is withdrawn already."))
        }
        try checkKind(of: withdrawal)
        guard !withdrawal.reason.de.isBlank else {
            throw Refusal(Text("Wer einen Eintrag zurückzieht, nennt den Grund.", en: "Whoever withdraws an entry gives the reason."))
        }
        if let made = entry.header.on?.lastDay, let day = on?.lastDay, day < made {
            throw Refusal(
                Text("Der Eintrag wirkt erst seit \(made.inWords(.de)) und kann nicht vorher zurückgezogen werden.",
                     en: "The entry has been in effect only since \(made.inWords(.en)) and cannot be withdrawn before."))
        }
        if let obstacle = obstacle(to: entry) { throw obstacle }
    }

    /// One id may be borne by entries of several kinds: then it is said which of them is meant.
    private func checkKind(of withdrawal: Withdrawal) throws(Refusal) {
        let kinds = Set(entries.filter(withdrawal.takes).map(\.type)).sorted()
        guard kinds.count > 1 else { return }
        throw Refusal(
            Text("Die Kennung „\(withdrawal.entry)“ tragen mehrere Einträge verschiedener Art; zurückgezogen würden alle.",
                 en: "Several entries of different kinds bear the id “\(withdrawal.entry)”; all would be withdrawn."),
            help: Text("Unter „kind“ die Art nennen, die gemeint ist: \(kinds.joined(separator: " oder ")).",
                       en: "Name the kind that is meant under “kind”: \(kinds.joined(separator: " or "))."))
    }

    /// Why an entry cannot be withdrawn; nil where it can.
    func obstacle(to entry: Entry) -> Refusal? {
        let title = entry.content.headline
        func refusal(_ reason: Text, help: Text) -> Refusal {
            Refusal(
                Text("„\(title.de)“ kann nicht zurückgezogen werden: \(reason.de)",
                     en: "“\(title.in(.en))” cannot be withdrawn: \(reason.in(.en))"), help: help)
        }
        if case .never(let reason, let help) = entry.kind.withdrawal {
            return refusal(reason, help: help ?? Text("Einen neuen, richtigen Eintrag machen; beide bleiben nachlesbar.",
                                                      en: "Make a new, correct entry; both can still be read."))
        }
        if let reason = whyNeeded(entry) {
            return refusal(reason, help: Text("Zuerst einen neuen, richtigen Eintrag machen; er tritt an die Stelle des falschen.",
                                              en: "First make a new, correct entry, which takes the wrong one’s place."))
        }
        let resting = naming(entry).filter { !isAnnulled($0) }
        guard !resting.isEmpty else { return nil }
        return refusal(
            Text("Darauf beruht noch: \(resting.listed(.de)).", en: "This still rests on it: \(resting.listed(.en))."),
            help: Text("Zuerst zurückziehen, was darauf beruht.", en: "First withdraw what rests on it."))
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
            return language == .de ? "„\(title)“" : "“\(title)”"
        }
        let more = count > 3 ? [language == .de ? "\(count - 3) weitere" : "\(count - 3) more"] : []
        return (named + more).joined(separator: "; ")
    }
}
