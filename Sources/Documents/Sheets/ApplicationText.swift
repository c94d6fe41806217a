import Decisions
import Register

/// What stands between a matter and its application, in sentences: what is
/// missing, by which provision, and what is contested.
struct ApplicationText {
    /// So many are named in a sentence; the rest are counted.
    static let mostNamed = 3
    let parts: SheetParts
    init(_ parts: SheetParts) { self.parts = parts }
    var words: Words { parts.words }

    /// What must be and is not met, and is neither contested nor unexamined.
    private var lacking: [Examination] {
        parts.view.readiness.hurdles.map(\.examination).filter {
            $0.status == .failed || $0.status == .open || $0.status == .metWithCondition
        }
    }

    var missing: Line? {
        guard parts.view.readiness.setAside == nil else {
            return parts.matter.law.requirements.isEmpty
                ? nil
                : "\(words("Ein Antrag wird zurzeit nicht verfolgt."))"
        }
        let lacking = lacking
        guard !lacking.isEmpty else { return nil }
        // What an act demands is named before what a guideline does.
        let demanded = lacking.filter { act(behind: $0) != nil }
        let named =
            lacking.count <= ApplicationText.mostNamed
            ? lacking : Array((demanded.isEmpty ? lacking : demanded).prefix(ApplicationText.mostNamed))
        let names = named.map(name).joined(separator: "; ")
        let isPast = parts.matter.isDecided || parts.view.readiness.application != nil
        guard named.count < lacking.count || unexamined > 0 else {
            return
                """
                \(isPast ? words("Es fehlt noch") : words("Für den Antrag fehlt"))\
                : \(.strong(names)).
                """
        }
        let count = lacking.count
        let number =
            count == 1
            ? words("eine Voraussetzung")
            : words("\(count, "count") Voraussetzungen")
        let verb = count == 1 ? words("ist") : words("sind")
        let head =
            isPast
            ? words("Noch nicht erfüllt \(verb, "verb") \(number, "number")")
            : words("Für den Antrag \(verb, "verb") noch \(number, "number") nicht erfüllt")
        let among = named.count < count ? words(", darunter") : ""
        let rest: Line? =
            switch unexamined {
            case 0: nil
            case 1: "; \(words("eine weitere ist nicht geprüft"))"
            default:
                "; \(words("\(unexamined, "unexamined") weitere sind nicht geprüft"))"
            }
        return "\(head)\(among): \(.strong(names))\(rest)."
    }

    private var unexamined: Int { parts.view.readiness.hurdles.count { $0.examination.status == nil } }

    private func name(_ examination: Examination) -> Line {
        let title = parts.text(examination.requirement.content.title)
        return act(behind: examination).map { "\(title) (\(parts.text($0.content.citation)))" } ?? title
    }

    /// The provision of an act in force that demands it.
    private func act(behind examination: Examination) -> Recorded<Provision>? {
        let law = parts.matter.law
        return (examination.requirement.content.readings ?? []).lazy.filter { $0.force == .must || $0.force == .should }
            .compactMap { law.provisions[$0.provision] }
            .first { provision in
                law.norms[provision.content.norm].map {
                    $0.content.rank == .act && $0.content.isInForce(on: parts.view.asOf)
                } ?? false
            }
    }

    var contested: Line? {
        guard parts.view.readiness.setAside == nil else { return nil }
        let contested = parts.view.assessment.examinations.filter { $0.status == .contested }
        guard !contested.isEmpty else { return nil }
        let names = contested.map { examination -> Line in
            let sides = (examination.computed?.byProvision ?? []).compactMap { finding -> Line? in
                finding.provision.map { "\(parts.text($0.citation)): \(words.underProvision(finding))" }
            }
            let why: Line? = sides.isEmpty ? nil : " (\(sides.joined(separator: "; ")))"
            return "\(.strong(parts.text(examination.requirement.content.title)))\(why)"
        }
        let past: Line? = parts.view.readiness.application.map { _ in
            """
             \
            \(words("Den Antrag hindert das nicht mehr; er liegt zurück."))
            """
        }
        return "\(words("Strittig ist")): \(names.joined(separator: "; ")).\(past)"
    }
}
