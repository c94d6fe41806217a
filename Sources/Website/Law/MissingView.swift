import Costing
import Decisions
import Documents
import Register

/// What an application still needs: in an order in which it can be had, who
/// sees to it, what it waits for, what hangs on it.
struct MissingView {
    let parts: Parts
    init(_ parts: Parts) { self.parts = parts }
    var words: Words { parts.words }
    var page: PageRequest { parts.page }

    var html: HTML? {
        guard parts.view.isOpen, !parts.matter.law.requirements.isEmpty else { return nil }
        let readiness = parts.view.readiness
        let title = words("Was für den Antrag fehlt", "What the application still needs")
        guard !readiness.isReady else {
            return parts.section(title, id: "missing", "<p>\(words("Nichts: Jede Voraussetzung ist erfüllt oder nicht verlangt.", "Nothing: every requirement is met or not required."))</p>")
        }
        let table = page.writer.blocks([.table(Table(
            caption: [.text(words("In der Reihenfolge, in der es zu haben ist", "In the order in which it can be had"))],
            head: [
                words("Nr.", "No."), words("Voraussetzung", "Requirement"), words("Befund", "Finding"), words("Zuständig", "Responsible"),
                words("Wartet auf", "Waits for"), words("Daran hängt im Jahr", "Depends on it a year"), words("Frist", "Due"),
            ].map { Cell($0) },
            rows: readiness.missing.enumerated().map { row($0.offset + 1, $0.element) }, numericColumns: [0, 5]))], idPrefix: "missing")
        return parts.section(title, id: "missing", "\(overdue(readiness))\(table)\(sameGrant(readiness))")
    }

    private func row(_ number: Int, _ missing: Readiness.Missing) -> [Cell] {
        let requirement = missing.examination.requirement
        let waits = missing.waitsFor.enumerated().flatMap { index, other -> [Inline] in
            (index == 0 ? [] : [.text("; ")]) + page.inlines(other.content.title)
        }
        return [
            Cell(String(number)),
            Cell([.link(to: "#" + requirement.header.id, page.inlines(requirement.content.title))], isRowHeader: true),
            Cell(words.finding(missing.examination.status ?? (requirement.content.due == nil ? nil : .open))),
            Cell(requirement.content.responsible.map(page.inlines) ?? [.text(words("nicht genannt", "not stated"))]),
            Cell(waits.isEmpty ? [.text("–")] : waits),
            Cell(missing.atStake?.value.money.map(page.type.money) ?? "–"),
            Cell(due(requirement.content.due)),
        ]
    }

    private func due(_ day: Day?) -> [Inline] {
        guard let day else { return [.text("–")] }
        return [.text(page.type.day(day))] + (day < page.asOf ? [.text(" "), .strong([.text(words("überfällig", "overdue"))])] : [])
    }

    /// Conditions imposed later whose day has passed.
    private func overdue(_ readiness: Readiness) -> HTML? {
        let late = readiness.due.filter { ($0.examination.requirement.content.due).map { $0 < page.asOf } ?? false }
        guard !late.isEmpty else { return nil }
        let names = late.map { page.text($0.examination.requirement.content.title) }
        return "<div class=\"ev-alert ev-alert--drift\" role=\"note\"><p><strong>\(words("Auflagen sind überfällig", "Imposed conditions are overdue")):</strong> \(HTML(joining: names, separator: "; "))</p></div>\n"
    }

    /// One grant hangs on several requirements and is lost but once.
    private func sameGrant(_ readiness: Readiness) -> HTML? {
        guard readiness.missing.filter({ $0.atStake != nil }).count > 1 else { return nil }
        return "<p class=\"ev-src\">\(words("Es ist jeweils dieselbe Förderung; die Beträge addieren sich nicht.", "It is the same grant each time; the amounts do not add up."))</p>"
    }
}

extension MatterView {
    /// What an application still needs as of the day of the view.
    var readiness: Readiness { Readiness(assessment, figures: figures) }
}

extension PageRequest {
    /// An authored text in a cell; German in an English page says so.
    func inlines(_ text: Text) -> [Inline] {
        let shown: Inline = .text(Typography.protect(text.in(language)))
        let own = text.language(for: language)
        return own == language ? [shown] : [.lang(own, [shown])]
    }
}
