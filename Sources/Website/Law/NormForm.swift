import Costing
import Decisions
import Documents

/// An act or regulation, and a first provision of it.
struct NormForm: PlainForm {
    static let path = "norms", place = "/law"
    let parts: MatterWriter

    var title: String {
        words("Eine Vorschrift mit einer Fundstelle eintragen")
    }
    var button: String { words("Vorschrift eintragen") }
    var origin: OriginFields { OriginFields(parts, words("Bekannt seit")) }

    private var name: FormField<Text> {
        Field.authored("title", words("Voller Name")).required(Text(phrase: "der volle Name"))
    }
    private var short: FormField<Text> {
        Field.authored("short", words("Kurzer Name"))
            .required(Text(phrase: "ein kurzer Name"))
    }
    private var rank: FormField<Norm.Rank> {
        Field.choice("rank", words("Rang")) { $0.rank($1) }
            .chosen(Text(phrase: "welchen Rang sie hat"))
    }
    private var citation: FormField<String> {
        Field.line(
            "citation", words("Fundort"),
            hint: words(
                "Zum Beispiel GV. NRW. 2012 S. 97.")
        )
        .required(Text(phrase: "wo sie veröffentlicht ist"))
    }
    private var inForce: FormField<Day?> { Field.day("in-force", words("In Kraft ab")) }
    private var outOfForce: FormField<Day?> { Field.day("out-of-force", words("In Kraft bis")) }
    private var provision: FormField<Text> {
        Field.authored("provision", words("Fundstelle, etwa § 7 Abs. 1"))
            .required(Text(phrase: "die Fundstelle"))
    }
    private var says: FormField<Text> {
        Field.authored(
            "says", words("Was sie sagt, in eigenen Worten"),
            isLong: true
        )
        .required(Text(phrase: "was sie sagt"))
    }
    private var quotation: FormField<String?> {
        Field.line("quotation", words("Wörtlich, so kurz wie nötig"))
    }

    var fields: [any FormPiece] { name; short; rank; citation; inForce; outOfForce; provision; says; quotation }

    /// The norm, then its provision.
    func entries(_ read: ReadForm) throws -> [Entry] {
        let header = try read.header("vorschrift")
        let norm = Norm(
            called: try read[name], short: try read[short], try read[rank], citation: try read[citation],
            inForce: try read[inForce], outOfForce: try read[outOfForce])
        let provision = Provision(
            in: Identifier(header.id), try read[provision], says: try read[says], quoted: try read[quotation])
        return [Entry(header, norm), try read.entry("fundstelle", provision)]
    }
}
