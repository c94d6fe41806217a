import Decisions
import Foundation

extension Office {
    /// Writes a matter back as a case folder, its programme beneath it. The
    /// folder must be new or empty.
    /// - Returns: what stands in it otherwise than in the ledger, so that it can
    ///   be imported.
    @discardableResult
    public func export(_ id: String, to folder: URL) throws -> [String] {
        let manager = FileManager.default
        if let names = try? manager.contentsOfDirectory(atPath: folder.path), !names.isEmpty {
            throw RegisterError.file(
                Text(
                    phrase: "Der Ordner \(folder.path, "path") ist nicht leer; einen neuen oder leeren nennen."))
        }
        let file = try entries(of: id)
        let opened = file.entries.lazy.compactMap { $0.content as? MatterOpened }.first
        let programme = opened.map { Streams.programme($0.programme.text) } ?? ""
        var own: [Entry] = []
        var programmes: [Entry] = []
        var notes: [String] = []
        for stream in file.versions.keys.sorted() {
            let entries = try ledger.events(inStream: stream).map { event in
                let entry = try EntryCoding.entry(event)
                guard let (replaced, sign) = try EntryTexts.replacing(entry) else { return entry }
                notes.append(
                    """
                    The entry “\(entry.header.id)” (\(entry.type)) has \(sign.found.in(.en)), which is not entered \
                    any more; the export has � in its place.
                    """
                )
                return replaced.placed(at: event.position)
            }
            if stream == programme { programmes += entries } else { own += entries }
        }
        let attachment: (String) -> [UInt8]? = { hash in (try? self.attachments.bytes(of: hash)) ?? nil }
        let place = folder.appending(path: "Programmes/" + (opened?.programme.text ?? "programme"))
        do {
            try manager.createDirectory(at: folder, withIntermediateDirectories: true)
            try FolderWriter(folder: place, attachment: attachment).write(programmes)
            let writer = FolderWriter(folder: folder, attachment: attachment)
            try writer.write(
                try (own + programmes).map { CaseFolder.Located(entry: $0, file: "", line: 0) }.acknowledgedAlone())
            try writer.write(own)
        } catch let error as CocoaError {
            let reason = error.reason
            throw RegisterError.file(
                Text(
                    phrase: """
                        Der Ordner „\(folder.path, "path")“ lässt sich nicht schreiben; gemeldet wird „\
                        \(reason, "reason")“. \
                        Was darin steht, ist nicht der ganze Export.
                        """))
        }
        return notes
    }
}

extension CocoaError {
    /// As the system says it: “No space left on device”.
    fileprivate var reason: String {
        if let told = userInfo[NSUnderlyingErrorKey] as? NSError {
            return String(cString: strerror(Int32(truncatingIfNeeded: told.code)))
        }
        return switch code {
        case .fileWriteNoPermission: "Permission denied"
        case .fileWriteOutOfSpace: "No space left on device"
        case .fileWriteVolumeReadOnly: "Read-only file system"
        default: "no folder can be made there"
        }
    }
}
