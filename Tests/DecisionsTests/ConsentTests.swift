import Testing

@testable import Decisions

@Suite("Consent")
struct ConsentTests {
    @Test("A municipality that was asked may answer")
    func asked() {
        given(Made.round()).when(Made.answer(of: "adorf")).then(.taken)
    }

    @Test("A round that asks nobody is refused")
    func asksNobody() {
        given().when(Made.round(asked: [])).then(.refused("at least one body"))
    }

    @Test("A body that was not asked is refused")
    func notAsked() {
        given(Made.round()).when(Made.answer(of: "dedorf")).then(.refused("“dedorf” was not asked"))
    }

    @Test("An answer to no round is refused")
    func noRound() {
        given(Made.round()).when(Made.answer(of: "adorf", to: "round-9")).then(.refused("no round “round-9”"))
    }

    @Test("An answer before the question is refused, and both days are named")
    func beforeTheQuestion() {
        given(Made.round(on: "2012-12-17")).when(Made.answer(of: "adorf", on: "2012-12-16"))
            .then(.refused("asked 17\u{A0}December\u{A0}2012, answered 16\u{A0}December\u{A0}2012"))
        given(Made.round(on: "2012-12")).when(Made.answer(of: "adorf", on: "2012-12-01")).then(.taken)
    }

    @Test("A municipality answers for itself alone")
    func forItself() {
        given(Made.round()).when(Made.answer(of: "adorf", extent: .majority)).then(.refused("for itself alone"))
    }

    @Test("A speaker says for how many he speaks")
    func speaker() {
        given(Made.round()).when(Made.answer(of: nil, .refusal)).then(.refused("for how many"))
        given(Made.round()).when(Made.answer(of: nil, .refusal, extent: .majority)).then(.taken)
        given(Made.round()).when(Made.answer(of: nil, .refusal, extent: .count(3))).then(.taken)
    }

    @Test("More refusals than were asked cannot be claimed")
    func tooMany() {
        given(Made.round()).when(Made.answer(of: nil, .refusal, extent: .count(4))).then(
            .refused("3 were asked, 4 are claimed"))
    }

    @Test("A speaker's word for the majority is no municipality's vote")
    func speakersWord() {
        let matter = given(Made.round(), Made.answer("b", of: "bedorf", .abstention))
            .when(Made.answer("all", of: nil, .refusal, extent: .majority)).then(.taken)
        #expect(matter.consent.ownPositions(of: "adorf", in: "round-1").isEmpty)
        #expect(matter.consent.ownPositions(of: "bedorf", in: "round-1").last?.content.answer == .abstention)
        #expect(matter.consent.positions(in: "round-1").filter { $0.content.body == nil }.map(\.header.id) == ["all"])
        #expect(matter.consent.positions(in: "round-1").count == 2)
    }

    @Test("A municipality's later answer takes the place of its earlier one, if it says so")
    func changedItsMind() {
        let before = [Made.round(), Made.answer("first", of: "adorf", .refusal)]
        given(before).when(Made.answer("second", of: "adorf", .consent, on: "2013-02-01")).then(
            .refused("has answered in this round already"))
        let matter = given(before).when(
            Made.answer("second", of: "adorf", .consent, replacing: "first", on: "2013-02-01")
        ).then(.taken)
        #expect(matter.consent.ownPositions(of: "adorf", in: "round-1").last?.content.answer == .consent)
        given(before).when(Made.answer("second", of: "bedorf", .consent, replacing: "first")).then(
            .refused("another body’s"))
    }

    @Test("How many are spoken for is the majority or a number", arguments: ["majority", "1", "16"])
    func extent(text: String) {
        #expect(Position.Extent(text)?.description == text)
    }

    @Test("Nobody, fewer and most are no extent", arguments: ["0", "-1", "most", "", "1.5"])
    func noExtent(text: String) {
        #expect(Position.Extent(text) == nil)
    }
}
