/// A post whose own title says of which of several plans it is: „Leitung (Ist)“, „Leitung – Soll“, „Soll: Leitung“.
struct PlannedPost: Hashable, Sendable {
    /// Without those words, small.
    private(set) var post: String
    private(set) var plan: Alternative

    init?(_ title: String) {
        guard title.utf8.count <= 200, Alternative.mayBeSaid(Tokens(title).words) else { return nil }
        for pair in PlannedPost.pairs(title) {
            guard let plan = Alternative(pair.plan) else { continue }
            let post = Tokens(pair.post).joined
            guard !post.isEmpty else { continue }
            self.post = post
            self.plan = plan
            return
        }
        return nil
    }

    /// The title in two parts, in every way that it can have them.
    private static func pairs(_ title: String) -> [(post: String, plan: String)] {
        var pairs: [(post: String, plan: String)] = []
        if let match = title.firstMatch(of: /^(.+?) ?\(([^()]+)\)$/) {
            pairs.append((String(match.output.1), String(match.output.2)))
        }
        if let match = title.firstMatch(of: /^(.+)(?:,|:| -| –| —) ([^,:()]+)$/) {
            pairs.append((String(match.output.1), String(match.output.2)))
        }
        if let match = title.firstMatch(of: /^([^,:()]+)(?:,|:| -| –| —) (.+)$/) {
            pairs.append((String(match.output.2), String(match.output.1)))
        }
        // „Leitung Ist“
        if let match = title.firstMatch(of: /^(.+) (\w+)$/) {
            if ["ist", "soll"].contains(match.output.2.lowercased()) {
                pairs.append((String(match.output.1), String(match.output.2)))
            }
        }
        return pairs
    }
}
