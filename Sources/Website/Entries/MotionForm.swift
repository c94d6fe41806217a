import Costing
import Decisions
import Documents

/// A motion, and who moves it.
struct MotionForm: PlainForm {
    static let path = "motions", place = "/course"
    let parts: MatterWriter

    var title: String { words("Einen Antrag eintragen") }
    var button: String { words("Antrag eintragen") }
    var origin: OriginFields { OriginFields(parts, words("Gestellt am")) }

    private var motion: FormField<Text> {
        Field.authored("title", words("Was beantragt wird, in einem Satz"))
            .required(Text(phrase: "was beantragt wird"))
    }
    private var text: FormField<Text?> {
        Field.authored("text", words("Wortlaut oder Begründung"), isLong: true)
    }
    /// Groups first: they move most.
    private var movers: FormField<[Recorded<Organization>]> {
        let all = matter.council.organizations
        let sorted = all.filter { $0.content.kind == .group } + all.filter { $0.content.kind != .group }
        return Field.ticks("mover", words("Wer den Antrag stellt"), of: sorted, \.name).filling("movers")
    }

    var fields: [any FormPiece] { motion; text; movers }

    func entries(_ read: ReadForm) throws -> [Entry] {
        [try read.entry("antrag", Motion(called: read[motion], by: read[movers].map(\.id), text: read[text]))]
    }
}
