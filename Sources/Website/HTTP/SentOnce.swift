import Costing
import Decisions
import Documents
import Hummingbird
import Register

extension Site {
    /// What a form does is done once: sent again, it is answered as before.
    func once(
        _ form: FormData, to path: String, in matter: String,
        _ record: (Sending?) async throws -> [Entry]
    ) async throws -> [Entry] {
        let sending = form.sending(to: path)
        if let before = try office.sent(sending, in: matter) { return before }
        do { return try await record(sending) } catch {
            // The same form may have been entered while this one was read.
            if let before = try office.sent(sending, in: matter) { return before }
            throw error
        }
    }
}

extension PageRequest {
    /// To a page that shows what was just entered: where it was as of an
    /// earlier day, the day moves up.
    func redirect(to place: String, showing entries: [Entry], anchor: String = "") -> Response {
        let last = entries.compactMap { $0.header.on?.lastDay }.max()
        let day = asked.map { max($0, last ?? $0) }
        return Response.redirect(to: link(place, asOf: day) + anchor, type: .normal)
    }
}
