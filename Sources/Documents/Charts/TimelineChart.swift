import Decisions

/// The course of events along an axis of time, from the top down.
///
/// A vertical line reads well at any width: on a telephone, in a column and
/// on an A4 page.
public struct TimelineChart: Sendable, Equatable, Codable {
    public typealias Kind = EntryKind.CoursePart

    public struct Event: Sendable, Equatable, Codable {
        /// Days since 1970-01-01; of a span the last.
        public var day: Int
        /// The first day of a span, where no day is known; it is drawn as a bar.
        public var since: Int?
        public var label: String
        public var dateText: String
        public var kind: Kind

        public init(day: Int, label: String, dateText: String, kind: Kind, since: Int? = nil) {
            self.day = day
            self.since = since
            self.label = label
            self.dateText = dateText
            self.kind = kind
        }
    }

    /// A day that has a word: the start of a year, or the day of the page.
    public struct Mark: Sendable, Equatable, Codable {
        /// Days since 1970-01-01.
        public var day: Int
        public var text: String

        public init(day: Int, text: String) {
            self.day = day
            self.text = text
        }
    }

    /// A word for a kind of event.
    public struct Key: Sendable, Equatable, Codable {
        public var kind: Kind
        public var text: String

        public init(kind: Kind, text: String) {
            self.kind = kind
            self.text = text
        }
    }

    public var words: ChartWords
    public var events: [Event]
    /// The days at which the axis begins and ends.
    public var from: Int
    public var to: Int
    public var ticks: [Mark]
    /// The day as of which the page is shown.
    public var stand: Mark?
    public var legend: [Key]
    /// A word for the bars.
    public var spanText: String?

    public init(
        words: ChartWords, events: [Event], from: Int, to: Int, ticks: [Mark] = [],
        stand: Mark? = nil, legend: [Key] = [], spanText: String? = nil
    ) {
        self.words = words
        self.events = events
        self.from = from
        self.to = to
        self.ticks = ticks
        self.stand = stand
        self.legend = legend
        self.spanText = spanText
    }

    /// The events from the first to the last, those of one day as given.
    var ordered: [Event] {
        events.enumerated().sorted { ($0.1.day, $0.0) < ($1.1.day, $1.0) }.map(\.1)
    }

    /// The chart; the table's columns are number, date and event. With more
    /// events than can be named the chart shows the numbers, and the table
    /// is their key.
    public func draw() -> Chart {
        let (canvas, height) = layout()
        let rows = ordered.enumerated().map { ["\($0.0 + 1)", $0.1.dateText, $0.1.label] }
        return Chart(
            id: words.id,
            svg: canvas.svg(
                kind: "timeline", height: height, alternative: words.alternative),
            alternative: words.alternative, caption: words.caption,
            table: ChartTable(
                head: words.head, rows: rows, numeric: [true, false, false]))
    }

    func layout() -> (canvas: ChartCanvas, height: Double) {
        if events.count <= NamedTimeline.most {
            var layout = NamedTimeline(chart: self)
            let height = layout.draw()
            return (layout.canvas, height)
        }
        var layout = NumberedTimeline(chart: self)
        let height = layout.draw()
        return (layout.canvas, height)
    }
}
