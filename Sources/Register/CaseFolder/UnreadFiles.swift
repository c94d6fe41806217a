import Decisions
import Foundation

/// Files in a case folder that were not read and that no entry names: what stands
/// in them is not taken, and whoever put them there may think it is.
public struct UnreadFiles: Sendable {
    /// As many as are listed.
    static let most = 20
    /// As many as are looked at, in whatever folders.
    static let mostSeen = 10_000
    /// By their path in the folder, in its order.
    public private(set) var names: [String] = []
    /// Those that are not listed.
    public private(set) var further = 0
    /// Whether there were more than are looked at.
    fileprivate(set) var isCut = false

    public var isEmpty: Bool { names.isEmpty && !isCut }

    /// In English, as the command line tells it.
    public var lines: [String] { lines(in: .en) }

    /// A line for each, and what helps; none where all is read.
    public func lines(in language: Language) -> [String] {
        guard !isEmpty else { return [] }
        let number = isCut ? Text(phrase: "mehr als \(further, "further")") : Text("\(further)")
        let more = Text(phrase: "… und \(number, "number") weitere").in(language)
        let help = Text(
            phrase: """
                Was nicht gelesen wird, wird nicht übernommen. Dateien mit Einträgen enden auf .yaml oder .yml und \
                liegen \
                im Ordner selbst, Texte enden auf .md und liegen in texts; jede andere Datei nennt ein Eintrag.
                """)
        let unread = Text(phrase: "nicht gelesen: ").in(language)
        return (names + (further > 0 || isCut ? [more] : [])).map { unread + $0 } + [help.in(language)]
    }

    fileprivate mutating func append(_ name: String) {
        if names.count < UnreadFiles.most {
            names.append(Mistake.printable(name).replacing("\n", with: "\u{FFFD}"))
        } else {
            further += 1
        }
    }

    static func += (a: inout UnreadFiles, b: UnreadFiles) {
        for name in b.names { a.append(name) }
        a.further += b.further
        a.isCut = a.isCut || b.isCut
    }
}

extension FolderReader {
    /// Whether a file is one of the case, by how its name ends, in capitals or not.
    /// What macOS puts beside a file on other disks is none, whatever its name ends with.
    static func isOfCase(_ name: String, endingWith endings: String...) -> Bool {
        let plain = name.lowercased()
        return !name.hasPrefix("._") && endings.contains { plain.hasSuffix($0) }
    }

    /// - Parameter programme: the folder of the programme where it lies within, which
    ///   tells its own.
    func unreadFiles(but programme: URL? = nil) -> UnreadFiles {
        let places = readPlaces.union(namedFiles.compactMap { FolderFile.place(of: $0, in: root) })
        let others = programme.flatMap { FolderFile.real($0.path) }
        var unread = UnreadFiles(), waiting = [""], seen = 0
        while let path = waiting.popLast() {
            if !path.isEmpty, FolderFile.isFolder(path, in: root) {
                if FolderFile.place(of: path, in: root) == others { continue }
            } else if !path.isEmpty {
                if !isRead(path, places) { unread.append(label + path) }
                continue
            }
            let names = FolderFile.names(path, in: root), all = Set(names)
            seen += names.count
            guard seen <= UnreadFiles.mostSeen else {
                unread.isCut = true
                break
            }
            let told = names.filter { !FolderReader.isHidden($0, among: all) }
            waiting += told.reversed().map { path.isEmpty ? $0 : path + "/" + $0 }
        }
        return unread
    }

    private func isRead(_ path: String, _ places: Set<String>) -> Bool {
        guard let place = FolderFile.place(of: path, in: root) else { return places.contains(path) }
        // A link to a folder in the folder: its files are looked at where they lie.
        return places.contains(place) || FolderFile.isFolder(place)
    }

    /// What the system or a program puts there for itself: `.git`, `.DS_Store`, and
    /// `._costs.yaml` beside `costs.yaml`.
    private static func isHidden(_ name: String, among names: Set<String>) -> Bool {
        guard name.hasPrefix(".") else { return false }
        if name.hasPrefix("._") { return names.contains(String(name.dropFirst(2))) || name == "._.DS_Store" }
        return !isOfCase(name, endingWith: ".yaml", ".yml", ".md")
    }
}
