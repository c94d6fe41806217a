import Documents
import Foundation
import Hummingbird
import HummingbirdTesting
import Testing

@testable import Website

@Suite("Rows that somebody lists")
struct RowListTests {
    private func rows(_ list: RowList) -> [Int] { (0..<60).filter(list.contains).map { $0 + 1 } }

    @Test(
        "A span is all of its rows, however it is written",
        arguments: [
            "33 bis 35", "33-35", "33–35", "33 — 35", "33 to 35", "Zeilen 33 bis 35", "33, 34, 35", "33;34;35",
            "33 34 35", "33, 34 und 35", "33+34+35", "Zeile 33, 34-35", "rows 33 to 35", "33. bis 35.",
        ])
    func spans(text: String) {
        let list = RowList(text)
        #expect(rows(list) == [33, 34, 35] && list.unread.isEmpty, "\(rows(list)) \(list.unread)")
    }

    @Test(
        "What is no list of rows is told, and the rest is taken",
        arguments: [
            ("35 bis 33", [], ["35 bis 33"]), ("7, ab 12", [7], ["ab 12"]), ("alle", [], ["alle"]),
            ("3 bis", [], ["3 bis"]), ("0", [], ["0"]), ("5, 99999999999999999999", [5], ["99999999999999999999"]),
        ] as [(String, [Int], [String])])
    func unread(text: String, taken: [Int], unread: [String]) {
        let list = RowList(text)
        #expect(rows(list) == taken && list.unread == unread, "\(rows(list)) \(list.unread)")
    }

    @Test("However long a list is, none of it is passed over; rows that the file has not are named")
    func long() {
        let list = RowList((1...2_000).map(String.init).joined(separator: ", "))
        #expect((0..<2_000).allSatisfy(list.contains))
        #expect(list.missing(below: 1_998) == [1_998...1_998, 1_999...1_999])
        #expect(RowList("5 bis 900000000").missing(below: 10) == [10...899_999_999])
    }

    @Test("What was chosen and cannot be done is told with the row, the column and what there is")
    func faults() {
        let sheet = ImportScene.sheet([["Stelle", "Entgeltgruppe", "Stellen"], ["Leitung", "E 9", "1"]])
        let choices = ImportChoices([
            "left": "2 bis 7, x", "kept": "9", "head-first": "3", "head-last": "1", "column-posts": "12",
        ])
        let told = choices.faults(in: sheet, .plan).map(\.found.de).joined(separator: "; ")
        for text in [
            "„x“", "Zeile 3 bis 7 gibt es nicht", "Zeile 9 gibt es nicht", "„3“ bis „1“",
            "Zahl der Stellen: eine Spalte, die es nicht gibt",
        ] { #expect(told.contains(text), "\(text) in \(told)") }
        #expect(
            ImportChoices(["left": "2", "head-first": "1", "head-last": "1", "column-posts": "3"]).faults(
                in: sheet, .plan
            ).isEmpty)
        #expect(ImportChoices(["head-first": "2"]).head == 1..<2)
    }

    @Test("A space of a form that asks is a space, and a plus is a plus")
    func query() async throws {
        #expect(
            URLText.fields("left=33,+34,+35&words=Kreistag+Beschluss&x=1%2B1&y=%C3%A4+%26+b&z&e=") == [
                "left": "33, 34, 35", "words": "Kreistag Beschluss", "x": "1+1", "y": "ä & b", "z": "", "e": "",
            ])
        #expect(URLText.fields("").isEmpty && URLText.fields("a=%zz") == ["a": "%zz"])
        try await Scene().app.test(.router) { client in
            let page = try await client.execute(uri: "/ledger?words=Kreistag+Beschluss", method: .get)
            #expect(
                page.status == .ok && page.text.contains("value=\"Kreistag Beschluss\"")
                    && !page.text.contains("Kreistag+Beschluss"))
        }
    }
}
