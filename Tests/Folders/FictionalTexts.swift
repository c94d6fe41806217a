/// The files of the fictional case: one entry of every kind with every key,
/// and of most kinds one with as few keys as may be.
public enum FictionalTexts {
    public static let all: [String: String] = [
        "case.yaml": matter, "bodies.yaml": bodies, "course.yaml": course, "mandates.yaml": mandates,
        "consent.yaml": consent, "law.yaml": law, "options.yaml": options, "costs.yaml": costs, "paper.yaml": paper,
        "texts/costs.md": text, "annex/sketch.txt": "A sketch of a mill that never was.\n", "annex/paper.json": "{}\n",
        "annex/paper.pdf": "%PDF-not-really\n", "annex/letter.txt": "Yes, if the state pays.\n",
        "annex/taken-back.txt": "No more.\n", "annex/notice.txt": "Granted.\n",
        "annex/reminder.txt": "Please answer.\n", "annex/draft.txt": "A mill is kept.\n",
        "Programmes/mill-funding/programme.yaml": programme,
    ]

    static let matter = """
        # Fictional.
        matter:
          - id: mill
            on: 2012-10-02
            sources: [paper-source]
            title:
              de: Erhalt der Mühle
              en: Keeping the mill
            county: musterkreis
            programme: mill-funding
            lead: committee
            administration: office
        referrals:
          - id: to-the-council
            on: 2014-03-01..2014-03-21
            lead: council
            title: Der Kreistag entscheidet
        sources:
          - id: paper-source
            grade: official
            title:
              de: Vorlage der Verwaltung
              en: Paper of the administration
            publisher: Musterkreis
            published: 2013-01
            citation: Vorlage 1/2013
            note: Frei erfunden.
          - id: bare-source
            title: Hörensagen
        occurrences:
          - id: storm
            on: 2012-11
            title: Ein Sturm deckt das Dach ab
            text: Im November.
          - id: rumour
            on: 2012-11-03
            audience: internal
            title: Geheime Offerte eines Käufers
        withdrawals:
          - id: withdrawal-1
            on: 2013-01-04
            entry: variant-2
            reason: Ein Komma stand falsch.
        facts:
          - id: old-roof
            on: 2012
            grade: assumption
            title: Das Dach ist alt
            text: Etwa hundert Jahre.
            topic: existing-work

        """
    static let bodies = """
        bodies:
          - id: musterkreis
            name: Musterkreis
            kind: county
          - id: adorf
            sources: [paper-source]
            name:
              de: Adorf
              en: A Village
            kind: municipality
            ags: "00000001"
            label: [A, dorf]
            tiles:
              - {q: 1, r: -4}
            inhabitants:
              - {on: 2011, count: 1000}
              - {on: 2018-06-30, count: 1200}
          - id: bedorf
            name: Bedorf
            kind: municipality
          - {id: nebendorf, name: Nebendorf, kind: neighbour}
          - {id: altendorf, name: Altendorf, kind: neighbour}
        organizations:
          - id: committee
            name: Kreisausschuss
            short: KA
            kind: committee
            body: musterkreis
            number: "10"
          - id: council
            name: Kreistag
            kind: council
            body: musterkreis
          - id: reds
            name: Die Roten
            kind: group
            body: musterkreis
          - id: office
            name: Bauamt
            kind: office
            body: musterkreis
        people:
          - id: speaker
            name: Erika Beispiel
            office:
              de: Bürgermeisterin
              en: Mayor
            organization: office
          - id: landrat
            office: Landrat

        counts:
          - {id: counted-2019, on: 2019-06-30, sources: [paper-source], counted: 2018-12-31, counts: [{body: adorf, \
        count: 1250}], note: Fortschreibung.}
        renamed-bodies:
          - {id: nebendorf-renamed, on: 2019-07-01, body: nebendorf, name: Bad Nebendorf, label: [Bad, Neb.]}
        ended-bodies:
          - {id: altendorf-ended, on: 2020-01-01, body: altendorf, successors: [nebendorf], title: Altendorf geht in \
        Bad Nebendorf auf.}
        """
    static let course = """
        meetings:
          - id: meeting-1
            on: 2012-11-19
            organization: committee
            title: Zweite Beratung
            text: Drei Aufträge.
            basis: [report]
          - id: meeting-0
            on: 2012-10-22
            organization: committee
            title: Erste Beratung
        documents:
          - id: report
            on: 2012-11-14
            title: Bericht
            kind: report
            from: [office]
            author: landrat
            to: [committee]
            text: Zum Dach.
            file: annex/sketch.txt
          - id: mail
            on: 2013-01-10
            title: Mail
            kind: mail
            counts-as: [mill-plan]
        motions:
          - id: motion-1
            on: 2012-10-02
            title: Die Mühle erhalten
            movers: [committee]
            text: Ganz.
        resolutions:
          - id: resolution-1
            on: 2014-03-21
            organization: council
            meeting: meeting-1
            title: Die Mühle bleibt
            text: Ganz.
            outcome: adopted
            majority: majority
            settles: [keep]
          - id: resolution-2
            on: 2014-04-01
            organization: council
            title: Das Konzept gilt
            outcome: adopted
            majority: majority
            serves: [agreement]
            adopts: [mill-concept]
            votes: {yes: 30, no: 20, abstained: 1}
            votes-by-group:
              - {group: reds, votes: {yes: 3, no: 2}}
            provisos:
              - id: while-paid
                text: Solange das Land zahlt
                holds-while: {figure: {id: grant, at-least: 100000 EUR}}
          - id: resolution-0
            on: 2012-11-19
            organization: committee
            title: Weiteres Vorgehen
            outcome: recommended
            majority: unknown

        """
    static let mandates = """
        mandates:
          - id: task-a
            on: 2012-11-19
            meeting: meeting-1
            mark: a
            title: Votum einholen
            to: [office]
            due: 2013-01-31
            resolution: resolution-0
        status-reports:
          - id: report-a
            on: 2013-01-11..2013-01-31
            mandate: task-a
            status: done
            text: Das Votum liegt vor.
            document: mail
          - id: report-a-before
            on: 2012-12
            mandate: task-a
            status: nothing-new
            text: Nichts Neues.

        """
    static let consent = """
        rounds:
          - id: round-1
            on: 2012-12-17
            title: Beteiligung der Gemeinden
            question: Soll die Mühle bleiben?
            strength: consent
            provision: act-7
            asked: [adorf, bedorf]
            forum: council
            briefing:
              documents: [report]
              figures:
                - {figure: extra-cost, value: 61000 EUR}
                - {figure: grant-last-day, value: 2017-12-31}
              draft: annex/draft.txt
              ledger-position: 7
              hash: "00"
            deadline: 2013-02-28
            reminders: [2013-02-01]
            silence: refusal
            rule: more than 1/2 of heads and quorum at least 1/2 of heads
            serves: [agreement]
            drift-threshold: 10 %
          - id: round-2
            on: 2013-03-01
            title: Benehmen
            question: Was meinen Sie?
            strength: regard
            asked: [bedorf, adorf]
            follows: round-1
            briefing: {documents: [], figures: []}
        withdrawn-positions:
          - id: taken-back
            on: 2013-01-20
            position: answer-bedorf
            reason: Neu beraten.
            document: mail
            file: annex/taken-back.txt
        condition-reports:
          - id: condition-1
            on: 2013-01-15
            position: answer-bedorf
            condition: notice
            state: met
            text: Der Bescheid ist da.
            document: mail
            file: annex/notice.txt
        reminders:
          - id: reminder-1
            on: 2013-02-01
            round: round-1
            to: [bedorf]
            text: Erinnert.
            file: annex/reminder.txt
        weighings:
          - id: weighing-1
            on: 2013-04-01
            round: round-2
            by: committee
            text: Abgewogen.
        positions:
          - id: answer-all
            on: 2013-01-10
            round: round-1
            answer: refusal
            speaker: speaker
            extent: majority
            title: Die Mehrheit lehnt ab
            concedes: Schön ist sie.
            reasons: [Zu teuer., {de: Zu weit., en: Too far.}]
            document: mail
          - id: answer-bedorf
            on: 2013-01-11
            round: round-1
            answer: conditional
            body: bedorf
            given-by: council
            title: Bedorf stimmt zu, solange das Land zahlt
            conditions:
              - id: paid
                text: Das Land zahlt
                met-if: {figure: {id: grant, at-least: 100000 EUR}}
              - id: notice
                text: Der Bescheid liegt vor
            reasons: [Sonst zu teuer.]
            reason-kinds: [cost, autonomy]
            file: annex/letter.txt
          - id: answer-adorf
            on: 2013-01-12
            round: round-1
            answer: no-view
            body: adorf
            title: Adorf hat keine Meinung
            file: annex/sketch.txt
          - id: answer-some
            on: 2014-03-21
            grade: claim
            round: round-1
            answer: refusal
            extent: 2
            title: Zwei lehnten ab, heißt es

        """
}
