import ArgumentParser
import Decisions
import Documents
import Register

struct PaperCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "paper", abstract: "Compose the committee paper of a matter.",
        discussion: """
            With --check nothing is written: what stands in the way of issuing the paper is listed, such as letters \
            that no font has, tables that are too \
            wide or empty, sections without content, figures without a value. The exit status is then 0 where nothing \
            is found and 1 where something is. \
            Without it the exit status is 1 where a PDF does not show what the paper says; what that is goes to \
            standard error.
            """)

    @OptionGroup var asked: Asked
    @Flag(help: "Say what is to be looked at before the paper is issued.") var check = false
    @ArgumentParser.Option(name: .customLong("lang"), help: "\(Language.tags).") var language = Language.de
    @OptionGroup var output: Output

    func run() async throws {
        let office = try asked.data.openExisting()
        let view = try asked.view(in: office)
        guard let draft = view.matter.papers.drafts.all.last else {
            throw Failure("The matter “\(asked.matter)” has no paper as of \(view.asOf.iso).")
        }
        let composer = try office.composer(draft, in: view, language: language)
        guard check else {
            let name = Phrase("Entwurf", context: "name of a file").in(language)
            return try await output.write(composer.compose(), named: name, view.mark)
        }
        let findings = composer.findings, words = Words(language)
        guard !findings.isEmpty else { return print(words("Nichts zu beanstanden.")) }
        for finding in findings {
            let weight = finding.isBlocking ? words("Verhindert die Ausgabe: ") : words("Zu prüfen: ")
            print(weight + finding.sentence.in(language))
        }
        throw Failure(
            "\(findings.count) \(findings.count == 1 ? "thing" : "things") to look at before the paper is issued.")
    }
}
