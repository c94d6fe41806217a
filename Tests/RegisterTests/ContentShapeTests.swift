import Costing
import Foundation
import Testing

@testable import Decisions
@testable import Register

@Suite("What an entry of a kind may hold is found from its type")
struct ContentShapeTests {
    @Test("Every kind has a shape")
    func everyKind() {
        #expect(ContentTypes.all.map { $0.type }.filter { ContentShape.byType[$0] == nil } == [])
        #expect(ContentShape.header?.keys.map(\.name) == ["id", "on", "grade", "sources", "audience", "sending"])
    }

    @Test(
        "What any version wrote has the keys of its kind, and each value the form that it says",
        arguments: GoldenLedgerTests.all)
    func fits(golden: GoldenLedgerTests.Golden) throws {
        let event = try #require(try JSONSerialization.jsonObject(with: Data(golden.bytes)) as? [String: Any])
        let header = try #require(ContentShape.header), content = try #require(ContentShape.byType[golden.type])
        let whole = ContentShape(type: content.type, keys: header.keys + content.keys)
        #expect(ShapeFaults.of(event, .mapping(whole), at: "") == [])
    }

    @Test("A value says what it is: words, an amount, one of several, an entry of a kind, and whether it must be there")
    func values() throws {
        let round = try #require(ContentShape.byType[ConsentRound.type])
        guard case .words? = round["title"]?.value, case .choice(let strengths)? = round["strength"]?.value,
            case .list(.reference(let asked))? = round["asked"]?.value,
            case .written(let deadline)? = round["deadline"]?.value,
            case .mapping(let briefing)? = round["briefing"]?.value, case .file? = briefing["draft"]?.value
        else { Issue.record("\(round)"); return }
        #expect(strengths == ["hearing", "regard", "consent"] && asked == Body.type && deadline == Day.self)
        #expect(round["asked"]?.isRequired == true && round["deadline"]?.isRequired == false)
        let model = try #require(ContentShape.byType[CostModel.type])
        guard case .written(let step)? = model["round-to"]?.value, case .number(let years)? = model["first-year"]?.value
        else { Issue.record("\(model)"); return }
        #expect(step == Money.self && years == 1...9_999)
    }

    @Test("A predicate is one of its forms, and stands in itself")
    func predicate() throws {
        let requirement = try #require(ContentShape.byType[Requirement.type])
        guard case .list(.mapping(let reading))? = requirement["readings"]?.value,
            case .either(_, let forms)? = reading["met-if"]?.value
        else { Issue.record("\(requirement)"); return }
        #expect(
            forms.compactMap { if case .mapping(let form) = $0 { form.keys.map(\.name) } else { nil } }
                == Decisions.Predicate.CodingKeys.allCases.map { [$0.rawValue] })
        guard case .mapping(let negation) = forms[12], case .again(let inner)? = negation["not"]?.value
        else { Issue.record("\(forms)"); return }
        #expect(ObjectIdentifier(inner) == ObjectIdentifier(Decisions.Predicate.self))
    }

    @Test(
        "What has a form of its own is told with an example, in both languages",
        arguments: ContentShape.byType.keys.sorted())
    func forms(type: String) throws {
        for written in ContentShapeTests.written(in: .mapping(try #require(ContentShape.byType[type]))) {
            let told = ContentShape.expected(written)
            #expect(told.en != nil && told.de != "eine Zuordnung", "\(type): \(written)")
        }
    }

    private static func written(in value: ContentShape.Value) -> [any Decodable.Type] {
        switch value {
        case .written(let type): [type]
        case .list(let element): written(in: element)
        case .mapping(let shape): shape.keys.flatMap { written(in: $0.value) }
        case .either(_, let forms): forms.flatMap { written(in: $0) }
        default: []
        }
    }

    @Test("Of a type that holds what no entry has, there is no shape")
    func fraction() {
        struct Fraction: Decodable { var share: Double? }
        struct Unsigned: Decodable { var count: UInt }
        #expect(ShapeReading().shape(of: Fraction.self) == nil && ShapeReading().shape(of: Unsigned.self) == nil)
    }
}

/// What in a JSON value is not as a shape says.
private enum ShapeFaults {
    static func of(_ value: Any, _ shape: ContentShape.Value, at place: String) -> [String] {
        switch shape {
        case .mapping(let shape):
            guard let object = value as? [String: Any] else { return ["\(place) is no mapping"] }
            return shape.keys.filter { $0.isRequired && object[$0.name] == nil }.map { "\(place) lacks \($0.name)" }
                + object.flatMap { name, value in
                    shape[name].map { of(value, $0.value, at: "\(place)/\(name)") } ?? ["\(place) has \(name)"]
                }
        case .list(let element):
            guard let list = value as? [Any] else { return ["\(place) is no list"] }
            return list.flatMap { of($0, element, at: place) }
        case .either(_, let forms):
            return forms.contains { of(value, $0, at: place).isEmpty } ? [] : ["\(place) is none of the forms"]
        case .again(let type): return type == Decisions.Predicate.self ? [] : ["\(place) is again \(type)"]
        case .words:
            return value is String || (value as? [String: String])?["de"] != nil ? [] : ["\(place) has no words"]
        case .choice(let words):
            return (value as? String).map(words.contains) == true ? [] : ["\(place) is none of \(words)"]
        case .number(let range):
            return (value as? Int64).map(range.contains) == true ? [] : ["\(place) is no number in \(range)"]
        case .truth: return value is Bool ? [] : ["\(place) is neither true nor false"]
        case .file:
            let keys = (value as? [String: Any]).map { Set($0.keys) }
            return keys == ["name", "hash", "bytes"] ? [] : ["\(place) is no file"]
        case .text, .reference: return value is String ? [] : ["\(place) is no text"]
        case .written(let type):
            let isRead = (value as? String).map { (try? type.init(from: ScalarDecoder(text: $0))) != nil }
            return isRead == true ? [] : ["\(place) is no \(type)"]
        }
    }
}
