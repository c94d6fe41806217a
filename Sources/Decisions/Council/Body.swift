import Costing

/// A county, a municipality, the state (OParl: Body).
public struct Body: Content {
    public static let kind = EntryKind(
        "council.body-named", Text(phrase: "Körperschaft"), list: "bodies", file: .bodies,
        course: nil, tense: .holds, owner: .county,
        withdrawal: .never(
            Text(phrase: "Es gehört auch anderen Vorgängen."),
            help: Text(
                phrase: """
                    Gibt es sie nicht mehr, ihr Ende eintragen: auf der Seite „Städte und Gemeinden“ oder unter \
                    „ended-bodies“; ein neuer Name kommt unter „renamed-bodies“, neue Einwohner unter „counts“.
                    """)))
    public enum Kind: String, Codable, Sendable, CaseIterable {
        case county, municipality, state, authority, neighbour
    }
    /// A place on the map, axial coordinates of a hexagon.
    public struct Tile: Hashable, Codable, Sendable {
        public var q: Int
        public var r: Int
    }
    /// A count of inhabitants on a day.
    public struct Inhabitants: Hashable, Codable, Sendable {
        public var on: PartialDate
        public var count: Int
        /// Where it was told later than the body: since when it is known, and
        /// by which entry.
        public internal(set) var known: PartialDate? = nil
        public internal(set) var entry: String? = nil
        enum CodingKeys: String, CodingKey { case on, count }

        public init(on: PartialDate, count: Int) {
            self.on = on
            self.count = count
        }

        /// From this day on it can be used: it is past, and known.
        var since: Day? { on.lastDay.map { max($0, known?.lastDay ?? $0) } }
    }
    public var name: Text
    public var kind: Kind
    /// The official municipality key.
    public var ags: String?
    /// The name on the map, a line each.
    public var label: [String]?
    public var tiles: [Tile]?
    public var inhabitants: [Inhabitants]?
    public var headline: Text { name }

    public init(name: Text, kind: Kind, ags: String? = nil, inhabitants: [Inhabitants]? = nil) {
        self.name = name
        self.kind = kind
        self.ags = ags
        self.inhabitants = inhabitants
    }

    /// The earliest number that is known.
    public var firstInhabitants: Inhabitants? {
        (inhabitants ?? []).min { ($0.on.lastDay?.ordinal ?? 0) < ($1.on.lastDay?.ordinal ?? 0) }
    }

    /// Its own counts up to a day that are known on another and can be the latest,
    /// the one by the last days last; of two of one day the one told last. How
    /// many live there is the council's to say, who knows whom it has taken in.
    func latestInhabitants(counted limit: Day, asOf day: Day) -> [Inhabitants] {
        let known = (inhabitants ?? []).filter { count in
            count.since.map { $0 <= day } ?? false && count.on.lastDay.map { $0 <= limit } ?? false
        }
        guard known.count > 1 else { return known }
        return places(ofPossiblyLast: known.map(\.on)).map { known[$0] }.enumerated()
            .sorted {
                ($0.element.on.lastDay?.ordinal ?? 0, $0.offset) < ($1.element.on.lastDay?.ordinal ?? 0, $1.offset)
            }.map(\.element)
    }
}
