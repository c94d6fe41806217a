import Costing
import Decisions
import Documents
import Hummingbird
import Register
import Serving

/// A finished page: a function of what it was made from, the day, who may read it and the
/// language.
struct KeptPage: Sendable {
    /// Bytes that all pages may have together: the real case's come to some,
    /// and a matter of ten thousand entries has large ones.
    static let mostBytes = 64 << 20

    /// Where a page is, with the day and the language as asked, for all who may read the same.
    struct Address: Hashable {
        var uri: String
        var audience: Audience
    }

    /// The same, of one state of what it is made from.
    struct State: Hashable {
        var address: Address
        var today: Day
        var mark: RegisterMark
    }

    let forms: MarkedForms
    let etag: String
    /// It is made anew each day: a page may say how many days are left.
    let today: Day
    let from: MadeFrom

    /// - Parameter assets: the build of the style.
    init(_ html: HTML, _ page: PageRequest, today: Day, assets: String) {
        forms = MarkedForms(html)
        from = page.from
        self.today = today
        // The hash of the last event tells one state from all others, and counts
        // nothing. A day that lies ahead is told anew each day.
        let state = "\(from.last?.digits.prefix(20) ?? "0")-\(page.asOf.iso)\(page.asOf > today ? "-" + today.iso : "")"
        let tag = "\"\(state)-\(page.audience.rawValue)-\(page.language.rawValue)-\(assets)\""
        // Marks differ each time, and nothing else does.
        etag = (forms.hasForms ? "W/" : "") + tag
    }
}

extension Site {
    /// A matter as a page shows it; the page is then made from it.
    /// - Parameter day: nil: the one that the page is asked for.
    func matter(_ id: String, asOf day: Day? = nil, for page: PageRequest) throws -> MatterView {
        let view = try office.matter(id, asOf: day ?? page.asOf, for: page.audience)
        page.from.note(view)
        return view
    }

    /// The matters that have a paper of this name; the page is then made from the whole ledger.
    func matters(withPaper paper: String, for page: PageRequest) throws -> [MatterRow] {
        page.from.noteAll(at: office.mark)
        return try office.matters(withPaper: paper, for: page.audience)
    }

    /// The matters of a programme that are open on the day; the page is then made from the whole ledger.
    func matters(ofProgramme programme: ProgrammeID, for page: PageRequest) throws -> [MatterRow] {
        page.from.noteAll(at: office.mark)
        return try office.matters(ofProgramme: programme.text, openOn: page.asOf, for: page.audience)
    }

    /// A part of the list of matters; the page is then made from the whole ledger.
    func list(_ filter: MatterFilter, for page: PageRequest) throws -> MatterList {
        page.from.noteAll(at: office.mark)
        return try office.list(filter)
    }

    /// What happened; the page is then made from the whole ledger.
    func happenings(_ filter: HappeningFilter, for page: PageRequest) throws -> [Happening] {
        page.from.noteAll(at: office.mark)
        return try office.happenings(filter)
    }
}
