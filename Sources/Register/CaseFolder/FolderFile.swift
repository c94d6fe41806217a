import Decisions
import Foundation
import Ledger

/// A file that an entry names by its path in the folder.
enum FolderFile {
    static func reference(_ path: String, in root: URL) -> Result<(FileReference, URL), FileProblem> {
        let parts = path.split(separator: "/", omittingEmptySubsequences: false)
        guard !path.hasPrefix("/"), !parts.contains(".."), !parts.contains("") else {
            return .failure(FileProblem(found: "the path “\(path)”", expected: "a path inside the folder"))
        }
        let url = root.appending(path: path)
        let inside = url.resolvingSymlinksInPath().path.hasPrefix(root.resolvingSymlinksInPath().path + "/")
        guard let attributes = try? FileManager.default.attributesOfItem(atPath: url.path), inside,
              attributes[.type] as? FileAttributeType == .typeRegular
        else {
            return .failure(FileProblem(found: "“\(path)”, which is no file in the folder", expected: "the path of a file in the folder"))
        }
        let size = attributes[.size] as? Int ?? 0
        guard size <= CaseFolder.largestFile else {
            return .failure(FileProblem(found: "“\(path)” with \(size) bytes", expected: "at most \(CaseFolder.largestFile) bytes"))
        }
        guard let data = try? Data(contentsOf: url) else {
            return .failure(FileProblem(found: "“\(path)”, which cannot be read", expected: "a file that can be read"))
        }
        let name = String(parts.last ?? "")
        return .success((FileReference(name: name, hash: AttachmentStore.contentHash(of: Array(data)), bytes: size), url))
    }
}
