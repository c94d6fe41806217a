import Decisions
import Documents

extension Words {
    /// A sentence with HTML in its gaps; what stands around it is written as text:
    /// `words.html("Gewählt ist die Variante \(names, "names").")`.
    func html(_ phrase: RichPhrase<HTML>) -> HTML {
        HTML(
            joining: phrase.parts(in: language).map { part -> HTML in
                switch part {
                case .text(let text): "\(text)"
                case .content(let content): content
                }
            }, separator: "")
    }
}
