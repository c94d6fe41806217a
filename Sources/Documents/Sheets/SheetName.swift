import Decisions
import Register

/// The sheets that can be asked for by name, each of a whole matter.
public enum SheetName: String, CaseIterable, Sendable {
    case application, missing, requirements, watch

    public func sheet(_ view: MatterView, _ language: Language) -> any MatterSheet {
        let parts = SheetParts(view, language)
        return switch self {
        case .application: ApplicationSheet(parts)
        case .missing: MissingSheet(parts)
        case .requirements: RequirementsSheet(parts)
        case .watch: WatchSheet(parts)
        }
    }
}
