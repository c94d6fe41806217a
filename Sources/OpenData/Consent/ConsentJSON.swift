import Decisions
import Register

/// What `einvernehmen consent --json` prints: the rounds of a matter, or one.
public struct ConsentJSON: Encodable {
    let id: String
    let asOf: String
    /// Only where the day lies ahead.
    let ahead: AheadJSON?
    let position: Int64
    let rounds: [Sourced<RoundJSON>]

    public init(_ view: MatterView, rounds: [RoundReading]) {
        id = view.id
        asOf = view.asOf.iso
        ahead = view.ahead.map { AheadJSON($0, in: view.matter) }
        position = view.lastPosition
        self.rounds = rounds.map { Sourced($0.round.header, in: view.matter, RoundJSON($0, in: view.matter, asOf: view.statusDay)) }
    }
}
