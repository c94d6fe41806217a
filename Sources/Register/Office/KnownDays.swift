import Costing
import Decisions

extension Office {
    /// Refuses a day after today: nobody knows what will be true on it.
    public func checkIsKnown(_ day: Day) throws(Refusal) {
        if day > today { throw Refusal.ahead(day.iso, today: today) }
    }

    /// Papers go out as of a day up to today, by whatever way they come in.
    func checkIssued(_ entry: Entry) throws(Refusal) {
        guard let paper = entry.content as? PaperIssued else { return }
        try checkIsKnown(paper.asOf)
        if let day = entry.header.on?.lastDay { try checkIsKnown(day) }
    }
}

extension Refusal {
    /// Of a date that has not come yet, as it was written.
    static func ahead(_ found: String, today: Day, at key: String? = nil) -> Refusal {
        Refusal(
            Text(
                phrase: """
                    Gefunden: „\(found, "found")“. Erwartet: ein Tag bis zum \(today.inWords, "today"), in der Form \
                    2013-01-31.
                    """),
            help: PartialDate(found)?.upTo(today).map { span in
                Text(phrase: "Liegt es schon zurück und ist nur der Tag nicht bekannt: „\(span, "span")“.")
            },
            key: key)
    }
}

extension PartialDate {
    /// The part of a span that has not ended which lies up to today; nil where
    /// none does.
    fileprivate func upTo(_ today: Day) -> PartialDate? {
        guard let first = firstDay, let last = lastDay, first <= today, last > today else { return nil }
        return first == today ? .day(today) : .between(first, today)
    }
}

extension Entry {
    /// Whether it can only be known once its day has come: somebody did, said or
    /// found something.
    var hasHappened: Bool {
        switch kind.tense {
        case .happened: true
        case .holds, .always: false
        }
    }
}
