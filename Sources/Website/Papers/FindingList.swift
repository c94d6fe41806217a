import Decisions
import Documents

/// What a draft's check has found, worst first.
struct FindingList {
    let parts: MatterWriter
    var words: Words { parts.words }

    func html(_ findings: [PaperFinding]) -> HTML {
        parts.rows(
            findings.map { finding in
                parts.row(
                    finding.isBlocking ? words("verhindert") : words("zu prüfen"), finding.isBlocking ? "red" : "amber",
                    "\(parts.page.text(finding.sentence))")
            },
            empty: words(
                """
                Nichts zu beanstanden: Alle Marken sind gefüllt, alle Zeichen lassen sich drucken, nichts ist breiter \
                als \
                die Seite.
                """))
    }
}
