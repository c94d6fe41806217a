import Foundation
import Subprocess

#if canImport(FoundationNetworking)
    import FoundationNetworking
#endif

/// What LibreOffice calculates from a workbook's formulas and inputs alone.
struct Spreadsheet: Decodable {
    var formulas: Int
    /// Cells whose value is not the one that the program wrote beside the formula.
    var wrong: [String]
    var sheets: [String: [[Cell]]]
    /// All texts in cells that are no formulas.
    var texts: [String]

    enum Cell: Decodable, Equatable {
        case number(Double), text(String), none
        init(from decoder: any Decoder) throws {
            let box = try decoder.singleValueContainer()
            if let number = try? box.decode(Double.self) {
                self = .number(number)
            } else {
                self = try box.decodeNil() ? .none : .text(box.decode(String.self))
            }
        }
        /// To the cent.
        var cents: Int? { if case .number(let number) = self { Int((number * 100).rounded()) } else { nil } }
    }

    static let python = ProcessInfo.processInfo.environment["EINVERNEHMEN_PYTHON"]

    static var isPossible: Bool {
        let path = ProcessInfo.processInfo.environment["PATH"] ?? ""
        return python != nil
            && path.split(separator: ":").contains { FileManager.default.isExecutableFile(atPath: "\($0)/soffice") }
    }

    /// The workbook of the real case, after something was done on the site.
    static func download(
        _ query: String, from place: Place, after work: @escaping @Sendable (Server) async throws -> Void = { _ in }
    ) async throws -> URL {
        let file = place.folder.appending(path: "\(UUID().uuidString).xlsx")
        try await Server.run(data: place.data) { (server) async throws in
            try await work(server)
            try await server.download("/matters/kiz/costs.xlsx?" + query).write(to: file)
        }
        return file
    }

    /// The values beside the formulas are thrown away first.
    /// - Parameter changes: other numbers for inputs, by their name on the sheet of inputs.
    static func calculate(_ file: URL, in place: Place, changing changes: [String: Double] = [:]) async throws
        -> Spreadsheet
    {
        let wanted = String(decoding: try JSONEncoder().encode(changes), as: UTF8.self)
        let result = try await Subprocess.run(
            .path(.init(python ?? "python3")), arguments: ["-c", script, file.path, place.folder.path, wanted],
            output: .bytes(limit: 16 << 20), error: .string(limit: 1 << 20))
        guard result.terminationStatus.isSuccess else { throw Unexpected(result.standardError) }
        return try JSONDecoder().decode(Spreadsheet.self, from: Data(result.standardOutput))
    }

    func row(_ sheet: String, _ label: String) -> [Cell]? { sheets[sheet]?.first { $0.first == .text(label) } }

    func value(_ sheet: String, _ label: String) -> Double? {
        guard let row = row(sheet, label), row.count > 1, case .number(let number) = row[1] else { return nil }
        return number
    }

    /// Compares the rows of an English CSV file with those below the head that
    /// has a text; `columns` are the sheet's for the file's second column on.
    /// - Returns: how many rows are alike.
    func rows(_ sheet: String, below head: String, like csv: String, columns: [Int]) throws -> Int {
        guard let rows = sheets[sheet], let top = rows.firstIndex(where: { $0.contains(.text(head)) }) else {
            throw Unexpected("no table on \(sheet)")
        }
        let lines = csv.split(whereSeparator: \.isNewline).dropFirst()
        for (line, row) in zip(lines, rows.dropFirst(top + 1)) {
            let fields = line.split(separator: ",", omittingEmptySubsequences: false)
            // The sheet marks an extrapolated year; the file keeps it a number.
            guard [.text(String(fields[0])), .text(fields[0] + " *")].contains(row.first) else {
                throw Unexpected("\(line) is not \(row)")
            }
            for (field, column) in zip(fields.dropFirst(), columns) {
                let number = Double(field).map { Int(($0 * 100).rounded()) }
                guard row[column].cents ?? 0 == number else { throw Unexpected("\(line) is not \(row)") }
            }
        }
        return lines.count
    }

    private static let script = """
        import json, os, subprocess, sys, tempfile
        from openpyxl import load_workbook

        path, folder, changes = sys.argv[1], tempfile.mkdtemp(dir=sys.argv[2]), json.loads(sys.argv[3])
        told = load_workbook(path, data_only=True)
        bare = load_workbook(path)
        inputs = next(sheet for sheet in bare if sheet.title in ("Eingaben", "Inputs"))
        for label, number in changes.items():
            cells = [row[1] for row in inputs.iter_rows() if row[0].value == label]
            assert len(cells) == 1, f"{len(cells)} inputs {label}"
            cells[0].value = number
        # openpyxl writes formulas without values, so that there is nothing to be taken over.
        bare.save(folder + "/bare.xlsx")
        subprocess.run(
            ["soffice", "--headless", f"-env:UserInstallation=file://{folder}/profile", "--convert-to",
             "xlsx:Calc MS Excel 2007 XML", "--outdir", folder + "/out", folder + "/bare.xlsx"],
            check=True, stdout=subprocess.DEVNULL, timeout=300)
        new = load_workbook(folder + "/out/bare.xlsx", data_only=True)

        def plain(value):
            return value.isoformat() if hasattr(value, "isoformat") else value

        def same(a, b):
            numbers = (int, float)
            return abs(a - b) < 1e-7 if isinstance(a, numbers) and isinstance(b, numbers) else a is not None and a == b

        formulas, wrong, texts = 0, [], []
        for sheet in bare:
            for row in sheet.iter_rows():
                for cell in row:
                    if cell.data_type == "f":
                        formulas += 1
                        a, b = told[sheet.title][cell.coordinate].value, new[sheet.title][cell.coordinate].value
                        if not same(a, b):
                            wrong.append(f"{sheet.title}!{cell.coordinate} {cell.value}: {b}, not {a}")
                    elif isinstance(cell.value, str):
                        texts.append(cell.value)
        print(json.dumps({
            "formulas": formulas, "wrong": wrong, "texts": texts,
            "sheets": {sheet.title: [[plain(cell.value) for cell in row] for row in sheet.iter_rows()] for sheet in \
        new},
        }))
        """
}
