import Decisions
import Register

/// Everything that `einvernehmen check --json` prints: a part of the matter.
public struct CheckJSON: Encodable {
    let id: String
    let asOf: String
    /// Only where the day lies ahead.
    let ahead: AheadJSON?
    let position: Int64
    let requirements: [Sourced<RequirementJSON>]
    let readiness: ReadinessJSON
    let provisos: [ProvisoJSON]
    let reviews: [Sourced<ReviewJSON>]
    /// What is unlikely, and confirmed by nobody.
    let unlikely: [UnlikelyJSON]

    public init(_ view: MatterView) {
        let assessment = view.assessment, matter = view.matter
        id = view.id
        asOf = view.asOf.iso
        ahead = view.ahead.map { AheadJSON($0, in: view.matter) }
        position = view.lastPosition
        requirements = assessment.examinations.map { Sourced($0.requirement.header, in: matter, RequirementJSON($0, in: view)) }
        readiness = ReadinessJSON(view.readiness, asOf: view.statusDay)
        provisos = assessment.provisos.map { ProvisoJSON($0, in: matter) }
        reviews = assessment.reviews.map { Sourced($0.review.header, in: matter, ReviewJSON($0, in: matter)) }
        unlikely = UnlikelyJSON.all(in: matter)
    }
}
