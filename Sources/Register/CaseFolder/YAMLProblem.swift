/// What libyaml says of a text that it cannot read, in German, with what helps.
/// libyaml has no other language than English.
enum YAMLProblem {
    static func german(_ told: String) -> (found: String, expected: String) {
        guard let (found, help) = known[told] else {
            return ("etwas, das der YAML-Leser nur auf Englisch benennt („\(told)“)", "gültiges YAML; " + indent)
        }
        return (found, "gültiges YAML" + (help.isEmpty ? "" : "; " + help))
    }

    private static let indent = "die Zeile und die davor auf Einrückung, Anführungszeichen und Klammern prüfen"
    private static let quote = "einen Text mit solchen Zeichen in Anführungszeichen setzen"
    private static let spaces = "mit Leerzeichen einrücken, nicht mit Tabulatoren"
    private static let coding = "die Datei als UTF-8 speichern"

    private static let known: [String: (found: String, help: String)] = [
        "could not find expected ':'": (
            "ein Schlüssel ohne Doppelpunkt", "nach jedem Schlüssel „: “, und Texte über mehrere Zeilen einrücken"
        ),
        "mapping values are not allowed in this context": (
            "ein Doppelpunkt an einer Stelle, an der keiner stehen kann",
            "einen Text mit „: “ darin in Anführungszeichen setzen"
        ),
        "mapping keys are not allowed in this context": (
            "ein Schlüssel an einer Stelle, an der keiner stehen kann", indent
        ),
        "block sequence entries are not allowed in this context": (
            "ein Listenpunkt („- “) an einer Stelle, an der keiner stehen kann",
            "jeden Listenpunkt auf eine eigene Zeile setzen"
        ),
        "did not find expected key": (
            "eine Zeile, die kein Schlüssel der Zuordnung darüber ist",
            "Schlüssel, die zusammengehören, gleich weit einrücken"
        ),
        "did not find expected '-' indicator": (
            "eine Zeile in einer Liste, die nicht mit „- “ beginnt", "Listenpunkte gleich weit einrücken"
        ),
        "did not find expected node content": ("eine Stelle, an der ein Wert fehlt", indent),
        "did not find expected ',' or ']'": (
            "eine Liste in eckigen Klammern, die nicht geschlossen ist",
            "die Werte mit Komma trennen und mit „]“ schließen"
        ),
        "did not find expected ',' or '}'": (
            "eine Zuordnung in geschweiften Klammern, die nicht geschlossen ist",
            "die Werte mit Komma trennen und mit „}“ schließen"
        ),
        "did not find expected <document start>": (
            "Text nach dem Ende des Inhalts", "alles in einer Zuordnung oder Liste, gleich weit eingerückt"
        ),
        "did not find expected <stream-start>": ("kein Anfang", ""),
        "found character that cannot start any token": (
            "ein Zeichen, mit dem kein Wert beginnen kann (etwa @, %, ` oder ein Tabulator)", quote
        ),
        "found a tab character that violates indentation": ("ein Tabulator in der Einrückung", spaces),
        "found a tab character where an indentation space is expected": ("ein Tabulator in der Einrückung", spaces),
        "found unexpected ':'": ("ein Doppelpunkt, mit dem hier nicht zu rechnen war", quote),
        "found unexpected end of stream": (
            "ein Text in Anführungszeichen, der nicht geschlossen ist", "das schließende Anführungszeichen setzen"
        ),
        "found unexpected document indicator": (
            "„---“ oder „...“ in einem Text in Anführungszeichen", "das schließende Anführungszeichen setzen"
        ),
        "found unknown escape character": (
            "ein umgekehrter Schrägstrich vor einem Zeichen, das nichts bedeutet",
            "Pfade wie C:\\Amt in einfache Anführungszeichen setzen"
        ),
        "did not find expected hexdecimal number": (
            "ein umgekehrter Schrägstrich mit einer unvollständigen Zeichennummer",
            "den Text in einfache Anführungszeichen setzen"
        ),
        "found invalid Unicode character escape code": (
            "eine Zeichennummer, zu der es kein Zeichen gibt", "das Zeichen selbst"
        ),
        "found an indentation indicator equal to 0": ("„|0“ oder „>0“", "„|“ oder „>“ ohne Zahl"),
        "did not find expected comment or line break": (
            "Text nach „|“ oder „>“ auf derselben Zeile", "den Text auf der nächsten Zeile beginnen"
        ),
        "did not find expected alphabetic or numeric character": ("„*“ oder „&“ ohne Namen", quote),
        "did not find expected whitespace or line break": (
            "ein Tag („!…“), an den sich etwas anschließt", "einen Text mit „!“ am Anfang in Anführungszeichen setzen"
        ),
        "found undefined tag handle": (
            "ein Tag („!…!“), den nichts erklärt", "einen Text mit „!“ am Anfang in Anführungszeichen setzen"
        ),
        "did not find expected tag URI": (
            "ein Tag („!…“) ohne Ende", "einen Text mit „!“ am Anfang in Anführungszeichen setzen"
        ),
        "did not find expected '!'": (
            "ein Tag („!…“) ohne Ende", "einen Text mit „!“ am Anfang in Anführungszeichen setzen"
        ),
        "did not find the expected '>'": (
            "ein Tag („!<…“) ohne Ende", "einen Text mit „!“ am Anfang in Anführungszeichen setzen"
        ),
        "did not find URI escaped octet": ("ein Prozentzeichen in einem Tag („!…“)", "den Wert selbst, ohne Tag"),
        "found an incorrect leading UTF-8 octet": ("ein Tag („!…“) mit falschen Zeichen", "den Wert selbst, ohne Tag"),
        "found an incorrect trailing UTF-8 octet": ("ein Tag („!…“) mit falschen Zeichen", "den Wert selbst, ohne Tag"),
        "found unknown directive name": (
            "eine Zeile, die mit „%“ beginnt", "die Zeile weglassen oder den Text in Anführungszeichen setzen"
        ),
        "could not find expected directive name": (
            "eine Zeile, die mit „%“ beginnt", "die Zeile weglassen oder den Text in Anführungszeichen setzen"
        ),
        "found unexpected non-alphabetical character": (
            "eine Zeile, die mit „%“ beginnt", "die Zeile weglassen oder den Text in Anführungszeichen setzen"
        ),
        "did not find expected whitespace": ("eine Zeile mit „%TAG“, die nicht zu Ende geht", "die Zeile weglassen"),
        "did not find expected digit or '.' character": ("eine Zeile „%YAML“ ohne Nummer", "die Zeile weglassen"),
        "did not find expected version number": ("eine Zeile „%YAML“ ohne Nummer", "die Zeile weglassen"),
        "found extremely long version number": ("eine Zeile „%YAML“ mit einer zu langen Nummer", "die Zeile weglassen"),
        "found duplicate %YAML directive": ("zwei Zeilen mit „%YAML“", "die Zeilen weglassen"),
        "found duplicate %TAG directive": ("zwei gleiche Zeilen mit „%TAG“", "die Zeilen weglassen"),
        "found incompatible YAML document": (
            "eine Zeile „%YAML“ mit einer anderen Fassung als 1.1 oder 1.2", "die Zeile weglassen"
        ),
        "control characters are not allowed": ("ein Steuerzeichen", "das Zeichen entfernen"),
        "invalid Unicode character": ("etwas, das kein Zeichen ist", coding),
        "invalid leading UTF-8 octet": ("Bytes, die nicht UTF-8 sind", coding),
        "invalid trailing UTF-8 octet": ("Bytes, die nicht UTF-8 sind", coding),
        "incomplete UTF-8 octet sequence": ("Bytes, die nicht UTF-8 sind", coding),
        "invalid length of a UTF-8 sequence": ("Bytes, die nicht UTF-8 sind", coding),
        "input is too long": ("mehr, als gelesen werden kann", "es auf mehrere aufteilen"),
        "input error": ("etwas, das sich nicht lesen ließ", ""),
        "what cannot be read": ("etwas, das sich nicht lesen ließ", indent),
        "found undefined alias": (
            "ein Verweis („*…“) auf etwas, das nicht benannt ist",
            "einen Text mit „*“ am Anfang in Anführungszeichen setzen"
        ),
        "Maximum nesting level reached, set with yaml_set_max_nest_level())": (
            "Werte, die zu tief ineinander stehen", ""
        ),
        "a second document": ("ein zweites Dokument nach „---“", "alles in einem"),
        "the end": ("ein Ende, wo ein Wert stehen muss", indent),
    ]
}
