import Costing

@testable import Decisions

/// Entries of a fictional county, Musterkreis, with three municipalities.
enum Made {
    static func entry(
        _ id: String, _ content: any Content, on date: String? = nil, grade: Grade? = nil,
        sources: [String] = [], audience: Audience = .public
    ) -> Entry {
        Entry(
            Header(
                id: id, on: date.flatMap { PartialDate($0) }, grade: grade,
                sources: sources.map { Identifier($0) }, audience: audience),
            content)
    }

    static func day(_ text: String) -> Day { Day(iso: text) ?? .first }
    static func euro(_ amount: Int64) -> Money { Money(cents: amount * 100) }

    static func opened(_ id: String = "mill", on date: String = "2012-10-02") -> Entry {
        entry(
            id,
            MatterOpened(
                title: "Mühle", county: Identifier("musterkreis"), programme: Identifier("p"),
                lead: Identifier("committee"), administration: Identifier("office")), on: date)
    }

    // MARK: Mandates

    static func mandate(_ id: String = "task-b", on date: String? = "2012-11-19") -> Entry {
        entry(
            id, Mandate(meeting: Identifier("m"), mark: "b", title: "Votum einholen", to: [Identifier("office")]),
            on: date)
    }
    static func report(
        _ status: StatusReport.Status = .nothingNew, id: String = "report-1", on mandate: String = "task-b",
        text: Text = "Nichts Neues.", dated date: String? = "2013-01-11"
    ) -> Entry {
        entry(id, StatusReport(mandate: Identifier(mandate), status: status, text: text), on: date)
    }

    // MARK: Consent

    static func round(
        _ id: String = "round-1", asked: [String] = ["adorf", "bedorf", "cedorf"], on date: String? = "2012-12-17",
        told figures: [String: String] = [:]
    ) -> Entry {
        entry(
            id,
            ConsentRound(
                title: "Beteiligung", question: "Soll es sein?", strength: .consent, provision: nil,
                asked: asked.map { Identifier($0) }, forum: nil,
                briefing: .init(
                    documents: [],
                    figures: figures.compactMap { figure, value in
                        Quantity(value).map { FrozenFigure(figure: figure, value: $0) }
                    })), on: date)
    }
    static func answer(
        _ id: String = "answer-1", of body: String?, _ answer: Position.Answer = .consent, to round: String = "round-1",
        extent: Position.Extent? = nil, replacing: String? = nil, on date: String? = "2013-01-10"
    ) -> Entry {
        var position = Position(
            round: Identifier(round), answer: answer, body: body.map { Identifier($0) }, title: "Antwort", reasons: nil,
            file: nil)
        position.extent = extent
        position.replaces = replacing.map { Identifier($0) }
        return entry(id, position, on: date)
    }

    // MARK: Law

    static func requirement(_ id: String = "agreement", force: Requirement.Force = .should, provisions: [String])
        -> Entry
    {
        entry(
            id,
            Requirement(
                title: "Einvernehmen", force: force,
                readings: provisions.map { .init(provision: Identifier($0), force: .should, says: "Es sagt etwas.") },
                note: nil))
    }
    static func finding(
        _ status: Finding.Status, id: String = "finding-1", on requirement: String = "agreement", grade: Grade? = nil,
        resolution: String? = nil
    ) -> Entry {
        entry(
            id,
            Finding(
                requirement: Identifier(requirement), status: status, reason: "Darum.",
                resolution: resolution.map { Identifier($0) }),
            on: "2013-01-11", grade: grade)
    }

    // MARK: Options

    static func question(_ id: String, waitsFor others: [String] = []) -> Entry {
        entry(id, Question(title: "Frage", decides: "Kreistag", waitsFor: others.map { Identifier($0) }))
    }
    static func resolution(
        _ id: String, settles questions: [String], _ outcome: Resolution.Outcome = .adopted, on date: String
    ) -> Entry {
        entry(
            id,
            Resolution(
                organization: Identifier("council"), meeting: nil, title: "Beschluss", text: nil, outcome: outcome,
                majority: .majority, settles: questions.map { Identifier($0) }), on: date)
    }

    static func motion(_ id: String = "motion-1", on date: String) -> Entry {
        entry(id, Motion(title: "Antrag", movers: [Identifier("group")], text: nil), on: date)
    }

    // MARK: Papers

    static func text(_ text: String) -> Entry { entry("text-1", TextBlock(title: "Kosten", text: Text(text))) }
    static func issued(_ id: String, number: String, asOf day: String = "2013-01-31", figures: [FrozenFigure] = [])
        -> Entry
    {
        let file = FileReference(name: "a.pdf", hash: String(repeating: "0", count: 64), bytes: 1)
        return entry(
            id,
            PaperIssued(
                paper: Identifier("draft"), number: number, title: "Vorlage", asOf: self.day(day), ledgerPosition: 1,
                figures: figures, document: file, pdf: file), on: day)
    }
}

extension Text: ExpressibleByStringLiteral {
    public init(stringLiteral text: String) { self.init(text) }
}

extension Identifier: ExpressibleByStringLiteral, ExpressibleByUnicodeScalarLiteral,
    ExpressibleByExtendedGraphemeClusterLiteral
{
    public init(stringLiteral text: String) { self.init(text) }
}
