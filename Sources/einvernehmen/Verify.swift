import ArgumentParser
import Foundation
import Ledger
import Register

struct Verify: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Check every event and attachment against its hash.")
    @OptionGroup var data: DataFolder

    func run() throws {
        let progress = Progress("verify")
        // The ledger alone: readings of a damaged ledger cannot be made.
        let report = try Ledger(folder: data.path).verify { progress.show($0, of: $1) }
        for fault in report.faults { print("\(fault)") }
        guard report.isClean else {
            let count = report.faults.count + report.furtherFaults
            throw Failure("\(count) \(count == 1 ? "fault" : "faults") in \(report.events) events and \(report.attachments) attachments. Keep a copy of the folder as it is, then put back a backup.")
        }
        print("\(report.events) events and \(report.attachments) attachments are as they were written.")
    }
}

struct Rebuild: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Rebuild the readings from the ledger.")
    @OptionGroup var data: DataFolder

    func run() throws {
        let progress = Progress("rebuild")
        let count = try data.open().rebuild { progress.show($0, of: $1) }
        print("Readings made anew from \(count) events.")
    }
}
