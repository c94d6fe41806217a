import Costing
import Decisions
import Register
import Testing

@testable import Documents

@Suite("What a matter means for one municipality")
struct ForBodySheetTests {
    private func sheet(
        _ scene: LetterScene, _ body: String, _ day: String, _ language: Language = .de,
        for audience: Audience = .internal
    ) throws -> ForBodySheet {
        let view = try scene.parts(day, language, for: audience).view
        return try #require(try scene.office.sheet(forBody: body, in: view, language))
    }

    /// All its words, with every run of white space as one space.
    private func words(_ sheet: ForBodySheet) -> String { Written(sheet).page }

    /// Fictional: a levy of five places alike, a round, and what they answered.
    private func ferry(_ more: String = "") throws -> LetterScene {
        let places = ["oberau", "mittelau", "unterau", "hochau", "niederau"]
        let weights = places.map { "{body: \($0), weight: 20000}" }.joined(separator: ", ")
        return try FerryCase.scene(
            "editions:\n" + FerryCase.edition("tab-2023", on: "2023-10-01", year: 2023, personnel: 55_000)
                + FerryCase.round("2024-03-01") + """
                    levy-keys:
                      - {id: umlage, on: 2024-02-01, sources: [akte], title: Umlage 2024, unit: euro, weights: \
                    [\(weights)]}
                    positions:
                      - {id: wort, on: 2024-03-12, sources: [akte], round: frage, answer: consent, body: niederau, \
                    title: Niederau stimmt zu}

                    """ + more)
    }

    // MARK: Asked, and answered

    @Test("Who consented under a condition reads the question, the day, its answer, and where the condition stands")
    func conditional() throws {
        let sheet = try sheet(.fiction(), "oberdorf", "2013-04-10"), text = words(sheet)
        #expect(sheet.title == "Oberdorf" && sheet.sections.map(\.id) == ["asked", "costs", "said", "changed", "ways"])
        #expect(text.contains("Gefragt Soll der Steg gebaut werden? Frist 30.04.2013, läuft noch"), "\(text)")
        #expect(text.contains("Ihre Antwort stimmt unter Bedingungen zu (10.03.2013)"))
        #expect(text.contains("Es fragt Musterkreis, Bauamt") && text.contains("Schweigen gilt als Zustimmung"))
        #expect(text.contains("Bedingung: Der Steg bekommt ein Geländer. – offen"))
        #expect(text.contains("gegeben auf der Grundlage von 100 €, jetzt 125,50 €"))
        #expect(text.contains("Vorschlag: erneut fragen.") && !text.contains("Neue Beteiligung vorbereiten"))
    }

    @Test("That nothing has changed is said to who has answered, and to nobody else")
    func unchanged() throws {
        let scene = try LetterScene.fiction()
        #expect(
            try words(sheet(scene, "oberdorf", "2013-03-20")).contains(
                """
                Keine Kennzahl der Unterlagen hat sich geändert. Keine Bedingung Ihrer Antwort ist fraglich geworden.
                """))
        #expect(try sheet(scene, "mitteldorf", "2013-03-20").sections.allSatisfy { $0.id != "changed" })
    }

    @Test("Who is silent reads so; what somebody says of several is told apart from an answer of its own")
    func silent() throws {
        let text = try words(sheet(.fiction(), "mitteldorf", "2013-04-10"))
        #expect(text.contains("Ihre Antwort keine eigene Antwort"), "\(text)")
        #expect(text.contains("Zu diesem Stand ist keine eigene Antwort verzeichnet."))
        #expect(text.contains("Was für mehrere gesagt ist Das ist keine eigene Antwort von Ihnen."))
        #expect(text.contains("Angeblich sind alle dagegen"))
    }

    @Test("An internal answer is not shown to the public")
    func audience() throws {
        let scene = try LetterScene.fiction()
        #expect(try words(sheet(scene, "unterdorf", "2013-04-10")).contains("GEHEIM-Votum"))
        let open = try words(sheet(scene, "unterdorf", "2013-04-10", for: .public))
        #expect(!open.contains("GEHEIM") && open.contains("Ihre Antwort keine eigene Antwort"), "\(open)")
    }

    @Test("Asked again it reads the new question; what it answered before stands with the earlier round alone")
    func again() throws {
        let text = try words(sheet(.fiction(), "oberdorf", "2013-04-25"))
        // The last day is a Sunday, and nobody has determined what that means.
        #expect(text.contains("Frist 30.06.2013 oder 01.07.2013, läuft noch"), "\(text)")
        #expect(text.contains("Ihre Antwort keine eigene Antwort") && text.contains("ist ein Sonntag"))
        #expect(text.contains("Zweite Befragung zum Steg · 20.04.2013"))
        #expect(text.contains("Oberdorf stimmt zu, wenn der Steg ein Geländer hat"))
        #expect(text.contains("Erneut gefragt mit: Zweite Befragung zum Steg"))
        #expect(!text.contains("In der früheren Beteiligung"))
    }

    @Test("Whom nobody has asked reads so")
    func unasked() throws {
        let sheet = try sheet(.real(), "alfter", "2012-11-15")
        let none = "Zu diesem Stand ist Alfter in diesem Vorgang nicht gefragt."
        #expect(words(sheet).contains(none) && sheet.sections.allSatisfy { $0.id != "said" && $0.id != "changed" })
    }

    // MARK: What it costs

    @Test("In January 2013 no share is known, the reason is told, and a speaker’s word is no vote of Siegburg’s")
    func january() throws {
        let text = try words(sheet(.real(), "siegburg", "2013-01-31"))
        let share = "Ihr Anteil im Jahr nicht bekannt; für alle zusammen 80.000 €, mit Förderung bis 31.12.2017"
        #expect(text.contains(share), "\(text)")
        #expect(text.contains("Frist keine gesetzt Ihr Anteil"))
        #expect(text.contains("Zu diesem Stand ist kein Schlüssel bekannt"))
        #expect(text.contains("80.000 € (berichtet, amtlich)") && text.contains("eigene Annahme"))
        #expect(text.contains("spricht für eine Mehrheit; Einzelvoten sind nicht bekannt"))
        #expect(text.contains("Ihre Antwort keine eigene Antwort"))
        #expect(text.contains("gegeben auf der Grundlage von 61.000 €, jetzt 80.000 € (+31 %)"))
    }

    @Test("Once the inhabitants are counted the share is told with and without the grant, by the key that stands in")
    func share() throws {
        let scene = try LetterScene.real(), view = try scene.parts("2014-01-31").view, type = Typography(.de)
        let key = try #require(view.matter.leadingKeys(asOf: view.asOf).first)
        let text = try words(sheet(scene, "siegburg", "2014-01-31"))
        for figure in ComputedFigure.shared {
            let shares = try #require(view.figures.shared(figure, by: key)).shares
            let own = try #require(shares.first { $0.id == "siegburg" }).amount
            #expect(text.contains(type.money(own).replacing("\u{A0}", with: " ")), "\(figure): \(text)")
        }
        #expect(text.contains(", mit Förderung bis 31.12.2017, Ersatzschlüssel eigene Annahme"))
        #expect(text.contains("Schlüssel: Einwohner (Ersatzschlüssel).") && text.contains("eine Näherung"))
        #expect(text.contains("Auf Sie entfallen von „Mehrkosten im Jahr“"))
    }

    @Test("Where the figure has moved, its share of what the round was told stands beside that of what holds now")
    func moved() throws {
        let text = try words(sheet(ferry(), "oberau", "2024-04-01"))
        #expect(text.contains("Ihr Anteil im Jahr 13.000 €, ohne Förderung"), "\(text)")
        #expect(text.contains("13.000 € von 65.000 €"))
        #expect(text.contains("gilt: damals 12.000 €, jetzt 13.000 €."))
    }

    // MARK: Who is no more, and who never was

    @Test("One that has merged leads to its heir, who reads what both were asked and said, and bears both shares")
    func merged() throws {
        let scene = try ferry(
            """
            ended-bodies:
              - {id: ende, on: 2024-07-01, sources: [akte], body: niederau, successors: [hochau], title: Niederau \
            geht in Hochau auf}

            """)
        let gone = try sheet(scene, "niederau", "2024-08-01"), heir = try words(sheet(scene, "hochau", "2024-08-01"))
        #expect(words(gone).contains("Niederau besteht nicht mehr (01.07.2024), an ihrer Stelle steht Hochau."))
        #expect(gone.sections.allSatisfy { $0.id != "costs" } && words(gone).contains("stimmt zu (12.03.2024)"))
        let page = HTMLWriter(texts: WriterTexts(.de)).blocks(gone.lead).string
        #expect(page.contains("href=\"/matters/faehre/for/hochau\""), "\(page)")
        #expect(heir.contains("26.000 € von 65.000 €") && heir.contains("Niederau: stimmt zu (12.03.2024)"), "\(heir)")
        let before = try words(sheet(scene, "hochau", "2024-06-30"))
        #expect(before.contains("13.000 € von 65.000 €") && !before.contains("Niederau"), "\(before)")
    }

    @Test("Who does not belong to the county reads that, and nothing else; who is not known has no sheet")
    func stranger() throws {
        let scene = try LetterScene.real(), bonn = try sheet(scene, "bonn", "2014-01-31")
        #expect(words(bonn).contains("Bonn gehört nicht zu den Städten und Gemeinden dieses Kreises."))
        #expect(bonn.sections.isEmpty)
        let view = try scene.parts("2014-01-31").view
        #expect(try scene.office.sheet(forBody: "nirgends", in: view, .de) == nil)
    }

    // MARK: How it is written

    @Test("All writers say the same, and what only leads on is on no paper", arguments: Language.allCases)
    func writers(language: Language) throws {
        let real = try LetterScene.real(), fiction = try LetterScene.fiction()
        for (scene, body, day) in [
            (real, "siegburg", "2013-01-31"), (real, "much", "2014-04-30"), (fiction, "oberdorf", "2013-04-25"),
        ] {
            let sheet = try sheet(scene, body, day, language), written = Written(sheet)
            #expect(sheet.sections.last?.id == "ways")
            for sentence in written.sentences {
                #expect(written.page.contains(sentence) && written.markdown.contains(sentence), "\(day): \(sentence)")
                #expect(written.terminal.contains(sentence), "\(day): \(sentence)")
            }
            #expect(written.lines.allSatisfy { $0.count <= TerminalWriter.usualWidth }, "\(day)")
            #expect(written.tree.findings.filter(\.isBlocking).isEmpty, "\(day)")
            let more = Words(language)("Mehr dazu")
            #expect(!written.page.contains(more), "\(more)")
        }
    }
}
