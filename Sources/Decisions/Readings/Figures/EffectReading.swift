/// Work for others as it stands on a day.
extension Matter {
    /// Whether the reason why an effect has no number is gone: what it waited
    /// for is decided.
    public func isReasonGone(_ effect: Recorded<Effect>) -> Bool {
        effect.content.value == nil && effect.content.waitsFor.map(isSettled) ?? false
    }

    /// Why an effect has no number; nil where it has one.
    public func whyUnknown(_ effect: Recorded<Effect>) -> Text? {
        guard effect.content.value == nil else { return nil }
        guard isReasonGone(effect),
            let question = effect.content.waitsFor.flatMap({ options.questions[$0] })?.content.title
        else {
            return effect.content.notYetQuantifiable
        }
        return Text(
            phrase: "Worauf die Zahl wartete, ist entschieden („\(question, "question")“); die Zahl fehlt noch.")
    }

    /// On whom an effect falls: offices, then municipalities.
    public func bearers(of effect: Recorded<Effect>) -> [Text] {
        (effect.content.on ?? []).map { name(of: $0) } + (effect.content.onBodies ?? []).map { name(of: $0) }
    }
}
