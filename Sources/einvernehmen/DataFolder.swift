import ArgumentParser
import Costing
import Decisions
import Foundation
import Register

/// Where the ledger lies.
struct DataFolder: ParsableArguments {
    @ArgumentParser.Option(name: .customLong("data"), help: "The data folder.")
    var path = "Data"

    func open() throws -> Office { try Office(folder: URL(filePath: path)) }
}

extension Day: ExpressibleByArgument {
    public init?(argument: String) { self.init(iso: argument) }
}

extension Office {
    /// A matter as of a day; an error where it was not opened by then.
    func opened(_ id: String, asOf day: Day?) throws -> MatterView {
        let view = try matter(id, asOf: day, for: .internal)
        guard view.isOpen else {
            let first = view.firstDay.map { " It was opened on \($0.iso)." } ?? ""
            throw Failure("On \(view.asOf.iso) there was no matter “\(id)” yet.\(first)")
        }
        return view
    }
}
