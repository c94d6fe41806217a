import Decisions
import Foundation

extension Office {
    /// Writes a matter back as a case folder, its programme beneath it. The
    /// folder must be new or empty.
    public func export(_ id: String, to folder: URL) throws {
        let manager = FileManager.default
        if let names = try? manager.contentsOfDirectory(atPath: folder.path), !names.isEmpty {
            throw RegisterError.file("The folder \(folder.path) is not empty; name a new or an empty one.")
        }
        let file = try entries(of: id)
        let opened = file.entries.lazy.compactMap { $0.content as? MatterOpened }.first
        let programme = opened.map { Streams.programme($0.programme.text) } ?? ""
        var own: [Entry] = []
        var programmes: [Entry] = []
        for stream in file.versions.keys.sorted() {
            let entries = try ledger.events(inStream: stream).map(EntryCoding.entry)
            if stream == programme { programmes += entries } else { own += entries }
        }
        try manager.createDirectory(at: folder, withIntermediateDirectories: true)
        let attachment: (String) -> [UInt8]? = { hash in (try? self.attachments.bytes(of: hash)) ?? nil }
        let place = folder.appending(path: "Programmes/" + (opened?.programme.text ?? "programme"))
        try FolderWriter(folder: place, attachment: attachment).write(programmes)
        try FolderWriter(folder: folder, attachment: attachment).write(own)
    }
}
