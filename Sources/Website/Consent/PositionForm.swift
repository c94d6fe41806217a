import Costing
import Decisions
import Documents
import Register

/// The answer of one of the asked.
struct PositionForm: EntryForm {
    static let path = "positions", place = "/consent"
    private static let mostConditions = 5
    let parts: MatterWriter
    /// The round that is answered; nil: it is chosen in the form.
    var round: Recorded<ConsentRound>?
    private var answered: AnsweredRound { AnsweredRound(parts: parts, round: round) }

    var title: String { words("Stellungnahme einer Gemeinde") }
    var button: String { words("Stellungnahme aufnehmen", context: "position form") }
    var origin: OriginFields {
        OriginFields(
            parts, words("Datum des Schreibens"), isSinceOpening: true,
            grades: AnsweredRound.grades)
    }

    private var body: FormField<String> {
        Field.choice("body", words("Stadt oder Gemeinde"), of: asked, \.name).id
            .chosen(Text(phrase: "wer geantwortet hat"))
    }
    private var answer: FormField<Position.Answer> {
        Field.choice("answer", words("Antwort")) { $0.answer($1) }
            .chosen(Text(phrase: "was geantwortet wurde"))
    }
    private var giver: FormField<Position.Giver?> {
        Field.choice(
            "given-by", words("Wer für sie gesprochen hat"), among: [.mayor, .council],
            blank: words("nicht bekannt")
        ) { $0.giver($1) }
    }
    private var sentence: FormField<Text> { answered.sentence(words("In einem Satz")) }
    private var reasons: FormField<[Text]> {
        Field.lines(
            "reason", words("Gründe", context: "by itself"),
            hint: words("Jeder in einer eigenen Zeile."))
    }
    private var concedes: FormField<Text?> {
        Field.authored(
            "concedes",
            words("Was sie einräumt, auch wenn sie ablehnt"), isLong: true)
    }
    private var kinds: FormField<[Position.ReasonKind]> {
        Field.ticks("kind", words("Art der Gründe")) { $0.reason($1) }
    }
    private var conditions: [FormField<Text?>] {
        (0..<Self.mostConditions).map {
            Field.authored(
                "condition-\($0)",
                words("\($0 + 1, "value"). Bedingung"))
        }
    }
    private var limit: FigureLimit { FigureLimit(parts: parts, name: "limit") }
    private var computed: FormField<Predicate?> {
        limit.field(words("Bedingung, die sich berechnen lässt: nur solange diese Kennzahl"))
    }
    private var changes: FormField<Bool> {
        Field.check("changes", words("ändert, was sie zuvor gesagt hat")).filling("replaces")
    }
    /// One that is recorded already.
    private var document: FormField<Recorded<Document>?> {
        Field.choice(
            "document", words("Schriftstück, das schon verzeichnet ist"),
            of: matter.council.documents.all.reversed(), \.title)
    }

    var fields: [any FormPiece] {
        answered.field; body; answer; giver; sentence; reasons; concedes; kinds
        FormGroup(
            "conditions",
            words("Bedingungen, wenn sie nur unter solchen zustimmt")
        ) {
            conditions.map { $0 as any FormPiece }
        }
        computed; changes
        if !matter.council.documents.isEmpty { document }
        answered.letter
    }

    func leads(to entry: Entry?) -> String { answered.place }

    /// Those asked in this round; else in the order of the last round, and then who was asked in others.
    private var asked: [Recorded<Body>] {
        var seen: Set<BodyID> = []
        let all = round.map(\.content.asked) ?? matter.consent.rounds.all.reversed().flatMap(\.content.asked)
        return all.filter { seen.insert($0).inserted }.compactMap { matter.council.bodies[$0] }
    }

    func entries(_ read: ReadForm) throws -> [Entry] {
        var named = try conditions.compactMap {
            try read[$0]
        }.enumerated().map {
            Position.Condition(id: "bedingung-\($0 + 1)", text: $1)
        }
        if let predicate = try read[computed] {
            named.append(
                Position.Condition(
                    id: "bedingung-\(named.count + 1)", text: limit.sentence(predicate) ?? Text(""), metIf: predicate))
        }
        let body = BodyID(try read[body]), round = RoundID(try read[answered.field])
        let header = try read.header("stellungnahme")
        var position = Position(
            round: round, answer: try read[answer], body: body, title: try read[sentence], conditions: named.nilIfEmpty,
            reasons: try read[reasons].nilIfEmpty, reasonKinds: try read[kinds].nilIfEmpty, givenBy: try read[giver],
            replaces: try replaced(read, body, round), file: try read.kept(read[answered.letter]))
        position.concedes = try read[concedes]
        position.document = try read[document]?.id
        return [Entry(header, position)]
    }

    /// Of all that is known, as what is decided on.
    private func replaced(_ read: ReadForm, _ body: BodyID, _ round: RoundID) throws -> PositionID? {
        guard try read[changes] else { return nil }
        let earlier = try read.office.matter(parts.view.id, for: .internal).matter.ownPositions(
            of: body,
            in: round
        ).last?.id
        guard let earlier else {
            throw FieldMistake(
                changes.name,
                Refusal(
                    Text(phrase: "Es gibt keine frühere Antwort, die sich ändern könnte."),
                    help: Text(phrase: "Das Häkchen weglassen.")))
        }
        return earlier
    }
}
