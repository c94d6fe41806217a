import ArgumentParser
import Foundation
import Register

/// Where the ledger lies.
struct DataFolder: ParsableArguments {
    @ArgumentParser.Option(name: .customLong("data"), help: "The data folder.")
    var path = "Data"

    /// Makes the folder where there is none.
    func open() throws -> Office { try Office(folder: URL(filePath: path)) }

    /// For commands that only make sense where there is something: they make no folder.
    func openExisting() throws -> Office {
        guard FileManager.default.fileExists(atPath: path) else {
            throw Failure("There is no data folder “\(path)”; import a case first: “einvernehmen import CASE_FOLDER --data \(path)”.")
        }
        return try open()
    }
}
