import Costing
import Decisions

/// The sheet of what goes into the calculations: every input once, so that a
/// number changed there changes everything that rests on it.
struct InputSheet {
    /// Whose posts a number of posts is: the leaf of a trace does not say.
    enum Owner: Hashable {
        case post(String)
        /// In a grant's line for a kind of post, the input at this path.
        case funding(String, [Int])
    }

    private struct Key: Hashable {
        var leaf: Trace
        var owner: Owner?
    }

    let texts: TraceWords
    var sheet: Workbook.Sheet
    private var places: [Key: Workbook.Place] = [:]
    var words: Words { texts.words }

    init(_ texts: TraceWords) {
        self.texts = texts
        let words = texts.words
        sheet = Workbook.Sheet(name: words("Eingaben"), widths: [54, 18, 14, 58, 66, 18])
        sheet.add([.text(words("Eingaben"), .title)])
        sheet.add([
            .text(
                words(
                    """
                    Jede Eingabe steht hier einmal. Wer nachrechnen will, ändert nur die gelben Zellen; alle Blätter \
                    rechnen \
                    damit weiter.
                    """), .note)
        ])
        sheet.add(
            [
                words("Eingabe"), words("Wert"), words("Einheit"), words("Eintrag"), words("Quelle"), words("Güte"),
            ].map { .text($0, .head) })
        sheet.frozen = sheet.rows.count
    }

    static func isInput(_ trace: Trace) -> Bool {
        guard trace.inputs.isEmpty else { return false }
        switch trace.step {
        case .input, .assumed, .given: return true
        default: return false
        }
    }

    /// A number of posts, which counts for its owner only.
    static func isPosts(_ trace: Trace) -> Bool { trace.label == .posts && isInput(trace) }

    /// The cell of an input, which is made where there is none yet.
    mutating func place(of leaf: Trace, owner: Owner?) -> Workbook.Place {
        let key = Key(leaf: InputSheet.plain(leaf), owner: InputSheet.isPosts(leaf) ? owner : nil)
        if let place = places[key] { return place }
        let origin = texts.origin(of: leaf)
        let row = sheet.add([
            .text(name(key)), .value(leaf.value, .input), .text(words.unit(of: leaf.value), indent: 1),
            .text(origin.entry), .text(origin.source), .text(origin.grade),
        ])
        let place = Workbook.Place(sheet: sheet.name, column: 1, row: row)
        places[key] = place
        return place
    }

    /// The cell of an input that something rests on; nil where nothing does.
    func known(_ leaf: Trace, owner: Owner? = nil) -> Workbook.Place? {
        places[Key(leaf: InputSheet.plain(leaf), owner: InputSheet.isPosts(leaf) ? owner : nil)]
    }

    /// One number that stands in one entry under two names is one input.
    private static func plain(_ leaf: Trace) -> Trace {
        var leaf = leaf
        switch (leaf.label, leaf.step) {
        case (.grantLine(let kind), _): leaf.label = .grantCap(kind)
        case (.weight(let party), .input(let entry)) where party == entry: leaf.label = .inhabitantsOf(party)
        default: break
        }
        return leaf
    }

    /// Whether the number of posts is the plan's own, and not a variant's.
    private func isPlanned(_ id: String, _ leaf: Trace) -> Bool {
        texts.matter.costs.plans.contains { plan in
            plan.content.posts.contains { $0.id == id && .posts($0.posts) == leaf.value }
        }
    }

    private func name(_ key: Key) -> String {
        let label = texts.label(key.leaf)
        switch (key.owner, key.leaf.label) {
        case (.post(let id)?, _):
            return label + " · " + texts.post(id) + (isPlanned(id, key.leaf) ? "" : words(" (Was-wäre-wenn)"))
        case (.funding(let kind, _)?, _): return label + " · " + words("Förderung: ") + texts.postKind(kind)
        case (nil, .grantCap(let kind)): return label + " · " + texts.postKind(kind)
        default: return label
        }
    }
}

extension TraceWords {
    /// Where a leaf was read, from which source, and how far it can be trusted.
    func origin(of trace: Trace) -> (entry: String, source: String, grade: String) {
        switch trace.step {
        case .input(let id):
            guard let entry = entry(trace) else { return (id, "", "") }
            let sources = entry.header.sources.map { matter.sources[$0]?.content.title.in(words.language) ?? $0.text }
            return (
                entry.content.headline.in(words.language), sources.joined(separator: "; "),
                words.grade(matter.grade(of: trace) ?? matter.grade(of: entry.header))
            )
        case .assumed, .continued, .ended: return ("", "", words.grade(.assumption))
        case .given: return (words("vorgegeben"), "", "")
        default: return ("", "", "")
        }
    }
}

extension Words {
    func unit(of value: Quantity) -> String {
        switch value {
        case .money: "€"
        case .posts: self("Stellen", context: "within a sentence")
        case .share: "%"
        case .count: self("Anzahl")
        case .day: self("Tag")
        case .points: self("Prozentpunkte")
        }
    }
}
