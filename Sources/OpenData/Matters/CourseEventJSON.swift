import Costing
import Decisions
import Documents
import Register

/// One line of the course of events.
struct CourseEventJSON: Keyed {
    let event: CourseEvent
    let fate: EntryFate?
    let matter: Matter
    private var header: Header { event.entry.header }

    static func all(in view: MatterView) -> [CourseEventJSON] {
        let fates = view.fates
        return CourseOfEvents(view.matter).events.map {
            CourseEventJSON(event: $0, fate: fates[$0.entry.header.id], matter: view.matter)
        }
    }

    static let keys = Keys<Self>("CourseEvent", "One line of the course of events.") {
        Key.origin(Key("on") { $0.event.date }, { $0.header }, { $0.matter })
        Key("type", "The kind of entry.", and: ["examples": ["council.motion-filed", "consent.position-given"]]) {
            $0.event.entry.type
        }
        Key("title") { $0.event.title }
        Key("files", "That were sent with it.") { $0.event.entry.files }
        Key("fate", "What has become of it; absent where it still holds as it was entered.") {
            $0.fate.map { Fate(fate: $0) }
        }
        Key("withdrew", "Where it is the withdrawal of an entry: what it took back.") { it -> [Link]? in
            guard it.event.entry.content is Withdrawal else { return nil }
            return it.matter.withdrawn.filter { $0.withdrawal.header.id == it.header.id }.map { Link($0.entry) }
        }
    }

    struct Fate: Keyed {
        let fate: EntryFate

        static let keys = Keys<Self>("Fate", "What has become of an entry that no longer holds as it was entered.") {
            Key("state") { $0.fate.state }
            Key("by", "The entry that did it.") { $0.fate.by.map { Link($0) } }
            Key("lastDay", "The last day on which it held.") { it -> Day? in
                if case .ended(let day) = it.fate { day } else { nil }
            }
        }
    }
}
