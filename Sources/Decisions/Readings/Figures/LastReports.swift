import Costing

/// The reports of a figure that can be the last; more than one where a day is
/// missing.
struct LastReports {
    /// Whether a report is one of those that count.
    enum Meaning {
        case meant, notMeant
        /// Only if it was of these days, which its date leaves open.
        case perhaps(on: PartialDate)
    }

    var reports: [Figure.Report] = []
    /// Whether it can be that none of them counts.
    var mayBeNone = false

    /// So many reports of which it is open whether they count are looked at in
    /// every combination; beyond, each may count or none.
    private static let mostOpen = 6

    init(_ reports: [Figure.Report], _ meaning: (Figure.Report) -> Meaning) {
        let told = reports.enumerated().sorted { ($0.element.position, $0.offset) < ($1.element.position, $1.offset) }
            .map(\.element)
        var certain: [Int] = [], open: [Int] = [], dates = told.map(\.on)
        for (place, report) in told.enumerated() {
            switch meaning(report) {
            case .meant: certain.append(place)
            case .perhaps(let days):
                dates[place] = days
                open.append(place)
            case .notMeant: break
            }
        }
        mayBeNone = certain.isEmpty && !open.isEmpty
        let ways =
            open.count > LastReports.mostOpen
            ? open.map { [$0] } + [[], open]
            : (0..<(1 << open.count)).map { way in open.indices.filter { way & (1 << $0) != 0 }.map { open[$0] } }
        let last = Set(
            ways.flatMap { way in
                let counted = (certain + way).sorted()
                return places(ofPossiblyLast: counted.map { dates[$0] }).map { counted[$0] }
            })
        self.reports = last.sorted {
            (dates[$0]?.lastDay?.ordinal ?? .min, $0) < (dates[$1]?.lastDay?.ordinal ?? .min, $1)
        }.map { told[$0] }
    }

    /// The number that they give, whatever the days are; nil where that is not
    /// settled.
    /// - Parameter otherwise: the number where none of them counts.
    func value(otherwise: Quantity?) -> Quantity? {
        let values = Set(reports.map { Optional($0.value) } + (mayBeNone || reports.isEmpty ? [otherwise] : []))
        return values.count == 1 ? values.first ?? nil : nil
    }

    /// Each number that it can be; none where that is settled.
    func possible(otherwise: Quantity?) -> [Quantity] {
        guard !reports.isEmpty, value(otherwise: otherwise) == nil else { return [] }
        return (reports.map(\.value) + (mayBeNone ? [otherwise].compactMap { $0 } : [])).withoutRepeats
    }

    /// Why there is no number: each that it can be, and of when.
    func unknown(otherwise: Quantity?) -> Text? {
        guard !reports.isEmpty, value(otherwise: otherwise) == nil else { return nil }
        return Text.both { language in
            var values = reports.map { report in
                report.value.inWords(language) + (report.on.map { " (" + $0.inWords(language) + ")" } ?? "")
            }
            if mayBeNone, let otherwise {
                values.append(otherwise.inWords(language) + Phrase(" (gerechnet)").in(language))
            }
            let listed = values.joined(separator: Phrase(" oder ").in(language))
            let why =
                switch mayBeNone {
                case false:
                    Phrase("Welche Angabe die letzte ist, lässt sich erst mit dem genauen Tag sagen.").in(language)
                case true:
                    Phrase(
                        """
                        Ob das unter der geltenden Förderung berichtet wurde, lässt sich erst mit dem genauen Tag sagen.
                        """
                    ).in(language)
                }
            return Phrase("Nicht feststellbar: ").in(language) + listed + ". " + why
        }
    }
}

extension Figure {
    /// The last report; nil where a missing day leaves open which that is.
    public var lastReport: Report? { FigureBook.lastOf(reports) }
}

extension FigureBook {
    static func lastOf(_ reports: [Figure.Report]) -> Figure.Report? {
        let last = LastReports(reports) { _ in .meant }
        return last.value(otherwise: nil) == nil ? nil : last.reports.last
    }
}
