import Decisions

extension Block {
    /// The block as one of another language than the document's: a screen
    /// reader then reads it as such.
    func written(in language: Language) -> Block { mappingInlines { [.lang(language, $0)] } }
}
