import Decisions
import Ledger

/// What belongs to the county holds in all its matters, while a source belongs
/// to one. Such an entry may name only what each of them has, in the same words:
/// elsewhere it would rest on nothing, or on something else of that name.
extension Office {
    typealias Refused = (index: Int, refusal: Refusal)

    func checkShared(_ entries: [Entry], of file: MatterFile, in id: String, _ writing: inout Writing) throws
        -> [Refused]
    {
        guard entries.contains(where: { Streams.isCountys(file.precise($0)) && !$0.header.sources.isEmpty }) else {
            return []
        }
        var own = file, refused: [Refused] = []
        let others = try otherMatters(of: file, than: id, &writing)
        for (index, entry) in entries.enumerated() {
            if Streams.isCountys(own.precise(entry)) {
                for source in entry.header.sources {
                    // What is named nowhere is told by whoever looks for it here.
                    guard let named = own.source(source), let refusal = try Office.refusal(source, named, others) else {
                        continue
                    }
                    refused.append((index, refusal))
                    break
                }
            }
            own.add([entry])
        }
        return refused
    }

    private func otherMatters(of file: MatterFile, than id: String, _ writing: inout Writing) throws -> [(
        id: String, file: MatterFile
    )] {
        guard let county = file.opened?.county else { return [] }
        var others: [(id: String, file: MatterFile)] = []
        for stream in try ledger.streams(prefix: Streams.matters) {
            guard let other = Streams.matter(of: stream), other != id, let found = try? self.file(other, &writing),
                found.opened?.county == county
            else { continue }
            others.append((other, found))
        }
        return others
    }

    private static func refusal(_ source: SourceID, _ named: Entry, _ others: [(id: String, file: MatterFile)]) throws
        -> Refusal?
    {
        for other in others {
            let there = other.file.source(source), title = other.file.opened?.title ?? Text(other.id)
            if let there, try there.words == named.words { continue }
            let place = Text(phrase: "im Vorgang „\(title, "title")“ (\(other.id, "other"))")
            let rule =
                there == nil
                ? Text(
                    phrase: """
                        Was dem Kreis gehört, gilt in allen seinen Vorgängen; die Quelle „\(source.text, "source")“ \
                        gibt \
                        es \(place, "place") nicht.
                        """)
                : Text(
                    phrase: """
                        Was dem Kreis gehört, gilt in allen seinen Vorgängen; „\(source.text, "source")“ ist \
                        \(place, "place") eine andere Quelle.
                        """)
            let help =
                there == nil
                ? Text(
                    phrase: """
                        Die Quelle zuerst dort mit derselben Kennung und denselben Angaben eintragen, oder den Eintrag \
                        ohne Quelle mit seiner Güte.
                        """)
                : Text(
                    phrase: """
                        Die Quelle unter einer Kennung eintragen, die in keinem der Vorgänge vergeben ist, und zwar in \
                        jedem von ihnen.
                        """)
            return Refusal(rule, help: help, key: "sources")
        }
        return nil
    }
}

extension MatterFile {
    fileprivate var opened: MatterOpened? { index.opened?.content }

    fileprivate func source(_ id: SourceID) -> Entry? {
        entries.last { $0.type == Source.type && $0.header.id == id.text && !isWithdrawn($0) }
    }
}

extension Entry {
    /// What it says, by whatever sending it came.
    fileprivate var words: [UInt8] {
        get throws { try EntryCoding.bytes(sent(by: nil)) }
    }
}
