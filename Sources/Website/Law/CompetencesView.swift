import Decisions
import Documents

/// Who decides what, and on which basis.
struct CompetencesView {
    let parts: MatterWriter
    init(_ parts: MatterWriter) { self.parts = parts }
    var words: Words { parts.words }
    var page: PageRequest { parts.page }

    var html: HTML {
        let rows = parts.matter.law.competences.map { competence in
            [
                Cell(page.inlines(competence.content.question), isRowHeader: true), Cell(decides(competence)),
                Cell(page.inlines(competence.content.basis)),
            ]
        }
        guard !rows.isEmpty else {
            return parts.section(words("Zuständigkeiten"), "<p class=\"ev-empty\">\(words("Keine."))</p>")
        }
        let table = page.writer.blocks(
            [
                .table(
                    Table(
                        caption: [.text(words("Wer entscheidet"))],
                        head: [words("Frage"), words("Zuständig"), words("Grundlage")].map { Cell($0) }, rows: rows))
            ], idPrefix: "who")
        let checked: HTML? =
            parts.matter.law.competences.contains { !($0.content.by ?? []).isEmpty }
            ? """
            <p class=\"ev-src\">\(words("""
                    Wo eine Stelle fest benannt ist, nimmt das Programm den Beschluss einer anderen nur als Empfehlung \
                    an.
                    """))</p>
            """
            : nil
        return parts.section(words("Zuständigkeiten"), id: "competences", "\(table)\(checked)")
    }

    /// With a mark where it is checked.
    private func decides(_ competence: Recorded<Competence>) -> [Inline] {
        page.inlines(competence.content.decides)
            + ((competence.content.by ?? []).isEmpty || (competence.content.about ?? []).isEmpty
                ? [] : [.text(" "), .emphasis([.text(words("(wird geprüft)"))])])
    }
}
