import Decisions
import Register

/// The sheets that can be asked for by name, each of a whole matter; of the
/// rounds also each by itself.
public enum SheetName: String, CaseIterable, Sendable {
    case standing, application, missing, requirements, watch, consent, mandates, costs

    public func sheet(_ view: MatterView, _ language: Language) -> any MatterSheet {
        let parts = SheetParts(view, language)
        return switch self {
        case .standing: StandingSheet(parts)
        case .application: ApplicationSheet(parts)
        case .missing: MissingSheet(parts)
        case .requirements: RequirementsSheet(parts)
        case .watch: WatchSheet(parts)
        case .consent: ConsentSheet(parts)
        case .mandates: MandatesSheet(parts)
        case .costs: CostSheet(parts)
        }
    }
}

extension Office {
    /// One round, with whether its briefing is still what was given; nil where
    /// there is none of this id.
    public func sheet(ofRound id: String, in view: MatterView, _ language: Language) throws -> RoundSheet? {
        guard let reading = view.assessment.round(Identifier(id)) else { return nil }
        let seal = try check(reading.round.content.briefing, in: view.id, asOf: view.asOf)
        return RoundSheet(SheetParts(view, language), reading, check: seal)
    }
}
