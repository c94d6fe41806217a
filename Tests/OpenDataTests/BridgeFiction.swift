import Foundation

/// A fictional matter of a fictional county in which everything is decided on:
/// a programme with two provisions at odds, two rounds, a resolution with
/// votes and a proviso, ratings, a review. What must not be public has the
/// word GEHEIM in it.
enum BridgeFiction {
    /// Writes it, and answers where it lies.
    static func write(to folder: URL) throws -> URL {
        try write(programme, to: folder.appending(path: "Programmes/steg/programme.yaml"))
        try write(matter + consent + decisions, to: folder.appending(path: "Cases/steg/case.yaml"))
        return folder.appending(path: "Cases/steg")
    }

    private static func write(_ text: String, to file: URL) throws {
        try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: file)
    }

    private static let programme = """
        programme:
          - {id: steg, title: Erfundenes Programm für Stege}
        norms:
          - {id: gesetz, title: Steggesetz, short: StegG, rank: act, citation: ABl. 1, in-force: 2012-01-01}
          - {id: richtlinie, title: Richtlinie, short: RL, rank: guideline, citation: ABl. 2, in-force: 2012-02-01}
        provisions:
          - {id: gesetz-1, norm: gesetz, citation: § 1 StegG, says: Im Einvernehmen.}
          - {id: richtlinie-1, norm: richtlinie, citation: Nr. 1 RL, says: Davon nichts.}
        terms:
          - {id: stegplan, title: {de: Stegplan, en: bridge plan}}
        requirements:
          - id: einvernehmen
            title: Einvernehmen
            force: must
            readings:
              - {provision: gesetz-1, force: must, says: Im Einvernehmen., met-if: {agreed: {round: einvernehmen}}}
              - {provision: richtlinie-1, force: silent, says: Nichts.}
          - id: plan
            title: Ein Plan
            force: must
            met-if: {adopted: {concept: stegplan, by: council}}
            responsible: Der Kreistag
            after: [einvernehmen]
            due: 2012-12-31

        """

    private static let matter = """
        matter:
          - {id: steg, on: 2012-05-02, title: Ein Steg, county: musterkreis, programme: steg, lead: kreistag, \
        administration: amt}
        bodies:
          - {id: musterkreis, kind: county, name: Musterkreis}
          - {id: oberdorf, kind: municipality, name: Oberdorf, inhabitants: [{on: 2011, count: 6000}]}
          - {id: unterdorf, kind: municipality, name: Unterdorf, inhabitants: [{on: 2011, count: 3000}]}
          - {id: nebendorf, kind: municipality, name: Nebendorf, inhabitants: [{on: 2011, count: 1000}]}
        organizations:
          - {id: kreistag, kind: council, body: musterkreis, name: Kreistag}
          - {id: gruppe, kind: group, body: musterkreis, name: Eine Fraktion}
          - {id: amt, kind: office, body: musterkreis, name: Amt}
        figures:
          - {id: preis-1, on: 2012-05-03, grade: official, figure: preis, label: Preis, value: 100 EUR}
          - {id: preis-2, on: 2013-01-02, grade: official, figure: preis, label: Preis, value: 130 EUR}

        """

    private static let consent = """
        rounds:
          - id: erste
            on: 2012-06-01
            grade: official
            title: Erste Befragung
            question: Soll der Steg kommen?
            strength: consent
            asked: [oberdorf, unterdorf, nebendorf]
            briefing: {documents: [], figures: [{figure: preis, value: 100 EUR}]}
            deadline: 2012-08-31
            reminders: [2012-08-01]
            silence: refusal
            rule: more than 1/2 of heads
            serves: [einvernehmen]
            drift-threshold: 10 %
          - id: zweite
            on: 2013-02-01
            grade: official
            title: Zweite Befragung
            question: Soll der Steg kommen?
            strength: regard
            asked: [oberdorf, unterdorf, nebendorf]
            briefing: {documents: [], figures: []}
            follows: erste
        positions:
          - id: oberdorf-ja
            on: 2012-06-10
            grade: official
            round: erste
            answer: conditional
            body: oberdorf
            given-by: council
            title: Oberdorf stimmt unter einer Bedingung zu
            conditions: [{id: preis, text: Der Preis bleibt, met-if: {figure: {id: preis, at-most: 110 EUR}}}]
            reason-kinds: [cost]
          - {id: unterdorf-nein, on: 2012-06-11, grade: official, round: erste, answer: refusal, body: unterdorf, \
        title: Unterdorf lehnt ab}
          - {id: unterdorf-ja, on: 2012-07-11, grade: official, round: erste, answer: consent, body: unterdorf, \
        replaces: unterdorf-nein, title: Unterdorf stimmt zu}
          - {id: nebendorf-spaet, on: 2012-09-11, grade: official, round: erste, answer: consent, body: nebendorf, \
        title: Nebendorf stimmt zu}
          - {id: geruecht, on: 2012-09-12, grade: claim, round: erste, answer: refusal, extent: 3, title: Angeblich \
        alle dagegen}
          - {id: geheimes-nein, on: 2013-02-02, grade: official, audience: internal, round: zweite, answer: refusal, \
        body: nebendorf, title: GEHEIM-Nein}
        reminders:
          - {id: erinnert, on: 2012-08-02, round: erste, to: [nebendorf], text: Erinnert.}
        weighings:
          - {id: abgewogen, on: 2013-03-01, round: zweite, by: amt, text: Abgewogen.}

        """

    private static let decisions = """
        resolutions:
          - id: beschluss
            on: 2012-10-01
            grade: official
            organization: kreistag
            title: Der Plan gilt
            outcome: adopted
            majority: majority
            serves: [plan]
            adopts: [stegplan]
            votes: {yes: 30, no: 20, abstained: 1}
            votes-by-group: [{group: gruppe, votes: {yes: 10, no: 0}}]
            provisos: [{id: preis, text: Solange der Preis hält, holds-while: {figure: {id: preis, at-most: 120 EUR}}}]
        options:
          - {id: warten, title: Warten, text: Nichts tun., costs: false, needs-review: true}
        reviews:
          - {id: nachsehen, on: 2012-10-02, title: Nachsehen, option: warten, look-again-on: 2013-01-15, once-any: \
        [broken-condition]}
        fields-of-action:
          - {id: holz, title: Holz, approaches: [Eiche]}
        ratings:
          - {id: r-1, on: 2012-10-03, round: Runde, by: oberdorf, ratings: [{field: holz, score: 5}]}
          - {id: r-2, on: 2012-10-03, round: Runde, by: unterdorf, ratings: [{field: holz, score: 1}]}
          - {id: r-3, on: 2012-10-03, round: Runde, by: kreistag, ratings: [{field: holz, score: 4}]}

        """
}
