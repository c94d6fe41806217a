import Decisions

extension KeyLabel {
    /// What a committee is given.
    static let papers: [String: Text] = [
        "number": Text(phrase: "Nummer der Anlage"),
        "papers.annex-named/title": Text(phrase: "Name der Anlage"),
        "hold": Text(phrase: "Stand der Anlage"),
        "papers.annex-named/text": Text(phrase: "Näheres"),
        "papers.paper-drafted/title": Text(phrase: "Titel der Vorlage"),
        "subtitle": Text(phrase: "Untertitel"),
        "papers.paper-drafted/office": Text(phrase: "Federführung"),
        "consultations": Text(phrase: "Beratungsfolge"),
        "role": Text(phrase: "Was das Gremium tut"),
        "request": Text(phrase: "Beschlussvorschlag"),
        "outline": Text(phrase: "Gliederung"),
        "heading": Text(phrase: "Überschrift", context: "key label"),
        "texts": Text(phrase: "Verfasste Texte"),
        "composed": Text(phrase: "Was das Programm zusammenstellt"),
        "annexes": Text(phrase: "Anlagen"),
        "papers.paper-issued/paper": Text(phrase: "Entwurf der Vorlage"),
        "papers.paper-issued/number": Text(phrase: "Nummer der Vorlage"),
        "papers.paper-issued/title": Text(phrase: "Titel der Vorlage"),
        "asOf": Text(phrase: "Tag, dessen Stand sie wiedergibt"),
        "ledgerPosition": Text(phrase: "Stand des Registers, auf dem sie beruht"),
        "ledgerHead": Text(phrase: "Stand des Registers mit seiner Prüfsumme"),
        "figures": Text(phrase: "Festgehaltene Kennzahlen"),
        "papers.paper-issued/document": Text(phrase: "Inhalt der Vorlage, als Datei"),
        "pdf": Text(phrase: "Vorlage als PDF"),
        "paper": Text(phrase: "Ausgegebene Vorlage"),
    ]
}
