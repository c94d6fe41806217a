import Decisions

/// A figure as a round or an issued paper holds it.
struct GivenFigureJSON: Encodable {
    let figure: String
    let value: ValueJSON
    let unit: String

    init(_ frozen: FrozenFigure) {
        figure = frozen.figure
        value = ValueJSON(frozen.value)
        unit = frozen.value.unit.code
    }
}

/// A round whose answer rests on a figure that has moved since.
struct DriftJSON: Encodable {
    let round: Link
    /// Nil where it is not settled which answers count.
    let position: Link?
    let figure: String
    let unit: String
    let then: ValueJSON
    /// Nil where it is not known any more.
    let now: ValueJSON?
    /// In basis points; nil between days and where the old value is nothing.
    let change: Int64?

    init(_ drift: Standing.Drift) {
        round = Link(drift.round.header, drift.round.content)
        position = drift.position.map { Link($0.header, $0.content) }
        figure = drift.figure.id
        unit = drift.then.unit.code
        then = ValueJSON(drift.then)
        now = drift.now.map { ValueJSON($0) }
        change = drift.change?.value
    }
}
