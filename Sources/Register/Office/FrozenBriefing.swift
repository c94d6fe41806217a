import Costing
import Decisions
import Foundation
import Ledger

/// What the asked were given, in the one form that is hashed: JSON with sorted
/// keys, of the documents as they stand, the figures, the draft's file and the
/// ledger's position. Keys are never changed, so that old hashes can be
/// computed again.
struct FrozenBriefing: Encodable {
    struct Item: Encodable {
        var id: String
        var on: String?
        var title: String
        var text: String?
        /// The SHA-256 of its file.
        var file: String?
    }
    var documents: [Item]
    var figures: [FrozenFigure]
    var draft: FileReference?
    var position: Int64?

    /// Nil where a document is not there any more.
    init?(_ briefing: ConsentRound.Briefing, in matter: Matter) {
        documents = []
        for id in briefing.documents {
            guard let document = matter.council.documents[id] else { return nil }
            documents.append(
                Item(
                    id: id.text, on: document.header.on?.description, title: document.content.title.de,
                    text: document.content.text?.de, file: document.content.file?.hash))
        }
        figures = briefing.figures
        draft = briefing.draft
        position = briefing.ledgerPosition
    }

    func hash() throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return AttachmentStore.contentHash(of: Array(try encoder.encode(self)))
    }
}

extension FrozenBriefing {
    /// Fixes a briefing that somebody has written, with the position and the
    /// checksum that only the register can know.
    ///
    /// - Parameter matter: as the readers of the round may see it on its day.
    /// - Throws: `Refusal` where it states these itself, or names a document
    ///   that is not there or a figure that had another value.
    static func seal(_ briefing: ConsentRound.Briefing, in matter: Matter, asOf day: Day, at position: Int64) throws
        -> ConsentRound.Briefing
    {
        guard briefing.hash == nil, briefing.ledgerPosition == nil else {
            throw Refusal(
                Text(phrase: "Prüfsumme und Stand des Registers setzt das Register selbst."),
                help: Text(phrase: "„hash“ und „ledger-position“ weglassen."),
                key: "briefing")
        }
        guard !(briefing.documents.isEmpty && briefing.figures.isEmpty && briefing.draft == nil) else {
            return briefing
        }
        for id in briefing.documents where matter.council.documents[id] == nil { throw missing(id) }
        let figures = FigureBook(matter, asOf: day)
        var briefing = briefing
        for (place, frozen) in briefing.figures.enumerated() {
            guard let figure = figures[frozen.figure], let value = figure.value else {
                throw unknown(frozen.figure, figures)
            }
            guard value == frozen.value else {
                throw Refusal(
                    Text(
                        phrase: """
                            Die Kennzahl „\(figure.label, "label")“ ist an diesem Tag \
                            \({ value.inWords($0, of: figure.id) }, "figure"), in den Unterlagen steht \
                            \({ frozen.value.inWords($0, of: figure.id) }, "figure2").
                            """),
                    help: Text(
                        phrase: """
                            Den Wert des Tages angeben. Was mit anderen Zahlen schon versandt ist, kommt mit dem \
                            Fallordner.
                            """),
                    key: "briefing")
            }
            briefing.figures[place].grade = figure.grade
        }
        briefing.ledgerPosition = position
        briefing.hash = try FrozenBriefing(briefing, in: matter)?.hash()
        return briefing
    }

    static func missing(_ id: DocumentID) -> Refusal {
        Refusal(
            Text(
                phrase: """
                    Das Schriftstück „\(id.text, "text")“ gibt es an diesem Tag für die Leser der Beteiligung nicht.
                    """),
            help: Text(phrase: "Ein anderes Schriftstück wählen, oder die Beteiligung nicht öffentlich eintragen."),
            key: "briefing")
    }

    static func unknown(_ id: String, _ figures: FigureBook) -> Refusal {
        Refusal(
            Text(
                phrase: """
                    Die Kennzahl „\({ figures[id]?.label.in($0) ?? id }, "label")“ ist an diesem Tag nicht bekannt.
                    """),
            help: Text(phrase: "Sie nicht mitgeben, oder einen anderen Tag wählen."),
            key: "briefing")
    }
}

/// Whether a briefing is still what was given.
public enum BriefingCheck: Hashable, Sendable {
    /// It was not given through this program, so there is no hash.
    case notSealed
    case matches
    /// A document, a figure or the draft's entry is not what it was.
    case differs
    /// A file is gone or has other bytes; which.
    case fileDamaged(String)
}

extension Office {
    /// Freezes what a round gives to the asked, as of a day and as the round's
    /// own readers may see it.
    ///
    /// - Parameter draft: the coded draft of the paper, and its file name.
    /// - Throws: `Refusal` where a document or figure is not there for those
    ///   readers, or a figure has no value that day.
    public func freeze(
        documents: [DocumentID], figures: [String], draft: (name: String, bytes: [UInt8])?, of view: MatterView
    ) throws -> ConsentRound.Briefing {
        for id in documents where view.matter.council.documents[id] == nil { throw FrozenBriefing.missing(id) }
        let frozen = try figures.map { id in
            guard let figure = view.figures[id], let value = figure.value else {
                throw FrozenBriefing.unknown(id, view.figures)
            }
            return FrozenFigure(figure: id, value: value, grade: figure.grade)
        }
        let file = try draft.map { try keep($0.bytes, as: $0.name) }
        var briefing = ConsentRound.Briefing(
            documents: documents, figures: frozen, draft: file, ledgerPosition: view.position)
        briefing.hash = try FrozenBriefing(briefing, in: view.matter)?.hash()
        return briefing
    }

    /// Computes the hash of a briefing again, and looks whether its files are as they were.
    public func check(_ briefing: ConsentRound.Briefing, in id: String, asOf day: Day) throws -> BriefingCheck {
        guard let sealed = briefing.hash else { return .notSealed }
        let matter = try matter(id, asOf: day, for: .internal).matter
        guard let now = FrozenBriefing(briefing, in: matter), try now.hash() == sealed else { return .differs }
        let files = [briefing.draft] + briefing.documents.map { matter.council.documents[$0]?.content.file }
        for file in files.compactMap({ $0 }) where try !attachments.isStillWhole(file.hash) {
            return .fileDamaged(file.name)
        }
        return .matches
    }
}

extension AttachmentStore {
    /// Whether the file is there with the bytes that were put there.
    func isWhole(_ hash: String) throws -> Bool {
        do {
            return try bytes(of: hash) != nil
        } catch LedgerError.corrupt {
            return false
        }
    }

    /// Whether it is there, whole, and as long as whoever names it says.
    func has(_ file: FileReference) throws -> Bool {
        do {
            return try bytes(of: file.hash)?.count == file.bytes
        } catch LedgerError.corrupt {
            return false
        }
    }
}
