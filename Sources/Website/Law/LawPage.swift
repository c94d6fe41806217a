import Decisions
import Documents

/// What an application needs, what is found on it, and by which provisions.
struct LawPage {
    let parts: Parts
    init(_ parts: Parts) { self.parts = parts }
    var words: Words { parts.words }
    var page: PageRequest { parts.page }

    var body: (String, HTML) {
        let title = words("Recht", "Law")
        let requirements = parts.matter.law.requirements.map(requirement)
        let norms = parts.matter.law.norms.all.filter { $0.content.inForce.map { $0 <= page.asOf } ?? true }.map(norm)
        let competences = parts.matter.law.competences.map {
            [Cell([.text($0.content.question.in(page.language))], isRowHeader: true), Cell($0.content.decides.in(page.language)), Cell($0.content.basis.in(page.language))]
        }
        let table = page.writer.blocks([.table(Table(
            caption: [.text(words("Wer entscheidet", "Who decides"))],
            head: [words("Frage", "Question"), words("Zuständig", "Responsible"), words("Grundlage", "Basis")].map { Cell($0) }, rows: competences))], idPrefix: "who")
        let content: HTML = """
            <div class="ev-grid">
            \(parts.section(words("Voraussetzungen eines Antrags", "What an application needs"), wide: true, parts.rows(requirements, empty: words("Keine.", "None."))))
            \(parts.section(words("Vorschriften", "Acts and regulations"), parts.rows(norms, empty: words("Keine.", "None."))))
            \(parts.section(words("Zuständigkeiten", "Responsibilities"), table))
            </div>
            """
        return (title, MatterFrame(parts: parts)(part: "law", title: title, content))
    }

    private func requirement(_ requirement: Recorded<Requirement>) -> HTML {
        let examination = parts.matter.examination(of: requirement)
        let finding = examination.finding
        let readings = (requirement.content.readings ?? []).map { reading -> HTML in
            let provision = parts.matter.law.provisions[reading.provision]
            let norm = provision.flatMap { parts.matter.law.norms[$0.content.norm] }
            let rank: HTML? = norm.map { "<span class=\"ev-src\">\(words.rank($0.content.rank)), \(page.text($0.content.short))</span> " }
            return "<li><strong>\(provision.map { page.text($0.content.citation) })</strong> \(rank)(\(words.force(reading.force))): \(page.text(reading.says))\(quoted(reading.quotation))</li>"
        }
        let list: HTML? = readings.isEmpty ? nil : "<ul>\(readings)</ul>"
        let found: HTML? = finding.map { "<div>\(page.text($0.content.reason)) \(parts.source($0.header))</div>" }
        let claims = examination.claims.map { "<div>\(words("Daneben wird behauptet", "It is also claimed")): \(page.text($0.content.reason)) \(parts.source($0.header))</div>" as HTML }
        let note: HTML? = requirement.content.note.map { " <span class=\"ev-src\">\(page.text($0))</span>" }
        let stake: HTML? = parts.view.figures.atStake(on: requirement.id)?.value.money.map {
            "<div>\(words("Daran hängt die Förderung, für den Plan \(page.type.money($0)) im Jahr.", "The grant depends on it: \(page.type.money($0)) a year for the plan."))</div>"
        }
        return "<li id=\"\(requirement.header.id)\"><span class=\"ev-tag ev-tag--\(Parts.tone(finding?.content.status))\">\(words.finding(finding?.content.status))</span><div><strong>\(page.text(requirement.content.title))</strong> (\(words.force(requirement.content.force)))\(note)\(found)\(claims)\(stake)\(list) \(parts.source(requirement.header, date: false))</div></li>\n"
    }

    private func quoted(_ words: String?) -> HTML? { words.map { " <q lang=\"de\">\(Typography.protect($0))</q>" } }

    private func norm(_ norm: Recorded<Norm>) -> HTML {
        let content = norm.content
        let from = content.inForce.map { words("ab \(page.type.day($0))", "from \(page.type.day($0))") }
        // An end that was still to come is not known yet as of this day.
        let to = content.outOfForce.flatMap { $0 < page.asOf ? $0 : nil }.map { words("bis \(page.type.day($0))", "until \(page.type.day($0))") }
        let span = [from, to].compactMap { $0 }.joined(separator: " ")
        let state = content.isInForce(on: page.asOf) ? words.rank(content.rank) : words("außer Kraft", "no longer in force")
        let provisions = parts.matter.law.provisions.all.filter { $0.content.norm == norm.id }.map { "<li>\(page.text($0.content.citation)): \(page.text($0.content.says))\(quoted($0.content.quotation))</li>" as HTML }
        let list: HTML? = provisions.isEmpty ? nil : "<ul>\(provisions)</ul>"
        return parts.row(state, content.isInForce(on: page.asOf) ? "green" : "soft",
            "\(page.text(content.title)), \(Typography.protect(content.citation)) <span class=\"ev-src\">\(span)</span>\(list) \(parts.source(norm.header, date: false))")
    }
}
