import Decisions
import Documents
import Register

/// Why a form has come back.
enum FormFailure {
    case mistakes([FieldMistake])
    /// A rule said no, or it was sent before.
    case refused(any Error)

    init(_ error: any Error) {
        self = (error as? FormMistakes).map { FormFailure.mistakes($0.all) } ?? .refused(error)
    }

    /// Whether the form is shown again; all else is no matter of what was filled in.
    static func comesBack(_ error: any Error) -> Bool {
        error is FormMistakes || error is Refusal || error is PageError || error is SentBefore || error is SentAlike
    }

    fileprivate var mistakes: [FieldMistake] { if case .mistakes(let all) = self { all } else { [] } }
}

extension EntryForm {
    /// Behind its name, so that a page stays legible; nothing where there is nothing to enter it for.
    var folded: HTML? { isOffered ? parts.folded(title, html()) : nil }

    /// - Parameter input: what was typed or read from a file before.
    func html(_ input: FormData = FormData(), failure: FormFailure? = nil) -> HTML {
        var drawing = FormDrawing(page: page, input: input, prefix: Self.prefix)
        for mistake in failure?.mistakes ?? [] where drawing.mistakes[mistake.field] == nil {
            drawing.mistakes[mistake.field] = mistake.sentence
        }
        let pieces = pieces, looks = pieces.flatMap(\.looks)
        let kind: HTML? = looks.contains(where: \.isFile) ? " enctype=\"multipart/form-data\"" : nil
        let send: HTML =
            ImportAnswers.isOpen(input)
            ? ImportAnswers.stillOpen(words)
            : "<button class=\"kern-btn kern-btn--primary\"><span class=\"kern-label\">\(button)</span></button>"
        let address = page.link("/matters/\(parts.view.id)/\(path)")
        return """
            <form class="ev-form" method="post"\(kind) action="\(address)" novalidate>
            \(failure.map { summary($0, looks, drawing) })\(ImportAnswers.hidden(input))
            \(pieces.map { $0.drawn(drawing) })\(closing(drawing))\(send)
            </form>
            """
    }

    /// What was wrong, each with a way to its field; a reader is led here first.
    private func summary(_ failure: FormFailure, _ looks: [FieldLook], _ drawing: FormDrawing) -> HTML {
        let content: HTML
        switch failure {
        case .mistakes(let mistakes):
            let items = mistakes.map { mistake -> HTML in
                guard let look = looks.first(where: { $0.name == mistake.field }) else {
                    return "<li>\(page.text(mistake.sentence))</li>"
                }
                let sentence = page.text(mistake.sentence)
                return "<li><a href=\"#\(drawing.id(look.name))\">\(look.label)</a>: \(sentence)</li>"
            }
            content = "<p>\(words("Es wurde nichts geändert."))</p><ul>\(items)</ul>"
        case .refused(let error): content = "<p>\(ErrorText(error, words).detail)</p>"
        }
        return """
            <div class="ev-alert ev-alert--error" role="alert" tabindex="-1" autofocus>\
            \(content)\(again(drawing.input))</div>
            """
    }

    /// The box for what is meant a second time.
    private func again(_ input: FormData) -> HTML? {
        input.alike.map { mark in
            """
            <div class="kern-form-check"><input class="kern-form-check__checkbox" type="checkbox" \
            id="f-\(Self.prefix)again" \
            name="\(FormData.againField)" value="\(mark)"><label class="kern-label" for="f-\(Self.prefix)again">\
            \(words("Noch einmal eintragen"))</label></div>
            """
        }
    }
}
