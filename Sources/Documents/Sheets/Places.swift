import Decisions

/// Where the site shows the parts of a matter, whatever the day and the
/// language: `/matters/m/law#concept`.
public struct Places: Hashable, Sendable {
    private let matter: String
    public init(_ matter: String) { self.matter = matter }

    public var overview: String { "/matters/\(matter)" }
    public func course(_ entry: String) -> String { at("course", entry) }
    public func law(_ requirement: String? = nil) -> String { at("law", requirement) }
    public func options(_ entry: String? = nil) -> String { at("options", entry) }
    public func costs(_ entry: String? = nil) -> String { at("costs", entry) }
    /// Who pays; of one body, how its share comes about.
    public func shares(of body: String? = nil) -> String {
        at("costs/shares" + (body.map { "?body=" + $0 } ?? ""), body.map { _ in "derivation" })
    }
    public var consent: String { at("consent") }
    public func round(_ id: String, _ entry: String? = nil) -> String { at("consent/" + id, entry) }
    /// The draft of the paper that those asked were given.
    public func draft(of round: String) -> String { at("consent/\(round)/draft") }
    /// What one body is asked, pays and has said.
    public func forBody(_ body: String, _ part: String? = nil) -> String { at("for/" + body, part) }
    public func newRound(after round: String) -> String { at("rounds?follows=" + round) }
    public func figure(_ id: String) -> String { at("figures/" + id) }
    public func paper(_ id: String) -> String { at("papers/" + id) }
    public func letter(_ kind: Letter.Kind, _ round: String) -> String { at("letters/\(kind.rawValue)/\(round)") }
    public func letterPDF(_ kind: Letter.Kind, _ round: String) -> String { letter(kind, round) + ".pdf" }
    public func mandates(_ entry: String? = nil) -> String { at("mandates", entry) }
    /// Where it is said whether an entry can be taken back.
    public func withdrawal(_ entry: String, _ kind: String) -> String { at("withdraw/\(entry)?kind=\(kind)") }
    /// Under its own name.
    public func file(_ file: FileReference) -> String { at("files/\(file.hash)/\(URLText.escaped(file.name))") }

    /// Whether an address leads to a file.
    public static func isFile(_ address: String) -> Bool {
        let parts = address.utf8.split(separator: UInt8(ascii: "/"), maxSplits: 3)
        return parts.count > 3 && parts[2].elementsEqual("files".utf8)
    }

    private func at(_ part: String, _ anchor: String? = nil) -> String {
        overview + "/" + part + (anchor.map { "#" + $0 } ?? "")
    }
}
