import Costing
import Decisions
import Register

/// What an application still needs: in an order in which it can be had, who
/// sees to it, what it waits for, what hangs on it; and what was imposed later.
public struct MissingSheet: MatterSheet {
    public let parts: SheetParts
    var words: Words { parts.words }
    private var readiness: Readiness { parts.view.readiness }

    public init(_ parts: SheetParts) { self.parts = parts }

    public var title: String { words.stillMissing(readiness, in: parts.matter) }

    public var sections: [SheetSection] {
        guard parts.view.isOpen, !parts.matter.law.requirements.isEmpty else { return [] }
        let past = readiness.application.map { [Line(Typography.protect(words.isPast($0))).paragraph] } ?? []
        let applying = readiness.applying.map {
            Line(Typography.protect(words.metByApplication($0, parts.type))).paragraph
        }
        return [SheetSection(title, id: "missing", past + content + applying)] + imposed
    }

    private var content: [Block] {
        guard !readiness.missing.isEmpty || readiness.setAside != nil else {
            return [
                Line(
                    words("Nichts: Jede Voraussetzung ist erfüllt oder nicht verlangt.")
                ).paragraph
            ]
        }
        return setAside + noMust + (readiness.missing.isEmpty ? [] : [.table(table)]) + sameGrant
    }

    /// Where only what should be is missing, that does not stop the application.
    private var noMust: [Block] {
        guard readiness.isReady, readiness.application == nil else { return [] }
        return [
            Line(
                words(
                    """
                    Was sein muss, ist erfüllt. Was hier steht, soll sein oder ist eine eigene Regel; den Antrag \
                    hindert es nicht.
                    """)
            ).paragraph
        ]
    }

    /// There is no application for now.
    private var setAside: [Block] {
        readiness.setAside.map { resolution in
            let lead = words("Ein Antrag wird zurzeit nicht verfolgt")
            return [("\(lead): \(parts.resolved(resolution))" as Line).paragraph]
        } ?? []
    }

    private var table: Table {
        Table(
            caption: [
                .text(words("In der Reihenfolge, in der es zu haben ist"))
            ],
            head: [
                words("Nr."), words("Voraussetzung"), words("Befund"),
                words("Zuständig"),
                words("Wartet auf"), words("Daran hängt im Jahr"),
            ].map { Cell($0) },
            rows: readiness.missing.enumerated().map {
                row($0.element.examination.isLost ? nil : $0.offset + 1, $0.element)
            },
            numericColumns: [0, 5])
    }

    /// Without a number where it can no longer be had.
    private func row(_ number: Int?, _ missing: Readiness.Missing) -> [Cell] {
        let waits = (missing.waitsFor.map { parts.text($0.content.title) } + missing.waitsForAnswer.map(answer)).joined(
            separator: "; ")
        return [
            Cell(number.map { String($0) } ?? "–"), name(missing), Cell(words.finding(missing)), responsible(missing),
            Cell(waits.isEmpty ? [.text("–")] : waits.inlines), stake(missing),
        ]
    }

    /// Conditions of an approval, each with its day.
    private var imposed: [SheetSection] {
        guard !readiness.imposed.isEmpty else { return [] }
        let late = readiness.overdue(asOf: parts.view.statusDay).map {
            parts.text($0.examination.requirement.content.title)
        }
        let lead = Line.strong("\(words.overdueConditions(late.count)):")
        let told: Line = "\(lead) \(late.joined(separator: "; "))"
        let alert: [Block] =
            late.isEmpty
            ? []
            : [
                .note(
                    kind: .attention,
                    [
                        told.paragraph
                    ])
            ]
        let table = Table(
            caption: [
                .text(
                    words("Nach der Bewilligung zu erfüllen, die nächste Frist zuerst"))
            ],
            head: [
                words("Auflage"), words("Befund"), words("Zuständig"),
                words("Frist"),
                words("Daran hängt im Jahr"),
            ].map { Cell($0) },
            rows: readiness.imposed.map(imposedRow), numericColumns: [4])
        let title = words("Auflagen mit Frist")
        return [SheetSection(title, id: "imposed", alert + [.table(table)])]
    }

    private func imposedRow(_ missing: Readiness.Missing) -> [Cell] {
        [
            name(missing), Cell(words.finding(missing)), responsible(missing),
            Cell(due(missing.examination.requirement.content.due)), stake(missing),
        ]
    }

    private func name(_ missing: Readiness.Missing) -> Cell {
        let requirement = missing.examination.requirement
        let force = words.demanded(missing).map { " (\($0))" } ?? ""
        let line: Line =
            "\(.link(parts.places.law(requirement.header.id), parts.text(requirement.content.title)))\(force)"
        return Cell(line.inlines, isRowHeader: true)
    }

    private func responsible(_ missing: Readiness.Missing) -> Cell {
        Cell(
            (missing.examination.requirement.content.responsible.map(parts.text)
                ?? Line(words("nicht genannt"))).inlines)
    }

    private func stake(_ missing: Readiness.Missing) -> Cell {
        Cell(missing.atStake?.value.money.map(parts.type.money) ?? "–")
    }

    /// A question that has to be answered first, leading to it.
    private func answer(_ question: Recorded<Question>) -> Line {
        let title = Line.link(parts.places.options(question.header.id), parts.text(question.content.title))
        return "\(words("die Antwort auf "))\(title)"
    }

    private func due(_ day: Day?) -> [Inline] {
        guard let day else { return [.text("–")] }
        let late: Line? = day < parts.view.statusDay ? " \(.strong(Line(words("überfällig"))))" : nil
        return ("\(parts.type.day(day))\(late)" as Line).inlines
    }

    /// One grant hangs on several requirements and is lost but once.
    private var sameGrant: [Block] {
        guard readiness.missing.filter({ $0.atStake != nil }).count > 1 else { return [] }
        return [
            Line.aside(
                Line(
                    words("Es ist jeweils dieselbe Förderung; die Beträge addieren sich nicht."))
            ).paragraph
        ]
    }
}
