import Costing
import Decisions
import Documents

/// How what was said in a round was weighed.
struct WeighingForm: RoundEventForm {
    static let path = "weighings"
    let parts: Parts
    let reading: RoundReading?

    var title: String { words("Abwägung festhalten", "Record the weighing") }
    var button: String { words("Abwägung eintragen", "Enter the weighing") }
    var isOffered: Bool { reading.map { $0.round.content.strength != .consent } ?? false }

    private var by: FormField<String> {
        Field.choice(
            "by", words("Wer abgewogen hat", "Who has weighed"), of: matter.council.organizations, \.name).id
            .chosen(Text("wer abgewogen hat", en: "who has weighed"))
    }
    private var text: FormField<Text> {
        sentence(words("Was gesagt wurde und wie es gewogen ist", "What was said and how it was weighed"), isLong: true)
    }

    var fields: [any FormPiece] { round; by; text }

    func entries(_ read: ReadForm) throws -> [Entry] {
        [try read.entry("abwaegung", ViewsWeighed(
            round: RoundID(read[round]), by: OrganizationID(read[by]), text: read[text]))]
    }
}
