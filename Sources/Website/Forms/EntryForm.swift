import Decisions
import Documents
import Register

/// A form that becomes entries. Its fields are said once, and all else follows: how it is
/// drawn and read back, what is told of mistakes, where it is sent, and what is shown then.
protocol EntryForm: SendableMetatype {
    /// Below the address of the matter: where it is sent.
    static var path: String { get }
    /// The part of the matter that has the form, and shows what was entered.
    static var place: String { get }
    /// The kind of the entry that is then shown; nil: the first that is no source.
    static var shown: String? { get }
    /// Tells the ids of its fields from those of other forms on the page.
    static var prefix: String { get }

    /// The same of one form, where several are sent below one address.
    var path: String { get }
    var parts: MatterWriter { get }
    /// Under which it is folded away.
    var title: String { get }
    var button: String { get }
    /// In the order in which they are shown; the origin follows them.
    @FormBuilder var fields: [any FormPiece] { get }
    var origin: OriginFields { get }
    /// What follows the origin, such as a question on what was typed.
    func closing(_ drawing: FormDrawing) -> HTML?
    /// Whether there is anything for which it could be filled in.
    var isOffered: Bool { get }
    /// The part to go back to, without an entry and with the first that was recorded.
    func leads(to entry: Entry?) -> String
    /// The entries, each decided on what the one before has left: none is recorded unless
    /// all can be. All fields have been read without a mistake; a rule across several throws
    /// a `FieldMistake` at one of them.
    func entries(_ read: ReadForm) throws -> [Entry]
}

/// One that needs nothing but the matter.
protocol PlainForm: EntryForm {
    init(parts: MatterWriter)
}

extension EntryForm {
    static var shown: String? { nil }
    static var prefix: String { path + "-" }
    var path: String { Self.path }
    var isOffered: Bool { true }
    var words: Words { parts.words }
    var page: PageRequest { parts.page }
    var matter: Matter { parts.matter }
    func closing(_ drawing: FormDrawing) -> HTML? { nil }
    func leads(to entry: Entry?) -> String { Self.place }

    var pieces: [any FormPiece] { fields + [origin] }

    /// All mistakes of the fields at once, or what the form becomes.
    func read(_ sent: FormData, _ office: Office) throws -> [Entry] {
        let input = FormInput(data: sent, language: page.language, today: office.today)
        let mistakes = pieces.flatMap { $0.mistakes(input) }
        guard mistakes.isEmpty else { throw FormMistakes(all: mistakes) }
        do {
            let read = try ReadForm(origin, input, office, parts)
            let entries = try entries(read)
            return [read.newSource].compactMap { $0 } + entries
        } catch let mistake as FieldMistake {
            throw FormMistakes(all: [mistake])
        }
    }

    /// A rule that is about one field says so there; nobody could correct one that is not seen.
    func atField(_ error: any Error) -> any Error {
        guard let refusal = error as? Refusal, let key = refusal.key, !refusal.isQuestion,
            let field = pieces.flatMap(\.looks).first(where: { !$0.isHidden && ($0.key ?? $0.name) == key })
        else { return error }
        return FormMistakes(all: [FieldMistake(field.name, refusal)])
    }

    /// Which of the entries is shown then.
    func shown(of entries: [Entry]) -> Entry? {
        entries.first { $0.type == Self.shown } ?? entries.first { $0.type != Source.type } ?? entries.first
    }
}
