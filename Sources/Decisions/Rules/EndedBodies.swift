import Costing

extension Matter {
    /// What is asked of a body or put on it, on a day on which it is no more.
    func checkBodies(of entry: Entry) throws(Refusal) {
        guard !council.endings.isEmpty, let day = entry.header.on?.lastDay else { return }
        for id in entry.content.burdened where council.hasEnded(id, by: day) {
            guard let body = council.bodies[id], let end = council.end(of: id) else { continue }
            throw council.gone(body, end, at: day)
        }
    }
}
