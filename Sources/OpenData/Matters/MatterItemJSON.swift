import Decisions
import Register

/// A matter in the list of matters.
struct MatterItemJSON: Keyed {
    let view: MatterView
    let opened: Recorded<MatterOpened>

    /// Nil where it is not open on the day.
    init?(_ view: MatterView) {
        guard let opened = view.matter.opened else { return nil }
        self.view = view
        self.opened = opened
    }

    static let keys = Keys<Self>("MatterItem", "A matter in the list of matters.") {
        Key("id") { Id($0.view.id) }
        Key("title") { $0.opened.content.title }
        Key("firstDay", "The day on which it was opened.") { $0.opened.header.on?.lastDay }
        Key("county") { $0.view.matter.council.bodies.link($0.opened.content.county) }
        Key("lead", "Before whom it lies.") { $0.view.matter.council.organizations.link($0.view.matter.matters.lead) }
        Key("url", "Where the whole matter is read.", and: ["format": "uri-reference"]) {
            Resource.path(ofMatter: $0.view.id)
        }
    }
}
