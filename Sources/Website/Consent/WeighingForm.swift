import Costing
import Decisions
import Documents

/// How what was said in a round was weighed.
struct WeighingForm: RoundEventForm {
    static let path = "weighings"
    let parts: MatterWriter
    let reading: RoundStanding?

    var title: String { words("Abwägung festhalten") }
    var button: String { words("Abwägung eintragen") }
    var isOffered: Bool { reading.map { $0.round.content.strength != .consent } ?? false }

    private var by: FormField<String> {
        Field.choice(
            "by", words("Wer abgewogen hat"), of: matter.council.organizations, \.name
        ).id
            .chosen(Text(phrase: "wer abgewogen hat"))
    }
    private var text: FormField<Text> {
        sentence(words("Was gesagt wurde und wie es gewogen ist"), isLong: true)
    }

    var fields: [any FormPiece] { round; by; text }

    func entries(_ read: ReadForm) throws -> [Entry] {
        [
            try read.entry(
                "abwaegung",
                ViewsWeighed(
                    round: RoundID(read[round]), by: OrganizationID(read[by]), text: read[text]))
        ]
    }
}
