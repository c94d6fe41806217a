import ArgumentParser
import Foundation
import Register

@main
struct Einvernehmen: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "einvernehmen",
        abstract: "From a county’s case to the committee paper.",
        subcommands: [
            Serve.self, Import.self, RecordCommand.self, Export.self, PaperCommand.self, LetterCommand.self,
            Figures.self, Explain.self,
            Check.self, ConsentCommand.self, SheetCommand.self, FieldsCommand.self, Verify.self, Rebuild.self,
        ])

    /// Errors become one clear sentence and a non-zero exit.
    static func main() async {
        do {
            var command = try parseAsRoot()
            if var command = command as? any AsyncParsableCommand { try await command.run() } else { try command.run() }
            try Terminal.finish()
        } catch let error as CleanExit {
            exit(withError: error)
        } catch {
            guard let sentence = ErrorSentence(error) else { exit(withError: error) }
            Terminal.tell(sentence.text + "\n")
            exit(withError: ExitCode.failure)
        }
    }
}
