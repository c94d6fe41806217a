import Costing
import Decisions

@testable import Documents
@testable import Website

/// A clean table, and what an office makes of it before it is sent around.
struct OfficeTable {
    enum Kind: CaseIterable { case rates, plan, key }

    let kind: Kind
    /// The right value of each row: cents, hundredths of posts, or people.
    let values: [Int64]
    let names: [String]
    let groups: [String]
    /// What the form must hold, if it holds anything.
    private(set) var expected: [String: String]

    var head: [[String]] = []
    var rows: [[SheetCell]] = []
    var above: [[String]] = []
    var below: [[String]] = []
    var hiddenRows: Set<Int> = []
    var hiddenColumns: Set<Int> = []
    var formats: [Sheet.Format] = []
    /// Rows of data by their places among all rows.
    var done: [String] = []
    var valueColumn = 0
    var name: String?
    /// A row stands below the sum of all that was meant to be the last one.
    var isClosed = false
    var mergedHead = false
    /// Overheads and non-staff cost, or burdens, are in it.
    private(set) var hasBurdens = false
    /// In another unit than it began with; only once, as nobody could tell twice.
    var isScaled = false

    init(_ kind: Kind, _ dice: inout Dice) {
        self.kind = kind
        switch kind {
        case .rates:
            let count = 2 + dice.upTo(8)
            values = (0..<count).map { _ in
                Int64(30_000 + dice.upTo(90_000)) * 100 + (dice.comes(30) ? Int64(dice.upTo(99)) : 0)
            }
            names = (0..<count).map { "E \($0 + 2)" + ($0 % 3 == 0 ? "b" : "") }
            groups = names
            expected = Dictionary(
                uniqueKeysWithValues: zip(names, values).enumerated().flatMap { index, item in
                    [
                        ("group-\(index)", item.0),
                        ("rate-\(index)", NumberKind.money.typed(Exact.moved(String(item.1), by: -2), .de)),
                    ]
                })
        case .plan:
            let count = 2 + dice.upTo(8)
            values = (0..<count).map { _ in Int64(25 * (1 + dice.upTo(19))) }
            names = (0..<count).map {
                [
                    "Fachkraft", "Leitung", "Sachbearbeitung", "Hilfe", "Hausmeister", "Planerin", "Koordination",
                    "Assistenz", "Technik", "Archiv",
                ][$0]
            }
            groups = (0..<count).map { "E \($0 + 3)" }
            let groups = groups, names = names
            expected = Dictionary(
                uniqueKeysWithValues: values.enumerated().flatMap { index, value in
                    [
                        ("post-\(index)", names[index]), ("group-\(index)", groups[index]),
                        ("posts-\(index)", NumberKind.posts.typed(Posts(hundredths: value).description, .de)),
                    ]
                })
        case .key:
            let bodies = ImportScene.bodies
            values = bodies.map { _ in Int64(1_000 + dice.upTo(80_000)) }
            names = bodies.map { $0.content.name.de }
            groups = bodies.map { $0.content.ags ?? "" }
            let values = values
            expected = Dictionary(
                uniqueKeysWithValues: bodies.enumerated().map {
                    ("weight-" + $1.header.id, Typography(.de).count(values[$0]))
                })
        }
        build()
    }

    private mutating func build() {
        switch kind {
        case .rates: head = [["Entgeltgruppe", "Personalkosten"]]
        case .plan: head = [["Stelle", "Entgeltgruppe", "Stellen"]]
        case .key: head = [["AGS", "Gemeinde", "Einwohner"]]
        }
        valueColumn = head[0].count - 1
        rows = values.indices.map { index in
            (kind == .rates
                ? [.text(names[index])]
                : kind == .plan
                    ? [.text(names[index]), .text(groups[index])] : [.text(groups[index]), .text(names[index])]) + [
                    .number(digits(values[index]))
                ]
        }
    }

    static let overheads = "Gemeinkosten", material = "Sachkosten"

    /// Overheads and non-staff cost below the rates; beside the weights what of each counts.
    /// - Parameter seed: of numbers of their own, so that the table is otherwise what it is without them.
    mutating func addBurdens(_ seed: Int) {
        var dice = Dice(state: UInt64(seed + 90_000))
        switch kind {
        case .plan: return
        case .rates:
            let overheads = String(5 + dice.upTo(25)), material = String(5_000 + dice.upTo(9_000))
            rows += [
                [.text(OfficeTable.overheads), .percent(overheads)], [.text(OfficeTable.material), .number(material)],
            ]
            expected["overhead"] = NumberKind.share.typed(overheads, .de)
            expected["material"] = NumberKind.money.typed(material, .de)
        case .key:
            head[0].append("Belastung in %")
            for (index, body) in ImportScene.bodies.enumerated() {
                let burden = dice.one(["62.5", "80", "100", "150"])
                rows[index].append(.number(burden))
                expected["burden-" + body.header.id] = NumberKind.share.typed(burden, .de)
            }
        }
        hasBurdens = true
    }

    /// As a workbook holds it.
    private func digits(_ value: Int64) -> String {
        kind == .key
            ? String(value)
            : Posts(hundredths: value).hundredths % 100 == 0 ? String(value / 100) : Exact.moved(String(value), by: -2)
    }

    var sheet: Sheet {
        let first = above.count + head.count
        var sheet = Sheet(
            rows: (above + head).map { $0.map { .text($0) } } + rows + below.map { $0.map { .text($0) } }, form: .xlsx)
        sheet.hiddenRows = Set(hiddenRows.map { $0 + first })
        sheet.hiddenColumns = hiddenColumns
        sheet.formats = formats
        sheet.name = name
        // The other headings reach over both rows.
        if mergedHead, head.count == 2 {
            sheet.merged = head[0].indices.filter {
                !head[0][$0].isEmpty && (head[1].indices.contains($0) ? head[1][$0].isEmpty : true)
            }
            .map { .init(rows: above.count...(above.count + 1), columns: $0...$0) }
        }
        return sheet
    }

    func filled() -> ImportedForm { filled(sheet) }

    func filled(_ sheet: Sheet) -> ImportedForm {
        switch kind {
        case .rates: RateImport(sheet: sheet, page: .de).filled
        case .plan: PlanImport(sheet: sheet, kinds: [], page: .de).filled
        case .key: ImportScene.key(sheet)
        }
    }

    /// What came out is right, or somebody is asked.
    /// Without a question all is right; with one, all that is not asked about: a
    /// wrong number would be sent as soon as something else is answered.
    func isRight(_ form: ImportedForm) -> Bool {
        let fields = form.form.fields.filter {
            $0.key != "unit" && (hasBurdens || $0.key != "overhead" && $0.key != "material")
        }
        guard !form.faults.isEmpty else { return fields == expected || isByEquivalents(fields) }
        let sheet = sheet, firstRow = above.count + head.count
        // What is asked of the head, or of a column beside the numbers and names, is asked of the whole.
        let own = head[0].indices.filter {
            $0 == valueColumn || ["Entgeltgruppe", "Stelle", "Gemeinde", "AGS"].contains(head[0][$0])
        }
        if form.faults.contains(where: { fault in
            fault.row.map { $0 < firstRow } ?? true || fault.column.map { !own.contains($0) } ?? false
        }) {
            return true
        }
        let asked = Set(form.faults.compactMap(\.row))
        // Where a number is missing no sum can be checked; the table is read anew once it is there.
        func hasNumber(_ row: Int) -> Bool {
            switch sheet.cell(row, valueColumn).content {
            case .number, .percent: true
            case .text(let text): WrittenNumber(text) != nil
            case .day, .formula, .error, .truth: false
            }
        }
        // So it is where a sum is wrong.
        if !asked.allSatisfy({ row in
            hasNumber(row) && sheet.rows[row].contains { cell in names.contains { cell.shown.contains($0) } }
        }) {
            return true
        }
        func isAsked(_ names: [String]) -> Bool {
            asked.contains { row in
                sheet.rows.indices.contains(row)
                    && sheet.rows[row].contains { cell in names.contains { !$0.isEmpty && cell.shown.contains($0) } }
            }
        }
        guard kind != .key else {
            return ImportScene.bodies.allSatisfy { body in
                ["weight-" + body.header.id, "burden-" + body.header.id].allSatisfy { key in
                    fields[key] == nil || fields[key] == expected[key]
                        || isAsked([body.content.name.de, body.content.ags ?? ""])
                }
            }
        }
        let (name, number) = kind == .plan ? ("post-", "posts-") : ("group-", "rate-")
        for (key, called) in [("overhead", OfficeTable.overheads), ("material", OfficeTable.material)] where hasBurdens
        {
            guard fields[key] == nil || fields[key] == expected[key] || isAsked([called]) else { return false }
        }
        let right = Dictionary(names.indices.map { (names[$0], expected[number + String($0)]) }) { one, _ in one }
        return fields.allSatisfy { key, value in
            guard key.hasPrefix(number), let called = fields[name + key.dropFirst(number.count)] else { return true }
            return right[called] == value || isAsked([called])
        }
    }

    /// Heads are no posts: where full-time equivalents stand beside them, these are taken.
    private func isByEquivalents(_ fields: [String: String]) -> Bool {
        let isOfHeads = head.contains { row in row.contains { $0.contains("(Köpfe)") } }
        guard kind == .plan, isOfHeads, let column = head.first?.firstIndex(of: "VZÄ") else { return false }
        let numbers: [(String, String)] = rows.compactMap { row in
            guard row.indices.contains(column), let title = row.first(where: { names.contains($0.shown) })?.shown,
                case .number(let digits) = row[column].content
            else { return nil }
            return (title, NumberKind.posts.typed(digits, .de))
        }
        let right = Dictionary(numbers) { one, _ in one }
        return names.indices.allSatisfy { index in
            let key = "post-\(index)"
            return fields[key].map { right[$0] == fields["posts-\(index)"] } ?? false
        }
    }

    /// What an office does, with its name.
    typealias Change = (String, @Sendable (inout OfficeTable, inout Dice) -> Void)

    static let all: [Change] = units + rowChanges + columnChanges + cellChanges

    /// Numbers as a workbook holds them, not written out.
    var isPlain: Bool {
        !rows.contains {
            $0.indices.contains(valueColumn) && !$0[valueColumn].isEmpty
                && ($0[valueColumn].text != nil || $0[valueColumn].format >= 0)
        }
    }

    mutating func decorate(_ count: Int, _ dice: inout Dice) {
        for _ in 0..<count {
            let (name, change) = dice.one(OfficeTable.all)
            change(&self, &dice)
            done.append(name)
        }
    }

    mutating func decorate(with name: String, _ dice: inout Dice) {
        guard let change = OfficeTable.all.first(where: { $0.0 == name })?.1 else { return }
        change(&self, &dice)
        done.append(name)
    }
}
