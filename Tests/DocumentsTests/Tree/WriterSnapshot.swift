import Foundation
import Testing

/// Compares a writer's result with the file in `Snapshots`. Started with
/// `EINVERNEHMEN_RECORD=1` it writes the file anew.
func expectSnapshot(
    _ text: String, _ name: String, file: String = #filePath, location: SourceLocation = #_sourceLocation
) throws {
    let tests = URL(fileURLWithPath: file).deletingLastPathComponent().deletingLastPathComponent()
    let snapshot = tests.appendingPathComponent("Snapshots").appendingPathComponent(name)
    if ProcessInfo.processInfo.environment["EINVERNEHMEN_RECORD"] == "1" {
        try Data(text.utf8).write(to: snapshot)
    }
    let known = String(decoding: try Data(contentsOf: snapshot), as: UTF8.self)
    let lines = zip(text.split(separator: "\n"), known.split(separator: "\n"))
    let difference = lines.first { $0 != $1 }
    #expect(
        text == known,
        "\(name) differs: \(difference.map { "now \($0), was \($1)" } ?? "in its length")",
        sourceLocation: location)
}
