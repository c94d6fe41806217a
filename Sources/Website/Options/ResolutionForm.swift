import Costing
import Decisions
import Documents

/// What a body has resolved, with its votes, a proviso and the mandates that it hands out:
/// the meeting where it is new, the resolution, and each mandate.
struct ResolutionForm: PlainForm {
    static let path = "resolutions", place = "/options"
    static var shown: String? { Resolution.type }
    private enum Held {
        /// It is recorded with the resolution.
        case new
        case known(MeetingID)
    }
    let parts: MatterWriter
    private var choices: ResolutionChoices { ResolutionChoices(parts: parts) }

    var title: String { words("Einen Beschluss eintragen") }
    var button: String { words("Beschluss eintragen") }
    var origin: OriginFields { OriginFields(parts, words("Datum des Beschlusses")) }

    private var organization: FormField<Recorded<Organization>> {
        Field.choice("organization", words("Wer beschließt"), of: choices.organizations, \.name)
            .chosen(Text(phrase: "wer beschließt"))
    }
    private var meeting: FormField<Held?> {
        let new = FormOption("new", Text(phrase: "eine Sitzung an diesem Tag"), Held.new)
        let known = choices.meetings.map { FormOption($0.header.id, $0.content.title, Held.known($0.id)) }
        return Field.choice(
            "meeting", words("In der Sitzung"), [new] + known,
            blank: words("nicht verzeichnet"))
    }
    private var sentence: FormField<Text> {
        Field.authored("title", words("Beschluss in einem Satz"))
            .required(Text(phrase: "der Beschluss in einem Satz"))
    }
    private var text: FormField<Text?> {
        Field.authored("text", words("Wortlaut oder Erläuterung"), isLong: true)
    }
    private var outcome: FormField<Resolution.Outcome> {
        Field.choice("outcome", words("Ergebnis", context: "resolution form")) { $0.outcome($1) }
            .chosen(Text(phrase: "was daraus wurde"))
    }
    private var majority: FormField<Resolution.Majority> {
        Field.choice(
            "majority", words("Mehrheit"),
            among: Resolution.Majority.allCases.reversed()
        ) { $0.majority($1) }
        .chosen(Text(phrase: "mit welcher Mehrheit, oder dass sie nicht bekannt ist"))
    }
    private var settles: FormField<[QuestionID]> {
        Field.ticks("settles", words("Entscheidet die Fragen"), choices.questions)
    }
    private var option: FormField<Recorded<Option>?> {
        Field.choice("option", words("Nimmt die Variante"), of: choices.options, \.title)
    }
    private var serves: FormField<[Recorded<Requirement>]> {
        Field.ticks(
            "serves", words("Dient den Voraussetzungen"), of: choices.requirements,
            \.title)
    }
    private var adopts: FormField<[String]> {
        Field.ticks("adopts", words("Beschließt das Konzept"), choices.concepts)
    }
    private var limit: FigureLimit { FigureLimit(parts: parts, name: "proviso") }
    private var bound: FormField<Predicate?> {
        limit.field(words("Gilt nur, solange diese Kennzahl"))
    }
    private var until: FormField<Day?> {
        Field.day("proviso-until", words("Oder bis zu diesem Tag"))
    }
    private var votes: ResolutionVotes { ResolutionVotes(parts: parts, groups: choices.groups) }
    private var mandates: ResolutionMandates {
        ResolutionMandates(parts: parts, organizations: choices.allOrganizations)
    }

    var fields: [any FormPiece] {
        organization; meeting; sentence; text; outcome; majority; votes.field; settles; option; serves; adopts; bound;
        until
        mandates.field
    }

    func entries(_ read: ReadForm) throws -> [Entry] {
        let header = try read.header("beschluss"), organization = try read[organization]
        let (meeting, held) = try held(read, by: organization, header)
        let counted = try read[votes.field], outcome = try read[outcome], said = try read[majority]
        // Where the votes are known they say it; the form may be silent then.
        let majority = said == .unknown ? counted.all?.majority(outcome) ?? .unknown : said
        let resolution = Resolution(
            organization: organization.id, meeting: meeting, title: try read[sentence], text: try read[text],
            outcome: outcome,
            majority: majority, settles: try read[settles].nilIfEmpty, option: try read[option]?.id,
            serves: try read[serves].map(\.id).nilIfEmpty, adopts: try read[adopts].nilIfEmpty, votes: counted.all,
            votesByGroup: counted.groups.nilIfEmpty, provisos: try provisos(read).nilIfEmpty)
        return [held, Entry(header, resolution)].compactMap { $0 } + (try mandates.entries(read, in: meeting, header))
    }

    /// The meeting, and its entry where the form makes it.
    private func held(_ read: ReadForm, by organization: Recorded<Organization>, _ header: Header) throws -> (
        MeetingID?, Entry?
    ) {
        switch try read[meeting] {
        case .known(let id): return (id, nil)
        case .new:
            let made = try parts.meeting(of: organization, header)
            return (made.id, made.new)
        case nil: return (nil, nil)
        }
    }

    /// A bound on a figure, a last day, or both.
    private func provisos(_ read: ReadForm) throws -> [Resolution.Proviso] {
        let bound = try read[bound].map {
            Resolution.Proviso(
                id: "vorbehalt", text: limit.sentence($0) ?? Text(""),
                holdsWhile: $0)
        }
        let last = try read[until].map { day in
            Resolution.Proviso(
                id: "frist",
                text: Text(phrase: "Bis zum \(day.inWords, "day")."), holdsWhile: .until(day))
        }
        return [bound, last].compactMap { $0 }
    }
}
