import Decisions
import Register

/// A figure as other programs read it: over HTTP, and from the command line.
struct FigureJSON: Keyed {
    let figure: Figure
    let matter: Matter
    let language: Language

    static let keys = Keys<Self>(
        "Figure",
        """
        A figure with its unit, its grade and its sources. Texts are in the language asked for, or else in German.
        """
    ) {
        Key("id", "The id of the figure.", and: ["examples": ["extra-cost"]]) { $0.figure.id }
        Key("label") { $0.figure.label.in($0.language) }
        Key("value", "Null where it is not known; `unknown` then says why.") { Nullable($0.figure.value) }
        Key("unit", "Null where there is no value.") { Nullable($0.figure.value?.unit) }
        Key("unknown", "Why there is no value.") { it in
            it.figure.value == nil ? it.figure.unknown?.in(it.language) ?? "" : nil
        }
        Key("grade", "Null where there is no value.") { Nullable($0.figure.value == nil ? nil : $0.figure.grade) }
        Key("sources") { $0.sources($0.figure.sources) }
        Key("computed", "The program’s own result, in the same unit, also where a source’s number leads.") { it in
            it.figure.computed.flatMap { $0.unit == it.figure.value?.unit ? $0 : nil }
        }
        Key("reports", "The same number from sources, each beside the other.") { it in
            it.figure.reports.map { Report(report: $0, of: it) }
        }
        Key(
            "frozen",
            """
            The value as it stood in rounds and issued papers, where it has changed since. Left out where it has not.
            """
        ) { it in
            let drifted = it.figure.drifted.map { Frozen(freeze: $0, language: it.language) }
            return drifted.isEmpty ? nil : drifted
        }
        Key(
            "addedCounts",
            """
            Which numbers of inhabitants in it are added from earlier counts, since a municipality has taken others \
            in. Left out where none is.
            """
        ) { $0.figure.addedCounts?.in($0.language) }
        Key("standIn", "Whether its key is a stand-in for one that is not public; false where there is no value.") {
            $0.figure.isStandIn && $0.figure.value != nil
        }
    }

    /// Those that the matter shows.
    fileprivate func sources(_ ids: [SourceID]) -> [Source] {
        ids.compactMap { matter.sources[$0] }.map { Source(id: $0.header.id, title: $0.content.title.in(language)) }
    }

    /// All figures of a matter, in the order in which the program shows them.
    static func all(of view: MatterView, in language: Language) -> [FigureJSON] {
        view.figures.all.map { FigureJSON(figure: $0, matter: view.matter, language: language) }
    }
}

extension FigureJSON {
    struct Source: Keyed {
        let id: String
        let title: String

        static let keys = Keys<Self>("FigureSource", "Where a figure is known from.") {
            Key("id") { Id($0.id) }
            Key("title") { $0.title }
        }
    }

    struct Report: Keyed {
        let report: Figure.Report
        let of: FigureJSON

        static let keys = Keys<Self>("FigureReport", "The number that a source gives.") {
            Key("id") { Id($0.report.entry) }
            Key("value") { $0.report.value }
            Key("unit") { $0.report.value.unit }
            Key("when") { $0.report.on }
            Key("grade") { $0.report.grade }
            Key("sources") { $0.of.sources($0.report.sources) }
            Key("edition", "The edition of the rates on which it rests.") { it in
                it.report.edition.flatMap { it.of.matter.costs.editions[$0] }?.id
            }
            Key("note") { $0.report.note?.in($0.of.language) }
        }
    }

    struct Frozen: Keyed {
        let freeze: Figure.Freeze
        let language: Language

        static let keys = Keys<Self>("FrozenFigure", "A value as it was given to somebody, or printed.") {
            Key("value") { $0.freeze.value }
            Key("unit") { $0.freeze.value.unit }
            Key("in", "The round or the issued paper that holds it.") { Id($0.freeze.entry) }
            Key("title", "Its title.") { $0.freeze.title.in($0.language) }
            Key("when") { $0.freeze.on }
        }
    }
}
