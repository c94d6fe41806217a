import Costing
import Decisions
import Documents
import Register

/// What an application still needs: in an order in which it can be had, who
/// sees to it, what it waits for, what hangs on it; and what was imposed later.
struct MissingView {
    let parts: Parts
    init(_ parts: Parts) { self.parts = parts }
    var words: Words { parts.words }
    var page: PageRequest { parts.page }

    var html: HTML? {
        guard parts.view.isOpen, !parts.matter.law.requirements.isEmpty else { return nil }
        let readiness = parts.view.readiness
        let content: HTML = readiness.missing.isEmpty && readiness.setAside == nil
            ? "<p>\(words("Nichts: Jede Voraussetzung ist erfüllt oder nicht verlangt.", "Nothing: every requirement is met or not required."))</p>"
            : "\(setAside(readiness))\(noMust(readiness))\(readiness.missing.isEmpty ? nil : table(of: readiness.missing))\(sameGrant(readiness))"
        let applying = readiness.applying.map { "<p>\(Typography.protect(words.metByApplication($0, page.type)))</p>" as HTML }
        let past: HTML? = readiness.application.map { "<p>\(Typography.protect(words.isPast($0)))</p>" }
        return "\(parts.section(words.stillMissing(readiness, in: parts.matter), id: "missing", "\(past)\(content)\(applying)"))\(imposed(readiness))"
    }

    /// Where only what should be is missing, that does not stop the application.
    private func noMust(_ readiness: Readiness) -> HTML? {
        guard readiness.isReady, readiness.application == nil else { return nil }
        return "<p>\(words("Was sein muss, ist erfüllt. Was hier steht, soll sein oder ist eine eigene Regel; den Antrag hindert es nicht.", "What must be is met. What is listed here should be, or is a rule of one’s own; it does not stop the application."))</p>"
    }

    /// There is no application for now.
    private func setAside(_ readiness: Readiness) -> HTML? {
        readiness.setAside.map { "<p>\(words("Ein Antrag wird zurzeit nicht verfolgt", "No application is being pursued at present")): \(parts.resolved($0))</p>" }
    }

    private func table(of missing: [Readiness.Missing]) -> HTML {
        page.writer.blocks([.table(Table(
            caption: [.text(words("In der Reihenfolge, in der es zu haben ist", "In the order in which it can be had"))],
            head: [
                words("Nr.", "No."), words("Voraussetzung", "Requirement"), words("Befund", "Finding"), words("Zuständig", "Responsible"),
                words("Wartet auf", "Waits for"), words("Daran hängt im Jahr", "At stake each year"),
            ].map { Cell($0) },
            rows: missing.enumerated().map { row($0.element.examination.isLost ? nil : $0.offset + 1, $0.element) }, numericColumns: [0, 5]))], idPrefix: "missing")
    }

    /// Conditions of an approval, each with its day.
    private func imposed(_ readiness: Readiness) -> HTML? {
        guard !readiness.imposed.isEmpty else { return nil }
        let late = readiness.overdue(asOf: parts.view.statusDay).map { page.text($0.examination.requirement.content.title) }
        let alert: HTML? = late.isEmpty ? nil : "<div class=\"ev-alert ev-alert--drift\" role=\"note\"><p><strong>\(words.overdueConditions(late.count)):</strong> \(HTML(joining: late, separator: "; "))</p></div>\n"
        let table = page.writer.blocks([.table(Table(
            caption: [.text(words("Nach der Bewilligung zu erfüllen, die nächste Frist zuerst", "To be met after the approval, the next deadline first"))],
            head: [words("Auflage", "Condition"), words("Befund", "Finding"), words("Zuständig", "Responsible"), words("Frist", "Due"), words("Daran hängt im Jahr", "At stake each year")].map { Cell($0) },
            rows: readiness.imposed.map(imposedRow), numericColumns: [4]))], idPrefix: "imposed")
        return parts.section(words("Auflagen mit Frist", "Imposed conditions with a deadline"), id: "imposed", "\(alert)\(table)")
    }

    /// Without a number where it can no longer be had.
    private func row(_ number: Int?, _ missing: Readiness.Missing) -> [Cell] {
        let waits = Array((missing.waitsFor.map { page.inlines($0.content.title) } + missing.waitsForAnswer.map(answer)).joined(separator: [.text("; ")]))
        return [
            Cell(number.map { String($0) } ?? "–"), name(missing), Cell(words.finding(missing)), responsible(missing),
            Cell(waits.isEmpty ? [.text("–")] : waits), stake(missing),
        ]
    }

    private func imposedRow(_ missing: Readiness.Missing) -> [Cell] {
        [name(missing), Cell(words.finding(missing)), responsible(missing), Cell(due(missing.examination.requirement.content.due)), stake(missing)]
    }

    private func name(_ missing: Readiness.Missing) -> Cell {
        let requirement = missing.examination.requirement
        let force = words.demanded(missing).map { [Inline.text(" (\($0))")] } ?? []
        return Cell([.link(to: "#" + requirement.header.id, page.inlines(requirement.content.title))] + force, isRowHeader: true)
    }

    private func responsible(_ missing: Readiness.Missing) -> Cell {
        Cell(missing.examination.requirement.content.responsible.map(page.inlines) ?? [.text(words("nicht genannt", "not stated"))])
    }

    private func stake(_ missing: Readiness.Missing) -> Cell { Cell(missing.atStake?.value.money.map(page.type.money) ?? "–") }

    /// A question that has to be answered first, leading to it.
    private func answer(_ question: Recorded<Question>) -> [Inline] {
        [.text(words("die Antwort auf ", "the answer to ")), .link(to: page.link("/matters/\(parts.view.id)/options") + "#" + question.header.id, page.inlines(question.content.title))]
    }

    private func due(_ day: Day?) -> [Inline] {
        guard let day else { return [.text("–")] }
        return [.text(page.type.day(day))] + (day < parts.view.statusDay ? [.text(" "), .strong([.text(words("überfällig", "overdue"))])] : [])
    }

    /// One grant hangs on several requirements and is lost but once.
    private func sameGrant(_ readiness: Readiness) -> HTML? {
        guard readiness.missing.filter({ $0.atStake != nil }).count > 1 else { return nil }
        return "<p class=\"ev-src\">\(words("Es ist jeweils dieselbe Förderung; die Beträge addieren sich nicht.", "It is the same grant each time; the amounts do not add up."))</p>"
    }
}

extension PageRequest {
    /// An authored text in a cell; German in an English page says so.
    func inlines(_ text: Text) -> [Inline] {
        let shown: Inline = .text(Typography.protect(text.in(language)))
        let own = text.language(for: language)
        return own == language ? [shown] : [.lang(own, [shown])]
    }
}
