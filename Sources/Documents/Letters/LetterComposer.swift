import Costing
import Decisions
import Register

/// Composes a letter from a matter as its addressees may see it. The words
/// around the entries are here; every number, date and name is the matter's.
struct LetterComposer {
    let view: MatterView
    let language: Language
    let words: Words
    let type: Typography

    init(_ view: MatterView, _ language: Language) {
        self.view = view
        self.language = language
        words = Words(language)
        type = Typography(language)
    }

    var matter: Matter { view.matter }
    var title: String { matter.opened?.content.title.in(language) ?? view.id }
    /// The matter's title in the quotation marks of the language.
    var quotedTitle: String { words("„\(title, "title")“") }

    /// The whole letter around its text.
    func letter(
        _ subject: String, to addressee: [String], meta: [MetaRow], above notes: [Block] = [], _ blocks: [Block],
        copies: [BodyID] = []
    ) -> DocumentTree {
        let opening: Block = .paragraph([.text(words("Sehr geehrte Damen und Herren,"))])
        var tree = DocumentTree(
            title: Typography.protect(subject), language: language, date: view.asOf,
            meta: [MetaRow(words("Unser Zeichen"), view.id), MetaRow(words("Datum"), type.day(view.asOf))] + meta,
            blocks: words.aheadNotice(view, type) + notes + [opening] + blocks + closing + distribution(copies),
            note: words(
                """
                Zusammengestellt aus dem Vorgang „\(title, "title")“, Stand \(type.day(view.asOf), "day"), Register \
                bei Ereignis \(view.position, "position"). Ohne Unterschrift.
                """))
        tree.letter = LetterHead(sender: sender, addressee: addressee)
        return tree
    }

    /// The county, and its administration.
    private var sender: [String] {
        guard let opened = matter.opened?.content else { return [] }
        return [
            matter.council.bodies[opened.county]?.content.name.in(language),
            matter.name(of: opened.administration).in(language),
        ].compactMap { $0 }
    }

    private var closing: [Block] {
        [
            .paragraph([.text(words("Mit freundlichen Grüßen"))]),
            .paragraph([.text(sender.last ?? "")]),
        ]
    }

    private func distribution(_ bodies: [BodyID]) -> [Block] {
        guard bodies.count > 1 else { return [] }
        return [
            .heading(level: 1, [.text(words("Verteiler"))]),
            .paragraph([.text(bodies.map(name).joined(separator: ", "))]),
        ]
    }

    // MARK: To whom

    func name(_ body: BodyID) -> String { matter.council.bodies[body]?.content.name.in(language) ?? body.text }

    func areMunicipalities(_ bodies: [BodyID]) -> Bool {
        bodies.allSatisfy { matter.council.bodies[$0]?.content.kind == .municipality }
    }

    /// One is addressed by its name; several by the list at the end.
    func address(_ bodies: [BodyID]) -> [String] {
        let all = areMunicipalities(bodies)
        if let only = bodies.first, bodies.count == 1 {
            return all ? [words("Stadt- oder Gemeindeverwaltung"), name(only)] : [name(only)]
        }
        return [all ? words("An die Städte und Gemeinden") : words("An die Beteiligten"), words("laut Verteiler")]
    }

    // MARK: Pieces

    func heading(_ said: String) -> Block { .heading(level: 1, [.text(said)]) }
    func text(_ said: String) -> Block { .paragraph([.text(Typography.protect(said))]) }
    func list(_ items: [String]) -> Block {
        .list(ordered: false, items.map { [.paragraph([.text(Typography.protect($0))])] })
    }

    /// A figure's value with a link to its derivation as of the day; marked as
    /// an own assumption where no column says so.
    func mark(_ id: String, _ value: Quantity, _ grade: Grade, isLinked: Bool = true, isMarked: Bool = false) -> Inline
    {
        let lang = language == .de ? "" : "&lang=\(language.rawValue)"
        return .figure(
            FigureMark(
                id: id, shown: CostAnnex(view, language).shown(id, value), grade: grade.rawValue,
                href: isLinked && view.figures[id] != nil
                    ? "/matters/\(view.id)/figures/\(id)?as-of=\(view.asOf.iso)\(lang)" : nil,
                isMarked: isMarked && grade == .assumption))
    }

    /// Whether the cost model rests on assumptions of one's own.
    var isReconstructed: Bool { view.figures[.grossExtraCost]?.grade == .assumption }

    var reconstruction: Block {
        .note(
            kind: .reconstruction,
            [
                text(
                    words(
                        """
                        Stellenplan oder Kostensätze dieser Rechnung sind eigene Annahmen; amtlich sind nur die \
                        Beträge, bei \
                        denen es steht.
                        """))
            ])
    }

    func label(_ figure: String) -> Text {
        view.figures[figure]?.label ?? ComputedFigure(rawValue: figure)?.label ?? Text(figure)
    }

    /// `§ 7 … (Gesetz, 14.02.2012)`, as far as it is known.
    func citation(_ id: ProvisionID) -> [Inline] {
        guard let provision = matter.law.provisions[id] else { return [.text(id.text)] }
        let norm = matter.law.norms[provision.content.norm]
        let details = norm.map { norm in
            let date = (norm.content.inForce.map { .day($0) } ?? norm.header.on).map { ", " + type.date($0) } ?? ""
            return " (\(words.rank(norm.content.rank))\(date))"
        }
        return words.inlines(provision.content.citation) + [.text(details ?? "")]
    }

    /// The provision's own words, which are German.
    func quoted(_ words: String) -> [Inline] {
        guard language != .de else { return [.text(" (" + language.conventions.quoted(words) + ")")] }
        let (before, after) = language.conventions.quotationMarks
        return [.text(" (" + before), .lang(.de, [.text(words)]), .text(after + ")")]
    }

    /// Each provision on a requirement that is in force, with what it says and,
    /// where wanted, what it leads to.
    func readings(of examination: Examination, withFindings: Bool = false) -> Block {
        let readings = matter.readings(of: examination.requirement.content).filter { reading in
            matter.law.provisions[reading.provision].flatMap { matter.law.norms[$0.content.norm] }?.content.isInForce(
                on: view.asOf) ?? true
        }
        return .list(
            ordered: false,
            readings.map { reading in
                let finding =
                    withFindings
                    ? examination.computed?.byProvision.first { $0.provision?.id == reading.provision } : nil
                let quotation = reading.quotation.map(quoted) ?? []
                let result = finding.map { [Inline.text(words(" Danach: ") + words.underProvision($0) + ".")] } ?? []
                return [
                    .paragraph(
                        [.strong(citation(reading.provision)), .text(": ")] + words.inlines(reading.says) + quotation
                            + result)
                ]
            })
    }
}
