import Costing

/// Why a figure of the grant has no value: that hangs on the grant alone, and not
/// on what keeps the cost from being computed.
extension Matter {
    /// Nil where the figure is no such one, or hangs on the cost model as well.
    func whyNoGrantFigure(_ figure: ComputedFigure, on day: Day) -> Text? {
        switch figure {
        case .grant, .grantForPlan, .grantLastDay: break
        case .extraCost, .extraCostWithoutGrant, .grossExtraCost, .planCost, .baselineCost, .perInhabitant, .change:
            return nil
        }
        guard let grant = costs.grant(inForceOn: day) else { return whyNoGrant(on: day) }
        let title = grant.content.title
        switch figure {
        case .grantLastDay:
            return Text(
                phrase: """
                    \(title.quoted, "title") nennt keinen letzten Tag, und keine spätere Förderung ist bekannt, die \
                    sie \
                    ablöst.
                    """)
        case .grant where grant.content.rule(grant.header.id).support != nil:
            return Text(phrase: "\(title.quoted, "title") nennt keinen Höchstbetrag in Euro.")
        case .grant: return CostProblem(.unknownGrant(grant.header.id), in: self).sentence
        default: return nil
        }
    }

    /// What has ended and what begins later is named.
    private func whyNoGrant(on day: Day) -> Text {
        let next = costs.grants.all.filter { $0.content.firstDay > day }.min {
            $0.content.firstDay < $1.content.firstDay
        }
        let last = costs.grants.compactMap { grant in costs.lastDay(of: grant).map { (grant: grant, day: $0) } }.filter
        { $0.day < day }.max { $0.day < $1.day }
        return Text.both { language in
            let ended = last.map { ended in
                let title = ended.grant.content.title.quoted(language)
                return Phrase("\(title, "grant") endete am \(ended.day, "day")").in(language)
            }
            let begins = next.map { grant in
                let title = grant.content.title.quoted(language)
                return Phrase("\(title, "grant") beginnt am \(grant.content.firstDay, "day")").in(language)
            }
            let known = [ended, begins].compactMap { $0 }.joined(separator: ", ")
            let none = Phrase("Am \(day, "day") gilt keine Förderung").in(language)
            return none + (known.isEmpty ? "." : ": " + known + ".")
        }
    }
}
