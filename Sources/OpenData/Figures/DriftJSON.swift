import Costing
import Decisions

/// What a figure was when somebody rested on it, and what it is now.
protocol Moved: Keyed {
    var figure: Figure { get }
    var then: Quantity { get }
    var now: Quantity? { get }
    /// Nil between days, and where the old value is nothing.
    var change: BasisPoints? { get }
}

extension Key where Whole: Moved {
    static var moved: [Key] {
        [
            Key("figure", "The id of the figure.") { $0.figure.id },
            Key("unit") { $0.then.unit },
            Key("then") { $0.then },
            Key("now", "Left out where it is not known any more.") { $0.now },
            Key("change", "In basis points of the value then; missing between days, and where it was nothing.") {
                $0.change?.value
            },
        ]
    }
}

/// A round whose answer rests on a figure that has moved since.
struct DriftJSON: Moved {
    let drift: MatterStanding.Drift
    var figure: Figure { drift.figure }
    var then: Quantity { drift.then }
    var now: Quantity? { drift.now }
    var change: BasisPoints? { drift.change }

    static let keys = Keys<Self>(
        "Drift",
        """
        An answer rests on a figure that has moved since. Left out where none has. Without a position where it is not \
        settled which answers count: whichever do, they rest on it.
        """
    ) {
        Key("round") { Link($0.drift.round) }
        Key("position") { $0.drift.position.map { Link($0) } }
        Key.moved
    }
}
