import Costing
import Decisions
import Serving

/// Where something is in the API.
enum Resource: String, AddressShape {
    case matters = "/api/matters"
    case matter = "/api/matters/{id}"
    case figures = "/api/matters/{id}/figures"
    case entries = "/api/matters/{id}/entries"
    case description = "/api/openapi.json"

    static func path(ofMatter id: String) -> String { Resource.matter.filled([id]) }
    static func path(ofFiguresOf id: String, asOf day: Day) -> String {
        Resource.figures.filled([id]) + "?as-of=" + day.iso
    }
    /// The place in the description that explains a problem.
    static func problem(_ name: String) -> String { Resource.description.rawValue + "#/components/responses/" + name }
}
