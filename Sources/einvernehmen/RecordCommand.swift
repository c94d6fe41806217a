import ArgumentParser
import Decisions
import Foundation
import Register

struct RecordCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "record", abstract: "Record entries from a file in a matter, all or none.",
        discussion: """
            The file is YAML, with sections as in a case folder (status-reports:, positions:, …), or a list of entries \
            that each name their type; where its name ends with .json, JSON. Files that entries name lie in its \
            folder. \
            What has no date is dated today. All mistakes are reported at once, with the line, and nothing is then \
            recorded. \
            A number that is unlikely is asked about in the same way; the entry confirms it by repeating the question \
            (confirmed:).
            """)

    @Argument(help: "The id of the matter.") var matter: String
    @Argument(help: "The file with the entries.") var file: String
    @OptionGroup var data: DataFolder

    func run() throws {
        let written = try WrittenEntries(file: URL(filePath: file))
        let office = try data.openExisting()
        let recorded: [Entry]
        do { recorded = try office.record(written, in: matter, by: .clerk) } catch let error as RefusedEntries {
            throw error.asWritten
        }
        let state = try office.matter(matter, for: .internal).matter
        for entry in recorded {
            print("\(entry.position)  \(entry.header.on?.description ?? "")  \(entry.type)  \(entry.header.id)")
            for note in state.notes(on: entry) { print("    Note: \(note.in(.en))") }
        }
        print("\(matter): \(recorded.count) \(recorded.count == 1 ? "entry" : "entries") recorded.")
        print("Head: \(try office.receipt(of: recorded))")
    }
}
