import Costing
import Decisions
import Documents
import Register

/// What an application needs and what it lacks, for a terminal.
struct CheckText {
    private let view: MatterView
    private let words: Words
    private let type: Typography
    private var outline = Outline()

    init(_ view: MatterView, _ language: Language) {
        self.view = view
        words = Words(language)
        type = Typography(language)
        write()
    }

    var text: String { outline.text }

    private func read(_ text: Text) -> String { text.in(words.language) }

    private mutating func write() {
        let title = view.matter.opened.map { read($0.content.title) } ?? view.id
        outline.add("\(title) · " + words("Stand ") + type.day(view.asOf))
        outline.add(ahead: view, words)
        let readiness = view.readiness
        outline.heading(words("Voraussetzungen"))
        if view.assessment.examinations.isEmpty { outline.add(words("Keine bekannt.")) }
        for examination in view.assessment.examinations { write(examination) }
        outline.heading(words.stillMissing(readiness, in: view.matter))
        if let application = readiness.application { outline.add(words.isPast(application)) }
        if readiness.missing.isEmpty, readiness.setAside == nil { outline.add(words("Nichts.")) }
        if let resolution = readiness.setAside {
            outline.add(words("Ein Antrag wird zurzeit nicht verfolgt: ") + read(resolution.content.title))
            outline.gap()
        }
        for (index, missing) in readiness.missing.enumerated() { write(missing, sign: missing.examination.isLost ? "– " : "\(index + 1). ") }
        for missing in readiness.applying { outline.add(words.metByApplication(missing, type)) }
        if !readiness.imposed.isEmpty {
            outline.heading(words("Auflagen mit Frist"))
            for missing in readiness.imposed { write(missing, sign: "– ") }
        }
        writeWeighings()
        writeProvisos()
        writeReviews()
        writeUnlikely()
    }

    // MARK: Requirements

    private mutating func write(_ examination: Examination) {
        let requirement = examination.requirement
        outline.add("\(read(requirement.content.title)): \(words.finding(examination.status))")
        if let reason = examination.reason { outline.add(read(reason), level: 1) }
        if !examination.isMet { for note in view.matter.notes(on: requirement.content) { outline.add(read(note), level: 1) } }
        if let late = view.matter.metLate(examination) { outline.add(words.metLate(late, type), level: 1) }
        for found in examination.computed?.byProvision ?? [] { write(found) }
        if let computed = examination.computed?.computed, examination.isFindingLeading, computed.status != examination.status {
            outline.add(words("Berechnet: ") + words.finding(computed.status) + ". " + read(computed.reason), level: 1)
        }
        if let finding = examination.finding, !examination.isFindingLeading {
            outline.add(words("Eingetragen: ") + said(finding), level: 1)
        }
        for later in examination.afterSettlement {
            outline.add(words("Später eingetragen, ohne die Entscheidung zu ändern: ") + said(later), level: 1)
        }
        if let settled = examination.reopened {
            let by = settled.content.settledBy.map { read(view.matter.name(of: $0)) } ?? ""
            outline.add(words(
                "Entschieden hatte \(by, "by"); das Recht hat sich seither geändert: ") + said(settled), level: 1)
        }
        for claim in examination.claims { outline.add(words("Behauptet: ") + said(claim), level: 1) }
        if let by = examination.finding?.content.settledBy {
            outline.add(words("Entschieden von: ") + read(view.matter.name(of: by)), level: 1)
        }
        if let finding = examination.finding, examination.isFindingLeading {
            outline.add(words("Festgestellt: ") + origin(finding), level: 1)
        }
        let evidence = examination.evidence.filter { $0 != examination.finding?.header.id }.compactMap { view.matter.entry($0) }
        if !evidence.isEmpty {
            outline.add(words("Gestützt auf: ") + evidence.map(named).joined(separator: "; "), level: 1)
        }
        for reading in view.assessment.rounds where examination.evidence.contains(reading.round.header.id) {
            let name = { (body: BodyID) in self.read(view.matter.name(of: body)) }
            for missing in [words.undated(reading, type, name: name), words.unreported(reading, name: name)].compactMap({ $0 }) { outline.add(missing, level: 1) }
        }
        outline.gap()
    }

    private mutating func write(_ found: ProvisionFinding) {
        guard let provision = found.provision else { return }
        let date = provision.on.map { ", " + type.date($0) } ?? ""
        let place = "\(read(provision.citation)) (\(words.rank(provision.rank))\(date))"
        outline.add("\(place), \(words.force(found.force)): \(words.underProvision(found))", level: 1, sign: "– ")
    }

    private func said(_ finding: Recorded<Finding>) -> String {
        "\(words.finding(finding.content.status)) (\(origin(finding))). \(read(finding.content.reason))"
    }

    private func origin(_ finding: Recorded<Finding>) -> String {
        let grade = words.grade(view.matter.grade(of: finding.header))
        return (finding.header.on.map { [type.date($0), grade] } ?? [grade]).joined(separator: ", ")
    }

    private func named(_ entry: Entry) -> String {
        let title = read(entry.content.headline)
        // What rests on our own assumption must not look like a fact.
        let grade = view.matter.grade(of: entry.header) == .assumption ? words.grade(.assumption) : nil
        let notes = [entry.header.on.map(type.date), grade].compactMap { $0 }
        return words.kind(of: entry.type) + words(" „\(title, "title")“") + (notes.isEmpty ? "" : " (" + notes.joined(separator: ", ") + ")")
    }

    // MARK: What is missing

    private mutating func write(_ missing: Readiness.Missing, sign: String) {
        let content = missing.examination.requirement.content
        let force = words.demanded(missing).map { " (\($0))" } ?? ""
        outline.add("\(read(content.title))\(force): \(words.finding(missing))", sign: sign)
        if let responsible = content.responsible { outline.add(words("Zuständig: ") + read(responsible), level: 2) }
        let answers = missing.waitsForAnswer.map { words("die Antwort auf „\(read($0.content.title), "read")“") }
        if !(missing.waitsFor.isEmpty && answers.isEmpty) {
            let first = (missing.waitsFor.map { read($0.content.title) } + answers).joined(separator: "; ")
            outline.add(words("Zuvor nötig: ") + first, level: 2)
        }
        if let amount = missing.atStake { outline.add(words("Daran hängen im Jahr: ") + type.value(FigureValue(amount.value)), level: 2) }
        if let due = content.due {
            let isOver = due < view.statusDay
            outline.add(words("Frist: ") + type.day(due) + (isOver ? words(", überschritten") : ""), level: 2)
        }
    }

    // MARK: Rounds, provisos and reviews

    /// The weighings that due regard takes and that nobody has done, or has done too early.
    private mutating func writeWeighings() {
        let due = view.assessment.rounds.filter { [.unweighed, .toBeWeighedAgain, .perhapsToBeWeighedAgain].contains($0.stage) && !$0.isClaimed }
        guard !due.isEmpty else { return }
        outline.heading(words("Fehlende Abwägungen"))
        let list = { (bodies: [BodyID]) in bodies.map { read(view.matter.name(of: $0)) }.joined(separator: ", ") }
        for reading in due {
            outline.add("\(read(reading.round.content.title)): \(words.stage(reading.stage))")
            if let unweighed = words.unweighed(reading, list: list) { outline.add(unweighed, level: 1) }
        }
    }

    private mutating func writeProvisos() {
        let provisos = view.assessment.provisos
        guard !provisos.isEmpty else { return }
        outline.heading(words("Vorbehalte in Beschlüssen"))
        for proviso in provisos {
            let state = switch proviso.verdict.status {
            case .met, .metWithCondition: words("hält")
            case .open: words("offen")
            case .failed: words("gilt nicht mehr")
            }
            outline.add("\(read(proviso.proviso.text)): \(state)")
            outline.add(read(proviso.verdict.reason), level: 1)
            outline.add(words("Beschluss: ") + read(proviso.resolution.content.title), level: 1)
        }
    }

    private mutating func writeReviews() {
        let reviews = view.assessment.reviews
        guard !reviews.isEmpty else { return }
        outline.heading(words("Wiedervorlagen"))
        for reading in reviews {
            let on = reading.review.content.on.map { " (" + type.day($0) + ")" } ?? ""
            outline.add("\(read(reading.review.content.title))\(on): " + (reading.isOver ? words("erledigt", context: "check text") : reading.isPerhapsDue ? words("vielleicht fällig") : reading.isDue ? words("fällig") : words("noch nicht fällig")))
            for cause in reading.causes { outline.add(why(cause), level: 1) }
        }
    }

    private func why(_ cause: ReviewReading.Cause) -> String {
        switch cause {
        case .day(let day): words("Der Tag ist gekommen: ") + type.day(day)
        case .met(let verdict): read(verdict.reason)
        case .happened(let trigger, let entry, let isCertain):
            occurrence(trigger) + (entry.map { ": " + named($0) } ?? "") + (isCertain ? "" : " (" + words.perhapsSince + ")")
        }
    }

    private func occurrence(_ trigger: Review.Trigger) -> String {
        switch trigger {
        case .edition: words("Neue Kostensätze")
        case .norm: words("Geänderte Vorschrift")
        case .condition: words("Verletzte Bedingung")
        case .experience: words("Erfahrung anderswo")
        }
    }

    // MARK: What nobody has confirmed

    private mutating func writeUnlikely() {
        let unlikely = view.matter.unlikely
        guard !unlikely.isEmpty else { return }
        outline.heading(words("Unwahrscheinlich und von niemandem bestätigt"))
        for (entry, questions) in unlikely {
            outline.add(named(entry))
            for question in questions { outline.add(read(question.text), level: 1) }
        }
    }
}
