import Foundation

/// The few calls to the file system by which things become durable.
enum Disk {
    static func exists(_ path: String) -> Bool { access(path, F_OK) == 0 }

    static func size(of path: String) -> Int64? {
        var status = stat()
        return stat(path, &status) == 0 ? Int64(status.st_size) : nil
    }

    /// Whether files can be made in a folder.
    static func isWritable(_ path: String) -> Bool { access(path, W_OK) == 0 }

    static func remove(_ path: String) { _ = unlink(path) }

    /// Makes a folder that only its owner may enter, and those above it.
    static func makeFolder(_ path: String) throws(LedgerError) { try makeFolder(path, mayLackParent: true) }

    private static func makeFolder(_ path: String, mayLackParent: Bool) throws(LedgerError) {
        if mkdir(path, 0o700) == 0 { return try sync(parent(of: path)) }
        switch errno {
        case EEXIST:
            var status = stat()
            guard stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFDIR else {
                throw .cannotOpen(
                    path: path,
                    reason: LedgerReason(
                        "it is a file, not a folder",
                        de: "das ist eine Datei, kein Ordner"))
            }
        case ENOENT where mayLackParent && parent(of: path) != path:
            try makeFolder(parent(of: path))
            // Some systems say so of a folder that takes no others, as /proc does.
            try makeFolder(path, mayLackParent: false)
        default:
            throw .cannotOpen(path: path, reason: .system())
        }
    }

    /// Waits until a file's bytes, or a folder's names, are on the disk.
    static func sync(_ path: String) throws(LedgerError) {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else {
            throw .cannotOpen(path: path, reason: .system())
        }
        defer { close(descriptor) }
        guard fsync(descriptor) == 0 else {
            throw .storage(reason: .system(at: path))
        }
    }

    /// Gives a file another name in the same folder, durably.
    static func rename(_ path: String, to other: String) throws(LedgerError) {
        guard Foundation.rename(path, other) == 0 else {
            throw .storage(reason: .system(at: other))
        }
        try sync(parent(of: other))
    }

    static func parent(of path: String) -> String {
        var path = Substring(path)
        while path.count > 1, path.hasSuffix("/") { path.removeLast() }
        guard let slash = path.lastIndex(of: "/") else { return "." }
        return slash == path.startIndex ? "/" : String(path[..<slash])
    }

    /// Reads a file piece by piece; the piece is only good inside `body`.
    static func read(
        _ path: String, following links: Bool,
        _ body: (UnsafeRawBufferPointer) throws(LedgerError) -> Void
    ) throws(LedgerError) {
        let flags = O_RDONLY | O_CLOEXEC | O_NONBLOCK | (links ? 0 : O_NOFOLLOW)
        let descriptor = open(path, flags)
        guard descriptor >= 0 else {
            throw .cannotOpen(path: path, reason: .system())
        }
        defer { close(descriptor) }
        var status = stat()
        guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
            throw .cannotOpen(path: path, reason: LedgerReason("it is not a file", de: "das ist keine Datei"))
        }
        let piece = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 18, alignment: 16)
        defer { piece.deallocate() }
        while true {
            let count = Foundation.read(descriptor, piece.baseAddress, piece.count)
            if count < 0, errno == EINTR { continue }
            guard count >= 0 else {
                throw .storage(reason: .system(at: path))
            }
            if count == 0 { return }
            try body(UnsafeRawBufferPointer(rebasing: piece[..<count]))
        }
    }
}

extension Disk {
    /// The names in a folder, sorted; nil if it cannot be read.
    static func names(in folder: String) -> [String]? {
        try? FileManager.default.contentsOfDirectory(atPath: folder).sorted()
    }
}
