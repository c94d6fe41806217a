import Costing

/// A task that a meeting gave.
public struct Mandate: Content {
    public static let kind = EntryKind(
        "mandates.mandate-given", Text(phrase: "Auftrag", context: "within a sentence"), list: "mandates",
        file: .mandates,
        course: nil, tense: .happened)
    public var meeting: MeetingID
    /// Its letter or number in the resolution.
    public var mark: String
    public var title: Text
    public var to: [OrganizationID]
    /// By when.
    public var due: Day?
    /// The resolution that handed it out.
    public var resolution: ResolutionID?
    public var headline: Text { title }
    public var dueDays: [Day] { [due].compactMap { $0 } }
}

/// What has become of a mandate. "Nothing new" is a report; none is not.
public struct StatusReport: Content {
    public static let kind = EntryKind(
        "mandates.status-reported", Text(phrase: "Sachstand", context: "mandates"), list: "status-reports",
        file: .mandates,
        course: nil, tense: .happened)
    public enum Status: String, Codable, Sendable, CaseIterable {
        case nothingNew = "nothing-new", underWay = "under-way", deferred, done
    }
    public var mandate: MandateID
    public var status: Status
    public var text: Text
    public var document: DocumentID?
    public var headline: Text { text }
    public init(mandate: MandateID, status: Status, text: Text, document: DocumentID? = nil) {
        self.mandate = mandate
        self.status = status
        self.text = text
        self.document = document
    }
}

public struct Mandates: Slice {
    public var mandates = Records<Mandate>()
    public var reports = Records<StatusReport>()
    public init() {}

    public mutating func apply(_ entry: Entry) {
        mandates.take(entry)
        reports.take(entry)
    }

    func check(_ report: StatusReport, on date: PartialDate?) throws(Refusal) {
        guard let mandate = mandates[report.mandate] else {
            throw Refusal(
                Text(phrase: "Den Auftrag „\(report.mandate.text, "mandate")“ gibt es nicht."), key: "mandate")
        }
        guard !report.text.de.isBlank else {
            throw Refusal(
                Text(phrase: "Ein Sachstand braucht einen Text."),
                help: Text(phrase: "Auch „keine neuen Erkenntnisse“ ist einer."),
                key: "text")
        }
        if let given = mandate.header.on?.firstDay, let told = date?.lastDay, told < given {
            throw Refusal(
                Text(
                    phrase: """
                        Der Sachstand liegt vor dem Auftrag: erteilt \(given.inWords, "given"), berichtet \
                        \(told.inWords, "told").
                        """),
                help: Text(phrase: "Das Datum des Sachstands prüfen."),
                key: "on")
        }
    }

    func check(_ mandate: Mandate, given date: PartialDate?) throws(Refusal) {
        guard !mandate.to.isEmpty else {
            throw Refusal(
                Text(phrase: "Der Auftrag „\(mandate.title, "title")“ nennt niemanden, der ihn ausführt."),
                help: Text(phrase: "Mindestens eine Stelle nennen."),
                key: "to")
        }
        guard let due = mandate.due, let given = date?.firstDay, due < given else { return }
        throw Refusal(
            Text(
                phrase: """
                    Der Auftrag ist fällig, bevor er erteilt ist: erteilt \(given.inWords, "given"), fällig \
                    \(due.inWords, "due").
                    """),
            help: Text(phrase: "Einen Tag vom Tag des Auftrags an nennen."),
            key: "due")
    }
}

extension Mandate: RefusableContent {
    func check(_ header: Header, in mandates: Mandates, of matter: any Surroundings) throws(Refusal) {
        try mandates.check(self, given: header.on)
    }
}

extension StatusReport: RefusableContent {
    func check(_ header: Header, in mandates: Mandates, of matter: any Surroundings) throws(Refusal) {
        try mandates.check(self, on: header.on)
    }
}
