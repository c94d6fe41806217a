import Decisions
import Register

/// Where a matter stands, what has turned, what blocks it, and who has to do
/// what next.
public struct StandingSheet: MatterSheet {
    public let parts: SheetParts
    private var words: Words { parts.words }
    private var text: StandingText { StandingText(parts) }

    public init(_ parts: SheetParts) { self.parts = parts }

    public var title: String { words("Wo der Vorgang steht") }

    /// What has turned, and whether the basis of the answers has moved.
    public var turned: [Block] {
        parts.once("turned") { WatchText(parts).blocks + (parts.view.standing.isRoundOvertaken ? [] : text.drift) }
    }

    public var sections: [SheetSection] {
        let standing = SheetSection(
            words("Stand der Dinge"), id: "standing", [text.lead.paragraph] + turned)
        return [standing, blockers, next] + [mandates].compactMap { $0 }
    }

    public var blockers: SheetSection {
        parts.once("blockers") {
            let rows = parts.view.standing.blockers.map(text.blocker)
            let none = words("Zu diesem Stand ist nichts als fehlend oder strittig verzeichnet.")
            return SheetSection(
                words("Was fehlt, was strittig ist"), id: "blockers",
                (rows.isEmpty ? [Line(none).paragraph] : [.rows(rows)]) + order)
        }
    }

    /// To what an application needs, in the order in which it can be had.
    private var order: [Block] {
        guard !parts.view.readiness.isReady else { return [] }
        let name =
            words.stillMissing(parts.view.readiness, in: parts.matter)
            + words(", in der Reihenfolge, in der es zu haben ist")
        return [Line.way(.aside(.link(parts.places.law("missing"), Line(name)))).paragraph]
    }

    public var next: SheetSection {
        parts.once("next") {
            let rows = parts.view.standing.next.map(text.step)
            let none = words("Zu diesem Stand ist kein nächster Schritt verzeichnet.")
            let title = words("Wer jetzt am Zug ist")
            return SheetSection(title, id: "next", rows.isEmpty ? [Line(none).paragraph] : [.rows(rows)])
        }
    }

    private var mandates: SheetSection? {
        let list = MandatesSheet(parts).list
        return list.isEmpty ? nil : SheetSection(words("Aufträge"), id: "mandates", list)
    }
}
