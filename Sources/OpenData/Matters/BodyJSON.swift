import Decisions
import Register

/// A body of the county as of the day.
struct BodyJSON: Entered {
    let entry: Recorded<Body>
    let view: MatterView
    var matter: Matter { view.matter }

    static let keys = Keys<Self>(
        "Body",
        """
        A public body as of the day: what it is called, how many live there, and whether it is no more.
        """
    ) {
        Key.origin
        Key("name") { $0.content.name }
        Key("kind") { $0.content.kind }
        Key("ags", "The official key.") { $0.content.ags }
        Key(
            "inhabitants",
            """
            By the latest counts known on the day; left out where they are not known or not settled.
            """
        ) { it in
            it.matter.council.inhabitants(of: it.entry.id, asOf: it.view.asOf).map { it.told($0) }
        }
        Key(
            "contestedInhabitants",
            """
            Each number that it can be, where a missing day leaves that open; `inhabitants` is then left out.
            """
        ) { it in
            it.matter.council.contestedInhabitants(of: it.entry.id, asOf: it.view.asOf).map { it.told($0) }
        }
        Key("ended", "It is no more: `on` is the first day without it.") { it in
            it.matter.council.end(of: it.entry.id).map { End(entry: $0, matter: it.matter) }
        }
    }

    private func told(_ population: Population) -> Inhabitants {
        Inhabitants(population: population, council: matter.council)
    }

    struct Inhabitants: Keyed {
        let population: Population
        let council: Council

        static let keys = Keys<Self>("Inhabitants", "How many live in a body.") {
            Key("count") { $0.population.count }
            Key("on", "The day of the count; left out where counts of different days are added.") { $0.population.on }
            Key(
                "added",
                """
                The counts that are added, where the body has taken others in since its own; left out where it is one \
                count.
                """
            ) { it in
                it.population.added.isEmpty
                    ? nil
                    : it.population.parts.compactMap { part in
                        it.council.bodies.link(part.body).map { Part(body: $0, part: part) }
                    }
            }
        }
    }

    struct Part: Keyed {
        let body: Link
        let part: Population.Part

        static let keys = Keys<Self>("AddedCount", "A count that is added to others.") {
            Key("body") { $0.body }
            Key("count") { $0.part.counted.count }
            Key("on") { $0.part.counted.on }
        }
    }

    struct End: Entered {
        let entry: Recorded<BodyEnded>
        let matter: Matter

        static let keys = Keys<Self>("BodyEnd", "That a body is no more.") {
            Key.origin
            Key("successors", "Those in its place.") { $0.matter.council.bodies.links($0.content.successors) }
            Key("title") { $0.content.title }
        }
    }
}
