import Costing
import Decisions
import Foundation
import Register

/// Puts a paper out: text, figures, PDF and the ledger's position are frozen
/// under its number.
public struct IssuePaper: Sendable {
    let office: Office
    let typesetter: Typesetter

    public init(office: Office, typesetter: Typesetter) {
        self.office = office
        self.typesetter = typesetter
    }

    /// - Returns: the id under which the issued paper stands.
    public func callAsFunction(
        _ draft: Recorded<PaperDrafted>, of view: MatterView, number: String, by actor: Actor, sending: Sending? = nil
    ) async throws -> String {
        do { try office.examine() } catch {
            throw Refusal(
                Text(phrase: "Das Register ist beschädigt; was es nicht mehr sicher weiß, wird nicht ausgegeben."),
                help: Text(
                    phrase: """
                        „einvernehmen verify“ nennt die Stelle. Den Ordner aufheben, wie er ist, und eine Sicherung \
                        einspielen.
                        """))
        }
        let number = number.trimmingCharacters(in: .whitespacesAndNewlines)
        // What would be refused in the end is refused before a PDF is set.
        try office.checkIsKnown(view.asOf)
        try view.matter.papers.check(number: number)
        try office.checkIsFree(paperNumber: number, in: view.id)
        let composer = try office.composer(draft, in: view)
        let view = composer.view
        let tree = try composer.compose(number: number)
        try tree.checkPrintable()
        let pdf = try await typesetter.pdf(of: tree.typst(footer: Typography(tree.language).marked(number, view.mark)))
        let coder = JSONEncoder()
        coder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        // Numbers that look alike, such as 1/2 and 1-2, get ids of their own; the
        // files may share a name, since each is found by its content.
        let name = "\(draft.header.id)-\(number)", id = try office.freeID(like: name, in: view.id)
        let document = Array(try coder.encode(tree))
        let figures = view.figures.all.compactMap { figure in
            figure.value.map { FrozenFigure(figure: figure.id, value: $0, grade: figure.grade) }
        }
        let content = PaperIssued(
            paper: draft.id, number: number, title: draft.content.title, asOf: view.asOf,
            ledgerPosition: view.position, ledgerHead: view.mark.description, figures: figures,
            document: try office.keep(document, as: "\(id).json"), pdf: try office.keep(pdf, as: "\(id).pdf"))
        return try office.record(like: name, in: view.id, by: actor, sending: sending) { id in
            Entry(
                Header(
                    id: id, on: .day(view.asOf), grade: .official, sources: draft.header.sources,
                    audience: draft.header.audience), content)
        }.first?.header.id ?? id
    }
}

extension DocumentTree {
    /// The source of the PDF.
    public func typst(footer: String? = nil) -> String {
        TypstWriter(texts: WriterTexts(language), footer: footer ?? title).document(self)
    }
}

extension Office {
    /// The text of an issued paper as it went out.
    public func issuedDocument(_ paper: PaperIssued) throws -> DocumentTree? {
        guard let bytes = try attachments.bytes(of: paper.document.hash) else { return nil }
        return try JSONDecoder().decode(DocumentTree.self, from: Data(bytes))
    }
}
