import Decisions

/// The posts of a plan from one subheading to the next.
struct PlanBlock {
    var rows: [Int] = []
    /// The subheading above them.
    var section: SheetCell?
    /// The office that they are in, by the subheadings.
    var office = ""
    /// How often the headings were repeated before.
    var part = 0
    /// Which plan they are of, as far as that is said.
    var alternatives: [Alternative.Axis: Alternative] = [:]

    static func all(_ sheet: Sheet, _ uses: [RowUse]) -> [PlanBlock] {
        var blocks: [PlanBlock] = [], block = PlanBlock()
        func start(_ change: (inout PlanBlock) -> Void) {
            if !block.rows.isEmpty { blocks.append(block) }
            block.rows = []
            change(&block)
        }
        for row in uses.indices {
            guard uses[row] != .taken else {
                block.rows.append(row)
                continue
            }
            if uses[row] == .repeated { start { $0.part += 1 } }
            // What somebody left out as a line of its own still parts the rows.
            guard [.above, .section, .left].contains(uses[row]), sheet.filled(row) == 1,
                let line = sheet.rows[row].first(where: { !$0.isEmpty })
            else { continue }
            let alternative = Alternative(line.shown)
            guard uses[row] != .above else {
                if let alternative { block.alternatives[alternative.axis] = alternative }
                continue
            }
            start { block in
                block.section = line
                if let alternative { block.alternatives[alternative.axis] = alternative }
                if HouseUnit.isOne(line.shown) { block.office = Alternative.office(line.shown) }
            }
        }
        start { _ in }
        return blocks
    }
}

extension PlanImport {
    /// Several plans one below the other are not one of all their posts.
    func faultSeveral(_ uses: [RowUse], _ titles: Int, _ groups: Int?, _ result: inout ImportedForm) {
        let blocks = PlanBlock.all(sheet, uses)
        let settled = faultRepeated(blocks, titles, groups, &result)
        // Of two plans with subheadings or titles of their own it is asked once.
        if faultAlternatives(blocks, settled, titles, &result) { return }
        if faultNames(blocks.flatMap(\.rows), titles, &result) { return }
        faultSections(blocks, settled, titles, groups, &result)
    }

    /// „Leitung (Ist)“ and „Leitung (Soll)“, or all titles of one plan or the other: it is asked once.
    /// - Returns: whether there are several.
    private func faultNames(_ rows: [Int], _ titles: Int, _ result: inout ImportedForm) -> Bool {
        let named = rows.compactMap { row in
            PlannedPost(sheet.name(row, titles).shown).map { (row: row, post: $0.post, plan: $0.plan) }
        }
        for axis in Alternative.Axis.allCases {
            let ours = named.filter { $0.plan.axis == axis }
            guard let first = ours.first else { continue }
            // Where only some titles say it, those of one post do.
            let areAll = ours.count == rows.count
            let others = ours.filter { other in
                ours.contains {
                    $0.row < other.row && $0.plan.value != other.plan.value
                        && (areAll || axis != .year && $0.post == other.post)
                }
            }
            guard let other = others.first else { continue }
            guard !others.contains(where: { choices.kept.contains($0.row) }) else { return true }
            let before = ours.first { $0.plan.value != other.plan.value && $0.post == other.post } ?? first
            let cell = sheet.name(other.row, titles).quoted, beside = sheet.name(before.row, titles).quoted
            result.fault(
                other.row, titles,
                Text(
                    phrase: "\(cell, "cell") neben \(beside, "beside")"), PlanImport.onePlan)
            return true
        }
        return false
    }

    private func name(_ row: Int, _ titles: Int, _ groups: Int?) -> String {
        sheet.name(row, titles).folded + "|" + sheet.name(row, groups).folded
    }

    private func isAgain(_ names: [String], _ seen: Set<String>) -> Bool {
        let again = names.count(where: seen.contains)
        return again >= 2 && again * 2 >= names.count
    }

    /// Headings once more and below them the same posts: another plan, and not the rest of this one.
    /// - Returns: the parts that are asked about, or were.
    private func faultRepeated(_ blocks: [PlanBlock], _ titles: Int, _ groups: Int?, _ result: inout ImportedForm)
        -> Set<Int>
    {
        var seen: Set<String> = [], settled: Set<Int> = []
        for part in Set(blocks.map(\.part)).sorted() {
            let rows = blocks.filter { $0.part == part }.flatMap(\.rows), names = rows.map { name($0, titles, groups) }
            if let first = rows.first, part > 0, isAgain(names, seen) {
                settled.insert(part)
                let cell = sheet.name(first, titles)
                if !choices.kept.contains(first) {
                    let found = Text(
                        phrase: "\(cell.quoted, "cell") und andere noch einmal, unter wiederholten Überschriften")
                    result.fault(
                        first, titles, found,
                        Text(
                            phrase: """
                                einen Stellenplan. Die Zeilen des anderen unten auslassen; ist es der Rest von diesem, \
                                die \
                                Zeile als Daten nennen.
                                """))
                }
            }
            seen.formUnion(names)
        }
        return settled
    }

    /// „Ist“ and „Soll“ are asked about by their names, whatever posts stand below them.
    /// - Returns: whether there are several.
    private func faultAlternatives(
        _ blocks: [PlanBlock], _ settled: Set<Int>, _ titles: Int, _ result: inout ImportedForm
    ) -> Bool {
        var asked: Set<Int> = [], areSeveral = false
        for axis in Alternative.Axis.allCases {
            guard let start = blocks.first else { return false }
            var seen: Set<String> = [start.alternatives[axis]?.value ?? ""]
            for block in blocks {
                let value = block.alternatives[axis]?.value ?? ""
                guard seen.insert(value).inserted else { continue }
                areSeveral = true
                guard let first = block.rows.first, !settled.contains(block.part), !choices.kept.contains(first),
                    asked.insert(first).inserted
                else { continue }
                let own = Site.quoted(block.alternatives[axis]?.shown ?? ""),
                    other = start.alternatives[axis].map { Site.quoted($0.shown) }
                let cell = sheet.name(first, titles).quoted
                let beside =
                    other.map { Text(phrase: "neben denen unter \($0, "value")") }
                    ?? Text(phrase: "neben denen darüber")
                let found = Text(phrase: "\(cell, "cell") unter \(own, "own"), \(beside, "beside")")
                result.fault(first, titles, found, PlanImport.onePlan)
            }
        }
        return areSeveral
    }

    /// The same posts below another subheading: another plan, or another place that has them too. It is asked once.
    private func faultSections(
        _ blocks: [PlanBlock], _ settled: Set<Int>, _ titles: Int, _ groups: Int?, _ result: inout ImportedForm
    ) {
        var seen: Set<String> = [], again: [PlanBlock] = []
        // What stands below a subheading as a whole, be it one post, and that subheading; and the posts without their
        // groups.
        var wholes: [Set<String>: String] = [:], posts: [Set<String>: String] = [:]
        for block in blocks {
            // The same post in several offices is several posts.
            let names = block.rows.map { block.office + "|" + name($0, titles, groups) }
            let titlesOnly = Set(block.rows.map { block.office + "|" + sheet.name($0, titles).folded })
            if let section = block.section {
                let isOfPlan = PlanImport.isOfPlan(section.shown), own = section.folded
                // Below the same subheading it goes on.
                let others = [wholes[Set(names)], isOfPlan ? posts[titlesOnly] : nil].compactMap { $0 }
                let isSame = others.contains { $0 != own }
                if !settled.contains(block.part), isSame || isAgain(names, seen) { again.append(block) }
                wholes[Set(names)] = own
                if isOfPlan { posts[titlesOnly] = own }
            }
            seen.formUnion(names)
        }
        let firsts = again.compactMap(\.rows.first)
        guard let block = again.first, let first = firsts.first, !firsts.contains(where: choices.kept.contains) else {
            return
        }
        let cell = sheet.name(first, titles).quoted, section = (block.section ?? .empty).quoted,
            others = again.count - 1
        let more = others > 0 ? Text(phrase: ", und so unter \(others, "others") weiteren") : Text("")
        let all = block.rows.count > 1 ? Text(phrase: " und andere") : Text("")
        let found = Text(phrase: "\(cell, "cell")\(all, "all") noch einmal, unter \(section, "section")\(more, "more")")
        result.fault(first, titles, found, PlanImport.onePlan)
    }

    /// „kleine Lösung“, „Raumkonzept Nord“: a plan may have the posts of another in higher groups.
    private static func isOfPlan(_ text: String) -> Bool {
        Tokens(text).words.contains { word in ["lösung", "konzept", "modell", "stufe"].contains(where: word.hasSuffix) }
    }

    private static var onePlan: Text {
        Text(
            phrase: """
                einen Stellenplan. Die Zeilen des anderen unten auslassen; zählen beide zusammen, die Zeile als Daten \
                nennen.
                """)
    }
}
