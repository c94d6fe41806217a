import Costing
import Decisions
import Documents
import Hummingbird
import Register

/// Which of the matters a request asks for: a part of those that fit.
struct ListQuery {
    static let most = 500, usual = 100

    let words: String?
    let county: String?
    let lead: String?
    let isDecided: Bool?
    let limit: Int
    let offset: Int

    init(_ request: Request) throws(Problem) {
        func text(_ name: String) throws(Problem) -> String? {
            try Query.value(name, of: request, expected: Text(phrase: "ein Text")) { $0 }.flatMap {
                $0.isEmpty ? nil : $0
            }
        }
        func number(_ name: String, _ range: ClosedRange<Int>) throws(Problem) -> Int? {
            let expected = Text(
                phrase: "eine ganze Zahl von \(range.lowerBound, "least") bis \(range.upperBound, "most")")
            return try Query.value(name, of: request, expected: expected) { text in
                Int(text).flatMap { range.contains($0) ? $0 : nil }
            }
        }
        words = try text("words")
        county = try text("county")
        lead = try text("lead")
        isDecided = try Query.value("state", of: request, expected: Text(each: { _ in "open, decided" })) {
            ["open": false, "decided": true][$0]
        }
        limit = try number("limit", 1...ListQuery.most) ?? ListQuery.usual
        offset = try number("offset", 0...1_000_000) ?? 0
    }

    func filter(asOf day: Day, for audience: Audience) -> MatterFilter {
        MatterFilter(
            words: words, county: county, lead: lead, isDecided: isDecided, isOpen: true, asOf: day,
            audience: audience, limit: limit, offset: offset)
    }

    /// Where the next part is.
    func next(asOf day: Day?) -> String {
        let asked: [(String, String?)] = [
            ("as-of", day?.iso), ("words", words), ("county", county), ("lead", lead),
            ("state", isDecided.map { $0 ? "decided" : "open" }), ("limit", String(limit)),
            ("offset", String(offset + limit)),
        ]
        let query = asked.compactMap { name, value in value.map { name + "=" + URLText.escaped($0) } }
        return Resource.matters.rawValue + "?" + query.joined(separator: "&")
    }
}
