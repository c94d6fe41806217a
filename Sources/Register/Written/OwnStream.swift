import Decisions

/// What is recorded entry by entry, in a matter's own stream or its county's;
/// the rest comes with a case folder or is made by the program.
enum OwnStream {
    /// Why an entry of a kind is not taken by itself; nil where it is.
    static func reason(against type: any Content.Type) -> Refusal? {
        switch type {
        case is MatterOpened.Type:
            refusal(Text("Ein Vorgang wird mit seinem Fallordner eröffnet, nicht durch einen einzelnen Eintrag.",
                         en: "A matter is opened with its case folder, not by a single entry."))
        case is Programme.Type:
            refusal(Text("Ein Programm gehört allen Vorgängen, die ihm folgen, und nicht einem.",
                         en: "A programme belongs to all matters that follow it, not to one."))
        case is PaperIssued.Type:
            Refusal(Text("Eine Vorlage gibt das Programm heraus: Es hält Text, Zahlen und PDF fest.",
                         en: "A paper is issued by the program, which freezes its text, figures and PDF."),
                    help: Text("Sie auf der Seite ihres Entwurfs herausgeben.", en: "Issue it on the page of its draft."))
        default: nil
        }
    }

    private static func refusal(_ rule: Text) -> Refusal {
        Refusal(rule, help: Text("Den Fallordner ergänzen und mit „einvernehmen import“ einlesen.", en: "Add it to the case folder and take that in with “einvernehmen import”."))
    }
}
