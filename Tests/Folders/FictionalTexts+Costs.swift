/// What the fictional case costs, what the law says of it, and its paper.
extension FictionalTexts {
    static let law = """
        findings:
          - id: finding-1
            on: 2013-01-31
            requirement: agreement
            status: contested
            reason: Gesetz und Richtlinie sagen Verschiedenes.
        competences:
          - id: who-decides
            question: Wer entscheidet
            by: [council]
            about: [keep, mill-concept]
            decides: Kreistag
            basis: Kreisordnung

        """
    static let options = """
        fields-of-action:
          - id: grinding
            title: Mahlen
            text: Von Korn.
            approaches: [Mit Wasser, Mit Wind]
        questions:
          - id: keep
            title: Bleibt die Mühle?
            decides: Kreistag
          - id: paint
            title: Welche Farbe?
            decides: Landrat
            waits-for: [keep]
            text: Er neigt zu Blau.
        options:
          - id: repair
            title: Instandsetzen
            text: Das Dach wird neu.
            costs: true
            for:
              - {text: Sie bleibt., sources: [paper-source]}
              - text: Schön.
            against:
              - text: Es kostet.
            review: In fünf Jahren
          - id: wait
            title: Warten
            text: Nichts tun.
            costs: false
            plan: watch
            needs-review: true
            answers: keep
          - id: without
            title: Ohne Mühle
            text: Die Mühle wird aufgegeben.
            costs: false
            forgoes: true
            answers: keep
        reviews:
          - id: review-1
            on: 2013-01-31
            title: Nachsehen
            option: wait
            look-again-on: 2014-01-01
            once-any: [new-edition, changed-norm, broken-condition, experience-elsewhere]
            once-met: {any: [{reached: 2015-01-01}, {not: {until: 2014-06-30}}]}
        closed-reviews:
          - {id: looked, on: 2014-01-02, review: review-1, text: "Es bleibt, wie es ist."}
        ratings:
          - id: rating-1
            on: 2013-01-31
            round: Erste Runde
            by: adorf
            ratings: [{field: grinding, score: 4}]
            text: Wichtig.
        effects:
          - id: extra-work
            title: Mehraufwand
            falls-on: [office]
            text: Mehr Arbeit.
            not-yet-quantifiable: Das Profil ist offen.
            waits-for: keep
          - id: extra-hours
            title: Mehrarbeit
            falls-on-bodies: [adorf]
            text: Mehr Arbeit in Adorf.
            value: 12000 EUR

        """
    static let costs = """
        editions:
          - id: table-1
            on: 2012-01-01..2012-11-14
            title: Tabelle 1
            rates:
              - {pay-group: A, personnel: 60000 EUR}
              - {pay-group: B, personnel: 50000.50 EUR}
            overhead: 20 %
            material: 9700 EUR
            note: Erfunden.
          - id: table-2
            on: 2012-12-18..2013-01-31
            title: Tabelle 2
            rates: [{pay-group: A, personnel: 67000 EUR}, {pay-group: B, personnel: 50000 EUR}]
            overhead: 19.5 %
            material: 9700 EUR
        plans:
          - id: millers
            on: 2012-11-14
            title: Müller
            posts:
              - {id: two-a, title: Müllerinnen, pay-group: A, posts: 2, kind: specialist}
              - {id: half-b, title: Gehilfe, pay-group: B, posts: 0.5}
            note: Erfunden.
          - id: watch
            on: 2012-11-14
            title: Wache
            posts: [{id: watchman, title: Wächter, pay-group: B, posts: 0.5}]
        cost-models:
          - id: model
            on: 2012-11-14
            title: Mehrkosten
            plan: millers
            baseline: watch
            round-to: 1000 EUR
            first-year: 2013
            last-year: 2020
            note: Erfunden.
        figures:
          - id: reported-1
            on: 2012-11-14
            sources: [paper-source]
            figure: extra-cost
            label: Mehrkosten im Jahr
            value: 61000 EUR
            edition: table-1
            note: Ungefähr.
          - id: reported-2
            on: 2012-12-18..2013-01-31
            sources: [paper-source]
            figure: extra-cost
            label: Mehrkosten im Jahr
            value: 80000 EUR
            edition: table-2
          - id: bags
            on: 2012
            figure: bags
            label: Säcke
            value: 47
        levy-keys:
          - id: key-1
            on: 2013-01-02
            title: Grundlagen
            unit: euro
            stand-in: true
            weights:
              - {body: adorf, weight: 300}
              - {body: bedorf, weight: 200, burden: 62.5 %}
            note: Erfunden.
        variants:
          - id: variant-1
            on: 2013-01-03
            title: Löhne steigen
            assumptions:
              base-year: 2013
              wage-growth: 2.5 %
              price-growth: 1 %
              vacancy: 5 %
              start: 2014-11
              ramp-up: [25 %, 50 %]
              one-off: [{id: mill-stones, year: 2014, month: 12, amount: 5000 EUR}]
              grant: grows 2 %
              end-with-grant: [two-a]
            changes:
              - {post: two-a, posts: 1.5}
            grant-amounts:
              - {kind: specialist, amount: 60000 EUR}
            note: Erfunden.
          - id: variant-2
            on: 2013-01-03
            title: Verrechnet
            assumptions: {base-year: 2013, wage-growth: 25 %, price-growth: 0 %}
        budget:
          - id: budget-1
            on: 2013-01-04
            product: {number: "05.03.01", title: Mühlen}
            accounts:
              - {of: grant, line: 2, account: "414100", title: Zuweisungen vom Land}
              - {of: personnel, line: 11, account: "501200", title: Vergütungen}
              - {of: material, line: 13, account: "525500", title: Mühlbedarf}
              - {of: one-off, line: 16, account: "543100", title: Umzug}
            cover:
              de: Aus der Rücklage für Mühlen
              en: From the reserve for mills
            note: Erfunden.
          - id: budget-2
            product: {number: "1", title: Noch offen}
            accounts: []

        """
    static let paper = """
        annexes:
          - id: annex-1
            number: 1
            title: Mail
            hold: not-at-hand
            document: mail
            text: Liegt nicht vor.
          - id: annex-2
            number: 2
            title: Skizze
            hold: file
            file: annex/sketch.txt
        papers:
          - id: draft
            on: 2013-01-11..2013-01-31
            title: Erhalt der Mühle
            subtitle: Vorlage
            office: office
            consultations:
              - {organization: committee, role: deliberation, meeting: meeting-1}
            request: Der Ausschuss wird um Beratung gebeten.
            outline:
              - heading: Kosten
                texts: [costs]
                composed: cost-table
              - composed: map
            annexes: [annex-1, annex-2]
            note: Erfunden.
        issued-papers:
          - id: draft-1-2013
            on: 2013-01-31
            paper: draft
            number: 1/2013
            title: Erhalt der Mühle
            asOf: 2013-01-31
            ledgerPosition: 40
            figures:
              - {figure: extra-cost, value: 80000 EUR}
              - {figure: posts, value: 2.5 posts}
              - {figure: share, value: 31.15 %}
            document: annex/paper.json
            pdf: annex/paper.pdf
        annulled-papers:
          - id: draft-1-2013-void
            on: 2013-02-05
            paper: draft-1-2013
            reason: Irrtümlich ausgegeben.

        """
    static let text = """
        ---
        id: costs
        on: 2013-01-31
        sources: [paper-source]
        title:
          de: Kosten
          en: Costs
        ---

        Es kostet [](figure:extra-cost) im Jahr.

        - Dach
        - Rad

        """
    static let programme = """
        # Fictional.
        programme:
          - id: mill-funding
            title: Mühlenförderung
        sources:
          - id: gazette
            grade: official
            title: Amtsblatt
        norms:
          - id: act
            on: 2012-02-14
            sources: [gazette]
            title: Mühlengesetz
            short: MühlG
            rank: act
            citation: ABl. 1
            in-force: 2012-02-14
            out-of-force: 2021-12-31
            note: Erfunden.
          - id: guideline
            title: Richtlinie
            short: RL
            rank: guideline
            citation: ABl. 2
        norm-changes:
          - id: guideline-ends
            on: 2029-06-01
            norm: guideline
            in-force: 2012-06-25
            out-of-force: 2029-12-31
            note: {de: Die Richtlinie läuft aus., en: The guideline expires.}
        provisions:
          - id: act-7
            norm: act
            citation: § 7 Mühlengesetz
            says: Im Einvernehmen mit den Gemeinden.
            quotation: im Einvernehmen
          - id: guideline-1
            norm: guideline
            citation: Nr. 1 Richtlinie
            says: Davon nichts.
        terms:
          - id: mill-concept
            title: {de: Mühlenkonzept, en: mill concept}
          - id: mill-plan
            title: Bauplan
        requirements:
          - id: agreement
            title: Einvernehmen
            force: should
            readings:
              - {provision: act-7, force: should, says: Im Einvernehmen., met-if: {agreed: {round: agreement, rule: \
        all}}}
              - {provision: guideline-1, force: silent, says: Nichts.}
            note: Strittig.
          - id: roof
            title: Ein Dach
            force: must
            met-if:
              all:
                - adopted: {concept: mill-concept, by: council, not-older-than: 5 years, no-later-than: 2015-12-31}
                - resolved: {by: council, on: agreement, before: 2015-01-01}
                - posts: {kind: specialist, at-least: 2}
                - applied: {before: 2014-12-31}
                - document: mill-plan
                - document: {kind: mill-plan, no-later-than: 2014-01-01}
                - unless: {exempt-if: {reached: 2016-01-01}, required: {posts: {at-least: 2}}}
            applies-if: {not: {reached: 2030-01-01}}
            responsible: Der Müller
            after: [agreement]
            due: 2014-06-30
        added-readings:
          - id: roof-by-guideline
            on: 2029-07-01
            requirement: roof
            reading: {provision: guideline-1, force: may, says: Auch ein Strohdach., quotation: Davon nichts, met-if: \
        {document: mill-plan}}
        post-kinds:
          - id: specialist
            title: Müllerin
        grants:
          - id: grant-1
            on: 2012-06-25
            sources: [gazette]
            title: Förderung
            norm: guideline
            lines:
              - {kind: specialist, posts: 2, amount: 100000 EUR}
            first-day: 2012-06-25
            last-day: 2017-12-31
            in-kind: Zwei Mühlsteine
            gifts:
              - {id: stone-masons, title: Steinmetze, posts: 1.5, pay-group: B}
              - {id: stones, title: Mühlsteine, posts: 0, value: 4000 EUR}
            note: Erfunden.
          - id: grant-2
            on: 2023-03-10
            title: Neue Förderung
            lines: []
            first-day: 2023-03-10

        """
}
