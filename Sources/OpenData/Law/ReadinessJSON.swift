import Costing
import Decisions

/// What an application still needs, in an order in which it can be had.
struct ReadinessJSON: Keyed {
    let readiness: Readiness
    let day: Day

    static let keys = Keys<Self>("Readiness", "What an application still needs. `einvernehmen check` says the same.") {
        Key("ready", "Nothing is missing that must be.") { $0.readiness.isReady }
        Key("setAside", "The resolution by which there is no application for now; absent where there is none.") {
            $0.readiness.setAside.map { Link($0) }
        }
        Key("missing", "In an order in which it can be had.") { $0.told($0.readiness.missing) }
        Key("applying", "What the application itself meets; due is its last day.") { $0.told($0.readiness.applying) }
        Key("application", "That the application has been made. Left out until that is known.") {
            $0.readiness.application.map { Made(on: $0.on, reason: $0.reason) }
        }
        Key("imposed", "Conditions of an approval that are not met, the next day first.") {
            $0.told($0.readiness.imposed)
        }
    }

    private func told(_ missing: [Readiness.Missing]) -> [Missing] { missing.map { Missing(missing: $0, day: day) } }

    struct Missing: Keyed {
        let missing: Readiness.Missing
        let day: Day
        private var content: Requirement { missing.examination.requirement.content }
        private var due: Day? { content.due ?? missing.applyBy }

        static let keys = Keys<Self>("Missing", "A requirement that is not met.") {
            Key("requirement") { Link($0.missing.examination.requirement) }
            Key("force", "The strictest of what provisions in force make of it.") { $0.missing.examination.force }
            Key(
                "hurdle",
                """
                Whether no application can be made without it: a norm in force says that it must be, or it is \
                contested before the application.
                """
            ) { $0.missing.isHurdle }
            Key("lost", "Whether it can no longer be had, since a last day has passed.") {
                $0.missing.examination.isLost
            }
            Key("status", "Left out where nobody has examined it.") { $0.missing.examination.status }
            Key("responsible") { $0.content.responsible }
            Key("waitsFor", "What is missing too, and has to be had first.") { $0.missing.waitsFor.map { Link($0) } }
            Key("waitsForAnswer", "Open questions that have to be answered first.") {
                $0.missing.waitsForAnswer.map { Link($0) }
            }
            Key("atStake", "What hangs on it a year.") { $0.missing.atStake.map { AmountJSON($0.value) } }
            Key("due", "The last day to meet it.") { $0.due }
            Key("overdue", "Whether that day has passed.") { it in it.due.map { $0 < it.day } ?? false }
        }
    }

    struct Made: Keyed {
        let on: Day?
        let reason: Text

        static let keys = Keys<Self>("Made", "That the application has been made, and what shows it.") {
            Key("on") { $0.on }
            Key("reason") { $0.reason }
        }
    }
}

struct ProvisoJSON: Keyed {
    let proviso: WatchedProviso
    let matter: Matter

    static let keys = Keys<Self>("Proviso", "What a resolution holds only for as long as.") {
        Key("resolution") { Link($0.proviso.resolution) }
        Key("id") { $0.proviso.proviso.id }
        Key("text") { $0.proviso.proviso.text }
        Key("status") { $0.proviso.verdict.status }
        Key("reason") { $0.proviso.verdict.reason }
        Key("broken", "Whether it no longer holds.") { $0.proviso.isBroken }
        Key("evidence") { EvidenceJSON.of($0.proviso.verdict.evidence, in: $0.matter) }
    }
}

struct ReviewJSON: Entered {
    let reading: ReviewStanding
    let matter: Matter
    var entry: Recorded<Review> { reading.review }

    static let keys = Keys<Self>("Review", "When to look again, and whether that time has come.") {
        Key.origin
        Key("title") { $0.content.title }
        Key("option") { $0.matter.options.options.link($0.content.option) }
        Key("lookAgainOn", "The day, if one was set.") { $0.content.on }
        Key("onceAny", "Once one of these happens.") { $0.content.onceAny ?? [] }
        Key("due", "Whether that time has come.") { $0.reading.isDue }
        Key("over", "Whether nobody need look any more: another option has been taken, or somebody has looked.") {
            $0.reading.isOver
        }
        Key("causes", "What calls for it.") { it in it.reading.causes.map { Cause(cause: $0, matter: it.matter) } }
    }

    struct Cause: Keyed {
        let cause: ReviewStanding.Cause
        let matter: Matter

        static let keys = Keys<Self>(
            "ReviewCause",
            """
            Why a review is due: a day, something that happened, or what was to be met.
            """
        ) {
            Key("day") { it -> Day? in if case .day(let day) = it.cause { day } else { nil } }
            Key("trigger") { it -> Review.Trigger? in
                if case .happened(let trigger, _, _) = it.cause { trigger } else { nil }
            }
            Key("entry") { it -> EvidenceJSON? in
                guard case .happened(_, let entry?, _) = it.cause else { return nil }
                return EvidenceJSON.of([entry.header.id], in: it.matter).first
            }
            Key("met") { it -> Text? in if case .met(let verdict) = it.cause { verdict.reason } else { nil } }
            Key("certain", "False where a missing day decides whether it came after the review was set.") {
                it -> Bool in
                if case .happened(_, _, let isCertain) = it.cause { isCertain } else { true }
            }
        }
    }
}
