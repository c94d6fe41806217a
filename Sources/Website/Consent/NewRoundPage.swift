import Documents

/// The page on which a round is opened, empty or after an earlier one.
struct NewRoundPage {
    let parts: MatterWriter

    var body: (String, HTML) {
        let words = parts.words, page = parts.page
        let title = words("Eine Beteiligung eröffnen")
        let form = RoundForm(parts: parts)
        let earlier = page.query["follows"].flatMap { parts.matter.consent.rounds[.init($0)] }
        let again: HTML? = earlier.map {
            """
            <p>\(words("Vorausgefüllt nach der Beteiligung")) \(page.quoted($0.content.title)). \
            \(words("Was damals geantwortet wurde, wird gezeigt und nicht übernommen."))</p>
            """
        }
        return (
            title,
            MatterFrame(parts: parts)(
                part: .consent, title: title,
                """
                \(again)<p>\(words(
                """
                    Mit dem Eröffnen wird festgehalten, was den Gefragten vorliegt: Schriftstücke, Kennzahlen mit \
                    ihrem Wert, der Entwurf und der Stand des Registers, unter einer Prüfsumme.
                    """))</p>
                \(form.html(form.following(earlier?.header.id)))
                """)
        )
    }
}
