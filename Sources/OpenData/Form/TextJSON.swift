import Decisions

/// A text in German, and in English where there is one.
struct TextJSON: Encodable {
    let de: String
    let en: String?

    init(_ text: Text) {
        de = text.de
        en = text.en
    }
}
