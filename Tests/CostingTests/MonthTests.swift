import Testing

@testable import Costing

@Suite("Months")
struct MonthTests {
    @Test("A month reads back as it was written", arguments: ["2014-11", "0001-01", "9999-12"])
    func text(text: String) {
        #expect(Month(text)?.description == text)
    }

    @Test(
        "What is no month is not read as one",
        arguments: ["", "2014", "2014-00", "2014-13", "0000-01", "2014-1", "2014-11-01", "14-11", "2014/11", "٢٠١٤-١١"])
    func noMonth(text: String) {
        #expect(Month(text) == nil)
    }

    @Test("Months come in order, and are counted over the turn of the year")
    func order() throws {
        let november = try #require(Month(iso: "2014-11")), february = try #require(Month(iso: "2015-02"))
        #expect(november < february)
        #expect(february.since(november) == 3)
        #expect(november.since(february) == -3)
        #expect(february.span.count == 28)
        #expect(Month.all(of: 2016).map(\.span.count).reduce(0, +) == 366)
        #expect(Month.all(of: 0).isEmpty)
    }
}
