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
        let (tree, dead) = composed(number: nil)
        let deadMarks = dead.map { [PaperFinding(.deadMark, $0.sentence)] } ?? []
        return (tree, (dayAhead + deadMarks + unknownFigures(in: tree) + tree.findings).sorted { $0.isBlocking && !$1.isBlocking })
    }

    private var dayAhead: [PaperFinding] {
        guard let ahead = view.ahead else { return [] }
        return [PaperFinding(.dayAhead, Text(
            "Der \(ahead.day.inWords(.de)) liegt voraus; ausgegeben wird eine Vorlage zum Stand eines Tages bis heute, \(ahead.today.inWords(.de)).",
            en: "\(ahead.day.inWords(.en)) lies ahead; a paper is issued as of a day up to today, \(ahead.today.inWords(.en))."))]
    }

    /// A paper that goes out names no figure of the cost model that is not
    /// known; one that nobody can quantify yet may be named as such.
    private func unknownFigures(in tree: DocumentTree) -> [PaperFinding] {
        var seen: Set<String> = []
        let named = tree.blocks.figureMarks.filter { $0.unknown != nil && seen.insert($0.id).inserted }.map { mark in
            finding(label(of: mark), view.figures.whyUnknown(mark.figure), isBlocking: FigureBook.computedLabels[mark.figure] != nil)
        }
        return named + unknownParts(besides: seen)
    }

    /// What the composed parts have no value for and say so: to be looked at, but
    /// nothing false.
    private func unknownParts(besides named: Set<String>) -> [PaperFinding] {
        let parts = draft.content.outline.compactMap(\.composed)
        let figures = parts.contains(.costTable) ? figuresWithoutValue.filter { !named.contains($0.id) }.map { finding($0.label, view.figures.whyUnknown($0.id), isBlocking: false) } : []
        let years = parts.contains(.costByYear) ? whyNoYears.map { finding(Text("Mehrkosten je Jahr", en: "Extra cost by year"), $0, isBlocking: false) } : nil
        return figures + [years].compactMap { $0 }
    }

    private func finding(_ label: Text, _ reason: Text, isBlocking: Bool) -> PaperFinding {
        PaperFinding(.unknownFigure, Text(
            "Die Kennzahl „\(label.de)“ hat zu diesem Stand keinen Wert. \(reason.de)",
            en: "The figure “\(label.in(.en))” has no value as of this day. \(reason.in(.en))"), isBlocking: isBlocking)
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
        return PaperFinding(.emptyTable, Text(
            "\(place.name.de) ist leer. Zeilen ergänzen oder die Tabelle weglassen.",
            en: "\(place.name.in(.en)) is empty. Add rows, or leave the table out."), isBlocking: false)
    }

    /// - Throws: where the PDF would not show what the document says.
    func checkPrintable() throws(Refusal) {
        let blocking = findings.filter(\.isBlocking).map(\.sentence)
        guard !blocking.isEmpty else { return }
        throw Refusal(Text(
            "So würde die Vorlage anders gedruckt, als sie lautet. " + blocking.map(\.de).joined(separator: " "),
            en: "The paper would not be printed as it reads. " + blocking.map { $0.in(.en) }.joined(separator: " ")))
    }
}
