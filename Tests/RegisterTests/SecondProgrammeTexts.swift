/// A second programme and a matter under it, both fictional: the county, its
/// four villages, the act on cool places, all people and all amounts. Nothing
/// in it has to do with integration.
enum SecondProgrammeTexts {
    static let all: [String: String] = [
        "case.yaml": matter, "consent.yaml": consent, "costs.yaml": costs,
        "Programmes/cool-places/programme.yaml": programme,
    ]

    static let programme = """
        # Fictional: a state that never was pays for shade.
        programme:
          - {id: cool-places, title: {de: Kühle Orte, en: Cool places}}
        sources:
          - {id: shade-gazette, grade: official, title: {de: Schattenblatt (frei erfunden), en: Gazette of Shade \
        (fictional)}}
        norms:
          - id: shade-act
            on: 2023-05-01
            sources: [shade-gazette]
            title: {de: Schattengesetz, en: Act on Shade}
            short: {de: SchattenG, en: Act on Shade}
            rank: act
            citation: SchBl. 1
            in-force: 2023-06-01
            out-of-force: 2024-12-31
          - id: shade-guideline
            on: 2023-06-01
            sources: [shade-gazette]
            title: {de: Schattenrichtlinie, en: Guideline on Shade}
            short: {de: SchattenRL, en: Guideline on Shade}
            rank: guideline
            citation: SchBl. 2
            in-force: 2023-06-01
        provisions:
          - {id: shade-act-3, norm: shade-act, citation: {de: § 3 Schattengesetz, en: § 3 Act on Shade}, says: Mit der \
        Mehrheit der Einwohner., quotation: Mehrheit der Einwohner}
          - {id: shade-guideline-2, norm: shade-guideline, citation: {de: Nr. 2 Schattenrichtlinie, en: No. 2 \
        Guideline on Shade}, says: Jeder Ort stimmt zu.}
        terms:
          - {id: heat-plan, title: {de: Hitzeplan, en: heat plan}}
          - {id: soil-report, title: {de: Bodengutachten, en: soil report}}
        requirements:
          - id: planned
            on: 2023-06-01
            title: {de: Hitzeplan des Kreises, en: Heat plan of the county}
            force: must
            met-if: {document: {kind: heat-plan, no-later-than: 2024-03-31}}
            responsible: {de: Grünflächenamt, en: Parks office}
          - id: soil
            on: 2023-06-01
            title: {de: Ein Boden für Bäume, en: Soil on which trees grow}
            force: must
            met-if: {unless: {exempt-if: {posts: {kind: gardener, at-least: 2}}, required: {document: soil-report}}}
            after: [planned]
          - id: heard
            on: 2023-06-01
            title: {de: Zustimmung der Orte, en: Consent of the villages}
            force: must
            readings:
              - {provision: shade-act-3, force: must, says: Die Mehrheit der Einwohner., met-if: {agreed: {round: \
        heard, rule: more than 1/2 of inhabitants}}}
              - {provision: shade-guideline-2, force: must, says: Alle., met-if: {agreed: {round: heard, rule: all}}}
          - id: season
            on: 2023-06-01
            title: {de: Pflanzzeit, en: Planting season}
            force: should
            met-if: {reached: 2024-10-15}
            applies-if: {resolved: {by: council, on: plant}}
          - id: affordable
            on: 2023-06-01
            title: {de: Nicht mehr als 30.000 € im Jahr, en: "No more than €30,000 a year"}
            force: own-rule
            met-if: {figure: {id: extra-cost, at-most: 30000 EUR}}
        competences:
          - {id: who-plants, question: Wer pflanzt, decides: {de: Kreistag, en: County council}, basis: § 1 \
        Schattengesetz, by: [council], about: [plant]}
        questions:
          - {id: plant, title: {de: Wird gepflanzt?, en: Are trees planted?}, decides: Kreistag}
        post-kinds:
          - {id: gardener, title: {de: Gärtnerin, en: Gardener}}
        grants:
          - id: shade-grant
            on: 2023-06-01
            sources: [shade-gazette]
            title: {de: Schattengeld, en: Shade money}
            norm: shade-guideline
            lines: [{kind: gardener, posts: 1, amount: 40000 EUR}]
            conditions: [planned, heard]
            first-day: 2023-06-01

        """

    static let matter = """
        # Fictional.
        matter:
          - {id: shade, on: 2023-09-01, title: {de: Schatten für vier Orte, en: Shade for four villages}, county: \
        beispielkreis, programme: cool-places, lead: parliament, administration: parks}
        sources:
          - {id: shade-paper, grade: official, title: Vorlage des Beispielkreises (frei erfunden)}
        bodies:
          - {id: beispielkreis, name: Beispielkreis, kind: county}
          - {id: unterau, name: Unterau, kind: municipality, inhabitants: [{on: 2023, count: 9000}]}
          - {id: oberau, name: Oberau, kind: municipality, inhabitants: [{on: 2023, count: 2000}]}
          - {id: neuau, name: Neuau, kind: municipality, inhabitants: [{on: 2023, count: 2000}]}
          - {id: altau, name: Altau, kind: municipality, inhabitants: [{on: 2023, count: 2000}]}
        organizations:
          - {id: parliament, name: Kreistag, kind: council, body: beispielkreis}
          - {id: parks, name: Grünflächenamt, kind: office, body: beispielkreis}
        documents:
          - {id: plan-2024, on: 2024-03-31, sources: [shade-paper], title: Hitzeplan 2024, kind: report, counts-as: \
        [heat-plan]}
        resolutions:
          - id: planting
            on: 2024-05-01
            sources: [shade-paper]
            organization: parliament
            title: {de: Es wird gepflanzt, en: Trees are planted}
            outcome: adopted
            majority: majority
            settles: [plant]
            votes: {yes: 12, no: 3}
            provisos:
              - {id: while-cheap, text: Solange es nicht mehr als 30.000 € kostet, holds-while: {figure: {id: \
        extra-cost, at-most: 30000 EUR}}}

        """

    static let consent = """
        rounds:
          - id: shade-round
            on: 2024-01-10
            sources: [shade-paper]
            title: {de: Befragung der vier Orte, en: Asking the four villages}
            question: Sollen Bäume gepflanzt werden?
            strength: consent
            provision: shade-act-3
            asked: [unterau, oberau, neuau, altau]
            briefing: {documents: [], figures: [{figure: extra-cost, value: 25000 EUR}]}
            deadline: 2024-02-28
            rule: more than 1/2 of inhabitants
            serves: [heard]
            drift-threshold: 10 %
        positions:
          - {id: unterau-says, on: 2024-02-01, sources: [shade-paper], round: shade-round, answer: consent, body: \
        unterau, given-by: council, title: Unterau stimmt zu}
          - {id: oberau-says, on: 2024-02-02, sources: [shade-paper], round: shade-round, answer: refusal, body: \
        oberau, given-by: council, title: Oberau lehnt ab}
          - {id: neuau-says, on: 2024-02-03, sources: [shade-paper], round: shade-round, answer: refusal, body: neuau, \
        given-by: mayor, title: Neuau lehnt ab}

        """

    static let costs = """
        editions:
          - {id: shade-rates, on: 2023-10-01, sources: [shade-paper], title: Tabelle 2023, rates: [{pay-group: G, \
        personnel: 55000 EUR}], overhead: 0 %, material: 10000 EUR}
          - {id: shade-rates-2, on: 2024-06-01, sources: [shade-paper], title: Tabelle 2024, rates: [{pay-group: G, \
        personnel: 63000 EUR}], overhead: 0 %, material: 10000 EUR}
        plans:
          - {id: gardeners, on: 2023-10-01, sources: [shade-paper], title: Gärtnerei, posts: [{id: one, title: \
        Gärtnerin, pay-group: G, posts: 1, kind: gardener}]}
          - {id: nobody, on: 2023-10-01, sources: [shade-paper], title: Niemand, posts: []}
        cost-models:
          - {id: shade-costs, on: 2023-10-01, sources: [shade-paper], title: Mehrkosten, plan: gardeners, baseline: \
        nobody, round-to: 1000 EUR, first-year: 2024, last-year: 2028, wage-growth: 0 %, price-growth: 0 %}

        """
}
