import Foundation

/// The folders in which the project's own tools may stand.
enum ProjectFolders {
    /// The working directory, then each folder above the program.
    static func all(workingDirectory: String, program: String) -> [String] {
        var folders = [workingDirectory]
        var parts = program.split(separator: "/")
        while !parts.isEmpty {
            parts.removeLast()
            folders.append((parts.isEmpty ? "" : "/") + parts.joined(separator: "/"))
        }
        return folders
    }

    /// The path of the program that runs.
    static var program: String {
        (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe"))
            ?? ProcessInfo.processInfo.arguments.first ?? ""
    }
}
