import ArgumentParser
import Foundation
import Register

/// Where the ledger lies.
struct DataFolder: ParsableArguments {
    @ArgumentParser.Option(name: .customLong("data"), help: "The data folder.")
    var path = "Data"

    func open() throws -> Office { try Office(folder: URL(filePath: path)) }
}
