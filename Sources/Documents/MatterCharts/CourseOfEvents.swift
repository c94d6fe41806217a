import Costing
import Decisions
import Register

/// One line of the course of events.
public struct CourseEvent: Sendable {
    public var entry: Entry
    public var date: PartialDate
    public var title: Text
    public var kind: EntryKind.CoursePart
    /// What it has taken back.
    public var takenBack: [Entry]
}

/// What happened, in the order of the days: dated entries that tell of the
/// matter's way. Texts, plans and names are not events of that kind.
public struct CourseOfEvents {
    public let events: [CourseEvent]

    /// - Parameter most: the last of them; nil: all.
    public init(_ matter: Matter, most: Int? = nil) {
        let takenBack = Dictionary(grouping: matter.withdrawn) { ObjectIdentifier($0.withdrawal) }
        var latest: [CourseEvent] = []
        for entry in matter.entries.reversed() where latest.count < most ?? .max {
            guard let date = entry.header.on, let part = entry.kind.course else { continue }
            latest.append(
                CourseEvent(
                    entry: entry, date: date, title: entry.content.headline, kind: part,
                    takenBack: (takenBack[ObjectIdentifier(entry)] ?? []).map(\.entry)))
        }
        events = latest.reversed()
    }
}

extension MatterCharts {
    /// The course of events on a line of time.
    public var course: Chart? {
        let events = CourseOfEvents(view.matter).events
        let dates = events.map(\.date)
        guard let first = dates.compactMap(\.firstDay).min(), let last = dates.compactMap(\.lastDay).max(),
            let told = words.events(dates, type)
        else { return nil }
        let spans = dates.count { $0.firstDay != $0.lastDay }
        let epoch = Day(iso: "1970-01-01")?.ordinal ?? 0
        let from = first.ordinal - epoch, to = last.ordinal - epoch
        let ticks = (first.year...max(first.year, last.year)).compactMap { year in
            Day.firstDay(ofYear: year).map { TimelineChart.Mark(day: $0.ordinal - epoch, text: String(year)) }
        }.filter { $0.day >= from && $0.day <= to }
        let used = Set(events.map(\.kind)), fates = view.fates
        func label(_ event: CourseEvent) -> String {
            title(of: event) + (fates[event.entry.header.id].map { " (" + words.fate($0, type) + ")" } ?? "")
        }
        return TimelineChart(
            words: ChartWords(
                id: "course",
                alternative: told + (spans == 0 ? "" : " " + words.spansAreBars(spans)),
                caption: words("Verlauf"),
                head: [words("Nr."), words("Datum"), words("Ereignis")]),
            events: events.map { event in
                let first = event.date.firstDay, last = event.date.lastDay
                return TimelineChart.Event(
                    day: (last?.ordinal ?? epoch) - epoch, label: label(event),
                    dateText: type.date(event.date), kind: event.kind,
                    since: first == last ? nil : first.map { $0.ordinal - epoch })
            },
            from: from, to: to, ticks: ticks, stand: nil,
            legend: keys.filter { used.contains($0.kind) },
            spanText: spans == 0 ? nil : words("nur der Zeitraum bekannt")
        )
        .draw()
    }

    /// As the list has it; beside a reason stands what it was given for.
    private func title(of event: CourseEvent) -> String {
        let told = event.title.in(words.language)
        let title =
            switch event.entry.kind.headline {
            case .title: told
            case .reason: words.kind(of: event.entry.type) + ": " + told
            }
        guard !event.takenBack.isEmpty else { return title }
        let gone = event.takenBack.map { words.kind(of: $0.type) + ": " + $0.content.headline.in(words.language) }
        return title + words(" – zurückgezogen: ") + gone.joined(separator: "; ")
    }

    private var keys: [TimelineChart.Key] {
        [
            .init(kind: .motion, text: words("Antrag", context: "by itself")),
            .init(kind: .meeting, text: words("Sitzung, Beteiligung")),
            .init(kind: .letter, text: words("Schriftstück")),
            .init(kind: .figure, text: words("Kosten und Förderung")),
            .init(kind: .decision, text: words("Beschluss")),
            .init(kind: .other, text: words("Ereignis")),
        ]
    }
}

extension Chart {
    /// As a block of a document, with its table.
    public var block: Block {
        .figure(
            ChartBlock(
                svg: svg, standaloneSVG: standalone, alternative: alternative, caption: caption,
                table: Table(
                    caption: [.text(caption)], head: table.head.map { Cell($0) },
                    rows: table.rows.map { row in row.map { Cell($0) } },
                    numericColumns: Set(table.numeric.indices.filter { table.numeric[$0] }))))
    }
}
