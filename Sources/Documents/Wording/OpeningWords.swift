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
            return self("Am \(day) gab es diesen Vorgang noch nicht.", "On \(day) this matter did not exist yet.")
        }
        return self(
            "Dieser Vorgang wurde \(opening.inSentence(.de)) eröffnet. Ob es ihn am \(day) schon gab, steht nicht fest, weil der genaue Tag fehlt.",
            "This matter was opened \(opening.inSentence(.en)). Whether it existed on \(day) already is not settled, as the exact day is missing.")
    }

    /// The same in a few words, beside its title.
    public func notYetOpenShort(_ view: MatterView, _ type: Typography) -> String {
        let day = type.day(view.asOf)
        guard view.isPerhapsOpen, let opening = view.opening else {
            return self("am \(day) noch nicht eröffnet", "not yet opened on \(day)")
        }
        return self("eröffnet \(opening.inSentence(.de)); ob schon am \(day), steht nicht fest",
                    "opened \(opening.inSentence(.en)); whether on \(day) already is not settled")
    }
}
