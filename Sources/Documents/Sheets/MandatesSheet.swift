import Costing
import Decisions
import Register

/// The mandates with all that was reported on them.
public struct MandatesSheet: MatterSheet {
    public let parts: SheetParts
    var words: Words { parts.words }
    private var matter: Matter { parts.matter }
    private var standings: MandateStandings { parts.view.mandates }

    public init(_ parts: SheetParts) { self.parts = parts }

    public var title: String { words("Aufträge") }

    public var sections: [SheetSection] {
        let sections = matter.mandates.mandates.map(section)
        guard sections.isEmpty else { return sections }
        return [SheetSection(title, id: "mandates", [Line(none).paragraph])]
    }

    public var none: String {
        words("Zu diesem Stand ist kein Auftrag erteilt.")
    }

    /// One row for each, with the last status.
    public var list: [Block] {
        let rows = parts.once("list of mandates") { self.rows }
        return rows.isEmpty ? [] : [.rows(rows)]
    }

    private var rows: [StatusRow] {
        matter.mandates.mandates.map { mandate -> StatusRow in
            let standing = standings.standing(of: mandate.id)
            let last: Line? = (standing.last ?? standing.onlyClaim).map {
                "\(parts.text($0.content.text)) \(parts.source($0.header))"
            }
            let said: Line? = (words.undated(standing, parts.type).map { Line($0) } ?? last).map { " – \($0)" }
            let (status, tone) = state(mandate, standing)
            let due: Line? = mandate.content.due.map {
                " \(.aside("\(words("bis", context: "mandates sheet")) \(parts.type.day($0))\(parts.dayNote($0))"))"
            }
            let line: Line = "\(parts.text(mandate.content.title))\(claim(mandate))\(due)\(said)"
            return StatusRow("\(mandate.content.mark) · \(status)", tone, [line.paragraph])
        }
    }

    private func state(_ mandate: Recorded<Mandate>, _ standing: MandateStanding) -> (status: String, tone: Tone) {
        if matter.isClaim(mandate.header) { return (words("behauptet"), .soft) }
        if isOvertaken(mandate) { return (words("überholt"), .soft) }
        if isOverdue(mandate) { return (words("überfällig"), .red) }
        return (words.status(standing), standing.isSettled ? Tone(standing.status) : .amber)
    }

    /// Said of what is only claimed to have been given.
    private func claim(_ mandate: Recorded<Mandate>) -> Line? {
        matter.isClaim(mandate.header) ? parts.fate(of: mandate.header) : nil
    }

    private func isOverdue(_ mandate: Recorded<Mandate>) -> Bool {
        standings.isOverdue(mandate, asOf: parts.view.statusDay)
    }

    private func isOvertaken(_ mandate: Recorded<Mandate>) -> Bool {
        standings.overtaking(mandate) != nil
    }

    // MARK: One mandate

    private func section(_ mandate: Recorded<Mandate>) -> SheetSection {
        let content = mandate.content
        let title = "\(content.mark) · \(content.title.in(words.language))"
        let way: Line = "\(claim(mandate))\(parts.withdrawal(mandate))"
        let rows = [overtaking(mandate), overdue(mandate), undated(mandate)].compactMap { $0 } + reports(mandate)
        let none = words("Noch kein Sachstand berichtet. Das ist etwas anderes als „nichts Neues“.")
        return SheetSection(
            title, id: mandate.header.id,
            [
                .definitions(facts(content)), way.paragraph, rows.isEmpty ? Line(none).paragraph : .rows(rows),
            ])
    }

    private func facts(_ mandate: Mandate) -> [Definition] {
        var facts: [Definition] = []
        func add(_ term: String, _ line: Line) { facts.append(Definition([.text(term)], [line.paragraph])) }
        add(
            words("Erteilt von"),
            matter.council.meetings[mandate.meeting].map { parts.text($0.content.title) } ?? Line(mandate.meeting.text))
        if let resolution = mandate.resolution.flatMap({ matter.council.resolutions[$0] }) {
            add(
                words("Durch Beschluss"),
                .link(parts.places.options(resolution.header.id), parts.text(resolution.content.title)))
        }
        add(words("An"), mandate.to.map { parts.text(matter.name(of: $0)) }.joined(separator: ", "))
        if let due = mandate.due { add(words("Bis"), "\(parts.type.day(due))\(parts.dayNote(due))") }
        return facts
    }

    private func reports(_ mandate: Recorded<Mandate>) -> [StatusRow] {
        matter.mandates.reports.all.filter { $0.content.mandate == mandate.id }.reversed().map { report in
            let line: Line =
                "\(parts.text(report.content.text)) \(parts.source(report.header))\(parts.fate(of: report.header))"
            let tone = matter.isClaim(report.header) ? .soft : Tone(report.content.status)
            return StatusRow(words.status(report.content.status), tone, [line.paragraph])
        }
    }

    /// The decision that has made a mandate pointless.
    private func overtaking(_ mandate: Recorded<Mandate>) -> StatusRow? {
        func row(_ status: String, _ how: String, _ resolution: Recorded<Resolution>) -> StatusRow {
            let by = parts.text(matter.name(of: resolution.content.organization))
            let line: Line =
                "\(how) \(parts.quoted(resolution.content.title)) (\(by)) \(parts.source(resolution.header))"
            return StatusRow(status, .soft, [line.paragraph])
        }
        if let resolution = standings.overtaking(mandate) {
            return row(words("überholt"), words("durch den Beschluss"), resolution)
        }
        guard let resolution = standings.perhapsOvertaking(mandate) else { return nil }
        return row(
            words("vielleicht überholt"),
            words("weil ein Tag fehlt, steht nicht fest, ob durch den Beschluss"), resolution)
    }

    /// Whose day is missing to tell where it stands, and whether it is overdue.
    private func undated(_ mandate: Recorded<Mandate>) -> StatusRow? {
        guard let told = words.undated(standings.standing(of: mandate.id), parts.type) else { return nil }
        let isOpen = standings.overdue(mandate, asOf: parts.view.statusDay) == nil
        let overdue =
            isOpen
            ? words(" Ob der Auftrag überfällig ist, steht so lange nicht fest.") : ""
        return StatusRow(words("nicht feststellbar"), .amber, [Line(told + overdue).paragraph])
    }

    /// Its day has passed and nobody has reported it done.
    private func overdue(_ mandate: Recorded<Mandate>) -> StatusRow? {
        guard isOverdue(mandate), let due = mandate.content.due else { return nil }
        let days = parts.view.statusDay.ordinal - due.ordinal
        let standing = standings.standing(of: mandate.id)
        let status = words.status(standing)
        let none =
            words("Es liegt kein Bericht vor")
            + (standing.onlyClaim == nil ? "." : "; " + status + ".")
        let said = standing.last == nil ? none : words("Zuletzt berichtet: \(status, "status").")
        let since = days == 1 ? words("seit einem Tag") : words("seit \(days, "days") Tagen")
        let line: Line =
            "\(words("Fällig war der Auftrag am")) \(parts.type.day(due)), \(since). \(said)"
        return StatusRow(words("überfällig"), .red, [line.paragraph])
    }
}
