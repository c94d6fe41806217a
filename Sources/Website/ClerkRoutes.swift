import Costing
import Decisions
import Documents
import Foundation
import Hummingbird
import Register
import Serving

/// What the clerk enters. Each is one event; what was wrong comes back with
/// the form as it was filled in.
extension Site {
    func addClerkRoutes(to routes: inout Routes) {
        command(&routes, "/matters/:id/mandates", back: "/mandates") { form, parts in
            guard let status = StatusReport.Status(rawValue: form["status"]) else {
                throw Site.unknown(form["status"], of: StatusReport.Status.allCases) { $0.status($1) }
            }
            let text = try form.authored("text") ?? Text("")
            let report = StatusReport(mandate: Identifier(form["mandate"]), status: status, text: text)
            return Entry(try Site.header(form, id: Site.newID("sachstand"), today: office.today), report)
        } again: { parts, form, error in
            MandatesPage(parts).form(form, error: error)
        }
        addConsentRoutes(to: &routes)
        command(&routes, "/matters/:id/withdrawals", back: "/course") { form, _ in
            try WithdrawalPage.withdrawal(form, today: office.today)
        } again: { parts, form, error in
            (try? WithdrawalPage(parts, entry: form["entry"], kind: form["kind"]))?.form(form, error: error) ?? parts.alert(error)
        }
        command(&routes, "/matters/:id/keys", back: "/costs/shares") { form, parts in
            try KeyForm(parts: parts).entry(form, today: office.today)
        } again: { parts, form, error in
            KeyForm(parts: parts).html(form, error: error)
        }
        command(&routes, "/matters/:id/budget", back: "/costs/budget") { form, parts in
            try BudgetForm(parts: parts).entry(form, today: office.today)
        } again: { parts, form, error in
            BudgetForm(parts: parts).html(form, error: error)
        }
        // What was kept is what one wants to see next.
        commands(&routes, "/matters/:id/variants", backTo: { _, _, kept in "/costs/years" + (kept.map { "?variant=" + $0.header.id } ?? "") }) { form, parts in
            [try WhatIfPage(parts).entry(form, today: office.today)]
        } again: { parts, form, error in
            WhatIfPage(parts).again(form, error: error)
        }
        command(&routes, "/matters/:id/editions", back: "/costs") { form, parts in
            try EditionForm(form: form, parts: parts, today: office.today).entry()
        } again: { parts, form, error in
            CostsPage(parts).form(form, error: error)
        }
        command(&routes, "/matters/:id/plans", back: "/costs") { form, parts in
            try PlanForm(parts: parts).entry(form, today: office.today)
        } again: { parts, form, error in
            PlanForm(parts: parts).html(form, error: error)
        }
        command(&routes, "/matters/:id/models", back: "/costs") { form, parts in
            try ModelForm(parts: parts).entry(form, today: office.today)
        } again: { parts, form, error in
            ModelForm(parts: parts).html(form, error: error) ?? HTML()
        }
        addDecisionRoutes(to: &routes)
        addEntryRoutes(to: &routes)
        addImportRoutes(to: &routes, reader: TableReader())
    }

    /// A form that becomes an entry, is decided on, and leads back to its page.
    func command(
        _ routes: inout Routes, _ path: RouterPath, back: String,
        _ entry: @escaping @Sendable (FormData, Parts) throws -> Entry,
        again: @escaping @Sendable (Parts, FormData, String) -> HTML
    ) {
        commands(&routes, path, back: back, { form, parts in [try entry(form, parts)] }, again: again)
    }

    /// The day, or between two where only the latest is known, up to today; the
    /// grade and the source where the form has them.
    static func header(_ form: FormData, id: String, today: Day, grade: Grade = .official) throws -> Header {
        guard let day = Day(iso: form["on"]), day <= today else {
            throw PageError.badForm(
                quoted(form["on"]),
                expected: Text("ein Tag bis zum \(today.inWords(.de)), in der Form 2013-01-31", en: "a day up to \(today.inWords(.en)), in the form 2013-01-31"))
        }
        let latest = try form.day("on-latest")
        if let latest {
            guard latest >= day, latest <= today else {
                throw PageError.badForm(
                    quoted(form["on-latest"]),
                    expected: Text("ein Tag vom \(day.inWords(.de)) bis zum \(today.inWords(.de))", en: "a day from \(day.inWords(.en)) to \(today.inWords(.en))"))
            }
        }
        let grade = form["grade"].isEmpty ? grade : try Grade(in: form)
        let audience = form["audience"].isEmpty ? Audience.public : Audience(rawValue: form["audience"])
        guard let audience else { throw unknown(form["audience"], of: Audience.allCases) { $0.audience($1) } }
        return Header(
            id: id, on: latest.map { $0 == day ? .day(day) : .between(day, $0) } ?? .day(day), grade: grade,
            sources: form["source"].isEmpty ? [] : [Identifier(form["source"])], audience: audience)
    }

    static func quoted(_ text: String) -> Text { Text("„\(text)“", en: "“\(text)”") }

    /// A choice that the form does not have; `word` says what each is called.
    static func unknown<Choice>(_ found: String, of choices: [Choice], word: (Words, Choice) -> String) -> PageError {
        func list(_ language: Language) -> String { choices.map { word(Words(language), $0) }.joined(separator: ", ") }
        return .badForm(quoted(found), expected: Text(list(.de), en: list(.en)))
    }

    /// An id that a reader knows the title by; a new one where the title gives none.
    static func id(from title: String, or kind: String) -> String {
        let id = IdentifierRule.id(from: title)
        return id.isEmpty ? newID(kind) : id
    }

    /// A new id that no other entry has.
    static func newID(_ kind: String) -> String {
        kind + "-" + String(UUID().uuidString.lowercased().filter { $0 != "-" }.prefix(16))
    }
}
