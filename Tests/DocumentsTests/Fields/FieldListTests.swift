import Decisions
import Foundation
import Register
import Testing

@testable import Documents

@Suite("What an entry of each kind may hold")
struct FieldListTests {
    @Test("Every kind tells each of its keys once, with what it means and what stands there")
    func everyKey() throws {
        for type in ContentTypes.all {
            let table = try #require(
                FieldList(type, .de).blocks.compactMap { if case .table(let table) = $0 { table } else { nil } }.first)
            let keys = table.rows.map { $0[0].content }
            #expect(Set(keys).count == keys.count, "\(type.type)")
            let shape = try #require(ContentShape.byType[type.type])
            for key in shape.keys {
                #expect(keys.contains([.code(key.name)]), "\(type.type) \(key.name)")
            }
            #expect(table.rows.allSatisfy { row in row.dropLast().allSatisfy { !$0.content.isEmpty } }, "\(type.type)")
        }
    }

    /// Made anew by `einvernehmen fields --lang en --format md --output docs/fields.md`.
    @Test("The list in the documentation is that of the kinds")
    func documented() throws {
        let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../../docs/fields.md")
        let written = PlainWriter(texts: WriterTexts(.en)).document(FieldList.document(.en))
        #expect(try String(contentsOf: file, encoding: .utf8) == written)
    }
}
