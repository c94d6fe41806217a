import Costing
import Decisions
import Documents

/// When something happened, whence it is known and how far it can be trusted, and who may
/// read it: every form asks for it, and no form asks otherwise.
struct OriginFields: FormPiece {
    let parts: MatterWriter
    /// A day from the opening of the matter on.
    var isSinceOpening = false
    private let day: FormField<Day>
    private let latest: FormField<Day?>
    private let sources: [FormField<Recorded<Source>?>]
    private let named: FormField<String?>
    private let grade: FormField<Grade>
    private let audience: FormField<Audience>
    private let readers: Audience?

    /// - Parameters:
    ///   - day: what the day is called.
    ///   - unsaid: the grade where a program names none.
    ///   - readers: who may read it, where that is not asked.
    init(
        _ parts: MatterWriter, _ day: String, isSinceOpening: Bool = false, grades: [Grade] = Grade.allCases,
        unsaid: Grade = .official,
        readers: Audience? = nil
    ) {
        let words = parts.words, recorded = Array(parts.matter.sources)
        self.parts = parts
        self.isSinceOpening = isSinceOpening
        self.readers = readers
        // Whoever looks at a day enters what happened on it; else nobody has chosen one.
        self.day = Field.day("on", day).required(Text(phrase: "ein Tag wie 2013-01-31"))
            .filled(parts.page.asked?.iso ?? "")
        latest = Field.day("on-latest", words("Oder, wenn der Tag nicht genau bekannt ist, spätestens am"))
        sources =
            recorded.isEmpty
            ? []
            : [
                Field.choice(
                    "source", words("Quelle"), of: recorded,
                    blank: words("eigene Kenntnis"), \.title
                ).filling("sources"),
                Field.choice("source-2", words("Weitere Quelle"), of: recorded, \.title),
            ]
        named = Field.line(
            "source-title",
            words("Oder eine neue Quelle, mit ihrem Titel"))
        grade = Field.choice("grade", words("Güte"), among: grades) { $0.grade($1) }
            .chosen(Text(phrase: "wie weit dem zu trauen ist")).unsent(unsaid)
        audience = Field.choice("audience", words("Wer es lesen darf")) { $0.audience($1) }
            .chosen(Text(phrase: "wer es lesen darf")).unsent(.public)
    }

    private var pieces: [any FormPiece] {
        [day, latest] + sources + [named, grade] + (readers == nil ? [audience] : [])
    }
    var looks: [FieldLook] { pieces.flatMap(\.looks) }

    func drawn(_ drawing: FormDrawing) -> HTML { "\(pieces.map { $0.drawn(drawing) })" }

    func mistakes(_ input: FormInput) -> [FieldMistake] {
        let others = pieces.dropFirst().flatMap { $0.mistakes(input) }
        do throws(FieldMistake) {
            _ = try date(input)
            return others
        } catch {
            return [error] + others.filter { $0.field != error.field }
        }
    }

    func header(_ input: FormInput, id: String) throws -> Header {
        var known: [SourceID] = []
        for source in sources {
            if let id = try source.value(input)?.id, !known.contains(id) { known.append(id) }
        }
        if let same = try namesake(input), !known.contains(same.id) { known.append(same.id) }
        return Header(
            id: id, on: try date(input), grade: try grade.value(input), sources: known,
            audience: try readers ?? audience.value(input))
    }

    /// The source that is named by its title and not recorded yet.
    func newSource(_ input: FormInput) throws -> Entry? {
        guard let title = try named.value(input), try namesake(input) == nil else { return nil }
        return Entry(
            Header(id: Site.newID("quelle"), on: try date(input), audience: try readers ?? audience.value(input)),
            Source(title: Text(title)))
    }

    private func namesake(_ input: FormInput) throws -> Recorded<Source>? {
        let title = try named.value(input)
        return parts.matter.sources.first { $0.content.title.de == title }
    }

    /// The day, or between two where only the latest is known, up to today.
    private func date(_ input: FormInput) throws(FieldMistake) -> PartialDate {
        let today = input.today, typed = input["on"]
        let first = Day(iso: typed)
        guard let first, first <= today else {
            throw FieldMistake(
                "on", found: typed.isEmpty ? Text(phrase: "kein Tag") : Site.quoted(typed),
                expected: Text(phrase: "ein Tag bis zum \(today.inWords, "today"), in der Form 2013-01-31"))
        }
        let last = try latest.value(input) ?? first
        guard last >= first, last <= today else {
            throw FieldMistake(
                "on-latest", found: Site.quoted(input["on-latest"]),
                expected: Text(
                    phrase: "ein Tag vom \(first.inWords, "first") bis zum \(today.inWords, "today")"))
        }
        if isSinceOpening, let opened = parts.view.firstDay, last < opened {
            throw FieldMistake(
                "on", found: Site.quoted(typed),
                expected: Text(
                    phrase: """
                        ein Tag vom \(opened.inWords, "opened"), an dem der Vorgang eröffnet wurde, bis zum \
                        \(today.inWords, "today")
                        """))
        }
        return last == first ? .day(first) : .between(first, last)
    }
}
