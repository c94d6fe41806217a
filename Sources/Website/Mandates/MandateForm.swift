import Costing
import Decisions
import Documents

/// A task by itself: what, who, by when, and in which meeting it was given.
struct MandateForm: PlainForm {
    static let path = "given-mandates", place = "/mandates"
    static var shown: String? { Mandate.type }
    let parts: MatterWriter
    private var choices: ResolutionChoices { ResolutionChoices(parts: parts) }

    var title: String { words("Einen Auftrag eintragen") }
    var button: String { words("Auftrag eintragen") }
    var origin: OriginFields { OriginFields(parts, words("Erteilt am")) }

    private var task: FormField<Text> {
        Field.authored("title", words("Was zu tun ist", context: "mandate form"))
            .required(Text(phrase: "was zu tun ist", context: "mandate form"))
    }
    private var to: FormField<[Recorded<Organization>]> {
        Field.ticks("to", words("Wer es tut"), of: choices.allOrganizations, \.name)
    }
    private var due: FormField<Day?> { Field.day("due", words("Bis wann")) }
    private var meeting: FormField<Recorded<Meeting>?> {
        Field.choice(
            "meeting", words("Erteilt in der Sitzung"), of: choices.meetings,
            blank: words("eine Sitzung an diesem Tag"), \.title)
    }
    private var organization: FormField<Recorded<Organization>?> {
        Field.choice(
            "organization", words("Diese Sitzung hielt"), of: choices.organizations,
            \.name)
    }
    private var resolution: FormField<Recorded<Resolution>?> {
        Field.choice(
            "resolution", words("Durch den Beschluss"),
            of: matter.council.resolutions.all.reversed(), \.title)
    }
    private var mark: FormField<String?> {
        Field.line("mark", words("Nummer oder Buchstabe"))
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
                expected: Text(phrase: "wer die Sitzung hielt, oder die Sitzung"))
        }
        return try parts.meeting(of: organization, header)
    }
}

extension MatterWriter {
    /// The meeting of a body on the day of what was resolved in it: the one that
    /// is recorded, else a new one with its entry.
    /// - Throws: `FieldMistake` where it met more than once on that day.
    func meeting(of organization: Recorded<Organization>, _ header: Header) throws -> (id: MeetingID, new: Entry?) {
        let day = header.on, name = organization.content.name
        let held = matter.council.meetings.filter {
            $0.content.organization == organization.id && day != nil && $0.header.on == day
                && day?.firstDay == day?.lastDay
        }
        guard held.count < 2 else {
            let meetings = held.map(\.content.title)
            throw FieldMistake(
                "meeting",
                Refusal(
                    Text(
                        phrase: """
                            „\(name, "name")“ hat an diesem Tag mehr als eine Sitzung: \
                            \({ language in meetings.map { $0.in(language) }.joined(separator: "; ") }, "meetings").
                            """),
                    help: Text(phrase: "Die Sitzung auswählen.")))
        }
        if let held = held.first { return (held.id, nil) }
        let title = Text(
            phrase: "\(name, "name"), Sitzung vom \({ language in day.map { $0.inWords(language) } ?? "" }, "day")")
        var own = header
        own.id = Site.newID("sitzung")
        return (Identifier(own.id), Entry(own, Meeting(of: organization.id, title: title)))
    }
}
