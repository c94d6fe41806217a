import Decisions

extension [CaseFolder.Located] {
    /// As they take effect; but an entry of which only a span is known, and which
    /// therefore counts from its end, comes before whatever names it.
    var inOrderOfEffect: [CaseFolder.Located] {
        let sorted = enumerated().sorted { a, b in
            let left = a.element.entry, right = b.element.entry
            return (left.effectiveOrdinal, ContentTypes.rank[left.type] ?? 0, a.offset)
                < (right.effectiveOrdinal, ContentTypes.rank[right.type] ?? 0, b.offset)
        }.map(\.element).withdrawnInTurn
        guard sorted.contains(where: { $0.entry.header.on.map { $0.firstDay != $0.lastDay } ?? false }) else {
            return sorted
        }
        return sorted.namedFirst
    }

    /// The same order, but that each comes after those that it names.
    private var namedFirst: [CaseFolder.Located] {
        var places: [Naming.Name: Int] = [:]
        for (place, item) in enumerated() {
            let name = Naming.Name(type: item.entry.type, id: item.entry.header.id)
            // The first of two under one id, of which it was withdrawn.
            if places[name] == nil { places[name] = place }
        }
        var taken = [Bool](repeating: false, count: count), order: [CaseFolder.Located] = []
        for start in indices {
            // Without recursion: a chain may be as long as the folder.
            var waiting = [start]
            while let place = waiting.last {
                guard !taken[place] else {
                    waiting.removeLast()
                    continue
                }
                let named = Naming(of: self[place].entry).names.compactMap { places[$0] }
                // What goes in circles comes as it stands.
                let missing = named.filter { !taken[$0] && !waiting.contains($0) }.sorted(by: >)
                guard missing.isEmpty else {
                    waiting += missing
                    continue
                }
                taken[place] = true
                order.append(self[place])
                waiting.removeLast()
            }
        }
        return order
    }
}
