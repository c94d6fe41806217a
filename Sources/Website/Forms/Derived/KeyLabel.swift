import Decisions

/// What the keys and choices of case folders are called on a page.
enum KeyLabel {
    /// A key that has no word of its own is shown as it is written.
    static func of(_ key: String) -> Text { known[key] ?? Text(key) }

    private static let known: [String: Text] = [
        "title": Text(phrase: "Bezeichnung", context: "key label"), "name": Text(phrase: "Name"),
        "text": Text(phrase: "Text", context: "by itself"),
        "note": Text(phrase: "Anmerkung"), "kind": Text(phrase: "Art"),
        "short": Text(phrase: "Kurzer Name"),
        "subtitle": Text(phrase: "Untertitel"),
        "lead": Text(phrase: "Vor wem er jetzt liegt"),
        "publisher": Text(phrase: "Herausgeber"), "published": Text(phrase: "Veröffentlicht"),
        "citation": Text(phrase: "Fundstelle", context: "key label"),
        "says": Text(phrase: "Was sie sagt, in eigenen Worten"),
        "quotation": Text(phrase: "Wörtlich, so kurz wie nötig"),
        "norm": Text(phrase: "Vorschrift", context: "by itself"),
        "ags": Text(phrase: "Amtlicher Gemeindeschlüssel"),
        "inhabitants": Text(phrase: "Einwohner", context: "by itself"), "label": Text(phrase: "Beschriftung"),
        "tiles": Text(phrase: "Kacheln auf der Karte"), "body": Text(phrase: "Körperschaft", context: "key label"),
        "number": Text(phrase: "Nummer"), "office": Text(phrase: "Amt"),
        "organization": Text(phrase: "Gremium, Fraktion oder Amt"),
        "basis": Text(phrase: "Grundlage"),
        "lines": Text(phrase: "Was je Stelle gezahlt wird"),
        "lines-grade": Text(phrase: "Güte dieser Beträge"),
        "share": Text(phrase: "Anteil in %"),
        "deficit": Text(phrase: "zahlt den Fehlbetrag"),
        "eligible": Text(phrase: "Was zuwendungsfähig ist"),
        "ceiling": Text(phrase: "Höchstens"),
        "own-contribution": Text(phrase: "Eigenanteil in %"),
        "conditions": Text(phrase: "Voraussetzungen"), "first-day": Text(phrase: "Erster Tag"),
        "last-day": Text(phrase: "Letzter Tag"), "in-kind": Text(phrase: "In Sachleistung"),
        "gifts": Text(phrase: "Gaben"),
        "figure": Text(phrase: "Kennzahl"), "value": Text(phrase: "Wert"),
        "edition": Text(phrase: "Ausgabe der Kostensätze"),
        "document": Text(phrase: "Schriftstück"), "file": Text(phrase: "Datei"),
        "hold": Text(phrase: "Stand der Anlage"),
        "consultations": Text(phrase: "Beratungsfolge"),
        "request": Text(phrase: "Beschlussvorschlag"),
        "outline": Text(phrase: "Gliederung"), "annexes": Text(phrase: "Anlagen"),
    ]
}
