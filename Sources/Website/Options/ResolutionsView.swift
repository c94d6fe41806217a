import Costing
import Decisions
import Documents

/// What each body has resolved: its votes, what it settles, and whether what it
/// holds on to is still so.
struct ResolutionsView {
    let parts: MatterWriter
    init(_ parts: MatterWriter) { self.parts = parts }
    var words: Words { parts.words }
    var page: PageRequest { parts.page }

    var html: HTML {
        let items = parts.matter.council.resolutions.all.reversed().map(item)
        let form: HTML? = parts.view.isOpen ? ResolutionForm(parts: parts).folded : nil
        let list: HTML =
            items.isEmpty
            ? "<p class=\"ev-empty\">\(words("Zu diesem Stand ist kein Beschluss verzeichnet."))</p>"
            : "<ul class=\"ev-rows\">\n\(items)</ul>"
        return parts.section(words("Beschlüsse"), wide: true, id: "resolutions", "\(list)\(form)")
    }

    private func item(_ resolution: Recorded<Resolution>) -> HTML {
        let content = resolution.content
        let tone =
            switch content.outcome {
            case .adopted: "green";
            case .rejected: "red";
            case .recommended, .recommendedAgainst: "amber"
            }
        let text: HTML? = content.text.map { "<br>\(page.text($0))" }
        return """
            <li id="\(resolution.header.id)"><span class="ev-tag ev-tag--\(tone)">\(words.outcome(content.outcome))\
            </span><div>
            <strong>\(page.text(content.title))</strong> – \(page.text(parts.matter.name(of: content.organization))) \
            \(parts.source(resolution.header))\(parts.withdrawalLink(resolution))\(text)
            \(votes(content))\(reach(content))\(overruled(resolution))\(provisos(resolution))\(mandates(resolution))
            </div></li>

            """
    }

    /// In all, and by group as far as known.
    private func votes(_ resolution: Resolution) -> HTML {
        let all =
            resolution.votes.map {
                words.votes($0, resolution.majority, resolution.outcome)
                    + (resolution.majority == .unknown ? "" : ", " + words.majority(resolution.majority))
            } ?? words.majority(resolution.majority)
        let groups = (resolution.votesByGroup ?? []).map { group -> HTML in
            "\(page.text(parts.matter.name(of: group.group))): \(words.votes(group.votes))"
        }
        let by: HTML? = groups.isEmpty ? nil : " (\(HTML(joining: groups, separator: "; ")))"
        return "<p>\(words("Stimmen")): \(all)\(by)</p>"
    }

    /// What it answers, takes, meets and adopts.
    private func reach(_ resolution: Resolution) -> HTML? {
        func quoted(_ text: Text) -> HTML { page.quoted(text) }
        let questions = (resolution.settles ?? []).compactMap { parts.matter.options.questions[$0]?.content.title }.map(
            quoted)
        let requirements = (resolution.serves ?? []).compactMap { parts.matter.law.requirements[$0]?.content.title }
            .map(quoted)
        let concepts = (resolution.adopts ?? []).map {
            quoted(parts.matter.law.terms[Identifier($0)]?.content.title ?? Text($0))
        }
        let option = resolution.option.flatMap { parts.matter.options.options[$0]?.content.title }.map(quoted)
        let isFinal = resolution.outcome == .adopted
        let isNo = resolution.outcome == .rejected
        let lines: [(String, [HTML])] = [
            (
                isFinal
                    ? words("Entscheidet die Frage") : isNo ? words("Verneint die Frage") : words("Betrifft die Frage"),
                questions
            ),
            (isFinal ? words("Nimmt die Variante") : words("Betrifft die Variante"), [option].compactMap { $0 }),
            (words("Dient der Voraussetzung"), requirements),
            (isFinal ? words("Beschließt das Konzept") : words("Betrifft das Konzept"), concepts),
        ]
        let shown = lines.filter { !$0.1.isEmpty }.map { label, items in
            "<div><dt>\(label)</dt><dd>\(HTML(joining: items, separator: "; "))</dd></div>" as HTML
        }
        return shown.isEmpty ? nil : "<dl class=\"ev-facts\">\(shown)</dl>"
    }

    /// What has taken its place.
    private func overruled(_ resolution: Recorded<Resolution>) -> HTML? {
        let later = parts.view.decided.overruling(resolution)
        guard !later.isEmpty else { return nil }
        let lines = later.map { question, by -> HTML in
            """
            <li>\(page.quoted(question.content.title)): \(words("überholt durch")) <a href=\"#\(by.header.id)\">\
            \(page.text(by.content.title))</a> \(parts.source(by.header))</li>
            """
        }
        return "<ul>\(lines)</ul>"
    }

    /// What it holds on to, watched as of the day of the page.
    private func provisos(_ resolution: Recorded<Resolution>) -> HTML? {
        guard let provisos = resolution.content.provisos, !provisos.isEmpty else { return nil }
        let watched = parts.view.assessment.provisos.filter { $0.resolution.header.id == resolution.header.id }
        let rows = provisos.map { proviso -> HTML in
            guard let one = watched.first(where: { $0.proviso.id == proviso.id }) else {
                return parts.row(words("nicht überwacht"), "soft", page.text(proviso.text))
            }
            let tone =
                switch one.verdict.status {
                case .met, .metWithCondition: "green";
                case .open: "amber";
                case .failed: "red"
                }
            return parts.row(
                words.proviso(one.verdict.status), tone, "\(page.text(proviso.text)) \(page.text(one.verdict.reason))")
        }
        return "<p>\(words("Gilt nur")):</p><ul class=\"ev-rows\">\(rows)</ul>"
    }

    private func mandates(_ resolution: Recorded<Resolution>) -> HTML? {
        let given = parts.matter.mandates.mandates.filter { $0.content.resolution == resolution.id }
        guard !given.isEmpty else { return nil }
        let items = given.map { mandate -> HTML in
            let due: HTML? = mandate.content.due.map {
                ", \(words("bis", context: "resolutions view")) \(page.type.day($0))"
            }
            let who = HTML(joining: mandate.content.to.map { page.text(parts.matter.name(of: $0)) }, separator: ", ")
            return
                """
                <li><a href=\"\(parts.link(.mandates))#\(mandate.header.id)\">\(mandate.content.mark) · \
                \(page.text(mandate.content.title))</a> (\(who)\(due))\
                \(parts.matter.isClaim(mandate.header) ? parts.fate(of: mandate.header) : nil)</li>
                """
        }
        return "<p>\(words("Erteilte Aufträge")):</p><ul>\(items)</ul>"
    }
}
