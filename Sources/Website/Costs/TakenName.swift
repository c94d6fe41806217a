import Costing
import Decisions
import Documents

/// What is known by its name.
extension MatterWriter {
    /// The id that a name gives. That of an entry which is withdrawn is not given again:
    /// whoever enters anew what was wrong gets one with a number behind it.
    func id(from name: String, for content: any Content.Type, or kind: String) -> String {
        let plain = Site.id(from: name, or: kind)
        let gone = Set(matter.withdrawn.filter { $0.entry.type == content.type }.map(\.entry.header.id))
        guard gone.contains(plain) else { return plain }
        // One with a number may be of something else that is called so.
        let others = Set(
            matter.entries.filter { $0.type == content.type && $0.content.headline.de != name }.map(\.header.id))
        var id = plain, count = 1
        while gone.contains(id) || others.contains(id) {
            count += 1
            id = "\(plain)-\(count)"
        }
        return id
    }

    func refuse(taken name: String, id: String, for content: any Content.Type) throws {
        guard let same = matter.entries.first(where: { $0.type == content.type && $0.header.id == id }) else { return }
        let title = same.content.headline
        throw Refusal(
            Text(phrase: "Unter dem Namen „\(name, "name")“ gibt es schon einen Eintrag: „\(title, "title")“."),
            help: Text(phrase: "Einen anderen Namen wählen."))
    }
}
