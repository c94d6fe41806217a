import Decisions
import Testing

@testable import Documents

@Suite("Letters of the real case")
struct RealLetterTests {
    private let round: RoundID = Identifier("buergermeister-2012")

    @Test("In January 2013 the mayors would be asked again: 61,000 € then, 80,000 € now, and the rates explain it")
    func again() throws {
        let text = try LetterScene.real().letter(.again(round), "2013-01-31")
        #expect(text.contains("61.000 € | 80.000 €"))
        #expect(text.contains("+31 %"))
        #expect(
            text.contains(
                "Kostensätze** (bisher KGSt 2011/2012 (Sätze rekonstruiert), jetzt KGSt 2013 (Sätze rekonstruiert))"))
        #expect(text.contains("Die Mehrheit lehnt die Einrichtung ab"))
        #expect(text.contains("für eine Mehrheit; einzelne Antworten sind nicht bekannt"))
        #expect(text.contains("sind eigene Annahmen"))
        #expect(!text.contains("Raetz"), "a letter names offices")
    }

    @Test("The causes of the difference add up to what the table says, as on the pages")
    func bridge() throws {
        let scene = try LetterScene.real()
        let now = try scene.office.matter("kiz", asOf: .init(iso: "2013-01-31"), for: .public)
        guard case .computed(let change)? = now.changeOfCost else { throw NoLetter(reason: "no causes") }
        #expect(change.parts.reduce(change.from) { $0 + $1.amount } == change.to)
        let text = try scene.letter(.again(round), "2013-01-31"), type = Typography(.de)
        for amount in [type.money(change.from), type.money(change.to)]
            + change.parts.map({ type.difference($0.amount) })
        {
            #expect(text.contains(amount.replacing("\u{A0}", with: " ")), "\(amount)")
        }
        #expect(text.contains("von 61.000 € auf 80.000 €"))
    }

    @Test("On the day of the question nothing has moved yet")
    func asked() throws {
        let letters = try LetterScene.real().letters("2012-12-17")
        #expect(letters.offer(.consultation(round))?.isAtHand == true)
        #expect(letters.offer(.again(round))?.isAtHand == false)
        let text = LetterScene.plain(try letters.compose(.consultation(round)))
        #expect(text.contains("Soll der Kreis ein Kommunales Integrationszentrum einrichten?"))
        #expect(text.contains("§ 7 Teilhabe- und Integrationsgesetz 2012 (Gesetz"))
        #expect(text.contains("Eine Frist ist nicht gesetzt."))
        #expect(text.contains("Alfter, Bad Honnef"))
    }

    @Test("Once the Kreistag has decided, nobody is asked any more")
    func decided() throws {
        let offers = try LetterScene.real().letters("2014-04-30").offers.filter { $0.letter != .application }
        #expect(!offers.isEmpty)
        for offer in offers {
            #expect(!offer.isAtHand)
            #expect(offer.reason.contains("entschieden worden"))
        }
    }

    @Test("The application of January 2013 says on top that it cannot be submitted, and why")
    func application() throws {
        let text = try LetterScene.real().letter(.application, "2013-01-31")
        #expect(text.contains("Bezirksregierung Arnsberg"))
        #expect(text.contains("Entwurf, nicht einreichbar, weil noch fehlt oder offen ist:"))
        #expect(text.contains("Integrationskonzept: offen"))
        #expect(text.contains("Einvernehmen der Gemeinden: strittig"))
        #expect(text.contains("§ 7 Teilhabe- und Integrationsgesetz 2012 (Gesetz"))
        #expect(text.contains("Förderrichtlinie 2012, Beteiligung der Gemeinden (Richtlinie"))
        #expect(text.contains("Beantragt wird eine Förderung von **170.000 €** im Jahr."))
    }

    @Test("What is met stands there with the entry that it rests on and its date")
    func evidence() throws {
        let text = try LetterScene.real().letter(.application, "2014-04-30")
        #expect(
            text.contains(
                """
                Beschluss: Das Zentrum wird eingerichtet, der Antrag gestellt (zwischen 01.03.2014 und 21.03.2014, \
                Presse)
                """
            ))
    }

    @Test("Each letter is written in English too, and what is only German in it says so")
    func english() throws {
        let letters = try LetterScene.real().letters("2013-01-31", .en)
        for offer in letters.offers where offer.isAtHand {
            let text = LetterScene.plain(try letters.compose(offer.letter))
            #expect(text.contains("Dear Sir or Madam, ") && text.contains("Yours faithfully"))
            #expect(!text.contains("Sehr geehrte"))
        }
    }

    @Test(
        "Each becomes a PDF/UA-1, in both languages",
        .enabled(if: Typesetter().isAvailable, "no typst here: `Tools/setup build` installs one"),
        arguments: Language.allCases)
    func pdf(language: Language) async throws {
        let letters = try LetterScene.real().letters("2013-01-31", language)
        for offer in letters.offers where offer.isAtHand {
            let source = try letters.compose(offer.letter).typst()
            #expect(
                try await Typesetter(timeout: .seconds(600)).pdf(of: source).starts(with: Array("%PDF".utf8)),
                "\(offer.letter)")
        }
    }
}
