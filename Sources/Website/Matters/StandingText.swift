import Costing
import Decisions
import Documents

/// Where a matter stands, in sentences made from its data.
struct StandingText {
    let parts: Parts
    init(_ parts: Parts) { self.parts = parts }
    var words: Words { parts.words }
    var page: PageRequest { parts.page }
    var matter: Matter { parts.matter }

    /// One paragraph.
    var lead: HTML {
        HTML(joining: [decision, answer, blockers, mandates].compactMap { $0 }, separator: " ")
    }

    private var decision: HTML {
        guard let resolution = parts.view.standing.lastResolution else {
            return "\(words("In der Sache ist nichts entschieden.", "Nothing has been decided on the matter itself."))"
        }
        let body = page.text(matter.name(of: resolution.content.organization))
        let date: HTML? = resolution.header.on.map { "\(page.type.date($0))" }
        let majority: HTML? = resolution.content.majority == .unknown ? nil : "\(words.majority(resolution.content.majority))"
        let details = HTML(joining: [body, date, majority].compactMap { $0 }, separator: ", ")
        return "\(words("Zuletzt entschieden", "Latest decision")): <strong>\(page.text(resolution.content.title))</strong> (\(details)).\(choice)"
    }

    /// The option that was taken.
    private var choice: HTML? {
        let chosen = matter.options.options.filter { matter.choice(of: $0.id) != nil }.map { page.quoted($0.content.title) }
        guard !chosen.isEmpty else { return nil }
        let names = HTML(joining: chosen, separator: ", ")
        return words.language == .de ? " Gewählt ist die Variante \(names)." : " The option chosen is \(names)."
    }

    private var answer: HTML? {
        guard let position = parts.view.standing.answer else { return nil }
        let concedes: HTML? = position.content.concedes.map { " \(page.text($0))" }
        let date: HTML? = position.header.on.map { " (\(page.type.date($0)))" }
        return "\(words("Antwort der Gemeinden", "The municipalities’ answer"))\(date): \(page.text(position.content.title)).\(concedes)"
    }

    private var blockers: HTML? {
        var failed: [HTML] = []
        var contested: [HTML] = []
        for case .requirement(let requirement, let finding) in parts.view.standing.blockers {
            switch finding.content.status {
            case .failed: failed.append(page.text(requirement.content.title))
            case .contested: contested.append(page.text(requirement.content.title))
            default: break
            }
        }
        var sentences: [HTML] = []
        if !failed.isEmpty { sentences.append("\(words("Es fehlt", "Missing")): <strong>\(HTML(joining: failed, separator: "; "))</strong>.") }
        if !contested.isEmpty { sentences.append("\(words("Strittig ist", "Contested")): <strong>\(HTML(joining: contested, separator: "; "))</strong>.") }
        return sentences.isEmpty ? nil : HTML(joining: sentences, separator: " ")
    }

    private var mandates: HTML? {
        let all = matter.mandates.mandates.count
        guard all > 0 else { return nil }
        let done = matter.mandates.done
        let overtaken = matter.overtakenMandates.count
        if overtaken > 0, done + overtaken == all {
            return "\(words("Die Aufträge sind erledigt oder durch den Beschluss überholt.", "The mandates are done or superseded by the decision."))"
        }
        if all == 1 {
            return "\(done == 1 ? words("Der Auftrag ist erledigt.", "The mandate is done.") : words("Der Auftrag ist noch nicht erledigt.", "The mandate is not done yet."))"
        }
        let total = StandingText.number(all, words)
        if words.language == .en { return "Of \(total) mandates, \(done == 0 ? "none" : StandingText.number(done, words)) \(done == 1 ? "is" : "are") done." }
        switch done {
        case 0: return "Von \(total) Aufträgen ist keiner erledigt."
        case 1: return "Von \(total) Aufträgen ist einer erledigt."
        default: return "Von \(total) Aufträgen sind \(StandingText.number(done, words)) erledigt."
        }
    }

    /// Numbers up to twelve are written out.
    static func number(_ number: Int, _ words: Words) -> String {
        let names = words.language == .de
            ? ["null", "einem", "zwei", "drei", "vier", "fünf", "sechs", "sieben", "acht", "neun", "zehn", "elf", "zwölf"]
            : ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"]
        return names.indices.contains(number) ? names[number] : String(number)
    }

    /// The answer rests on a value that has moved since.
    var drift: HTML? {
        guard let drift = parts.view.standing.drift else { return nil }
        let date = drift.position.header.on.map(page.type.date) ?? ""
        let then = page.type.value(drift.then), now = page.type.value(drift.now)
        let change = drift.change.map { " (\(page.type.change($0)))" } ?? ""
        let grade = words.grade(drift.figure.grade)
        let who = drift.round.content.forum.map { page.text(matter.name(of: $0)) } ?? page.text(drift.round.content.title)
        let figure = page.link("/figures/\(parts.view.id)/\(drift.figure.id)")
        let consent = page.link("/matters/\(parts.view.id)/consent")
        let sentence: HTML = words.language == .de
            ? "Die Antwort vom \(date) (\(who)) wurde auf der Grundlage von <strong>\(then)</strong> gegeben. Zum Stand dieser Seite sind es <strong>\(now)</strong> im Jahr\(change), \(grade)."
            : "The answer of \(date) (\(who)) was given on the basis of <strong>\(then)</strong>. As of the day shown it is <strong>\(now)</strong> a year\(change), \(grade)."
        return """
            <div class="ev-alert ev-alert--drift" role="note"><p><strong>\(words("Die Grundlage hat sich geändert.", "The basis has changed."))</strong> \(sentence) <a href="\(figure)">\(words("Warum?", "Why?"))</a> · <a href="\(consent)">\(words("Worauf geantwortet wurde", "What the answer was based on"))</a></p></div>

            """
    }

    func blocker(_ blocker: Standing.Blocker) -> HTML {
        switch blocker {
        case .requirement(let requirement, let finding):
            return parts.row(words.finding(finding.content.status), Parts.tone(finding.content.status),
                "\(page.text(requirement.content.title)): \(page.text(finding.content.reason)) \(parts.source(finding.header))")
        case .unexamined(let requirements):
            let names = HTML(joining: requirements.map { page.text($0.content.title) }, separator: "; ")
            return parts.row(words.finding(nil), "soft", "\(words("Dazu ist kein Befund verzeichnet", "No finding is recorded on")): \(names)")
        case .refusal(let position):
            return parts.row(words.answer(position.content.answer), "red", "\(page.text(position.content.title)) \(parts.source(position.header))")
        case .question(let question, let waits):
            let names = HTML(joining: waits.map { page.text($0.content.title) }, separator: "; ")
            return parts.row(words("wartet", "waiting"), "soft", "\(page.text(question.content.title)) – \(words("wartet auf", "waiting for")): \(names)")
        }
    }

    func step(_ step: Standing.Step) -> HTML {
        switch step {
        case .deliberate(let motion):
            let lead = matter.matters.lead.map { "\(page.text(matter.name(of: $0))): " as HTML }
            return parts.row(words("beraten", "discuss"), "amber", "\(lead)\(page.text(motion.content.title)) \(parts.source(motion.header))")
        case .answer(let round, let missing):
            let asked = round.content.asked.count
            let who = round.content.forum.map { page.text(matter.name(of: $0)) } ?? "\(words("die Gefragten", "those asked"))"
            let open = missing == asked ? words("noch keine Antwort", "no answer yet") : words("\(missing) von \(asked) Antworten fehlen", "\(missing) of \(asked) answers are missing")
            return parts.row(words("antworten", "answer"), "amber", "\(who): \(page.text(round.content.question)) <span class=\"ev-src\">\(open)</span> \(parts.source(round.header))")
        case .report(let mandate, let last):
            let to = HTML(joining: mandate.content.to.map { page.text(matter.name(of: $0)) }, separator: ", ")
            let status = words.status(last?.content.status)
            return parts.row(words("berichten", "report"), "amber",
                "\(to): \(words("Auftrag", "mandate")) \(mandate.content.mark), \(page.text(mandate.content.title)) <span class=\"ev-src\">\(words("zuletzt", "last")): \(status)</span>")
        case .decide(let question):
            return parts.row(words("entscheiden", "decide"), "amber", "\(page.text(question.content.decides)): \(page.text(question.content.title))")
        case .askAgain(let round, let then, let now):
            let who = matter.opened.map { page.text(matter.name(of: $0.content.administration)) }
            return parts.row(words("erneut fragen", "ask again"), "amber",
                "\(who): \(page.text(round.content.title)) <span class=\"ev-src\">\(words("beantwortet auf der Grundlage von", "answered on the basis of")) \(page.type.value(then)), \(words("jetzt", "now")) \(page.type.value(now))</span>")
        }
    }
}
