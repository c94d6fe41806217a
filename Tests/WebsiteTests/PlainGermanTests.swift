import Decisions
import Documents
import Hummingbird
import HummingbirdTesting
import Testing

@testable import Website

@Suite("Plain German, a language that stands in its catalogue alone")
struct PlainGermanTests {
    private func page(_ room: ConsentScene, _ path: String, _ day: String = "2013-01-31") async throws -> String {
        try await room.client.execute(uri: "\(path)?as-of=\(day)&lang=de-simple", method: .get).plain
    }

    @Test("The overview says who has to do something, in short sentences")
    func overview() async throws {
        try await ConsentScene.walk { room in
            let page = try await page(room, "/matters/kiz")
            #expect(page.contains("Wer muss jetzt etwas tun?"))
            #expect(page.contains("Das fehlt noch, und dazu gibt es Streit"))
            #expect(!page.contains("Wer jetzt am Zug ist"))
        }
    }

    @Test("The round says what an answer means, with its numbers and days as in German")
    func round() async throws {
        try await ConsentScene.walk { room in
            let page = try await page(room, "/matters/kiz/consent/buergermeister-2012")
            #expect(page.contains("Wir brauchen Ihr Ja. Ohne Ihr Ja geht es nicht."))
            #expect(page.contains("Das Einvernehmen ist: nicht erreicht."))
            #expect(page.contains("61.000\u{A0}€") || page.contains("61.000 €"))
        }
    }

    @Test("What nobody has put into plain German is said in German, and links stay in the language")
    func others() async throws {
        try await ConsentScene.walk { room in
            let page = try await page(room, "/matters/kiz/costs")
            #expect(page.contains("<html lang=\"de-simple\">"))
            #expect(
                page.contains("/matters/kiz/consent?as-of=2013-01-31&amp;lang=de-simple")
                    || page.contains("/matters/kiz/consent?as-of=2013-01-31&lang=de-simple"))
            #expect(page.contains("Stand vom Register"))
        }
    }

    @Test("Each page leads to itself in the other languages, by their own names")
    func choice() async throws {
        try await ConsentScene.walk { room in
            for (tag, others) in [
                ("de", [("en", "English"), ("de-simple", "Leichte Sprache")]),
                ("en", [("de", "Deutsch"), ("de-simple", "Leichte Sprache")]),
                ("de-simple", [("de", "Deutsch"), ("en", "English")]),
            ] {
                let page = try await room.client.execute(uri: "/?lang=\(tag)", method: .get).plain
                for (other, name) in others {
                    #expect(page.contains("hreflang=\"\(other)\" lang=\"\(other)\">\(name)</a>"), "\(tag): \(other)")
                }
                #expect(!page.contains("hreflang=\"\(tag)\""))
            }
        }
    }

    @Test("An authored text in a page of plain German is marked as German")
    func authored() async throws {
        try await ConsentScene.walk { room in
            let page = try await page(room, "/matters/kiz")
            #expect(page.contains("<span lang=\"de\">"))
        }
    }

    @Test("A phrase with HTML in its gaps keeps it, and writes what stands around it as text")
    func html() {
        let link: HTML = "<a href=\"/\">A & B</a>"
        let said = Words(.de).html("1 < 2: \(link, "link"), \("<b>", "text")").string
        #expect(said == "1 &lt; 2: <a href=\"/\">A & B</a>, &lt;b&gt;")
        #expect(Words(.de).html("ohne").string == "ohne")
    }
}
