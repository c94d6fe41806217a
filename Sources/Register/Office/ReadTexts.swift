import Decisions

/// Authored texts as they were read, before the office takes its lock: a long
/// one then keeps nobody waiting who only wants a page.
struct ReadTexts: Sendable {
    private var texts: [String: WrittenText] = [:]

    init(_ entries: some Sequence<Entry> = []) {
        for case let block as TextBlock in entries.lazy.map(\.content) {
            for text in [block.text.de, block.text.en ?? ""] where texts[text] == nil && TextBlock.isReadable(text) {
                texts[text] = WrittenText(text)
            }
        }
    }

    func callAsFunction(_ text: String) -> WrittenText { texts[text] ?? WrittenText(text) }
}
