import Decisions
import Foundation
import Testing

@testable import Register

@Suite("Searching in what happened")
struct SearchTests {
    /// What is found of one fictional event.
    private func finds(_ title: String, _ words: String) throws -> Bool {
        let scene = try FictionalCase()
        let office = try scene.officeWithCase()
        try office.record(
            Entry(Header(id: "gesucht", on: PartialDate("2013-02-01")), Occurrence(called: Text(title), text: nil)),
            in: "mill", by: .clerk)
        return try office.happenings(HappeningFilter(words: words, audience: .public, limit: 1_000)).contains {
            $0.entry == "gesucht"
        }
    }

    @Test(
        "An entry with all the words is found, in any order and with signs between them",
        arguments: [
            ("Bad Quelltal, Verband", "Verband Bad"), ("Bad Quelltal, Verband", "quelltal, bad"),
            ("Neuhof (Wald)", "Neuhof Wald"), ("Neuhof (Wald)", "wald neuhof"),
            ("Neuhof/Wald: Antwort", "Antwort Neuhof"), ("Schreiben der Stadt Althof vom März", "Althof Schreiben"),
            ("Vertrag 12/2013", "12-2013"),
            ("Das Konzept", "konzept  das"), ("Ein Integrationskonzept", "konzept integration"),
            ("Neun\u{AD}kirchen", "Neunkirchen"), ("Rhein\u{2011}Sieg", "rhein sieg"),
            ("Antwort", "gesucht antwort"),
        ])
    func allWords(title: String, words: String) throws { #expect(try finds(title, words)) }

    @Test(
        "Umlauts and ß are found however they are typed",
        arguments: [
            ("Mühlenhausen", "muehlenhausen"), ("Mühlenhausen", "MÜHLENHAUSEN"), ("Mühlenhausen", "muhlenhausen"),
            ("Muehlenhausen", "mühlenhausen"), ("Mu\u{308}hlenhausen", "mühlenhausen"),
            ("Größe", "grosse"), ("Größe", "groesse"), ("Größe", "GRÖSSE"), ("Groesse", "größe"), ("Straße", "strasse"),
            ("STRASSE", "straße"),
            ("Café Böhm", "cafe boehm"), ("Łódź", "łodz"), ("İzmir", "izmir"), ("Ångström", "angstroem"),
        ])
    func spellings(title: String, words: String) throws { #expect(try finds(title, words)) }

    @Test(
        "Where one of the words is missing, or there is none, nothing is found",
        arguments: [
            ("Bad Quelltal", "Bad Quelltal Verband"), ("Bad Quelltal", "%"), ("Bad Quelltal", "_"),
            ("Bad Quelltal", "- / ()"), ("Größe", "grose"), ("Bad", "Bd"),
        ])
    func missing(title: String, words: String) throws { #expect(try !finds(title, words)) }

    @Test(
        "The kind of an entry is found by its word in the reader's language, together with words of the entry",
        arguments: [
            ("Ereignis", true), ("ereignis quelltal", true), ("Quelltal Ereignis", true), ("Ereig", true),
            ("Beschluss", false), ("Ereignis Neuhof", false), ("event", false),
        ])
    func kinds(words: String, isFound: Bool) throws {
        let scene = try FictionalCase(), office = try scene.officeWithCase()
        try office.record(
            Entry(
                Header(id: "gesucht", on: PartialDate("2013-02-01")),
                Occurrence(called: Text("Bad Quelltal"), text: nil)), in: "mill", by: .clerk)
        let found = try office.happenings(
            HappeningFilter(
                words: words, kinds: [Occurrence.type: "Ereignis", Resolution.type: "Beschluss"], audience: .public,
                limit: 1_000))
        #expect(found.contains { $0.entry == "gesucht" } == isFound)
        // What is of another kind is found by its own word.
        if words == "Beschluss" { #expect(found.contains { $0.type == Resolution.type }) }
    }
}
