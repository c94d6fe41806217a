import Decisions
import Foundation
import Ledger

/// Header and content side by side in one object, as files and events have it.
struct FlatEntry: Encodable {
    let entry: Entry
    func encode(to encoder: any Encoder) throws {
        try entry.header.encode(to: encoder)
        try entry.content.encode(to: encoder)
    }
}

/// Between entries and the bytes of events.
enum EntryCoding {
    static func bytes(_ entry: Entry) throws -> [UInt8] { try WrittenEvent(entry).bytes }

    static func event(_ entry: Entry) throws -> NewEvent { event(entry, as: try WrittenEvent(entry)) }

    static func event(_ entry: Entry, as written: WrittenEvent) -> NewEvent {
        NewEvent(type: entry.type, bytes: written.bytes, effective: entry.header.on?.lastDay?.iso)
    }

    private static let decoder = JSONDecoder()

    /// An entry that was written here, and is not in the ledger like this.
    static func entry(_ bytes: Data, as type: any Content.Type) throws -> Entry {
        let box = try decoder.decode(EventBox.self, from: bytes, configuration: type)
        return Entry(box.header, box.content)
    }

    /// Nearly all are written as this version writes them, and read far more quickly. What is not,
    /// or cannot be read, is read as any JSON.
    private static func box(_ bytes: [UInt8], as type: any Content.Type) throws -> EventBox {
        if let value = try? EventValue(bytes) {
            let box = try? EventBox(from: EventDecoder(value: value), configuration: type)
            if let box { return box }
        }
        return try decoder.decode(EventBox.self, from: Data(bytes), configuration: type)
    }

    /// Old events must load for ever: types and keys are only ever added.
    static func entry(_ event: StoredEvent) throws(RegisterError) -> Entry {
        guard let type = ContentTypes.byName[event.type] else {
            throw .unknownEvent(position: event.position, type: event.type)
        }
        do {
            let box = try box(event.bytes, as: type)
            return Entry(
                box.header, box.content, position: event.position, recorded: event.recorded, actor: event.actor)
        } catch {
            throw .unreadableEvent(position: event.position, type: event.type, reason: "\(error)")
        }
    }
}

/// Decodes header and content from one object, the content by the type that
/// the event names.
private struct EventBox: DecodableWithConfiguration {
    let header: Header
    let content: any Content

    init(from decoder: any Decoder, configuration type: any Content.Type) throws {
        header = try Header(from: decoder)
        content = try type.init(from: decoder)
    }
}
