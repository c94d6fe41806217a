import Decisions
import Documents

/// What somebody writes. German is the language of record: an English page
/// asks for it, and for English beside it.
extension Fields {
    func authored(_ name: String, _ label: String, hint: String? = nil, isLong: Bool = false, required: Bool = true) -> HTML {
        func field(_ name: String, _ label: String, _ hint: String?, _ required: Bool) -> HTML {
            isLong ? text(name, label, hint: hint, required: required) : line(name, label, hint: hint, required: required)
        }
        guard words.language == .en else {
            // What was typed on the English page is not lost on the German one.
            let english: HTML? = input[name + "-en"].isEmpty ? nil : field(name + "-en", label + ", auf Englisch", nil, false)
            return "\(field(name, label, hint, required))\(english)"
        }
        return "\(field(name, label + ", in German", [hint, "German is the language of record."].compactMap { $0 }.joined(separator: " "), required))\(field(name + "-en", label + ", in English", nil, false))"
    }
}

extension FormData {
    /// What was written, with its English where there is some; nil where
    /// nothing was.
    func authored(_ name: String) throws(PageError) -> Text? {
        let german = self[name], english = self[name + "-en"]
        guard !german.isEmpty else {
            guard english.isEmpty else {
                throw .badForm(
                    Text("ein Text nur auf Englisch", en: "a text in English only"),
                    expected: Text("auch der deutsche Wortlaut; er ist maßgeblich", en: "the German wording, too; it is the one of record"))
            }
            return nil
        }
        return Text(german, en: english.isEmpty ? nil : english)
    }

    /// - Parameter what: what is to be written there.
    func authored(_ name: String, _ what: Text) throws(PageError) -> Text {
        guard let text = try authored(name) else { throw .badForm(Text("nichts", en: "nothing"), expected: what) }
        return text
    }

    /// What stands in a field, a line each.
    func lines(_ name: String) -> [Text] {
        self[name].split(whereSeparator: \.isNewline).map { String($0.drop { $0.isWhitespace }) }.filter { !$0.isBlank }.map { Text($0) }
    }
}

extension Parts {
    /// When it happened, whence it is known and how far it can be trusted, and
    /// who may read it.
    func origin(_ fields: Fields, _ day: String) -> HTML {
        let sources = matter.sources.map { ($0.header.id, $0.content.title.in(page.language)) }
        let chosen = fields.input["grade"].isEmpty ? Grade.official.rawValue : nil
        return """
            \(fields.date("on", day, page.asOf))
            \(fields.line("on-latest", words("Oder, wenn der Tag nicht genau bekannt ist, spätestens am", "Or, where the day is not known exactly, no later than"), required: false, type: "date"))
            \(sources.isEmpty ? nil : fields.choice("source", words("Quelle", "Source"), sources, blank: words("eigene Kenntnis", "known here")))
            \(fields.choice("grade", words("Güte", "Grade"), Grade.allCases.map { ($0.rawValue, words.grade($0)) }, chosen: chosen))
            \(fields.audience)
            """
    }
}
