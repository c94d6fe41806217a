import Foundation

/// Measures ours against a bare baseline, in turn in one run, and prints the
/// ratio: 1 is as fast as the baseline, more is faster.
@main
struct Measure {
    static func main() async throws {
        let arguments = CommandLine.arguments.dropFirst()
        switch arguments.first {
        case "ledger": try LedgerMeasure.run()
        case "rebuild": try RebuildMeasure.run()
        case "writers": try await WritersMeasure.run()
        case "memory": try MemoryMeasure.run()
        case "matters":
            let numbers = arguments.suffix(2).compactMap { Int($0) }
            guard arguments.count == 4, numbers.count == 2 else { usage() }
            let folder = URL(filePath: arguments[arguments.startIndex + 1])
            try MattersMeasure.make(in: folder, matters: numbers[0], reports: numbers[1])
        case "costs": try CostMeasure.run()
        case "consent": try ConsentMeasure.run()
        case "paper": try await PaperMeasure.run()
        case "serve":
            let numbers = arguments.dropFirst().compactMap { Int($0) }
            guard numbers.count == 2 else { usage() }
            try await ServeMeasure.run(port: numbers[0], pageSize: numbers[1])
        default: usage()
        }
    }

    private static func usage() -> Never {
        let usage = """
            usage: Measure ledger | rebuild | writers | memory | matters FOLDER MATTERS REPORTS | paper | costs | \
            consent \
            | serve PORT PAGE-BYTES

            """
        FileHandle.standardError.write(Data(usage.utf8))
        exit(2)
    }

    static func folder() -> URL {
        FileManager.default.temporaryDirectory.appending(path: "einvernehmen-measure-" + UUID().uuidString)
    }

    static func seconds(_ body: () throws -> Void) rethrows -> Double {
        let start = ContinuousClock.now
        try body()
        return seconds(since: start)
    }

    static func seconds(since start: ContinuousClock.Instant) -> Double {
        let parts = (ContinuousClock.now - start).components
        return Double(parts.seconds) + Double(parts.attoseconds) / 1e18
    }

    static func median(_ values: [Double]) -> Double {
        let sorted = values.sorted()
        return sorted.isEmpty ? 0 : sorted[sorted.count / 2]
    }

    static func line(_ what: String, ours: Double, bare: Double, goal: String) {
        let ratio = ours > 0 ? bare / ours : 0
        print("\(what)\tours \(milliseconds(ours))\tbare \(milliseconds(bare))\tratio \(rounded(ratio))\tgoal \(goal)")
    }

    static func milliseconds(_ seconds: Double) -> String { "\(rounded(seconds * 1000)) ms" }
    static func rounded(_ value: Double) -> String { String((value * 1000).rounded() / 1000) }
}
