import ArgumentParser
import Foundation
import Ledger
import Register

struct Verify: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Check every event and attachment against its hash.",
        discussion: """
            It shows the head: the hash and the position of the last event, as issued papers, letters and receipts \
            carry them. \
            With --head it says whether the chain still goes through one that was noted: a ledger whose end was cut \
            off, and an \
            older copy, are sound and lack it.
            """)
    @OptionGroup var data: DataFolder
    @ArgumentParser.Option(
        name: .customLong("head"), help: "A head that was noted, as HASH@POSITION; may be given several times.",
        transform: LedgerMark.init(asked:))
    var heads: [LedgerMark] = []

    func run() throws {
        let progress = Progress("verify")
        // The ledger alone: readings of a damaged ledger cannot be made.
        try data.checkIsThere()
        let verification = try Verification(folder: data.path)
        data.tell(isReadOnly: verification.isReadOnly)
        let report = try verification.report(through: heads) { progress.show($0, of: $1) }
        for fault in report.faults { print("\(fault)") }
        for note in report.notes { print("Note: \(note)") }
        guard report.isClean else {
            let count = report.faults.count + report.furtherFaults
            throw Failure(
                """
                \(count) \(count == 1 ? "fault" : "faults") in \(report.events) events and \(report.attachments) \
                attachments. Keep a copy of the folder as it is, then put back a backup.
                """
            )
        }
        print("\(report.events) events and \(report.attachments) attachments are as they were written.")
        print("Head: \(report.mark)")
        for head in heads { print("The chain goes through \(head).") }
    }
}

extension LedgerMark {
    /// As it is typed from a paper.
    init(asked text: String) throws {
        guard let mark = LedgerMark(text.trimmingCharacters(in: .whitespaces)) else {
            throw ValidationError(
                """
                “\(text)” is no head of a ledger. Expected: hash and position as on a paper, such as \
                15a0c3d4e5f60718@235.
                """
            )
        }
        // Each chain begins there, so that it would say nothing of this one.
        guard mark.position > 0 else {
            throw ValidationError(
                "“\(text)” is where every ledger begins, before its first event. "
                    + "Expected: the head of one that has events, such as 15a0c3d4e5f60718@235.")
        }
        self = mark
    }
}

struct Rebuild: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Rebuild the readings from the ledger.",
        discussion: """
            Where earlier readings were made of a ledger that this one does not go through, each command tells so: its \
            end may be \
            missing. With --accept this ledger is taken as the right one, and that is no longer told.
            """)
    @OptionGroup var data: DataFolder
    @Flag(help: "Take this ledger as the right one, though earlier readings have seen another or a longer one.")
    var accept = false

    func run() throws {
        let progress = Progress("rebuild")
        let office = try data.openExisting()
        guard !office.isReadOnly else {
            throw Failure("The folder “\(data.path)” can only be read; its readings stay as they are.")
        }
        let count = try office.rebuild(accepting: accept) { progress.show($0, of: $1) }
        print("Readings made anew from \(count) events.")
    }
}
