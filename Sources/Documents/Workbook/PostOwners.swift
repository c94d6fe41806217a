import Costing

/// Whose posts a number of posts is. A trace says so only above it, and below a
/// grant's line not at all; there it is told from the cost of the plan.
extension TraceSheets {
    /// A number of posts in a plan at a pay group's rate.
    struct PostUse: Hashable {
        var leaf: Trace
        var rate: Trace.Label

        init?(_ trace: Trace) {
            guard trace.step == .postsTimesRate, trace.inputs.count == 2, InputSheet.isPosts(trace.inputs[0]) else {
                return nil
            }
            (leaf, rate) = (trace.inputs[0], trace.inputs[1].label)
        }
    }

    /// Whether a number of posts in it belongs to a post or a grant's line above it:
    /// such a part is not the same as an equal one elsewhere.
    func isOpen(_ trace: Trace) -> Bool {
        switch trace.label {
        case .post, .grantLine: false
        default: InputSheet.isPosts(trace) || trace.inputs.contains(where: isOpen)
        }
    }

    func owner(of trace: Trace, _ above: Owner?) -> Owner? {
        switch trace.label {
        case .post(let id): .post(id)
        case .grantLine(let kind) where above == nil: .funding(kind, [])
        default: above
        }
    }

    func owner(ofInput index: Int, owner: Owner?) -> Owner? {
        guard case .funding(let kind, let path) = owner else { return owner }
        if path == [1], let fundedNames, fundedNames.indices.contains(index) { return .post(fundedNames[index]) }
        return .funding(kind, path + [index])
    }

    mutating func learnPosts(of trace: Trace, owner: Owner?) {
        let owner = self.owner(of: trace, owner)
        if case .post(let id) = owner, let use = PostUse(trace), postsByUse[use]?.contains(id) != true {
            postsByUse[use, default: []].append(id)
        }
        for input in trace.inputs where !input.inputs.isEmpty { learnPosts(of: input, owner: owner) }
    }

    /// The line of a grant is the smaller of what it pays for the posts and of
    /// what they cost: the cost has them in the plan's order.
    mutating func learnFunded(by trace: Trace, owner: Owner?) {
        guard case .funding(_, []) = owner else { return }
        fundedNames = nil
        guard trace.step == .smaller, trace.inputs.count == 2, trace.inputs[0].step == .fundedPosts else { return }
        let uses = trace.inputs[1].inputs.map { PostUse($0) }
        var names: [String] = [], count: [PostUse: Int] = [:]
        for use in uses {
            guard let use, let known = postsByUse[use], known.count == uses.count(where: { $0 == use }) else { return }
            names.append(known[count[use, default: 0]])
            count[use, default: 0] += 1
        }
        let filled = uses.reduce(Posts.zero) { sum, use in
            if case .posts(let posts)? = use?.leaf.value { sum + posts } else { sum }
        }
        guard !names.isEmpty, trace.inputs[0].inputs.count == 3,
            case (.posts(let funded), .posts(let most)) = (
                trace.inputs[0].inputs[1].value, trace.inputs[0].inputs[2].value
            ),
            funded == min(filled, most)
        else { return }
        fundedNames = names
        fundedLeaves = uses.compactMap { $0?.leaf }
    }

    /// The posts that a grant pays for, as a formula: those filled, up to its own
    /// number. So other posts draw another grant.
    mutating func fundedPosts(at index: Int, in trace: Trace, owner: Owner?, sheet: String) -> String? {
        guard trace.step == .fundedPosts, index == 1, case .funding(let kind, [0]) = owner, let fundedNames else {
            return nil
        }
        let filled = zip(fundedLeaves, fundedNames).map { inputs.place(of: $0, owner: .post($1)).text(on: sheet) }
        let most = inputs.place(of: trace.inputs[2], owner: .funding(kind, [0, 2])).text(on: sheet)
        return "MIN(SUM(\(filled.joined(separator: ","))),\(most))"
    }
}
