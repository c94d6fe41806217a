/// Things that wait for one another.
enum Circle {
    /// The path back to `start`, if following what comes first leads there. Each
    /// is visited once, and without recursion: a file may have many thousands.
    ///
    /// - Parameter next: what one waits for, by its id.
    static func path(from start: String, through first: [String], next: (String) -> [String]) -> [String]? {
        var before: [String: String] = [:]
        var open = first.map { (id: $0, from: start) }
        while let (id, from) = open.popLast() {
            guard before[id] == nil else { continue }
            before[id] = from
            guard id != start else { break }
            open += next(id).map { ($0, id) }
        }
        guard var last = before[start] else { return nil }
        var path = [start]
        while last != start {
            path.append(last)
            guard let earlier = before[last] else { return nil }
            last = earlier
        }
        return [start] + path.reversed()
    }
}
