import Costing
import Decisions
import Register

/// What the letters of a round have in common.
extension LetterComposer {
    func deadlineRow(_ round: ConsentRound) -> [MetaRow] {
        answerBy(round).map { [MetaRow(words("Antwort bis"), type.day($0))] } ?? []
    }

    /// By which day an answer is asked for: where the first on which the deadline
    /// may end has passed already, the later one.
    func answerBy(_ round: ConsentRound) -> Day? {
        round.lastDay.map { $0 < view.asOf ? round.perhapsLastDay ?? $0 : $0 }
    }

    /// Where that first day has passed: so it is, and what nobody has determined.
    func passed(_ round: ConsentRound) -> String? {
        guard round.isPerhapsOver(on: view.asOf), let last = round.lastDay, let latest = round.perhapsLastDay else {
            return nil
        }
        return words(
            """
            Der \(type.day(last), "day") ist verstrichen; nicht bestimmt ist, ob die Frist erst am \
            \(type.day(latest), "day2") endet.
            """)
    }

    func question(_ round: ConsentRound) -> Block { .quote([.paragraph(words.inlines(round.question))]) }

    /// What is asked for, by which provision, when it is reached.
    /// - Parameter weighed: by which numbers, where the rule weighs.
    func meaning(_ round: ConsentRound, weighed: String? = nil) -> [Block] {
        var blocks: [Block] = [
            heading(words("Was Ihre Antwort bedeutet")), .paragraph([.text(words.meaning(of: round.strength))]),
        ]
        if let id = round.provision {
            let provision = matter.law.provisions[id]
            let quotation = provision?.content.quotation.map(quoted) ?? []
            blocks.append(
                .paragraph(
                    [.text(words("Rechtsgrundlage: "))] + citation(id) + [.text(". ")]
                        + (provision.map { words.inlines($0.content.says) } ?? []) + quotation))
        }
        if let rule = round.ruleInForce {
            let isOwn =
                round.rule == nil
                ? words(
                    " (eigene Annahme; eine Regel ist für diese Beteiligung nicht bestimmt)") : ""
            blocks.append(
                .paragraph([
                    .text(
                        words(
                            """
                            Das Einvernehmen ist erreicht, wenn gilt: 
                            """) + words.rule(rule) + isOwn + "." + (weighed.map { " " + $0 } ?? ""))
                ]))
        }
        for id in round.serves ?? [] {
            guard let examination = view.assessment.examination(of: id), examination.status == .contested else {
                continue
            }
            blocks.append(
                .note(
                    kind: .info,
                    [
                        .paragraph(
                            [
                                .text(
                                    words(
                                        """
                                        Ob dies rechtlich verlangt ist, ist strittig („
                                        """))
                            ] + words.inlines(examination.requirement.content.title) + [.text(words("“):"))]),
                        readings(of: examination),
                    ]))
        }
        return blocks
    }

    /// What they are or were given, frozen.
    func briefing(_ round: Recorded<ConsentRound>) -> [Block] {
        let briefing = round.content.briefing
        var items: [[Block]] = briefing.documents.compactMap { matter.council.documents[$0] }.map { document in
            let date = document.header.on.map { ", " + type.date($0) } ?? ""
            return [.paragraph(words.inlines(document.content.title) + [.text(date)])]
        }
        if briefing.draft != nil {
            items.append([
                .paragraph([
                    .text(
                        words(
                            "Entwurf der Vorlage, wie er an diesem Tag stand"))
                ])
            ])
        }
        var blocks: [Block] = items.isEmpty ? [] : [.list(ordered: false, items)]
        if !briefing.figures.isEmpty {
            blocks.append(
                .table(
                    Table(
                        caption: [
                            .text(
                                round.header.on.map {
                                    words(
                                        "Kennzahlen, festgehalten \(words.at($0), "words")")
                                } ?? words("Kennzahlen, festgehalten"))
                        ],
                        head: [Cell(words("Kennzahl")), Cell(words("Wert")), Cell(words("Güte"))],
                        rows: briefing.figures.map { frozen in
                            let grade =
                                view.figures.value(frozen.figure, at: round.header.id)?.grade
                                ?? matter.grade(of: round.header)
                            return [
                                Cell(words.inlines(label(frozen.figure)), isRowHeader: true),
                                Cell([mark(frozen.figure, frozen.value, grade, isLinked: false)]),
                                Cell(words.grade(grade)),
                            ]
                        }, numericColumns: [1])))
        }
        if let hash = briefing.hash {
            blocks.append(.paragraph([.text(words("Prüfsumme der Unterlagen (SHA-256): ")), .code(hash)]))
        }
        return blocks
    }

    /// How long they may answer, and what it means if they do not.
    func deadline(_ round: ConsentRound) -> [Block] {
        let until =
            answerBy(round).map { day -> String in
                if let passed = passed(round) {
                    return passed
                        + words(
                            """
                             Bitte antworten Sie spätestens bis zum \(type.day(day), "day"). Spätere Antworten halten \
                            wir \
                            fest, sie zählen aber nicht mehr.
                            """)
                }
                let last = words("Bitte antworten Sie bis zum \(type.day(day), "day"). ")
                return last
                    + (round.perhapsLastDay.map {
                        words(
                            "Spätere Antworten halten wir fest; nach dem \(type.day($0), "day") zählen sie nicht mehr.")
                    } ?? words("Spätere Antworten halten wir fest, sie zählen aber nicht mehr."))
            } ?? words("Eine Frist ist nicht gesetzt.")
        var blocks: [Block] = [
            heading(words("Frist und Schweigen")),
            .paragraph([.text(until + " " + words.meaning(of: round.silence ?? .noAnswer))]),
        ]
        if let note = round.deadline.flatMap({ matter.note(on: $0) }), note.off != nil || round.perhapsLastDay != nil {
            blocks.append(.paragraph(words.inlines(note.sentences(under: round.deadlineRule))))
        }
        if let ended = words.endedBodies(round, in: matter, asOf: view.asOf, type) {
            blocks.append(.paragraph([.text(ended)]))
        }
        let reminders = (round.reminders ?? []).filter { $0 > view.asOf }
        if !reminders.isEmpty {
            let days = reminders.map(type.day).joined(separator: ", ")
            blocks.append(text(words("Wer noch nicht geantwortet hat, wird erinnert: \(days, "days").")))
        }
        return blocks
    }

    /// What can be answered, by whom, and that conditions may be stated.
    func howToAnswer(_ round: ConsentRound) -> [Block] {
        let areMunicipalities = areMunicipalities(round.asked)
        let limit = round.driftThreshold.map { words(" um mehr als \(type.share($0), "share")") } ?? ""
        let answers = [
            words("Sie stimmen zu."),
            words(
                """
                Sie stimmen unter Bedingungen zu. Nennen Sie bitte jede Bedingung einzeln und so, dass sich \
                feststellen lässt, ob sie erfüllt ist.
                """),
            words("Sie enthalten sich."), words("Sie lehnen ab."),
            words("Sie äußern sich nicht."),
        ]
        let who =
            areMunicipalities
            ? words(
                """
                Bitte geben Sie an, wer antwortet: die Bürgermeisterin oder der Bürgermeister, oder der Rat durch \
                Beschluss. Legen Sie das Schreiben oder den Beschluss bei und nennen Sie Ihre Gründe.
                """)
            : words(
                """
                Bitte geben Sie an, wer antwortet, legen Sie das Schreiben oder den Beschluss bei und nennen Sie Ihre \
                Gründe.
                """)
        let each = words(
            """
            Wer gefragt ist, antwortet für sich. Spricht jemand für mehrere, ersetzt das Ihre eigene Antwort nicht. \
            Solange die Beteiligung läuft, können Sie Ihre Antwort ändern; die frühere bleibt festgehalten.
            """)
        var blocks: [Block] = [
            heading(words("So antworten Sie")), text(words("Möglich sind diese Antworten:")), list(answers),
            .paragraph([.text(who)]), .paragraph([.text(each)]),
        ]
        if !round.briefing.figures.isEmpty {
            blocks.append(
                text(
                    words(
                        """
                        Ändert sich eine der genannten Kennzahlen\(limit, "limit"), prüfen wir, ob wir Sie erneut \
                        fragen.
                        """
                    )))
        }
        return blocks
    }

    /// The figures of the briefing that have moved: then, now, change.
    func moved(_ reading: RoundStanding) -> Table {
        Table(
            caption: [.text(words("Kennzahlen der Unterlagen und zum Stand vom \(type.day(view.asOf), "day")"))],
            head: [words("Kennzahl"), words("damals"), words("jetzt"), words("Änderung")].map { Cell($0) },
            rows: reading.drift.map { drift in
                let grade =
                    view.figures.value(drift.figure.id, at: reading.round.header.id)?.grade
                    ?? matter.grade(of: reading.round.header)
                return [
                    Cell(words.inlines(drift.figure.label), isRowHeader: true),
                    Cell([mark(drift.figure.id, drift.then, grade, isLinked: false, isMarked: true)]),
                    Cell(
                        drift.now.map { [mark(drift.figure.id, $0, drift.figure.grade, isMarked: true)] } ?? [
                            .text(words("nicht bekannt"))
                        ]), Cell(drift.change.map(type.change) ?? "–"),
                ]
            }, numericColumns: [1, 2, 3])
    }
}
