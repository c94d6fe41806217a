import Costing

/// Why a figure of the grant has no value: that hangs on the grant alone, and not
/// on what keeps the cost from being computed.
extension Matter {
    /// Nil where the figure is no such one, or hangs on the cost model as well.
    func whyNoGrantFigure(_ figure: ComputedFigure, on day: Day) -> Text? {
        switch figure {
        case .grant, .grantForPlan, .grantLastDay: break
        case .extraCost, .extraCostWithoutGrant, .grossExtraCost, .planCost, .baselineCost, .perInhabitant, .change: return nil
        }
        guard let grant = costs.grant(inForceOn: day) else { return whyNoGrant(on: day) }
        let title = grant.content.title
        switch figure {
        case .grantLastDay:
            return Text(phrase: """
                \(title.quoted, "title") nennt keinen letzten Tag, und keine spätere Förderung ist bekannt, die sie \
                ablöst.
                """)
        case .grant where grant.content.rule(grant.header.id).support != nil:
            return Text(phrase: "\(title.quoted, "title") nennt keinen Höchstbetrag in Euro.")
        case .grant: return Problem(.unknownGrant(grant.header.id), in: self).sentence
        default: return nil
        }
    }

    /// What has ended and what begins later is named.
    private func whyNoGrant(on day: Day) -> Text {
        let next = costs.grants.all.filter { $0.content.firstDay > day }.min { $0.content.firstDay < $1.content.firstDay }
        let last = costs.grants.compactMap { grant in costs.lastDay(of: grant).map { (grant: grant, day: $0) } }.filter { $0.day < day }.max { $0.day < $1.day }
        return Text.both { language in
            let isGerman = language == .de
            let ended = last.map { isGerman ? "\($0.grant.content.title.quoted(.de)) endete am \($0.day.inWords(.de))" : "\($0.grant.content.title.quoted(.en)) ended on \($0.day.inWords(.en))" }
            let begins = next.map { grant in
                isGerman ? "\(grant.content.title.quoted(.de)) beginnt am \(grant.content.firstDay.inWords(.de))" : "\(grant.content.title.quoted(.en)) begins on \(grant.content.firstDay.inWords(.en))"
            }
            let known = [ended, begins].compactMap { $0 }.joined(separator: ", ")
            let none = isGerman ? "Am \(day.inWords(.de)) gilt keine Förderung" : "On \(day.inWords(.en)) no grant is in force"
            return none + (known.isEmpty ? "." : ": " + known + ".")
        }
    }
}
