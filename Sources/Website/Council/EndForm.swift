import Costing
import Decisions
import Documents

/// Municipalities that are no more, and the one that takes their place: one
/// that is there, or a new one.
struct EndForm: PlainForm {
    static let path = "ended-bodies", place = "/bodies"
    let parts: Parts
    private var bodies: [Recorded<Body>] { matter.council.municipalities }

    var title: String {
        words("Festhalten, dass eine Gemeinde in einer anderen aufgeht oder endet",
            "Record that a municipality merges into another or ends")
    }
    var button: String { words("Ende eintragen", "Enter the end") }
    var origin: OriginFields {
        OriginFields(parts,
            words("Erster Tag ohne sie, meist ein 1. Januar", "First day without them, mostly 1 January"))
    }

    private var ended: FormField<[Recorded<Body>]> {
        Field.ticks("ended", words("Nicht mehr vorhanden", "No more there"), of: bodies, \.name)
            .some(Text("mindestens eine, die es nicht mehr gibt", en: "at least one that is no more"))
    }
    private var successor: FormField<Recorded<Body>?> {
        Field.choice(
            "successor", words("An ihrer Stelle, wenn es sie schon gibt", "In their place, where it is there already"),
                of: bodies,
            blank: words("eine neue oder keine", "a new one or none"), \.name)
    }
    private var newName: FormField<String?> { Field.line("new-name", words("Name", "Name")) }
    private var newKey: FormField<String?> {
        let key = Field.line(
            "new-ags", words("Amtlicher Gemeindeschlüssel", "Official municipality key"),
                hint: words("Acht Ziffern.", "Eight digits."))
        return key.map { $0?.filter { !$0.isWhitespace } }
            .checked(Text("ein Schlüssel aus acht Ziffern, wie 05999020",
                en: "a key of eight digits, such as 05999020")) { key in
                key.map { $0.utf8.count == 8 && $0.utf8.allSatisfy { (48...57).contains($0) } } ?? true
            }
    }
    private var newCount: FormField<Int?> {
        Field.number(
            "new-count", words("Einwohner am ersten Tag", "Inhabitants on the first day"),
            hint: words("Leer, wenn noch nicht bekannt.", "Blank where not known yet."), expected: .count,
                FormNumber.count)
    }
    private var sentence: FormField<Text> {
        Field.authored("title", words("In einem Satz", "In one sentence"))
            .required(Text("wie es dazu kam, etwa: Adorf geht in Bedorf auf",
                en: "how it came about, such as: Adorf merges into Bedorf"))
    }

    var fields: [any FormPiece] {
        ended
        successor
        FormGroup("new", words("Oder eine neue Stadt oder Gemeinde", "Or a new municipality")) {
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
                    successor.name, found: Text("zwei Nachfolgerinnen", en: "two successors"),
                    expected: Text("eine vorhandene oder eine neue", en: "one that is there, or a new one"))
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
                        found: Text("eine neue Stadt oder Gemeinde ohne Namen",
                            en: "a new municipality without a name"),
                    expected: Text("ihr Name", en: "its name"))
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
