import Decisions
import Ledger

/// What whoever decides has before them: matters moved on by all that was decided on, also by what is
/// not on the disk yet. Readers have another copy of each, so neither is changed while somebody looks at it.
struct Writing {
    /// Behind it the next gets its place.
    private var end: EventPlacing
    /// Where the ledger will stand with what was decided on.
    var mark: LedgerMark { end.mark }
    var position: Int64 { end.position }
    /// What was decided on and readers may not have yet.
    private var uncommitted: [PlacedEntry] = []
    /// Each is asked and moved on where it stands: a variable beside it would hold it as well, and all of it
    /// would be copied.
    private var files: [String: KeptFile] = [:]
    /// Bytes that they may take together beside those that readers have.
    private let most: Int

    init(end: EventPlacing, most: Int) {
        self.end = end
        self.most = most
    }

    /// A matter with all that was decided on; nil where it has to be read.
    mutating func current(_ id: String) -> MatterFile? {
        guard files[id]?.catchUp() == true else {
            files[id] = nil
            return nil
        }
        return files[id]?.file
    }

    /// - Parameter file: the matter as readers have it.
    /// - Returns: it with what they do not see yet.
    mutating func keep(_ file: MatterFile, of id: String) -> MatterFile {
        var kept = KeptFile(file: file, behind: file.lacking(of: uncommitted))
        guard kept.catchUp() else { return file }
        if files.values.reduce(0, { $0 + $1.file.memory }) > most { files = [:] }
        files[id] = kept
        return kept.file
    }

    /// Gives entries their places, and lets whatever is decided on next have them.
    /// - Parameter shown: up to where readers have all.
    /// - Throws: `NotTaken` for what the ledger does not take.
    mutating func append(
        _ additions: Additions, by actor: Actor, recorded: String, shown: LedgerMark
    ) throws(NotTaken) -> [PlacedEntry] {
        let placed: [PlacedEntry]
        do {
            placed = additions.placed(
                as: try end.place(additions.appends, actor: actor.id, recorded: recorded))
        } catch { throw NotTaken(error) }
        uncommitted.removeFirst(uncommitted.prefix { $0.event.position <= shown.position }.count)
        uncommitted += placed
        for stream in Set(placed.map(\.event.stream)) {
            let matter = Streams.matter(of: stream)
            for id in matter.map({ [$0] }) ?? files.keys.filter({ files[$0]?.file.versions[stream] != nil }) {
                files[id]?.behind += placed.filter { $0.event.stream == stream }
            }
        }
        return placed
    }

    /// As before something was decided on that did not come to be.
    /// - Parameter end: of the ledger; nil: it cannot be read, and takes nothing.
    mutating func forget(at end: EventPlacing?) {
        if let end { self.end = end }
        uncommitted = []
        files = [:]
    }
}
