import Costing
import Decisions
import Documents

/// What the form of a resolution can name.
struct ResolutionChoices {
    let parts: MatterWriter
    private var matter: Matter { parts.matter }

    var organizations: [Recorded<Organization>] { parts.deciders }
    var allOrganizations: [Recorded<Organization>] { matter.council.organizations.all }
    var groups: [Recorded<Organization>] { matter.council.organizations.filter { $0.content.kind == .group } }
    var meetings: [Recorded<Meeting>] { matter.council.meetings.all.reversed() }
    var options: [Recorded<Option>] { matter.options.options.all }
    /// All: what is answered can be decided anew.
    var questions: [FormOption<QuestionID>] {
        matter.options.questions.map { question in
            let title = question.content.title
            guard matter.isSettled(question.id) else { return FormOption(question.header.id, title, question.id) }
            let anew = Text(phrase: "\(title, "title") (neu entscheiden)")
            return FormOption(question.header.id, anew, question.id)
        }
    }
    /// Those that a resolution can meet.
    var requirements: [Recorded<Requirement>] {
        let named = Set(references.filter { $0.kind == .question }.map(\.id))
        return matter.law.requirements.filter { named.contains($0.header.id) }
    }
    var concepts: [FormOption<String>] {
        references.filter { $0.kind == .concept }.map(\.id).reduce(into: []) {
            list,
            id in if !list.contains(id) { list.append(id) }
        }
        .map { FormOption($0, matter.law.terms[Identifier($0)]?.content.title ?? Text($0), $0) }
    }

    /// What predicates name.
    private var references: [Named] { matter.statedPredicates.flatMap(\.references) }
}
