/// As a clerk enters them.
extension Occurrence {
    public init(called title: Text, text: Text?) { self.init(title: title, text: text) }
}

extension Fact {
    public init(on topic: Topic, called title: Text, text: Text) { self.init(title: title, text: text, topic: topic) }
}
