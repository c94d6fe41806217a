import Foundation
import Testing

@testable import Decisions

@Suite("How predicates are written")
struct PredicateCodingTests {
    private func read(_ json: String) throws -> Decisions.Predicate {
        try JSONDecoder().decode(Decisions.Predicate.self, from: Data(json.utf8))
    }

    @Test(
        "Every predicate reads back as it was written",
        arguments: [
            #"{"adopted":{"by":"kreistag","concept":"integration-concept","not-older-than":"5 years"}}"#,
            #"{"agreed":{"round":"agreement","rule":"more than 1\/2 of heads"}}"#,
            #"{"resolved":{"by":"kreistag","on":"participation"}}"#,
            #"{"posts":{"at-least":"2","kind":"specialist"}}"#,
            #"{"applied":{"before":"2012-12-31"}}"#,
            #"{"applied":{}}"#,
            #"{"document":"application"}"#,
            #"{"document":{"kind":"application","no-later-than":"2012-12-31"}}"#,
            #"{"reached":"2017-12-31"}"#,
            #"{"until":"2017-12-31"}"#,
            #"{"figure":{"at-least":"170000 EUR","id":"grant"}}"#,
            #"{"all":[{"reached":"2017-12-31"},{"document":"application"}]}"#,
            #"{"any":[{"reached":"2017-12-31"}]}"#,
            #"{"not":{"reached":"2017-12-31"}}"#,
            #"{"unless":{"exempt-if":{"reached":"2017-12-31"},"required":{"document":"application"}}}"#,
        ])
    func roundTrip(json: String) throws {
        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys
        #expect(String(decoding: try encoder.encode(try read(json)), as: UTF8.self) == json)
    }

    @Test(
        "What is no predicate",
        arguments: [
            "{}", "[]", #""reached""#, #"{"hoped":"2017-12-31"}"#, #"{"reached":"2017-12-31","until":"2018-12-31"}"#,
            #"{"all":[]}"#, #"{"any":[]}"#, #"{"not":[]}"#, #"{"reached":"2017-02-30"}"#, #"{"reached":null}"#,
            #"{"adopted":{"by":"kreistag"}}"#, #"{"adopted":{"concept":"c","not-older-than":"soon"}}"#,
            #"{"posts":{"kind":"specialist"}}"#,
            #"{"figure":{"id":"grant","at-least":"much"}}"#, #"{"unless":{"if":{"reached":"2017-12-31"}}}"#,
        ])
    func refused(json: String) { #expect(throws: (any Error).self) { try read(json) } }

    @Test("Thirty-two deep is read, thirty-three is not, and ten thousand do no harm")
    func depth() throws {
        func nested(_ depth: Int) -> String {
            String(repeating: #"{"all":["#, count: depth - 1) + #"{"document":"application"}"#
                + String(repeating: "]}", count: depth - 1)
        }
        #expect(try read(nested(32)).depth == 32)
        #expect(throws: (any Error).self) { try read(nested(33)) }
        #expect(throws: (any Error).self) { try read(nested(10_000)) }
    }
}
