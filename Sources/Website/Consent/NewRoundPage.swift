import Documents

/// The page on which a round is opened, empty or after an earlier one.
struct NewRoundPage {
    let parts: Parts

    var body: (String, HTML) {
        let words = parts.words, page = parts.page
        let title = words("Eine Beteiligung eröffnen", "Open a round")
        let form = RoundForm(parts: parts)
        let earlier = page.query["follows"].flatMap { parts.matter.consent.rounds[.init($0)] }
        let again: HTML? = earlier.map {
            "<p>\(words("Vorausgefüllt nach der Beteiligung", "Filled in after the round")) \(page.quoted($0.content.title)). \(words("Was damals geantwortet wurde, wird gezeigt und nicht übernommen.", "What was answered then is shown and not carried over."))</p>"
        }
        return (title, MatterFrame(parts: parts)(part: .consent, title: title, """
            \(again)<p>\(words(
                "Mit dem Eröffnen wird festgehalten, was den Gefragten vorliegt: Schriftstücke, Kennzahlen mit ihrem Wert, der Entwurf und der Stand des Registers, unter einer Prüfsumme.",
                "Opening it fixes what those asked are given: documents, figures with their values, the draft and the state of the register, under a checksum."))</p>
            \(form.html(form.following(earlier?.header.id)))
            """))
    }
}
