import Decisions

/// A paper as it is being written, and each time that it went out.
struct PaperJSON: Entered {
    let entry: Recorded<PaperDrafted>
    let matter: Matter
    var gone: WithdrawnEntry?

    /// Drafts that were taken back are among them: what was issued of one stays.
    static func all(in matter: Matter) -> [PaperJSON] {
        matter.papers.drafts.map { PaperJSON(entry: $0, matter: matter) }
            + matter.withdrawn.compactMap { gone in
                Recorded<PaperDrafted>(gone.entry).map { PaperJSON(entry: $0, matter: matter, gone: gone) }
            }
    }

    static let keys = Keys<Self>("Paper", "A paper for a committee.") {
        Key.origin
        Key("title") { $0.content.title }
        Key("subtitle") { $0.content.subtitle }
        Key("office") { $0.matter.council.organizations.link($0.content.office) }
        Key("request") { $0.content.request }
        Key("consultations") { it in
            it.content.consultations.map { ConsultationJSON(consultation: $0, matter: it.matter) }
        }
        Key("annexes") { it in
            (it.content.annexes ?? []).compactMap { it.matter.papers.annexes[$0] }
                .map { AnnexJSON(entry: $0, matter: it.matter) }
        }
        Key("issued", "Each time that it went out.") { it in
            it.matter.papers.issued.filter { $0.content.paper == it.entry.id }
                .map { IssueJSON(entry: $0, matter: it.matter) }
        }
        Key("withdrawn", "Where the draft was taken back: since when, and why. What was issued of it stays.") {
            $0.gone.map { Annulment(on: $0.withdrawal.header.on, reason: $0.reason) }
        }
    }

    /// That a paper is no longer valid, or a draft was taken back.
    struct Annulment: Keyed {
        let on: PartialDate?
        let reason: Text

        static let keys = Keys<Self>(
            "Annulment",
            """
            Since when a paper is no longer valid, or a draft taken back, and why.
            """
        ) {
            Key("on") { $0.on }
            Key("reason") { $0.reason }
        }
    }
}

struct ConsultationJSON: Keyed {
    let consultation: Consultation
    let matter: Matter

    static let keys = Keys<Self>("Consultation", "One step of a paper through the committees.") {
        Key("organization") { $0.matter.council.organizations.link($0.consultation.organization) }
        Key("role") { $0.consultation.role }
        Key("meeting") { $0.matter.council.meetings.link($0.consultation.meeting) }
    }
}

struct AnnexJSON: Entered {
    let entry: Recorded<Annex>
    let matter: Matter

    static let keys = Keys<Self>("Annex", "Something attached to a paper.") {
        Key.origin
        Key("number") { $0.content.number }
        Key("title") { $0.content.title }
        Key("hold", "Only its existence is known; composed from the cost model, a reconstruction; a file.") {
            $0.content.hold
        }
    }
}

struct IssueJSON: Entered {
    let entry: Recorded<PaperIssued>
    let matter: Matter

    static let keys = Keys<Self>("Issue", "A paper as it went out, with its figures frozen.") {
        Key.origin
        Key("number", "The number under which the county files it.") { $0.content.number }
        Key("title") { $0.content.title }
        Key("asOf") { $0.content.asOf }
        Key("ledgerPosition", and: ["minimum": 0]) { $0.content.ledgerPosition }
        Key("figures") { $0.content.figures }
        Key(
            "annulled",
            """
            Where the paper was wrongly issued and is no longer valid: since when, and why. Its number is not given \
            again.
            """
        ) { it in
            it.matter.papers.annulment(of: it.entry.id)
                .map { PaperJSON.Annulment(on: $0.header.on, reason: $0.content.reason) }
        }
    }
}
