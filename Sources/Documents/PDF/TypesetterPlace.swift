import Foundation

/// Where the compiler is.
enum TypesetterPlace {
    case at(String)
    case nowhere([String])

    /// Named in `EINVERNEHMEN_TYPST`, on the PATH, or in the folder of the
    /// project: the working directory, or one above the program.
    static func find(environment: [String: String], workingDirectory: String, program: String) -> Self {
        if let named = environment["EINVERNEHMEN_TYPST"], !named.isEmpty {
            return isExecutable(named) ? .at(named) : .nowhere(["\(named) (from EINVERNEHMEN_TYPST)"])
        }
        for folder in (environment["PATH"] ?? "").split(separator: ":") {
            let path = String(folder) + "/typst"
            if isExecutable(path) { return .at(path) }
        }
        let local = "/.tools/bin/typst"
        for folder in ProjectFolders.all(workingDirectory: workingDirectory, program: program)
        where isExecutable(folder + local) {
            return .at(folder + local)
        }
        return .nowhere(["EINVERNEHMEN_TYPST", "typst on the PATH", ".tools/bin/typst"])
    }

    static func find() -> Self {
        find(
            environment: ProcessInfo.processInfo.environment,
            workingDirectory: FileManager.default.currentDirectoryPath,
            program: ProjectFolders.program)
    }

    private static func isExecutable(_ path: String) -> Bool {
        var isFolder: ObjCBool = false
        return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
            && !isFolder.boolValue && FileManager.default.isExecutableFile(atPath: path)
    }
}
