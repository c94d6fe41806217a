import Costing
import Decisions
import Register

/// What there is to say of a matter on a day on which it is not shown yet.
extension Words {
    /// That it was not there; where a day is missing, when it was opened and that
    /// this is not settled.
    public func notYetOpen(_ view: MatterView, _ type: Typography) -> String {
        let day = type.day(view.asOf)
        guard view.isPerhapsOpen, let opening = view.opening else {
            return self("Am \(day, "day") gab es diesen Vorgang noch nicht.")
        }
        return self(
            """
            Dieser Vorgang wurde \(opening.inSentence, "opening") eröffnet. Ob es ihn am \(day, "day") schon gab, \
            steht nicht fest, weil der genaue Tag fehlt.
            """)
    }

    /// The same in a few words, beside its title.
    public func notYetOpenShort(_ view: MatterView, _ type: Typography) -> String {
        let day = type.day(view.asOf)
        guard view.isPerhapsOpen, let opening = view.opening else {
            return self("am \(day, "day") noch nicht eröffnet")
        }
        return self("eröffnet \(opening.inSentence, "opening"); ob schon am \(day, "day"), steht nicht fest")
    }
}
