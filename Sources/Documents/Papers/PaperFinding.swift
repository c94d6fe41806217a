import Decisions

/// What is to be looked at before a paper goes out.
public struct PaperFinding: Hashable, Sendable {
    public enum Kind: String, Sendable, CaseIterable {
        /// A mark in a text stands for nothing as of the day.
        case deadMark = "dead-mark"
        /// No font of the PDF has an image of a letter.
        case missingLetter = "missing-letter"
        /// Something is wider than the page.
        case overflow
        case unknownFigure = "unknown-figure"
        case emptyTable = "empty-table"
        /// Nothing stands under a heading as of the day.
        case emptySection = "empty-section"
        /// The day has not come: nobody knows what will be true on it.
        case dayAhead = "day-ahead"
    }

    public var kind: Kind
    /// What was found, where, and what helps.
    public var sentence: Text
    /// It would make a false paper: none is issued with it.
    public var isBlocking: Bool

    init(_ kind: Kind, _ sentence: Text, isBlocking: Bool = true) {
        (self.kind, self.sentence, self.isBlocking) = (kind, sentence, isBlocking)
    }
}

extension PaperComposer {
    /// What the paper has as of the day that it should not have, worst first.
    public var findings: [PaperFinding] { checkedDraft().findings }

    /// The draft, with marks that stand for nothing left as they were typed, and
    /// what it has that it should not have, worst first.
    public func checkedDraft() -> (tree: DocumentTree, findings: [PaperFinding]) {
        let (tree, dead, empty) = composed(number: nil)
        let deadMarks = dead.map { [PaperFinding(.deadMark, $0.sentence)] } ?? []
        let others = unknownFigures(in: tree) + empty.map(Self.emptySection) + tree.findings
        return (tree, (dayAhead + deadMarks + others).sorted { $0.isBlocking && !$1.isBlocking })
    }

    private static func emptySection(_ heading: Text) -> PaperFinding {
        PaperFinding(
            .emptySection,
            Text(
                phrase: """
                    Unter „\(heading, "heading")“ steht zu diesem Stand nichts; der Abschnitt fällt samt Überschrift \
                    weg. Etwas \
                    ergänzen oder ihn aus der Gliederung nehmen.
                    """), isBlocking: false)
    }

    private var dayAhead: [PaperFinding] {
        guard let ahead = view.ahead else { return [] }
        return [
            PaperFinding(
                .dayAhead,
                Text(
                    phrase: """
                        Der \(ahead.day.inWords, "day") liegt voraus; ausgegeben wird eine Vorlage zum Stand eines \
                        Tages bis \
                        heute, \(ahead.today.inWords, "today").
                        """))
        ]
    }

    /// A paper that goes out names no figure of the cost model that is not
    /// known; one that nobody can quantify yet may be named as such. What the
    /// composed parts have no value for and say so is to be looked at, but nothing
    /// false.
    private func unknownFigures(in tree: DocumentTree) -> [PaperFinding] {
        var seen: Set<String> = []
        let marks = tree.blocks.figureMarks.filter { $0.unknown != nil && seen.insert($0.id).inserted }
        let (blocking, others) = (marks.filter(isOfCostModel), marks.filter { !isOfCostModel($0) })
        let named = blocking.map { (id: $0.figure, label: label(of: $0)) }
        let toCheck =
            others.map { (id: $0.figure, label: label(of: $0)) }
            + unknownParts(besides: seen).map { (id: $0.id, label: $0.label) }
        return UnknownInPaper(
            view.figures.reasons(of: named), view.figures.reasons(of: toCheck), years: whyNoYearsShown
        ).findings
    }

    private func isOfCostModel(_ mark: FigureMark) -> Bool { ComputedFigure(rawValue: mark.figure) != nil }

    private func unknownParts(besides named: Set<String>) -> [Figure] {
        guard draft.content.outline.compactMap(\.composed).contains(.costTable) else { return [] }
        return figuresWithoutValue.filter { !named.contains($0.id) }
    }

    private var whyNoYearsShown: Text? {
        draft.content.outline.compactMap(\.composed).contains(.costByYear) ? whyNoYears : nil
    }
}

/// What a paper has no value for: each reason once, with the figures that it
/// concerns.
private struct UnknownInPaper {
    let blocking: [(labels: [Text], reason: Text)]
    let toCheck: [(labels: [Text], reason: Text)]

    init(_ blocking: [(labels: [Text], reason: Text)], _ toCheck: [(labels: [Text], reason: Text)], years: Text?) {
        self.blocking = blocking
        let years = years.map { [(label: Text(phrase: "Mehrkosten je Jahr"), reason: $0)] } ?? []
        self.toCheck = FigureBook.once(
            toCheck.flatMap { item in item.labels.map { (label: $0, reason: item.reason) } } + years)
    }

    var findings: [PaperFinding] {
        var list = blocking.map { PaperFinding(.unknownFigure, UnknownInPaper.sentence($0.labels, $0.reason)) }
        for item in toCheck {
            // The reason stands already where a mark of the text has it.
            let told = blocking.first { $0.reason == item.reason }?.labels.first
            let reason = told.map { UnknownInPaper.sameReason($0) } ?? item.reason
            list.append(PaperFinding(.unknownFigure, UnknownInPaper.sentence(item.labels, reason), isBlocking: false))
        }
        return list
    }

    private static func sameReason(_ label: Text) -> Text {
        Text(phrase: "Der Grund ist derselbe wie bei „\(label, "label")“.")
    }

    private static func sentence(_ labels: [Text], _ reason: Text) -> Text {
        let figures = Text(each: { language in
            language.conventions.all(labels.map { language.conventions.quoted($0.in(language)) })
        })
        return Text(
            phrase: Phrase(
                labels.count,
                one: "Die Kennzahl \(figures, "figures") hat zu diesem Stand keinen Wert. \(reason, "reason")",
                other: "Die Kennzahlen \(figures, "figures") haben zu diesem Stand keinen Wert. \(reason, "reason")"))
    }
}

extension DocumentTree {
    /// What cannot be printed as it stands here, and tables without content.
    public var findings: [PaperFinding] {
        let walk = TreeWalk(self)
        return LetterCheck.findings(in: walk.texts) + WidthCheck.findings(in: walk) + walk.tables.compactMap(Self.empty)
    }

    private static func empty(_ place: TreeWalk.PlacedTable) -> PaperFinding? {
        let cells = place.table.rows.flatMap { $0 }.map(\.content.plainText)
        guard !cells.contains(where: { $0.contains { !$0.isWhitespace } }) else { return nil }
        return PaperFinding(
            .emptyTable,
            Text(
                phrase: "\(place.name, "name") ist leer. Zeilen ergänzen oder die Tabelle weglassen."),
            isBlocking: false)
    }

    /// - Throws: where the PDF would not show what the document says.
    func checkPrintable() throws(Refusal) {
        let blocking = findings.filter(\.isBlocking).map(\.sentence)
        guard !blocking.isEmpty else { return }
        let reasons = Text.joined(blocking)
        throw Refusal(Text(phrase: "So würde die Vorlage anders gedruckt, als sie lautet. \(reasons, "reasons")"))
    }
}
