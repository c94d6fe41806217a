import Decisions
import Register

/// A figure as other programs read it: over HTTP, and from the command line.
public struct FigureJSON: Encodable, Sendable {
    public struct Source: Encodable, Sendable {
        public let id: String
        public let title: String
    }

    /// The value as it stood in a round or an issued paper, where it has
    /// changed since.
    public struct Frozen: Encodable, Sendable {
        public let value: ValueJSON
        public let unit: String
        /// The id of the round or the paper.
        public let `in`: String
        public let title: String
        public let when: String?
    }

    /// The number that a source gives.
    public struct Report: Encodable, Sendable {
        public let id: String
        public let value: ValueJSON
        public let unit: String
        public let when: String?
        public let grade: String
        public let sources: [Source]
        /// The edition of the rates on which it rests.
        public let edition: String?
        public let note: String?
    }

    public let id: String
    public let label: String
    /// Nil where it is not known; `unknown` then says why.
    public let value: ValueJSON?
    public let unit: String?
    public let unknown: String?
    /// Nil where there is no value.
    public let grade: String?
    public let sources: [Source]
    /// The engine's own result, in the same unit, also where a source leads.
    public let computed: ValueJSON?
    public let reports: [Report]
    /// Nil where nothing has drifted.
    public let frozen: [Frozen]?
    /// True where the key is a stand-in for one that is not public; without a
    /// value there is nothing that it stands behind.
    public let isStandIn: Bool
    /// Which numbers of inhabitants in it are the sum of earlier counts.
    public let addedCounts: String?

    /// Sources that `matter` does not show are left out.
    public init(figure: Figure, matter: Matter, language: Language) {
        func sources(_ ids: [Identifier<Decisions.Source>]) -> [Source] {
            ids.compactMap { matter.sources[$0] }
                .map { Source(id: $0.header.id, title: $0.content.title.in(language)) }
        }
        id = figure.id
        label = figure.label.in(language)
        value = figure.value.map { ValueJSON($0) }
        unit = figure.value?.unit.code
        unknown = figure.value == nil ? figure.unknown?.in(language) ?? "" : nil
        grade = figure.value == nil ? nil : figure.grade.rawValue
        self.sources = sources(figure.sources)
        computed = figure.computed.flatMap { $0.unit == figure.value?.unit ? ValueJSON($0) : nil }
        reports = figure.reports.map {
            Report(
                id: $0.entry, value: ValueJSON($0.value), unit: $0.value.unit.code, when: $0.on?.description,
                grade: $0.grade.rawValue, sources: sources($0.sources),
                edition: $0.edition.flatMap { matter.costs.editions[$0] }?.header.id, note: $0.note?.in(language))
        }
        let drifted = figure.drifted.map {
            Frozen(
                value: ValueJSON($0.value), unit: $0.value.unit.code, in: $0.entry,
                title: $0.title.in(language), when: $0.on?.description)
        }
        frozen = drifted.isEmpty ? nil : drifted
        isStandIn = figure.isStandIn && figure.value != nil
        addedCounts = figure.addedCounts?.in(language)
    }

    /// All figures of a matter, in the order in which the program shows them.
    public static func all(of view: MatterView, in language: Language) -> [FigureJSON] {
        view.figures.all.map { FigureJSON(figure: $0, matter: view.matter, language: language) }
    }
}

extension FigureJSON {
    enum CodingKeys: String, CodingKey {
        case id, label, value, unit, unknown, grade, sources, computed, reports, frozen, addedCounts
        case isStandIn = "standIn"
    }

    /// `value`, `unit` and `grade` are always there, and null where it is not known.
    public func encode(to encoder: any Encoder) throws {
        var box = encoder.container(keyedBy: CodingKeys.self)
        try box.encode(id, forKey: .id)
        try box.encode(label, forKey: .label)
        try box.encode(value, forKey: .value)
        try box.encode(unit, forKey: .unit)
        try box.encodeIfPresent(unknown, forKey: .unknown)
        try box.encode(grade, forKey: .grade)
        try box.encode(sources, forKey: .sources)
        try box.encodeIfPresent(computed, forKey: .computed)
        try box.encode(reports, forKey: .reports)
        try box.encodeIfPresent(frozen, forKey: .frozen)
        try box.encode(isStandIn, forKey: .isStandIn)
        try box.encodeIfPresent(addedCounts, forKey: .addedCounts)
    }
}
