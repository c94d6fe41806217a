import Costing
import Decisions
import Documents

/// A task by itself: what, who, by when, and in which meeting it was given.
struct MandateForm {
    let parts: Parts
    var words: Words { parts.words }
    private var page: PageRequest { parts.page }
    private var choices: ResolutionChoices { ResolutionChoices(parts: parts) }
    private var resolutions: [Recorded<Resolution>] { parts.matter.council.resolutions.all.reversed() }

    var folded: HTML { parts.folded(words("Einen Auftrag eintragen", "Enter a mandate"), html()) }

    func html(_ input: FormData = FormData(), error: String? = nil) -> HTML {
        let fields = Fields(page: page, input: input, prefix: "mandate-")
        func name(_ text: Text) -> String { text.in(page.language) }
        return """
            <form class="kern-form" method="post" action="\(page.link("/matters/\(parts.view.id)/given-mandates"))">
            \(fields.problem(error))
            \(fields.authored("title", words("Was zu tun ist", "What is to be done")))
            \(fields.checks(words("Wer es tut", "Who does it"), choices.allOrganizations.map { ("to-" + $0.header.id, name($0.content.name)) }))
            \(fields.line("due", words("Bis wann", "By when"), required: false, type: "date"))
            \(fields.choice("meeting", words("Erteilt in der Sitzung", "Given in the meeting"), choices.meetings.map { ($0.header.id, name($0.content.title)) }, blank: words("eine Sitzung an diesem Tag", "a meeting on this day")))
            \(fields.choice("organization", words("Diese Sitzung hielt", "That meeting was of"), choices.organizations.map { ($0.header.id, name($0.content.name)) }))
            \(fields.choice("resolution", words("Durch den Beschluss", "By the resolution"), resolutions.map { ($0.header.id, name($0.content.title)) }, blank: "–"))
            \(fields.line("mark", words("Nummer oder Buchstabe", "Number or letter"), value: String(parts.matter.mandates.nextNumber)))
            \(parts.origin(fields, words("Erteilt am", "Given on")))
            <button class="kern-btn kern-btn--primary">\(words("Auftrag eintragen", "Enter the mandate"))</button>
            </form>
            """
    }

    func entries(_ form: FormData, today: Day) throws -> [Entry] {
        let header = try Site.header(form, id: Site.newID("auftrag"), today: today)
        let title = try form.authored("title", Text("was zu tun ist", en: "what is to be done"))
        let to = try form.ticked("to", of: choices.allOrganizations.map(\.header.id)).map { OrganizationID($0) }
        let known = try parts.chosen(form["meeting"], of: choices.meetings) { $0.content.title }?.id
        let held: (id: MeetingID, new: Entry?) = try known.map { ($0, nil) } ?? meeting(form, header)
        let resolution = try parts.chosen(form["resolution"], of: resolutions) { $0.content.title }?.id
        let mark = form["mark"].isEmpty ? String(parts.matter.mandates.nextNumber) : form["mark"]
        let mandate = Mandate(
            in: held.id, mark: mark, title: title, to: to, due: try form.day("due"), by: resolution)
        return [held.new, Entry(header, mandate)].compactMap { $0 }
    }

    private func meeting(_ form: FormData, _ header: Header) throws -> (id: MeetingID, new: Entry?) {
        guard let organization = try parts.chosen(form["organization"], of: choices.organizations, name: { $0.content.name }) else {
            throw Site.unknown(form["organization"], of: choices.organizations) { $1.content.name.in($0.language) }
        }
        return try parts.meeting(of: organization, header)
    }
}

extension Parts {
    /// The meeting of a body on the day of what was resolved in it: the one that
    /// is recorded, else a new one with its entry.
    /// - Throws: `Refusal` where it met more than once on that day.
    func meeting(of organization: Recorded<Organization>, _ header: Header) throws -> (id: MeetingID, new: Entry?) {
        let day = header.on, name = organization.content.name
        let held = matter.council.meetings.filter { $0.content.organization == organization.id && day != nil && $0.header.on == day && day?.firstDay == day?.lastDay }
        guard held.count < 2 else {
            throw Refusal(
                Text("„\(name.de)“ hat an diesem Tag mehr als eine Sitzung: \(held.map(\.content.title.de).joined(separator: "; ")).",
                     en: "“\(name.in(.en))” had more than one meeting on that day: \(held.map { $0.content.title.in(.en) }.joined(separator: "; "))."),
                help: Text("Die Sitzung auswählen.", en: "Choose the meeting."))
        }
        if let held = held.first { return (held.id, nil) }
        let title = Text("\(name.de), Sitzung vom \(day.map { $0.inWords(.de) } ?? "")", en: "\(name.in(.en)), meeting of \(day.map { $0.inWords(.en) } ?? "")")
        var own = header
        own.id = Site.newID("sitzung")
        return (Identifier(own.id), Entry(own, Meeting(of: organization.id, title: title)))
    }
}
