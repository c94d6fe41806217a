import Costing

/// An entry whose numbers may be unlikely. It carries what was asked about and
/// confirmed, so that the answer comes in with it by whatever way it comes.
public protocol Confirmable: Content {
    var confirmed: [Text]? { get set }
    /// What of it is unlikely, beside what stood before it takes effect.
    func questions(as header: Header, in matter: Matter) -> [PlausibleQuestion]
}

extension Matter {
    /// What of an entry is unlikely here. Forms, requests, files and folders all
    /// ask this.
    public func questions(on entry: Entry) -> [PlausibleQuestion] {
        (entry.content as? any Confirmable)?.questions(as: entry.header, in: self) ?? []
    }

    /// Those that the entry itself does not confirm. To confirm is to repeat the
    /// question, in either language: it names the number, so that where that
    /// changes it is asked again.
    public func unconfirmed(_ entry: Entry) -> [PlausibleQuestion] {
        let questions = questions(on: entry)
        guard !questions.isEmpty, let told = (entry.content as? any Confirmable)?.confirmed, !told.isEmpty else {
            return questions
        }
        let words = Set(told.flatMap(\.plainWords))
        return questions.filter { words.isDisjoint(with: $0.text.plainWords) }
    }

    /// With what is confirmed as the question was put, in both languages,
    /// whichever of them was repeated.
    public func asPut(_ entry: Entry) -> Entry {
        guard var content = entry.content as? any Confirmable, let told = content.confirmed, !told.isEmpty else {
            return entry
        }
        let questions = questions(on: entry)
        content.confirmed = told.map { said in
            let words = Set(said.plainWords)
            return questions.first { !words.isDisjoint(with: $0.text.plainWords) }?.text ?? said
        }
        return Entry(entry.header, content)
    }

    /// What in force is unlikely and was taken without an answer, as from a case
    /// folder.
    public var unlikely: [(entry: Entry, questions: [PlausibleQuestion])] {
        entries.compactMap { entry in
            let questions = unconfirmed(entry)
            return questions.isEmpty ? nil : (entry: entry, questions: questions)
        }
    }
}

extension RateEdition: Confirmable {
    public func questions(as header: Header, in matter: Matter) -> [PlausibleQuestion] {
        Plausible.questions(self, before: Costs.latest(of: matter.costs.editions.before(header))?.content)
    }
}

extension PostPlan: Confirmable {
    public func questions(as header: Header, in matter: Matter) -> [PlausibleQuestion] {
        Plausible.questions(self, before: matter.costs.plans.before(header).map(\.content))
    }
}

extension LevyKey: Confirmable {
    public func questions(as header: Header, in matter: Matter) -> [PlausibleQuestion] {
        let before = matter.costs.keys.before(header).last { $0.content.unit == unit }?.content
        // What holds on every day is compared with the first counts.
        let day = header.on?.lastDay ?? .first
        return Plausible.questions(self, before: before, bodies: matter.council.bodies.all) { body in
            matter.council.inhabitantsOrFirst(of: body, asOf: day)?.count
        }
    }
}

extension Records {
    /// What takes effect up to an entry; where that is recorded, what stands
    /// before it.
    fileprivate func before(_ header: Header) -> [Recorded<C>] {
        let day = header.on?.lastDay?.ordinal ?? .min
        return all.prefix { $0.header.id != header.id }.filter { ($0.header.on?.lastDay?.ordinal ?? .min) <= day }
    }
}

extension Text {
    /// What it says in either language, however its spaces were copied.
    fileprivate var plainWords: [String] {
        [de, en].compactMap { $0 }.map { text in
            String(text.map { $0 == "\u{A0}" || $0 == "\u{202F}" ? " " : $0 })
        }
    }
}
