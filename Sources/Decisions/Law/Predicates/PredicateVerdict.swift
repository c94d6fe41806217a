import Costing

extension Predicate {
    /// What it comes to on the evidence's day. A function of what is dated up
    /// to that day; it never fails.
    public func verdict(on evidence: some Evidence) -> Verdict { verdict(on: evidence, isJoint: true) }

    /// - Parameter isJoint: whether parts that hang on the same missing day are
    ///   taken together.
    func verdict(on evidence: some Evidence, isJoint: Bool) -> Verdict {
        switch self {
        case .adopted(let term): return term.verdict(on: evidence)
        case .agreed(let term): return term.verdict(on: evidence)
        case .resolved(let term): return term.verdict(on: evidence)
        case .posts(let term): return term.verdict(on: evidence)
        case .applied(let term): return term.verdict(on: evidence)
        case .document(let term): return term.verdict(on: evidence)
        case .happened(let term): return term.hasHappened(on: evidence)
        case .reached(let day): return Predicate.reached(day, evidence.day)
        case .until(let day): return Predicate.until(day, evidence.day)
        case .figure(let term): return term.verdict(on: evidence)
        case .not(let part): return part.denial(on: evidence, isJoint: isJoint)
        case .all, .any, .unless:
            let apart = together { $0.verdict(on: evidence, isJoint: isJoint) }
            return isJoint ? jointly(apart, on: evidence) { $0.verdict(on: $1, isJoint: false) } : apart
        }
    }

    /// Of its parts, each judged by itself.
    private func together(_ verdict: (Predicate) -> Verdict) -> Verdict {
        switch self {
        case .any(let parts): .any(parts.map(verdict))
        case .unless(let exempt, let required): Predicate.unless(exempt: verdict(exempt), required: verdict(required))
        default: .all(parts.map(verdict))
        }
    }

    /// Whether there is no evidence that it is so, as of the day. What stands in
    /// it is denied part by part, so that a time limit that is still to end
    /// stays open and what is denied twice is affirmed.
    private func denial(on evidence: some Evidence, isJoint: Bool) -> Verdict {
        switch self {
        case .not(let part): return part.verdict(on: evidence, isJoint: isJoint)
        case .all, .any, .unless:
            let denied = parts.map { $0.denial(on: evidence, isJoint: isJoint) }
            let apart: Verdict = if case .all = self { .any(denied) } else { .all(denied) }
            return isJoint ? jointly(apart, on: evidence) { $0.denial(on: $1, isJoint: false) } : apart
        case .until(let day):
            return day.next.map { Predicate.reached($0, evidence.day) }
                ?? verdict(on: evidence, isJoint: isJoint).negated
        default: return verdict(on: evidence, isJoint: isJoint).negated
        }
    }

    private static func reached(_ day: Day, _ today: Day) -> Verdict {
        today >= day
            ? Verdict(.met, .both { Phrase("der \(day.inWords($0), "day") ist erreicht.").in($0) }, evidence: nil)
            : Verdict(
                .open,
                .both {
                    Phrase(
                        """
                        der \(day.inWords($0), "day") ist noch nicht erreicht.
                        """
                    ).in($0)
                }, evidence: nil)
    }

    private static func until(_ day: Day, _ today: Day) -> Verdict {
        today <= day
            ? Verdict(
                .met,
                .both {
                    Phrase(
                        """
                        die Frist läuft bis zum \(day.inWords($0), "day").
                        """
                    ).in($0)
                }, evidence: nil)
            : Verdict(
                .failed,
                .both {
                    Phrase(
                        """
                        die Frist ist am \(day.inWords($0), "day") abgelaufen.
                        """
                    ).in($0)
                }, evidence: nil)
    }

    /// As `any`; but an exemption that decides is called one, and what is
    /// required is named with an exemption that is open.
    private static func unless(exempt: Verdict, required: Verdict) -> Verdict {
        let exemption = Verdict(
            exempt.status,
            exempt.reasons.enumerated().map { index, reason in
                index == 0 ? Text(phrase: "Eine Ausnahme gilt: \(reason, "reason")") : reason
            }, evidence: exempt.evidence)
        let possible = Verdict(
            exempt.status,
            exempt.reasons.enumerated().map { index, reason in
                index == 0 ? Text(phrase: "Ob eine Ausnahme gilt, ist offen: \(reason, "reason")") : reason
            }, evidence: exempt.evidence)
        if required.status >= exempt.status, required.status > .open { return required }
        switch exempt.status {
        case .met, .metWithCondition: return exemption
        case .open:
            var open = Verdict(
                .open, required.reasons + possible.reasons, evidence: required.evidence + exempt.evidence)
            open.ways = Verdict.ways(of: [required, exempt], max)
            return open
        case .failed: return required
        }
    }
}
