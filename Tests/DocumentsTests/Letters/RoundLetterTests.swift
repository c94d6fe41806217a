import Costing
import Decisions
import Register
import Testing

@testable import Documents

@Suite("Letters of a round (fictional)")
struct RoundLetterTests {
    private let first = Letter.consultation(Identifier("frage")), reminder = Letter.reminder(Identifier("frage")),
        again = Letter.again(Identifier("frage"))

    @Test("Asking says what is asked, what the answer means, until when, and what silence means")
    func consultation() throws {
        let text = try LetterScene.fiction().letter(first, "2013-03-05")
        #expect(text.contains("Soll der Steg gebaut werden?"))
        #expect(text.contains("Ein Steg über den Musterbach – Bitte um Ihr Einvernehmen"))
        #expect(text.contains("Eine Abwägung durch uns ersetzt sie nicht."))
        #expect(text.contains("Bitte antworten Sie bis zum 30.04.2013."))
        #expect(text.contains("Wenn bis zum Ablauf der Frist keine Antwort vorliegt, gilt das als Zustimmung."))
        #expect(text.contains("Wer noch nicht geantwortet hat, wird erinnert: 15.04.2013."))
        #expect(text.contains("Lageplan des Steges, 20.02.2013"))
        #expect(text.contains("Preis des Steges") && text.contains("100 €"))
        #expect(text.contains("Sie stimmen unter Bedingungen zu. Nennen Sie bitte jede Bedingung einzeln"))
        #expect(text.contains("um mehr als 10 %, prüfen wir, ob wir Sie erneut fragen."))
    }

    @Test("A letter names sender, date and those it goes to, and nobody signs it")
    func form() throws {
        let tree = try LetterScene.fiction().letters("2013-03-05").compose(first)
        #expect(tree.letter?.sender == ["Musterkreis", "Bauamt"])
        #expect(tree.letter?.addressee == ["An die Städte und Gemeinden", "laut Verteiler"])
        #expect(tree.meta.contains(MetaRow("Datum", "05.03.2013")))
        let text = LetterScene.plain(tree)
        #expect(text.contains("Mit freundlichen Grüßen Bauamt"))
        #expect(text.contains("Verteiler Oberdorf, Mitteldorf, Unterdorf"))
    }

    @Test("Nothing that its addressees may not read gets into a letter, whoever writes it")
    func audience() throws {
        let scene = try LetterScene.fiction()
        var composed = 0
        for day in ["2013-03-20", "2013-04-10", "2013-04-25"] {
            for letters in [try scene.letters(day), try scene.letters(day, .en), try scene.letters(day, for: .public)] {
                for offer in letters.offers where offer.isAtHand {
                    let text = LetterScene.plain(try letters.compose(offer.letter))
                    #expect(!text.contains("GEHEIM") && !text.contains("999"), "\(day) \(offer.letter)")
                    composed += 1
                }
            }
        }
        #expect(composed > 0)
    }

    @Test("Who has answered is not reminded, not even who answered in confidence; a single one is addressed by name")
    func reminded() throws {
        let tree = try LetterScene.fiction().letters("2013-03-20").compose(reminder)
        #expect(tree.letter?.addressee == ["Stadt- oder Gemeindeverwaltung", "Mitteldorf"])
        let text = LetterScene.plain(tree)
        #expect(text.contains("haben wir Sie am 01.03.2013 gefragt"))
        #expect(
            text.contains(
                "Eine eigene Antwort von Ihnen liegt uns nicht vor. Wir bitten Sie, bis zum 30.04.2013 zu antworten."))
        #expect(!text.contains("Oberdorf"))
    }

    @Test("No letter is written on a round that is only claimed, and the reason is told")
    func claimed() throws {
        let scene = try LetterScene.fiction()
        let round = ConsentRound(
            title: Text("Angebliche Befragung"), question: Text("Soll er?"), strength: .consent, provision: nil,
            asked: [Identifier("oberdorf")], forum: nil,
            briefing: .init(documents: [], figures: []), deadline: Day(iso: "2013-04-30"), deadlineRule: .asSet)
        try scene.office.record(
            Entry(Header(id: "angeblich", on: PartialDate("2013-03-02"), grade: .claim), round), in: "steg", by: .clerk)
        for letter in [
            Letter.consultation(Identifier("angeblich")), .reminder(Identifier("angeblich")),
            .again(Identifier("angeblich")),
        ] {
            let offer = try #require(try scene.letters("2013-03-20").offer(letter))
            #expect(
                !offer.isAtHand
                    && offer.reason
                        == "Dass gefragt wurde, ist nur behauptet; geschrieben wird nur zu dem, was belegt ist."
            )
            #expect(throws: NoLetter.self) { try scene.letter(letter, "2013-03-20") }
        }
    }

    @Test("After the deadline nobody is reminded, and the reason is told")
    func tooLate() throws {
        let letters = try LetterScene.fiction().letters("2013-05-02")
        let offer = try #require(letters.offer(reminder))
        #expect(!offer.isAtHand)
        #expect(offer.reason == "Die Frist ist am 30.04.2013 abgelaufen; spätere Antworten zählen nicht.")
        #expect(throws: NoLetter.self) { try letters.compose(reminder) }
    }

    @Test("As long as no figure of the briefing has moved, nobody is asked again")
    func unmoved() throws {
        let offer = try #require(LetterScene.fiction().letters("2013-03-20").offer(again))
        #expect(!offer.isAtHand && offer.reason == "Keine Kennzahl der Unterlagen hat sich geändert.")
    }

    @Test("Asking again shows the figure then and now, quotes what was said, and carries nothing over")
    func askingAgain() throws {
        let text = try LetterScene.fiction().letter(again, "2013-04-10")
        #expect(text.contains("100 € | 125,50 €"))
        #expect(text.contains("Oberdorf stimmt zu, wenn der Steg ein Geländer hat"))
        #expect(text.contains("Bedingungen: - Der Steg bekommt ein Geländer."))
        #expect(text.contains("werden nicht übernommen. Bitte antworten Sie neu"))
        #expect(text.contains("Die neue Beteiligung ist noch nicht eröffnet."))
        #expect(!text.contains("30.04.2013"))
        #expect(!text.contains("Angeblich"), "what others claim is no answer of theirs")
    }

    @Test("Once the new round is open, its deadline and its strength are in the letter")
    func following() throws {
        let text = try LetterScene.fiction().letter(again, "2013-04-25")
        #expect(!text.contains("noch nicht eröffnet"))
        #expect(text.contains("Bitte antworten Sie bis zum 30.06.2013."))
        #expect(text.contains("Gebunden sind wir an Ihre Auffassung nicht."))
        #expect(text.contains("Neue Unterlagen - Lageplan des Steges"))
        let new = try LetterScene.fiction().letter(.consultation(Identifier("frage-2")), "2013-04-25")
        #expect(
            new.contains(
                "Danach haben wir Sie am 01.03.2013 schon einmal gefragt. Ihre damalige Antwort gilt hier nicht"))
    }

    @Test("A reminder says which figures are no longer what the briefing says")
    func reminderWithDrift() throws {
        let text = try LetterScene.fiction().letter(reminder, "2013-04-10", .en)
        #expect(text.contains("These figures are not what they are in the briefing."))
        #expect(text.contains("€100 | €125.50"))
    }

    @Test("Of a round that the matter does not have there is no letter")
    func unknown() throws {
        let letters = try LetterScene.fiction().letters("2013-03-20")
        #expect(letters.offer(.reminder(Identifier("keine"))) == nil)
        #expect(throws: NoLetter.self) { try letters.compose(.reminder(Identifier("keine"))) }
        #expect(try LetterScene.fiction().letters("2012-01-01").offers.isEmpty)
    }

    @Test("Without requirements on record the application is a draft and says so")
    func bareApplication() throws {
        let text = try LetterScene.fiction().letter(.application, "2013-03-20")
        #expect(text.contains("Entwurf, nicht einreichbar, weil noch fehlt oder offen ist:"))
        #expect(text.contains("Voraussetzungen sind nicht verzeichnet"))
        #expect(text.contains("Eine Kostenrechnung ist nicht verzeichnet."))
    }
}
