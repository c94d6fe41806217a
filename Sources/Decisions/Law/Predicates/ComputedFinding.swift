extension RequirementFinding.Computed {
    /// All the same, and it is that. Not required by one and met under another
    /// is met by both. Otherwise it is contested, and nobody here judges.
    init(_ findings: [ProvisionFinding]) {
        let statuses = Set(findings.map(\.status))
        if findings.isEmpty {
            self.init(status: .open, reasons: Verdict.unexamined.reasons, evidence: [])
        } else if let status = statuses.first, statuses.count == 1 {
            self.init(status, findings)
        } else if statuses == [.met, .notApplicable] {
            self.init(.met, findings)
        } else {
            let named = findings.filter { $0.provision != nil }
            let apart = Set(named.map(\.status))
            if apart.count > 1, apart != [.met, .notApplicable] {
                self.init(contested: named)
            } else {
                // Only two provisions can be at odds; otherwise the worst counts.
                let worst: [FindingStatus] = [.failed, .open, .metWithCondition]
                self.init(worst.first { statuses.contains($0) } ?? .open, findings)
            }
        }
    }

    private init(contested findings: [ProvisionFinding]) {
        let first = Text(phrase: "Die Vorschriften führen zu verschiedenen Ergebnissen.")
        let each = findings.map { finding in
            Text.both { language in
                let what =
                    (finding.provision?.inWords(language) ?? "") + ": "
                    + finding.status.inWordsUnderProvision(language, finding.force) + "."
                return finding.status == .notApplicable ? what : what + " " + Text.joined(finding.reasons).in(language)
            }
        }
        self.init(status: .contested, reasons: [first] + each, evidence: findings.flatMap(\.evidence).withoutRepeats)
    }

    private init(_ status: FindingStatus, _ findings: [ProvisionFinding]) {
        let decisive = findings.filter { $0.status == status }
        self.init(
            status: status, reasons: decisive.flatMap(\.reasons).withoutRepeats,
            evidence: decisive.flatMap(\.evidence).withoutRepeats)
    }

    /// As far as the precondition goes. While that is open, the requirement
    /// does not apply yet.
    func under(_ precondition: Verdict?) -> Self {
        switch precondition?.status {
        case nil, .met?, .metWithCondition?: return self
        case .failed?: return lapsed(Text(phrase: "Die Voraussetzung gilt hier nicht."), precondition)
        case .open?: return lapsed(Text(phrase: "Die Voraussetzung gilt hier noch nicht."), precondition)
        }
    }

    private func lapsed(_ first: Text, _ precondition: Verdict?) -> Self {
        Self(
            status: .notApplicable, reasons: [first] + (precondition?.reasons ?? []),
            evidence: precondition?.evidence ?? [])
    }
}
