import Decisions
import Documents

/// The provisions from which a requirement is drawn: citation, rank, date,
/// force, and what each comes to.
struct ProvisionChain {
    let parts: Parts
    let examination: Examination
    init(_ parts: Parts, _ examination: Examination) {
        self.parts = parts
        self.examination = examination
    }
    var words: Words { parts.words }
    var page: PageRequest { parts.page }

    var html: HTML? {
        let items = (examination.requirement.content.readings ?? []).compactMap { reading in
            // A later provision is not known yet as of this day.
            parts.matter.law.provisions[reading.provision].map { item(reading, $0) }
        }
        return items.isEmpty ? nil : "<ul>\(items)</ul>"
    }

    private func item(_ reading: Requirement.Reading, _ provision: Recorded<Provision>) -> HTML {
        let norm = parts.matter.law.norms[provision.content.norm]
        let rank: HTML? = norm.map { " <span class=\"ev-src\">\(describe($0))</span>" }
        let found = examination.computed?.byProvision.first { $0.provision?.id == reading.provision }
        let finding: HTML? = found.map { finding -> HTML in
            // That a provision does not require it is all there is to say.
            let reasons: HTML? = finding.status == .notApplicable ? nil : " \(HTML(joining: finding.reasons.map(page.text), separator: " "))"
            return "<br>\(words("danach", "under it")): <strong>\(words.underProvision(finding))</strong>.\(reasons)"
        }
        return "<li><strong>\(page.text(provision.content.citation))</strong>\(rank) (\(words.force(reading.force))): \(page.text(reading.says))\(parts.quotation(reading.quotation))\(finding)</li>\n"
    }

    /// Rank and date, and whether it holds on the day of the page.
    private func describe(_ norm: Recorded<Norm>) -> HTML {
        let since: HTML? = (norm.content.inForce.map { page.type.day($0) } ?? norm.header.on.map(page.type.date)).map { ", \($0)" }
        let state: HTML? = norm.content.isInForce(on: page.asOf) ? nil : ", \(words("gilt an diesem Tag nicht", "not in force on this day"))"
        return "\(words.rank(norm.content.rank)), \(page.text(norm.content.short))\(since)\(state)"
    }
}

extension Parts {
    /// A norm's own words, which are German.
    func quotation(_ text: String?) -> HTML? { text.map { " <q lang=\"de\">\(Typography.protect($0))</q>" } }
}
