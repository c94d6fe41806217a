import Decisions
import Documents

/// What a round comes to under its rule, and under others.
struct ResultJSON: Keyed {
    let ballot: Ballot
    let rule: ResultRule
    let turning: Turning
    let council: Council

    init(_ ballot: Ballot, under rule: ResultRule, in council: Council) {
        self.ballot = ballot
        self.rule = rule
        self.council = council
        turning = ballot.turning(under: rule)
    }

    static let keys = Keys<Self>("Result", "What a round comes to under its rule, and what it would be under others.") {
        Key("outcome") { $0.ballot.outcome(under: $0.rule) }
        Key("others") { it in
            it.ballot.outcomes(under: ResultRule.standard.filter { $0 != it.rule })
                .map { Other(rule: $0.rule, outcome: $0.outcome) }
        }
        Key("silence") { $0.ballot.effectOfSilence(under: $0.rule) }
        Key(
            "turn",
            """
            Left out where nobody’s change would turn it, and where nobody can be named: see `turnNotKnown`.
            """
        ) { it in it.turning.turn.map { TurnJSON(turn: $0, bodies: it.council.bodies.links($0.bodies)) } }
        Key(
            "turnNotKnown",
            """
            Why nobody can be named who would have to change: what was said of several cannot all be true, some are \
            known by their number alone, it would be others by other weights that may be meant, or they are too many \
            to be counted.
            """
        ) { $0.turning.hindrance }
    }

    struct Other: Keyed {
        let rule: ResultRule
        let outcome: RoundOutcome

        static let keys = Keys<Self>("RuleOutcome", "What it would be under another rule.") {
            Key("rule") { RuleJSON(rule: $0.rule) }
            Key("outcome") { $0.outcome }
        }
    }
}

/// A rule as a case folder writes it, and in words.
struct RuleJSON: Keyed {
    let rule: ResultRule

    static let keys = Keys<Self>("Rule", "When a round has reached its end.") {
        Key("rule", "As a case folder writes it.", and: ["examples": ["all", "more than 1/2 of heads"]]) {
            $0.rule.description
        }
        Key("text") { it in Text(each: { Words($0).rule(it.rule) }) }
    }
}

extension SilenceEffect: Keyed {
    static let keys = Keys<Self>(
        "SilenceEffect",
        """
        The outcome under each rule for silence, as if the deadline had passed and nobody else had answered.
        """
    ) {
        Key("noAnswer") { $0.noAnswer }
        Key("consent") { $0.consent }
        Key("refusal") { $0.refusal }
        Key("makesADifference", "Whether these differ.") { $0.makesADifference }
    }
}

struct TurnJSON: Keyed {
    let turn: PivotalSet
    let bodies: [Link]

    static let keys = Keys<Self>("Turn", "Who would have to change for the result to turn.") {
        Key("direction", "By their consent it would be reached; by their refusal it would no longer be sure.") {
            $0.turn.direction
        }
        Key("bodies", "Without any one of them it would not turn.") { $0.bodies }
        Key(
            "numberOfSets",
            """
            How many sets of as many bodies turn it. Left out where that is not known.
            """, and: ["minimum": 1]
        ) {
            $0.turn.numberOfSets
        }
        Key("smallest", "Whether it is proved that no smaller set turns it.") { $0.turn.isSmallest }
        Key("outcome", "What the result would be then.") { $0.turn.outcome }
    }
}

/// Who stands where, counted by one measure.
extension Tally: Keyed {
    static let keys = Keys<Self>("Tally", "Who stands where, counted by one measure.") {
        Key("measure") { $0.measure }
        Key("consenting") { $0.consenting }
        Key("conditional") { $0.conditional }
        Key("refusing") { $0.refusing }
        Key("abstaining") { $0.abstaining }
        Key("noView") { $0.noView }
        Key("silent") { $0.silent }
        Key("contested", "Who may stand at several: reports conflict, or a day is missing.") { $0.contested }
        Key("unnamed", "Without an answer of their own, where a speaker has spoken for some.") { $0.unnamed }
        Key("asked") { $0.asked }
    }
}

extension Tally.Sum: Keyed {
    static let keys = Keys<Self>("Weight", "What a group of bodies weighs together.") {
        Key("bodies", and: ["minimum": 0]) { $0.bodies }
        Key("weight", "Of those whose weight is known.", and: ["minimum": 0]) { $0.known }
        Key("missing", "How many have no known weight.", and: ["minimum": 0]) { $0.missing }
    }
}
