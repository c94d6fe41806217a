import Decisions
import Foundation
import Ledger
import Testing

@testable import Register

@Suite("What went wrong reaches a German reader in German, and the command line in English")
struct GermanErrorTests {
    static let all: [(RegisterError, german: String, english: String)] = [
        (.unknownEvent(position: 7, type: "x.y"), "die diese Ausgabe nicht kennt", "which this version does not know"),
        (.unreadableEvent(position: 7, type: "x.y", reason: "odd"), "gemeldet wird „odd“", "cannot be read: odd"),
        (.noMatter("dam", known: []), "Das Register hat noch keinen", "The ledger has none yet"),
        (.noMatter("dam", known: ["mill"]), "Es gibt: mill.", "There is: mill."),
        (.noFigure("x", known: ["posts"]), "Es gibt: posts.", "There is: posts."),
        (.differs(entry: "a", type: "x.y"), "eine eigene Kennung geben", "an id of its own"),
        (.differs(entry: "a", type: Body.type), "ein neuer Name unter", "a new name under renamed-bodies:"),
        (.readings("odd"), "gemeldet wird „odd“", "cannot be used: odd"),
    ]

    @Test("What the office cannot do", arguments: all.indices)
    func office(index: Int) {
        let (error, german, english) = Self.all[index]
        #expect(error.sentence.de.contains(german), "\(error.sentence.de)")
        #expect(!error.sentence.de.contains(#/ (the|of|is|and) /#), "\(error.sentence.de)")
        #expect(error.description.contains(english), "\(error)")
    }

    @Test("What the ledger has not taken")
    func notTaken() {
        let lost = NotTaken(.readOnly(folder: "/daten"))
        #expect(lost.sentence.de == "Der Ordner /daten lässt sich nur lesen; dort kann nichts eingetragen werden.")
        #expect(lost.description == "The folder /daten can only be read; nothing can be recorded there.")
        let moved = NotTaken(.conflict(stream: "matter/mill", expected: 3, found: 1))
        let told = "Im Strom matter/mill steht inzwischen anderes: 1 Ereignis, erwartet waren 3."
        #expect(moved.sentence.de.hasPrefix(told))
    }

    @Test("An export that cannot be made, and a folder in which mistakes are")
    func folders() throws {
        let scene = try FictionalCase(), office = try scene.officeWithCase()
        let full = #expect(throws: RegisterError.self) { try office.export("mill", to: scene.folder) }
        #expect(full?.sentence.de.contains("ist nicht leer; einen neuen oder leeren nennen.") == true)
        try scene.write("mandate:\n  - id: x\n", to: "more.yaml")
        try scene.write("Notiz", to: "annex/notiz.txt")
        let wrong = #expect(throws: CaseFolderError.self) { try scene.read() }
        let german = wrong?.description(in: .de).split(separator: "\n") ?? []
        #expect(german.first == "nicht gelesen: annex/notiz.txt")
        let section = "more.yaml:1: gefunden der unbekannte Abschnitt „mandate“; erwartet eines von: "
        #expect(german.contains { $0.hasPrefix(section) })
        #expect(german.last == "1 Fehler; es wurde nichts importiert.")
        #expect(wrong?.description.hasSuffix("1 mistake; nothing was imported.") == true)
    }

    @Test("What the rules refuse in a folder has its sentence in both languages")
    func refused() throws {
        let scene = try FictionalCase()
        try scene.change("consent.yaml", "extent: 2\n", to: "extent: 3\n")
        let mistake = try #require(scene.mistakes().first)
        #expect(mistake.isRefused && mistake.found(in: .de) != mistake.found, "\(mistake.told)")
        #expect(!mistake.description(in: .de).contains("found"))
    }
}
