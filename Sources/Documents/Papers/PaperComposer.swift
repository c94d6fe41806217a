import Costing
import Decisions
import Register

/// Composes a committee paper from the matter. The words around the entries
/// are here; every number, date and name comes from the matter.
public struct PaperComposer {
    public let view: MatterView
    let draft: Recorded<PaperDrafted>
    let language: Language
    let words: Words
    let type: Typography
    let charts: MatterCharts

    /// `view` must be that of the paper's own audience; `Office.composer` sees to it.
    init(_ view: MatterView, draft: Recorded<PaperDrafted>, language: Language = .de) {
        self.view = view
        self.draft = draft
        self.language = language
        words = Words(language)
        type = Typography(language)
        charts = MatterCharts(view, language)
    }

    var matter: Matter { view.matter }

    /// The paper; `number` is nil while it is a draft.
    /// - Throws: marks in a text that stand for nothing as of this day; with a
    ///   number, also marks of figures that are not known then.
    public func compose(number: String? = nil) throws(PaperError) -> DocumentTree {
        let (tree, dead, _) = composed(number: number)
        if let dead { throw dead }
        return tree
    }

    /// The draft with marks that stand for nothing left as they were typed;
    /// `findings` names them.
    public func composeDraft() -> DocumentTree { composed(number: nil).tree }

    /// - Returns: `dead` names the marks of the first text that has such; `empty`
    ///   the headings under which nothing is as of the day, which are left out.
    func composed(number: String?) -> (tree: DocumentTree, dead: PaperError?, empty: [Text]) {
        let content = draft.content
        let title = matter.opened?.content.title.in(language) ?? view.id
        // A paper that goes out has been read; a draft says what to look at.
        var blocks: [Block] = words.aheadNotice(view, type) + (number == nil ? ageOfTexts : [])
        var dead: PaperError?, empty: [Text] = []
        blocks += request
        for part in content.outline {
            var inner: [Block] = []
            for id in part.texts ?? [] {
                let (text, errors) = text(id, isFinal: number != nil)
                inner += text
                if let errors, dead == nil { dead = PaperError(text: id.text, problems: errors) }
            }
            if let composed = part.composed { inner += self.composed(composed) }
            guard !inner.isEmpty else {
                empty += [part.heading].compactMap { $0 }
                continue
            }
            if let heading = part.heading { blocks.append(.heading(level: 1, words(heading))) }
            blocks += inner
        }
        blocks += annexes
        let tree = DocumentTree(
            title: content.title.in(language), subtitle: content.subtitle?.in(language), language: language,
            date: view.asOf, meta: meta(number: number), blocks: blocks,
            note: words("Zusammengestellt aus dem Vorgang „\(title, "title")“, Stand \(type.day(view.asOf), "day")."))
        return (tree, dead, empty)
    }

    private func text(_ id: TextBlockID, isFinal: Bool) -> (blocks: [Block], errors: MarkdownErrors?) {
        guard let block = matter.papers.texts[id] else { return ([], nil) }
        let own = block.content.text.language(for: language)
        let (blocks, errors) = Markdown.read(
            block.content.text.in(language), firstLevel: 2,
            binder: EntryBinder(view: view, language: own, isFinal: isFinal))
        return ((own == language ? blocks : blocks.map { $0.written(in: own) }) + reasons(for: blocks), errors)
    }

    private func meta(number: String?) -> [MetaRow] {
        let content = draft.content
        var rows = [
            MetaRow(words("Nummer"), number ?? words("Entwurf")),
            MetaRow(words("Federführung"), [.text(name(content.office))]),
            MetaRow(words("Stand", context: "paper composer"), type.day(view.asOf)),
        ]
        // Issued, it is of the day on which it goes out.
        if let date = number == nil ? draft.header.on : .day(view.asOf) {
            rows.append(MetaRow(words("Datum der Vorlage"), type.date(date)))
        }
        rows.append(MetaRow(words("Behandlung"), words.audience(draft.header.audience)))
        for (index, step) in content.consultations.enumerated() {
            let meeting =
                step.meeting.flatMap { matter.council.meetings[$0]?.header.on }.map(type.date)
                ?? words("Termin nicht bekannt")
            rows.append(
                MetaRow(
                    words("Beratungsfolge \(index + 1, "index")"),
                    "\(name(step.organization)), \(meeting) – \(words.role(step.role))"))
        }
        if let before = deliberations { rows.append(MetaRow(words("Bisher beraten"), before)) }
        return rows
    }

    /// Where the matter was on the agenda before, in the committees that the
    /// paper goes to.
    private var deliberations: String? {
        let ahead = Set(draft.content.consultations.compactMap(\.meeting))
        var seen: Set<OrganizationID> = []
        let rows = draft.content.consultations.map(\.organization).filter { seen.insert($0).inserted }.compactMap {
            organization -> String? in
            let dates = matter.council.meetings.filter {
                $0.content.organization == organization && !ahead.contains($0.id)
            }
            .compactMap(\.header.on).map(type.date)
            return dates.isEmpty ? nil : name(organization) + ": " + dates.joined(separator: ", ")
        }
        return rows.isEmpty ? nil : rows.joined(separator: "; ")
    }

    private var request: [Block] {
        [.heading(level: 1, [.text(words("Bitte an das Gremium"))]), .paragraph(words(draft.content.request))]
    }

    private var annexes: [Block] {
        let all = (draft.content.annexes ?? []).compactMap { matter.papers.annexes[$0] }.sorted {
            $0.content.number < $1.content.number
        }
        guard !all.isEmpty else { return [] }
        var blocks: [Block] = [.heading(level: 1, [.text(words("Anlagen"))])]
        blocks.append(
            .table(
                Table(
                    caption: nil, head: [Cell(words("Nr.")), Cell(words("Anlage")), Cell(words("Verbleib"))],
                    rows: all.map { annex in
                        [
                            Cell(String(annex.content.number), isRowHeader: true), Cell(words(annex.content.title)),
                            Cell(words.hold(annex.content.hold)),
                        ]
                    })))
        for annex in all where annex.content.hold == .composedFromCosts {
            blocks.append(
                .heading(
                    level: 1,
                    [
                        .text(
                            words(
                                "Anlage \(annex.content.number, "number"): "))
                    ] + words(annex.content.title)))
            blocks.append(.note(kind: .reconstruction, annex.content.text.map { [.paragraph(words($0))] } ?? []))
            blocks += CostAnnex(view, language).blocks
        }
        return blocks
    }

    /// An authored text; German inside an English paper says so.
    func words(_ text: Text) -> [Inline] { Words(language).inlines(text) }

    func name(_ id: Identifier<Organization>) -> String { matter.name(of: id).in(language) }
}

extension Office {
    /// The composer of a paper as its readers may see it: what the writer may
    /// read and they may not does not get into it.
    public func composer(
        _ draft: Recorded<PaperDrafted>, in view: MatterView, language: Language = .de
    ) throws -> PaperComposer {
        let shown = try matter(view.id, asOf: view.asOf, for: draft.header.audience)
        return PaperComposer(shown, draft: draft, language: language)
    }
}

/// A text of the paper names something that is not there as of this day.
public struct PaperError: Error, Sendable, CustomStringConvertible {
    public var text: String
    public var problems: MarkdownErrors
    public var description: String {
        "The text “\(text)” cannot be filled in as of this day:\n"
            + problems.all.map { "  \($0)" }.joined(separator: "\n")
    }

    /// The same for a page.
    public var sentence: Text {
        let listed = Text(each: { language in
            problems.all.map { problem in
                Phrase("Zeile \(problem.line, "line"), \(problem.found, "found"), steht für nichts Bekanntes").in(
                    language)
            }.joined(separator: "; ")
        })
        return Text(
            phrase: """
                Der Text „\(text, "text")“ lässt sich zu diesem Stand nicht füllen: \(listed, "problems").
                """)
    }
}
