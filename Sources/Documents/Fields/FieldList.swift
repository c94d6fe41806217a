import Decisions
import Register

/// All that an entry of a kind may hold: each key with what it means, what stands under it, whether it may be
/// left out, and an example. It is made from the kinds, so that none is missing and none is told wrong.
public struct FieldList {
    public let type: any Content.Type
    private let words: Words
    private var kind: EntryKind { type.kind }
    private var language: Language { words.language }

    public init(_ type: any Content.Type, _ language: Language) {
        self.type = type
        words = Words(language)
    }

    public var title: String { kind.name.in(language) }

    /// How it comes into a register, and its keys.
    public var blocks: [Block] { [.paragraph(place), .paragraph(arrival), .table(table)] }

    /// An entry to begin from; what may be left out stands behind a `#`.
    public var example: String {
        FieldList.example(in: type.type, words).entry(of: type)
    }

    /// What there is in common, once, and then all kinds.
    public static func document(_ language: Language) -> DocumentTree {
        let words = Words(language), lists = ContentTypes.all.map { FieldList($0, language) }
        return DocumentTree(
            title: words("Was ein Eintrag enthält"), language: language,
            blocks: lead(words)
                + lists.flatMap { list -> [Block] in
                    [.heading(level: 1, [.text(list.title)], id: list.kind.list)] + list.blocks
                })
    }

    /// One kind alone.
    public var document: DocumentTree { DocumentTree(title: title, language: language, blocks: blocks) }

    /// What every entry has.
    public static func lead(_ words: Words) -> [Block] {
        let table = Table(
            head: head(words),
            rows: (ContentShape.header?.keys ?? []).filter { $0.name != "sending" }.map {
                row($0, at: $0.name, in: nil, words)
            })
        return [
            .paragraph([
                .text(
                    words(
                        """
                        Jeder Eintrag hat eine Art und nennt, von welchem Tag er ist, woher man es weiß und wer es \
                        lesen darf. Diese Schlüssel hat jeder:
                        """))
            ]),
            .table(table),
        ]
    }

    /// What is named is called by an id of its language.
    private static func example(in type: String?, _ words: Words) -> FieldExample {
        FieldExample(id: words("kennung", context: "example of an id")) { way in
            KeyLabel.of(way, in: type).in(words.language)
        }
    }

    private var place: [Inline] {
        let file = kind.file.name
        return [
            .text(
                words(
                    """
                    Im Fallordner in der Liste „\(kind.list, "list")“ der Datei „\(file, "file")“; für die \
                    Schnittstelle und „einvernehmen record“ die Art „\(kind.type, "type")“.
                    """))
        ]
    }

    private var arrival: [Inline] {
        let sentence =
            switch kind.arrival {
            case .byItself: words("Kann mit einem Formular eingetragen werden.")
            case .withFolder(let reason):
                words("Kommt nur mit einem Fallordner: \(reason.in(language), "reason")")
            case .madeHere(let reason, let help):
                words(
                    "Entsteht nur durch das Programm: \(reason.in(language), "reason") \(help.in(language), "help")")
            }
        let withdrawal =
            switch kind.withdrawal {
            case .free: words("Kann zurückgezogen werden.")
            case .never(let reason, _): words("Wird nicht zurückgezogen: \(reason.in(language), "reason")")
            }
        return [.text(sentence + " " + withdrawal)]
    }

    private var table: Table {
        Table(head: FieldList.head(words), rows: rows(ContentShape.byType[type.type]?.keys ?? [], at: ""))
    }

    /// Nested keys below the one that holds them.
    private func rows(_ keys: [ContentShape.Key], at way: String) -> [[Cell]] {
        keys.flatMap { key -> [[Cell]] in
            let own = way.isEmpty ? key.name : way + "/" + key.name
            return [FieldList.row(key, at: own, in: type.type, words)] + rows(FieldList.keys(in: key.value), at: own)
        }
    }

    /// The keys of what stands under one; of a condition, which may hold another, none.
    private static func keys(in value: ContentShape.Value) -> [ContentShape.Key] {
        switch value {
        case .mapping(let shape): shape.keys
        case .list(let element): keys(in: element)
        case .either(let type, let forms): type is Decisions.Predicate.Type ? [] : forms.flatMap(keys)
        case .text, .words, .number, .truth, .choice, .reference, .file, .written, .again: []
        }
    }

    private static func head(_ words: Words) -> [Cell] {
        [
            Cell(words("Schlüssel")), Cell(words("Bedeutung")), Cell(words("Was dort steht")),
            Cell(words("Muss da sein")), Cell(words("Beispiel")),
        ]
    }

    private static func row(
        _ key: ContentShape.Key, at way: String, in type: String?, _ words: Words
    ) -> [Cell] {
        let language = words.language, label = KeyLabel.of(way, in: type).in(language)
        let example = FieldList.example(in: type, words).of(key.value, at: way)
        return [
            Cell([.code(way)], isRowHeader: true), Cell(label), Cell(form(key, words)),
            Cell(key.isRequired ? words("ja") : words("nein")), Cell(example.map { [.code($0)] } ?? []),
        ]
    }

    /// Of words to choose from each with what it means.
    private static func form(_ key: ContentShape.Key, _ words: Words) -> [Inline] {
        let language = words.language
        guard case .choice(let choices) = key.value else {
            return [.text(key.value.expected.in(language))]
        }
        let listed = choices.map { "\($0) (\(KeyLabel.ofChoice($0, under: key.name).in(language)))" }
            .joined(separator: ", ")
        return [.text(words("eines von: \(listed, "listed")"))]
    }
}
