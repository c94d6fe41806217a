import Costing
import Decisions
import Documents

/// What is entered about the costs of a matter: its day, its grade, its name.
extension Parts {
    /// A day from the opening of the matter up to today.
    func header(_ form: FormData, id: String, today: Day, grade: Grade) throws -> Header {
        let header = try Site.header(form, id: id, today: today, grade: grade)
        guard let opened = view.firstDay, let day = header.on?.lastDay, day < opened else { return header }
        throw PageError.badForm(
            Site.quoted(form["on"]),
            expected: Text(
                "ein Tag vom \(opened.inWords(.de)), an dem der Vorgang eröffnet wurde, bis zum \(today.inWords(.de))",
                en: "a day from \(opened.inWords(.en)), when the matter was opened, up to \(today.inWords(.en))"))
    }

    /// The same for what is known by its name: the id comes from it, so it must
    /// not be taken.
    func header(
        _ form: FormData, named field: String, for content: any Content.Type, or kind: String, today: Day, grade: Grade
    ) throws -> Header {
        let name = form[field], id = id(from: name, for: content, or: kind)
        try refuse(taken: name, id: id, for: content)
        return try header(form, id: id, today: today, grade: grade)
    }

    /// The id that a name gives. That of an entry which is withdrawn is not given again:
    /// whoever enters anew what was wrong gets one with a number behind it.
    func id(from name: String, for content: any Content.Type, or kind: String) -> String {
        let plain = Site.id(from: name, or: kind)
        let gone = Set(matter.withdrawn.filter { $0.entry.type == content.type }.map(\.entry.header.id))
        guard gone.contains(plain) else { return plain }
        // One with a number may be of something else that is called so.
        let others = Set(matter.entries.filter { $0.type == content.type && $0.content.headline.de != name }.map(\.header.id))
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
            Text("Unter dem Namen „\(name)“ gibt es schon einen Eintrag: „\(title.de)“.", en: "There is already an entry under the name “\(name)”: “\(title.in(.en))”."),
            help: Text("Einen anderen Namen wählen.", en: "Choose another name."))
    }
}

extension Grade {
    /// The grade that a form gives; where it has none, an assumption of our own.
    init(in form: FormData) throws(PageError) {
        guard !form["grade"].isEmpty else {
            self = .assumption
            return
        }
        guard let grade = Grade(rawValue: form["grade"]) else { throw Site.unknown(form["grade"], of: Grade.allCases) { $0.grade($1) } }
        self = grade
    }
}
