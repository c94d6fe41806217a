import Costing

/// When to look again, and at what: on a day, or once something happens.
public struct Review: Content {
    public static let kind = EntryKind(
        "options.review-set", Text(phrase: "Wiedervorlage"), list: "reviews", file: .options,
        course: nil, tense: .holds)
    public enum Trigger: String, Codable, Sendable, CaseIterable {
        case edition = "new-edition", norm = "changed-norm", condition = "broken-condition", experience =
            "experience-elsewhere"
    }
    public var title: Text
    public var option: OptionID?
    public var on: Day?
    public var onceAny: [Trigger]?
    public var onceMet: Predicate?
    public var headline: Text { title }
    enum CodingKeys: String, CodingKey {
        case title, option
        case on = "look-again-on", onceAny = "once-any", onceMet = "once-met"
    }
    public init(title: Text, option: OptionID?, on: Day? = nil, onceAny: [Trigger]? = nil, onceMet: Predicate? = nil) {
        self.title = title
        self.option = option
        self.on = on
        self.onceAny = onceAny
        self.onceMet = onceMet
    }
}

extension Review {
    public var predicates: [Predicate] { [onceMet].compactMap { $0 } }
}
