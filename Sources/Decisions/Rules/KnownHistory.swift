import Costing

extension Matter {
    /// What was known on a day does not change afterwards: an input of the
    /// costs cannot become known before a day on which a figure was already
    /// given to somebody. Such an entry says since when it is known here.
    public func checkHistory(_ entry: Entry) throws(Refusal) {
        switch entry.kind.costs {
        case .input: break
        case .report, .none: return
        }
        guard let known = entry.header.on?.lastDay, let given = lastGiven, known < given else { return }
        throw Refusal(
            Text(
                phrase: """
                    Bis zum \(given.inWords, "given") sind schon Beträge genannt worden; was damals bekannt war, \
                    ändert \
                    sich nicht mehr.
                    """),
            help: Text(
                phrase: "Angeben, seit wann es hier bekannt ist: frühestens seit dem \(given.inWords, "given")."),
            key: "on")
    }

    /// The last day on which a figure was put before others.
    private var lastGiven: Day? {
        let rounds = consent.rounds.filter { !$0.content.briefing.figures.isEmpty }.compactMap { $0.header.on?.lastDay }
        let papers = self.papers.issued.map(\.content.asOf)
        let reports = costs.reported.filter {
            ComputedFigure(rawValue: $0.content.figure) != nil && grade(of: $0.header) == .official
        }
        .compactMap { $0.header.on?.lastDay }
        return (rounds + papers + reports).max()
    }
}
