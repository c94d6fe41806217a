/// What slices use that is not theirs to use. Which types are the state of a slice, and
/// what is declared above the slices, is read from the sources: nothing need be listed.
///
/// Whoever has no value of a type has none of its members: so it is enough to look for
/// the names of types, and for what the rooms above have added to types of below.
struct SliceUses {
    /// The rooms that see the whole matter.
    static let roomsAbove: Set = ["Readings", "Rules"]
    private static let types: Set<Substring> = ["struct", "class", "enum", "protocol", "typealias"]
    private static let members: Set<Substring> = ["func", "var", "let", "case"]
    private static let hidden: Set<Substring> = ["private", "fileprivate"]

    /// The folder of each type that is the state of a slice.
    private(set) var states: [String: String] = [:]
    /// Names that only the rooms above declare.
    let above: Set<String>
    private(set) var faults: [String] = []

    init(_ files: [HouseTests.File]) {
        var above: Set<String> = [], below: Set<String> = [], added: [(type: String, name: String)] = []
        let read = files.map { file in
            (
                file, folder: SliceUses.folder(of: file),
                lines: file.lines.map { SliceUses.words(in: SliceUses.code($0)) }
            )
        }
        for (file, folder, lines) in read {
            var extended: String?
            for (line, words) in zip(file.lines, lines) where !words.isEmpty {
                if let place = words.firstIndex(of: "struct"), place + 2 < words.count, words[place + 2] == "Slice" {
                    states[String(words[place + 1])] = folder
                }
                let names = words.indices.dropLast().filter {
                    SliceUses.types.contains(words[$0]) || SliceUses.members.contains(words[$0])
                }
                guard SliceUses.roomsAbove.contains(folder) else {
                    below.formUnion(names.map { String(words[$0 + 1]) })
                    continue
                }
                let indent = line.prefix { $0 == " " }.count
                if indent == 0 {
                    if let place = names.first(where: { SliceUses.types.contains(words[$0]) }) {
                        above.insert(String(words[place + 1]))
                    }
                    if let place = words.firstIndex(of: "extension"), place + 1 < words.count {
                        extended = String(words[place + 1])
                    }
                    if line.hasPrefix("}") { extended = nil }
                }
                // What is private, or local to a function, reaches nobody.
                if indent == 4, let extended, let place = names.first, SliceUses.members.contains(words[place]),
                    SliceUses.hidden.isDisjoint(with: words[..<place])
                {
                    added.append((extended, String(words[place + 1])))
                }
            }
        }
        for (type, name) in added where !above.contains(type) { above.insert(name) }
        self.above = above.subtracting(below)
        for (file, folder, lines) in read where !SliceUses.roomsAbove.contains(folder) {
            for (number, words) in lines.enumerated() {
                let place = "Decisions/\(file.path):\(number + 1)"
                for word in Set(words.map(String.init)).sorted() {
                    if self.above.contains(word) { faults.append("\(place) uses \(word) of a room above") }
                    if let home = states[word], home != folder { faults.append("\(place) uses the state of \(home)") }
                }
            }
        }
    }

    private static func folder(of file: HouseTests.File) -> String {
        file.path.split(separator: "/").first.map(String.init) ?? ""
    }

    private static func words(in code: String) -> [Substring] {
        code.utf8.split { byte in
            switch byte {
            case 0x30...0x39, 0x41...0x5A, 0x5F, 0x61...0x7A, 0x80...: false
            default: true
            }
        }.map { Substring($0) }
    }

    /// A line without its comment and its texts, but with what is put into them.
    private static func code(_ line: String) -> String {
        guard line.utf8.contains(0x22) || line.utf8.contains(0x2F) else { return line }
        var code = "", isText = false, last: Character = " "
        /// Of each text that code is put into: how many brackets of the code are open.
        var open: [Int] = []
        for character in line {
            var shown: Character = " "
            if isText {
                if character == "(", last == "\\" {
                    isText = false
                    open.append(0)
                } else if character == "\"", last != "\\" {
                    isText = false
                }
                last = character == "\\" && last == "\\" ? " " : character
            } else {
                if character == "/", last == "/" { return code }
                if character == "\"" {
                    isText = true
                } else if character == ")", open.last == 0 {
                    isText = true
                    open.removeLast()
                } else {
                    if !open.isEmpty { open[open.count - 1] += character == "(" ? 1 : character == ")" ? -1 : 0 }
                    shown = character
                }
                last = character
            }
            code.append(shown)
        }
        return code
    }
}
