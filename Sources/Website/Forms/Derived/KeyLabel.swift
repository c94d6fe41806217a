import Decisions

/// What the keys and choices of case folders are called on a page.
enum KeyLabel {
    /// A key that has no word of its own is shown as it is written.
    static func of(_ key: String) -> Text { known[key] ?? Text(key) }

    private static let known: [String: Text] = [
        "title": Text("Bezeichnung", en: "Title"), "name": Text("Name", en: "Name"), "text": Text("Text", en: "Text"),
        "note": Text("Anmerkung", en: "Note"), "kind": Text("Art", en: "Kind"),
            "short": Text("Kurzer Name", en: "Short name"),
        "subtitle": Text("Untertitel", en: "Subtitle"),
            "lead": Text("Vor wem er jetzt liegt", en: "Before whom it lies now"),
        "publisher": Text("Herausgeber", en: "Publisher"), "published": Text("Veröffentlicht", en: "Published"),
        "citation": Text("Fundstelle", en: "Citation"),
            "says": Text("Was sie sagt, in eigenen Worten", en: "What it says, in your own words"),
        "quotation": Text("Wörtlich, so kurz wie nötig", en: "Verbatim, as short as needed"),
        "norm": Text("Vorschrift", en: "Act or regulation"),
            "ags": Text("Amtlicher Gemeindeschlüssel", en: "Official municipality key"),
        "inhabitants": Text("Einwohner", en: "Inhabitants"), "label": Text("Beschriftung", en: "Label"),
        "tiles": Text("Kacheln auf der Karte", en: "Tiles on the map"), "body": Text("Körperschaft", en: "Body"),
        "number": Text("Nummer", en: "Number"), "office": Text("Amt", en: "Office"),
            "organization": Text("Gremium, Fraktion oder Amt", en: "Committee, group or office"),
        "basis": Text("Grundlage", en: "Basis"),
            "lines": Text("Was je Stelle gezahlt wird", en: "What is paid per post"),
        "lines-grade": Text("Güte dieser Beträge", en: "Grade of these sums"),
            "share": Text("Anteil in %", en: "Share in %"),
        "deficit": Text("zahlt den Fehlbetrag", en: "pays the deficit"),
            "eligible": Text("Was zuwendungsfähig ist", en: "What is eligible"),
        "ceiling": Text("Höchstens", en: "At most"),
            "own-contribution": Text("Eigenanteil in %", en: "Own contribution in %"),
        "conditions": Text("Voraussetzungen", en: "Requirements"), "first-day": Text("Erster Tag", en: "First day"),
        "last-day": Text("Letzter Tag", en: "Last day"), "in-kind": Text("In Sachleistung", en: "In kind"),
            "gifts": Text("Gaben", en: "Gifts"),
        "figure": Text("Kennzahl", en: "Figure"), "value": Text("Wert", en: "Value"),
            "edition": Text("Ausgabe der Kostensätze", en: "Edition of the rates"),
        "document": Text("Schriftstück", en: "Document"), "file": Text("Datei", en: "File"),
            "hold": Text("Stand der Anlage", en: "State of the annex"),
        "consultations": Text("Beratungsfolge", en: "Consultations"),
            "request": Text("Beschlussvorschlag", en: "Proposed resolution"),
        "outline": Text("Gliederung", en: "Outline"), "annexes": Text("Anlagen", en: "Annexes"),
    ]
}
