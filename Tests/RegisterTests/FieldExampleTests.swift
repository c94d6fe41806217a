import Decisions
import Testing

@testable import Register

@Suite("An entry to begin from, of any kind")
struct FieldExampleTests {
    private static let types = ContentTypes.all.map { $0.type }

    private static func example(of type: any Content.Type) -> String {
        FieldExample(id: "fictional") { "Fiktiv: „\($0)“ \\ \"x\"" }.entry(of: type)
    }

    @Test("It can be read with what must be there, and with all that may be", arguments: types)
    func read(type name: String) throws {
        let type = try #require(ContentTypes.byName[name]), example = Self.example(of: type)
        for text in [example, example.replacing("    # ", with: "    ")] {
            do throws(WrittenError) {
                let written = try WrittenEntries(text: text)
                #expect(written.entries.map(\.entry.type) == [name], "\(text)")
            } catch {
                // Kinds that come otherwise cannot be read here, and are told to be no entry by themselves; a file
                // has to lie in the folder.
                let mistakes = error.all.listed.filter { !$0.expected(in: .en).contains("file") }
                let isByItself = if case .byItself = type.kind.arrival { true } else { false }
                #expect(
                    !isByItself || mistakes.isEmpty, "\(mistakes.map { $0.found(in: .en) + ": " + $0.key }) in\n\(text)"
                )
            }
        }
    }
}
