import Costing

/// A task that a meeting gave.
public struct Mandate: Content {
    public static let kind = EntryKind(
        "mandates.mandate-given", Text("Auftrag", en: "mandate"), list: "mandates", file: .mandates,
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
        "mandates.status-reported", Text("Sachstand", en: "status report"), list: "status-reports", file: .mandates,
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
    public var mandates = Book<Mandate>()
    public var reports = Book<StatusReport>()
    public init() {}

    public mutating func apply(_ entry: Entry) {
        mandates.take(entry)
        reports.take(entry)
    }

    func check(_ report: StatusReport, on date: PartialDate?) throws(Refusal) {
        guard let mandate = mandates[report.mandate] else {
            throw Refusal(
                Text("Den Auftrag „\(report.mandate.text)“ gibt es nicht.",
                     en: "There is no mandate “\(report.mandate.text)”."))
        }
        guard !report.text.de.isBlank else {
            throw Refusal(
                Text("Ein Sachstand braucht einen Text.", en: "A status report needs a text."),
                help: Text("Auch „keine neuen Erkenntnisse“ ist einer.",
                           en: "“Nothing new” is one too."))
        }
        if let given = mandate.header.on?.firstDay, let told = date?.lastDay, told < given {
            throw Refusal(
                Text("Der Sachstand liegt vor dem Auftrag: erteilt \(given.inWords(.de)), berichtet \(told.inWords(.de)).",
                     en: "The report predates the mandate: given \(given.inWords(.en)), reported \(told.inWords(.en))."),
                help: Text("Das Datum des Sachstands prüfen.", en: "Check the date of the report."))
        }
    }

    func check(_ mandate: Mandate, given date: PartialDate?) throws(Refusal) {
        guard !mandate.to.isEmpty else {
            throw Refusal(
                Text("Der Auftrag „\(mandate.title.de)“ nennt niemanden, der ihn ausführt.", en: "The mandate “\(mandate.title.in(.en))” names nobody to carry it out."),
                help: Text("Mindestens eine Stelle nennen.", en: "Name at least one office."))
        }
        guard let due = mandate.due, let given = date?.firstDay, due < given else { return }
        throw Refusal(
            Text("Der Auftrag ist fällig, bevor er erteilt ist: erteilt \(given.inWords(.de)), fällig \(due.inWords(.de)).",
                 en: "The mandate is due before it is given: given \(given.inWords(.en)), due \(due.inWords(.en))."),
            help: Text("Einen Tag vom Tag des Auftrags an nennen.", en: "Name a day from the day of the mandate on."))
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
