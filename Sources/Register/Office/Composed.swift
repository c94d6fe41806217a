import Costing
import Decisions
import Synchronization

/// What has been composed of a view, such as a chart or a part of a sheet: pages, papers and letters ask for
/// the same, in a few languages. What is as long as the matter itself is not kept here.
final class Composed: Sendable {
    private struct Key: Hashable {
        let part: String
        let type: ObjectIdentifier
        let language: Language
    }

    private let parts = Mutex<[Key: any Sendable]>([:])

    /// Whoever comes at the same time may compose it as well: parts are composed of one another.
    func part<Part: Sendable>(_ name: StaticString, _ language: Language, _ compose: () -> Part) -> Part {
        let key = Key(part: name.description, type: ObjectIdentifier(Part.self), language: language)
        // What is not there would be cast to a part that is nothing.
        if let known = parts.withLock({ $0[key] }), let part = known as? Part { return part }
        let new = compose()
        parts.withLock { $0[key] = new }
        return new
    }
}

extension MatterView {
    /// What is composed of this view alone, once for all who ask in a language.
    /// - Parameter name: of this part and no other of its type.
    public func once<Part: Sendable>(_ name: StaticString, _ language: Language, _ compose: () -> Part) -> Part {
        composed.part(name, language, compose)
    }
}
