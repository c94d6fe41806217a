import Foundation

/// Where the Python is that has the helper's packages, and the helper's script.
public enum HelperPlace: Sendable {
    case at(python: String, script: String)
    case nowhere([String])

    /// The script is in `Tools` of the project: the working directory, or a folder above
    /// the program. The Python is named in `EINVERNEHMEN_PYTHON`, or is the project's own.
    static func find(_ script: String, environment: [String: String], workingDirectory: String, program: String) -> Self
    {
        let folders = ProjectFolders.all(workingDirectory: workingDirectory, program: program)
        let helper = "/Tools/" + script, own = "/.tools/venv/bin/python"
        let named = environment["EINVERNEHMEN_PYTHON"].flatMap { $0.isEmpty ? nil : $0 }
        if let named, !FileManager.default.isExecutableFile(atPath: named) {
            return .nowhere(["\(named) (from EINVERNEHMEN_PYTHON)"])
        }
        for folder in folders where FileManager.default.isReadableFile(atPath: folder + helper) {
            if let named { return .at(python: named, script: folder + helper) }
            if FileManager.default.isExecutableFile(atPath: folder + own) {
                return .at(python: folder + own, script: folder + helper)
            }
        }
        return .nowhere(["EINVERNEHMEN_PYTHON", String(own.dropFirst()), String(helper.dropFirst())])
    }

    public static func find(_ script: String) -> Self {
        find(
            script, environment: ProcessInfo.processInfo.environment,
            workingDirectory: FileManager.default.currentDirectoryPath,
            program: ProjectFolders.program)
    }
}
