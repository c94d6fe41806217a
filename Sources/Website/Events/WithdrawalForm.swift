import Costing
import Decisions
import Documents

/// Taking back an entry that was wrong.
struct WithdrawalForm: EntryForm {
    static let path = "withdrawals", place = "/course"
    let parts: MatterWriter
    /// The entry, and of which kind it is, since entries of two kinds may bear one id.
    let entry: String
    let kind: String

    var title: String { words("Einen Eintrag zurückziehen") }
    var button: String { words("zurückziehen") }
    var origin: OriginFields { OriginFields(parts, words("Ab")) }

    private var reason: FormField<Text> {
        Field.authored("reason", words("Grund"), isLong: true)
            .required(Text(phrase: "warum er geht"), found: Text(phrase: "kein Grund"))
    }

    var fields: [any FormPiece] {
        Field.hidden("entry", entry)
        Field.hidden("kind", kind)
        reason
    }

    /// Whether the entry is still there, the rules say when it is decided on:
    /// somebody else may have withdrawn it meanwhile.
    func entries(_ read: ReadForm) throws -> [Entry] {
        [try read.entry("ruecknahme", Withdrawal(entry: entry, kind: kind.isEmpty ? nil : kind, reason: read[reason]))]
    }
}
