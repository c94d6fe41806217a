import ArgumentParser
import Costing
import Decisions
import Documents
import OpenData
import Register

struct Check: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Say which requirements of an application are met, and what is missing.",
        discussion: """
            What it says is the sheet “application”, which `sheet` also writes as Markdown and as PDF. \
            The exit status is 0 where nothing is missing that must be or no application is pursued, and 1 where \
            something is; what only should be \
            is listed and does not count. A sentence on standard error \
            then says how much. It is 1 after an error, too, and nothing is then on standard output.
            """)

    @OptionGroup var asked: Asked
    @Flag(help: "As JSON, in both languages; money in cents.") var json = false
    @ArgumentParser.Option(name: .customLong("lang"), help: "\(Language.tags).") var language = Language.de

    func run() throws {
        let view = try asked.view()
        if json {
            print(try PrintedJSON.check(view))
        } else {
            let tree = ApplicationSheet(SheetParts(view, language)).marked
            try Terminal.write(tree)
        }
        let missing = view.readiness.hurdles.count
        guard missing == 0 || view.readiness.setAside != nil else {
            throw Failure(
                """
                \(missing) \(missing == 1 ? "requirement of an application is"
                        : "requirements of an application are") not met as of \(view.asOf.iso).
                """
            )
        }
    }
}
