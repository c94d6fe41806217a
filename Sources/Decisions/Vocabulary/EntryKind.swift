/// What a kind of entry is, said in one place. Sections and files of a case folder, the
/// order in which entries of one day take effect, streams, the course of events, the
/// ledger's page and the kinds that can be written by themselves all follow from it.
///
/// What single entries name, state and hold is asked of their content (`Content`).
public struct EntryKind: Sendable {
    /// Stands with the event for ever: `mandates.status-reported`.
    public let type: String
    /// As a page calls it.
    public let name: Text
    /// The list in a case folder that holds such entries.
    public let list: String
    /// The file into which an export writes that list.
    public let file: CaseFile
    /// What it is in the course of events; nil: no event of the matter's way.
    public let course: CoursePart?
    public let tense: Tense
    /// What its one line is by itself.
    public let headline: Headline
    public let costs: CostPart
    public let owner: Owner
    public let arrival: Arrival
    public let withdrawal: Withdrawability
    /// Whether costs or law rest on it, so that a new one is named to whoever was asked
    /// before.
    public let isBasis: Bool

    /// A file of a case folder.
    public enum CaseFile: String, Sendable, CaseIterable {
        case programme, matter = "case", sources, bodies, course, facts, mandates, consent, norms, requirements,
            options, costs, grants, texts
        case paper
        public var name: String { rawValue + ".yaml" }
    }

    /// The raw value stands with drawn charts.
    public enum CoursePart: String, Codable, Sendable, CaseIterable {
        case motion, meeting, letter, figure, decision, other
    }

    public enum Headline: Sendable {
        case title
        /// Why something holds no longer: no event by itself, so that the word for the
        /// kind stands before it.
        case reason
    }

    /// What a new one does to the costs.
    public enum CostPart: Sendable {
        case none
        /// They are computed with it. It cannot become known on a day before figures were
        /// given out.
        case input
        /// What somebody else says that they are.
        case report
    }

    public enum Tense: Sendable {
        /// Somebody did, said or found something: it can only be known once its day has come.
        case happened
        /// It holds from its day on, which may lie ahead.
        case holds
        /// It only names something: others refer to it, and it holds for whatever does,
        /// on whichever day that was.
        case always
    }

    /// Whose stream of the ledger holds it.
    public enum Owner: Sendable {
        /// The matter's own; its programme's where it stands in the programme's folder.
        case matter
        /// All matters of a county have it in common.
        case county
    }

    /// How an entry comes into a register.
    public enum Arrival: Sendable {
        /// By a form, the API, the command line or a case folder.
        case byItself
        /// With a case folder alone, for a reason.
        case withFolder(Text)
        /// The program makes it itself: why, and what helps whoever wants to write one.
        case madeHere(Text, help: Text)
    }

    public enum Withdrawability: Sendable {
        case free
        /// For this reason; what helps, where that is not to enter it anew.
        case never(Text, help: Text? = nil)
    }

    init(
        _ type: String, _ name: Text, list: String, file: CaseFile, course: CoursePart?, tense: Tense,
        headline: Headline = .title, costs: CostPart = .none, owner: Owner = .matter,
        arrival: Arrival = .byItself, withdrawal: Withdrawability = .free, isBasis: Bool = false
    ) {
        self.type = type
        self.name = name
        self.list = list
        self.file = file
        self.course = course
        self.tense = tense
        self.headline = headline
        self.costs = costs
        self.owner = owner
        self.arrival = arrival
        self.withdrawal = withdrawal
        self.isBasis = isBasis
    }
}

extension EntryKind.Withdrawability {
    /// What several matters share is not one matter's to take back.
    static let sharedByOthers = Self.never(Text(phrase: "Es gehört auch anderen Vorgängen."))
}

extension Content {
    /// Stands with the event for ever.
    public static var type: String { kind.type }
}

extension Entry {
    public var kind: EntryKind { Swift.type(of: content).kind }
}
