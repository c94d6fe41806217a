import Costing

extension DataTable.Value {
    /// What a number of a file is counted in, for tables whose rows differ;
    /// empty where it is no number.
    public func unit(_ words: Words) -> String {
        switch self {
        case .quantity(let quantity): words.unit(of: quantity)
        case .change: words.unit(of: .share(BasisPoints(0)))
        case .text, .year, .empty: ""
        }
    }
}

extension DataTable {
    /// A column for files that says what the numbers of a row are counted in.
    public static func unitColumn(_ words: Words) -> Column {
        Column(words("Einheit"), isNumber: false, isForFiles: true)
    }
}
