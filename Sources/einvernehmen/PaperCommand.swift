import ArgumentParser
import Decisions
import Documents
import Register

struct PaperCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "paper", abstract: "Compose the committee paper of a matter.")

    @OptionGroup var asked: Asked
    @OptionGroup var output: Output

    func run() async throws {
        let office = try asked.data.openExisting()
        let view = try asked.view(in: office)
        guard let draft = view.matter.papers.drafts.all.last else {
            throw Failure("The matter “\(asked.matter)” has no paper as of \(view.asOf.iso).")
        }
        try await output.write(office.composer(draft, in: view).compose())
    }
}
