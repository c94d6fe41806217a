/// What `einvernehmen consent --json` prints: the rounds of a matter, or one.
struct ConsentJSON: Keyed {
    let matter: MatterJSON
    let rounds: [RoundJSON]

    static let keys = Keys<Self>("Consent", "The rounds of a matter, or one.") {
        MatterJSON.keys.only(["id", "asOf", "ahead", "position"]) { $0.matter }
        Key("rounds") { $0.rounds }
    }
}
