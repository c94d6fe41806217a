import Ledger

/// What whoever writes has before them: matters moved on by all that was appended, also by what is
/// not on the disk yet. Readers have another copy of each, and the two change places when it is: so
/// neither is changed while somebody reads it, and nothing is copied.
struct Writing {
    /// Where the ledger stands with what was appended.
    private(set) var mark: LedgerMark
    var position: Int64 { mark.position }
    /// What was appended and is not shown yet.
    private(set) var uncommitted: [PlacedEntry] = []
    private var files: [String: KeptFile] = [:]
    /// Bytes that they may take together beside those that readers have.
    private let most: Int

    init(mark: LedgerMark, most: Int) {
        self.mark = mark
        self.most = most
    }

    /// A matter with all that was appended; nil where it has to be read.
    mutating func current(_ id: String) -> MatterFile? {
        guard let kept = files[id] else { return nil }
        if kept.behind.isEmpty { return kept.file }
        return moveOn(id)
    }

    private mutating func moveOn(_ id: String) -> MatterFile? {
        // Taken out, so that nothing of it is copied.
        guard var kept = files.removeValue(forKey: id), kept.catchUp() else { return nil }
        files[id] = kept
        return kept.file
    }

    /// - Returns: the matter with what readers do not see yet.
    mutating func keep(_ file: MatterFile, of id: String) -> MatterFile {
        var kept = KeptFile(file: file, behind: file.lacking(of: uncommitted))
        guard kept.catchUp() else { return file }
        if files.values.reduce(0, { $0 + $1.file.memory }) > most { files = [:] }
        files[id] = kept
        return kept.file
    }

    /// Moves the matters on by what was appended. One that it does not fit is read anew
    /// when it is next asked for.
    mutating func follow(_ placed: [PlacedEntry]) {
        if let last = placed.last?.event { mark = LedgerMark(position: last.position, hash: last.hash) }
        uncommitted += placed
        for id in readers(of: placed) {
            let lacking = files[id].map { $0.file.lacking(of: placed) } ?? []
            files[id]?.behind += lacking
            _ = moveOn(id)
        }
    }

    private func readers(of placed: [PlacedEntry]) -> Set<String> {
        var readers: Set<String> = []
        for stream in Set(placed.map(\.event.stream)) {
            if let id = Streams.matter(of: stream) {
                if files[id] != nil { readers.insert(id) }
            } else {
                for (id, kept) in files where kept.file.versions[stream] != nil { readers.insert(id) }
            }
        }
        return readers
    }

    /// Lets readers have what is on the disk now.
    mutating func show(on shelf: Shelf) {
        let placed = uncommitted
        uncommitted = []
        var moved: [String: MatterFile] = [:]
        for id in readers(of: placed) { moved[id] = files.removeValue(forKey: id)?.file }
        for (id, before) in shelf.show(placed, at: mark, moved) {
            files[id] = KeptFile(file: before.file, behind: before.behind + before.file.lacking(of: placed))
        }
    }

    /// As before something was appended that did not come to be.
    mutating func forget(at mark: LedgerMark) {
        self.mark = mark
        uncommitted = []
        files = [:]
    }
}
