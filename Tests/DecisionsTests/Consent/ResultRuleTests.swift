import Testing

@testable import Decisions

@Suite("Rules for a result")
struct ResultRuleTests {
    @Test(
        "A rule is written as it is read",
        arguments: [
            "all", "more than 1/2 of heads", "at least 2/3 of inhabitants of votes", "at least 13 heads",
            "quorum at least 1/2 of heads", "quorum at least 7 heads",
            "more than 1/2 of heads and at least 1/3 of levy",
            "(all or at least 3 heads) and quorum more than 1/2 of inhabitants",
            "all or (all and (all or at least 1 heads))",
        ])
    func roundTrip(text: String) throws {
        #expect(try ResultRule(parsing: text).description == text)
    }

    @Test("White space and spare parentheses do not matter")
    func spaces() throws {
        #expect(
            try ResultRule(parsing: " ( more  than\n1/2 of heads)\tand(all) ")
                == .both([.share(.majority, of: .heads, among: .asked), .all]))
    }

    @Test(
        "What is no rule is refused with position, what is there, and what was expected",
        arguments: [
            ("", 1, "the text ends", "“all”"), ("most", 1, "“most”", "“quorum”"),
            ("all heads", 5, "“heads”", "the end of the text"),
            ("more than 3/2 of heads", 11, "“3/2”", "at most 1"), ("more than 0/2 of heads", 11, "“0/2”", "above 0"),
            ("more than 2/2 of heads", 11, "“2/2”", "below 1"),
            ("at least 1/10001 of heads", 10, "“1/10001”", "up to 10000"),
            ("at least 0 heads", 10, "“0”", "from 1"), ("at least 1/2 of votes", 17, "“votes”", "“inhabitants”"),
            ("at least 1/2 of heads of them", 26, "“them”", "“votes”"), ("(all", 5, "the text ends", "“)”"),
            ("all and all or all", 13, "“or”", "parentheses"), ("at most 1/2", 4, "“most”", "“least”"),
            ("more than 12 heads", 11, "“12”", "a fraction"), ("at least -3 heads", 10, "“-3”", "a fraction"),
            ("all)", 4, "“)”", "the end"), ("at least 1/2/3 of heads", 10, "“1/2/3”", "a fraction"),
        ])
    func refused(text: String, position: Int, found: String, expected: String) {
        let error = #expect(throws: ResultRuleSyntaxError.self) { try ResultRule(parsing: text) }
        #expect(error?.position == position)
        #expect(error?.description.contains(found) == true, "\(error?.description ?? "")")
        #expect(error?.description.contains(expected) == true, "\(error?.description ?? "")")
        #expect(error?.message.de.isEmpty == false)
        #expect(ResultRule(text) == nil)
    }

    @Test("Depth, length and number of parts are bounded")
    func bounded() {
        func error(_ text: String) -> ResultRuleSyntaxError.Expected? {
            do { _ = try ResultRule(parsing: text) } catch { return error.expected }
            return nil
        }
        #expect(error(String(repeating: "(", count: 8) + "all" + String(repeating: ")", count: 8)) == nil)
        #expect(
            error(String(repeating: "(", count: 9) + "all" + String(repeating: ")", count: 9)) == .atMost(8, .levels))
        #expect(error(String(repeating: " ", count: 1_001)) == .atMost(1_000, .bytes))
        #expect(error(Array(repeating: "all", count: 32).joined(separator: " or ")) == nil)
        #expect(error(Array(repeating: "all", count: 33).joined(separator: " or ")) == .atMost(32, .parts))
    }

    @Test("Random text never breaks the parser")
    func anyText() {
        var dice = ResultDice(seed: 3)
        let words = [
            "all", "more", "than", "at", "least", "1/2", "3", "of", "heads", "votes", "levy", "quorum", "and", "or",
            "(", ")", "ß",
        ]
        var rules = 0
        for _ in 0..<2_000 {
            let text = (0..<Int.random(in: 1...9, using: &dice)).map { _ in dice.pick(words) }.joined(separator: " ")
            guard let rule = ResultRule(text) else { continue }
            #expect(ResultRule(rule.description) == rule)
            rules += 1
        }
        #expect(rules > 0)
    }

    @Test("The standard rules can be read back")
    func standard() {
        for rule in ResultRule.standard { #expect(ResultRule(rule.description) == rule) }
    }

    @Test(
        "A rule that makes no sense for those asked is named",
        arguments: [
            (ResultRule.heads(atLeast: 4), [RuleFault.moreThanAsked(wanted: 4, asked: 3)]),
            (.heads(atLeast: 0), [.nothingWanted(0)]),
            (.both([]), [.joinsTooFew, .neverReached]),
            (.quorum(.half, of: .heads), [.asksNoConsent]),
            (.either([.all, .quorumOfHeads(atLeast: 2)]), [.asksNoConsent]),
            (.share(.majority, of: .levy, among: .asked), [.neverReached]),
            (.both([.share(.majority, of: .inhabitants, among: .votes), .quorum(.half, of: .heads)]), []),
        ])
    func faults(rule: ResultRule, expected: [RuleFault]) {
        let votes = ["a", "b", "c"].map { Vote(BodyID($0), .silent, inhabitants: 10, levy: 0) }
        #expect(rule.faults(for: votes) == expected)
        for fault in expected { #expect(!fault.message.de.isEmpty) }
    }
}
