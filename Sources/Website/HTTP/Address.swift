import Costing
import Decisions
import Documents
import Hummingbird
import Serving

/// Where something is on the website.
enum Address: Hashable {
    case home, ledger, fields
    case fieldsOf(String)
    case matter(String, Part)

    /// Where it is in a matter.
    enum Part: Hashable {
        case overview, course, mandates, consent, law, options, bodies, written
        case withdrawal(of: String, kind: String)
        case round(String), draftOfRound(String), newRound
        /// What one body is asked, pays and has said.
        case forBody(String)
        case costs(Costs), costTable(Costs.Table, String), workbook
        case figures, figure(String)
        case papers, paper(String), paperPDF(String), issue(String)
        case letters, letter(Letter), letterPDF(Letter)
        case file(FileReference)
        case readTable(String, ImportKind), importing(ImportKind)
        case refused(String)
        case derivedForm(of: String)
        /// By its name: `mandates`, of one round `consent/spring`, and for one body `for/adorf`.
        case sheetPDF(String)
    }

    /// The pages about the costs.
    enum Costs: Hashable, CaseIterable {
        case figures, years, budget, shares, compare, whatIf, range

        /// In the address of a table's file.
        enum Table: String, CaseIterable {
            case figures, years, budget, shares, compare, range
            case whatIf = "what-if"

            /// Each has its own, beside that of its page.
            var route: RouterPath { Shape.costTable.route("place", is: rawValue) }
        }
    }

    /// One for each route that is read.
    enum Shape: String, AddressShape {
        case home = "/"
        case ledger = "/ledger"
        case fields = "/fields"
        case fieldsOf = "/fields/{list}"
        case overview = "/matters/{id}"
        case course = "/matters/{id}/course"
        case withdrawal = "/matters/{id}/withdraw/{entry}"
        case mandates = "/matters/{id}/mandates"
        case consent = "/matters/{id}/consent"
        case round = "/matters/{id}/consent/{round}"
        case draftOfRound = "/matters/{id}/consent/{round}/draft"
        case newRound = "/matters/{id}/rounds"
        case forBody = "/matters/{id}/for/{body}"
        case costs = "/matters/{id}/costs"
        case years = "/matters/{id}/costs/years"
        case budget = "/matters/{id}/costs/budget"
        case shares = "/matters/{id}/costs/shares"
        case compare = "/matters/{id}/costs/compare"
        case whatIf = "/matters/{id}/costs/what-if"
        case range = "/matters/{id}/costs/range"
        case costTable = "/matters/{id}/costs/{place}/{name}.csv"
        case workbook = "/matters/{id}/costs.xlsx"
        case law = "/matters/{id}/law"
        case options = "/matters/{id}/options"
        case figures = "/matters/{id}/figures"
        case figure = "/matters/{id}/figures/{figure}"
        case bodies = "/matters/{id}/bodies"
        case papers = "/matters/{id}/papers"
        case paper = "/matters/{id}/papers/{paper}"
        case paperPDF = "/matters/{id}/papers/{paper}/pdf"
        case letters = "/matters/{id}/letters"
        case application = "/matters/{id}/letters/application"
        case applicationPDF = "/matters/{id}/letters/application.pdf"
        case letter = "/matters/{id}/letters/{kind}/{round}"
        case letterPDF = "/matters/{id}/letters/{kind}/{round}.pdf"
        case file = "/matters/{id}/files/{hash}/{name}"
        case written = "/matters/{id}/written"
        case readTable = "/matters/{id}/import/{token}"
        case importing = "/matters/{id}/import"
        case refused = "/matters/{id}/entered/{token}"
        case derivedForm = "/matters/{id}/entries/{list}"
        case sheetPDF = "/matters/{id}/sheets/{sheet}.pdf"
        case roundSheetPDF = "/matters/{id}/sheets/consent/{round}.pdf"
        case forBodyPDF = "/matters/{id}/sheets/for/{body}.pdf"
        /// Only sent to.
        case issue = "/matters/{id}/papers/{paper}/issue"
    }

    /// Its shape, what stands in place of the names in it, and what it asks for besides.
    private var parts: (shape: Shape, values: [String], query: String) {
        switch self {
        case .home: (.home, [], "")
        case .ledger: (.ledger, [], "")
        case .fields: (.fields, [], "")
        case .fieldsOf(let list): (.fieldsOf, [list], "")
        case .matter(let id, let part): (part.parts.shape, [id] + part.parts.values, part.parts.query)
        }
    }

    /// Without the day and the language.
    var text: String {
        let (shape, values, query) = parts
        return shape.filled(values) + query
    }
}

extension Address.Part {
    fileprivate var parts: (shape: Address.Shape, values: [String], query: String) {
        switch self {
        case .overview: (.overview, [], "")
        case .course: (.course, [], "")
        case .mandates: (.mandates, [], "")
        case .consent: (.consent, [], "")
        case .law: (.law, [], "")
        case .options: (.options, [], "")
        case .bodies: (.bodies, [], "")
        case .written: (.written, [], "")
        case .withdrawal(let entry, let kind): (.withdrawal, [entry], "?kind=" + kind)
        case .round(let id): (.round, [id], "")
        case .draftOfRound(let id): (.draftOfRound, [id], "")
        case .newRound: (.newRound, [], "")
        case .forBody(let id): (.forBody, [id], "")
        case .costs(let page): (page.shape, [], "")
        case .costTable(let place, let name): (.costTable, [place.rawValue, name], "")
        case .workbook: (.workbook, [], "")
        case .figures: (.figures, [], "")
        case .figure(let id): (.figure, [id], "")
        case .papers: (.papers, [], "")
        case .paper(let id): (.paper, [id], "")
        case .paperPDF(let id): (.paperPDF, [id], "")
        case .issue(let id): (.issue, [id], "")
        case .letters: (.letters, [], "")
        case .letter(let letter): Address.Part.parts(of: letter, .letter, .application)
        case .letterPDF(let letter): Address.Part.parts(of: letter, .letterPDF, .applicationPDF)
        case .file(let file): (.file, [file.hash, URLText.escaped(file.name)], "")
        case .readTable(let token, let kind): (.readTable, [token], "?kind=" + kind.rawValue)
        case .importing(let kind): (.importing, [], "?kind=" + kind.rawValue)
        case .refused(let token): (.refused, [token], "")
        case .derivedForm(let list): (.derivedForm, [list], "")
        case .sheetPDF(let name): Address.Part.sheet(name)
        }
    }
}

extension Address.Part {
    /// Of the matter; or of one round, or for one body.
    private static func sheet(_ name: String) -> (shape: Address.Shape, values: [String], query: String) {
        let own: [(start: String, shape: Address.Shape)] = [("consent/", .roundSheetPDF), ("for/", .forBodyPDF)]
        guard let kind = own.first(where: { name.hasPrefix($0.start) }) else { return (.sheetPDF, [name], "") }
        return (kind.shape, [String(name.dropFirst(kind.start.count))], "")
    }
}

extension Address.Part {
    private static func parts(
        of letter: Letter, _ shape: Address.Shape, _ application: Address.Shape
    ) -> (shape: Address.Shape, values: [String], query: String) {
        guard let round = letter.round else { return (application, [], "") }
        return (shape, [letter.kind.rawValue, round.text], "")
    }
}

extension Address.Costs {
    fileprivate var shape: Address.Shape {
        switch self {
        case .figures: .costs
        case .years: .years
        case .budget: .budget
        case .shares: .shares
        case .compare: .compare
        case .whatIf: .whatIf
        case .range: .range
        }
    }
}

extension PageRequest {
    /// An address of the site, with day and language kept.
    /// - Parameters:
    ///   - query: what else it asks for; values are escaped.
    ///   - day: another than the one that is asked for.
    ///   - anchor: the id of an element there.
    func link(
        _ address: Address, _ query: [(name: String, value: String)] = [], asOf day: Day? = nil,
        at anchor: String? = nil
    ) -> String {
        let more = query.map { "\($0.name)=\(URLText.escaped($0.value))" }.joined(separator: "&")
        let start = address.text, path = more.isEmpty ? start : start + (URLText.hasQuery(start) ? "&" : "?") + more
        return link(path, asOf: day) + (anchor.map { "#" + $0 } ?? "")
    }
}

extension MatterWriter {
    /// An address in the matter, with day and language kept.
    func link(
        _ part: Address.Part, _ query: [(name: String, value: String)] = [], asOf day: Day? = nil,
        at anchor: String? = nil
    ) -> String {
        page.link(.matter(view.id, part), query, asOf: day, at: anchor)
    }

    /// The same without day and language, for a form that brings them along.
    func path(_ part: Address.Part) -> String { Address.matter(view.id, part).text }
}
