import Costing
import Decisions
import Documents

/// A task by itself: what, who, by when, and in which meeting it was given.
struct MandateForm: PlainForm {
    static let path = "given-mandates", place = "/mandates"
    static var shown: String? { Mandate.type }
    let parts: Parts
    private var choices: ResolutionChoices { ResolutionChoices(parts: parts) }

    var title: String { words("Einen Auftrag eintragen", "Enter a mandate") }
    var button: String { words("Auftrag eintragen", "Enter the mandate") }
    var origin: OriginFields { OriginFields(parts, words("Erteilt am", "Given on")) }

    private var task: FormField<Text> {
        Field.authored("title", words("Was zu tun ist", "What is to be done"))
            .required(Text("was zu tun ist", en: "what is to be done"))
    }
    private var to: FormField<[Recorded<Organization>]> {
        Field.ticks("to", words("Wer es tut", "Who does it"), of: choices.allOrganizations, \.name)
    }
    private var due: FormField<Day?> { Field.day("due", words("Bis wann", "By when")) }
    private var meeting: FormField<Recorded<Meeting>?> {
        Field.choice(
            "meeting", words("Erteilt in der Sitzung", "Given in the meeting"), of: choices.meetings,
            blank: words("eine Sitzung an diesem Tag", "a meeting on this day"), \.title)
    }
    private var organization: FormField<Recorded<Organization>?> {
        Field.choice("organization", words("Diese Sitzung hielt", "That meeting was of"), of: choices.organizations,
            \.name)
    }
    private var resolution: FormField<Recorded<Resolution>?> {
        Field.choice("resolution", words("Durch den Beschluss", "By the resolution"),
            of: matter.council.resolutions.all.reversed(), \.title)
    }
    private var mark: FormField<String?> {
        Field.line("mark", words("Nummer oder Buchstabe", "Number or letter"))
            .filled(String(matter.mandates.nextNumber))
    }

    var fields: [any FormPiece] { task; to; due; meeting; organization; resolution; mark }

    func entries(_ read: ReadForm) throws -> [Entry] {
        let header = try read.header("auftrag")
        let held: (id: MeetingID, new: Entry?) = try read[meeting].map { ($0.id, nil) } ?? newMeeting(read, header)
        let mandate = Mandate(
            in: held.id, mark: try read[mark] ?? String(matter.mandates.nextNumber), title: try read[task],
            to: try read[to].map(\.id), due: try read[due], by: try read[resolution]?.id)
        return [held.new, Entry(header, mandate)].compactMap { $0 }
    }

    private func newMeeting(_ read: ReadForm, _ header: Header) throws -> (id: MeetingID, new: Entry?) {
        guard let organization = try read[organization] else {
            throw FieldMistake(
                "organization", found: .noChoice,
                    expected: Text("wer die Sitzung hielt, oder die Sitzung",
                        en: "who held the meeting, or the meeting"))
        }
        return try parts.meeting(of: organization, header)
    }
}

extension Parts {
    /// The meeting of a body on the day of what was resolved in it: the one that
    /// is recorded, else a new one with its entry.
    /// - Throws: `FieldMistake` where it met more than once on that day.
    func meeting(of organization: Recorded<Organization>, _ header: Header) throws -> (id: MeetingID, new: Entry?) {
        let day = header.on, name = organization.content.name
        let held = matter.council.meetings.filter {
            $0.content.organization == organization.id && day != nil && $0.header.on == day && day?.firstDay == day?.lastDay
        }
        guard held.count < 2 else {
            let meetings = held.map(\.content.title)
            throw FieldMistake("meeting", Refusal(
                Text("„\(name.de)“ hat an diesem Tag mehr als eine Sitzung: \(meetings.map(\.de).joined(separator: "; ")).",
                     en: "“\(name.in(.en))” had more than one meeting on that day: \(meetings.map { $0.in(.en) }.joined(separator: "; "))."),
                help: Text("Die Sitzung auswählen.", en: "Choose the meeting.")))
        }
        if let held = held.first { return (held.id, nil) }
        let title = Text(
            "\(name.de), Sitzung vom \(day.map { $0.inWords(.de) } ?? "")",
                en: "\(name.in(.en)), meeting of \(day.map { $0.inWords(.en) } ?? "")")
        var own = header
        own.id = Site.newID("sitzung")
        return (Identifier(own.id), Entry(own, Meeting(of: organization.id, title: title)))
    }
}
