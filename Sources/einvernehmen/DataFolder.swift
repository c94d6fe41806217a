import ArgumentParser
import Foundation
import Register

/// Where the ledger lies.
struct DataFolder: ParsableArguments {
    @ArgumentParser.Option(name: .customLong("data"), help: "The data folder.")
    var path = "Data"

    /// Makes the folder where there is none.
    /// - Parameter memory: bytes that matters may take in memory.
    func open(
        memory: Int = Office.usualMemory, whenLost: @escaping @Sendable (NotTaken) -> Void = { _ in }
    ) throws -> Office {
        try open(mayMake: true, memory: memory, whenLost)
    }

    /// For commands that only make sense where there is something: they make
    /// neither folder nor ledger.
    func openExisting() throws -> Office {
        try checkIsThere()
        return try open(mayMake: false) { _ in }
    }

    func checkIsThere() throws {
        guard FileManager.default.fileExists(atPath: path) else {
            throw Failure(
                """
                There is no data folder “\(path)”; import a case first: “einvernehmen import CASE_FOLDER --data \
                \(path)”.
                """
            )
        }
    }

    private func open(
        mayMake: Bool, memory: Int = Office.usualMemory, _ whenLost: @escaping @Sendable (NotTaken) -> Void
    ) throws -> Office {
        let office = try Office(folder: URL(filePath: path), mayMake: mayMake, memory: memory, whenLost: whenLost)
        tell(isReadOnly: office.isReadOnly)
        for note in office.notes { Terminal.tell(note + "\n") }
        return office
    }

    /// Beside the answer, which may go into a file.
    func tell(isReadOnly: Bool) {
        guard isReadOnly else { return }
        Terminal.tell("The folder “\(path)” can only be read: it is read as it lies, and nothing is recorded.\n")
    }
}
