import Costing
import Decisions
import Documents

/// Municipalities that are no more, and the one that takes their place: one
/// that is there, or a new one.
struct EndForm: PlainForm {
    static let path = "ended-bodies", place = "/bodies"
    let parts: MatterWriter
    private var bodies: [Recorded<Body>] { matter.council.municipalities }

    var title: String {
        words("Festhalten, dass eine Gemeinde in einer anderen aufgeht oder endet")
    }
    var button: String { words("Ende eintragen") }
    var origin: OriginFields {
        OriginFields(
            parts,
            words("Erster Tag ohne sie, meist ein 1. Januar"))
    }

    private var ended: FormField<[Recorded<Body>]> {
        Field.ticks("ended", words("Nicht mehr vorhanden"), of: bodies, \.name)
            .some(Text(phrase: "mindestens eine, die es nicht mehr gibt")).filling("body")
    }
    private var successor: FormField<Recorded<Body>?> {
        Field.choice(
            "successor", words("An ihrer Stelle, wenn es sie schon gibt"),
            of: bodies,
            blank: words("eine neue oder keine"), \.name
        ).filling("successors")
    }
    private var newName: FormField<String?> { Field.line("new-name", words("Name")) }
    private var newKey: FormField<String?> {
        let key = Field.line(
            "new-ags", words("Amtlicher Gemeindeschlüssel"),
            hint: words("Acht Ziffern."))
        return key.map { $0?.filter { !$0.isWhitespace } }
            .checked(Text(phrase: "ein Schlüssel aus acht Ziffern, wie 05999020")) { key in
                key.map { $0.utf8.count == 8 && $0.utf8.allSatisfy { (48...57).contains($0) } } ?? true
            }
    }
    private var newCount: FormField<Int?> {
        Field.number(
            "new-count", words("Einwohner am ersten Tag"),
            hint: words("Leer, wenn noch nicht bekannt."), expected: .count,
            FormNumber.count)
    }
    private var sentence: FormField<Text> {
        Field.authored("title", words("In einem Satz"))
            .required(Text(phrase: "wie es dazu kam, etwa: Adorf geht in Bedorf auf"))
    }

    var fields: [any FormPiece] {
        ended
        successor
        FormGroup("new", words("Oder eine neue Stadt oder Gemeinde")) {
            newName
            newKey
            newCount
        }
        sentence
    }

    func entries(_ read: ReadForm) throws -> [Entry] {
        let title = try read[sentence]
        var header = try read.header("ende")
        var entries: [Entry] = [], successors = try read[successor].map { [$0.id] }
        if let new = try newBody(read, header) {
            guard successors == nil else {
                throw FieldMistake(
                    successor.name, found: Text(phrase: "zwei Nachfolgerinnen"),
                    expected: Text(phrase: "eine vorhandene oder eine neue"))
            }
            entries.append(new)
            successors = [Identifier(new.header.id)]
        }
        for body in try read[ended] {
            entries.append(Entry(header, BodyEnded(body: body.id, successors: successors, title: title)))
            header.id = Site.newID("ende")
        }
        return entries
    }

    private func newBody(_ read: ReadForm, _ header: Header) throws -> Entry? {
        let key = try read[newKey], count = try read[newCount]
        guard let name = try read[newName] else {
            guard key == nil, count == nil else {
                throw FieldMistake(
                    newName.name,
                    found: Text(phrase: "eine neue Stadt oder Gemeinde ohne Namen"),
                    expected: Text(phrase: "ihr Name"))
            }
            return nil
        }
        var body = Body(name: Text(name), kind: .municipality, ags: key)
        if let count, let on = header.on { body.inhabitants = [Body.Inhabitants(on: on, count: count)] }
        var named = header
        named.id = Site.id(from: name, or: "gemeinde")
        do { try parts.refuse(taken: name, id: named.id, for: Body.self) } catch let refusal as Refusal {
            throw FieldMistake(newName.name, refusal)
        }
        return Entry(named, body)
    }
}
