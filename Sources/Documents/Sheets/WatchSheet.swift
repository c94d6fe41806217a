import Decisions
import Register

/// What is watched: views that nobody has weighed, provisos of resolutions, days
/// on which to look again, and what is unlikely and confirmed by nobody.
public struct WatchSheet: MatterSheet {
    public let parts: SheetParts
    var words: Words { parts.words }
    private var assessment: Assessment { parts.view.assessment }

    public init(_ parts: SheetParts) { self.parts = parts }

    public var title: String { words("Was zu beobachten ist") }
    public var sections: [SheetSection] {
        [
            section(words("Fehlende Abwägungen"), id: "unweighed", weighings),
            section(words("Vorbehalte in Beschlüssen"), id: "provisos", provisos),
            section(words("Wiedervorlagen"), id: "reviews", reviews),
            section(
                words("Unwahrscheinlich und von niemandem bestätigt"),
                id: "unlikely", unlikely),
        ].compactMap { $0 }
    }

    private func section(_ title: String, id: String, _ rows: [StatusRow]) -> SheetSection? {
        rows.isEmpty ? nil : SheetSection(title, id: id, [.rows(rows)])
    }

    /// The weighings that due regard takes and that nobody has done, or has done
    /// too early.
    private var weighings: [StatusRow] {
        let stages: Set<RoundStanding.Stage> = [.unweighed, .toBeWeighedAgain, .perhapsToBeWeighedAgain]
        return assessment.rounds.filter { stages.contains($0.stage) && !$0.isClaimed }.map { reading in
            let title: Line = .link(
                parts.places.round(reading.round.header.id), parts.text(reading.round.content.title))
            let said = words.unweighed(reading, list: parts.list).map { [Line($0).paragraph] } ?? []
            return StatusRow(words.stage(reading.stage), .amber, [Line.strong(title).paragraph] + said)
        }
    }

    private var provisos: [StatusRow] {
        assessment.provisos.map { watched in
            let status = watched.verdict.status
            let tone: Tone =
                switch status {
                case .met, .metWithCondition: .green
                case .open: .amber
                case .failed: .red
                }
            return StatusRow(
                words.proviso(status), tone,
                [
                    ("\(parts.text(watched.proviso.text)) \(parts.text(watched.verdict.reason))" as Line).paragraph,
                    ("\(words("Beschluss", context: "watch sheet")): \(parts.resolved(watched.resolution))" as Line)
                        .paragraph,
                ])
        }
    }

    /// When to look again, whether that time has come, and why.
    public var reviews: [StatusRow] { assessment.reviews.map(row) }

    private func row(_ reading: ReviewStanding) -> StatusRow {
        let review = reading.review
        let status =
            reading.isOver
            ? words("erledigt", context: "watch sheet")
            : reading.isPerhapsDue
                ? words("vielleicht fällig")
                : reading.isDue ? words("fällig") : words("nicht fällig")
        let option = review.content.option.flatMap { parts.matter.options.options[$0] }.map { option in
            ("\(words("Zur Variante")) \(parts.quoted(option.content.title))" as Line).paragraph
        }
        let when = conditions(review.content).joined(separator: Line(words(" oder ")))
        let look: Line = "\(words("Neu zu prüfen")): \(when)."
        let last: Line = "\(why(reading)) \(parts.source(review.header))\(parts.withdrawal(review))"
        let blocks: [Block?] = [
            Line.strong(parts.text(review.content.title)).paragraph, option, look.paragraph, last.paragraph,
        ]
        return StatusRow(status, reading.isDue ? .amber : .soft, id: review.header.id, blocks.compactMap { $0 })
    }

    private func why(_ reading: ReviewStanding) -> Line {
        if reading.isOver { return over(reading) }
        guard reading.isDue else { return Line(words("Noch nicht fällig.")) }
        let lead =
            reading.isPerhapsDue ? words("Vielleicht fällig") : words("Fällig, weil")
        return "\(lead): \(reading.causes.map(cause).joined(separator: "; "))."
    }

    /// Why nobody need look any more.
    private func over(_ reading: ReviewStanding) -> Line {
        if let closed = reading.closedBy {
            let text = parts.text(closed.content.text)
            let source = parts.source(closed.header)
            let what: Line = "\(text) \(source)\(parts.withdrawal(closed))"
            return "\(words("Neu geprüft")): \(what)"
        }
        guard let resolution = reading.overtakenBy else { return Line() }
        let taken = resolution.content.option.flatMap { parts.matter.options.options[$0] }.map {
            parts.quoted($0.content.title)
        }
        let source = parts.source(resolution.header)
        return words.line(
            """
            Erledigt, weil die Variante \(taken ?? Line(), "option") gewählt ist \(source, "source").
            """)
    }

    private func conditions(_ review: Review) -> [Line] {
        var items: [String] = review.on.map { [words("am") + " " + parts.type.day($0)] } ?? []
        items += (review.onceAny ?? []).map { words("durch") + " " + words.trigger($0) }
        if review.onceMet != nil { items.append(words("sobald eine Bedingung erfüllt ist")) }
        return items.map { Line($0) }
    }

    private func cause(_ cause: ReviewStanding.Cause) -> Line {
        switch cause {
        case .day(let day):
            return Line(words("der \(parts.type.day(day), "day") ist gekommen"))
        case .happened(let trigger, let entry, let isCertain):
            let what: Line? = entry.map { entry in
                let date = entry.header.on.map { ", " + parts.type.date($0) } ?? ""
                return ": \(parts.quoted(entry.content.headline))\(date)\(parts.files(of: entry))"
            }
            return "\(words.trigger(trigger))\(what)\(isCertain ? "" : " (\(words.perhapsSince))")"
        case .met(let verdict):
            return "\(words("die Bedingung ist erfüllt")) (\(parts.text(verdict.reason)))"
        }
    }

    private var unlikely: [StatusRow] {
        parts.matter.unlikely.map { entry, questions in
            StatusRow(
                words("fraglich"), .amber,
                [parts.named(entry, at: nil).paragraph] + questions.map { parts.text($0.text).paragraph })
        }
    }
}

/// What an application needs and lacks, and what is watched, in one.
public struct ApplicationSheet: MatterSheet {
    public let parts: SheetParts
    public init(_ parts: SheetParts) { self.parts = parts }

    public var title: String { parts.words("Der Antrag") }
    public var sections: [SheetSection] {
        MissingSheet(parts).sections + RequirementsSheet(parts).sections + WatchSheet(parts).sections
    }
}
