import Costing
import Decisions
import Documents

/// That all who have not answered were reminded.
struct ReminderForm: RoundEventForm {
    static let path = "reminders"
    let parts: MatterWriter
    let reading: RoundStanding?

    var title: String {
        words("Erinnerung an alle, die nicht geantwortet haben")
    }
    var button: String { words("Erinnerung eintragen") }
    var isOffered: Bool { reading.map { $0.isOpen && !$0.silent.isEmpty } ?? false }

    private var text: FormField<Text> {
        sentence(words("In einem Satz")).filled("An die Antwort erinnert")
    }

    var fields: [any FormPiece] {
        round
        if let reading {
            let letter = parts.link(.letter(.reminder(reading.round.id)))
            FormNote(
                """
                <p>\(parts.sheet.names(reading.silent)). \
                <a href="\(letter)">\(words("Schreiben dazu"))</a></p>
                """)
        }
        text; letter
    }

    func entries(_ read: ReadForm) throws -> [Entry] {
        let header = try read.header("erinnerung"), round = RoundID(try read[round])
        // To those who are silent on the day of the reminder.
        let then = try read.office.matter(
            parts.view.id, asOf: header.on?.lastDay,
            for: .internal
        ).assessment.round(round)
        return [
            Entry(
                header,
                ReminderSent(
                    round: round, to: then?.silent ?? [], text: try read[text], file: try read.kept(read[letter])))
        ]
    }
}
