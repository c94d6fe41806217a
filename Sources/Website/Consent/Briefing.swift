import Costing
import Decisions
import Documents
import Foundation
import Register

/// Freezes what a form gives to the asked: documents, figures and the draft of
/// the paper, as the round's own readers may see them on its day.
struct Briefing {
    let parts: MatterWriter
    let office: Office

    func callAsFunction(
        documents: [DocumentID], figures: [String], draft: String?, _ header: Header
    ) throws -> ConsentRound.Briefing {
        let view = try office.matter(parts.view.id, asOf: header.on?.lastDay, for: header.audience)
        let draft = try draft.map { try self.draft($0, view, round: header.id) }
        return try office.freeze(documents: documents, figures: figures, draft: draft, of: view)
    }

    /// The draft's document tree, as an issued paper's is kept.
    private func draft(_ id: String, _ view: MatterView, round: String) throws -> (name: String, bytes: [UInt8]) {
        let without = Text(phrase: "Die Beteiligung ohne den Entwurf eröffnen, oder sie nicht öffentlich eintragen.")
        guard let draft = view.matter.papers.drafts[Identifier(id)] else {
            throw FieldMistake(
                "draft",
                Refusal(
                    Text(
                        phrase: "Den Entwurf „\(id, "id")“ gibt es an diesem Tag für die Leser der Beteiligung nicht."),
                    help: without))
        }
        do {
            let tree = try office.composer(draft, in: view).compose()
            let coder = JSONEncoder()
            coder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
            return ("\(round)-entwurf.json", Array(try coder.encode(tree)))
        } catch let error as PaperError {
            throw FieldMistake(
                "draft",
                Refusal(
                    error.sentence,
                    help: Text(phrase: "Die Beteiligung ohne den Entwurf eröffnen.")))
        }
    }

    /// The frozen draft of a round; nil where it has none, the file is gone, or it is no
    /// document tree.
    static func draft(of round: ConsentRound, office: Office) throws -> DocumentTree? {
        guard let file = round.briefing.draft, let bytes = try office.attachments.bytes(of: file.hash) else {
            return nil
        }
        return try? JSONDecoder().decode(DocumentTree.self, from: Data(bytes))
    }
}
