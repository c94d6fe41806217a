import Decisions

/// What can only be checked on the whole folder: ids twice, references to
/// nothing, circles, and the rules of the slices.
extension FolderReader {
    mutating func checkWhole() {
        markAcknowledged()
        checkTwice()
        checkReferences()
        checkCircles()
        checkMarks()
        if mistakes.isEmpty { checkRules() }
    }

    private mutating func checkTwice() {
        var places: [String: CaseFolder.Located] = [:]
        for item in entries {
            let key = item.entry.type + "/" + item.entry.header.id
            if let first = places[key] {
                if item.turn != nil { continue }
                mistakes.append(
                    Mistake(
                        file: item.file, line: item.line,
                        found: Text(
                            phrase: """
                                die Kennung „\(item.entry.header.id, "entry")“ ein zweites Mal, zuerst in \
                                \(first.file, "file"):\(first.line, "line")
                                """),
                        expected: Text(phrase: "eine eigene Kennung")))
            } else {
                places[key] = item
            }
        }
        let matters = entries.filter { $0.entry.content is MatterOpened }
        if matters.isEmpty, mistakes.isEmpty {
            mistakes.append(
                Mistake(
                    file: "case.yaml", line: 0, found: Text(phrase: "kein Vorgang"),
                    expected: Text(phrase: "ein Eintrag unter matter:")))
        }
        for other in matters.dropFirst() {
            mistakes.append(
                Mistake(
                    file: other.file, line: other.line, found: Text(phrase: "ein zweiter Vorgang"),
                    expected: Text(phrase: "ein Vorgang in einem Fallordner")))
        }
    }

    private mutating func checkReferences() {
        var known: [String: Set<String>] = [:]
        for item in entries { known[item.entry.type, default: []].insert(item.entry.header.id) }
        for item in unread { known[item.type, default: []].insert(item.id) }
        // What belongs to the county may name what another of its matters has.
        let countys = entries.filter { $0.turn != nil && Streams.isCountys($0.entry) }
        let taken = Set(countys.map { Naming.Name(type: $0.entry.type, id: $0.entry.header.id) })
        for reference in references
        where !taken.contains(reference.owner) && !(known[reference.type]?.contains(reference.id) ?? false) {
            // What could not be read is there; only that is told.
            if lacksText, reference.type == TextBlock.type { continue }
            mistakes.append(
                Mistake(
                    file: reference.file, line: reference.line,
                    found: Text(phrase: "„\(reference.id, "reference")“, wozu es keinen Eintrag gibt"),
                    expected: Expectation.reference(to: reference.type)))
        }
    }

    private mutating func checkCircles() {
        var options = Options()
        for item in entries where item.entry.content is Question { options.apply(item.entry) }
        for item in entries {
            guard let question = item.entry.content as? Question,
                let path = options.circle(from: item.entry.header.id, through: question.waitsFor ?? [])
            else { continue }
            mistakes.append(
                Mistake(
                    file: item.file, line: item.line,
                    found: Text(
                        phrase: "Fragen, die im Kreis aufeinander warten: \(path.joined(separator: " → "), "path")"),
                    expected: Text(phrase: "eine Frage, die zuerst entschieden werden kann")))
        }
    }

    /// A mark may name what takes effect later than its text, and what is
    /// withdrawn later still.
    private mutating func checkMarks() {
        let matter = Matter(entries.inOrderOfEffect.map(\.entry).filter { !($0.content is Withdrawal) })
        let hidden = Set(unread.map(\.id)),
            hidesFigures = unread.contains { [ReportedFigure.type, Effect.type].contains($0.type) }
        for item in entries {
            guard let block = item.entry.content as? TextBlock else { continue }
            for fault in matter.faults(of: block)
            where !(fault.mark.map { hidden.contains($0.id) || $0.kind == .figure && hidesFigures } ?? false) {
                let text = item.texts[fault.language] ?? (file: item.file, lines: TextLines.one(item.line))
                let (line, isKnown) = text.lines.place(of: fault.line, words: fault.isOfText ? nil : fault.found)
                let mark = Text(phrase: "die Marke \(fault.found, "found")")
                mistakes.append(
                    Mistake(
                        file: text.file, line: line, found: fault.isOfText ? Text(fault.found) : mark,
                        expected: fault.expected, isLineKnown: isKnown))
            }
        }
    }

    /// What a register has taken is taken again, in whatever order it was recorded.
    private mutating func checkRules() {
        var refused = Mistakes()
        entries.judge { item, refusal in
            if item.turn == nil { refused.append(Mistake(refusal, at: item)) }
        }
        mistakes += refused
    }
}
