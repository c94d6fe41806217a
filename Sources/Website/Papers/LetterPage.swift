import Decisions
import Documents
import Register

/// The letters of a matter: the list of those to be written, and each as its
/// addressees may read it.
struct LetterPage {
    let site: Site
    let parts: MatterWriter
    var words: Words { parts.words }
    var page: PageRequest { parts.page }
    var letters: Letters { Letters(parts.view, office: site.office, language: page.language) }

    var list: (String, HTML) {
        let title = words("Schreiben", context: "letter page")
        let offers = letters.offers
        let application = offers.filter { $0.letter.round == nil }.map(row)
        let rounds = parts.matter.consent.rounds.all.reversed().map { round in
            parts.section(
                round.content.title.in(page.language), id: "letters-" + round.header.id,
                """
                <p>\(page.text(round.content.question)) \(parts.source(round.header))</p>
                \(parts.rows(offers.filter { $0.letter.round == round.id }.map(row), empty: ""))
                """)
        }
        let none: HTML? =
            rounds.isEmpty ? "<p class=\"ev-empty\">\(words("Zu diesem Stand ist niemand gefragt."))</p>" : nil
        let content: HTML = """
            <p class="ev-lead">\(words(
                """
                    Was zum Stand vom \(page.type.day(page.asOf), "day") zu schreiben ist, und warum. Jedes Schreiben \
                    ist aus dem Vorgang zusammengestellt und enthält nur, was seine Empfänger lesen dürfen.
                    """))</p>
            \(parts.section(words("An das Land"), id: "letters-state", parts.rows(application,
                empty: words("Nichts."))))
            \(none)\(rounds)
            """
        return (title, MatterFrame(parts: parts)(part: .papers, title: title, content))
    }

    /// Below the heading of the page.
    private var letterWriter: HTMLWriter {
        var writer = page.documentWriter(page.language, asOf: page.asOf)
        writer.firstLevel = 3
        return writer
    }

    private func row(_ offer: LetterOffer) -> HTML {
        let name = words.letter(offer.letter.kind)
        guard offer.isAtHand else { return parts.row(words("nicht jetzt"), "soft", "\(name). \(offer.reason)") }
        let isDraft = offer.letter == .application && !parts.view.readiness.isReady
        return parts.row(
            isDraft ? words("Entwurf") : words("möglich"), isDraft ? "amber" : "green",
            """
            <a href=\"\(parts.link(.letter(offer.letter)))\">\(name)</a> (<a href=\"\
            \(parts.link(.letterPDF(offer.letter)))\" aria-label=\"PDF: \(name)\">PDF</a>). \(offer.reason)
            """
        )
    }

    func body(_ letter: Letter) throws -> (String, HTML) {
        let name = words.letter(letter.kind)
        let back: HTML = "<a href=\"\(parts.link(.letters))\">\(words("Alle Schreiben"))</a>"
        func framed(_ content: HTML) -> (String, HTML) {
            (name, MatterFrame(parts: parts)(part: .papers, title: name, content))
        }
        do {
            let tree = try compose(letter)
            let found = tree.findings
            let check: HTML? =
                found.isEmpty
                ? nil
                : "<div class=\"ev-alert ev-alert--error\" role=\"note\">\(FindingList(parts: parts).html(found))</div>"
            let pdf: HTML = "<a href=\"\(parts.link(.letterPDF(letter)))\">PDF</a>"
            return framed(
                """
                <div class="ev-alert ev-alert--info" role="note"><p>\(words(
                    """
                        Zusammengestellt zum Stand vom \(page.type.day(page.asOf), "day"), ohne Unterschrift; versandt \
                        ist damit nichts.
                        """)) \(pdf) · \(back)</p></div>
                \(check)<div class="ev-sheet">\(letterWriter.article(tree, idPrefix: "letter"))
                <p class="ev-src">\(page.type.marked(tree.title, parts.view.lastMark))</p></div>
                """)
        } catch let error as NoLetter {
            return framed(
                """
                <p class=\"ev-lead\">\(words("""
                        Dieses Schreiben ist zum Stand vom \(page.type.day(page.asOf), "day") nicht zu schreiben.
                        """)) \(error.reason)</p><p>\(back)</p>
                """
            )
        }
    }

    /// - Throws: where the matter has no such round as of the day.
    func compose(_ letter: Letter) throws -> DocumentTree {
        let rounds = parts.matter.consent.rounds
        if parts.view.isOpen, let round = letter.round, rounds[round] == nil {
            throw PageError.unknown(
                round.text, of: Text(phrase: "Beteiligung", context: "letter page"), known: rounds.map(\.header.id))
        }
        return try letters.compose(letter)
    }
}
