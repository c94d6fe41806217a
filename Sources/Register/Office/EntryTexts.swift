import Decisions
import Foundation

/// The texts of an entry, of whatever kind: it is written into nowhere, so that
/// no key can be forgotten.
enum EntryTexts {
    /// - Throws: `Refusal` where one has a sign that no document can hold, or
    ///   nothing that anybody sees.
    static func check(_ written: WrittenEvent) throws(Refusal) {
        if let sign = written.sign { throw sign.refusal }
        if let key = written.blank { throw refusal(ofBlank: key) }
    }

    static func check(_ entry: Entry) throws(Refusal) {
        if let written = try? WrittenEvent(entry) { try check(written) }
    }

    /// An entry of before such signs were refused, with � for each, so that a case
    /// folder can hold it; nil where it has none.
    static func replacing(_ entry: Entry) throws -> (Entry, first: ControlSign)? {
        let written = try WrittenEvent(entry)
        guard let sign = written.sign, let value = try? JSONSerialization.jsonObject(with: Data(written.bytes)) else {
            return nil
        }
        let replaced = try JSONSerialization.data(withJSONObject: replacing(value))
        return (try EntryCoding.entry(replaced, as: type(of: entry.content)), sign)
    }

    /// What may be left out is refused too, and not left out for whoever wrote it:
    /// they may have meant to say something.
    /// - Parameter key: with those that lead to it.
    private static func refusal(ofBlank key: String) -> Refusal {
        Refusal(
            Text(phrase: "Unter „\(key, "key")“ steht ein Text ohne ein sichtbares Zeichen."),
            help: Text(
                phrase: "Den Text schreiben; wo nichts zu sagen ist und es fehlen darf, „\(key, "key")“ weglassen."),
            key: String(key.prefix { $0 != "/" }))
    }

    private static func replacing(_ value: Any) -> Any {
        switch value {
        case let text as String: ControlSign.replaced(in: text)
        case let list as [Any]: list.map(replacing)
        case let mapping as [String: Any]:
            Dictionary(mapping.map { (ControlSign.replaced(in: $0.key), replacing($0.value)) }) { first, _ in first }
        default: value
        }
    }
}
