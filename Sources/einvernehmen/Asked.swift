import ArgumentParser
import Costing
import Decisions
import Register

/// Which matter a command is asked about, as of which day, in which data folder.
struct Asked: ParsableArguments {
    @Argument(help: "The id of the matter.") var matter: String
    @ArgumentParser.Option(name: .customLong("as-of"), help: "The day whose state it gives (YYYY-MM-DD).") var asOf: Day?
    @OptionGroup var data: DataFolder

    func view() throws -> MatterView { try view(in: data.open()) }

    /// An error where the matter was not open on the day.
    func view(in office: Office) throws -> MatterView {
        let view = try office.matter(matter, asOf: asOf, for: .internal)
        guard view.isOpen else {
            let first = view.firstDay.map { " It was opened on \($0.iso)." } ?? ""
            throw Failure("On \(view.asOf.iso) there was no matter “\(matter)” yet.\(first)")
        }
        return view
    }
}

extension Day: ExpressibleByArgument {
    public init?(argument: String) { self.init(iso: argument) }
}

extension Language: ExpressibleByArgument {}
