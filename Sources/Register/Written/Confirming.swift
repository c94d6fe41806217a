import Decisions

extension Matter {
    /// Asks about what is unlikely in an entry in writing, which no page asks about:
    /// the entry itself confirms it.
    func checkConfirmed(_ entry: Entry) throws(Refusal) {
        let open = unconfirmed(entry)
        guard !open.isEmpty else { return }
        let told = open.prefix(Confirming.most).map(\.text)
        let key = { (language: Language) in Confirming.key(told.map { $0.in(language) }) }
        let help = Text(
            phrase: """
                Berichtigen, oder es bestätigen, indem der Eintrag die Frage wiederholt: \(key, "confirmed").
                """)
        var refusal = Refusal.unlikely(open, help: help)
        refusal.questions = told
        throw refusal
    }
}

/// How an entry in writing says that something unlikely is meant.
private enum Confirming {
    /// So many are asked about at once; the others once these are answered.
    static let most = 100

    /// As YAML and JSON both read it, to be copied.
    static func key(_ sentences: [String]) -> String {
        "confirmed: [" + sentences.map(quoted).joined(separator: ", ") + "]"
    }

    private static func quoted(_ text: String) -> String {
        let escaped = text.map { sign -> String in
            switch sign {
            case "\"": "\\\""
            case "\\": "\\\\"
            case "\n": "\\n"
            case "\t": "\\t"
            default: String(sign)
            }
        }
        return "\"" + escaped.joined() + "\""
    }
}
