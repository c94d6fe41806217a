import Costing
import Decisions
import Register

/// What the asked were given, as it was frozen, and how that has moved.
struct RoundBriefing {
    let parts: SheetParts
    let reading: RoundStanding
    /// Whether it is still what was given; nil where that was not read.
    let check: BriefingCheck?
    private var words: Words { parts.words }
    private var briefing: ConsentRound.Briefing { reading.round.content.briefing }

    init(_ parts: SheetParts, _ reading: RoundStanding, check: BriefingCheck?) {
        self.parts = parts
        self.reading = reading
        self.check = check
    }

    var blocks: [Block] {
        var items = briefing.documents.map { id -> [Block] in
            guard let document = parts.matter.council.documents[id] else {
                return [
                    Line(
                        words("Ein Schriftstück, das nicht öffentlich oder zurückgezogen ist.")
                    ).paragraph
                ]
            }
            return [
                ("""
                \(parts.text(document.content.title)) \(parts.source(document.header))\
                \(parts.file(document.content.file))
                """
                    as Line).paragraph
            ]
        }
        if let draft = briefing.draft {
            let name = Line(words("Entwurf der Vorlage, wie er damals war"))
            // A case folder can give any file; only what was frozen here has a page.
            let link = Line.link(parts.places.draft(of: reading.round.header.id), name)
            items.append([("\(draft.isFrozenDraft ? link : name)\(parts.file(draft))" as Line).paragraph])
        }
        let list: Block =
            items.isEmpty
            ? Line(words("Keine Schriftstücke.")).paragraph : .list(ordered: false, items)
        return [list] + figures + seal
    }

    private var figures: [Block] {
        guard !briefing.figures.isEmpty else { return [] }
        let day = parts.type.day(parts.view.asOf)
        return [
            .table(
                Table(
                    caption: [
                        .text(
                            words("Kennzahlen der Unterlagen, damals und zum Stand vom \(day, "day")"))
                    ],
                    head: [
                        words("Kennzahl"), words("damals"), words("jetzt"),
                        words("Änderung"),
                    ].map { Cell($0) },
                    rows: briefing.figures.map(row), numericColumns: [1, 2, 3]))
        ]
    }

    private func row(_ item: FrozenFigure) -> [Cell] {
        let figure = parts.view.figures[item.figure]
        let now = figure?.value
        let label = (figure?.label ?? ComputedFigure(rawValue: item.figure)?.label ?? Text(item.figure)).in(
            words.language)
        let drift = reading.drift.first { $0.figure.id == item.figure }
        let change =
            now == item.value
            ? words("unverändert")
            : drift?.change.map(parts.type.change)
                ?? (now == nil ? words("nicht mehr bekannt") : words("geändert"))
        let isOver = drift?.isBeyondThreshold == true && reading.round.content.driftThreshold != nil
        return [
            Cell([.link(to: parts.places.figure(item.figure), [.text(label)])], isRowHeader: true),
            Cell(parts.type.value(item.value, of: item.figure)),
            Cell(now.map { parts.type.value($0, of: item.figure) } ?? words("nicht bekannt")),
            Cell(change + (isOver ? words(" (über der Schwelle)") : "")),
        ]
    }

    private var seal: [Block] {
        var terms: [Definition] = []
        func add(_ term: String, _ line: Line) { terms.append(Definition([.text(term)], [line.paragraph])) }
        if let position = briefing.ledgerPosition {
            add(
                words("Stand des Registers"),
                Line(words("Ereignis \(position, "position")")))
        }
        if let hash = briefing.hash { add(words("Prüfsumme (SHA-256)"), Line([.code(hash)])) }
        if let check { add(words("Unterlagen"), told(check)) }
        return terms.isEmpty ? [] : [.definitions(terms)]
    }

    func told(_ check: BriefingCheck) -> Line {
        switch check {
        case .matches: .status(words("stimmt noch überein"), .green)
        case .differs:
            .status(
                words("stimmt nicht mehr überein: ein Schriftstück ist nicht mehr, was es war"), .red)
        case .fileDamaged(let name):
            .status(
                words("die Datei „\(name, "name")“ fehlt oder ist beschädigt"), .red
            )
        case .notSealed:
            .status(
                words("ohne Prüfsumme: Die Unterlagen sind nicht mit diesem Programm festgehalten worden"), .soft)
        }
    }

    /// What it was given on is no longer so: whether to ask again.
    var drift: [Block] {
        reading.drift.isEmpty ? [] : [.note(kind: .attention, changes + [again.paragraph])]
    }

    /// Which figures have moved since, and how far they may.
    var changes: [Block] {
        let limit = reading.round.content.driftThreshold.map(parts.type.share)
        let rule =
            limit.map {
                words("Diese Beteiligung nimmt Änderungen bis \($0, "value") hin.")
            }
            ?? words("Diese Beteiligung nennt keine Schwelle: Jede Änderung zählt.")
        return [
            Line.strong(Line(words("Die Grundlage hat sich geändert."))).paragraph,
            .list(ordered: false, reading.drift.map { [moved($0).paragraph] }), Line(rule).paragraph,
        ]
    }

    private func moved(_ drift: RoundStanding.Drift) -> Line {
        let id = drift.figure.id
        let change = drift.change.map { " (\(parts.type.change($0)))" } ?? ""
        let then = Line.strong(Line(parts.type.value(drift.then, of: id)))
        let now = Line.strong(
            Line(drift.now.map { parts.type.value($0, of: id) } ?? words("nicht bekannt")))
        // What is not known has no grade.
        let grade = drift.now == nil ? "" : ", " + words.grade(drift.figure.grade)
        let within = drift.isBeyondThreshold ? "" : words(", innerhalb der Schwelle")
        return """
            \(.link(parts.places.figure(id), parts.text(drift.figure.label))): \
            \(words("gegeben auf der Grundlage von")) \(then), \
            \(words.now(parts.view.ahead, parts.type)) \(now)\(change)\(grade)\(within)
            """
    }

    /// What follows from it, without the ways of whoever asks.
    var proposal: Line {
        if let decided = reading.end.decision {
            return
                """
                \(words("Darüber ist inzwischen entschieden:")) \
                \(parts.text(decided.content.title)).
                """
        }
        return Line(
            reading.isOutdated
                ? words("Vorschlag: erneut fragen.") : words("Erneut gefragt werden muss deshalb nicht."))
    }

    private var again: Line {
        guard reading.end.decision == nil, reading.isOutdated else { return proposal }
        let id = reading.round.header.id
        let new = Line.link(
            parts.places.newRound(after: id), Line(words("Neue Beteiligung vorbereiten")))
        let letter = Line.link(parts.places.letter(.again, id), Line(words("Schreiben dazu")))
        return "\(proposal)\(.way(" \(new) · \(letter)"))"
    }
}

extension FileReference {
    /// Whether it is named as a draft that was frozen here.
    public var isFrozenDraft: Bool { name.hasSuffix(".json") }
}
