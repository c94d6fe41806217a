import Costing
import Decisions
import Foundation
import Ledger

/// The entries that were refused, each with its reason. Nothing was recorded.
public struct RefusedEntries: Error, Sendable {
    public struct Refused: Sendable {
        /// Place in what was written, from 0.
        public let index: Int
        public let entry: CaseFolder.Located
        public let refusal: Refusal
    }
    public let refused: [Refused]

    /// As mistakes in the file, for whoever wrote it.
    public var asWritten: WrittenError {
        WrittenError(Mistakes(refused.map { Mistake($0.refusal, at: $0.entry) }).inOrder)
    }
}

/// Somebody wrote on what they had seen, and the matter has changed since.
public struct MatterMoved: Error, Sendable {
    /// Where the ledger stands.
    public let mark: RegisterMark
    /// What the matter has got since; nil where they had seen another ledger.
    public let since: [Entry]?
}

extension Office {
    /// Records what somebody has written, all or none. Each entry is decided
    /// on what the ones before would leave; all refusals are told at once. What
    /// is unlikely is asked about, as the forms do.
    /// What has no date is dated today, so that it changes no earlier day; what
    /// only names something for others to refer to stays without.
    ///
    /// - Parameters:
    ///   - seen: the place in the ledger up to which the writer had read, its end or
    ///     that of the matter; nil where that does not matter. Only what has happened in this matter since is a
    ///     conflict.
    ///   - reader: who had seen it: what they may not read is not counted.
    ///   - sending: by what it came. What has come by it before is not recorded
    ///     again, whatever has happened since.
    /// - Returns: the entries with their place in the ledger.
    /// - Throws: `RefusedEntries`, `MatterMoved`, `SentBefore`, or `RegisterError.noMatter`.
    @discardableResult
    public func record(
        _ written: WrittenEntries, in id: String, by actor: Actor, seen: RegisterMark? = nil,
        as reader: Audience = .internal, sending: Sending? = nil
    ) throws -> [Entry] {
        try carryOut(in: id, by: actor, recording(written, in: id, seen: seen, as: reader, sending: sending))
    }

    /// The same, committed together with what else waits.
    public func recordTogether(
        _ written: WrittenEntries, in id: String, by actor: Actor, seen: RegisterMark? = nil,
        as reader: Audience = .internal, sending: Sending? = nil
    ) async throws -> [Entry] {
        try await carryOutTogether(
            in: id, by: actor, recording(written, in: id, seen: seen, as: reader, sending: sending))
    }

    private func recording(
        _ written: WrittenEntries, in id: String, seen: RegisterMark?, as reader: Audience, sending: Sending?
    ) -> @Sendable (inout Writing) throws -> Decided {
        let texts = ReadTexts(written.entries.lazy.map(\.entry))
        return { [self] writing in
            let file = try self.file(id, &writing)
            if let sending, let before = try file.sent(sending) { return .done(before) }
            if let seen {
                let since = try entries(since: seen, in: file, as: reader)
                if since?.isEmpty != true { throw MatterMoved(mark: writing.mark, since: since) }
            }
            let today = today
            let dated = written.entries.map { located in
                var header = located.entry.header
                if located.entry.needsDay { header.on = header.on ?? .day(today) }
                header.sending = header.sending ?? sending
                return Entry(header, located.entry.content)
            }
            let entries = try sealed(dated, on: file, written, at: writing.position)
            let (admitted, refused) = try decided(entries, on: file, at: writing.position, texts, asks: true) {
                try self.checkWritten($0, written, today: today, sending: sending)
            }
            // Each is refused once, for what is wrong in the matter itself first.
            let told = Set(refused.map(\.index))
            let shared = try checkShared(entries, of: file, in: id, &writing).filter { !told.contains($0.index) }
            let all = (refused + shared).sorted { $0.index < $1.index }
            guard all.isEmpty else {
                throw RefusedEntries(
                    refused: all.map { .init(index: $0.index, entry: written.entries[$0.index], refusal: $0.refusal) })
            }
            for (hash, url) in written.files {
                try keep(url, as: hash, else: Text(phrase: "Es wurde nichts eingetragen."))
            }
            return .append(file.additions(of: admitted, in: id))
        }
    }

    /// What a reader has not seen; nil where they had seen another ledger, or a copy
    /// of this one that has gone on otherwise.
    private func entries(since seen: RegisterMark, in file: MatterFile, as reader: Audience) throws -> [Entry]? {
        guard try ledger.goes(through: seen) else { return nil }
        return file.entries.filter { reader.mayRead($0.header) && $0.position > seen.position }.sorted {
            $0.position < $1.position
        }
    }

    /// What the rounds among them give to the asked is fixed here, as a form
    /// fixes it: on what stands in the register on their day.
    private func sealed(_ entries: [Entry], on file: MatterFile, _ written: WrittenEntries, at position: Int64) throws
        -> [Entry]
    {
        guard entries.contains(where: { $0.content is ConsentRound }) else { return entries }
        var file = file, sealed: [Entry] = [], refused: [RefusedEntries.Refused] = []
        for (index, entry) in entries.enumerated() {
            var entry = entry
            if var round = entry.content as? ConsentRound {
                let day = entry.header.on?.lastDay ?? today
                do {
                    round.briefing = try FrozenBriefing.seal(
                        round.briefing, in: file.matter(asOf: day, for: entry.header.audience), asOf: day, at: position)
                    entry = Entry(entry.header, round)
                } catch let refusal as Refusal {
                    refused.append(.init(index: index, entry: written.entries[index], refusal: refusal))
                }
            }
            sealed.append(entry)
            file.add([entry.placed(at: position + Int64(index) + 1)])
        }
        guard refused.isEmpty else { throw RefusedEntries(refused: refused) }
        return sealed
    }

    /// What a form makes sure of by itself.
    private func checkWritten(_ entry: Entry, _ written: WrittenEntries, today: Day, sending: Sending?) throws {
        guard entry.header.sending == sending else {
            throw Refusal(
                Text(phrase: "Womit ein Eintrag gesendet wurde, hält das Register selbst fest."),
                help: Text(phrase: "„sending“ weglassen."),
                key: "sending")
        }
        if let refusal = OwnStream.reason(against: type(of: entry.content)) { throw refusal }
        if let on = entry.header.on, let day = on.lastDay, day > today {
            throw Refusal.ahead(on.description, today: today, at: "on")
        }
        for file in entry.files where written.files[file.hash] == nil {
            guard try attachments.has(file) else {
                throw Refusal(
                    Text(phrase: "Die Datei „\(file.name, "name")“ liegt dem Register nicht vor."),
                    help: Text(
                        phrase: """
                            Sie mit einem Formular hochladen, oder die Einträge mit „einvernehmen record“ aus einem \
                            Ordner aufnehmen, in dem sie liegt.
                            """))
            }
            if let wrong = try beginning(of: file)?.contradicts(name: file.name) {
                throw Refusal(
                    Text(phrase: "Der Eintrag nennt \(wrong.found, "found")."),
                    help: Text(phrase: "Erwartet wird \(wrong.expected, "expected")."))
            }
        }
    }

    /// How a file begins that the ledger has.
    private func beginning(of file: FileReference) throws -> FileBeginning? {
        guard let path = attachments.path(of: file.hash), let handle = FileHandle(forReadingAtPath: path) else {
            return nil
        }
        defer { try? handle.close() }
        return try handle.read(upToCount: FileBeginning.length).map { FileBeginning($0) }
    }

    /// Keeps a file that entries name by its hash, where the ledger does not have it yet.
    func keep(_ url: URL, as hash: String, else outcome: Text) throws {
        guard try !attachments.isWhole(hash) else { return }
        guard try keep(Array(try Data(contentsOf: url))) == hash else {
            throw RegisterError.file(
                Text(
                    phrase: "\(url.path, "path") hat sich geändert, während es gelesen wurde. \(outcome, "outcome")"))
        }
    }
}

extension Entry {
    /// Whether it has a day: that of writing, where it says none.
    fileprivate var needsDay: Bool {
        switch kind.tense {
        case .happened, .holds: true
        case .always: false
        }
    }
}
