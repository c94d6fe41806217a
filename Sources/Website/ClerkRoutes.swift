import Costing
import Decisions
import Documents
import Foundation
import Hummingbird
import Register
import Serving

/// What the clerk enters. Each is one event; what was wrong comes back with
/// the form as it was filled in.
extension Site {
    func addClerkRoutes(to routes: inout Routes) {
        for form in Site.forms { add(form, to: &routes) }
        addWrittenRoute(to: &routes)
        addImportRoutes(to: &routes, reader: TableReader())
    }

    static func quoted(_ text: String) -> Text { Text(each: { Text(text).quoted($0) }) }

    /// An id that a reader knows the title by; a new one where the title gives none.
    static func id(from title: String, or kind: String) -> String {
        let id = IdentifierRule.id(from: title)
        return id.isEmpty ? newID(kind) : id
    }

    /// A new id that no other entry has.
    static func newID(_ kind: String) -> String {
        kind + "-" + String(UUID().uuidString.lowercased().filter { $0 != "-" }.prefix(16))
    }
}
