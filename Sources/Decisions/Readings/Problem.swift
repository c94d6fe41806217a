import Costing

/// Why figures of a cost model cannot be computed, for a reader.
public struct Problem: Sendable {
    public let error: CostingError
    public let sentence: Text

    init(_ error: CostingError, in matter: Matter) {
        self.error = error
        func name(_ post: String) -> Text {
            matter.costs.plans.lazy.flatMap(\.content.posts).first { $0.id == post }?.title ?? Text(post)
        }
        func title(_ id: String) -> Text { matter.entry(id)?.content.headline ?? Text(id) }
        switch error {
        case .noRate(let payGroup, let edition, let post):
            let edition = title(edition), post = name(post)
            sentence = Text(
                "Die Ausgabe „\(edition.de)“ hat keinen Satz für „\(payGroup)“; die Stelle „\(post.de)“ braucht ihn.",
                en: "The edition “\(edition.in(.en))” has no rate for “\(payGroup)”, which the post “\(post.in(.en))” needs.")
        case .beyondRange(let post):
            let post = name(post)
            sentence = Text(
                "Der Satz oder Umfang der Stelle „\(post.de)“ ist größer, als ein Kreis ihn haben kann.",
                en: "The rate or size of the post “\(post.in(.en))” is larger than a county can have.")
        case .unknownGrant(let id):
            let grant = title(id)
            sentence = Text(
                "Was nach „\(grant.de)“ gezahlt wird, ist nicht bekannt; die Mehrkosten nach Förderung lassen sich zu diesem Stand nicht berechnen.",
                en: "What “\(grant.in(.en))” pays is not known; the extra cost after the grant cannot be computed as of this day.")
        }
    }
}
