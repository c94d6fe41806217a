import Decisions
import Testing

@testable import Documents

@Suite("Letters on what is not settled of a round (fictional)")
struct OpenAnswersTests {
    private let again = Letter.again(Identifier("frage"))
    private static let rates =
        "editions:\n" + FerryCase.edition("tab-2023", on: "2023-10-01", year: 2023, personnel: 55_000)

    /// The first of May is a holiday everywhere; nobody has said what that means.
    private func scene() throws -> LetterScene {
        func says(
            _ id: String, _ body: String, _ answer: String, on date: String, _ source: String = "akte",
            more: String = ""
        ) -> String {
            """
              - {id: \(id), on: \(date), sources: [\(source)], round: frage, answer: \(answer), body: \(body), \
            title: Wort \(id)\(more)}\n
            """
        }
        let said = [
            says("tags", "oberau", "consent", on: "2024-05-02"),
            says("monats", "mittelau", "consent", on: "2024-04-20..2024-05-10"),
            says("erst", "unterau", "consent", on: "2024-03-10"),
            says("dann", "unterau", "refusal", on: "2024-05-02", more: ", replaces: erst"),
            says("spaet", "hochau", "refusal", on: "2024-05-10"),
            says("hier", "niederau", "consent", on: "2024-03-12", "blatt"),
            says("dort", "niederau", "refusal", on: "2024-03-12", "bote"),
        ]
        return try FerryCase.scene(
            Self.rates + FerryCase.round("2024-03-01", deadline: "2024-05-01") + "positions:\n" + said.joined())
    }

    @Test("Asking again names every answer that may count with what is not settled, and what came too late as such")
    func everyAnswer() throws {
        let text = try scene().letter(again, "2024-06-01")
        let open =
            "Ob in der Frist, steht nicht fest; nicht bestimmt ist, ob sie am 01.05.2024 oder am 02.05.2024 endet."
        #expect(text.contains("**Oberau**, 02.05.2024: stimmt zu. \(open)") && text.contains("Wort tags"), "\(text)")
        #expect(
            text.contains(
                """
                Ob in der Frist, steht nicht fest; der genaue Tag fehlt, und nicht bestimmt ist, ob die Frist am \
                01.05.2024
                """
            ) && text.contains("Wort monats"), "\(text)")
        #expect(text.contains("lehnt ab. \(open)") && text.contains("Wort dann"), "\(text)")
        #expect(
            text.contains("**Unterau**, 10.03.2024: stimmt zu. Sie gilt, wenn die andere zu spät kam.")
                && text.contains("Wort erst"), "\(text)")
        #expect(
            text.contains("**Hochau**, 10.05.2024: lehnt ab. Nach Ablauf der Frist, zählt nicht.")
                && text.contains("Wort spaet"), "\(text)")
        #expect(
            text.contains("Die Berichte widersprechen sich; wie geantwortet wurde, ist nicht bekannt.")
                && text.contains("Wort hier") && text.contains("Wort dort"), "\(text)")
    }

    @Test("A deadline of which it is not settled on which of two days it ended is told with both")
    func bothDays() throws {
        let reason = try #require(scene().letters("2024-05-03").offer(.reminder(Identifier("frage")))?.reason)
        #expect(
            reason
                == """
                Die Frist ist am 01.05.2024 oder 02.05.2024 abgelaufen, an welchem der beiden Tage, ist nicht \
                bestimmt; spätere Antworten zählen nicht.
                """
        )
        let running = try #require(scene().letters("2024-03-05").offer(.consultation(Identifier("frage")))?.reason)
        #expect(running.contains("Die Frist läuft bis zum 01.05.2024 oder 02.05.2024."))
    }
}
