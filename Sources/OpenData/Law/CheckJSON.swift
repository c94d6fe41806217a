/// Everything that `einvernehmen check --json` prints: a part of the matter, key for key.
struct CheckJSON: Keyed {
    let matter: MatterJSON

    static let keys = Keys<Self>("Check", "What an application still needs.") {
        MatterJSON.keys.only(
            ["id", "asOf", "ahead", "position", "requirements", "readiness", "provisos", "reviews", "unlikely"]
        ) { $0.matter }
    }
}
