import ArgumentParser
import Foundation
import Register

/// Where the ledger lies.
struct DataFolder: ParsableArguments {
    @ArgumentParser.Option(name: .customLong("data"), help: "The data folder.")
    var path = "Data"

    /// Makes the folder where there is none.
    func open(whenLost: @escaping @Sendable () -> Void = {}) throws -> Office {
        try Office(folder: URL(filePath: path), whenLost: whenLost)
    }

    /// For commands that only make sense where there is something: they make no folder.
    func openExisting() throws -> Office {
        guard FileManager.default.fileExists(atPath: path) else {
            throw Failure("There is no data folder “\(path)”; import a case first: “einvernehmen import CASE_FOLDER --data \(path)”.")
        }
        let office = try open()
        tell(isReadOnly: office.isReadOnly)
        return office
    }

    /// Beside the answer, which may go into a file.
    func tell(isReadOnly: Bool) {
        guard isReadOnly else { return }
        FileHandle.standardError.write(Data("The folder “\(path)” can only be read: it is read as it lies, and nothing is recorded.\n".utf8))
    }
}
