import Foundation

/// Two fictional matters of a fictional county. What must not be public has
/// the word GEHEIM in it.
enum Fiction {
    /// Writes both, and answers where they lie.
    static func write(to folder: URL) throws -> [URL] {
        try write(programme, to: folder.appending(path: "Programmes/probe/programme.yaml"))
        try write(open, to: folder.appending(path: "Cases/offen/case.yaml"))
        try write(closed, to: folder.appending(path: "Cases/geheim/case.yaml"))
        return [folder.appending(path: "Cases/offen"), folder.appending(path: "Cases/geheim")]
    }

    private static func write(_ text: String, to file: URL) throws {
        try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: file)
    }

    private static let programme = """
        programme:
          - id: probe
            title: Erfundenes Programm
        """

    private static let open = """
        matter:
          - id: brunnen
            on: 2012-05-02
            sources: [akte]
            title: {de: Ein Brunnen <script> für Musterkreis, en: A well <script> for Musterkreis}
            county: musterkreis
            programme: probe
            lead: ausschuss
            administration: amt
        sources:
          - id: akte
            grade: official
            title: {de: Erfundene Akte, en: Fictional file}
          - id: geheime-akte
            grade: official
            audience: internal
            title: GEHEIM-Akte
        bodies:
          - {id: musterkreis, kind: county, name: Musterkreis}
          - {id: oberdorf, kind: municipality, name: Oberdorf}
          - {id: unterdorf, kind: municipality, name: Unterdorf}
        organizations:
          - {id: ausschuss, kind: committee, body: musterkreis, name: {de: Ausschuss, en: Committee}}
          - {id: amt, kind: office, body: musterkreis, name: Amt}
        meetings:
          - {id: sitzung, on: 2012-05-10, organization: ausschuss, title: Erste Sitzung, sources: [akte]}
          - {id: geheime-sitzung, on: 2012-05-11, organization: ausschuss, title: GEHEIM-Sitzung, audience: internal}
        documents:
          - {id: geheimer-brief, on: 2012-05-12, kind: letter, title: GEHEIM-Brief, audience: internal}
        mandates:
          - {id: graben, on: 2012-05-11, meeting: geheime-sitzung, mark: a, title: Graben, to: [amt]}
          - {id: messen, on: 2012-05-10, meeting: sitzung, mark: b, title: Messen, to: [amt]}
        status-reports:
          - {id: gemessen, on: 2012-06, mandate: messen, status: nothing-new, text: Nichts Neues, document: \
        geheimer-brief, sources: [akte, geheime-akte]}
        rounds:
          - id: umfrage
            on: 2012-07-01
            title: Umfrage
            question: Soll gegraben werden?
            strength: hearing
            asked: [oberdorf, unterdorf]
            briefing:
              documents: [geheimer-brief]
              figures: [{figure: preis, value: 100 EUR}, {figure: eimer, value: 7}]
        positions:
          - {id: ja, on: 2012-07-02, round: umfrage, answer: consent, body: oberdorf, title: Oberdorf stimmt zu}
          - {id: alle, on: 2012-07-03, round: umfrage, answer: refusal, extent: 2, title: Angeblich beide dagegen, \
        grade: claim}
          - {id: geheimes-votum, on: 2012-07-04, round: umfrage, answer: refusal, body: unterdorf, title: \
        GEHEIM-Votum, audience: internal}
        figures:
          - {id: preis-1, on: 2012-06-30, figure: preis, label: {de: Preis, en: Price}, value: 100 EUR, sources: [akte]}
          - {id: preis-2, on: 2013-01, figure: preis, label: {de: Preis, en: Price}, value: 125.50 EUR, sources: \
        [akte, geheime-akte]}
          - {id: eimer-1, on: 2012-06-30, figure: eimer, label: Eimer, value: 7}
          - {id: anteil-1, on: 2012-06-30, figure: anteil, label: Anteil, value: -3.5 %}
          - {id: frist-1, on: 2012-06-30, figure: frist, label: Frist, value: 2014-02-28}
          - {id: stellen-1, on: 2012-06-30, figure: stellen, label: Stellen, value: 3.5 posts}
        effects:
          - id: wartung
            on: 2012-06-30
            title: {de: Wartung, en: Upkeep}
            falls-on: [amt]
            text: Der Brunnen ist zu warten.
            not-yet-quantifiable: {de: Die Tiefe ist offen., en: The depth is open.}
        """

    /// Where a further matter lies, of the same county.
    static func write(matter id: String, opened day: String, to folder: URL) throws -> URL {
        let text = closed.replacing("id: tresor", with: "id: \(id)").replacing("2012-05-02", with: day)
            .replacing("    audience: internal\n", with: "").replacing("GEHEIM-Tresor", with: "Vorgang \(id)")
        let place = folder.appending(path: "Cases/\(id)")
        try write(text, to: place.appending(path: "case.yaml"))
        return place
    }

    private static let closed = """
        matter:
          - id: tresor
            on: 2012-05-02
            audience: internal
            title: GEHEIM-Tresor
            county: musterkreis
            programme: probe
            lead: ausschuss
            administration: amt
        bodies:
          - {id: musterkreis, kind: county, name: Musterkreis}
        organizations:
          - {id: ausschuss, kind: committee, body: musterkreis, name: {de: Ausschuss, en: Committee}}
          - {id: amt, kind: office, body: musterkreis, name: Amt}
        """
}
