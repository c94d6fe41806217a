import Costing
import Decisions
import Documents

/// An act or regulation, and a first provision of it.
struct NormForm: PlainForm {
    static let path = "norms", place = "/law"
    let parts: Parts

    var title: String {
        words("Eine Vorschrift mit einer Fundstelle eintragen", "Enter an act or regulation with a provision")
    }
    var button: String { words("Vorschrift eintragen", "Enter the act or regulation") }
    var origin: OriginFields { OriginFields(parts, words("Bekannt seit", "Known since")) }

    private var name: FormField<Text> {
        Field.authored("title", words("Voller Name", "Full name")).required(Text("der volle Name", en: "the full name"))
    }
    private var short: FormField<Text> {
        Field.authored("short", words("Kurzer Name", "Short name"))
            .required(Text("ein kurzer Name", en: "a short name"))
    }
    private var rank: FormField<Norm.Rank> {
        Field.choice("rank", words("Rang", "Rank")) { $0.rank($1) }
            .chosen(Text("welchen Rang sie hat", en: "which rank it has"))
    }
    private var citation: FormField<String> {
        Field.line("citation", words("Fundort", "Where it is published"), hint: words(
            "Zum Beispiel GV. NRW. 2012 S. 97.", "For example GV. NRW. 2012 p. 97."))
            .required(Text("wo sie veröffentlicht ist", en: "where it is published"))
    }
    private var inForce: FormField<Day?> { Field.day("in-force", words("In Kraft ab", "In force from")) }
    private var outOfForce: FormField<Day?> { Field.day("out-of-force", words("In Kraft bis", "In force until")) }
    private var provision: FormField<Text> {
        Field.authored("provision", words("Fundstelle, etwa § 7 Abs. 1", "Provision, such as § 7 (1)"))
            .required(Text("die Fundstelle", en: "the provision"))
    }
    private var says: FormField<Text> {
        Field.authored("says", words("Was sie sagt, in eigenen Worten", "What it says, in your own words"),
            isLong: true)
            .required(Text("was sie sagt", en: "what it says"))
    }
    private var quotation: FormField<String?> {
        Field.line("quotation", words("Wörtlich, so kurz wie nötig", "Verbatim, as short as needed"))
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
