extension DataTable.Value {
    /// What a number of a file is counted in, for tables whose rows differ;
    /// empty where it is no number.
    public func unit(_ words: Words) -> String {
        switch self {
        case .money: "€"
        case .share, .change: "%"
        case .posts: words("Stellen", context: "within a sentence")
        case .points: words("Prozentpunkte")
        case .count: words("Anzahl")
        case .day: words("Tag")
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
