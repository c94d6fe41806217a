import Costing
import Decisions
import Register

/// The letters of a matter as of a day: which are to be written, and each as
/// its addressees may read it.
public struct Letters {
    let office: Office
    /// As the writer sees the matter.
    let view: MatterView
    let language: Language
    let words: Words
    let type: Typography

    public init(_ view: MatterView, office: Office, language: Language = .de) {
        self.office = office
        self.view = view
        self.language = language
        words = Words(language)
        type = Typography(language)
    }

    /// All that there could be: the application, then round by round, the
    /// newest first.
    public var offers: [LetterOffer] {
        guard view.isOpen else { return [] }
        return [application] + view.assessment.rounds.reversed().flatMap(offers(on:))
    }

    /// None is written on what is only claimed to have been asked.
    private func offers(on reading: RoundStanding) -> [LetterOffer] {
        let offers = [consultation(reading), reminder(reading), again(reading)]
        guard reading.isClaimed else { return offers }
        let reason = words("Dass gefragt wurde, ist nur behauptet; geschrieben wird nur zu dem, was belegt ist.")
        return offers.map { LetterOffer(letter: $0.letter, isAtHand: false, reason: reason) }
    }

    /// Nil where the matter has no such round as of the day.
    public func offer(_ letter: Letter) -> LetterOffer? { offers.first { $0.letter == letter } }

    /// The letter.
    /// - Throws: `NoLetter` where it is not to be written as of the day.
    public func compose(_ letter: Letter) throws -> DocumentTree {
        guard let offer = offer(letter) else {
            throw NoLetter(
                reason: words(
                    "Zu diesem Stand ist nichts verzeichnet, worüber zu schreiben wäre."))
        }
        guard offer.isAtHand else { throw NoLetter(reason: offer.reason) }
        let audience =
            letter.round.flatMap { view.matter.consent.rounds[$0]?.header.audience } ?? view.matter.opened?.header
            .audience ?? .public
        // What the writer may read and the addressees may not does not get in.
        let shown = try office.matter(view.id, asOf: view.asOf, for: audience)
        let composer = LetterComposer(shown, language)
        guard let round = letter.round else { return composer.application(confidential: confidential(in: shown)) }
        guard let reading = shown.assessment.round(round) else { throw NoLetter(reason: offer.reason) }
        func matter(of round: Recorded<ConsentRound>) throws -> RoundThen {
            let days = round.header.on.map { shown.daysOfCost($0) } ?? [view.asOf]
            let views = try days.map { $0 == view.asOf ? shown : try office.matter(view.id, asOf: $0, for: audience) }
            return RoundThen(
                date: round.header.on, last: views.last ?? shown, earlier: views.dropLast().filter(\.isOpen))
        }
        let then = try matter(of: reading.round)
        switch letter {
        case .consultation: return composer.consultation(reading, then: then)
        // Who has answered in confidence is not reminded.
        case .reminder:
            return composer.reminder(
                reading,
                to: (view.assessment.round(round)?.silent ?? reading.silent).filter { !reading.gone.contains($0) },
                then: then)
        case .again:
            return composer.again(
                reading, then: then,
                next: try composer.next(after: reading.round).map { (round: $0, then: try matter(of: $0)) })
        case .application: return composer.application(confidential: confidential(in: shown))
        }
    }

    private func consultation(_ reading: RoundStanding) -> LetterOffer {
        let deadline =
            words.lastDays(reading.round.content, type).map {
                words(
                    "Die Frist läuft bis zum \($0, "value").")
            }
            ?? words("Eine Frist ist nicht gesetzt.")
        let asked = words("Zahl der Gefragten: ") + String(reading.round.content.asked.count)
        return LetterOffer(
            letter: .consultation(reading.round.id), isAtHand: reading.isOpen && pastThen(reading) == nil,
            reason: ended(reading) ?? pastThen(reading) ?? "\(asked). \(deadline)")
    }

    private func reminder(_ reading: RoundStanding) -> LetterOffer {
        let id = reading.round.id, all = reading.answers.count
        guard reading.isOpen else {
            return LetterOffer(letter: .reminder(id), isAtHand: false, reason: ended(reading) ?? "")
        }
        if let reason = pastThen(reading) { return LetterOffer(letter: .reminder(id), isAtHand: false, reason: reason) }
        let silent = reading.silent.count { !reading.gone.contains($0) }
        let spoken =
            reading.statements.isEmpty
            ? ""
            : words(
                " Ein Sprecher hat für mehrere geantwortet; für wen, ist nicht bekannt.")
        return LetterOffer(
            letter: .reminder(id), isAtHand: silent > 0,
            reason: silent == 0 && !reading.silent.isEmpty
                ? words("Wer nicht geantwortet hat, besteht nicht mehr.")
                : silent == 0
                    ? words("Alle Gefragten haben geantwortet.")
                    : words("Von \(all, "all") Gefragten fehlt die eigene Antwort von \(silent, "silent").") + spoken)
    }

    private func again(_ reading: RoundStanding) -> LetterOffer {
        func offer(_ isAtHand: Bool, _ reason: String) -> LetterOffer {
            LetterOffer(letter: .again(reading.round.id), isAtHand: isAtHand, reason: reason)
        }
        if let resolution = reading.end.decision { return offer(false, overtaken(resolution)) }
        guard !reading.drift.isEmpty else {
            return offer(false, words("Keine Kennzahl der Unterlagen hat sich geändert."))
        }
        let moved = reading.drift.map { drift in
            drift.figure.label.in(language) + (drift.change.map { " (\(type.change($0)))" } ?? "")
        }.joined(separator: ", ")
        guard reading.isOutdated else {
            let limit = type.share(reading.round.content.driftThreshold ?? BasisPoints(0))
            return offer(
                false,
                words(
                    "Geändert, aber nicht über die Schwelle von \(limit, "limit") hinaus: \(moved, "moved")."))
        }
        return offer(true, words("Seit den Unterlagen geändert: \(moved, "moved")."))
    }

    private var application: LetterOffer {
        if let made = view.readiness.application {
            return LetterOffer(letter: .application, isAtHand: false, reason: words.isPast(made))
        }
        let missing = view.readiness.hurdles.count
        let reason =
            view.assessment.examinations.isEmpty
            ? words("Voraussetzungen sind nicht verzeichnet; der Antrag ist ein Entwurf.")
            : missing == 0
                ? words("Was sein muss, ist erfüllt.")
                : words("Nicht einreichbar: Noch nicht erfüllt ")
                    + (missing == 1
                        ? words("ist eine Voraussetzung.")
                        : words(
                            "sind \(missing, "missing") Voraussetzungen."))
        return LetterOffer(letter: .application, isAtHand: true, reason: reason)
    }

    /// What the writer knows to be met by what the addressees may not read.
    private func confidential(in shown: MatterView) -> Set<RequirementID> {
        let met = Set(view.assessment.examinations.filter(\.isMet).map(\.requirement.id))
        return met.intersection(shown.assessment.examinations.filter { !$0.isMet }.map(\.requirement.id))
    }

    /// Why nobody can answer any more.
    private func ended(_ reading: RoundStanding) -> String? {
        guard !reading.isOpen else { return nil }
        if let resolution = reading.end.decision { return overtaken(resolution) }
        guard let days = words.lastDays(reading.round.content, type) else { return nil }
        let open =
            reading.lacksDeadlineRule
            ? words(", an welchem der beiden Tage, ist nicht bestimmt") : ""
        return words("Die Frist ist am \(days, "days") abgelaufen\(open, "open"); spätere Antworten zählen nicht.")
    }

    /// A letter of a day to come asks for nothing by a day that has passed by then.
    private func pastThen(_ reading: RoundStanding) -> String? {
        guard let ahead = view.ahead, let last = reading.round.content.perhapsLastDay ?? reading.round.content.lastDay,
            last < ahead.day
        else { return nil }
        let days = words.lastDays(reading.round.content, type) ?? type.day(last)
        return words(
            """
            Die Frist endet am \(days, "days"); am \(type.day(ahead.day), "day"), dem Tag des Schreibens, wäre sie \
            abgelaufen.
            """)
    }

    private func overtaken(_ resolution: Recorded<Resolution>) -> String {
        let day = resolution.header.on.map { " " + words.at($0) } ?? ""
        return words("Darüber ist\(day, "day") entschieden worden.")
    }
}
