import Decisions
import Register
import Testing

@testable import Documents

@Suite("What the keys of entries and the words under them are called")
struct KeyLabelTests {
    /// A key with the way to it, and of which kind; nil is the header's.
    private struct Found {
        let type: String?
        let way: String
        let value: ContentShape.Value
        var name: String { way.split(separator: "/").last.map(String.init) ?? way }
        var label: Text { KeyLabel.of(way, in: type) }
    }

    private static let keys: [Found] =
        ContentShape.byType.sorted { $0.key < $1.key }.flatMap { found(in: .mapping($1), of: $0, at: []) }
        + (ContentShape.header.map { found(in: .mapping($0), of: nil, at: []) } ?? [])

    private static func found(in value: ContentShape.Value, of type: String?, at way: [String]) -> [Found] {
        switch value {
        case .mapping(let shape):
            shape.keys.flatMap { key in
                let inside = way + [key.name]
                return [Found(type: type, way: inside.joined(separator: "/"), value: key.value)]
                    + found(in: key.value, of: type, at: inside)
            }
        case .list(let element): found(in: element, of: type, at: way)
        case .either(_, let forms): forms.flatMap { found(in: $0, of: type, at: way) }
        case .text, .words, .number, .truth, .choice, .reference, .file, .written, .again: []
        }
    }

    private static func words(in value: ContentShape.Value) -> [String] {
        switch value {
        case .choice(let words): words
        case .list(let element): words(in: element)
        case .either(_, let forms): forms.flatMap { words(in: $0) }
        case .text, .words, .number, .truth, .reference, .file, .written, .mapping, .again: []
        }
    }

    @Test("Every key of every kind, at any depth, has a label in German and in English")
    func everyKey() {
        #expect(Set(KeyLabelTests.keys.compactMap(\.type)) == Set(ContentTypes.all.map { $0.type }))
        for key in KeyLabelTests.keys {
            let label = key.label, english = label.en
            #expect(
                KeyLabel.place(of: key.way, in: key.type) != nil && label.de != key.name && english != nil
                    && english != key.name, "\(key.type ?? "header") \(key.way): \(label.de), \(english ?? "nil")")
        }
    }

    // In English many are the word itself: official, adopted, open.
    @Test("Every word that can stand under a key has a label in German and in English")
    func everyWord() {
        for key in KeyLabelTests.keys {
            for word in KeyLabelTests.words(in: key.value) {
                let label = KeyLabel.ofChoice(word, under: key.name)
                #expect(
                    KeyLabel.choices[word] != nil && label.de != word && label.en?.isEmpty == false,
                    "\(key.way): \(word)")
            }
        }
    }

    @Test("No label is there that no key or word uses, and none twice")
    func noneLeftOver() {
        let used = Set(KeyLabelTests.keys.compactMap { KeyLabel.place(of: $0.way, in: $0.type) })
        #expect(Set(KeyLabel.all.keys).subtracting(used) == [])
        #expect(KeyLabel.slices.reduce(0) { $0 + $1.count } == KeyLabel.all.count)
        let choices = KeyLabelTests.keys.map { (name: $0.name, words: KeyLabelTests.words(in: $0.value)) }
        #expect(Set(KeyLabel.choices.keys).subtracting(choices.flatMap { $0.words }) == [])
        let underKeys = choices.flatMap { choice in choice.words.map { "\(choice.name)/\($0)" } }
        #expect(Set(KeyLabel.choicesUnderKeys.keys).subtracting(underKeys) == [])
    }

    @Test("A key is called what it means in its kind, and where it stands in it")
    func ofKind() {
        #expect(KeyLabel.of("text", in: StatusReport.type).de == "Was zu berichten ist")
        #expect(KeyLabel.of("text", in: TextBlock.type).de == "Text")
        #expect(KeyLabel.of("title", in: PostPlan.type).de == "Name des Stellenplans")
        #expect(KeyLabel.of("posts/title", in: PostPlan.type).de == "Stelle")
        #expect(KeyLabel.of("gifts/title", in: Grant.type).de == "Bezeichnung")
        #expect(KeyLabel.of("on").de == "Tag, an dem es geschah oder von dem an es gilt")
        #expect(KeyLabel.of("inhabitants/on", in: Body.type).de == "Tag, für den die Zahl gilt")
        #expect(KeyLabel.of("fiktiv", in: Body.type).de == "fiktiv")
    }

    @Test("What must be so is called the same under whatever key it stands")
    func predicates() {
        let posts = "Der Stellenplan hat genug Stellen"
        #expect(KeyLabel.of("met-if/posts", in: Requirement.type).de == posts)
        #expect(KeyLabel.of("readings/met-if/all/posts", in: Requirement.type).de == posts)
        #expect(KeyLabel.of("once-met/unless/exempt-if/posts", in: Review.type).de == posts)
        #expect(KeyLabel.of("provisos/holds-while/resolved/on", in: Resolution.type).de == "Worüber")
    }

    @Test("A word is called what it means under its key")
    func wordsUnderKeys() {
        #expect(KeyLabel.ofChoice("consent", under: "strength").de == "Einvernehmen")
        #expect(KeyLabel.ofChoice("consent", under: "answer").de == "stimmt zu")
        #expect(KeyLabel.ofChoice("consent", under: "silence").de == "Schweigen gilt als Zustimmung")
        #expect(KeyLabel.ofChoice("not-at-hand").de == "liegt nicht vor")
        for (place, label) in KeyLabel.choicesUnderKeys {
            let word = place.drop { $0 != "/" }.dropFirst()
            #expect(KeyLabel.choices[String(word)] != label, "\(place)")
        }
    }
}
