import Decisions

extension KeyLabel {
    /// The matter itself, what happened, mandates, and whence something is known.
    static let matters: [String: Text] = [
        "matters.programme-named/title": Text(phrase: "Name des Programms"),
        "applied-if": Text(phrase: "Was außer dem Antrag selbst zeigt, dass er gestellt ist"),
        "matters.matter-opened/title": Text(phrase: "Name des Vorgangs"),
        "county": Text(phrase: "Kreis"),
        "programme": Text(phrase: "Programm", context: "key label"),
        "matters.matter-opened/lead": Text(phrase: "Vor wem er zu Beginn liegt"),
        "lead": Text(phrase: "Vor wem er jetzt liegt"),
        "administration": Text(phrase: "Verwaltung, die als Nächstes handeln muss"),
        "matters.matter-referred/title": Text(phrase: "In einem Satz"),
        "matters.occurrence-noted/title": Text(phrase: "In einem Satz"),
        "matters.occurrence-noted/text": Text(phrase: "Näheres"),
        "matters.fact-stated/title": Text(phrase: "In einem Satz"),
        "matters.fact-stated/text": Text(phrase: "Näheres"),
        "topic": Text(phrase: "Worum es geht", context: "key label"),
        "entry": Text(phrase: "Kennung des Eintrags, der zurückgezogen wird"),
        "matters.entry-withdrawn/kind": Text(phrase: "Art des Eintrags, der zurückgezogen wird"),
        "mandates.mandate-given/meeting": Text(phrase: "Erteilt in der Sitzung"),
        "mark": Text(phrase: "Nummer oder Buchstabe"),
        "mandates.mandate-given/title": Text(phrase: "Was zu tun ist", context: "mandate form"),
        "mandates.mandate-given/to": Text(phrase: "Wer es tut"),
        "mandates.mandate-given/due": Text(phrase: "Bis wann"),
        "mandates.mandate-given/resolution": Text(phrase: "Durch den Beschluss"),
        "mandate": Text(phrase: "Auftrag"),
        "mandates.status-reported/status": Text(phrase: "Sachstand"),
        "mandates.status-reported/text": Text(phrase: "Was zu berichten ist"),
        "sources.source-named/title": Text(phrase: "Titel der Quelle"),
        "publisher": Text(phrase: "Herausgeber"),
        "published": Text(phrase: "Veröffentlicht"),
        "citation": Text(phrase: "Fundstelle", context: "key label"),
    ]
}
