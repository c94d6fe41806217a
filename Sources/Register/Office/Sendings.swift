import Decisions
import Ledger

/// A form or a request has come before with another content, or what came of
/// it has been taken back. Nothing was recorded.
public struct SentBefore: Error, Sendable {
    /// What was recorded when it came first.
    public let entries: [Entry]
}

/// Just this has been entered before from another form, and stands: the same
/// page opened again, or sent again after going back. Nothing was recorded.
public struct SentAlike: Error, Sendable {
    /// What was recorded when it came last, and by which mark.
    public let entries: [Entry]
    public let mark: String
}

extension Sending {
    /// - Parameters:
    ///   - mark: as it came, of any length.
    ///   - content: all that was sent with it.
    public init(mark: String, content: [UInt8]) {
        func short(_ bytes: [UInt8]) -> String { String(AttachmentStore.contentHash(of: bytes).prefix(32)) }
        self.init(mark: short(Array(mark.utf8)), content: short(content))
    }
}

extension Office {
    /// What was recorded in a matter by this very sending; nil: nothing yet.
    /// - Throws: `SentBefore` where it cannot be the same again.
    public func sent(_ sending: Sending?, in id: String) throws -> [Entry]? {
        guard let sending else { return nil }
        return try entries(of: id).sent(sending)
    }

    /// Records entries that belong together, once: what was sent before is not
    /// recorded again, and the answer is what it was.
    /// - Parameter again: the mark of the last that is alike, where whoever
    ///   sends it knows of that and wants it a second time.
    /// - Returns: the entries with their place in the ledger.
    /// - Throws: `SentBefore`, `SentAlike`, or `Refusal` where the rules say no.
    public func record(_ entries: [Entry], in id: String, by actor: Actor, sending: Sending?, again: String? = nil)
        throws -> [Entry]
    {
        let texts = ReadTexts(entries)
        return try carryOut(in: id, by: actor, recording(entries, in: id, sending: sending, again: again, texts))
    }

    /// The same, committed together with what else waits.
    public func recordTogether(
        _ entries: [Entry], in id: String, by actor: Actor, sending: Sending?, again: String? = nil
    ) async throws -> [Entry] {
        let texts = ReadTexts(entries)
        return try await carryOutTogether(
            in: id, by: actor, recording(entries, in: id, sending: sending, again: again, texts))
    }

    /// Records what is named by a title: under an id that no other entry has at
    /// that moment, so that of two that are alike each is judged by itself.
    public func record(
        like title: String, in id: String, by actor: Actor, sending: Sending?, _ entry: (String) -> Entry
    ) throws -> [Entry] {
        try carryOut(in: id, by: actor) { writing in
            let entries = [entry(try file(id, &writing).freeID(like: title))]
            return try recording(entries, in: id, sending: sending, again: nil, ReadTexts())(&writing)
        }
    }

    private func recording(
        _ entries: [Entry], in id: String, sending: Sending?, again: String?, _ texts: ReadTexts
    ) -> @Sendable (inout Writing) throws -> Decided {
        { [self] writing in
            let file = try self.file(id, &writing)
            if let sending {
                if let before = try file.sent(sending) { return .done(before) }
                if let alike = file.sentAlike(sending), alike.mark != again { throw alike }
            }
            let (admitted, refused) = try decided(
                entries.map { $0.sent(by: sending) }, on: file, at: writing.position, texts)
            if let first = refused.first { throw first.refusal }
            if let first = try checkShared(entries, of: file, in: id, &writing).first { throw first.refusal }
            return .append(file.additions(of: admitted, in: id))
        }
    }
}

extension MatterFile {
    func sent(_ sending: Sending) throws(SentBefore) -> [Entry]? {
        let before = index.sent(by: sending.mark)
        guard !before.isEmpty else { return nil }
        guard before.allSatisfy({ $0.header.sending == sending && !isWithdrawn($0) }) else {
            throw SentBefore(entries: before)
        }
        return before
    }

    /// The last that came with the same content under another mark, and stands.
    func sentAlike(_ sending: Sending) -> SentAlike? {
        let alike = index.sent(withContent: sending.content).filter { !isWithdrawn($0) }
        guard let last = alike.max(by: { $0.position < $1.position }), let mark = last.header.sending?.mark else {
            return nil
        }
        return SentAlike(
            entries: alike.filter { $0.header.sending?.mark == mark }.sorted { $0.position < $1.position }, mark: mark)
    }

    func isWithdrawn(_ entry: Entry) -> Bool { index.isWithdrawn(entry) }
}

extension Entry {
    func sent(by sending: Sending?) -> Entry {
        var header = header
        header.sending = sending
        return Entry(header, content)
    }
}
