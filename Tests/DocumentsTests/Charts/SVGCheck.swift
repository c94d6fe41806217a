import Foundation

#if canImport(FoundationXML)
    import FoundationXML
#endif

/// Reads a drawing as an XML parser does.
final class SVGCheck: NSObject, XMLParserDelegate {
    private(set) var isWellFormed = false
    private(set) var classes: Set<String> = []
    private(set) var elements: [String] = []
    private(set) var attributes: Set<String> = []
    private(set) var root: [String: String] = [:]
    private(set) var numbers: [Double] = []

    init(_ svg: String) {
        super.init()
        let parser = XMLParser(data: Data(svg.utf8))
        parser.delegate = self
        isWellFormed = parser.parse()
    }

    func parser(
        _ parser: XMLParser, didStartElement name: String, namespaceURI: String?,
        qualifiedName: String?, attributes: [String: String]
    ) {
        if elements.isEmpty { root = attributes }
        elements.append(name)
        self.attributes.formUnion(attributes.keys)
        classes.formUnion((attributes["class"] ?? "").split(separator: " ").map(String.init))
        let geometry = ["x", "y", "x1", "x2", "y1", "y2", "cx", "cy", "width", "height"]
        numbers += geometry.compactMap { attributes[$0].flatMap(Double.init) }
    }
}
