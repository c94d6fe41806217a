import Costing
import Testing

@testable import Decisions

@Suite("What a round that settles nothing is told as")
struct RoundSentenceTests {
    private func sentence(_ change: (inout RoundResult) -> Void, strength: ConsentRound.Strength = .consent) -> Text {
        var result = RoundResult(entry: "round-1", on: PartialDate("2012-12-17"), outcome: .open, strength: strength)
        change(&result)
        var evidence = MadeEvidence(asOf: "2013-01-31")
        evidence.rounds = [result]
        return Predicate.agreed(.init(round: "agreement", strength: strength)).verdict(on: evidence).reasons.first
            ?? Text("")
    }

    @Test("It runs until its last day, perhaps until a later one, or is running without any")
    func running() {
        #expect(
            sentence { $0.runsUntil = Made.day("2013-02-01") }.de
                == "Die Beteiligung „Umfrage“ läuft noch bis zum 01.02.2013; ihr Ergebnis steht nicht fest.")
        #expect(
            sentence { ($0.runsUntil, $0.perhapsUntil) = (Made.day("2013-02-02"), Made.day("2013-02-04")) }.de
                == """
                Die Beteiligung „Umfrage“ läuft noch bis zum 02.02.2013, vielleicht noch bis zum 04.02.2013; ihr \
                Ergebnis steht nicht fest.
                """
        )
        #expect(
            sentence { $0.perhapsUntil = Made.day("2013-02-04") }.de
                == "Die Beteiligung „Umfrage“ läuft vielleicht noch bis zum 04.02.2013; ihr Ergebnis steht nicht fest.")
        #expect(sentence { _ in }.de == "Die Beteiligung „Umfrage“ läuft noch; ihr Ergebnis steht nicht fest.")
    }

    @Test("Once it has ended it is not told as running")
    func ended() {
        #expect(
            sentence({ $0.isRunning = false }, strength: .regard).de
                == "Das Ergebnis der Beteiligung „Umfrage“ steht noch nicht fest.")
        #expect(
            sentence { ($0.isRunning, $0.asksAll) = (false, false) }.de
                == """
                In der Beteiligung „Umfrage“ sind nicht alle Städte und Gemeinden gefragt worden; für alle ergibt \
                sie nichts.
                """
        )
        #expect(sentence { $0.isRunning = false }.de == "Das Ergebnis der Beteiligung „Umfrage“ steht noch nicht fest.")
    }
}
