import Foundation

/// Whether a folder still holds the files that are open in it. Somebody may
/// put a backup in its place while the program runs; what was then appended
/// would go to files that nobody has any more.
struct FolderWatch: Sendable {
    private struct Identity: Equatable {
        let device: dev_t
        let inode: ino_t
    }

    private let files: [(path: String, identity: Identity)]

    /// Notes which files stand at these paths; what is not there is not watched.
    init(_ paths: [String]) {
        files = paths.compactMap { path in FolderWatch.identity(path).map { (path, $0) } }
    }

    /// - Throws: `folderLost` where another file stands in a place, or none.
    func check() throws(LedgerError) {
        for file in files {
            guard let now = FolderWatch.identity(file.path) else {
                throw .folderLost(path: file.path, reason: "it is not there any more")
            }
            guard now == file.identity else {
                throw .folderLost(path: file.path, reason: "another file has been put in its place")
            }
        }
    }

    private static func identity(_ path: String) -> Identity? {
        var status = stat()
        guard stat(path, &status) == 0, status.st_nlink > 0 else { return nil }
        return Identity(device: status.st_dev, inode: status.st_ino)
    }
}
