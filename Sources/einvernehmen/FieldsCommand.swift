import ArgumentParser
import Decisions
import Documents
import Foundation
import Register

struct FieldsCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "fields",
        abstract: "Tell what an entry may hold: each key with its meaning, its form and an example.",
        discussion: """
            Without a kind, of all kinds. A kind is named as in events (mandates.status-reported) or by its list in a \
            case folder (status-reports). With --example an entry to begin from, as case folders have it and \
            “einvernehmen record” takes it; what may be left out stands behind a #.
            """)

    @Argument(help: "The kind; without it, all.") var kind: String?
    @Flag(help: "An entry to begin from, in YAML.") var example = false
    @ArgumentParser.Option(name: .customLong("lang"), help: "\(Language.tags).") var language = Language.de
    @OptionGroup var output: Output

    func run() async throws {
        guard let kind else {
            guard !example else { throw Failure("An example is of one kind; name one.") }
            return try await output.write(FieldList.document(language), usual: .text)
        }
        guard let type = ContentTypes.all.first(where: { $0.type == kind || $0.kind.list == kind }) else {
            throw Failure("There is no kind “\(kind)”; “einvernehmen fields” tells all.")
        }
        let fields = FieldList(type, language)
        if example { return try Terminal.write(Array(fields.example.utf8)) }
        try await output.write(fields.document, usual: .text)
    }
}
