import ArgumentParser
import Foundation
import Register

struct Import: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Import a case folder into the ledger.",
        discussion: """
            All mistakes are reported at once, and nothing is then imported. What the ledger already holds is passed \
            over. \
            Files in the folder that are neither read nor named by an entry are told. \
            A number that is unlikely is taken, and pointed out unless the entry confirms it (confirmed:), here and by \
            check.
            """)

    @Argument(help: "The folder of the case.") var folder: String
    @OptionGroup var data: DataFolder

    func run() throws {
        let folder = try CaseFolder(at: URL(filePath: folder))
        let office = try data.open()
        let receipt = try office.take(folder, by: .importer)
        print("\(receipt.matter): \(receipt.added) entries taken, \(receipt.known) known already.")
        for line in folder.unread.lines { print(line) }
        let matter = try office.matter(receipt.matter, for: .internal).matter
        try office.bringListUp()
        let unlikely = Dictionary(matter.unlikely.map { ($0.entry.type + "/" + $0.entry.header.id, $0.questions) }) {
            first, _ in first
        }
        for item in folder.entries {
            for note in matter.notes(on: item.entry) { print("\(item.file):\(item.line): Note: \(note.in(.en))") }
            for question in unlikely[item.entry.type + "/" + item.entry.header.id] ?? [] {
                print("\(item.file):\(item.line): Unlikely, and confirmed by nobody: \(question.text.in(.en))")
            }
        }
        if receipt.ahead > 0 {
            print(
                """
                \(receipt.ahead) of them are dated after today. They count from their day on, and nothing tells \
                them before it has come.
                """
            )
        }
    }
}

struct Export: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Write a matter back as a case folder.")

    @Argument(help: "The id of the matter.") var matter: String
    @Argument(help: "A new or empty folder.") var folder: String
    @OptionGroup var data: DataFolder

    func run() throws {
        for note in try data.openExisting().export(matter, to: URL(filePath: folder)) {
            Terminal.tell("Note: \(note)\n")
        }
        print("\(matter) written to \(folder).")
    }
}
