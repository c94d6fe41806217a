import Foundation

/// Files that were read, kept in memory for the steps between reading and
/// sending: few, bounded in cells, the oldest going first. Nothing of them is
/// stored; whoever comes too late reads the file again.
actor KeptFiles {
    struct Kept: Sendable {
        var name: String
        var matter: String
        var file: SheetFile
    }

    private let most: Int
    private let mostCells: Int
    private var kept: [(token: String, cells: Int, item: Kept)] = []

    init(most: Int = 24, mostCells: Int = 2_400_000) {
        self.most = most
        self.mostCells = mostCells
    }

    /// Under a name that nobody guesses.
    func keep(_ item: Kept) -> String {
        let token = UUID().uuidString.lowercased().filter { $0 != "-" }
        let cells = item.file.sheets.reduce(0) { $0 + $1.rows.reduce(0) { $0 + $1.count } }
        kept.append((token, cells, item))
        while kept.count > most || (kept.count > 1 && kept.reduce(0) { $0 + $1.cells } > mostCells) {
            kept.removeFirst()
        }
        return token
    }

    subscript(token: String, matter: String) -> Kept? {
        kept.first { $0.token == token && $0.item.matter == matter }?.item
    }
}
