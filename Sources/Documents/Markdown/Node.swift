import CCmarkGFM

/// A node of cmark's tree. Lives as long as the tree does.
struct Node {
    let pointer: OpaquePointer

    init?(_ pointer: OpaquePointer?) {
        guard let pointer else { return nil }
        self.pointer = pointer
    }

    var children: [Node] {
        var nodes: [Node] = []
        var next = Node(cmark_node_first_child(pointer))
        while let node = next {
            nodes.append(node)
            next = Node(cmark_node_next(node.pointer))
        }
        return nodes
    }

    var typeName: String { Self.string(cmark_node_get_type_string(pointer)) }
    var literal: String { Self.string(cmark_node_get_literal(pointer)) }
    var url: String { Self.string(cmark_node_get_url(pointer)) }

    /// Counted from 1; of the nearest node above it that knows its line.
    var line: Int {
        var next: Node? = self
        while let node = next {
            let line = cmark_node_get_start_line(node.pointer)
            if line > 0 { return Int(line) }
            next = Node(cmark_node_parent(node.pointer))
        }
        return 1
    }

    /// All text below the node, without walking down in Swift.
    var text: String {
        guard let walk = cmark_iter_new(pointer) else { return "" }
        defer { cmark_iter_free(walk) }
        var text = ""
        while true {
            let event = cmark_iter_next(walk)
            if event == CMARK_EVENT_DONE { return text }
            if event == CMARK_EVENT_ENTER, let node = Node(cmark_iter_get_node(walk)) { text += node.literal }
        }
    }

    private static func string(_ text: UnsafePointer<CChar>?) -> String {
        text.map { String(cString: $0) } ?? ""
    }
}
