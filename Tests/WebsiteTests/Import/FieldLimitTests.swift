import Decisions
import Testing

@testable import Website

@Suite("Numbers of a file that the rules refuse in any case")
struct FieldLimitTests {
    private static let head = ["Entgeltgruppe", "Personalkosten"]
    private static let rate = ["E 9b", "61.000,00"]

    @Test(
        "Overheads, rates and non-staff cost beyond what the rules allow are listed with their cell",
        arguments: [
            (["Gemeinkosten", "2000 %"], "höchstens 100"), (["Gemeinkosten", "100,01 %"], "höchstens 100"),
            (["E 10", "1.000.000,01"], "höchstens 1.000.000 Euro"),
            (["Sachkosten", "9.700.000"], "höchstens 1.000.000 Euro"),
        ])
    func rates(row: [String], expected: String) {
        let form = ImportScene.rates([Self.head, Self.rate, row])
        #expect(
            form.faults.map(\.row) == [2] && form.faults.map(\.column) == [1] && form.allFaults.contains(expected),
            "\(form.allFaults)")
    }

    @Test("What is just allowed is taken")
    func allowed() {
        let form = ImportScene.rates([
            Self.head, Self.rate, ["E 10", "1.000.000,00"], ["Gemeinkosten", "100 %"], ["Sachkosten", "1.000.000,00"],
        ])
        #expect(
            form.faults == [] && form.values("rate-1", "overhead", "material") == ["1.000.000", "100", "1.000.000"],
            "\(form.allFaults)")
    }

    @Test("Of a number that was multiplied it is said what it was read as")
    func moved() {
        let form = ImportScene.rates([
            ["Entgeltgruppe", "Personalkosten in TEUR"], ["E 9b", "61.000"], ["E 10", "70"],
        ])
        #expect(form.allFaults.contains("„61.000“, gelesen als 61.000.000"), "\(form.allFaults)")
    }

    @Test("A column that says the overheads in each row is no other")
    func column() {
        let form = ImportScene.rates([
            ["Entgeltgruppe", "Personalkosten", "Gemeinkosten in %"], ["E 9b", "61.000,00", "2000"],
            ["E 10", "70.500,00", "2000"],
        ])
        #expect(form.faults.map(\.column) == [2] && form.allFaults.contains("höchstens 100"), "\(form.allFaults)")
    }

    @Test("Burdens above 200 % are listed, and so are weights that together are more than a key can have")
    func keys() {
        let head = ["Gemeinde", "Gewicht", "Belastung in %"], names = ImportScene.weights.map(\.body.content.name.de)
        let burdened = ImportScene.key([head] + names.enumerated().map { [$1, "100", $0 == 3 ? "250" : "100"] })
        #expect(burdened.faults.map(\.row) == [4] && burdened.allFaults.contains("0 bis 200"), "\(burdened.allFaults)")
        let heavy = ImportScene.key([head] + names.map { [$0, "90000000000000", "100"] })
        #expect(
            heavy.faults.count == 1 && heavy.allFaults.contains("zusammen höchstens 100.000.000.000.000"),
            "\(heavy.allFaults)")
    }
}
