import Costing
import Decisions
import Documents

/// What a body has resolved, with its votes, a proviso and the mandates that it
/// hands out.
struct ResolutionForm {
    /// So many mandates at most.
    static let mandates = 3
    /// The meeting is recorded with the resolution.
    static let newMeeting = "new"
    let parts: Parts
    var words: Words { parts.words }
    var page: PageRequest { parts.page }

    func html(_ input: FormData = FormData(), error: String? = nil) -> HTML {
        let fields = Fields(page: page, input: input, prefix: "resolution-")
        let choices = ResolutionChoices(parts: parts)
        let meetings = [(ResolutionForm.newMeeting, words("eine Sitzung an diesem Tag", "a meeting on this day"))] + choices.meetings.map { ($0.header.id, $0.content.title.in(page.language)) }
        return """
            <form class="kern-form" method="post" action="\(page.link("/matters/\(parts.view.id)/resolutions"))">
            \(fields.problem(error))
            \(fields.choice("organization", words("Wer beschließt", "Who resolves"), choices.organizations.map { ($0.header.id, $0.content.name.in(page.language)) }))
            \(fields.choice("meeting", words("In der Sitzung", "In the meeting"), meetings, blank: words("nicht verzeichnet", "not recorded")))
            \(fields.authored("title", words("Beschluss in einem Satz", "The resolution in one sentence")))
            \(fields.authored("text", words("Wortlaut oder Erläuterung", "Wording or explanation"), isLong: true, required: false))
            \(fields.choice("outcome", words("Ergebnis", "Outcome"), Resolution.Outcome.allCases.map { ($0.rawValue, words.outcome($0)) }))
            \(fields.choice("majority", words("Mehrheit", "Majority"), Resolution.Majority.allCases.reversed().map { ($0.rawValue, words.majority($0)) }))
            \(votes(choices, input))
            \(fields.checks(words("Entscheidet die Fragen", "Answers the questions"), choices.questions.map { ("settles-" + $0.id, $0.name.in(page.language)) }))
            \(fields.choice("option", words("Nimmt die Variante", "Takes the option"), choices.options.map { ($0.header.id, $0.content.title.in(page.language)) }, blank: "–"))
            \(fields.checks(words("Dient den Voraussetzungen", "Serves the requirements"), choices.requirements.map { ("serves-" + $0.header.id, $0.content.title.in(page.language)) }))
            \(fields.checks(words("Beschließt das Konzept", "Adopts the concept"), choices.concepts.map { ("adopts-" + $0, choices.name(ofConcept: $0).in(page.language)) }))
            \(FigureLimit(parts: parts, name: "proviso").fields(fields, words("Gilt nur, solange diese Kennzahl", "Holds only for as long as this figure")))
            \(fields.line("proviso-until", words("Oder bis zu diesem Tag", "Or up to this day"), required: false, type: "date"))
            \(mandates(choices, input))
            \(parts.origin(fields, words("Datum des Beschlusses", "Date of the resolution")))
            <button class="kern-btn kern-btn--primary">\(words("Beschluss eintragen", "Enter the resolution"))</button>
            </form>
            """
    }

    /// A row for all, and one for each group.
    private func votes(_ choices: ResolutionChoices, _ input: FormData) -> HTML {
        let rows = ([("all", words("insgesamt", "in all"))] + choices.groups.map { ($0.header.id, $0.content.name.in(page.language)) }).map { id, name -> HTML in
            let cells = [("yes", words("Ja", "yes")), ("no", words("Nein", "no")), ("abstained", words("Enthaltungen", "abstentions"))].map { vote, label -> HTML in
                "<td><input class=\"kern-input\" name=\"\(vote)-\(id)\" inputmode=\"numeric\" aria-label=\"\(label), \(name)\" value=\"\(input["\(vote)-\(id)"])\"></td>"
            }
            return "<tr><th scope=\"row\">\(name)</th>\(cells)</tr>\n"
        }
        return """
            <div class="ev-scroll" role="region" tabindex="0" aria-labelledby="resolution-votes"><table><caption id="resolution-votes">\(words("Stimmen, soweit bekannt; leer heißt nicht bekannt", "Votes as far as known; empty means not known"))</caption>
            <thead><tr><th scope="col">\(words("Wer", "Who"))</th><th scope="col">\(words("Ja", "Yes"))</th><th scope="col">\(words("Nein", "No"))</th><th scope="col">\(words("Enthaltungen", "Abstentions"))</th></tr></thead><tbody>
            \(rows)</tbody></table></div>
            """
    }

    private func mandates(_ choices: ResolutionChoices, _ input: FormData) -> HTML {
        let rows = (0..<ResolutionForm.mandates).map { index -> HTML in
            let place = words("in Zeile \(index + 1)", "in row \(index + 1)")
            let options = choices.allOrganizations.map { organization -> HTML in
                let selected: HTML = input["to-\(index)"] == organization.header.id ? " selected" : ""
                return "<option value=\"\(organization.header.id)\"\(selected)>\(organization.content.name.in(page.language))</option>"
            }
            return """
                <tr><td><select class="kern-input" name="to-\(index)" aria-label="\(words("Wer", "Who")) \(place)"><option value="">–</option>\(options)</select></td>
                <td><input class="kern-input" name="task-\(index)" aria-label="\(words("Was", "What")) \(place)" value="\(input["task-\(index)"])"></td>
                <td><input class="kern-input" type="date" name="due-\(index)" aria-label="\(words("Bis wann", "By when")) \(place)" value="\(input["due-\(index)"])"></td></tr>

                """
        }
        return """
            <div class="ev-scroll" role="region" tabindex="0" aria-labelledby="resolution-mandates"><table><caption id="resolution-mandates">\(words("Erteilte Aufträge; leere Zeilen zählen nicht, und die Sitzung muss genannt sein", "Mandates handed out; empty rows do not count, and the meeting must be named"))</caption>
            <thead><tr><th scope="col">\(words("Wer", "Who"))</th><th scope="col">\(words("Was", "What"))</th><th scope="col">\(words("Bis wann", "By when"))</th></tr></thead><tbody>
            \(rows)</tbody></table></div>
            """
    }
}

/// What the form of a resolution can name.
struct ResolutionChoices {
    let parts: Parts
    private var matter: Matter { parts.matter }

    var organizations: [Recorded<Organization>] { parts.deciders }
    var allOrganizations: [Recorded<Organization>] { matter.council.organizations.all }
    var groups: [Recorded<Organization>] { matter.council.organizations.filter { $0.content.kind == .group } }
    var meetings: [Recorded<Meeting>] { matter.council.meetings.all.reversed() }
    var options: [Recorded<Option>] { matter.options.options.all }
    /// All: what is answered can be decided anew.
    var questions: [(id: String, name: Text)] {
        matter.options.questions.map { question in
            let title = question.content.title
            guard matter.isSettled(question.id) else { return (question.header.id, title) }
            return (question.header.id, Text(title.de + " (neu entscheiden)", en: title.en.map { $0 + " (decide anew)" }))
        }
    }
    /// Those that a resolution can meet.
    var requirements: [Recorded<Requirement>] {
        let named = Set(references.filter { $0.kind == .question }.map(\.id))
        return matter.law.requirements.filter { named.contains($0.header.id) }
    }
    var concepts: [String] {
        references.filter { $0.kind == .concept }.map(\.id).reduce(into: []) { list, id in if !list.contains(id) { list.append(id) } }
    }

    func name(ofConcept id: String) -> Text { matter.law.terms[Identifier(id)]?.content.title ?? Text(id) }

    /// What predicates name.
    private var references: [Named] { matter.statedPredicates.flatMap(\.references) }
}
