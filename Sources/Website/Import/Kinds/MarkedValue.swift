import Decisions

/// A number that was taken, and what its file says of it: provisional, corrected.
struct MarkedValue: Hashable, Sendable {
    var state: Text
    var name: Text
    var value: Text

    /// „vorläufig: Bornheim (48.636)“; nil where nothing is said.
    static func list(_ all: [MarkedValue]) -> Text? {
        var states: [Text] = []
        for item in all where !states.contains(item.state) { states.append(item.state) }
        guard !states.isEmpty else { return nil }
        func list(_ language: Language) -> String {
            states.map { state in
                let values = all.filter { $0.state == state }.map {
                    "\($0.name.in(language)) (\($0.value.in(language)))"
                }
                return state.in(language) + ": " + values.joined(separator: ", ")
            }.joined(separator: "; ")
        }
        return Text(each: list)
    }
}
