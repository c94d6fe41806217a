/// Takes back an entry that was wrong: from its day on the entry counts no
/// more. What was known before stays as it was, and both stay in the ledger.
public struct Withdrawal: Content {
    public static let type = "matters.entry-withdrawn"
    /// The id of the entry.
    public var entry: String
    public var reason: Text
    public var headline: Text { reason }

    public init(entry: String, reason: Text) {
        self.entry = entry
        self.reason = reason
    }
}

extension Matter {
    /// What nothing else rests on can be taken back.
    func decide(_ withdrawal: Withdrawal, on: PartialDate?) throws(Refusal) {
        guard let entry = entry(withdrawal.entry) else {
            throw Refusal(
                Text("Den Eintrag „\(withdrawal.entry)“ gibt es nicht, oder er ist schon zurückgezogen.",
                     en: "There is no entry “\(withdrawal.entry)”, or it is withdrawn already."))
        }
        guard !withdrawal.reason.de.isBlank else {
            throw Refusal(Text("Wer einen Eintrag zurückzieht, nennt den Grund.", en: "Whoever withdraws an entry gives the reason."))
        }
        if let made = entry.header.on?.lastDay, let day = on?.lastDay, day < made {
            throw Refusal(
                Text("Der Eintrag wirkt erst seit \(made.inWords(.de)) und kann nicht vorher zurückgezogen werden.",
                     en: "The entry has been in effect only since \(made.inWords(.en)) and cannot be withdrawn before."))
        }
        if let reason = whatRestsOn(entry) {
            let title = entry.content.headline
            throw Refusal(
                Text("„\(title.de)“ kann nicht zurückgezogen werden: \(reason.de)",
                     en: "“\(title.in(.en))” cannot be withdrawn: \(reason.in(.en))"),
                help: Text("Einen neuen, richtigen Eintrag machen; er tritt an die Stelle des falschen.",
                           en: "Make a new, correct entry, which takes the wrong one’s place."))
        }
    }

    private func whatRestsOn(_ entry: Entry) -> Text? {
        let id = entry.header.id
        switch entry.content {
        case is CostVariant, is LevyKey, is StatusReport, is Finding, is Fact, is Occurrence, is ReportedFigure, is Position: return nil
        case is RateEdition:
            if costs.reported.contains(where: { $0.content.edition?.text == id }) {
                return Text("ein berichteter Betrag beruht auf ihr.", en: "a reported figure rests on it.")
            }
            return costs.editions.count > 1 ? nil : Text("eine andere Ausgabe gibt es nicht.", en: "there is no other edition.")
        case is PostPlan:
            let isUsed = costs.models.contains { $0.content.plan.text == id || $0.content.baseline.text == id }
                || options.options.contains { $0.content.plan?.text == id }
            return isUsed ? Text("eine Kostenrechnung oder Option beruht auf ihm.", en: "a cost model or option rests on it.") : nil
        default: return Text("anderes im Vorgang kann darauf beruhen.", en: "other things in the matter may rest on it.")
        }
    }

    /// Whether it could be withdrawn today.
    public func canWithdraw(_ id: String) -> Bool { entry(id).map { whatRestsOn($0) == nil } ?? false }
}
