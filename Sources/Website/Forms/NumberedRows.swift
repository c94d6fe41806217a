import Documents

/// Rows that a form holds by their numbers, as many as were sent and room for more.
struct NumberedRows {
    /// Rows beyond those that are filled in.
    static let room = 3
    /// Of rows that are filled in, in their order.
    let filled: [Int]

    /// - Parameter names: of the fields of a row; each is followed by its number.
    init(_ form: FormData, _ names: [String], most: Int) {
        let numbers = form.fields.keys.compactMap { key -> Int? in
            guard let name = names.first(where: { key.hasPrefix($0 + "-") }), !form[key].isEmpty else { return nil }
            return Int(key.dropFirst(name.count + 1)).flatMap { (0..<(most + 10)).contains($0) ? $0 : nil }
        }
        filled = Set(numbers).sorted()
    }

    /// - Parameter recorded: what stands in the rows where none was sent.
    func shown<Recorded, Row>(first recorded: [Recorded], _ make: (Int, Recorded?) -> Row) -> [Row] {
        let rows = filled.isEmpty ? recorded.enumerated().map { make($0, $1) } : filled.map { make($0, nil) }
        let next = filled.isEmpty ? recorded.count : (filled.last ?? -1) + 1
        return rows + (next..<next + Self.room).map { make($0, nil) }
    }
}
