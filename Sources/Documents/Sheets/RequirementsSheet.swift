import Decisions
import Register

/// What an application needs: of each requirement what is found on it, by which
/// provisions, on which events it rests, and what hangs on it.
public struct RequirementsSheet: MatterSheet {
    public let parts: SheetParts
    private let events: Set<String>
    var words: Words { parts.words }

    public init(_ parts: SheetParts) {
        self.parts = parts
        events = Set(CourseOfEvents(parts.matter).events.map(\.entry.header.id))
    }

    public var title: String { words("Voraussetzungen eines Antrags") }

    public var sections: [SheetSection] {
        let examinations = parts.view.assessment.examinations
        return [
            SheetSection(
                title, id: "requirements",
                examinations.isEmpty
                    ? [Line(words("Keine bekannt.")).paragraph] : [.rows(examinations.map(row))])
        ]
    }

    private func row(_ examination: Examination) -> StatusRow {
        let requirement = examination.requirement
        let content = requirement.content
        let note: Line? = content.note.map { " \(.aside(parts.text($0)))" }
        let head: Line = """
            \(.strong(parts.text(content.title))) (\(words.force(content.force)))\(note) \
            \(parts.source(requirement.header, date: false))
            """
        let blocks: [[Block]] = [
            [head.paragraph], reason(examination), contested(examination), ProvisionLines(parts, examination).list,
            evidence(examination), unsettled(examination), others(examination), claims(examination), stake(examination),
            due(examination), parts.dayNotes(content),
        ]
        return StatusRow(
            words.finding(examination.status), Tone(examination.status), id: requirement.header.id,
            blocks.flatMap { $0 })
    }

    /// The leading finding; beside it the other, where the two differ.
    private func reason(_ examination: Examination) -> [Block] {
        let computed = examination.computed?.computed
        guard let entered = examination.finding else {
            guard let computed else {
                return [
                    Line(
                        words("Dazu ist kein Befund verzeichnet, und berechnen lässt er sich nicht.")
                    ).paragraph
                ]
            }
            return [parts.text(computed.reason).paragraph]
        }
        let by: Line? = entered.content.settledBy.map {
            " \(words("Entschieden durch")) \(parts.text(parts.matter.name(of: $0)))."
        }
        let said: Line = "\(parts.text(entered.content.reason)) \(parts.source(entered.header))"
        let own: Line = "\(said.anchored(entered.header.id))\(by)"
        guard let computed, computed.status != entered.content.status else { return [own.paragraph] }
        return [
            .definitions([
                Definition(
                    [.text(words("Eingetragen") + ": " + words.finding(entered.content.status))],
                    [own.paragraph]),
                Definition(
                    [.text(words("Berechnet") + ": " + words.finding(computed.status))],
                    [parts.text(computed.reason).paragraph]),
            ]),
            Line.aside(Line(words.whichCounts(examination, entered.content, computed.status))).paragraph,
        ]
    }

    private func contested(_ examination: Examination) -> [Block] {
        guard examination.status == .contested else { return [] }
        let may = parts.matter.competences(on: examination.requirement.id.text).map { parts.text($0.content.decides) }
        let who: Line? =
            may.isEmpty ? nil : " \(words("Entscheiden kann")): \(may.joined(separator: "; "))."
        let different = words("Die Vorschriften führen zu verschiedenen Ergebnissen.")
        let open = words("Rang und Datum stehen dabei; welche vorgeht, entscheidet dieses Programm nicht.")
        return [("\(.strong(Line(different))) \(open)\(who)" as Line).paragraph]
    }

    /// The entries on which it rests, each leading to where it stands.
    private func evidence(_ examination: Examination) -> [Block] {
        let own = examination.finding?.header.id
        let items = (examination.evidence + [examination.finding?.content.resolution?.text].compactMap { $0 }).reduce(
            into: [String]()
        ) { list, id in
            if !list.contains(id), id != own { list.append(id) }
        }.compactMap { parts.matter.entry($0) }.map { parts.named($0, at: place($0)) }
        guard !items.isEmpty else { return [] }
        return [("\(words("Das beruht auf")): \(items.joined(separator: "; "))." as Line).paragraph]
    }

    private func place(_ entry: Entry) -> String? {
        let id = entry.header.id
        if Recorded<ConsentRound>(entry) != nil { return parts.places.round(id, id) }
        if events.contains(id) { return parts.places.course(id) }
        return entry.kind.file == .costs ? parts.places.costs(id) : nil
    }

    /// What the rounds on which it rests do not tell.
    private func unsettled(_ examination: Examination) -> [Block] {
        let name = { (body: BodyID) in parts.matter.name(of: body).in(words.language) }
        return parts.view.assessment.rounds.filter { examination.evidence.contains($0.round.header.id) }.flatMap {
            reading in
            [words.undated(reading, parts.type, name: name), words.unreported(reading, name: name)].compactMap { $0 }
        }.map { Line($0).paragraph }
    }

    /// Findings that a settlement outweighs, and a settlement that the law has
    /// overtaken.
    private func others(_ examination: Examination) -> [Block] {
        let after = examination.afterSettlement.map { finding in
            beside(
                finding,
                words("Später eingetragen, ohne die Entscheidung zu ändern"))
        }
        let reopened = examination.reopened.map { settled in
            let by = settled.content.settledBy.map { parts.matter.name(of: $0).in(words.language) } ?? ""
            return beside(
                settled,
                words("Entschieden hatte \(by, "by"); seither hat sich das Recht geändert, die Frage ist wieder offen"))
        }
        return after + [reopened].compactMap { $0 }
    }

    private func claims(_ examination: Examination) -> [Block] {
        examination.claims.map { beside($0, words("Daneben wird behauptet")) }
    }

    private func beside(_ finding: Recorded<Finding>, _ what: String) -> Block {
        let line: Line = """
            \(what) (\(words.finding(finding.content.status))): \(parts.text(finding.content.reason)) \
            \(parts.source(finding.header))
            """
        return line.anchored(finding.header.id).paragraph
    }

    private func stake(_ examination: Examination) -> [Block] {
        guard let money = parts.view.figures.atStake(on: examination.requirement.id)?.value.money else { return [] }
        let amount = parts.type.money(money)
        return [
            Line(
                words("Daran hängt die Förderung, für den Plan \(amount, "amount") im Jahr.")
            ).paragraph
        ]
    }

    private func due(_ examination: Examination) -> [Block] {
        guard let day = examination.requirement.content.due else { return [] }
        let isLate = day < parts.view.statusDay && !examination.isMet
        let after: Line? = parts.matter.metLate(examination).map { " \(words.metLate($0, parts.type))" }
        let late: Line? =
            isLate ? " \(.strong(Line(words("Die Frist ist verstrichen."))))" : nil
        let until = words("Zu erfüllen bis zum \(parts.type.day(day), "day").")
        return [("\(until)\(after ?? late)" as Line).paragraph]
    }
}

/// The provisions from which a requirement is drawn: citation, rank, date,
/// force, and what each comes to.
struct ProvisionLines {
    let parts: SheetParts
    let examination: Examination
    var words: Words { parts.words }

    init(_ parts: SheetParts, _ examination: Examination) {
        self.parts = parts
        self.examination = examination
    }

    var list: [Block] {
        let items = (examination.requirement.content.readings ?? []).compactMap { reading in
            // A later provision is not known yet as of this day.
            parts.matter.law.provisions[reading.provision].map { item(reading, $0) }
        }
        return items.isEmpty ? [] : [.list(ordered: false, items.map { [$0.paragraph] })]
    }

    private func item(_ reading: Requirement.Reading, _ provision: Recorded<Provision>) -> Line {
        let norm = parts.matter.law.norms[provision.content.norm]
        let rank: Line? = norm.map { " \(.aside("(\(describe($0)))"))" }
        let found = examination.computed?.byProvision.first { $0.provision?.id == reading.provision }
        return """
            \(.strong(parts.text(provision.content.citation)))\(rank) (\(words.force(reading.force))): \
            \(parts.text(reading.says))\
            \(parts.quotation(reading.quotation))\(found.map(finding))
            """
    }

    private func finding(_ finding: ProvisionFinding) -> Line {
        // That a provision does not require it is all there is to say.
        let reasons: Line? =
            finding.status == .notApplicable ? nil : " \(finding.reasons.map(parts.text).joined(separator: " "))"
        let found = Line.strong(Line(words.underProvision(finding)))
        return "\(Line([.lineBreak]))\(words("danach")): \(found).\(reasons)"
    }

    /// Rank and date, and whether it holds on the day of the sheet.
    private func describe(_ norm: Recorded<Norm>) -> Line {
        let since =
            (norm.content.inForce.map { parts.type.day($0) } ?? norm.header.on.map(parts.type.date)).map { ", " + $0 }
            ?? ""
        let isInForce = norm.content.isInForce(on: parts.view.asOf)
        let state = isInForce ? "" : ", " + words("gilt an diesem Tag nicht")
        return "\(words.rank(norm.content.rank)), \(parts.text(norm.content.short))\(since)\(state)"
    }
}
