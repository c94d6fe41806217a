/// A kind of post that a grant can pay for; its id stands in the lines of
/// grants and plans.
public struct PostKind: Content {
    public static let kind = EntryKind(
        "costs.post-kind-named", Text(phrase: "Art von Stellen"), list: "post-kinds", file: .grants,
        course: nil, tense: .holds)
    public var title: Text
    public var headline: Text { title }
}

extension Costs {
    /// The kinds that are named or that a plan has, each once.
    public var kindsOfPosts: [String] {
        (kinds.map(\.header.id) + plans.flatMap { $0.content.posts.compactMap(\.kind) }).reduce(into: []) {
            list, kind in
            if !list.contains(kind) { list.append(kind) }
        }
    }

    /// What a kind of post is called; where nobody has named it, as its first
    /// post in a plan.
    public func title(ofKind kind: String) -> Text {
        kinds[Identifier(kind)]?.content.title
            ?? plans.lazy.flatMap(\.content.posts).first { $0.kind == kind }?.title ?? Text(kind)
    }
}
