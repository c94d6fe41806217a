import Decisions
import Register

/// What happened, an event a row: each as the list of it says it.
public struct CourseText {
    /// One event, with its day and what kind of event it is.
    public struct Row: Sendable {
        public let event: CourseEvent
        public let date: String
        public let kind: String
        public let line: Line
    }

    private let parts: SheetParts
    private var words: Words { parts.words }

    public init(_ parts: SheetParts) { self.parts = parts }

    /// In the order of the days.
    public var rows: [Row] { CourseOfEvents(parts.matter).events.map(row) }

    /// The last of them, the last first: as many as a glance takes in.
    public var latest: [Row] {
        parts.once("latest events") { CourseOfEvents(parts.matter, most: 6).events.reversed().map(row) }
    }

    private func row(_ event: CourseEvent) -> Row {
        let entry = event.entry
        let line: Line =
            """
            \(parts.text(event.title))\(entry.content.details.compactMap(told))\(takenBack(event.takenBack))\
            \(parts.fate(of: entry.header))\(parts.files(of: entry)) \(parts.source(entry.header, date: false))
            """
        return Row(event: event, date: parts.type.date(event.date), kind: words.kind(of: entry.type), line: line)
    }

    private func told(_ detail: EntryDetail) -> Line? {
        switch detail {
        case .text(let text): return ". \(parts.text(text))"
        case .movers(let movers):
            return " – \(movers.map { parts.text(parts.matter.name(of: $0)) }.joined(separator: ", "))"
        case .basis(let documents):
            let basis = documents.compactMap { parts.matter.council.documents[$0] }.map {
                "\(parts.text($0.content.title))\(parts.file($0.content.file))" as Line
            }
            return basis.isEmpty
                ? nil
                : " – \(words("Grundlage", context: "within a sentence")): \(basis.joined(separator: "; "))"
        case .decided(let organization, let outcome, let majority):
            let majority: Line? = majority == .unknown ? nil : ", \(words.majority(majority))"
            return " – \(parts.text(parts.matter.name(of: organization))), \(words.outcome(outcome))\(majority)"
        }
    }

    /// What a withdrawal has taken back; the page of a draft says so itself.
    private func takenBack(_ gone: [Entry]) -> Line? {
        let gone = gone.map { gone -> Line in
            let title = parts.text(gone.content.headline)
            let name = gone.content is PaperDrafted ? .link(parts.places.paper(gone.header.id), title) : title
            return "\(words.kind(of: gone.type)): \(name)"
        }
        return gone.isEmpty ? nil : " – \(words("zurückgezogen")): \(gone.joined(separator: "; "))"
    }
}
