import Testing

@testable import Decisions

@Suite("Papers")
struct PapersTests {
    @Test(
        "An amount typed into a text is refused",
        arguments: [
            "Es kostet 80.000 € im Jahr.", "Es kostet 80.000 Euro.", "rund 61000 EUR", "61.000€", "€80",
            "80.000\u{A0}€",
            "EUR 80.000 im Jahr", "€ 80.000", "zwischen 61.000 und\n80.000 Euro,",
        ])
    func typedAmount(text: String) {
        given(Made.opened()).when(Made.text(text)).then(.refused("an amount that will not be updated"))
    }

    @Test(
        "A mark, a date, a section and the word Euro are no amounts",
        arguments: [
            "Es kostet [](figure:extra-cost) im Jahr.", "Der Betrag in Euro steht unten.", "§ 7 und 17.12.2012",
            "Amt 40, 41",
            "[](figure:extra-cost@kgst-2013) Euro", "Europa 2013", "",
        ])
    func noAmount(text: String) {
        given(Made.opened()).when(Made.text(text)).then(.taken)
    }

    @Test("A number is given to one paper only")
    func numberTwice() {
        given(Made.opened(), Made.issued("paper-1", number: "12/2013"))
            .when(Made.issued("paper-2", number: "12/2013")).then(.refused("already been issued under 12/2013"))
        given(Made.opened(), Made.issued("paper-1", number: "12/2013"))
            .when(Made.issued("paper-2", number: "13/2013")).then(.taken)
    }

    @Test(
        "A number has no sign that nobody sees: two papers must be told apart",
        arguments: ["12/2013\u{2060}", "\u{200E}12/2013", "12/20\u{200B}13", "12/\u{AD}2013", "\u{FEFF}12", "1\n2"])
    func unseen(number: String) {
        given(Made.opened()).when(Made.issued("paper-1", number: number)).then(
            .refused("a sign in it that nobody sees"))
    }

    @Test("A paper without a number is not issued", arguments: ["", " ", "\t\n"])
    func noNumber(number: String) {
        given(Made.opened()).when(Made.issued("paper-1", number: number)).then(.refused("needs a number"))
    }
}
