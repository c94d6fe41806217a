import Costing
import Decisions
import Register

/// A body of the county as of the day: what it is called, how many live there,
/// and whether it is no more.
struct BodyJSON: Encodable {
    struct Inhabitants: Encodable {
        let count: Int
        /// The day of the count.
        let on: String
    }
    struct End: Encodable {
        let successors: [Link]
        let title: TextJSON
    }
    let name: TextJSON
    let kind: String
    /// The official key.
    let ags: String?
    /// The latest count known on the day.
    let inhabitants: Inhabitants?
    /// The counts that can be the latest, where a missing day leaves that open.
    let contestedInhabitants: [Inhabitants]
    /// The first day without it is its `on`.
    let ended: Sourced<End>?

    init(_ body: Recorded<Body>, in view: MatterView) {
        let council = view.matter.council
        name = TextJSON(body.content.name)
        kind = body.content.kind.rawValue
        ags = body.content.ags
        inhabitants = body.content.inhabitants(asOf: view.asOf).map { Inhabitants(count: $0.count, on: $0.on.description) }
        contestedInhabitants = body.content.contestedInhabitants(asOf: view.asOf).map { Inhabitants(count: $0.count, on: $0.on.description) }
        ended = council.end(of: body.id).map { end in
            Sourced(end.header, in: view.matter, End(successors: council.bodies.links(end.content.successors), title: TextJSON(end.content.title)))
        }
    }
}
