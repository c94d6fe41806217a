import Costing
import Decisions
import Documents

/// A motion, and who moves it.
struct MotionForm: PlainForm {
    static let path = "motions", place = "/course"
    let parts: Parts

    var title: String { words("Einen Antrag eintragen", "Enter a motion") }
    var button: String { words("Antrag eintragen", "Enter the motion") }
    var origin: OriginFields { OriginFields(parts, words("Gestellt am", "Moved on")) }

    private var motion: FormField<Text> {
        Field.authored("title", words("Was beantragt wird, in einem Satz", "What is moved, in one sentence"))
            .required(Text("was beantragt wird", en: "what is moved"))
    }
    private var text: FormField<Text?> {
        Field.authored("text", words("Wortlaut oder Begründung", "Wording or reasons"), isLong: true)
    }
    /// Groups first: they move most.
    private var movers: FormField<[Recorded<Organization>]> {
        let all = matter.council.organizations
        let sorted = all.filter { $0.content.kind == .group } + all.filter { $0.content.kind != .group }
        return Field.ticks("mover", words("Wer den Antrag stellt", "Who moves it"), of: sorted, \.name)
    }

    var fields: [any FormPiece] { motion; text; movers }

    func entries(_ read: ReadForm) throws -> [Entry] {
        [try read.entry("antrag", Motion(called: read[motion], by: read[movers].map(\.id), text: read[text]))]
    }
}
