import Costing
import Decisions
import Documents
import Register

/// What the asked were given, as it was frozen, and how that has moved.
struct BriefingView {
    let parts: Parts
    let reading: RoundReading
    /// Whether it is still what was given; nil where that could not be read.
    let check: BriefingCheck?
    private var words: Words { parts.words }
    private var page: PageRequest { parts.page }
    private var briefing: ConsentRound.Briefing { reading.round.content.briefing }
    private var place: String { "/matters/\(parts.view.id)/consent/\(reading.round.header.id)" }

    var html: HTML {
        let documents = briefing.documents.map { id -> HTML in
            guard let document = parts.matter.council.documents[id] else {
                return "<li>\(words("Ein Schriftstück, das nicht öffentlich oder zurückgezogen ist.", "A document that is not public or was withdrawn."))</li>"
            }
            return "<li>\(page.text(document.content.title)) \(parts.source(document.header))\(parts.file(document.content.file))</li>"
        }
        let draft: HTML? = briefing.draft.map { file -> HTML in
            let title = words("Entwurf der Vorlage, wie er damals war", "Draft of the paper as it was then")
            // A case folder can give any file; only what was frozen here has a page.
            let link: HTML = "<a href=\"\(page.link("\(place)/draft"))\">\(title)</a>"
            let shown = Briefing.isFrozen(file) ? link : "\(title)"
            return "<li>\(shown)\(parts.file(file))</li>"
        }
        let list: HTML = documents.isEmpty && draft == nil
            ? "<p class=\"ev-empty\">\(words("Keine Schriftstücke.", "No documents."))</p>" : "<ul>\(documents)\(draft)</ul>"
        return "\(list)\(figures)\(seal)"
    }

    private var figures: HTML? {
        guard !briefing.figures.isEmpty else { return nil }
        let rows = briefing.figures.map { item -> [Cell] in
            let figure = parts.view.figures[item.figure]
            let label = (figure?.label ?? ComputedFigure(rawValue: item.figure)?.label ?? Text(item.figure)).in(page.language)
            let now = figure?.value
            let drift = reading.drift.first { $0.figure.id == item.figure }
            let change = now == item.value ? words("unverändert", "unchanged")
                : drift?.change.map(page.type.change) ?? (now == nil ? words("nicht mehr bekannt", "no longer known") : words("geändert", "changed"))
            let mark = drift?.isBeyondThreshold == true && reading.round.content.driftThreshold != nil ? words(" (über der Schwelle)", " (beyond the threshold)") : ""
            return [
                Cell([.link(to: page.link("/matters/\(parts.view.id)/figures/\(item.figure)"), [.text(label)])], isRowHeader: true),
                Cell(page.type.value(item.value, of: item.figure)), Cell(now.map { page.type.value($0, of: item.figure) } ?? words("nicht bekannt", "not known")), Cell(change + mark),
            ]
        }
        return page.writer.blocks([.table(Table(
            caption: [.text(words("Kennzahlen der Unterlagen, damals und zum Stand vom \(page.type.day(page.asOf))", "Figures in the briefing, then and as of \(page.type.day(page.asOf))"))],
            head: [words("Kennzahl", "Figure"), words("damals", "then"), words("jetzt", "now"), words("Änderung", "change")].map { Cell($0) },
            rows: rows, numericColumns: [1, 2, 3]))], idPrefix: "briefing")
    }

    private var seal: HTML {
        let position: HTML? = briefing.ledgerPosition.map { "<div><dt>\(words("Stand des Registers", "State of the register"))</dt><dd>\(words("Ereignis \($0)", "event \($0)"))</dd></div>" }
        let (text, tone): (String, String) = switch check {
        case .matches: (words("stimmt noch überein", "still matches"), "green")
        case .differs: (words("stimmt nicht mehr überein: ein Schriftstück ist nicht mehr, was es war", "no longer matches: a document is not what it was"), "red")
        case .fileDamaged(let name): (words("die Datei „\(name)“ fehlt oder ist beschädigt", "the file “\(name)” is missing or damaged"), "red")
        case .notSealed, nil: (words("ohne Prüfsumme: Die Unterlagen sind nicht mit diesem Programm festgehalten worden", "no checksum: the briefing was not fixed by this program"), "soft")
        }
        let hash: HTML? = briefing.hash.map { "<div><dt>\(words("Prüfsumme (SHA-256)", "Checksum (SHA-256)"))</dt><dd><code>\(HTML(joining: Self.groups($0).map { "\($0)" as HTML }, separator: "<wbr>"))</code></dd></div>" }
        return "<dl class=\"ev-facts\">\(position)\(hash)<div><dt>\(words("Unterlagen", "Briefing"))</dt><dd><span class=\"ev-tag ev-tag--\(tone)\">\(text)</span></dd></div></dl>"
    }

    /// So that a long checksum can break on a narrow screen.
    private static func groups(_ hash: String) -> [Substring] {
        var rest = hash[...], groups: [Substring] = []
        while !rest.isEmpty {
            groups.append(rest.prefix(8))
            rest = rest.dropFirst(8)
        }
        return groups
    }

    /// What it was given on is no longer so: where to ask again.
    var drift: HTML? {
        guard !reading.drift.isEmpty else { return nil }
        let items = reading.drift.map { drift -> HTML in
            let change = drift.change.map { " (\(page.type.change($0)))" } ?? ""
            return "<li><a href=\"\(page.link("/matters/\(parts.view.id)/figures/\(drift.figure.id)"))\">\(page.text(drift.figure.label))</a>: \(words("gegeben auf der Grundlage von", "given on the basis of")) <strong>\(page.type.value(drift.then, of: drift.figure.id))</strong>, \(words.now(parts.view.ahead, page.type)) <strong>\(drift.now.map { page.type.value($0, of: drift.figure.id) } ?? words("nicht bekannt", "not known"))</strong>\(change), \(words.grade(drift.figure.grade))</li>"
        }
        let limit = reading.round.content.driftThreshold
        let rule = limit.map { words("Diese Beteiligung nimmt Änderungen bis \(page.type.share($0)) hin.", "This round puts up with changes up to \(page.type.share($0)).") }
            ?? words("Diese Beteiligung nennt keine Schwelle: Jede Änderung zählt.", "This round states no threshold: every change counts.")
        let again: HTML
        if let decided = reading.end.decision {
            again = "<p>\(words("Darüber ist inzwischen entschieden:", "This has been decided since:")) \(page.text(decided.content.title)).</p>"
        } else if reading.isOutdated {
            let id = reading.round.header.id
            again = """
                <p>\(words("Vorschlag: erneut fragen.", "Proposal: ask again.")) <a href="\(page.link("/matters/\(parts.view.id)/rounds?follows=\(id)"))">\(words("Neue Beteiligung vorbereiten", "Prepare a new round"))</a> · <a href="\(page.link("/matters/\(parts.view.id)/letters/again/\(id)"))">\(words("Schreiben dazu", "The letter"))</a></p>
                """
        } else {
            again = "<p>\(words("Erneut gefragt werden muss deshalb nicht.", "This is no reason to ask again."))</p>"
        }
        return "<div class=\"ev-alert ev-alert--drift\" role=\"note\"><p><strong>\(words("Die Grundlage hat sich geändert.", "The basis has changed."))</strong></p><ul>\(items)</ul><p>\(rule)</p>\(again)</div>\n"
    }
}
