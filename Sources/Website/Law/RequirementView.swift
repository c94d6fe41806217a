import Decisions
import Documents

/// One requirement: what is found on it, by which provisions, on which events
/// it rests, and what hangs on it.
struct RequirementView {
    let parts: Parts
    private let events: Set<String>
    init(_ parts: Parts) {
        self.parts = parts
        events = Set(CourseOfEvents(parts.matter).events.map(\.entry.header.id))
    }
    var words: Words { parts.words }
    var page: PageRequest { parts.page }

    func html(_ examination: Examination) -> HTML {
        let requirement = examination.requirement
        let note: HTML? = requirement.content.note.map { " <span class=\"ev-src\">\(page.text($0))</span>" }
        let status = examination.status
        let chain = ProvisionChain(parts, examination).html
        return """
            <li id="\(requirement.header.id)"><span class="ev-tag ev-tag--\(Parts.tone(status))">\(words.finding(status))</span><div>
            <strong>\(page.text(requirement.content.title))</strong> (\(words.force(requirement.content.force)))\(note) \(parts.source(requirement.header, date: false))
            \(reason(examination))\(contested(examination))\(chain)\(evidence(examination))\(others(examination))\(claims(examination))\(stake(examination))\(due(examination))\(parts.dayNotes(examination.requirement.content))
            </div></li>

            """
    }

    /// The leading finding; beside it the other, where the two differ.
    private func reason(_ examination: Examination) -> HTML {
        let entered = examination.finding, computed = examination.computed?.computed
        guard let entered else {
            guard let computed else {
                return "<p>\(words("Dazu ist kein Befund verzeichnet, und berechnen lässt er sich nicht.", "No finding is recorded on this, and none can be computed."))</p>"
            }
            return "<p>\(page.text(computed.reason))</p>"
        }
        let by: HTML? = entered.content.settledBy.map { " \(words("Entschieden durch", "Settled by")) \(page.text(parts.matter.name(of: $0)))." }
        let own: HTML = "<span id=\"\(entered.header.id)\">\(page.text(entered.content.reason)) \(parts.source(entered.header))</span>\(by)"
        guard let computed, computed.status != entered.content.status else { return "<p>\(own)</p>" }
        let which = switch (examination.isFindingLeading, entered.content.settledBy, entered.content.status) {
        case (true, _?, _): words("Es zählt die Entscheidung.", "What was settled counts.")
        case (true, nil, .notApplicable): words(
            "Es zählt der eingetragene Befund: Berechnet wird, ob die Voraussetzung erfüllt wäre, nicht, ob sie noch gilt.",
            "The finding that was entered counts: what is computed is whether the requirement would be met, not whether it still applies.")
        case (true, nil, _): words(
            "Es zählt der eingetragene Befund: Was sich berechnen lässt, hat sich seither nicht geändert.",
            "The finding that was entered counts: what can be computed has not changed since.")
        case (false, _, _) where computed.status == .failed: words(
            "Es zählt, was sich berechnen lässt: Dass sie nicht erfüllt ist, ändert nur, was neu geschieht, kein Befund.",
            "What can be computed counts: that it is not met is changed only by what happens anew, not by a finding.")
        case (false, _, _): words(
            "Es zählt, was sich berechnen lässt: Seit dem eingetragenen Befund ist etwas geschehen oder eine Vorschrift in Kraft getreten, oder zwei Vorschriften stehen gegeneinander.",
            "What can be computed counts: since the finding was entered something has happened or a provision has come into force, or two provisions are at odds.")
        }
        return """
            <dl class="ev-facts"><div><dt>\(words("Eingetragen", "Entered")): \(words.finding(entered.content.status))</dt><dd>\(own)</dd></div>
            <div><dt>\(words("Berechnet", "Computed")): \(words.finding(computed.status))</dt><dd>\(page.text(computed.reason))</dd></div></dl>
            <p class="ev-src">\(which)</p>
            """
    }

    private func contested(_ examination: Examination) -> HTML? {
        guard examination.status == .contested else { return nil }
        let may = parts.matter.competences(on: examination.requirement.id.text).map { page.text($0.content.decides) }
        let who: HTML? = may.isEmpty ? nil : " \(words("Entscheiden kann", "It can be settled by")): \(HTML(joining: may, separator: "; "))."
        return "<p><strong>\(words("Die Vorschriften führen zu verschiedenen Ergebnissen.", "The provisions lead to different findings."))</strong> \(words("Rang und Datum stehen dabei; welche vorgeht, entscheidet dieses Programm nicht.", "Rank and date are given; this program does not judge which of them prevails."))\(who)</p>"
    }

    /// The entries on which it rests, each leading to where it stands.
    private func evidence(_ examination: Examination) -> HTML? {
        let own = examination.finding?.header.id
        let items = (examination.evidence + [examination.finding?.content.resolution?.text].compactMap { $0 }).reduce(into: [String]()) { list, id in
            if !list.contains(id), id != own { list.append(id) }
        }.compactMap { parts.matter.entry($0) }.map(item)
        return items.isEmpty ? nil : "<p>\(words("Das beruht auf", "This rests on")): \(HTML(joining: items, separator: "; ")).</p>"
    }

    private func item(_ entry: Entry) -> HTML {
        let date: HTML? = entry.header.on.map { ", \(page.type.date($0))" }
        let title: HTML = "\(words.kind(of: entry.type)) \(page.quoted(entry.content.headline))\(date)"
        // What rests on our own assumption must not look like a fact.
        let grade: HTML? = parts.matter.grade(of: entry.header) == .assumption ? " \(parts.grade(.assumption))" : nil
        let named: HTML = address(entry).map { "<a href=\"\(page.link("/matters/\(parts.view.id)/\($0)") )#\(entry.header.id)\">\(title)</a>" } ?? title
        return "\(named)\(parts.files(of: entry))\(grade)"
    }

    private func address(_ entry: Entry) -> String? {
        if Recorded<ConsentRound>(entry) != nil { return "consent/\(entry.header.id)" }
        if events.contains(entry.header.id) { return "course" }
        return entry.kind.file == .costs ? "costs" : nil
    }

    /// Findings that a settlement outweighs, and a settlement that the law has
    /// overtaken.
    private func others(_ examination: Examination) -> [HTML] {
        let after = examination.afterSettlement.map { beside($0, words("Später eingetragen, ohne die Entscheidung zu ändern", "Entered later, changing nothing of what was settled")) }
        let reopened = examination.reopened.map { settled -> HTML in
            let by = settled.content.settledBy.map { parts.matter.name(of: $0).in(page.language) } ?? ""
            return beside(settled, words("Entschieden hatte \(by); seither hat sich das Recht geändert, die Frage ist wieder offen", "\(by) had settled it; the law has changed since, and the question is open again"))
        }
        return after + [reopened].compactMap { $0 }
    }

    private func beside(_ finding: Recorded<Finding>, _ what: String) -> HTML {
        "<p id=\"\(finding.header.id)\">\(what) (\(words.finding(finding.content.status))): \(page.text(finding.content.reason)) \(parts.source(finding.header))</p>"
    }

    private func claims(_ examination: Examination) -> [HTML] {
        examination.claims.map {
            "<p id=\"\($0.header.id)\">\(words("Daneben wird behauptet", "It is also claimed")) (\(words.finding($0.content.status))): \(page.text($0.content.reason)) \(parts.source($0.header))</p>"
        }
    }

    private func stake(_ examination: Examination) -> HTML? {
        parts.view.figures.atStake(on: examination.requirement.id)?.value.money.map {
            "<p>\(words("Daran hängt die Förderung, für den Plan \(page.type.money($0)) im Jahr.", "The grant depends on it: \(page.type.money($0)) a year for the plan."))</p>"
        }
    }

    private func due(_ examination: Examination) -> HTML? {
        examination.requirement.content.due.map { day in
            let isLate = day < parts.view.statusDay && !examination.isMet
            let after: HTML? = parts.matter.metLate(examination).map { " \(words.metLate($0, page.type))" }
            let late: HTML? = after ?? (isLate ? " <strong>\(words("Die Frist ist verstrichen.", "The deadline has passed."))</strong>" : nil)
            return "<p>\(words("Zu erfüllen bis zum \(page.type.day(day)).", "To be met by \(page.type.day(day))."))\(late)</p>"
        }
    }
}
