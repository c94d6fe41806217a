import Costing
import Decisions
import Register

/// The matter of a sheet, the words of its reader, and small pieces that
/// several sheets share.
public struct SheetParts: Sendable {
    public let view: MatterView
    public let words: Words
    public let type: Typography
    public let places: Places

    public init(_ view: MatterView, _ language: Language) {
        self.view = view
        words = Words(language)
        type = Typography(language)
        places = Places(view.id)
    }

    public var matter: Matter { view.matter }

    /// A part that is made of the view alone, once for all who ask in this language.
    /// - Parameter name: of this part and no other.
    func once<Part: Sendable>(_ name: StaticString, _ compose: () -> Part) -> Part {
        view.once(name, words.language, compose)
    }

    /// An authored text; one in another language says so.
    public func text(_ text: Text) -> Line { Line(words.inlines(text)) }

    /// In the quotation marks of the sheet's language.
    public func quoted(_ text: Text) -> Line { words.line("„\(self.text(text), "text")“") }

    /// A norm's own words, which are German.
    public func quotation(_ text: String?) -> Line? {
        text.map { " \(Line([.lang(.de, [.text("„" + Typography.protect($0) + "“")])]))" }
    }

    /// Where something is known from, and how far it can be trusted.
    /// - Parameter grade: of the part that is meant; nil: the entry's own.
    public func source(_ header: Header, date: Bool = true, grade: Grade? = nil) -> Line {
        let day = date ? header.on.map { Line(type.date($0)) } : nil
        let titles = header.sources.compactMap { matter.sources[$0]?.content.title }.map(text)
        let named = titles.isEmpty ? nil : titles.joined(separator: "; ")
        return .source(
            [day, named, self.grade(grade ?? matter.grade(of: header))].compactMap { $0 }.joined(separator: " · "))
    }

    public func grade(_ grade: Grade) -> Line { Line([.span(kind: .grade(grade), [.text(words.grade(grade))])]) }

    /// What has become of an entry that no longer holds, or never did.
    public func fate(of header: Header) -> Line? {
        view.fates[header.id].map { " \(.strong(Line(words.fate($0, type))))" }
    }

    /// Before whom it lies, or before which of several, where a day is missing.
    public var lead: Line? {
        let rivals = matter.matters.rivalReferrals
        guard !rivals.isEmpty else { return matter.matters.lead.map { text(matter.name(of: $0)) } }
        let names = rivals.map { referral -> Line in
            let date = referral.header.on.map { " (" + type.date($0) + ")" } ?? ""
            return "\(text(matter.name(of: referral.content.lead)))\(date)"
        }
        let open = words("nicht feststellbar ohne den genauen Tag")
        return "\(names.joined(separator: Line(words(" oder ")))), \(open)"
    }

    /// In brackets, where a day by which something is due is no working day.
    func dayNote(_ day: Day) -> Line? {
        matter.note(on: day).map { note in
            let next = words("; nächster Werktag: \(type.day(note.next), "day")")
            return " (\(text(note.kind))\(note.off == nil ? "" : next))"
        }
    }

    /// A sentence for each day that an entry sets and that is no working day.
    public func dayNotes(_ content: any Content) -> [Block] {
        matter.notes(on: content).map { Line.aside(text($0)).paragraph }
    }

    public func file(_ file: FileReference?) -> Line? {
        file.map { " \(.link(places.file($0), Line(FileName.safe($0.name))))" }
    }

    /// All that an entry names; an issued paper has a page of its own.
    public func files(of entry: Entry) -> Line? {
        if entry.content is PaperIssued {
            return .way(" \(.link(places.paper(entry.header.id), Line(words("zur Vorlage"))))")
        }
        let links = entry.files.compactMap { file($0) }
        return links.isEmpty ? nil : Line(links.flatMap(\.inlines))
    }

    /// A way to take an entry back.
    func withdrawal<C: Content>(_ recorded: Recorded<C>) -> Line {
        let address = places.withdrawal(recorded.header.id, C.type)
        return .way(" \(.aside(.link(address, Line(words("zurückziehen")))))")
    }

    public func name(_ body: BodyID) -> String {
        matter.council.bodies[body]?.content.name.in(words.language) ?? body.text
    }

    public func names(_ bodies: [BodyID]) -> String { bodies.map(name).joined(separator: ", ") }

    /// Its name, leading to what it is asked, pays and has said; one that is not known here leads nowhere.
    func linked(_ body: BodyID) -> Line {
        let shown = Line(name(body))
        return matter.council.bodies[body] == nil ? shown : .link(places.forBody(body.text), shown)
    }

    /// `Adorf, Bedorf und Cedorf`
    func list(_ bodies: [BodyID]) -> String {
        guard bodies.count > 1, let last = bodies.last else { return names(bodies) }
        return names(Array(bodies.dropLast())) + words(" und ") + name(last)
    }

    /// By whom, with which majority, and what.
    public func resolved(_ resolution: Recorded<Resolution>) -> Line {
        let majority = resolution.content.majority == .unknown ? "" : ", " + words.majority(resolution.content.majority)
        let by = text(matter.name(of: resolution.content.organization))
        return "\(by)\(majority): \(text(resolution.content.title)) \(source(resolution.header))"
    }

    /// The kind of an entry and its title, with day, where it stands in full, and
    /// whether it is our own assumption: that must not look like a fact.
    func named(_ entry: Entry, at place: String?) -> Line {
        let date = entry.header.on.map { ", " + type.date($0) } ?? ""
        let title: Line = "\(words.kind(of: entry.type)) \(quoted(entry.content.headline))\(date)"
        let grade: Line? = matter.grade(of: entry.header) == .assumption ? " (\(self.grade(.assumption)))" : nil
        return "\(place.map { .link($0, title) } ?? title)\(files(of: entry))\(grade)"
    }
}

extension Tone {
    public init(_ status: Finding.Status?) {
        self =
            switch status {
            case .met: .green
            case .failed: .red
            case .contested, .open, .metWithCondition: .amber
            case .notApplicable, nil: .soft
            }
    }
}

extension Tone {
    public init(_ status: StatusReport.Status?) {
        self =
            switch status {
            case .done: .green
            case .underWay: .amber
            case .nothingNew, .deferred, nil: .soft
            }
    }
}
