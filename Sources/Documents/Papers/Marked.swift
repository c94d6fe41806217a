import Decisions
import Register

extension Typography {
    /// A line for the foot of what is printed: what it is, and where the
    /// register stood. `einvernehmen verify --head` takes the latter, and finds
    /// by it a register whose end was cut off, or an older copy.
    public func marked(_ text: String, _ mark: RegisterMark) -> String {
        text + Phrase(" · Registerstand\u{A0}").in(language) + mark.description
    }
}
