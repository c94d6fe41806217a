import Foundation
import Testing

@testable import Documents
@testable import Website

@Suite("Tables as offices make them")
struct ImportFuzzTests {
    private static let factor = ProcessInfo.processInfo.environment["EINVERNEHMEN_NIGHTLY"] == "1" ? 10 : 1

    @Test(
        """
        A table that was hidden, merged, annotated, scaled, moved and decorated gives the same numbers, or \
        somebody is asked
        """
    )
    func anyOf() async {
        let count = 1000 * Self.factor
        var asked = 0, wrong: [String] = []
        for seed in 0..<count {
            var dice = Dice(state: UInt64(seed))
            var table = OfficeTable(OfficeTable.Kind.allCases[seed % 3], &dice)
            if seed % 2 == 0 { table.addBurdens(seed) }
            table.decorate(dice.upTo(4), &dice)
            let form = table.filled()
            if !form.faults.isEmpty { asked += 1 }
            // Others may have their turn, such as those who wait for a process.
            await Task.yield()
            if !table.isRight(form) {
                wrong.append(
                    """
                    \(seed) \(table.kind) \(table.done): \(form.form.fields) instead of \(table.expected), \
                    \(table.sheet.rows.map { $0.map(\.shown) })
                    """
                )
            }
        }
        print("tables: \(count), asked about: \(asked * 1000 / count) of 1000")
        #expect(wrong.isEmpty, "\(wrong.count): \(wrong.prefix(6).joined(separator: "\n"))")
    }

    @Test(
        "What offices do every day is read without a question",
        arguments: [
            "title", "thousands in the heading", "thousands above", "thousands in the format", "per cent of a post",
            "hidden column", "column beside", "hidden row", "sum", "sum above", "note",
            "raised marks", "German text", "spaces between thousands", "order of the columns", "moved to the right",
            "heads in two rows", "year in the heading", "heading repeated", "blank rows",
            "numbers of the columns", "unit below the heading", "a sheet in thousands", "a unit beside the numbers",
            "thousands over the names", "a sum in other words", "subheading", "foot of short lines", "place and day",
            "section with a colon", "sexes",
        ])
    func single(name: String) async {
        for seed in 0..<12 {
            await Task.yield()
            var dice = Dice(state: UInt64(seed + 10_000))
            var table = OfficeTable(OfficeTable.Kind.allCases[seed % 3], &dice)
            table.decorate(with: name, &dice)
            let form = table.filled()
            #expect(
                form.faults == [],
                "\(seed) \(table.kind): \(form.allFaults) \(table.sheet.rows.map { $0.map(\.shown) })")
            let isRight = table.isRight(form)
            #expect(isRight, "\(seed) \(table.kind): \(form.form.fields) instead of \(table.expected)")
        }
    }

    @Test(
        "What can be meant in two ways is asked about",
        arguments: [
            "months", "hours", "marks typed into the number", "a day instead of a number", "an error",
            "part of the row above", "a row lost", "fraction of 1000 in the display",
            "something else in the heading", "another unit in the format", "a column of units", "a remark on the unit",
            "rows for information", "plans of two years", "a count and a share", "another column of the kind",
            "a part in other words", "a row below the sum", "struck out", "days in rows",
        ])
    func asked(name: String) async {
        var count = 0
        for seed in 0..<15 {
            await Task.yield()
            var dice = Dice(state: UInt64(seed + 20_000))
            var table = OfficeTable(OfficeTable.Kind.allCases[seed % 3], &dice)
            table.decorate(with: name, &dice)
            let form = table.filled()
            if !form.faults.isEmpty { count += 1 }
            let isRight = table.isRight(form)
            #expect(isRight, "\(seed) \(table.kind): \(form.form.fields) \(table.sheet.rows.map { $0.map(\.shown) })")
        }
        #expect(count > 0)
    }
}
