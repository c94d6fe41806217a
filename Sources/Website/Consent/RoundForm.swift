import Costing
import Decisions
import Documents
import Foundation
import Register

/// Opening a round: whom to ask what, by which rules, on what.
struct RoundForm: PlainForm {
    static let path = "rounds", place = "/consent"
    private static let mostReminders = 3
    let parts: MatterWriter

    var title: String { words("Eine Beteiligung eröffnen") }
    var button: String { words("Beteiligung eröffnen") }
    var origin: OriginFields { OriginFields(parts, words("Gefragt am"), isSinceOpening: true) }

    /// The municipalities first, then whoever else is recorded; the county asks.
    private var bodies: [Recorded<Body>] {
        let county = matter.opened?.content.county
        return matter.council.municipalities
            + matter.council.bodies.filter {
                $0.content.kind != .municipality && $0.id != county && !matter.council.hasEnded($0.id)
            }
    }

    private var name: FormField<Text> {
        Field.authored("title", words("Name der Beteiligung"))
            .required(
                Text(phrase: "der Name der Beteiligung"),
                found: Text(phrase: "kein Name"))
    }
    private var question: FormField<Text> {
        Field.authored("question", words("Frage"), isLong: true)
            .required(
                Text(phrase: "die Frage in einem Satz"),
                found: Text(phrase: "keine Frage"))
    }
    private var strength: FormField<ConsentRound.Strength> {
        Field.choice(
            "strength", words("Was das Recht verlangt"),
            among: ConsentRound.Strength.allCases.reversed()
        ) {
            "\($0.strength($1)) – \($0.demand(of: $1))"
        }.chosen(Text(phrase: "was das Recht verlangt"))
    }
    private var provision: FormField<Recorded<Provision>?> {
        Field.choice(
            "provision", words("Rechtsgrundlage"), of: matter.law.provisions,
            blank: words("keine genannt"),
            \.citation)
    }
    private var serves: FormField<[Recorded<Requirement>]> {
        Field.ticks(
            "serves", words("Für welche Voraussetzung"),
            of: matter.law.requirements.filter(matter.takesRounds),
            \.title)
    }
    private var asked: FormField<[Recorded<Body>]> {
        Field.ticks("asked", words("Gefragt werden"), of: bodies, \.name)
    }
    private var all: FormField<Bool> {
        Field.check("all", words("Alle Städte und Gemeinden werden gefragt"))
    }
    private var forum: FormField<Recorded<Organization>?> {
        Field.choice(
            "forum", words("Über welche Konferenz"),
            of: matter.council.organizations.filter { $0.content.kind == .conference },
            blank: words("unmittelbar"), \.name)
    }
    private var deadline: FormField<Day?> {
        Field.day(
            "deadline", words("Letzter Tag für die Antwort"),
            hint: words(
                "Leer: keine Frist. Spätere Antworten werden festgehalten und zählen nicht."))
    }
    /// What holds at a deadline's end; the page says where the Land is not known.
    private var deadlineRule: FormField<DeadlineRule?> {
        let land = matter.calendar.land
        return Field.choice(
            "deadline-rule",
            words("Ist das ein Samstag, Sonntag oder Feiertag"),
            hint: land == nil ? Matter.unknownLand.in(page.language) : nil,
            blank: words("nicht bestimmt")
        ) { $0.deadlineRule($1, in: land) }
    }
    private var reminders: [FormField<Day?>] {
        (0..<Self.mostReminders).map {
            Field.day(
                "reminder-\($0)",
                words("\($0 + 1, "value"). Erinnerung am"))
        }
    }
    private var silence: FormField<SilenceRule> {
        Field.choice("silence", words("Wenn jemand schweigt")) { $0.silence($1) }
            .chosen(Text(phrase: "was gilt, wenn jemand schweigt")).unsent(.noAnswer)
    }
    private var rule: RoundRuleFields { RoundRuleFields(words: words) }
    private var threshold: FormField<BasisPoints?> {
        Field.number(
            "drift-threshold",
            words("Erneut zu fragen ist ab einer Änderung von mehr als, in %"),
            hint: words("Leer: nach jeder Änderung."),
            expected: Text(phrase: "eine Änderung in Prozent, wie 10"),
            FormNumber.share)
    }
    private var documents: FormField<[Recorded<Document>]> {
        Field.ticks(
            "document", words("Schriftstücke, die mitgegeben werden"),
            of: matter.council.documents, \.title)
    }
    private var figures: FormField<[String]> {
        let known = parts.view.figures.all.filter {
            $0.value != nil && $0.trace != nil || !$0.reports.isEmpty && $0.value != nil
        }
        let options = known.map { figure in
            func shown(_ language: Language) -> String {
                """
                \(figure.label.in(language)): \
                \(figure.value.map { Typography(language).value($0, of: figure.id) } ?? "")
                """
            }
            return FormOption(figure.id, Text(each: shown), figure.id)
        }
        return Field.ticks(
            "figure", words("Kennzahlen, die mitgegeben werden"), options,
            hint: words(
                "Festgehalten wird ihr Wert an dem Tag, an dem gefragt wird."))
    }
    private var draft: FormField<String?> {
        Field.choice(
            "draft", words("Entwurf der Vorlage, der mitgegeben wird"),
            of: matter.papers.drafts,
            blank: words("keiner"), \.title
        ).id
    }
    private var follows: FormField<Recorded<ConsentRound>?> {
        Field.choice(
            "follows", words("Fragt erneut nach"), of: matter.consent.rounds,
            blank: words("keiner früheren Beteiligung"), \.title)
    }

    var fields: [any FormPiece] {
        name; question; strength; provision; serves; all; asked
        if matter.council.organizations.contains(where: { $0.content.kind == .conference }) { forum }
        deadline; deadlineRule; reminders.map { $0 as any FormPiece }; silence; rule.field; threshold; documents;
        figures
        if !matter.papers.drafts.isEmpty { draft }
        if !matter.consent.rounds.isEmpty { follows }
    }

    func leads(to entry: Entry?) -> String { entry.map { "/consent/\($0.header.id)" } ?? Self.place }

    /// The same question anew; no answer comes with it.
    /// - Parameter id: of the round that is asked again; nil: nothing is filled in.
    func following(_ id: String?) -> FormData {
        guard let earlier = id.flatMap({ matter.consent.rounds[Identifier($0)] }) else { return FormData() }
        let content = earlier.content
        var form = FormData(fields: [
            "title": "\(content.title.de), erneut", "question": content.question.de,
            "strength": content.strength.rawValue, "provision": content.provision?.text ?? "",
            "forum": content.forum?.text ?? "",
            "silence": (content.silence ?? .noAnswer).rawValue, "deadline-rule": content.deadlineRule?.rawValue ?? "",
            "follows": earlier.header.id, "draft": matter.papers.drafts.all.last?.header.id ?? "",
            "grade": matter.grade(of: earlier.header).rawValue, "audience": earlier.header.audience.rawValue,
        ])
        if let english = content.title.en { form.fields["title-en"] = "\(english), again" }
        if let english = content.question.en { form.fields["question-en"] = english }
        form.fields["on"] = page.asked?.iso
        form.fields.merge(rule.filled(content.rule)) { $1 }
        if let threshold = content.driftThreshold {
            form.fields["drift-threshold"] = FormNumber.shown(threshold, page.language)
        }
        // Whoever is no more is stood for by those in its place.
        for body in content.asked.flatMap({ matter.council.heirs(of: $0) }) { form.fields["asked-" + body.text] = "on" }
        for requirement in content.serves ?? [] { form.fields["serves-" + requirement.text] = "on" }
        for document in content.briefing.documents { form.fields["document-" + document.text] = "on" }
        for figure in content.briefing.figures { form.fields["figure-" + figure.figure] = "on" }
        return form
    }

    func entries(_ read: ReadForm) throws -> [Entry] {
        let title = try read[name], office = read.office
        // Rounds that ask again may bear the same name.
        let header = try read.header(
            id: office.freeID(
                like: Site.id(from: title.de, or: "beteiligung"),
                in: parts.view.id))
        var asked = try read[asked]
        if try read[all] {
            let named = Set(asked.map(\.header.id))
            asked += matter.council.municipalities.filter { !named.contains($0.header.id) }
        }
        var round = ConsentRound(
            title: title, question: try read[question], strength: try read[strength],
            provision: try read[provision]?.id,
            asked: asked.map(\.id), forum: try read[forum]?.id,
            briefing: ConsentRound.Briefing(documents: [], figures: []))
        round.deadline = try read[deadline]
        round.deadlineRule = try heldTo(read, round.deadline)
        round.reminders = try reminders.compactMap { try read[$0] }.sorted().nilIfEmpty
        let silence = try read[silence]
        round.silence = silence == .noAnswer ? nil : silence
        round.rule = try read[rule.field]
        round.follows = try read[follows]?.id
        round.serves = try read[serves].map(\.id).nilIfEmpty
        round.driftThreshold = try read[threshold]
        round.briefing = try Briefing(parts: parts, office: office)(
            documents: try read[documents].map(\.id), figures: try read[figures], draft: try read[draft], header)
        return [Entry(header, round)]
    }

    /// What falls on such a day is asked: who leaves it open chooses so.
    private func heldTo(_ read: ReadForm, _ deadline: Day?) throws -> DeadlineRule? {
        if let rule = try read[deadlineRule] { return deadline == nil ? nil : rule }
        guard let deadline, let note = matter.note(on: deadline) else { return nil }
        throw FieldMistake(
            "deadline",
            Refusal(
                Text(phrase: "\(note.statement, "statement")."),
                help: Text(
                    phrase: """
                        Einen anderen Tag setzen, etwa den \(note.latest.inWords, "latest"), oder wählen, was dann gilt.
                        """)))
    }
}
