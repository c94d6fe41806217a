/// What one organization resolved.
public struct Resolution: Content {
    public static let kind = EntryKind(
        "council.resolution-passed", Text(phrase: "Beschluss", context: "resolution"), list: "resolutions",
        file: .course,
        course: .decision, tense: .happened)
    public enum Outcome: String, Codable, Sendable, CaseIterable {
        case adopted, rejected, recommended
        /// A committee recommends to reject what was proposed.
        case recommendedAgainst = "recommended-against"
    }
    public enum Majority: String, Codable, Sendable, CaseIterable { case unanimous, majority, unknown }
    public var organization: OrganizationID
    public var meeting: MeetingID?
    public var title: Text
    public var text: Text?
    public var outcome: Outcome
    public var majority: Majority
    /// The questions that it answers.
    public var settles: [QuestionID]?
    /// The option that it takes.
    public var option: OptionID?
    /// The requirements that it is to meet.
    public var serves: [RequirementID]?
    /// The concepts that it adopts: `integration-concept`.
    public var adopts: [String]?
    /// The concepts that it ends: none adopted before it counts any more.
    public var repeals: [String]?
    /// The votes, as far as known.
    public var votes: Votes?
    public var votesByGroup: [GroupVotes]?
    /// What it holds only for as long as.
    public var provisos: [Proviso]?
    public var headline: Text { title }
    public var details: [EntryDetail] { [.decided(by: organization, outcome, majority)] }
    public var named: [Named] { ((adopts ?? []) + (repeals ?? [])).map { Named(.concept, $0) } }
    enum CodingKeys: String, CodingKey {
        case organization, meeting, title, text, outcome, majority, settles, option, serves, adopts, repeals, votes,
            provisos
        case votesByGroup = "votes-by-group"
    }

    /// Votes as far as somebody has told them: minutes often give only those
    /// against. Nil is not known; none is 0.
    public struct Votes: Hashable, Codable, Sendable {
        public var yes: Int?
        public var no: Int?
        public var abstained: Int?
        public init(yes: Int?, no: Int?, abstained: Int? = nil) {
            self.yes = yes
            self.no = no
            self.abstained = abstained
        }

        /// Those that are known.
        var numbers: [Int] { [yes, no, abstained].compactMap { $0 } }
        /// Of those who voted against what was decided.
        public func others(_ outcome: Outcome) -> Int? { outcome.isInFavour ? no : yes }

        /// The majority that the votes alone tell. With as many yes as no a motion
        /// is rejected too: then nobody had one, and where it is not known how many
        /// voted no it is not known either.
        public func majority(_ outcome: Outcome) -> Majority {
            guard let others = others(outcome), yes != no else { return .unknown }
            if others == 0 { return .unanimous }
            if outcome.isInFavour { return .majority }
            return no.map { $0 > others } == true ? .majority : .unknown
        }
    }

    public struct GroupVotes: Hashable, Codable, Sendable {
        public var group: OrganizationID
        public var votes: Votes
        public init(group: OrganizationID, votes: Votes) {
            self.group = group
            self.votes = votes
        }
    }

    /// A condition or time limit of a resolution, which is watched.
    public struct Proviso: Hashable, Codable, Sendable {
        public var id: String
        public var text: Text
        /// It holds for as long as this is not failed.
        public var holdsWhile: Predicate
        enum CodingKeys: String, CodingKey { case id, text, holdsWhile = "holds-while" }
        public init(id: String, text: Text, holdsWhile: Predicate) {
            self.id = id
            self.text = text
            self.holdsWhile = holdsWhile
        }
    }

    public init(
        organization: OrganizationID, meeting: MeetingID? = nil, title: Text, text: Text? = nil, outcome: Outcome,
        majority: Majority,
        settles: [QuestionID]? = nil, option: OptionID? = nil, serves: [RequirementID]? = nil, adopts: [String]? = nil,
        votes: Votes? = nil,
        votesByGroup: [GroupVotes]? = nil, provisos: [Proviso]? = nil
    ) {
        self.organization = organization
        self.meeting = meeting
        self.title = title
        self.text = text
        self.outcome = outcome
        self.majority = majority
        self.settles = settles
        self.option = option
        self.serves = serves
        self.adopts = adopts
        self.votes = votes
        self.votesByGroup = votesByGroup
        self.provisos = provisos
    }
}

extension Resolution.Outcome {
    /// What was proposed had more yes than no.
    public var isInFavour: Bool { self == .adopted || self == .recommended }
    /// Another body decides.
    public var isRecommendation: Bool { self == .recommended || self == .recommendedAgainst }
}

extension Resolution.Votes {
    fileprivate func check(at key: String) throws(Refusal) {
        guard numbers.allSatisfy({ (0...10_000).contains($0) }) else {
            throw Refusal(Text(phrase: "Stimmen sind nicht negativ und höchstens zehntausend."), key: key)
        }
        guard !numbers.isEmpty else {
            throw Refusal(
                Text(phrase: "Von den Stimmen ist keine Zahl angegeben."),
                help: Text(phrase: "Ist keine bekannt, die Angabe weglassen."),
                key: key)
        }
    }
}

extension Resolution {
    /// Refuses votes that cannot be, or that make the opposite of the outcome.
    func check() throws(Refusal) {
        let groups = votesByGroup ?? []
        try votes?.check(at: "votes")
        for group in groups { try group.votes.check(at: "votes-by-group") }
        var seen: Set<OrganizationID> = []
        if let twice = groups.first(where: { !seen.insert($0.group).inserted }) {
            throw Refusal(
                Text(phrase: "Die Stimmen von „\(twice.group.text, "group")“ sind zweimal angegeben."),
                key: "votes-by-group")
        }
        if let all = votes {
            try checkSum(groups.map(\.votes), of: all)
            try checkOutcome(all, groups.map(\.votes))
        }
        try checkMajority()
        let provisos = provisos ?? []
        guard Set(provisos.map(\.id)).count == provisos.count else {
            throw Refusal(Text(phrase: "Zwei Vorbehalte haben dieselbe Kennung."), key: "provisos")
        }
    }

    /// As in § 50 GO NRW: more yes than no; abstentions do not count. Where one
    /// number is missing, at least as many as the groups gave, or none.
    private func checkOutcome(_ all: Votes, _ groups: [Votes]) throws(Refusal) {
        let leastYes = all.yes ?? groups.reduce(0) { $0 + ($1.yes ?? 0) },
            leastNo = all.no ?? groups.reduce(0) { $0 + ($1.no ?? 0) }
        let isOpposite = outcome.isInFavour ? all.yes.map { $0 <= leastNo } : all.no.map { $0 < leastYes }
        guard isOpposite != true else {
            throw Refusal(
                Text(
                    phrase: """
                        \(leastYes, "leastYes") Ja und \(leastNo, "leastNo") Nein ergeben das Gegenteil von dem, was \
                        eingetragen ist.
                        """),
                help: Text(phrase: "Bei Stimmengleichheit ist ein Antrag abgelehnt."))
        }
        guard majority != .majority || all.yes == nil || all.yes != all.no else {
            throw Refusal(
                Text(phrase: "\(leastYes, "leastYes") Ja und \(leastNo, "leastNo") Nein sind keine Mehrheit."),
                help: Text(phrase: "Die Mehrheit nicht angeben; die Stimmen sagen, dass es gleich viele waren."),
                key: "majority")
        }
    }

    private func checkSum(_ groups: [Votes], of all: Votes) throws(Refusal) {
        func isMore(_ number: KeyPath<Votes, Int?>) -> Bool {
            guard let all = all[keyPath: number] else { return false }
            return groups.reduce(0) { $0 + ($1[keyPath: number] ?? 0) } > all
        }
        guard !isMore(\.yes), !isMore(\.no) else {
            throw Refusal(Text(phrase: "Die Fraktionen haben zusammen mehr Stimmen als insgesamt abgegeben."))
        }
        guard !isMore(\.abstained) else {
            throw Refusal(Text(phrase: "In den Fraktionen haben sich mehr enthalten als insgesamt."))
        }
    }

    /// Unanimous is what nobody voted against, abstentions aside.
    private func checkMajority() throws(Refusal) {
        let told = [votes].compactMap { $0 } + (votesByGroup ?? []).map(\.votes)
        let against = told.compactMap { $0.others(outcome) }.max()
        switch majority {
        case .unanimous:
            guard let against, against > 0 else { return }
            let no = outcome.isInFavour
            throw Refusal(
                Text(
                    phrase: """
                        Mit \(against, "against") \(no ? Phrase("Nein") : Phrase("Ja"), "form") ist nicht einstimmig \
                        \(no ? Phrase("beschlossen") : Phrase("abgelehnt"), "form2").
                        """),
                help: Text(phrase: "„Mit Mehrheit“ eintragen, oder die Stimmen prüfen."),
                key: "majority")
        case .majority:
            guard let votes, votes.others(outcome) == 0, (votes.abstained ?? 0) == 0 else { return }
            throw Refusal(
                Text(
                    phrase: """
                        Ohne \(outcome.isInFavour ? Phrase("Gegenstimme") : Phrase("Ja-Stimme"), "form") ist es \
                        einstimmig.
                        """),
                help: Text(phrase: "„Einstimmig“ eintragen, oder die Stimmen prüfen."),
                key: "majority")
        case .unknown: return
        }
    }
}

extension Resolution {
    public var predicates: [Predicate] { (provisos ?? []).map(\.holdsWhile) }
}
