import Testing

@testable import Decisions

@Suite("Questions that wait for one another")
struct OptionsTests {
    @Test("A question may wait for another")
    func waits() {
        given(Made.question("priorities")).when(Made.question("apply", waitsFor: ["priorities"])).then(.taken)
    }

    @Test("A circle is refused with its path")
    func circle() {
        given(Made.question("place", waitsFor: ["apply"]), Made.question("apply", waitsFor: ["priorities"]))
            .when(Made.question("priorities", waitsFor: ["place"]))
            .then(.refused("priorities → place → apply → priorities"))
    }

    @Test("A question does not wait for itself")
    func itself() {
        given().when(Made.question("apply", waitsFor: ["apply"])).then(.refused("apply → apply"))
    }

    @Test("Two ways to the same question are no circle")
    func diamond() {
        given(
            Made.question("d"), Made.question("b", waitsFor: ["d"]), Made.question("c", waitsFor: ["d"])
        ).when(Made.question("a", waitsFor: ["b", "c"])).then(.taken)
    }

    @Test("A circle among others does not catch a question outside it")
    func outside() {
        given(Made.question("x", waitsFor: ["y"]), Made.question("y", waitsFor: ["x"]))
            .when(Made.question("a", waitsFor: ["x"])).then(.taken)
    }

    @Test(
        "Many layers of questions, each waiting for all of the next, are looked through at once",
        .timeLimit(.minutes(20)))
    func layers() {
        var entries: [Entry] = []
        for layer in 0..<40 {
            for place in 0..<3 {
                entries.append(
                    Made.question(
                        "q\(layer)-\(place)", waitsFor: layer == 0 ? [] : (0..<3).map { "q\(layer - 1)-\($0)" }))
            }
        }
        given(entries).when(Made.question("top", waitsFor: ["q39-0"])).then(.taken)
    }

    @Test("A chain of a hundred thousand questions is followed to its end", .timeLimit(.minutes(20)))
    func longChain() {
        let chain = (0..<100_000).map { Made.question("q\($0)", waitsFor: ["q\($0 + 1)"]) }
        let refusal = given(chain).when(Made.question("q100000", waitsFor: ["q0"])).refusal
        #expect(refusal?.rule.en?.contains("in a circle") == true)
    }
}
