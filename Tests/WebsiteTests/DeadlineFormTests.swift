import Decisions
import Hummingbird
import HummingbirdTesting
import Testing

@testable import Register
@testable import Website

@Suite("A deadline that is set to a day off")
struct DeadlineFormTests {
    @Test(
        "It is asked what is to hold, and the answer is recorded, shown and counted",
        arguments: [
            ("", nil, ""), ("as-set", "2013-03-29", "Es bleibt bei diesem Tag"),
            ("vwvfg-31", "2013-04-02", "dem 02.04.2013 (§ 31 Abs. 3 Satz 1 VwVfG NRW)"),
            ("bgb-193", "2013-04-02", "dem 02.04.2013 (§ 193 BGB)"),
        ])
    func goodFriday(rule: String, last: String?, sentence: String) async throws {
        try await ConsentScene.walk { room in
            let answer = try await room.post(
                "rounds", ConsentScene.round([("deadline", "2013-03-29"), ("deadline-rule", rule)]))
            guard let last else {
                #expect(answer.status == .unprocessableContent)
                #expect(answer.plain.contains("Der 29.03.2013 ist in Nordrhein-Westfalen ein Feiertag (Karfreitag)."))
                #expect(answer.plain.contains("etwa den 02.04.2013, oder wählen, was dann gilt"))
                return
            }
            #expect(answer.status == .seeOther, "\(answer.plain)")
            let reading = try room.reading(asOf: "2013-03-31")
            #expect(reading.round.content.lastDay?.iso == last && reading.isOpen == (last > "2013-03-31"))
            #expect(try await room.page("consent/fiktive-zweite-befragung").contains(sentence))
            #expect(
                try await room.page("letters/consultation/fiktive-zweite-befragung", asOf: "2013-03-20").contains(
                    sentence))
        }
    }

    @Test("On a working day nothing is asked, and nothing is said")
    func workingDay() async throws {
        try await ConsentScene.walk { room in
            try await room.open()
            #expect(try room.reading().round.content.deadlineRule == nil)
            #expect(!(try await room.page("consent/fiktive-zweite-befragung").contains("Werktag")))
        }
    }
}
