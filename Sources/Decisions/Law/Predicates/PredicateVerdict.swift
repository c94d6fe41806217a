import Costing

extension Predicate {
    /// What it comes to on the evidence's day. A function of what is dated up
    /// to that day; it never fails.
    public func verdict(on evidence: some Evidence) -> Verdict {
        switch self {
        case .adopted(let term): term.verdict(on: evidence)
        case .agreed(let term): term.verdict(on: evidence)
        case .resolved(let term): term.verdict(on: evidence)
        case .posts(let term): term.verdict(on: evidence)
        case .applied(let term): term.verdict(on: evidence)
        case .document(let term): term.verdict(on: evidence)
        case .happened(let term): term.hasHappened(on: evidence)
        case .reached(let day): Predicate.reached(day, evidence.day)
        case .until(let day): Predicate.until(day, evidence.day)
        case .figure(let term): term.verdict(on: evidence)
        case .all(let parts): .all(parts.map { $0.verdict(on: evidence) })
        case .any(let parts): .any(parts.map { $0.verdict(on: evidence) })
        case .not(let part): part.denial(on: evidence)
        case .unless(let exempt, let required):
            Predicate.unless(exempt: exempt.verdict(on: evidence), required: required.verdict(on: evidence))
        }
    }

    /// Whether there is no evidence that it is so, as of the day. What stands in
    /// it is denied part by part, so that a time limit that is still to end
    /// stays open and what is denied twice is affirmed.
    private func denial(on evidence: some Evidence) -> Verdict {
        switch self {
        case .not(let part): part.verdict(on: evidence)
        case .all(let parts): .any(parts.map { $0.denial(on: evidence) })
        case .any, .unless: .all(parts.map { $0.denial(on: evidence) })
        case .until(let day): day.next.map { Predicate.reached($0, evidence.day) } ?? verdict(on: evidence).negated
        default: verdict(on: evidence).negated
        }
    }

    private static func reached(_ day: Day, _ today: Day) -> Verdict {
        today >= day
            ? Verdict(.met, .both { $0 == .de ? "der \(day.inWords(.de)) ist erreicht." : "\(day.inWords(.en)) has been reached." }, evidence: nil)
            : Verdict(.open, .both { $0 == .de ? "der \(day.inWords(.de)) ist noch nicht erreicht." : "\(day.inWords(.en)) has not been reached yet." }, evidence: nil)
    }

    private static func until(_ day: Day, _ today: Day) -> Verdict {
        today <= day
            ? Verdict(.met, .both { $0 == .de ? "die Frist läuft bis zum \(day.inWords(.de))." : "the time limit runs until \(day.inWords(.en))." }, evidence: nil)
            : Verdict(.failed, .both { $0 == .de ? "die Frist ist am \(day.inWords(.de)) abgelaufen." : "the time limit ended on \(day.inWords(.en))." }, evidence: nil)
    }

    /// As `any`; but an exemption that decides is called one, and what is
    /// required is named with an exemption that is open.
    private static func unless(exempt: Verdict, required: Verdict) -> Verdict {
        let exemption = Verdict(exempt.status, exempt.reasons.enumerated().map { index, reason in
            index == 0 ? Text("Eine Ausnahme gilt: " + reason.de, en: "There is an exemption: " + reason.in(.en)) : reason
        }, evidence: exempt.evidence)
        let possible = Verdict(exempt.status, exempt.reasons.enumerated().map { index, reason in
            index == 0 ? Text("Ob eine Ausnahme gilt, ist offen: " + reason.de, en: "Whether there is an exemption is open: " + reason.in(.en)) : reason
        }, evidence: exempt.evidence)
        if required.status >= exempt.status, required.status > .open { return required }
        switch exempt.status {
        case .met, .metWithCondition: return exemption
        case .open:
            var open = Verdict(.open, required.reasons + possible.reasons, evidence: required.evidence + exempt.evidence)
            open.ways = Verdict.ways(of: [required, exempt], max)
            return open
        case .failed: return required
        }
    }
}
