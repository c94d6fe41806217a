import Hummingbird
import HummingbirdTesting
import Testing

@testable import Website

@Suite("Where the matter stands, in sentences")
struct StandingPageTests {
    @Test(
        """
        In January 2013 it says what the application lacks by which provision, what is contested, and on what the \
        answer was given
        """
    )
    func january() async throws {
        try await Scene().app.test(.router) { client in
            let page = try await client.execute(uri: "/matters/kiz?as-of=2013-01-31", method: .get).plain
            #expect(page.contains("In der Sache ist nichts entschieden. Für den Antrag sind noch"))
            #expect(page.contains("Integrationskonzept (§ 7 Teilhabe- und Integrationsgesetz 2012)"))
            #expect(
                page.contains(
                    """
                    Strittig ist: <strong>Einvernehmen der Gemeinden</strong> (§ 7 Teilhabe- und \
                    Integrationsgesetz 2012: nicht erfüllt; Förderrichtlinie 2012, Beteiligung der Gemeinden: \
                    verlangt es nicht
                    """
                ))
            #expect(page.contains("ist das Einvernehmen nicht erreicht."))
            let english = try await client.execute(uri: "/matters/kiz?as-of=2013-01-31&lang=en", method: .get).plain
            #expect(english.contains("The answer was given on €61,000; it is now €80,000 ("))
            #expect(english.contains("agreement is not reached."))
        }
    }

    @Test("Before anyone was asked, nothing is said of an answer; once all is settled, nothing is missing")
    func before() async throws {
        try await Scene().app.test(.router) { client in
            let early = try await client.execute(uri: "/matters/kiz?as-of=2012-10-02", method: .get).plain
            #expect(!early.contains("Geantwortet wurde") && !early.contains("ist das Einvernehmen"))
            let late = try await client.execute(uri: "/matters/kiz?as-of=2017-01-01", method: .get).plain
            #expect(!late.contains("Für den Antrag ") && !late.contains("Geantwortet wurde"))
        }
    }

    @Test("No report on a mandate is not the same as “nothing new”")
    func mandates() async throws {
        try await Scene().app.test(.router) { client in
            let page = try await client.execute(uri: "/matters/kiz/mandates?as-of=2012-12-01", method: .get).plain
            #expect(page.contains("Noch kein Sachstand berichtet. Das ist etwas anderes als „nichts Neues“."))
        }
    }
}
