extension DataTable.Value {
    /// What a number of a file is counted in, for tables whose rows differ;
    /// empty where it is no number.
    public func unit(_ words: Words) -> String {
        switch self {
        case .money: "€"
        case .share, .change: "%"
        case .posts: words("Stellen", "posts")
        case .points: words("Prozentpunkte", "percentage points")
        case .count: words("Anzahl", "number")
        case .day: words("Tag", "day")
        case .text, .year, .empty: ""
        }
    }
}

extension DataTable {
    /// A column for files that says what the numbers of a row are counted in.
    public static func unitColumn(_ words: Words) -> Column {
        Column(words("Einheit", "Unit"), isNumber: false, isForFiles: true)
    }
}
