import Costing
import Decisions
import Documents

/// What each of the asked answered, and what was said for several.
struct AnswersView {
    let parts: Parts
    let reading: RoundReading
    private var words: Words { parts.words }
    private var page: PageRequest { parts.page }
    private var text: RoundWords { RoundWords(parts: parts, reading: reading) }

    /// A row for each that has said anything; the others in one.
    var list: HTML {
        let rows = reading.answers.filter { !isEmpty($0) }.map(answer)
        let silent = reading.answers.filter(isEmpty).map { text.name($0.body) }
        let none: HTML? = silent.isEmpty ? nil : "<p><strong>\(words("Ohne eigene Antwort", "No answer of their own"))</strong> (\(silent.count)): \(silent.joined(separator: ", "))</p>"
        return "\(rows.isEmpty ? HTML() : parts.rows(rows, empty: ""))\(none)"
    }

    private func isEmpty(_ answer: RoundReading.Answer) -> Bool {
        answer.position == nil && answer.before == nil && answer.earlier.isEmpty && answer.late.isEmpty && answer.claims.isEmpty
            && answer.takenBack.isEmpty && answer.otherAccounts.isEmpty && answer.undated.isEmpty
    }

    private func answer(_ answer: RoundReading.Answer) -> HTML {
        let tag = answer.isInDoubt ? words("fraglich", "in doubt") : words.stand(of: answer)
        let tone = answer.isInDoubt ? "red" : answer.contested.isEmpty ? Self.tone(answer.stand) : "amber"
        let own: HTML? = answer.position.map { ": \(said($0))" }
        let undated = answer.undated.compactMap { note([$0], words.undated($0, in: reading, page.type)) }
        let more = undated + [
            answer.awaitsDay ? note([answer.otherwise].compactMap { $0 }, words("Sonst gilt, was davor gesagt ist", "Otherwise what was said before holds")) : nil,
            note(answer.otherAccounts, answer.contested.isEmpty || answer.awaitsDay || answer.awaitsReport
                ? words("Anders berichtet, zählt nicht neben dem eigenen Wort", "Reported otherwise, does not count beside its own word")
                : words("Die Berichte widersprechen sich; wie sie geantwortet hat, ist nicht bekannt", "The reports conflict; what it answered is not known")),
            note(answer.earlier, words("Frühere Antwort in dieser Beteiligung, geändert", "Earlier answer in this round, changed")),
        ].compactMap { $0 } + answer.takenBack.map(takenBack) + [
            note(answer.late, words.late(reading.end)),
            note([answer.before].compactMap { $0 }, words("In der früheren Beteiligung, nicht übernommen", "In the earlier round, not carried over")),
            note(answer.claims, words("Was andere von ihr sagen, zählt nicht", "What others say of it, does not count")),
        ].compactMap { $0 }
        return parts.row(tag, tone, "<strong>\(text.name(answer.body))</strong>\(own)\(answer.conditions.isEmpty ? nil : "<ul>\(answer.conditions.map(condition))</ul>" as HTML)\(more)")
    }

    /// An answer that no longer stands, with the reason.
    private func takenBack(_ taken: RoundReading.TakenBack) -> HTML {
        let withdrawal = taken.withdrawal
        let document: HTML? = withdrawal.content.document.flatMap { parts.matter.council.documents[$0] }.map { " \(page.text($0.content.title))\(parts.files(of: $0))" }
        return "<p class=\"ev-src\" id=\"\(withdrawal.header.id)\">\(words("Zurückgenommen", "Taken back")): \(page.text(withdrawal.content.reason))\(document)\(parts.file(withdrawal.content.file)) \(parts.source(withdrawal.header)) \(words("Es war:", "It was:")) \(words.answer(taken.position.content.answer)) – \(said(taken.position))</p>"
    }

    static func tone(_ stand: Stand) -> String {
        switch stand {
        case .consent: "green"
        case .conditional: "amber"
        case .refusal: "red"
        case .abstention, .noView, .silent: "soft"
        }
    }

    private func note(_ positions: [Recorded<Position>], _ label: String) -> HTML? {
        guard !positions.isEmpty else { return nil }
        return "<p class=\"ev-src\">\(label): \(HTML(joining: positions.map { "\(words.answer($0.content.answer)) – \(said($0))" }, separator: "<br>"))</p>"
    }

    /// The answer in its own words, by whom, why, and where it is from.
    private func said(_ position: Recorded<Position>) -> HTML {
        let content = position.content
        let giver: HTML? = content.givenBy.map { " <span class=\"ev-src\">\(words("es antwortete:", "answered by:")) \(words.giver($0))</span>" }
        let kinds = (content.reasonKinds ?? []).map { words.reason($0) }.joined(separator: ", ")
        let why: HTML? = kinds.isEmpty ? nil : " <span class=\"ev-src\">\(words("Gründe", "reasons")): \(kinds)</span>"
        let reasons = (content.reasons ?? []).map { "<li>\(page.text($0))</li>" as HTML }
        let concedes: HTML? = content.concedes.map { "<li>\(page.text($0))</li>" }
        let list: HTML? = reasons.isEmpty && concedes == nil ? nil : "<ul>\(concedes)\(reasons)</ul>"
        let document: HTML? = content.document.flatMap { parts.matter.council.documents[$0] }.map { " <span class=\"ev-src\">\(page.text($0.content.title))\(parts.files(of: $0))</span>" }
        let claims = parts.matter.claimed(parts.matter.consent.withdrawn.filter { $0.content.position == position.id }).map { withdrawal -> HTML in
            let told = words(
                "Dass sie zurückgenommen ist, ist nur behauptet und zählt nicht",
                "That it was taken back is only claimed and does not count")
            let file = parts.file(withdrawal.content.file), source = parts.source(withdrawal.header)
            let said: HTML = "\(page.text(withdrawal.content.reason))\(file) \(source)"
            return "<span class=\"ev-src\" id=\"\(withdrawal.header.id)\">\(told): \(said)</span>"
        }
        return "<span id=\"\(position.header.id)\">\(page.text(content.title))</span>\(giver)\(why)\(list)\(document)\(parts.file(content.file)) \(parts.source(position.header))\(claims)"
    }

    private func condition(_ condition: RoundReading.Condition) -> HTML {
        let state = condition.isInDoubt ? words("war erfüllt, ist es nicht mehr", "was met, is met no longer") : words.condition(condition, page.type)
        let computed: HTML? = condition.verdict.map { " <span class=\"ev-src\">\(words("gerechnet", "computed")): \(page.text($0.reason))</span>" }
        let reports = condition.isSettled ? [condition.report].compactMap { $0 } : condition.undated
        let report = reports.map { " <span class=\"ev-src\" id=\"\($0.header.id)\">\(condition.isSettled ? words("zuletzt berichtet", "last report") : words("berichtet", "reported")): \(words.condition($0.content.state)), \(page.text($0.content.text))\(parts.file($0.content.file)) \(parts.source($0.header))</span>" as HTML }
        let claims = condition.claims.map { report -> HTML in
            let told = words("nur behauptet, zählt nicht", "only claimed, does not count")
            let state = words.condition(report.content.state), file = parts.file(report.content.file)
            let said: HTML = "\(state), \(page.text(report.content.text))\(file) \(parts.source(report.header))"
            return " <span class=\"ev-src\" id=\"\(report.header.id)\">\(told): \(said)</span>"
        }
        return "<li>\(words("Bedingung", "Condition")): \(page.text(condition.condition.text)) – <strong>\(state)</strong>\(computed)\(report)\(claims)</li>"
    }

    // MARK: What was said for several

    var hasStatements: Bool { !reading.statements.isEmpty || !reading.otherStatements.isEmpty || !before.isEmpty }

    /// What was said for several when they were asked before.
    private var before: [Recorded<Position>] {
        reading.round.content.follows.flatMap { parts.view.assessment.round($0) }.map { $0.statements + $0.otherStatements } ?? []
    }

    /// Side by side, with their grades, and what would follow from each.
    var statements: HTML {
        let rows = reading.statements.map { statement($0, counts: true) } + reading.otherStatements.map { statement($0, counts: false) }
        let claimed = reading.ballot.overclaims
        let over: HTML? = claimed.isEmpty ? nil
            : "<p class=\"ev-src\">\(words("Für mehr ist gesprochen worden, als die eigenen Antworten zulassen; die eigenen Antworten gehen vor.", "Somebody has spoken for more than the own answers allow; the own answers come first."))</p>"
        let earlier: HTML? = before.isEmpty ? nil
            : "<h3>\(words("Für mehrere gesagt, als zuvor gefragt war", "Said for several when they were asked before"))</h3><p class=\"ev-src\">\(words("Nicht übernommen.", "Not carried over."))</p>\(parts.rows(before.map(told), empty: ""))"
        return "\(rows.isEmpty ? HTML() : parts.rows(rows, empty: ""))\(over)\(earlier)"
    }

    private func told(_ position: Recorded<Position>) -> HTML {
        let title = page.text(position.content.title), file = parts.file(position.content.file)
        let told: HTML = "\(speaker(position))\(title)\(file) \(parts.source(position.header))"
        return parts.row(words.answer(position.content.answer), "soft", told)
    }

    private func speaker(_ position: Recorded<Position>) -> HTML? {
        position.content.speaker.flatMap { parts.matter.council.people[$0] }.map { "<strong>\(page.text($0.content.headline))</strong> – " }
    }

    /// Whether a speaker changed or took back what was said.
    private func isGone(_ position: Recorded<Position>) -> Bool {
        let all = reading.statements + reading.otherStatements
        return all.contains { $0.content.replaces == position.id } || parts.matter.consent.withdrawn.contains { $0.content.position == position.id && !parts.matter.isClaim($0.header) }
    }

    func statement(_ position: Recorded<Position>, counts: Bool) -> HTML {
        let content = position.content
        let who = speaker(position)
        let extent = switch content.extent {
        case .majority: words("spricht für eine Mehrheit; Einzelvoten sind nicht bekannt", "speaks for a majority; individual votes are not known")
        case .count(let number): words("nennt \(number); welche, ist nicht bekannt", "claims \(number); it is not known which")
        case nil: ""
        }
        let grade = parts.matter.grade(of: position.header)
        let weight: String
        if counts {
            weight = words("Zählt im Ergebnis.", "Counts in the result.")
        } else if !isGone(position), let outcome = reading.outcome(believing: position) {
            let why = grade == .claim ? words("Zählt nicht, weil es nur behauptet ist.", "Does not count, being only claimed.") : words("Zählt nicht, weil es Besseres gibt.", "Does not count, since there is better.")
            weight = words("\(why) Glaubte man es, wäre das Ergebnis: \(words.outcome(outcome)).", "\(why) If it were believed, the result would be: \(words.outcome(outcome)).")
        } else if isGone(position) {
            weight = words("Geändert oder zurückgenommen, zählt nicht.", "Changed or taken back, does not count.")
        } else {
            weight = words("Zählt im Ergebnis nicht.", "Does not count in the result.")
        }
        let tag = grade == .claim ? words.grade(.claim) : words.answer(content.answer)
        let tone = grade == .claim ? "soft" : content.answer == .refusal ? "red" : content.answer == .consent ? "green" : "soft"
        return parts.row(tag, tone, "\(who)<strong>\(extent)</strong>: \(said(position)) <span class=\"ev-src\">\(weight)</span>")
    }
}
