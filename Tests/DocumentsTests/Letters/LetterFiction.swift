import Costing
import Decisions
import Folders
import Foundation
import Register

@testable import Documents

/// An office with a case, and what its letters say.
struct LetterScene {
    let office: Office
    let matter: String

    static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent()

    static func real() throws -> LetterScene {
        let folder = TestFolder(isMade: false)
        let office = try Office(folder: folder.url, whenLost: folder.held())
        _ = try office.take(CaseFolder(at: root.appending(path: "Cases/rhein-sieg-kiz")), by: .importer)
        return LetterScene(office: office, matter: "kiz")
    }

    /// Fictional: a footbridge, three villages. What must not be public has
    /// the word GEHEIM in it.
    static func fiction() throws -> LetterScene {
        try make("steg", ["Programmes/steg-probe/programme.yaml": programme, "Cases/steg/case.yaml": text])
    }

    /// - Parameter files: a case folder and its programme, by their paths.
    static func make(_ matter: String, _ files: [String: String]) throws -> LetterScene {
        let place = TestFolder(), folder = place.url
        for (path, text) in files {
            let file = folder.appending(path: path)
            try FileManager.default.createDirectory(
                at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(text.utf8).write(to: file)
        }
        let office = try Office(folder: folder.appending(path: "data"), whenLost: place.held())
        _ = try office.take(CaseFolder(at: folder.appending(path: "Cases/" + matter)), by: .importer)
        return LetterScene(office: office, matter: matter)
    }

    func letters(_ day: String, _ language: Language = .de, for audience: Audience = .internal) throws -> Letters {
        let view = try office.matter(matter, asOf: Day(iso: day) ?? .first, for: audience)
        return Letters(view, office: office, language: language)
    }

    func letter(_ letter: Letter, _ day: String, _ language: Language = .de, for audience: Audience = .internal) throws
        -> String
    {
        LetterScene.plain(try letters(day, language, for: audience).compose(letter))
    }

    /// All words of a letter with every run of white space as one space.
    static func plain(_ tree: DocumentTree) -> String {
        let text = PlainWriter(texts: WriterTexts(tree.language)).document(tree)
        return text.split(whereSeparator: { $0.isWhitespace || $0 == ">" }).joined(separator: " ")
    }

    private static let programme = """
        programme:
          - id: steg-probe
            title: Erfundenes Stegeprogramm
        """

    private static let text = """
        matter:
          - id: steg
            on: 2013-01-02
            sources: [akte]
            title: {de: Ein Steg über den Musterbach, en: A footbridge over the Musterbach}
            county: musterkreis
            programme: steg-probe
            lead: ausschuss
            administration: amt
        sources:
          - {id: akte, grade: official, title: Erfundene Akte}
        bodies:
          - {id: musterkreis, kind: county, name: Musterkreis}
          - {id: oberdorf, kind: municipality, name: Oberdorf}
          - {id: mitteldorf, kind: municipality, name: Mitteldorf}
          - {id: unterdorf, kind: municipality, name: Unterdorf}
        organizations:
          - {id: ausschuss, kind: committee, body: musterkreis, name: Ausschuss}
          - {id: amt, kind: office, body: musterkreis, name: Bauamt}
        documents:
          - {id: plan, on: 2013-02-20, kind: report, title: Lageplan des Steges, sources: [akte]}
          - {id: geheimer-brief, on: 2013-02-21, kind: letter, title: GEHEIM-Brief, audience: internal}
        rounds:
          - id: frage
            on: 2013-03-01
            sources: [akte]
            title: Befragung zum Steg
            question: {de: Soll der Steg gebaut werden?, en: Should the footbridge be built?}
            strength: consent
            asked: [oberdorf, mitteldorf, unterdorf]
            deadline: 2013-04-30
            reminders: [2013-04-15]
            silence: consent
            rule: more than 1/2 of heads
            drift-threshold: 10 %
            briefing:
              documents: [plan, geheimer-brief]
              figures: [{figure: preis, value: 100 EUR}]
          - id: frage-2
            on: 2013-04-20
            sources: [akte]
            title: Zweite Befragung zum Steg
            question: {de: Soll der Steg gebaut werden?, en: Should the footbridge be built?}
            strength: regard
            asked: [oberdorf, mitteldorf, unterdorf]
            deadline: 2013-06-30
            follows: frage
            briefing:
              documents: [plan]
              figures: [{figure: preis, value: 125.50 EUR}]
        positions:
          - id: ja-mit-gelaender
            on: 2013-03-10
            sources: [akte]
            round: frage
            answer: conditional
            body: oberdorf
            title: Oberdorf stimmt zu, wenn der Steg ein Geländer hat
            conditions: [{id: gelaender, text: Der Steg bekommt ein Geländer.}]
            reasons: [Kinder nutzen ihn.]
          - {id: geheimes-votum, on: 2013-03-11, round: frage, answer: refusal, body: unterdorf, title: GEHEIM-Votum, \
        audience: internal, sources: [akte]}
          - {id: behauptung, on: 2013-03-12, grade: claim, round: frage, answer: refusal, extent: 3, title: Angeblich \
        sind alle dagegen}
        figures:
          - {id: preis-1, on: 2013-02-20, figure: preis, label: {de: Preis des Steges, en: Price of the footbridge}, \
        value: 100 EUR, sources: [akte]}
          - {id: preis-2, on: 2013-04-02, figure: preis, label: {de: Preis des Steges, en: Price of the footbridge}, \
        value: 125.50 EUR, sources: [akte]}
          - {id: preis-geheim, on: 2013-04-03, figure: geheimpreis, label: GEHEIM-Preis, value: 999 EUR, audience: \
        internal}
        """
}
