import Costing
import Decisions
import Documents

/// A speaker's word for several, held as just that.
struct StatementForm: EntryForm {
    static let path = "statements", place = "/consent"
    let parts: MatterWriter
    var round: Recorded<ConsentRound>?
    private var answered: AnsweredRound { AnsweredRound(parts: parts, round: round) }

    var title: String { words("Jemand spricht für mehrere") }
    var button: String { words("Als Wort für mehrere aufnehmen") }
    var origin: OriginFields {
        OriginFields(parts, words("Datum"), isSinceOpening: true, grades: AnsweredRound.grades)
    }

    private var speaker: FormField<Recorded<Person>?> {
        Field.choice(
            "speaker", words("Wer spricht"), of: matter.council.people,
            blank: words("nicht verzeichnet"), \.headline)
    }
    private var answer: FormField<Position.Answer> {
        Field.choice("answer", words("Was sie tun sollen")) { $0.answer($1) }
            .chosen(Text(phrase: "was sie tun sollen"))
    }
    private var extent: FormField<Position.Extent> {
        let typed = Field.line(
            "extent", words("Wie viele"),
            hint: words("Eine Zahl; leer: eine Mehrheit."))
        return typed.map { typed, _ throws(FieldMistake) in
            guard let typed else { return .majority }
            guard let extent = Position.Extent(typed) else {
                throw FieldMistake(
                    "extent", found: Site.quoted(typed),
                    expected: Text(
                        phrase: "eine Zahl ab 1, oder nichts für eine Mehrheit"))
            }
            return extent
        }
    }
    private var areOthersSilent: FormField<Bool?> {
        Field.choice(
            "others", words("Die übrigen"),
            [FormOption("silent", Text(phrase: "haben nicht geantwortet"), true)],
            blank: words("nicht bekannt"))
    }
    private var sentence: FormField<Text> {
        answered.sentence(words("Wortlaut in einem Satz"))
    }
    private var reasons: FormField<[Text]> { Field.lines("reason", words("Begründung")) }
    private var replaces: FormField<String?> {
        let reading = round.flatMap { parts.view.assessment.round($0.id) }
        return Field.choice(
            "replaces", words("Ändert, was für mehrere gesagt war"),
            of: reading.map { $0.statements + $0.otherStatements } ?? [], blank: words("nichts"), \.title
        ).id
    }

    var fields: [any FormPiece] {
        answered.field; speaker; answer; extent; areOthersSilent; sentence; reasons; replaces; answered.letter
    }

    func leads(to entry: Entry?) -> String { answered.place }

    func entries(_ read: ReadForm) throws -> [Entry] {
        var position = Position(
            round: RoundID(try read[answered.field]), answer: try read[answer], body: nil, title: try read[sentence],
            reasons: try read[reasons].nilIfEmpty, replaces: try read[replaces].map { PositionID($0) },
            file: try read.kept(read[answered.letter]))
        position.extent = try read[extent]
        position.othersSilent = try read[areOthersSilent]
        position.speaker = try read[speaker]?.id
        position.givenBy = position.speaker == nil ? nil : .speaker
        return [try read.entry("stellungnahme", position)]
    }
}
