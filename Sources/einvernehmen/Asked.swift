import ArgumentParser
import Costing
import Decisions
import Documents
import Register

/// Which matter a command is asked about, as of which day, in which data folder.
struct Asked: ParsableArguments {
    @Argument(help: "The id of the matter.") var matter: String
    @ArgumentParser.Option(
        name: .customLong("as-of"), help: "The day whose state it gives (YYYY-MM-DD).", transform: Day.init(asked:))
    var asOf: Day?
    @OptionGroup var data: DataFolder

    func view() throws -> MatterView { try view(in: data.openExisting()) }

    /// An error where the matter was not open on the day.
    func view(in office: Office, for audience: Audience = .internal) throws -> MatterView {
        let view = try office.matter(matter, asOf: asOf, for: audience)
        guard view.isOpen else {
            guard !view.isPerhapsOpen else { throw Failure(Words(.en).notYetOpen(view, Typography(.en))) }
            let first =
                view.opening.map { opening in
                    if case .day(let day) = opening {
                        " It was opened on \(day.iso)."
                    } else {
                        " It was opened \(opening.inSentence(.en))."
                    }
                } ?? ""
            throw Failure("On \(view.asOf.iso) there was no matter “\(matter)” yet.\(first)")
        }
        return view
    }
}

extension Day {
    /// As it is typed; a day that no calendar has is refused as such.
    init(asked text: String) throws {
        guard let day = Day(iso: text) else {
            throw ValidationError(
                "There is no day “\(text)”. Expected: a day in the form YYYY-MM-DD, such as 2013-01-31.")
        }
        self = day
    }
}

extension Language: ExpressibleByArgument {}
