import Foundation
import Testing

#if canImport(FoundationNetworking)
    import FoundationNetworking
#endif

@Suite("Letters over HTTP", .timeLimit(.minutes(20)))
struct LetterTests {
    private static let letters = [
        "consultation/buergermeister-2012", "reminder/buergermeister-2012", "again/buergermeister-2012", "application",
    ]

    @Test("The list leads to each letter, and each to its PDF, at the same address")
    func pages() async throws {
        let place = try await Place.withRealCase()
        try await Server.run(data: place.data) { (server) async throws in
            let list = try await server.get("/matters/kiz/letters?as-of=2013-01-31")
            #expect(list.status == 200)
            for letter in LetterTests.letters {
                #expect(list.text.contains("/matters/kiz/letters/\(letter)?as-of=2013-01-31"))
                #expect(list.text.contains("/matters/kiz/letters/\(letter).pdf?as-of=2013-01-31"))
                let page = try await server.get("/matters/kiz/letters/\(letter)?as-of=2013-01-31")
                #expect(page.status == 200 && page.text.contains("Mit freundlichen Grüßen"), "\(letter)")
            }
            let papers = try await server.get("/matters/kiz/papers?as-of=2013-01-31")
            #expect(papers.text.contains("/matters/kiz/letters?as-of=2013-01-31"))
        }
    }

    @Test("A letter that is not to be written says why; one of no known round is not there")
    func none() async throws {
        let place = try await Place.withRealCase()
        try await Server.run(data: place.data) { (server) async throws in
            let late = try await server.get("/matters/kiz/letters/again/buergermeister-2012?as-of=2014-04-30")
            #expect(late.status == 200 && late.text.contains("entschieden worden"))
            #expect(
                try await server.get("/matters/kiz/letters/again/buergermeister-2012.pdf?as-of=2014-04-30").status
                    == 422)
            #expect(try await server.get("/matters/kiz/letters/again/keine?as-of=2013-01-31").status == 404)
            #expect(try await server.get("/matters/kiz/letters/again/keine.pdf?as-of=2013-01-31").status == 404)
            #expect(try await server.get("/matters/kiz/letters/unfug?as-of=2013-01-31").status == 404)
            #expect(try await server.get("/matters/kiz/letters/application?as-of=2000-01-01").status == 200)
        }
    }

    @Test(
        "Each PDF is PDF/UA-1: marked, titled by its subject, in its language",
        .enabled(
            if: PDF.isPossible && PDF.python != nil, "no PDF compiler or no Python with pikepdf; `make test` sets them")
    )
    func accessible() async throws {
        let place = try await Place.withRealCase()
        try await Server.run(data: place.data) { (server) async throws in
            for letter in LetterTests.letters {
                for language in ["de", "en"] {
                    let file = place.folder.appending(path: "letter.pdf")
                    try await server.download("/matters/kiz/letters/\(letter).pdf?as-of=2013-01-31&lang=\(language)")
                        .write(to: file)
                    let found = try await PDF.read(file)
                    #expect(found.part == "1" && found.marked && found.showsTitle, "\(letter)")
                    #expect(found.language.hasPrefix(language))
                    #expect(
                        found.title.contains(
                            language == "de" ? "Kommunalen Integrationszentrums" : "municipal integration centre"))
                    #expect(found.headings > 2)
                    for text in found.alternatives { #expect(text.count > 20, "\(text)") }
                }
            }
        }
    }
}
