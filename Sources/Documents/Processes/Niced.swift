import Foundation
import Subprocess

/// A helper that lets pages go first: who waits for a PDF waits a little
/// longer, so that nobody waits for a page.
public enum Niced {
    private static let nice = "/usr/bin/nice"

    public static func command(_ executable: String, _ arguments: [String]) -> (
        executable: Executable, arguments: Arguments
    ) {
        guard FileManager.default.isExecutableFile(atPath: nice) else {
            return (.path(.init(executable)), .init(arguments))
        }
        return (.path(.init(nice)), .init(["-n", "10", executable] + arguments))
    }
}
