import Decisions

/// What is recorded entry by entry, in a matter's own stream or its county's;
/// the rest comes with a case folder or is made by the program.
enum OwnStream {
    /// Why an entry of a kind is not taken by itself; nil where it is.
    static func reason(against type: any Content.Type) -> Refusal? {
        switch type.kind.arrival {
        case .byItself: nil
        case .withFolder(let rule):
            Refusal(rule, help: Text(phrase: "Den Fallordner ergänzen und mit „einvernehmen import“ einlesen."))
        case .madeHere(let rule, let help): Refusal(rule, help: help)
        }
    }
}
