import Decisions
import Foundation
import Ledger

/// What a case folder holds, and nothing that lies elsewhere: a link that
/// leads out of the folder is as if it were not there.
enum FolderFile {
    static func reference(_ path: String, in root: URL) -> Result<(FileReference, URL), FileProblem> {
        let parts = path.split(separator: "/", omittingEmptySubsequences: false)
        guard !path.hasPrefix("/"), !parts.contains(".."), !parts.contains(""), !path.utf8.contains(0) else {
            return .failure(
                FileProblem(
                    found: Text(phrase: "der Pfad „\(path.prefix(200), "path")“"),
                    expected: Text(phrase: "ein Pfad innerhalb des Ordners")))
        }
        let most = CaseFolder.largestFile, expected = Text(phrase: "höchstens \(most, "most") Byte")
        return read(path, in: root, most: most, expected: expected).flatMap { data in
            guard !data.isEmpty else {
                return .failure(
                    FileProblem(
                        found: Text(phrase: "„\(path, "path")“, die leer ist"),
                        expected: Text(phrase: "eine Datei, in der etwas steht")))
            }
            if let wrong = FileBeginning(data.prefix(FileBeginning.length)).contradicts(name: path) {
                return .failure(FileProblem(found: wrong.found, expected: wrong.expected))
            }
            let reference = FileReference(
                name: FileName.kept(String(parts.last ?? "")), hash: AttachmentStore.contentHash(of: Array(data)),
                bytes: data.count)
            return .success((reference, root.appending(path: path)))
        }
    }

    /// The bytes of a file in the folder.
    /// - Parameters:
    ///   - path: of one part or more, none of them `..`.
    ///   - expected: in words, what `most` is.
    static func read(_ path: String, in root: URL, most: Int, expected: Text) -> Result<Data, FileProblem> {
        let outside = FileProblem(
            found: Text(phrase: "„\(path, "path")“, wo im Ordner keine Datei ist"),
            expected: Expectation.of(FileReference.self))
        let unreadable = FileProblem(
            found: Text(phrase: "„\(path, "path")“, die sich nicht lesen lässt"),
            expected: Text(phrase: "eine Datei, die sich lesen lässt"))
        guard let place = place(of: path, in: root) else { return .failure(outside) }
        // What is asked and what is read is one file, whatever happens meanwhile;
        // a pipe or a device is not waited for.
        let descriptor = open(place, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOFOLLOW)
        guard descriptor >= 0 else {
            return .failure(errno == EACCES ? unreadable : outside)
        }
        let handle = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
        var status = stat()
        guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return .failure(outside) }
        guard status.st_size <= most else {
            let found = Text(phrase: "„\(path, "path")“ mit \(status.st_size, "stsize") Byte")
            return .failure(FileProblem(found: found, expected: expected))
        }
        guard let data = try? handle.read(upToCount: most + 1) ?? Data(), data.count <= most else {
            return .failure(unreadable)
        }
        return .success(data)
    }

    /// The names in the folder, or in one that lies in it.
    static func names(_ path: String = "", in root: URL) -> [String] {
        guard let place = path.isEmpty ? root.path : place(of: path, in: root) else { return [] }
        return ((try? FileManager.default.contentsOfDirectory(atPath: place)) ?? []).sorted()
    }

    /// Also where it is a link that leads nowhere.
    static func exists(_ path: String, in root: URL) -> Bool {
        var status = stat()
        return lstat(root.path + "/" + path, &status) == 0
    }

    /// Where a path leads when all links are followed; nil where that is
    /// nowhere, or out of the folder.
    static func place(of path: String, in root: URL) -> String? {
        guard let folder = real(root.path), let place = real(root.path + "/" + path) else { return nil }
        return place.hasPrefix(folder == "/" ? folder : folder + "/") ? place : nil
    }

    /// Not where it is a link to one.
    static func isFolder(_ path: String, in root: URL) -> Bool { isFolder(root.path + "/" + path) }

    static func isFolder(_ path: String) -> Bool {
        var status = stat()
        return lstat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
    }

    static func real(_ path: String) -> String? {
        guard let resolved = realpath(path, nil) else { return nil }
        defer { free(resolved) }
        return String(cString: resolved)
    }
}
