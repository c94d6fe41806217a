import Synchronization

/// What was made, kept within a number of bytes: what nobody has asked for the longest
/// goes first.
public final class Kept<Key: Hashable & Sendable, Value: Sendable>: Sendable {
    /// A place in the row from the one asked for last to the one that goes next.
    private struct Place {
        var key: Key
        var value: Value
        var size: Int
        var newer: Int?
        var older: Int?
    }

    private struct Row {
        var places: [Place?] = []
        var free: [Int] = []
        var index: [Key: Int] = [:]
        var newest: Int?
        var oldest: Int?
        var size = 0

        mutating func take(out index: Int) {
            guard let place = places[index] else { return }
            if let newer = place.newer { places[newer]?.older = place.older } else { newest = place.older }
            if let older = place.older { places[older]?.newer = place.newer } else { oldest = place.newer }
        }

        mutating func put(first index: Int) {
            places[index]?.newer = nil
            places[index]?.older = newest
            if let newest { places[newest]?.newer = index } else { oldest = index }
            newest = index
        }

        mutating func remove(_ index: Int) {
            guard let place = places[index] else { return }
            take(out: index)
            size -= place.size
            self.index[place.key] = nil
            places[index] = nil
            free.append(index)
        }
    }

    private let row = Mutex(Row())
    private let mostBytes: Int
    /// What a place takes besides what is in it.
    private static var frame: Int { 256 }

    /// - Parameter mostBytes: 0: nothing is kept.
    public init(mostBytes: Int) { self.mostBytes = mostBytes }

    public func value(_ key: Key) -> Value? {
        row.withLock { row in
            guard let index = row.index[key] else { return nil }
            if row.newest != index {
                row.take(out: index)
                row.put(first: index)
            }
            return row.places[index]?.value
        }
    }

    /// What is larger than a quarter of all that may be kept would drive out too much.
    /// - Parameter size: in bytes, of key and value.
    public func keep(_ value: Value, at key: Key, size: Int) {
        let size = size + Self.frame
        row.withLock { row in
            if let old = row.index[key] { row.remove(old) }
            guard size <= mostBytes / 4 else { return }
            while row.size + size > mostBytes, let oldest = row.oldest { row.remove(oldest) }
            let place = Place(key: key, value: value, size: size)
            let index = row.free.popLast() ?? row.places.count
            if index == row.places.count { row.places.append(place) } else { row.places[index] = place }
            row.index[key] = index
            row.size += size
            row.put(first: index)
        }
    }

    /// Bytes that are kept now.
    public var size: Int { row.withLock { $0.size } }
}
