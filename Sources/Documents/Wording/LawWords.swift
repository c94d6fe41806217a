import Decisions

/// The words of the law room: what is needed, and what is still missing.
extension Words {
    /// As a heading. Once everything is decided the application lies behind.
    public func stillMissing(in matter: Matter) -> String {
        matter.setAside != nil ? self("Was für einen Antrag fehlte", "What an application would need") : matter.isDecided ? self("Was noch fehlt", "What is still missing") : self("Was für den Antrag fehlt", "What the application still needs")
    }

    /// `Überfällig sind Auflagen`, before their names.
    public func overdueConditions(_ number: Int) -> String {
        number == 1 ? self("Überfällig ist eine Auflage", "An imposed condition is overdue")
            : self("Überfällig sind Auflagen", "Imposed conditions are overdue")
    }
}
