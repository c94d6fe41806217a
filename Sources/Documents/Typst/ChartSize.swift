/// How large a chart stands on the page: its letters about as large as the
/// text's, never wider than the column and never higher than the page.
enum ChartSize {
    private static let column = 467.0, page = 600.0, pointsPerUnit = 0.85

    /// In points. The column's width for a drawing that does not say its size.
    static func width(of svg: String) -> Int {
        guard let (width, height) = viewBox(of: svg) else { return Int(column) }
        return max(1, Int(min(width * pointsPerUnit, column, page * width / height)))
    }

    /// In points; 0 for a drawing that does not say its size.
    static func height(of svg: String) -> Int {
        guard let (width, height) = viewBox(of: svg) else { return 0 }
        return Int(min(Double(self.width(of: svg)) * height / width, page))
    }

    private static func viewBox(of svg: String) -> (width: Double, height: Double)? {
        let head = svg.utf8.prefix { $0 != UInt8(ascii: ">") }
        let parts = String(decoding: head, as: UTF8.self).split(separator: "viewBox=\"", maxSplits: 1)
        guard parts.count == 2, let value = parts[1].split(separator: "\"").first else { return nil }
        let numbers = value.split { $0 == " " || $0 == "," }.compactMap { Double($0) }
        guard numbers.count == 4, numbers[2] > 0, numbers[3] > 0, numbers[2].isFinite, numbers[3].isFinite
        else { return nil }
        return (numbers[2], numbers[3])
    }
}
