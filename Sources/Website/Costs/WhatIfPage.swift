import Costing
import Decisions
import Documents
import Register

/// Trying other assumptions. The address holds them, so it can be sent on;
/// nothing is kept until it is saved under a name.
struct WhatIfPage {
    let parts: MatterWriter
    init(_ parts: MatterWriter) { self.parts = parts }
    var words: Words { parts.words }
    var page: PageRequest { parts.page }

    var body: (String, HTML) {
        get throws {
            let title = words("Was wäre, wenn")
            return (title, CostsFrame(parts: parts)(.whatIf, title: title, try content(page.query)))
        }
    }

    var tables: [CostTable] {
        get throws {
            let base = try parts.askedVariant()
            return try parts.view.figures.study.map { study in
                try view(study, WhatIf(page.query, study: study, base: base?.content, language: page.language)).tables
            } ?? []
        }
    }

    private func content(_ fields: [String: String]) throws -> HTML {
        let base = try parts.askedVariant()
        guard let study = parts.view.figures.study else { return CostsFrame(parts: parts).noModel }
        let notice: HTML =
            """
            <div class=\"ev-alert ev-alert--drift\" role=\"note\"><p><strong>\(words("Ein Versuch."))</strong> \
            \(words("Was hier steht, sind Annahmen; keine Kennzahl des Vorgangs ändert sich."))</p></div>\n
            """
        let whatIf: WhatIf
        do throws(PageError) {
            whatIf = try WhatIf(fields, study: study, base: base?.content, language: page.language)
        } catch {
            let shown = try? WhatIf([:], study: study, base: base?.content, language: page.language)
            return
                """
                \(notice)\(shown.map { form(study, $0, fields, wrong: error.field) })\
                \(result(problem("\(ErrorText(error, words).detail)")))
                """
        }
        do {
            let view = try view(study, whatIf)
            return
                """
                \(notice)\(form(study, whatIf, fields))\
                \(result("\(without(effect: whatIf, study, view))\(view.html)\(workbook)"))\(save(fields))
                """
        } catch let error as CostingError {
            let wrong: String? =
                switch error {
                case .assumption(let field): WhatIf.Name.of(field)
                case .openPriceYear(let edition, _) where edition == study.edition.header.id: WhatIf.Name.baseYear
                case .probabilities: WhatIf.Name.chances.first
                default: nil
                }
            return
                """
                \(notice)\(form(study, whatIf, fields, wrong: wrong))\
                \(result(problem(page.text(CostProblem(error, in: parts.matter).sentence))))\(save(fields))
                """
        }
    }

    private func result(_ content: HTML) -> HTML { "<div id=\"result\" aria-live=\"polite\">\(content)</div>" }

    private static let problemID = "what-if-problem"

    private func problem(_ sentence: HTML) -> HTML {
        "<div class=\"ev-alert ev-alert--error\" role=\"alert\"><p id=\"\(WhatIfPage.problemID)\">\(sentence)</p></div>"
    }

    /// A case of the grant that was chosen and changes nothing says why.
    private func without(effect whatIf: WhatIf, _ study: CostStudy, _ view: OutlookView) -> HTML? {
        guard whatIf.assumptions.grant != .asRuled, view.shown.years.map(\.net) == view.cases.ends.years.map(\.net)
        else { return nil }
        let why: HTML
        if let endless = parts.matter.costs.endlessGrant {
            why =
                """
                \(words("Die Regel")) \(page.quoted(endless.content.title)) \
                \(words("nennt kein Ende; was danach geschieht, ändert deshalb nichts."))
                """
        } else if study.grants.isEmpty {
            why = "\(words("Es ist keine Förderung bekannt, die weiterlaufen könnte."))"
        } else {
            why = "\(words("In den gezeigten Jahren ändert das nichts."))"
        }
        return
            """
            <div class=\"ev-alert ev-alert--info\" role=\"note\"><p><strong>\
            \(words("Die gewählte Förderung wirkt sich nicht aus."))</strong> \(why)</p></div>\n
            """
    }

    /// What is tried, as a workbook: the address of it says the same.
    private var workbook: HTML {
        let query = page.address(without: ["year"]).dropFirst(page.path.count)
        return
            """
            <p><a href=\"\(parts.path(.workbook))\(String(query))\">\
            \(words("Dieser Versuch als Arbeitsmappe mit Formeln (.xlsx)"))</a></p>
            """
    }

    private func view(_ study: CostStudy, _ whatIf: WhatIf) throws -> OutlookView {
        let cases = try study.cases(
            whatIf.assumptions, changes: whatIf.changes, amounts: whatIf.amounts, growth: whatIf.growth,
            probabilities: whatIf.probabilities)
        let shown = try study.outlook(
            whatIf.assumptions, changes: whatIf.changes, amounts: whatIf.amounts, among: cases)
        _ = try page.asked("year", year: shown.years.map(\.year))
        return OutlookView(
            parts: parts, cases: cases, shown: shown, address: page.address(without: ["year"]),
            place: .whatIf, file: words("versuch-"))
    }

    /// - Parameter wrong: the field that could not be read.
    private func form(_ study: CostStudy, _ whatIf: WhatIf, _ fields: [String: String], wrong: String? = nil) -> HTML {
        let now = whatIf.assumptions, name = WhatIf.Name.self
        let inputs = QueryFields(
            page: page, input: FormData(fields: fields),
            wrong: wrong.map { ($0, WhatIfPage.problemID) })
        func line(_ id: String, _ label: String, _ value: String, type: HTML = "text") -> HTML {
            inputs.line(id, label, value: value, type: type)
        }
        func percent(_ id: String, _ label: String, _ value: BasisPoints?) -> HTML {
            line(id, label, value.map { FormNumber.shown($0, page.language) } ?? "")
        }
        let posts = (study.plan?.content.posts ?? []).map { post -> HTML in
            let changed = whatIf.changes.first { $0.post == post.id }?.posts ?? post.posts
            return line(name.posts(post.id), post.title.in(page.language), page.type.posts(changed))
        }
        let ends = (study.plan?.content.posts ?? []).map { post -> HTML in
            let id = name.ends + "-" + post.id
            let isChosen = wrong == nil ? now.endWithGrant.contains(post.id) : fields[id] == "yes"
            return inputs.check(id, post.title.in(page.language), value: "yes", isTicked: isChosen)
        }
        let chosen =
            switch now.grant {
            case .asRuled: "ends";
            case .continues: "goes-on";
            case .grows: "grows"
            }
        let grants = [
            ("ends", words("endet, wie es in der Regel steht")), ("goes-on", words("läuft unverändert weiter")),
            ("grows", words("läuft weiter und steigt")),
        ]
        let chances = zip(name.chances, [words("endet, in %"), words("läuft weiter, in %"), words("steigt, in %")]).map
        { line($0, $1, "") }
        return """
            <form class="ev-form ev-what-if" method="get" action="\(page.path)" data-live="result">\
            \(page.kept(except: fieldNames(study)))
            <div class="ev-grid"><div>
            <fieldset class="kern-fieldset"><legend class="kern-label">\(words("Preise"))</legend><div \
            class="kern-fieldset__body">
            \(study.canAssumePriceYear ? line(name.baseYear, words("Jahr, dessen Preise die Sätze haben"),
                now.baseYear.map { String($0) } ?? "") : nil)\
            \(percent(name.wages, words("Lohnsteigerung im Jahr in %"), now.wageGrowth))\
            \(percent(name.prices, words("Preissteigerung im Jahr in %"), now.priceGrowth))</div></fieldset>
            <fieldset class="kern-fieldset"><legend class="kern-label">\(words("Stellen"))</legend><div \
            class="kern-fieldset__body">
            \(posts)\(percent(name.vacancy, words("im Mittel unbesetzt, auch von den vorhandenen, in %"), now.vacancy))\
            </div></fieldset>
            </div><div>
            <fieldset class="kern-fieldset"><legend class="kern-label">\(words("Beginn"))</legend><div \
            class="kern-fieldset__body">
            \(line(name.start, words("Erster Monat"), now.start?.iso ?? "", type: "month"))\
            \(line(name.rampUp, words("Monate, bis alle Stellen besetzt sind"), now.rampUp.isEmpty ? ""
                : String(now.rampUp.count + 1)))
            \(line(name.oneOff, words("Einmalige Kosten in Euro"), now.oneOff.first.map { FormNumber.shown($0.amount,
                page.language) } ?? ""))\(line(name.oneOffYear, words("im Jahr", context: "what if page"),
                now.oneOff.first.map { String($0.year) } ?? ""))</div></fieldset>
            \(sums(study, whatIf, line))<fieldset class="kern-fieldset"><legend class="kern-label">\
            \(words("Förderung nach ihrem letzten Tag"))</legend><div class="kern-fieldset__body">
            \(inputs.choice(name.grant, words("Was mit ihr geschieht"), grants, chosen: wrong == nil ? chosen
                : fields[name.grant] ?? chosen))
            \(percent(name.growth, words("Steigerung im Jahr in %"), whatIf.growth))
            <input type="hidden" name="ends" value="asked"><fieldset class="kern-fieldset"><legend class="kern-label">\
            \(words("Stellen, die mit ihr enden"))</legend><div class="kern-fieldset__body">\(ends)</div></fieldset>
            <fieldset class="kern-fieldset"><legend class="kern-label">\(words("Wie wahrscheinlich ist, dass sie …"))\
            </legend><div class="kern-fieldset__body">\(chances)</div></fieldset></div></fieldset>
            </div></div>
            <div><button class="kern-btn kern-btn--primary"><span class="kern-label">\(words("rechnen"))</span>\
            </button> <a href="\(parts.link(.costs(.whatIf)))">\(words("von vorn"))</a></div>
            </form>

            """
    }

    /// What the grant pays, as its rule has it: for a post, or for part of one.
    private func sums(_ study: CostStudy, _ whatIf: WhatIf, _ line: (String, String, String, HTML) -> HTML) -> HTML? {
        guard let rule = study.triedGrant else { return nil }
        let fields = rule.lines.map { funded -> HTML in
            let kind = parts.matter.costs.title(ofKind: funded.kind).in(page.language),
                posts = page.type.posts(funded.posts)
            let amount = whatIf.amounts.last { $0.kind == funded.kind }?.amount ?? funded.amountPerPost
            let label =
                funded.isPart
                ? words("\(kind, "kind"), für \(posts, "posts") Stelle in Euro")
                : words("\(kind, "kind"), je Stelle in Euro (bis \(posts, "posts"))")
            return line(WhatIf.Name.pays(funded.kind), label, FormNumber.shown(amount, page.language), "text")
        }
        let title = parts.matter.entry(rule.id).map { $0.content.headline.in(page.language) } ?? rule.id
        return """
            <fieldset class="kern-fieldset"><legend class="kern-label">\
            \(words("Förderung im Jahr", context: "what if page"))</legend><div class="kern-fieldset__body">
            <p class="kern-hint">\(words("Zuerst steht hier, was die Regel zahlt")) (\(title)); \
            \(words("anderes gilt auch für spätere Regeln."))</p>
            \(fields)</div></fieldset>

            """
    }

    private func fieldNames(_ study: CostStudy) -> Set<String> { WhatIf.Name.all(study).union(["year"]) }

    /// Saving what was tried, under a name.
    private func save(_ fields: [String: String]) -> HTML {
        let form = VariantForm(parts: parts, tried: fields)
        return parts.section(form.title, id: "save", form.html())
    }
}
