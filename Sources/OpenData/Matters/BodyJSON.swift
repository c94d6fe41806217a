import Costing
import Decisions
import Register

/// A body of the county as of the day: what it is called, how many live there,
/// and whether it is no more.
struct BodyJSON: Encodable {
    struct Inhabitants: Encodable {
        struct Part: Encodable {
            let body: Link
            let count: Int
            let on: String
        }
        let count: Int64
        /// The day of the count; nil where counts of different days are added.
        let on: String?
        /// The counts that are added, where the body has taken others in since its
        /// own; nil where it is one count.
        let added: [Part]?

        init(_ population: Population, in council: Council) {
            count = population.count
            on = population.on?.description
            added = population.added.isEmpty ? nil : population.parts.compactMap { part in
                council.bodies.link(part.body).map { Part(body: $0, count: part.counted.count, on: part.counted.on.description) }
            }
        }
    }
    struct End: Encodable {
        let successors: [Link]
        let title: TextJSON
    }
    let name: TextJSON
    let kind: String
    /// The official key.
    let ags: String?
    /// By the latest counts known on the day.
    let inhabitants: Inhabitants?
    /// Each that it can be, where a missing day leaves that open.
    let contestedInhabitants: [Inhabitants]
    /// The first day without it is its `on`.
    let ended: Sourced<End>?

    init(_ body: Recorded<Body>, in view: MatterView) {
        let council = view.matter.council
        name = TextJSON(body.content.name)
        kind = body.content.kind.rawValue
        ags = body.content.ags
        inhabitants = council.inhabitants(of: body.id, asOf: view.asOf).map { Inhabitants($0, in: council) }
        contestedInhabitants = council.contestedInhabitants(of: body.id, asOf: view.asOf).map { Inhabitants($0, in: council) }
        ended = council.end(of: body.id).map { end in
            Sourced(end.header, in: view.matter, End(successors: council.bodies.links(end.content.successors), title: TextJSON(end.content.title)))
        }
    }
}
